/** "When is it due?": one indicator's figure, or all figures of a quarter. */
import { dueAllCard, dueNeverCard, dueOneCard } from '../../cards/people/due.ts';
import { dueDayOf } from '../../domain/arrangements/extension.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import { nextDue } from '../../domain/time/frequency.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { dueDay, windowOpens } from '../../domain/time/reportingCycle.ts';
import type { Answer, Context } from '../basis/command.ts';
import { isTheirs, whyMayNotReport } from '../basis/permission.ts';
import type { Reply } from '../basis/reply.ts';
import { cellOrDefined, cellsOf, completenessIn, completenessOf } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';
import { owedBesides } from '../cells/owed.ts';

export const due: Answer<'due'> = {
  verb: 'due',
  who: 'everybody',
  title: 'When it is due',
  topic: 'People and dates',
  says: 'Says when a quarter’s figures, or those of one indicator, are due, and what you still owe.',
  examples: ['when is CPI13 due?', 'when are figures due?'],
  run: ({ ref, period }, context) =>
    ref === undefined ? dueAll(period, context) : dueOne(ref, period, context),
};

async function dueOne(ref: string, period: Period, context: Context): Promise<Reply> {
  const { calendar, now, reporting } = context;
  const cell = await cellOrDefined(context, period, ref);
  const at = nextDue(cell, period);
  const after = at && nextDue(cell, shiftPeriod(at, 1));
  if (!at || !after) return dueNever(cell, period, context);
  return {
    ...dueOneCard({
      cell,
      at: {
        period: at,
        opens: windowOpens(at, calendar),
        due: at === cell.period ? dueDayOf(cell, calendar) : dueDay(at, calendar),
      },
      after: { period: after, due: dueDay(after, calendar) },
      today: dayAt(now, calendar.timeZone),
      completeness: await completenessIn(context, cell.period),
      mayReport: period <= reporting && (await mayReport(cell, context)),
      timeZone: calendar.timeZone,
    }),
    replaces: false,
    refs: [ref],
  };
}

/** What is due by no calendar: its latest figure stands until the next one. */
async function dueNever(cell: Cell, period: Period, context: Context): Promise<Reply> {
  const { reporting } = context;
  const isTaken = period <= reporting && (await mayReport(cell, context));
  const completeness = await completenessIn(context, cell.period);
  const card = dueNeverCard({ cell, completeness, mayReport: isTaken });
  return { ...card, replaces: false, refs: [cell.ref] };
}

const mayReport = async (cell: Cell, context: Context): Promise<boolean> =>
  (await whyMayNotReport(context, cell, await lockOf(context, cell.period))) === undefined;

async function dueAll(period: Period, context: Context): Promise<Reply> {
  const { calendar, now, person, reporting } = context;
  // A quarter that is still to come has days already, and no cells.
  const isToCome = period > reporting;
  const cells = isToCome ? [] : await cellsOf(context, period);
  const theirs = cells.filter((cell) => isTheirs(person, cell) && isExpected(cell));
  const isLocked = !isPerformanceTeam(person) && (await lockOf(context, period)) !== undefined;
  const owed = isLocked ? [] : theirs.filter(isOwed).toSorted(byRef);
  return {
    ...dueAllCard({
      completeness: completenessOf(period, cells),
      opens: isToCome ? windowOpens(period, calendar) : undefined,
      due: dueDay(period, calendar),
      today: dayAt(now, calendar.timeZone),
      yearStart: calendar.yearStart,
      owed,
      besides: await owedBesides(context, period),
      theirs: theirs.length,
      isLocked,
    }),
    replaces: false,
    refs: owed.map(({ ref }) => ref),
  };
}
