/** Outage detection during a pass: most of the latest messages in vain, to several people in a row. */
import type { DeliveryOutcome } from './errand.ts';
import { type Service, STRIKES } from './service.ts';

/** The number of latest results of which most have to be in vain. */
const LATEST = 20;

export type OutageWatch = {
  /** Begins a message and gives its number, to report its outcome by. */
  readonly begin: () => number;
  /** Numbers of messages begun, and of those Teams has answered. */
  readonly begun: () => number;
  readonly answered: () => number;
  /** Reports the outcome of a message; true when it shows an outage. */
  readonly came: (number: number, delivery: DeliveryOutcome) => Promise<boolean>;
};

/** @param messages how many the pass has: of two people both are enough */
export function watchForOutage(service: Service, clock: () => Date, messages: number): OutageWatch {
  const enough = Math.min(STRIKES, Math.max(2, messages));
  /** Was each message in vain, in the order they were begun? A silent recipient is known only after ten seconds. */
  const inVain: (boolean | undefined)[] = [];
  const begunAt: Date[] = [];
  let answered = 0;
  let isDown = false;
  const isMost = (): boolean => {
    const latest = inVain.filter((each) => each !== undefined).slice(-LATEST);
    return latest.filter(Boolean).length * 2 > latest.length;
  };
  return {
    begin: () => {
      begunAt.push(clock());
      return begunAt.length - 1;
    },
    begun: () => begunAt.length,
    answered: () => answered,
    came: async (number, { person, result, isOldTrouble }) => {
      if (result.kind === 'sent') await service.worked(clock(), begunAt[number] ?? clock());
      const isInVain = result.kind === 'retryLater' && !result.isBusy;
      if (!isInVain) answered += 1;
      // Somebody with whom it has been like that for hours says nothing of the service.
      if (isOldTrouble) return false;
      if (isInVain || result.kind === 'sent') inVain[number] = isInVain;
      if (!isInVain || isDown || !isMost() || !service.failed(person.id, clock(), enough)) return false;
      // At once, before the others that are under way come back in vain as well.
      isDown = true;
      await service.isDown(result.reason, clock());
      return true;
    },
  };
}
