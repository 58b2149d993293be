/** The reminders of the cycle: what is due as of now, and sending it. */
import { digestCard } from '../cards/digest.ts';
import type { CellLine } from '../domain/cell.ts';
import { type Calendar, dueDay, reportingPeriod, stagesReached } from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import { type Period, shiftPeriod } from '../domain/period.ts';
import { stillOpenIn } from '../store/ledger.ts';
import { sheetOf } from '../store/sheet.ts';
import type { Store } from '../store/store.ts';
import type { Message } from './errand.ts';
import { type Digest, planReminders, type ReminderPlan } from './planReminders.ts';

/** The reminders due as of `now`. Reads only; opens the period's sheet when this is the first look at it. */
export async function remindersDue(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<ReminderPlan & { readonly period: Period }> {
  const period = reportingPeriod(now, calendar);
  const lines = (await sheetOf(store, tenantId, period, period)) ?? [];
  const before = (await store.periods.lines(tenantId, shiftPeriod(period, -1))) ?? [];
  const entries = await store.ledger.entries(tenantId, period);
  const stages = stagesReached(period, now, calendar);
  const plan = planReminders(stages, lines, stillOpenIn(entries, now), before);
  return { ...plan, period };
}

/** A digest as a message to deliver. */
export function reminderMessage(digest: Digest, period: Period, now: Date, calendar: Calendar): Message {
  const { stage, person, cells, late } = digest;
  const today = dayAt(now, calendar.timeZone);
  const before = shiftPeriod(period, -1);
  const card = digestCard(
    cells.length > 0
      ? { stage: stage.kind, period, due: dueDay(period, calendar), today, lines: cells, late }
      : // Whatever the stage, of the quarter before it is a chase.
        { stage: 'chase', period: before, due: dueDay(before, calendar), today, lines: late, late: [] },
  );
  return {
    person,
    errands: [{ period, stage: stage.key, person, refs: refsOf(cells), lateRefs: refsOf(late) }],
    card: async () => ({ ...card, replaces: false }),
  };
}

const refsOf = (cells: readonly CellLine[]): readonly string[] => cells.map(({ ref }) => ref);
