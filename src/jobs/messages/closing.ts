/** The messages before a quarter closes: requests to signatories, and warnings of the planned lock. */
import { lockWarningCard, signingCard } from '../../cards/messages/closing.ts';
import { waitsFor } from '../../domain/closing/signOff.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type Errand, type LedgerEntry, stillOpenIn } from '../../domain/messages/errand.ts';
import { markOf } from '../../domain/messages/mark.ts';
import { isPerformanceTeam, type PersonRef } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import { type Calendar, plannedLock, reached } from '../../domain/time/reportingCycle.ts';
import { asAskedNow } from '../../quarters/standIns.ts';
import type { Store } from '../../store/store.ts';
import {
  type LockWarning,
  lockWarnings,
  planSigning,
  type SigningRequest,
  signOffKey,
} from '../planning/planClosing.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';

type Reading = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** How a quarter stands on its way to the lock, and what was sent about it. */
export type Closing = {
  readonly period: Period;
  /** Its figures with whoever is asked for them today. */
  readonly lines: readonly CellLine[];
  readonly isLocked: boolean;
  readonly team: readonly PersonRef[];
};

/** A quarter as of now. */
export async function closingOf(
  { store, tenantId, clock }: Reading,
  period: Period,
  { timeZone }: Pick<Calendar, 'timeZone'>,
): Promise<Closing> {
  const [lines, isLocked, people] = await Promise.all([
    store.periods.lines(tenantId, period),
    store.locks.isLocked(tenantId, period),
    store.register.people(tenantId),
  ]);
  return {
    period,
    lines: await asAskedNow(store, tenantId, lines ?? [], dayAt(clock(), timeZone)),
    isLocked,
    team: people.filter(isPerformanceTeam).map(({ id, name }) => ({ id, name })),
  };
}

/** Everything sent before a quarter closes, in whatever state. */
export const closingEntries = (
  store: Store,
  tenantId: string,
  period: Period,
): Promise<readonly LedgerEntry[]> => store.ledger.book(tenantId, period, 'closing');

/** The messages due for a quarter as of now. */
export async function closingDue(
  closing: Closing,
  entries: readonly LedgerEntry[],
  reading: Reading,
  calendar: Calendar,
): Promise<readonly Message[]> {
  const { period, lines, isLocked, team } = closing;
  if (isLocked) return [];
  const { store, tenantId, clock } = reading;
  const now = clock();
  const stillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  const read = closingNow(reading, period, calendar);
  const [warning] = reached(period, now, calendar, 'open');
  const lockOn = plannedLock(period, calendar);
  // Once the day is past, nobody can be warned of it.
  const isAhead = lockOn !== undefined && dayAt(now, calendar.timeZone) <= lockOn;
  const warnings = warning && isAhead ? lockWarnings(lines, team) : [];
  return [
    ...warnings
      .filter(({ person }) => warning && stillOpen(warning.key, person.id))
      .map((each) => lockMessage(each, warning?.key ?? '', period, read, calendar, clock)),
    ...planSigning(reached(period, now, calendar, 'to be signed'), lines, stillOpen).map((request) =>
      signingMessage(request, period, reading, read),
    ),
  ];
}

type ReadNow = () => Promise<Closing>;

/** How long what was read may be used again, while many messages go out. */
const LASTS_MS = 5_000;

function closingNow(reading: Reading, period: Period, calendar: Calendar): ReadNow {
  let read: { readonly at: number; readonly closing: Promise<Closing> } | undefined;
  return () => {
    const now = reading.clock().getTime();
    if (!read || now - read.at >= LASTS_MS) read = { at: now, closing: closingOf(reading, period, calendar) };
    return read.closing;
  };
}

/** What waits for somebody; nothing of a locked quarter. */
export const waitingNow = ({ lines, isLocked }: Closing, person: PersonRef): readonly CellLine[] =>
  isLocked ? [] : lines.filter((line) => waitsFor(person, line));

/** What somebody would be warned of now. */
export const warningNow = ({ lines, isLocked, team }: Closing, person: PersonRef): LockWarning => {
  const found = isLocked ? undefined : lockWarnings(lines, team).find((each) => each.person.id === person.id);
  return found ?? { person, owed: [], toSign: [], all: [] };
};

/** What a message of these figures shows, for comparing: the figure's own revision, where it is about one, and the list. */
export function shownAs(stage: string, listed: readonly CellLine[]): string {
  const mark = markOf(listed.map(({ ref, revision }) => `${ref} ${revision}`).join('\n'));
  const own = listed.find(({ ref }) => signOffKey(ref) === stage);
  return `${own?.revision ?? '-'} ${mark}`;
}

const refsOf = (lines: readonly CellLine[]): readonly string[] => [...new Set(lines.map(({ ref }) => ref))];

function signingMessage(
  { person, cells, fresh, reminder }: SigningRequest,
  period: Period,
  reading: Reading,
  read: ReadNow,
): Message {
  return {
    person,
    errands: [
      ...fresh.map(({ ref }) => ({ period, stage: signOffKey(ref), person, refs: [ref] })),
      ...(reminder === undefined ? [] : [{ period, stage: reminder, person, refs: refsOf(cells) }]),
    ],
    card: async (claimed) => {
      const waiting = waitingNow(await read(), person);
      const isMeant = ({ stage, refs }: Errand): boolean =>
        stage === reminder || waiting.some(({ ref }) => ref === refs[0]);
      const about = claimed
        .filter(isMeant)
        .map((errand) => ({ ...errand, shows: shownAs(errand.stage, waiting) }));
      if (waiting.length === 0 || about.length === 0) return undefined;
      return {
        ...signingCard({
          period,
          waiting,
          again: await dealtWith(waiting, person, reading),
          isReminder: about.every(({ stage }) => stage === reminder),
        }),
        about,
      };
    },
  };
}

/**
 * Those that this person signed or sent back before, and that changed since: by the record, as a message is taken back
 * for a lock as well.
 */
async function dealtWith(
  waiting: readonly CellLine[],
  { id }: PersonRef,
  { store, tenantId }: Reading,
): Promise<ReadonlySet<string>> {
  const refs: string[] = [];
  // A first revision was dealt with by nobody.
  for (const { period, ref } of waiting.filter((line) => line.revision > 1)) {
    const revisions = await store.periods.revisions(tenantId, period, ref);
    const isTheirs = revisions.some(
      ({ kind, by }) => by.id === id && (kind === 'signed off' || kind === 'sent back'),
    );
    if (isTheirs) refs.push(ref);
  }
  return new Set(refs);
}

function lockMessage(
  warning: LockWarning,
  stage: string,
  period: Period,
  read: ReadNow,
  calendar: Calendar,
  clock: () => Date,
): Message {
  const { person, owed, toSign, all } = warning;
  const named = refsOf([...owed, ...toSign, ...all]);
  return {
    person,
    errands: [{ period, stage, person, refs: named }],
    card: async (claimed) => {
      const now = warningNow(await read(), person);
      const listed = [...now.owed, ...now.toSign, ...now.all];
      const lockOn = plannedLock(period, calendar);
      if (listed.length === 0 || lockOn === undefined) return undefined;
      return {
        ...lockWarningCard({ period, lockOn, today: dayAt(clock(), calendar.timeZone), ...now }),
        about: claimed.map((errand) => ({ ...errand, shows: shownAs(errand.stage, listed) })),
      };
    },
  };
}
