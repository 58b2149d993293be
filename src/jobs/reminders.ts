/** The reminders of the cycle: what is due as of now, and each as a message. */
import { digestCard } from '../cards/digest.ts';
import type { CellLine } from '../domain/cell.ts';
import {
  type Calendar,
  dueDay,
  latestToOwners,
  reportingPeriod,
  type Stage,
  stagesReached,
  stageToManagers,
} from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import { type LedgerEntry, stillOpenIn } from '../domain/errand.ts';
import { type Period, shiftPeriod } from '../domain/period.ts';
import { sheetOf } from '../store/sheet.ts';
import type { Store } from '../store/store.ts';
import type { Message } from './errand.ts';
import { metSinceOf } from './metSince.ts';
import { type Digest, planReminders, type ReminderPlan } from './planReminders.ts';

/** What reminders are planned from: what is outstanding, and what the ledger has of the stages that are sent now. */
export type Reporting = {
  readonly period: Period;
  readonly stages: readonly Stage[];
  readonly lines: readonly CellLine[];
  /** The quarter before. */
  readonly before: readonly CellLine[];
  readonly entries: readonly LedgerEntry[];
};

/** Reads it as of `now`; opens the period's sheet when this is the first look at it. */
export async function reportingAsOf(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<Reporting> {
  const period = reportingPeriod(now, calendar);
  const lines = (await sheetOf(store, tenantId, period, period)) ?? [];
  const before = (await store.periods.lines(tenantId, shiftPeriod(period, -1))) ?? [];
  const stages = stagesReached(period, now, calendar);
  const books = [latestToOwners(stages), stageToManagers(stages)].flatMap((stage) =>
    stage ? [store.ledger.book(tenantId, period, stage.key)] : [],
  );
  return { period, stages, lines, before, entries: (await Promise.all(books)).flat() };
}

/** The reminders due. */
export async function remindersDue(
  store: Store,
  tenantId: string,
  { stages, lines, before, entries }: Reporting,
  now: Date,
): Promise<ReminderPlan> {
  const stillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  return planReminders(stages, lines, stillOpen, before);
}

/** A digest as a message to deliver. */
export function reminderMessage(digest: Digest, period: Period, now: Date, calendar: Calendar): Message {
  const { stage, person, cells, late } = digest;
  const today = dayAt(now, calendar.timeZone);
  const before = shiftPeriod(period, -1);
  return {
    person,
    errands: [{ period, stage: stage.key, person, refs: refsOf(cells), lateRefs: refsOf(late) }],
    card: async ([claimed]) => {
      // What of it they were told otherwise today is left out.
      const of = (those: readonly CellLine[], refs: readonly string[] = []): readonly CellLine[] =>
        those.filter(({ ref }) => refs.includes(ref));
      const [current, then] = [of(cells, claimed?.refs), of(late, claimed?.lateRefs)];
      return digestCard(
        current.length > 0
          ? { stage: stage.kind, period, due: dueDay(period, calendar), today, lines: current, late: then }
          : // Whatever the stage, of the quarter before it is a chase.
            {
              stage: 'chase',
              period: before,
              due: dueDay(before, calendar),
              today,
              lines: then,
              late: [],
            },
      );
    },
  };
}

const refsOf = (cells: readonly CellLine[]): readonly string[] => cells.map(({ ref }) => ref);
