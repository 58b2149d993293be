/** The figure of the period before that a row of figures has beside its own: that of the month before, for a row of a month. */
import { definedIn } from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { eachText } from '../../domain/indicators/submission.ts';
import { keepsMonths } from '../../domain/reporting/countsAndParts.ts';
import { monthsIn, monthTitle, placeInQuarter, quarterOfMonth, shiftMonth } from '../../domain/time/month.ts';
import { monthsOf, type Period } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { previousPeriodOf } from '../../quarters/comparing.ts';
import { onlyMonth } from './months.ts';
import type { FileFigure } from './scoreChecks.ts';
import { type SayProblem, type ScoreContext, type ScoreRow, saysNothing } from './scoreChecks.ts';
import type { RowPeriod } from './scorePeriod.ts';

/**
 * The indicator as defined in the quarter. One no longer reported was active when it had a figure: its past keeps its
 * colours.
 */
export function asItWas(
  today: Indicator,
  period: Period,
  { versions, now, calendar }: ScoreContext,
): Indicator {
  const then = definedIn(today, versions, period);
  const isPast = period < reportingPeriod(now, calendar);
  return isPast && ['retired', 'suspended'].includes(then.lifecycle)
    ? { ...then, lifecycle: 'active' }
    : then;
}

const BARE = {
  status: '',
  isBare: false,
  month: undefined,
  parts: [],
  variances: [],
  ...eachText(() => ''),
  yearEnd: '',
  action: undefined,
  provisional: undefined,
  target: undefined,
  reportedBy: undefined,
  reportedAt: undefined,
};

/** The previous period's figure, where the row has one: of the month before, for a row of a month. */
export function previousOf(
  { row, values: { previous = '', previous_period: written } }: ScoreRow,
  today: Indicator,
  { indicator, of }: { readonly indicator: Indicator; readonly of: RowPeriod },
  context: ScoreContext,
  problem: SayProblem,
): readonly FileFigure[] {
  if (saysNothing(previous)) return [];
  const { yearStart } = context.calendar;
  const [first] = monthsIn(of.period, yearStart);
  const ofMonth =
    written ??
    (of.month === undefined || !keepsMonths(indicator) ? undefined : shiftMonth(first, of.month - 1));
  if (ofMonth !== undefined && !keepsMonths(indicator)) {
    problem(
      'previous_period',
      `${monthTitle(ofMonth)} is a month, and no figures of months are kept of ${indicator.ref}: it is ${indicator.frequency}. Make it monthly in the indicators file, or leave the previous figure out.`,
    );
    return [];
  }
  const before =
    ofMonth === undefined ? previousPeriodOf(indicator, of.period) : quarterOfMonth(ofMonth, yearStart);
  const then = asItWas(today, before, context);
  const shared = { ...BARE, row, indicator: then, months: monthsOf(before, yearStart), period: before };
  if (ofMonth === undefined) return [{ ...shared, column: 'previous', said: previous }];
  const month = placeInQuarter(ofMonth, yearStart);
  return [{ ...shared, column: 'previous', month, said: '', parts: onlyMonth(month, previous) }];
}
