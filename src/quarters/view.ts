/**
 * What somebody may read of a council: the one place in which the rule (`mayRead`) is applied to what comes out of the
 * store. Commands are given a view's lines and its store, and no other.
 */
import { LRUCache } from 'lru-cache';
import { ANYBODY, mayRead, type Reader, readerIn, type Verdict } from '../domain/answers/mayRead.ts';
import { isPreElectionOn, isPublishedBefore, keptBackFrom } from '../domain/answers/preElection.ts';
import type { LeftOut } from '../domain/answers/readingWords.ts';
import type { CellLine } from '../domain/indicators/cell.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import { isRestrictedOn, type Restriction } from '../domain/indicators/restriction.ts';
import type { Person } from '../domain/person.ts';
import { type Day, dayAt } from '../domain/time/days.ts';
import { type Period, shiftPeriod } from '../domain/time/period.ts';
import type { Calendar } from '../domain/time/reportingCycle.ts';
import type { Store } from '../store/store.ts';

type Lines = readonly CellLine[];

/** The council as it is when somebody asks. */
type Viewed = {
  readonly store: Pick<Store, 'locks'>;
  readonly tenantId: string;
  readonly calendar: Calendar;
  readonly now: Date;
  readonly reporting: Period;
  /** The sheet of the quarter being reported; undefined where there is none. */
  readonly current: Lines | undefined;
  /** A quarter's lines with whoever stands in for their owners. */
  readonly asked: (period: Period) => Promise<Lines | undefined>;
  readonly indicators: () => Promise<readonly Indicator[]>;
};

export type View = {
  /** May they read an indicator's figure of a quarter, here? */
  readonly verdict: (ref: string, period: Period) => Promise<Verdict>;
  /** May they read of an indicator at all, here? */
  readonly mayKnow: (ref: string) => boolean;
  /** The same in a chat of their own. */
  readonly mayKnowAlone: (ref: string) => boolean;
  /** The restriction of an indicator; undefined for one that everybody may read. */
  readonly restrictionOf: (ref: string) => Restriction | undefined;
  /** Every restricted indicator, whether they may read it or not. */
  readonly restricted: readonly Indicator[];
  /** Those of some people who may read an indicator, each in a chat of their own. */
  readonly readersOf: (ref: string, people: readonly Person[]) => Promise<readonly Person[]>;
  /** Do others read along? */
  readonly isShared: boolean;
  /** The lines of a quarter that they may read: the very same where that is all of them. */
  readonly linesOf: (period: Period, lines: Lines) => Promise<Lines>;
};

/** A council's restricted indicators, and the readers that its people are, for as long as its sheet stands. */
type Known = {
  readonly readAt: Date;
  readonly register: readonly Indicator[];
  readonly restricted: readonly Indicator[];
  readonly readers: Map<string, Promise<Reader>>;
};

/**
 * Restrictions by the sheet of the reporting quarter that was current when they were read: whatever changes the
 * register, the list of people or an absence changes that sheet's version too. So a question reads nothing more.
 */
const whileCurrent = new WeakMap<Lines, Promise<Known>>();

/** An import that was killed between writing the register and the sheet's version is believed after that time. */
const MOST_AGE_MS = 10 * 60_000;

async function readRegister({ indicators, now }: Viewed): Promise<Known> {
  const register = await indicators();
  return {
    readAt: now,
    register,
    restricted: register.filter(({ restriction }) => restriction !== undefined),
    readers: new Map(),
  };
}

async function knownOf(viewed: Viewed): Promise<Known> {
  const { current, now } = viewed;
  if (current === undefined) return readRegister(viewed);
  const known = await whileCurrent.get(current);
  if (known && Math.abs(now.getTime() - known.readAt.getTime()) < MOST_AGE_MS) return known;
  const read = readRegister(viewed);
  whileCurrent.set(current, read);
  read.catch(() => whileCurrent.delete(current));
  return read;
}

/** The reader that somebody is, by the register and by the quarters that people are asked about. */
function readerOf(person: Person, known: Known, { reporting, asked }: Viewed, day: Day): Promise<Reader> {
  const key = `${day}\n${person.role}\n${person.id}`;
  const before = known.readers.get(key);
  if (before) return before;
  const reader = Promise.all([reporting, shiftPeriod(reporting, -1)].map(asked)).then((quarters) =>
    readerIn(
      person,
      known.register,
      quarters.flatMap((lines) => lines ?? []),
    ),
  );
  known.readers.set(key, reader);
  reader.catch(() => known.readers.delete(key));
  return reader;
}

/**
 * What somebody may read, in a chat of their own, or where others read along: there, what whoever is in it may read.
 * Only where something is restricted, or a pre-election period runs, is more read than the register.
 */
