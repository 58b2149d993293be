/** The reminders due in the cycle, each as a message. */
import { digestCard } from '../../cards/messages/reminder.ts';
import { chasedFor } from '../../domain/arrangements/extension.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { stillOpenIn } from '../../domain/messages/errand.ts';
import type { OwnLine } from '../../domain/messages/ownLine.ts';
import { dayAt } from '../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import {
  type Calendar,
  dueDay,
  latestToOwners,
  reportingPeriod,
  stagesReached,
  stageToManagers,
} from '../../domain/time/reportingCycle.ts';
import { readSheet } from '../../quarters/opening.ts';
import { asAskedNow, askingOn } from '../../quarters/standIns.ts';
import type { Store } from '../../store/store.ts';
import { planEscalatedAgain, stagesAgain } from '../planning/escalateAgain.ts';
import { type Digest, planReminders, type ReminderPlan } from '../planning/planReminders.ts';
import { askedFor, type Reporting } from '../planning/reporting.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';
import { withPutOff } from './putOff.ts';

/** The reporting quarter as of `now`. */
export async function reportingAsOf(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
): Promise<Reporting> {
  const period = reportingPeriod(now, calendar);
  const asked = askingOn(store, tenantId, dayAt(now, calendar.timeZone));
  const lines = await asked((await readSheet(store, tenantId, period, period)) ?? []);
  const before = await asked((await store.periods.lines(tenantId, shiftPeriod(period, -1))) ?? []);
  const stages = stagesReached(period, now, calendar);
  const told = [
    latestToOwners(stages),
    stageToManagers(stages),
    ...stagesAgain(lines, stages, { now, calendar }),
  ];
  const books = told.flatMap((stage) => (stage ? [store.ledger.book(tenantId, period, stage.key)] : []));
  return {
    period,
    stages,
    lines,
    before,
    entries: (await Promise.all(books)).flat(),
    isLocked: await store.locks.isLocked(tenantId, period),
    isBeforeLocked: await store.locks.isLocked(tenantId, shiftPeriod(period, -1)),
  };
}

/** The reminders due as of now. */
export async function remindersDue(
  store: Store,
  tenantId: string,
  reporting: Reporting,
  now: Date,
  calendar: Calendar,
): Promise<ReminderPlan> {
  const { stages, entries } = reporting;
  const { lines, before } = askedFor(reporting);
  const stillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  const plan = planReminders(stages, lines, stillOpen, before, dayAt(now, calendar.timeZone));
  const digests = [
    ...plan.digests,
    ...planEscalatedAgain(lines, stages, entries, stillOpen, { now, calendar }),
  ];
  return { ...plan, digests: await withPutOff(digests, reporting, store, tenantId, now, calendar) };
}

/** The cells of a quarter and of the one before, read afresh while messages about them go out. */
export type LinesNow = () => Promise<Pick<Reporting, 'lines' | 'before'>>;

/**
 * How long read cells may be reused: a pass over thousands takes minutes, in which figures come in; a read for each
 * message would cost more than that.
 */
const LINES_LAST_MS = 5_000;

/** Reads the cells again when they are five seconds old. */
export function linesNow(
  { store, tenantId, clock, timeZone }: Pick<Delivering, 'store' | 'tenantId' | 'clock' | 'timeZone'>,
  period: Period,
): LinesNow {
  let read: { readonly at: number; readonly lines: ReturnType<LinesNow> } | undefined;
  // Nobody is asked for anything of a quarter that was locked meanwhile.
  const of = async (each: Period): Promise<readonly CellLine[]> => {
    if (await store.locks.isLocked(tenantId, each)) return [];
    const lines = (await store.periods.lines(tenantId, each)) ?? [];
    return asAskedNow(store, tenantId, lines, dayAt(clock(), timeZone));
  };
  return () => {
    const now = clock().getTime();
    if (!read || now - read.at >= LINES_LAST_MS) {
      const both = Promise.all([of(period), of(shiftPeriod(period, -1))]);
      read = { at: now, lines: both.then(([lines, before]) => ({ lines, before })) };
    }
    return read.lines;
  };
}

/** A digest as a message to deliver. */
export function reminderMessage(
  { stage, person, cells, late, line }: Digest & { readonly line?: OwnLine | undefined },
  period: Period,
  {
    calendar,
    clock,
    lines,
  }: { readonly calendar: Calendar; readonly clock: () => Date; readonly lines: LinesNow },
): Message {
  const earlier = shiftPeriod(period, -1);
  const whose = stage.kind === 'escalation' ? ({ manager }: CellLine) => manager : whoReports;
  return {
    person,
    errands: [{ period, stage: stage.key, person, refs: refsOf(cells), lateRefs: refsOf(late), line }],
    card: async ([claimed]) => {
      const as = await lines();
      // Figures that have come in since are not asked for, nor those told in another message today.
      const of = (those: readonly CellLine[], refs: readonly string[] = []): readonly CellLine[] =>
        those.filter((line) => refs.includes(line.ref) && isOwed(line) && whose(line)?.id === person.id);
      const today = dayAt(clock(), calendar.timeZone);
      const current = chasedFor(of(as.lines, claimed?.refs), stage, today);
      const then = of(as.before, claimed?.lateRefs);
      if (current.length + then.length === 0) return undefined;
      return digestCard(
        current.length > 0
          ? {
              ...{ stage: stage.kind, period, due: dueDay(period, calendar), today, line },
              ...{ lines: current, late: then },
            }
          : // Figures of the quarter before are chased, whatever the stage.
            {
              stage: 'chase',
              period: earlier,
              due: dueDay(earlier, calendar),
              ...{ today, line },
              lines: then,
              late: [],
            },
      );
    },
  };
}

const refsOf = (cells: readonly CellLine[]): readonly string[] => cells.map(({ ref }) => ref);
