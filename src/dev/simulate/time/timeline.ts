/**
 * Virtual time. Waiting work is woken in order of its moment, one at a time, and everything it leads to is done
 * before the next: so a run is the same every time, and years take minutes.
 */
import { setImmediate as drained } from 'node:timers/promises';

/** Something scheduled for a moment. */
type Event = { readonly at: number; readonly order: number; act: (() => unknown) | undefined };

export type Timeline = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly clock: () => Date;
  /** Runs something at a moment, or at once where that is past; gives back its cancel function. */
  readonly at: (moment: number, act: () => unknown) => () => void;
  readonly wait: (ms: number) => Promise<void>;
  /** Advances to a moment, or until a condition holds. */
  readonly goOn: (until: number, enough?: () => boolean) => Promise<void>;
};

/** Turns given to somebody who is thinking, before time goes on without them. */
const MOST_TURNS = 10_000;

/** Starts at a moment; time stands still while anybody is thinking. */
export function createTimeline(start: number, isThinking: () => boolean = () => false): Timeline {
  let now = start;
  let orders = 0;
  // Soonest last.
  const events: Event[] = [];

  const place = ({ at, order }: Event): number => {
    let [low, high] = [0, events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = events[middle];
      const isLater = other && (other.at > at || (other.at === at && other.order > order));
      if (isLater) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  // Everything that runs here waits for this timeline, for the store inside an act, or for nothing at all.
  const settled = async (): Promise<void> => {
    await drained();
    for (let turns = 0; turns < MOST_TURNS && isThinking(); turns += 1) await drained();
  };

  const timeline: Timeline = {
    now: () => now,
    clock: () => new Date(now),
    at: (moment, act) => {
      orders += 1;
      const event: Event = { at: Math.max(now, moment), order: orders, act };
      events.splice(place(event), 0, event);
      return () => {
        event.act = undefined;
      };
    },
    wait: (ms) =>
      new Promise((resolve) => {
        timeline.at(now + Math.max(0, ms), resolve);
      }),
    goOn: async (until, enough = () => false) => {
      await settled();
      for (;;) {
        const next = events.at(-1);
        if (!next || next.at > until || enough()) break;
        events.pop();
        now = Math.max(now, next.at);
        if (!next.act) continue;
        await next.act();
        await settled();
      }
      if (!enough()) now = Math.max(now, until);
    },
  };
  return timeline;
}
