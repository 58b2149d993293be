/** One pass over the messages due: paced, bounded, and ended early when it can't succeed. */
import PQueue from 'p-queue';
import type { PersonRef } from '../../domain/person.ts';
import { byContact, type ContactsAhead, contactsAhead } from './contactsAhead.ts';
import type { Delivering } from './delivering.ts';
import { type DeliveryOutcome, deliver, type Message } from './errand.ts';
import { watchForOutage } from './outageWatch.ts';
import { LONGEST_FOR_ALL_MS, type SendSlot } from './pace.ts';

/** Messages under way at the start; each that arrives makes room for one more. */
const FIRST_IN_FLIGHT = 8;
/** The most messages under way: a tenth of the recipients can take ten seconds each without holding up the others. */
const MOST_IN_FLIGHT = 96;
/** The longest pause that is waited out; a longer one ends the pass. */
const LONGEST_PAUSE_MS = 60_000;
/** Store faults in a row that end a pass. */
const STORE_FAULTS = 5;
/** “Too busy” answers in a row that end a pass; the next pass goes on from there. */
const REFUSED_IN_A_ROW = 50;
/** How often a message is tried in one pass: Teams was busy, or something else was on its way to the person. */
const TRIES = 4;
const BUSY_PERSON_MS = 1_000;

/** A message that is tried again changed its contact the first time. */
const NOTHING_KNOWN = Promise.resolve(undefined);

/** Waits for any one message to finish, whatever other recipients do. */
const oneIsOver = (queue: PQueue): Promise<unknown> =>
  new Promise((resolve) => {
    queue.once('next', () => resolve(undefined));
  });

/** Why a pass ended early; the next one takes up the rest. */
export type Broken =
  | 'it was stopped'
  | 'sending time is over'
  | 'Teams takes no messages'
  | 'Teams asks for a pause'
  | 'the store does not answer';

/** A message that the store failed on. */
export type DeliveryFault = { readonly person: PersonRef; readonly error: unknown };

export type PassResult = {
  readonly deliveries: readonly DeliveryOutcome[];
  /** Messages that the store failed on; the next pass retries them. */
  readonly faults: readonly DeliveryFault[];
  /** Undefined where the pass came to its end. */
  readonly broken: Broken | undefined;
};

export type PassOptions = {
  /** Checked before each message: the reason to end the pass, if there is one. */
  readonly end?: () => Extract<Broken, 'it was stopped' | 'sending time is over'> | undefined;
  /** Called after each message with the number done. */
  readonly progress?: (done: number) => void;
};

