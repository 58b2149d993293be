/** Rate limiting: one token bucket for all automatic messages, shared by all instances. */
import type { Sending, SendingState } from '../../store/messages/sending.ts';

/**
 * Teams allows an app 50 requests a second in one tenant (Microsoft, “Optimize your bot with rate limiting”); forty leave
 * room for people who are talking to the bot meanwhile.
 */
export const MOST_PER_SECOND = 40;
const LEAST_PER_SECOND = 2;
/** How much faster it gets, in messages a second, for every second in which Teams did not ask for fewer. */
const RECOVERY = 0.5;
/** The number of places reserved in the store at once: a quarter of a second’s worth. */
const SHARE_OF_A_SECOND = 4;
/** How long an unused place lasts: late messages together with those in time stay within Teams’ fifty. */
const PLACE_LASTS_MS = 250;
/** The number of places left at which the next ones are reserved. */
const AHEAD = 4;
/** How long to pause where Teams does not say for how long. */
const USUAL_PAUSE_MS = 1_000;

/** The longest pause imposed on everybody, whatever Teams asks for: a longer one can only concern one person. */
export const LONGEST_FOR_ALL_MS = 10 * 60_000;

/** When one message may go, in milliseconds since 1970. */
export type SendSlot = number;

export type Pace = {
  /**
   * Waits for the next place. Undefined, without waiting, where it is more than `mostMs` away: Teams has asked to be
   * left alone.
   */
  readonly take: (mostMs: number) => Promise<SendSlot | undefined>;
  /** Gives back an unneeded place, for whoever is next. */
  readonly giveBack: (place: SendSlot) => void;
  /** Slows everybody down, because Teams asked for it: for so many milliseconds where it said so, ten minutes at most. */
  readonly slowDown: (afterMs: number | undefined) => Promise<void>;
  /** Milliseconds until the next place, whichever instance was asked for a pause. */
  readonly pausedFor: () => Promise<number>;
};

/** The rate allowed at a moment (milliseconds since 1970), in messages a second. */
function rateAt({ perSecond, slowedAt }: SendingState, now: number): number {
  const recovered = perSecond + (RECOVERY * (now - Date.parse(slowedAt))) / 1_000;
  return Math.min(MOST_PER_SECOND, Math.max(LEAST_PER_SECOND, recovered));
}

/** The time of the next place. */
const nextIn = ({ nextAt }: SendingState, now: number): number =>
  Math.min(Math.max(now, nextAt), now + LONGEST_FOR_ALL_MS);

/** Reserves the next places, and gives back the new state. */
function reserve(
  state: SendingState,
  now: number,
): { readonly places: readonly SendSlot[]; readonly after: SendingState } {
  const rate = rateAt(state, now);
  const first = nextIn(state, now);
  const count = Math.max(1, Math.floor(rate / SHARE_OF_A_SECOND));
  const places = Array.from({ length: count }, (_, index) => first + (index * 1_000) / rate);
  return { places, after: { ...state, nextAt: first + (count * 1_000) / rate } };
}

/** Halves the pace, once a second at most, and leaves Teams alone for a while. */
function slowed(state: SendingState, now: number, afterMs: number): SendingState {
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
  readonly sending: Pick<Sending, 'change' | 'read'>;
  readonly tenantId: string;
  /** Milliseconds since 1970, on the machine’s own clock: Teams counts real seconds. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
};

/** The pace of one council, for everything that this instance sends to it. */
export function createPace({ sending, tenantId, now, wait }: Paced): Pace {
  let places: SendSlot[] = [];
  let reserving: Promise<boolean> | undefined;
  let taking: Promise<unknown> = Promise.resolve();
  let pausedUntil = 0;
  let longestAsked: number | undefined;
  let slowing: Promise<void> | undefined;

  /** Reserves more places; false where they are more than `mostMs` away. */
  const reserveMore = (mostMs: number): Promise<boolean> => {
    reserving ??= (async () => {
      let found: readonly SendSlot[] = [];
      await sending.change(tenantId, (state) => {
        const isTooFar = nextIn(state, now()) - now() > mostMs;
        const reserved = isTooFar ? { places: [], after: state } : reserve(state, now());
        found = reserved.places;
        return reserved.after;
      });
      places.push(...found);
      return found.length > 0;
    })().finally(() => {
      reserving = undefined;
    });
    return reserving;
  };

  const next = async (mostMs: number): Promise<SendSlot | undefined> => {
    places = places.filter((place) => place > now() - PLACE_LASTS_MS && place >= pausedUntil);
    while (places.length === 0) {
      await slowing?.catch(() => {});
      if (!(await reserveMore(mostMs))) return undefined;
      // However slow the store was: who waited for a place gets one.
      places = places.filter((place) => place >= pausedUntil);
    }
    const place = places.shift();
    // A store that is slow for a moment holds up nobody: the next places are there before these are used up.
    if (places.length === AHEAD) reserveMore(mostMs).catch(() => {});
    return place;
  };

  const writeDown = async (): Promise<void> => {
    while (longestAsked !== undefined) {
      const afterMs = longestAsked;
      longestAsked = undefined;
      await sending.change(tenantId, (state) => slowed(state, now(), afterMs));
    }
  };

  return {
    take: (mostMs) => {
      // One after the other, so that two who ask at once do not both go to the store.
      const taken = taking.then(() => next(mostMs));
      taking = taken.catch(() => {});
      return taken.then(async (place) => {
        if (place !== undefined && place > now()) await wait(place - now());
        return place;
      });
    },
    giveBack: (place) => {
      places.unshift(place);
    },
    slowDown: (askedMs = USUAL_PAUSE_MS) => {
      const afterMs = Math.min(askedMs, LONGEST_FOR_ALL_MS);
      pausedUntil = Math.max(pausedUntil, now() + afterMs);
      // All that are in flight may be refused at once: what they ask for is written down together.
      longestAsked = Math.max(longestAsked ?? 0, afterMs);
      slowing ??= writeDown().finally(() => {
        slowing = undefined;
      });
      return slowing;
    },
    pausedFor: async () => nextIn(await sending.read(tenantId), now()) - now(),
  };
}
