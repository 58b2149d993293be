/** "What is due next week?": figures and actions due in a span of days, by person, and those already late. */
import { type ActionDue, type DueDate, upcomingCard } from '../../cards/people/upcoming.ts';
import { facetOf, ME, type Selection } from '../../domain/answers/selection.ts';
import { dueDayOf } from '../../domain/arrangements/extension.ts';
import { DomainError } from '../../domain/domainError.ts';
import { type Cell, type CellLine, isReported } from '../../domain/indicators/cell.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { type DaySpan, daysIn } from '../../domain/time/daySpan.ts';
import { type Day, dayAt } from '../../domain/time/days.ts';
import { periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import { type Calendar, dueDay, windowOpens } from '../../domain/time/reportingCycle.ts';
import { dueRows } from '../../report/workbook/one.ts';
import type { Answer, Context } from '../basis/command.ts';
import { isTheirs, mayRemindOf } from '../basis/permission.ts';
import { cellsOf, completenessIn } from '../cells/cellsOf.ts';
import { type Selected, selectDue } from '../cells/select.ts';

export const upcoming: Answer<'upcoming'> = {
  verb: 'upcoming',
  who: 'everybody',
  title: 'What is due when',
  topic: 'People and dates',
  says: 'Says which figures and actions are due this week, next week or by a day, and who owes them.',
  examples: ['what is due next week?', 'what do I have to report by Friday?'],
  reads: true,
  run: async ({ within, page: _page, ...given }, context) => {
    const { calendar, now, person, reporting } = context;
    const today = dayAt(now, calendar.timeZone);
    const span = daysIn(within, today);
    if (!span) throw new DomainError('Say which days you mean, for example “what is due next week?”.');
    const selection = await ownOr(given, context);
    const dates = periodsInARow(shiftPeriod(reporting, -1), 4).map(
      (period): DueDate => ({ period, opens: windowOpens(period, calendar), due: dueDay(period, calendar) }),
    );
    const [current, before] = await Promise.all([
      owedIn(context, { ...selection, period: reporting }),
      ofQuarterBefore(selection, context),
    ]);
    const theirs = [before, current].flatMap((each) => (each ? [each] : []));
    const isWithin = (day: Day): boolean => span.from <= day && day <= span.to;
    const falls = dates.find(({ due }) => isWithin(due)) ?? fallsLater(theirs, dates, isWithin, calendar);
    const of = theirs.find(({ chosen }) => chosen.period === falls?.period);
    const open = (of?.lines ?? []).toSorted(byRef);
    const due = open.filter((line) => isWithin(dueDayOf(line, calendar)));
    const isLate = (line: CellLine): boolean => !due.includes(line) && dueDayOf(line, calendar) < today;
    const actions = await actionsDue(theirs, span, context);
    const late = theirs.flatMap(({ lines }) => lines.filter(isLate).toSorted(byRef));
    return {
      ...upcomingCard({
        chosen: (of ?? current).chosen,
        within,
        span,
        today,
        falls,
        due,
        actions,
        next: dates.find((date) => date.due >= today),
        expected: (of?.scope ?? []).filter(isExpected).length,
        late,
        later: open.filter((line) => dueDayOf(line, calendar) > span.to),
        isOwn: (line) => isTheirs(person, line),
        mayRemind: mayRemindOf(person, due),
        completeness: await completenessIn(context, (of ?? current).chosen.period),
      }),
      replaces: false,
      refs: [...new Set([...due, ...actions.map(({ cell }) => cell)].map(({ ref }) => ref))],
      rows: () =>
        dueRows([
          ...[...late, ...due].map((line) => ({ line, due: dueDayOf(line, calendar) })),
          ...actions.map(({ cell, action, by }) => ({ line: cell, due: by, action: action.what })),
        ]),
    };
  },
};

/** The due date of figures that were given more time, into those days; undefined where none were. */
function fallsLater(
  theirs: readonly Selected[],
  dates: readonly DueDate[],
  isWithin: (day: Day) => boolean,
  calendar: Calendar,
): DueDate | undefined {
  const found = theirs
    .flatMap(({ lines }) => lines.map((line) => ({ line, due: dueDayOf(line, calendar) })))
    .filter(({ line, due }) => line.extension && isWithin(due))
    .toSorted((one, other) => one.due.localeCompare(other.due));
  const [first] = found;
  const date = dates.find(({ period }) => period === first?.line.period);
  return first && date && { ...date, due: first.due };
}

/**
 * The selection asked about. Without names it is the person's own: owned, deputised for or managed; for the
 * performance team, and for whoever has nothing, all of it.
 */
async function ownOr(selection: Selection, context: Context): Promise<Selection> {
  const { person, reporting } = context;
  if (selection.where || selection.outside || selection.among || isPerformanceTeam(person)) return selection;
  const cells = await cellsOf(context, reporting);
  return cells.some((cell) => facetOf(cell, 'person').includes(person.id))
    ? { ...selection, where: { person: [ME] } }
    : selection;
}

/** What is selected; with what is not reported goes what was sent back, which is owed by the same day. */
async function owedIn(context: Context, given: Parameters<typeof selectDue>[1]): Promise<Selected> {
  const selected = await selectDue(context, given);
  const { scope, lines } = selected;
  if (given.asked?.kind !== 'not reported') return selected;
  return { ...selected, lines: [...lines, ...scope.filter(({ sentBack }) => sentBack)] };
}

/** Outstanding figures of the quarter before, and its actions still going on; undefined where there are none. */
async function ofQuarterBefore(selection: Selection, context: Context): Promise<Selected | undefined> {
  const period = shiftPeriod(context.reporting, -1);
  return (await context.sheet(period)) && owedIn(context, { ...selection, period });
}

/** The actions due in those days, soonest first: of each indicator's latest figure. */
async function actionsDue(
  theirs: readonly Selected[],
  { from, to }: DaySpan,
  { store, tenantId }: Context,
): Promise<readonly ActionDue[]> {
  const latest = new Map<string, Cell>();
  for (const { chosen, scope } of theirs) {
    const refs = new Set(scope.map(({ ref }: CellLine) => ref));
    // Lists are kept without their words, so that what is being done is read with all of the quarter.
    for await (const { cell } of store.periods.cells(tenantId, chosen.period)) {
      if (refs.has(cell.ref) && isReported(cell)) latest.set(cell.ref, cell);
    }
  }
  return [...latest.values()]
    .flatMap((cell) => {
      const by = cell.action?.by;
      return cell.action && by && from <= by && by <= to ? [{ cell, action: cell.action, by }] : [];
    })
    .toSorted((one, other) => one.by.localeCompare(other.by) || byRef(one.cell, other.cell));
}
