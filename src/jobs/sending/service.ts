/** The state of the Teams service: detects an outage, waits it out with growing pauses, and reports it afterwards. */
import { knownEndOf } from '../../domain/messages/outage.ts';
import type { Down, Outage, Sending, SendingState } from '../../store/messages/sending.ts';

/** The number of people failing in a row that proves an outage. */
export const STRIKES = 3;
/** Pauses between tries in an outage, in minutes; the last one repeats. */
const PAUSES = [1, 2, 4, 8, 15, 30] as const;
const LONGEST = 30;

/** How long Teams has to be busy for that to be reported. */
const BUSY_FOR_LONG_MS = 60 * 60_000;

/** How often arrivals are published to the other instances. */
const KEPT_EVERY_MS = 60_000;

/** A relapse within the hour counts as the same outage, and is reported once. */
const ONE_OUTAGE_MS = 60 * 60_000;

export type Service = {
  /** `up`; `down` until the given moment; or to be tested with one message first. */
  readonly state: (
    now: Date,
  ) => Promise<{ readonly kind: 'up' | 'down' | 'to be tried'; readonly down?: Down }>;
  /** Reports a message that arrived, and when it was begun. */
  readonly worked: (now: Date, begun: Date) => Promise<void>;
  /** Has any message begun at a moment (ISO) or later arrived? False in an outage. */
  readonly hasArrivedSince: (instant: string) => Promise<boolean>;
  /** Is there a known outage? Failures are then nobody’s own trouble. */
  readonly isOut: () => boolean;
  /** Ends a pass: its arrivals are published to the other instances. */
  readonly keep: () => Promise<void>;
  /**
   * Reports a failed message, whether by the person’s fault or the service’s; true when that many `strikes` in a row
   * prove it is the service’s.
   */
  readonly failed: (personId: string, now: Date, strikes: number) => boolean;
  /** Reports that Teams takes no messages: the next try is put off, longer each time. */
  readonly isDown: (reason: string, now: Date) => Promise<void>;
  /** Reports a pass in which Teams was too busy for so many people, from a moment on, and took nothing from anybody. */
  readonly isBusy: (people: number, reason: string, now: Date, since: Date) => Promise<void>;
};

/** The state after another try in vain. */
function downAfter(state: SendingState, reason: string, now: Date, since: Date): SendingState {
  const tries = state.down ? state.down.tries + 1 : 0;
  const minutes = PAUSES[tries] ?? LONGEST;
  const tryAt = new Date(now.getTime() + minutes * 60_000).toISOString();
  const lastAt = now.toISOString();
  return {
    ...state,
    down: { since: state.down?.since ?? since.toISOString(), lastAt, reason, tries, tryAt },
  };
}

/** The state after a pass in which Teams was too busy for everybody. */
function busyAfter(state: SendingState, reason: string, now: Date, since: Date): SendingState {
  const busy = { since: state.busy?.since ?? since.toISOString(), lastAt: now.toISOString(), reason };
  return { ...state, busy };
}

/** The state once a message has arrived again. */
function upAgain(state: SendingState, now: Date): SendingState {
  const { down, busy, ...rest } = state;
  if (!down && !busy) return state;
  const until = now.toISOString();
  // It is often busy for a moment; an hour of that is as good as an outage.
  const isLong =
    busy !== undefined &&
    Date.parse(knownEndOf({ ...busy, until })) - Date.parse(busy.since) >= BUSY_FOR_LONG_MS;
  const over = down ? { ...down, isBusy: false } : isLong ? { ...busy, isBusy: true } : undefined;
  if (!over) return { ...rest, down: undefined, busy: undefined };
  const { since, lastAt, reason, isBusy } = over;
  const before = state.outage;
  const isOne =
    before !== undefined &&
    before.isBusy === isBusy &&
    Date.parse(since) - Date.parse(before.until) < ONE_OUTAGE_MS;
  const outage: Outage = { from: isOne ? before.from : since, lastAt, until, reason, isBusy };
  return { ...rest, down: undefined, busy: undefined, outage };
}

/** The service for one council’s messages; the state in the store is shared by all instances. */
export function createService(sending: Sending, tenantId: string): Service {
  const strikes = new Set<string>();
  let since: Date | undefined;
  let [wasDown, wasBusy] = [false, false];
  /** When the last arrived message was begun, known here and published to the others (milliseconds since 1970). */
  let [arrived, kept] = [0, 0];
  /** Has anything failed since that was published? Another instance may be the one to retry it. */
  let isOfInterest = false;
  const read = async () => {
    const state = await sending.read(tenantId);
    kept = Date.parse(state.arrivedAt);
    arrived = Math.max(arrived, kept);
    return state;
  };
  return {
    state: async (now) => {
      const { down, busy } = await read();
      [wasDown, wasBusy] = [down !== undefined, busy !== undefined];
      if (!down) return { kind: 'up' };
      return { kind: down.tryAt > now.toISOString() ? 'down' : 'to be tried', down };
    },
    hasArrivedSince: async (instant) => {
      const since = Date.parse(instant);
      if (arrived < since) await read();
      return !wasDown && arrived >= since;
    },
    isOut: () => wasDown,
    keep: async () => {
      if (arrived <= kept || (!isOfInterest && arrived - kept < KEPT_EVERY_MS)) return;
      const arrivedAt = new Date(arrived).toISOString();
      await sending.change(tenantId, (state) =>
        state.arrivedAt >= arrivedAt ? state : { ...state, arrivedAt },
      );
      [kept, isOfInterest] = [arrived, false];
    },
    worked: async (now, begun) => {
      arrived = Math.max(arrived, begun.getTime());
      strikes.clear();
      since = undefined;
      if (!wasDown && !wasBusy) return;
      [wasDown, wasBusy] = [false, false];
      await sending.change(tenantId, (state) => upAgain(state, now));
    },
    failed: (personId, now, enough) => {
      isOfInterest = true;
      strikes.add(personId);
      since ??= now;
      return wasDown || strikes.size >= enough;
    },
    isBusy: async (people, reason, now, from) => {
      // With one person it is as likely to be theirs.
      if (!wasBusy && people < 2) return;
      wasBusy = true;
      await sending.change(tenantId, (state) => busyAfter(state, reason, now, from));
    },
    isDown: async (reason, now) => {
      const began = since ?? now;
      strikes.clear();
      since = undefined;
      wasDown = true;
      await sending.change(tenantId, (state) => downAfter(state, reason, now, began));
    },
  };
}
