/** The figure of the period before that a row of figures has beside its own: that of the month before, for a row of a month. */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { eachText } from '../../../domain/indicators/submission.ts';
import { keepsMonths } from '../../../domain/reporting/countsAndParts.ts';
import {
  monthsIn,
  monthTitle,
  placeInQuarter,
  quarterOfMonth,
  shiftMonth,
} from '../../../domain/time/month.ts';
import type { YearStart } from '../../../domain/time/period.ts';
import { previousPeriodOf } from '../../../quarters/comparing.ts';
import { onlyMonth } from './monthRow.ts';
import { type FileFigure, type SayProblem, type ScoreRow, saysNothing } from './scoreChecks.ts';
import type { RowPeriod } from './scorePeriod.ts';
import type { SharedFacts } from './sharedFacts.ts';

const NONE: readonly string[] = [];

const BARE = {
  status: '',
  isBare: false,
  month: undefined,
  parts: NONE,
  variances: NONE,
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
  { facts, yearStart }: { readonly facts: SharedFacts; readonly yearStart: YearStart },
  problem: SayProblem,
): readonly FileFigure[] {
  if (saysNothing(previous)) return [];
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
  const then = facts.indicator(today, before);
  const shared = { ...BARE, row, indicator: then, months: facts.months(before), period: before };
  if (ofMonth === undefined) return [{ ...shared, column: 'previous', said: previous }];
  const month = placeInQuarter(ofMonth, yearStart);
  return [{ ...shared, column: 'previous', month, said: '', parts: onlyMonth(month, previous) }];
}
