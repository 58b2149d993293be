/** Updates to reminders in people's chats: figures that have come in since, or changed reporter, are shown as such. */
import { digestCard } from '../../cards/messages/reminder.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { kindOf, type LedgerEntry, standingOf } from '../../domain/messages/errand.ts';
import { dayAt } from '../../domain/time/days.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import { type Calendar, dueDay, type Stage } from '../../domain/time/reportingCycle.ts';
import type { Reporting } from '../planning/reporting.ts';
import type { Update } from '../sending/update.ts';

/** The current lines of the reminded figures, by reference; `before` are those of the quarter before. */
type Lines = {
  readonly lines: ReadonlyMap<string, CellLine>;
  readonly before: ReadonlyMap<string, CellLine>;
};

/** Indexes the lines: there are as many reminders as lines. */
export const linesByRef = ({ lines, before }: Pick<Reporting, 'lines' | 'before'>): Lines => ({
  lines: new Map(lines.map((line) => [line.ref, line])),
  before: new Map(before.map((line) => [line.ref, line])),
});

/** The figures of a message that are no longer asked for. */
type Since = {
  readonly open: readonly CellLine[];
  readonly late: readonly CellLine[];
  readonly isIn: readonly CellLine[];
  readonly notAsked: readonly CellLine[];
};

/** An update to a reminder; `activityId` is the message in the chat. */
export type DigestUpdate = Update & { readonly activityId: string };

/** Updates to the messages of the current stages. */
export function digestUpdates(reporting: Reporting, calendar: Calendar): readonly DigestUpdate[] {
  const lines = linesByRef(reporting);
  return reporting.entries.flatMap((entry) => {
    const update = digestUpdate(entry, lines, calendar);
    return update ? [update] : [];
  });
}

/** The update to one message; undefined where it is up to date. */
export function digestUpdate(entry: LedgerEntry, lines: Lines, calendar: Calendar): DigestUpdate | undefined {
  if (entry.state !== 'sent' || entry.activityId === '') return undefined;
  const since = sinceThen(entry, lines);
  const gone = [
    ...since.isIn.map((line) => `${nameOf(line)} ${standingOf(line)}`),
    ...since.notAsked.map(nameOf),
  ];
  if (gone.length === entry.isIn.length && gone.every((figure) => entry.isIn.includes(figure))) {
    return undefined;
  }
  return {
    person: entry.person,
    activityId: entry.activityId,
    about: `the reminder about ${entry.refs.join(', ')}`,
    make: async ({ store, tenantId, clock, update }) => {
      const contact = await store.conversations.find(tenantId, entry.person.id);
      const outcome = contact
        ? await update(contact, entry, cardOf(entry, since, clock(), calendar))
        : undefined;
      // Where the message is gone there is nothing left to put right.
      if (outcome?.kind === 'retryLater') return 'later';
      await store.ledger.noteShown(tenantId, entry, { isIn: gone });
      return 'done';
    },
  };
}

const nameOf = ({ ref, period }: CellLine): string => `${period} ${ref}`;

function sinceThen({ refs, lateRefs = [], person, stage }: LedgerEntry, { lines, before }: Lines): Since {
  const named = (those: ReadonlyMap<string, CellLine>, of: readonly string[]): readonly CellLine[] =>
    of.flatMap((ref) => those.get(ref) ?? []);
  const isAsked = (line: CellLine): boolean =>
    (kindOf(stage) === 'escalation'
      ? [line.manager]
      : // Whoever is away is asked again once they are back.
        [whoReports(line), line.owner ?? line.deputy]
    ).some((who) => who?.id === person.id);
  const now = named(lines, refs);
  const then = named(before, lateRefs);
  const all = [...now, ...then];
  const isOpen = (line: CellLine): boolean => isOwed(line) && isAsked(line);
  const isGiven = (line: CellLine): boolean => !isOwed(line) && line.revision > 0;
  return {
    open: now.filter(isOpen),
    late: then.filter(isOpen),
    isIn: all.filter((line) => isGiven(line) && isAsked(line)),
    // A figure that has passed to somebody else is theirs to follow, in or not.
    notAsked: all.filter((line) => !isOpen(line) && !(isGiven(line) && isAsked(line))),
  };
}

function cardOf(entry: LedgerEntry, { open, late, isIn, notAsked }: Since, now: Date, calendar: Calendar) {
  const { period, stage, refs, line } = entry;
  const today = dayAt(now, calendar.timeZone);
  // A message that was about nothing but the quarter before is a chase about that.
  const isLate = refs.length === 0;
  const about = isLate ? shiftPeriod(period, -1) : period;
  return digestCard({
    stage: isLate ? 'chase' : stageKindOf(stage),
    period: about,
    due: dueDay(about, calendar),
    today,
    line,
    lines: isLate ? late : open,
    late: isLate ? [] : late,
    isIn,
    notAsked,
  });
}

function stageKindOf(key: string): Stage['kind'] {
  if (key === 'invitation') return key;
  if (kindOf(key) === 'escalation') return 'escalation';
  return key.startsWith('chase') ? 'chase' : 'reminder';
}
