/**
 * The reckoning: listens to every chat, works out independently what was due to whom, and keeps the account of
 * violations.
 */
import { dayAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Council } from './council/council.ts';
import type { ReadKind } from './council/reading.ts';
import type { Listener, Reach } from './machines/teams.ts';
import { type Account, type Counted, createAccount } from './reckoning/account.ts';
import { type Chats, createChats, type Heard } from './reckoning/chats.ts';
import { dutiesAt } from './reckoning/duties/duties.ts';
import { holdToManners } from './reckoning/manners.ts';
import { countRepeats, sayingsOf, type ToldBefore } from './reckoning/repeats.ts';
import { isWithinHours, ZONE } from './time/cycleDays.ts';

export type Reckoning = Listener & {
  readonly account: Account;
  readonly chats: Chats;
  /** The ledger says, in a row, that a message was sent. */
  readonly settled: (activityId: string, row: string) => void;
  /** Somebody has reminders sent to these people just now; gives back what says that it is over. */
  readonly byHand: (people: readonly string[]) => () => void;
  /** Something happened that a person may be told of at once. */
  readonly mayHear: (personId: string) => void;
  /** Something was cut short: an instance, or a request to the store. */
  readonly cutShort: () => void;
  /** An instance is being stopped. */
  readonly stopping: (instance: string) => void;
  /** A round that began at a moment, with nothing in the way, is over. */
  readonly check: (asOf: number) => void;
  /** The run is over: what is missing stays so. */
  readonly close: () => void;
};

export type Watched = {
  readonly council: Council;
  readonly first: Period;
  readonly now: () => number;
  readonly reachOf: (personId: string) => Reach;
  readonly chatOf: (personId: string) => string;
  readonly isSilent: (personId: string, asOf: number) => boolean;
  readonly possibleFrom: (personId: string) => number;
  readonly lastInVain: (personId: string) => number;
  readonly lastAlone: (personId: string) => number;
  readonly troubleLately: () => string;
};

/** How long after an event its messages may still be on their way. */
const AT_ONCE_MS = 10 * 60_000;
/** How long after a message somebody may still be recording that it was sent. */
const WRITTEN_MS = 60_000;
/** The time within which a message in flight ends once its instance is stopped. */
const IN_FLIGHT_MS = 15_000;

/** Each of these is about a matter of its own, with its own button: an alert, an outage, an absence, a hand-over, a question. */
const APART: readonly ReadKind[] = [
  ...(['correction', 'outage', 'cover', 'uncovered', 'offer', 'given', 'moved', 'declined'] as const),
  ...(['disowned', 'question', 'answer'] as const),
];

export function createReckoning(watched: Watched): Reckoning {
  const { council, first, now, reachOf, isSilent, possibleFrom, troubleLately } = watched;
  const account = createAccount();
  const chats = createChats();
  const told: ToldBefore = new Map();
  const hearing = new Map<string, number>();
  const stoppedAt = new Map<string, number>();
  const missing = new Map<string, { readonly what: Counted; readonly since: string }>();
  let cuts: number[] = [];
  const asked = new Set<readonly string[]>();
  let lately: Heard[] = [];

  const at = (moment: number): string => new Date(moment).toISOString();
  const mayHearAtOnce = (personId: string, moment: number): boolean =>
    (hearing.get(personId) ?? 0) > moment - AT_ONCE_MS;
  const wasCutShort = (moment: number): boolean =>
    cuts.some((cut) => cut >= moment && cut < moment + WRITTEN_MS);
  const setting = { council, chats, account, first, mayHearAtOnce, wasCutShort };

  /** Messages to one person at one time have to be one message. */
  const holdTogether = (asOf: number): void => {
    const seen = new Set<string>();
    for (const { to, at: when, read, activityId, isUnsure } of lately) {
      if (when < asOf || isUnsure || mayHearAtOnce(to, when) || possibleFrom(to) > asOf) continue;
      if (isSilent(to, asOf)) continue;
      if (APART.includes(read.kind)) continue;
      const periods = new Set([...read.claimed.keys()].map((name) => name.slice(0, 10)));
      const group = `${read.kind} to ${to} ${[...periods].join()}`;
      if (seen.has(group)) account.add('split into several', `${group} at ${at(when)} (${activityId})`);
      seen.add(group);
    }
    lately = [];
  };

  return {
    account,
    chats,
    heard: (arrival) => {
      const isByHand = [...asked].some((people) => people.includes(arrival.to));
      const heard = chats.add({ ...arrival, at: now() }, isByHand);
      account.arrived();
      lately.push(heard);
      countRepeats(heard, sayingsOf(heard, setting), told, account);
      holdToManners(heard, setting);
      const stop = stoppedAt.get(heard.from);
      if (stop !== undefined && heard.at > stop + IN_FLIGHT_MS) {
        account.add('sent after it was stopped', `${heard.summary} at ${at(heard.at)}`);
      }
    },
    changed: (activityId, shown) => chats.change(activityId, shown, now()),
    settled: chats.settle,
    byHand: (people) => {
      asked.add(people);
      for (const id of people) hearing.set(id, now());
      return () => void asked.delete(people);
    },
    mayHear: (personId) => {
      hearing.set(personId, now());
    },
    cutShort: () => {
      cuts = [...cuts.filter((cut) => cut > now() - 24 * 60 * 60_000), now()];
    },
    stopping: (instance) => {
      stoppedAt.set(instance, now());
    },
    check: (asOf) => {
      holdTogether(asOf);
      const day = dayAt(new Date(asOf), ZONE);
      if (!isWithinHours(day, asOf) || !isWithinHours(day, now())) return;
      const isReachable = (id: string): boolean => reachOf(id) === 'reachable';
      const due = new Map(dutiesAt({ ...watched, chats, asOf, isReachable }).map((duty) => [duty.key, duty]));
      for (const [key, { what, since }] of missing) {
        const duty = due.get(key);
        if (duty && !duty.isMet) continue;
        missing.delete(key);
        if (duty) account.add('late', `${key}: missing at ${since}, done by ${at(now())}`);
        else account.add(what, `${key}: missing at ${since}`);
      }
      for (const { key, isMet, to, else: what } of due.values()) {
        if (isMet || missing.has(key) || to.some((id) => possibleFrom(id) > asOf)) continue;
        missing.set(key, { what, since: `${at(asOf)} after ${troubleLately()}` });
      }
    },
    close: () => {
      for (const [key, { what, since }] of missing)
        account.add(what, `${key}: missing at ${since}, for good`);
      missing.clear();
    },
  };
}