export async function viewFor(viewed: Viewed, person: Person, isShared: boolean): Promise<View> {
  const { calendar, now } = viewed;
  const day = dayAt(now, calendar.timeZone);
  const known = await knownOf(viewed);
  const restricted = known.restricted.filter(({ restriction }) => isRestrictedOn(restriction, day));
  const isGated = isPreElectionOn(calendar.preElection, day);
  if (restricted.length === 0 && !isGated) return { ...UNRESTRICTED, isShared };
  const alone = await readerOf(person, known, viewed, day);
  const reader = isShared ? ANYBODY : alone;
  const restrictions = new Map(restricted.map(({ ref, restriction }) => [ref, restriction]));
  const published = publishedIn(viewed);
  const verdictOf = (ref: string, isPublished: boolean, of = reader): Verdict =>
    mayRead(of, { ref, restriction: restrictions.get(ref) }, { day, isPublished });
  return {
    verdict: async (ref, period) => verdictOf(ref, await published(period)),
    mayKnow: (ref) => verdictOf(ref, true) === 'yes',
    mayKnowAlone: (ref) => verdictOf(ref, true, alone) === 'yes',
    restrictionOf: (ref) => restrictions.get(ref),
    restricted,
    readersOf: async (ref, people) => {
      const readers = await Promise.all(people.map((each) => readerOf(each, known, viewed, day)));
      return people.filter((_each, index) => verdictOf(ref, true, readers[index]) === 'yes');
    },
    isShared,
    linesOf: async (period, lines) => {
      const isPublished = await published(period);
      return readable(lines, (ref) => verdictOf(ref, isPublished));
    },
  };
}

const UNRESTRICTED: Omit<View, 'isShared'> = {
  verdict: async () => 'yes',
  mayKnow: () => true,
  mayKnowAlone: () => true,
  restrictionOf: () => undefined,
  restricted: [],
  readersOf: async (_ref, people) => people,
  linesOf: async (_period, lines) => lines,
};

/** Whether a quarter is published, as far as a pre-election period goes: each lock that decides it is read once. */
export function publishedIn({
  store,
  tenantId,
  calendar,
  now,
}: Pick<Viewed, 'store' | 'tenantId' | 'calendar' | 'now'>): (period: Period) => Promise<boolean> {
  const { preElection, timeZone } = calendar;
  if (!isPreElectionOn(preElection, dayAt(now, timeZone))) return async () => true;
  const first = keptBackFrom(preElection, calendar);
  const read = new Map<Period, Promise<boolean>>();
  return async (period) => {
    if (period < first) return true;
    const known =
      read.get(period) ??
      store.locks.latest(tenantId, period).then((latest) => isPublishedBefore(preElection, latest, timeZone));
    read.set(period, known);
    return known;
  };
}

const leftOut = new WeakMap<Lines, LeftOut>();

/** How many lines of a quarter were left out of these; undefined where they are all of them. */
export const leftOutOf = (lines: Lines): LeftOut | undefined => leftOut.get(lines);

/** The lines that may be read, and with them how many are left out. */
function readable(lines: Lines, verdictOf: (ref: string) => Verdict): Lines {
  const verdicts = lines.map(({ ref }) => verdictOf(ref));
  const left = (why: Verdict): number => verdicts.filter((verdict) => verdict === why).length;
  const readableLines = allowed(lines, verdicts);
  if (readableLines !== lines) {
    leftOut.set(readableLines, { restricted: left('restricted'), unpublished: left('not published') });
  }
  return readableLines;
}

type Named = { readonly ref: string };

/** Indicators that somebody may know of: the very same list where that is all of them. */
export const knownTo = <Row extends Named>({ mayKnow }: View, rows: readonly Row[]): readonly Row[] =>
  allowed(
    rows,
    rows.map(({ ref }) => (mayKnow(ref) ? 'yes' : 'restricted')),
  );

/** The most different readings of one list that are kept. */
const MOST_KEPT = 50;
const kept = new WeakMap<readonly Named[], LRUCache<string, readonly Named[]>>();

/** One and the same list for all who may read the same, so that whatever is made of it is kept for all of them. */
function allowed<Row extends Named>(rows: readonly Row[], verdicts: readonly Verdict[]): readonly Row[] {
  if (verdicts.every((verdict) => verdict === 'yes')) return rows;
  const key = verdicts.map((verdict) => verdict[0]).join('');
  const lists = kept.get(rows) ?? new LRUCache<string, readonly Named[]>({ max: MOST_KEPT });
  kept.set(rows, lists);
  const list = lists.get(key) ?? rows.filter((_row, index) => verdicts[index] === 'yes');
  lists.set(key, list);
  // What is kept of a list are rows of that list.
  return list as readonly Row[];
}