/** Delivers every message. One that fails never keeps the others back. */
export async function deliverAll(
  messages: readonly Message[],
  delivering: Delivering,
  { end = () => undefined, progress = () => {} }: PassOptions = {},
): Promise<PassResult> {
  const { pace, service, clock, wait, store, tenantId } = delivering;
  const deliveries: DeliveryOutcome[] = [];
  const faults: DeliveryFault[] = [];
  if (messages.length === 0) return { deliveries, faults, broken: undefined };
  const found = await service.state(clock());
  if (found.kind === 'down') return { deliveries, faults, broken: 'Teams takes no messages' };

  const contacts = contactsAhead(store.conversations, tenantId, messages.length);
  let broken: Broken | undefined;
  const queue = new PQueue({ concurrency: found.kind === 'to be tried' ? 1 : FIRST_IN_FLIGHT });
  const watch = watchForOutage(service, clock, messages.length);
  let faultsInARow = 0;
  let refusedInARow = 0;
  const began = clock();
  const busyWith = new Set<string>();
  let [isAnySent, busyReason] = [false, ''];

  const one = async (
    message: Message,
    place: SendSlot,
    { isRetry, contact }: { readonly isRetry: boolean; readonly contact: ReturnType<ContactsAhead['of']> },
  ): Promise<DeliveryOutcome | undefined> => {
    const number = watch.begin();
    try {
      const isOver = (): boolean => end() !== undefined;
      const delivery = await deliver(message, delivering, { isRetry, isOver, ahead: await contact });
      const { result, wentOut } = delivery;
      if (!wentOut) pace.giveBack(place);
      faultsInARow = 0;
      if (result.kind === 'sent') {
        isAnySent = true;
        queue.concurrency = Math.min(MOST_IN_FLIGHT, Math.max(FIRST_IN_FLIGHT, queue.concurrency) + 1);
      }
      const isRefused = result.kind === 'retryLater' && result.isBusy;
      if (wentOut) refusedInARow = isRefused ? refusedInARow + 1 : 0;
      if (refusedInARow >= REFUSED_IN_A_ROW) broken ??= 'Teams asks for a pause';
      if (isRefused) {
        busyWith.add(message.person.id);
        busyReason = result.reason;
        // So long a pause is one person’s, unless the next one hears the same.
        const isTheirs = isLong(result) && refusedInARow < 2;
        await pace.slowDown(isTheirs ? undefined : result.afterMs);
      }
      if (await watch.came(number, delivery)) broken ??= 'Teams takes no messages';
      return delivery;
    } catch (error) {
      faults.push({ person: message.person, error });
      faultsInARow += 1;
      if (faultsInARow >= STORE_FAULTS) broken ??= 'the store does not answer';
      return undefined;
    }
  };

  /** Tries each message once, and gives back those to retry. */
  const through = async (todo: readonly Message[], attempt: number): Promise<readonly Message[]> => {
    const again: Message[] = [];
    for (const message of todo) {
      await queue.onSizeLessThan(1);
      // Until Teams has answered, no more are begun than it takes to find out that it doesn’t.
      const isTooMany = (): boolean => watch.begun() >= FIRST_IN_FLIGHT + 2 * watch.answered();
      while (isTooMany() && queue.pending > 0 && !broken) await oneIsOver(queue);
      broken ??= end();
      if (broken) break;
      const place = await pace.take(LONGEST_PAUSE_MS).catch(() => {
        broken ??= 'the store does not answer';
      });
      if (place === undefined) broken ??= 'Teams asks for a pause';
      broken ??= end();
      if (place === undefined || broken) break;
      const isRetry = attempt > 1;
      const contact = isRetry ? NOTHING_KNOWN : contacts.of(message);
      void queue.add(async () => {
        if (broken) return;
        const delivery = await one(message, place, { isRetry, contact });
        if (!delivery) return;
        const { result } = delivery;
        const isWorthIt =
          result.kind === 'busy' || (result.kind === 'retryLater' && result.isBusy && !isLong(result));
        if (isWorthIt && attempt < TRIES && !broken) {
          again.push(message);
          return;
        }
        deliveries.push(delivery);
        progress(deliveries.length);
      });
    }
    await queue.onIdle();
    return again;
  };

  let todo = fromThe(found.down?.tries ?? 0, byContact(messages));
  for (let attempt = 1; attempt <= TRIES && todo.length > 0 && !broken; attempt += 1) {
    if (attempt > 1) await wait(BUSY_PERSON_MS);
    todo = await through(todo, attempt);
  }
  // Only how later tries are judged depends on it, and this instance knows it in any case.
  await service.keep().catch(() => {});
  if (!isAnySent && busyWith.size > 0) {
    await service.isBusy(busyWith.size, busyReason, clock(), began).catch(() => {});
  }
  return { deliveries, faults, broken };
}

/** Does Teams ask for a longer pause than everybody is kept waiting for? */
const isLong = (result: DeliveryOutcome['result']): boolean =>
  result.kind === 'retryLater' && (result.afterMs ?? 0) > LONGEST_FOR_ALL_MS;

/**
 * Starts further on with each try after an outage: the person an outage is tested on may be in trouble alone, and
 * counts as tried.
 */
const fromThe = <Each>(tries: number, all: readonly Each[]): readonly Each[] => {
  const first = tries % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
};
