/** One pass over the messages that are due: paced, bounded, and ended when there is no sense in going on. */
import PQueue from 'p-queue';
import type { Delivering } from './delivering.ts';
import { type Delivery, deliver, type Message } from './errand.ts';
import { STRIKES } from './service.ts';

/** So many messages are under way at first; each that arrives makes room for one more. */
const FIRST_IN_FLIGHT = 8;
/** Enough for a tenth of the recipients to take ten seconds each without holding up the others. */
const MOST_IN_FLIGHT = 96;
/** A pause that Teams asks for is waited out up to this; a longer one ends the pass. */
const LONGEST_PAUSE_MS = 60_000;
/** Out of so many latest results most have to be in vain. */
const LATEST = 20;
/** So many messages in a row that the store fails on end a pass. */
const STORE_FAULTS = 5;
/** How often a message is tried in one pass: Teams was busy, or something else was on its way to the person. */
const TRIES = 4;
const BUSY_PERSON_MS = 1_000;

/** Why a pass ended before everybody had been written to; the next one takes up what is left. */
export type Broken =
  | 'it was stopped'
  | 'sending time is over'
  | 'Teams takes no messages'
  | 'Teams asks for a pause'
  | 'the store does not answer';

export type PassResult = {
  readonly deliveries: readonly Delivery[];
  /** Messages that the store failed on; they are tried again by the next pass. */
  readonly faults: readonly { readonly message: Message; readonly error: unknown }[];
  /** Undefined where the pass came to its end. */
  readonly broken: Broken | undefined;
};

export type PassOptions = {
  /** Looked at before each message: why there is to be no other one. */
  readonly end?: () => Extract<Broken, 'it was stopped' | 'sending time is over'> | undefined;
  /** Told after each message how many are done. */
  readonly progress?: (done: number) => void;
};

/** Delivers every message. One that fails never keeps the others back. */
export async function deliverAll(
  messages: readonly Message[],
  delivering: Delivering,
  { end = () => undefined, progress = () => {} }: PassOptions = {},
): Promise<PassResult> {
  const { pace, service, clock, wait } = delivering;
  const deliveries: Delivery[] = [];
  const faults: { message: Message; error: unknown }[] = [];
  if (messages.length === 0) return { deliveries, faults, broken: undefined };
  const found = await service.state(clock());
  if (found.kind === 'down') return { deliveries, faults, broken: 'Teams takes no messages' };

  let broken: Broken | undefined;
  let isTrial = found.kind === 'to be tried';
  const queue = new PQueue({ concurrency: isTrial ? 1 : FIRST_IN_FLIGHT });
  const enough = Math.min(STRIKES, Math.max(2, messages.length));
  const inVain: boolean[] = [];
  let faultsInARow = 0;
  let [begun, answered] = [0, 0];

  const one = async (message: Message): Promise<Delivery['result'] | undefined> => {
    try {
      const { person, result } = await deliver(message, delivering, {
        isTrial,
        isOver: () => end() !== undefined,
      });
      faultsInARow = 0;
      if (result.kind === 'sent') {
        isTrial = false;
        queue.concurrency = Math.min(MOST_IN_FLIGHT, Math.max(FIRST_IN_FLIGHT, queue.concurrency) + 1);
        await service.worked(clock());
      }
      if (result.kind === 'retryLater' && result.isBusy) await pace.slowDown(result.afterMs);
      const isInVain = result.kind === 'retryLater' && !result.isBusy;
      if (isInVain || result.kind === 'sent') inVain.push(isInVain);
      if (!isInVain) answered += 1;
      const latest = inVain.slice(-LATEST);
      const isMost = latest.filter(Boolean).length * 2 > latest.length;
      if (isInVain && isMost && !broken && service.failed(person.id, clock(), enough)) {
        // At once, before the others that are under way come back in vain as well.
        broken = 'Teams takes no messages';
        await service.isDown(result.reason, clock());
      }
      if (!['sent', 'retryLater', 'unreachable', 'failed'].includes(result.kind)) pace.giveBack();
      return result;
    } catch (error) {
      faults.push({ message, error });
      faultsInARow += 1;
      if (faultsInARow >= STORE_FAULTS) broken ??= 'the store does not answer';
      return undefined;
    }
  };

  /** Goes through them once, and gives back those to try again. */
  const through = async (todo: readonly Message[], isLast: boolean): Promise<readonly Message[]> => {
    const again: Message[] = [];
    for (const message of todo) {
      await queue.onSizeLessThan(1);
      // Until Teams has answered, no more are begun than it takes to find out that it doesn’t.
      if (begun >= FIRST_IN_FLIGHT + 2 * answered) await queue.onIdle();
      broken ??= end();
      if (broken) break;
      if (!(await pace.take(LONGEST_PAUSE_MS))) {
        broken ??= 'Teams asks for a pause';
        break;
      }
      broken ??= end();
      if (broken) break;
      begun += 1;
      void queue.add(async () => {
        if (broken) return;
        const result = await one(message);
        if (!result) return;
        const isWorthIt = result.kind === 'busy' || (result.kind === 'retryLater' && result.isBusy);
        if (isWorthIt && !isLast && !broken) {
          again.push(message);
          return;
        }
        deliveries.push({ person: message.person, result });
        progress(deliveries.length);
      });
    }
    await queue.onIdle();
    return again;
  };

  let todo = messages;
  for (let attempt = 1; attempt <= TRIES && todo.length > 0 && !broken; attempt += 1) {
    if (attempt > 1) await wait(BUSY_PERSON_MS);
    todo = await through(todo, attempt === TRIES);
  }
  return { deliveries, faults, broken };
}
