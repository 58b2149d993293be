/** How fast messages go out: one token bucket for everything that sends by itself, shared by all instances. */
import type { Sending, SendingState } from '../store/sending.ts';

/**
 * Teams allows an app 50 requests a second in one tenant (Microsoft, “Optimize your bot with rate limiting”); forty leave
 * room for people who are talking to the bot meanwhile.
 */
export const MOST_PER_SECOND = 40;
const LEAST_PER_SECOND = 2;
/** How much faster it gets, in messages a second, for every second in which Teams did not ask for fewer. */
const RECOVERY = 0.5;
/** So much is taken from the store at once: a quarter of a second’s worth. */
const SHARE_OF_A_SECOND = 4;
/** A place that nobody used is given up after this, or a pause would end in a burst. */
const PLACE_LASTS_MS = 1_000;
/** How long to leave Teams alone where it does not say for how long. */
const USUAL_PAUSE_MS = 1_000;

export type Pace = {
  /**
   * Waits for the next place. False, and no wait, where it is further away than `mostMs`: Teams has asked to be left alone.
   */
  readonly take: (mostMs: number) => Promise<boolean>;
  /** Gives back a place that was not needed. */
  readonly giveBack: () => void;
  /** Slows everybody down, because Teams asked for it: for so many milliseconds where it said so. */
  readonly slowDown: (afterMs: number | undefined) => Promise<void>;
};

/** Messages a second that are allowed at a moment (milliseconds since 1970). */
export function rateAt({ perSecond, slowedAt }: SendingState, now: number): number {
  const recovered = perSecond + (RECOVERY * (now - Date.parse(slowedAt))) / 1_000;
  return Math.min(MOST_PER_SECOND, Math.max(LEAST_PER_SECOND, recovered));
}

/** Takes the next places: when each is, in milliseconds since 1970, and the state after it. */
export function reserve(
  state: SendingState,
  now: number,
): { readonly places: readonly number[]; readonly after: SendingState } {
  const rate = rateAt(state, now);
  const first = Math.max(now, state.nextAt);
  const count = Math.max(1, Math.floor(rate / SHARE_OF_A_SECOND));
  const places = Array.from({ length: count }, (_, index) => first + (index * 1_000) / rate);
  return { places, after: { ...state, nextAt: first + (count * 1_000) / rate } };
}

/** Halves the pace, once a second at most, and leaves Teams alone for a while. */
export function slowed(state: SendingState, now: number, afterMs = USUAL_PAUSE_MS): SendingState {
  const nextAt = Math.max(state.nextAt, now + afterMs);
  if (now - Date.parse(state.slowedAt) < 1_000) return { ...state, nextAt };
  return {
    ...state,
    nextAt,
    perSecond: Math.max(LEAST_PER_SECOND, rateAt(state, now) / 2),
    slowedAt: new Date(now).toISOString(),
  };
}

type Paced = {
  readonly sending: Sending;
  readonly tenantId: string;
  /** Milliseconds since 1970, on the machine’s own clock: Teams counts real seconds. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
};

/** The pace of one council, for all that this instance sends to it. */
export function createPace({ sending, tenantId, now, wait }: Paced): Pace {
  let places: number[] = [];
  let taking: Promise<unknown> = Promise.resolve();

  const next = async (mostMs: number): Promise<number | undefined> => {
    places = places.filter((place) => place > now() - PLACE_LASTS_MS);
    if (places.length === 0) {
      let reserved: ReturnType<typeof reserve> | undefined;
      await sending.change(tenantId, (state) => {
        reserved = state.nextAt - now() > mostMs ? undefined : reserve(state, now());
        return reserved?.after ?? state;
      });
      if (!reserved) return undefined;
      places = [...reserved.places];
    }
    return places.shift();
  };

  return {
    take: (mostMs) => {
      // One after the other, so that two who ask at once do not both go to the store.
      const taken = taking.then(() => next(mostMs));
      taking = taken.catch(() => {});
      return taken.then(async (place) => {
        if (place === undefined) return false;
        if (place > now()) await wait(place - now());
        return true;
      });
    },
    giveBack: () => {
      places.unshift(now());
    },
    slowDown: async (afterMs) => {
      places = [];
      await sending.change(tenantId, (state) => slowed(state, now(), afterMs));
    },
  };
}
