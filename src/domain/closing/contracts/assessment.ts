/**
 * The rating of a contract's key performance indicator over the days that a notice assesses: by the scheme's rule where
 * its figures leave no doubt, as somebody chose, or still to be chosen. The law says what the ratings mean and not how
 * several quarters make one, so quarters that were rated differently are never averaged here.
 */
import { showExactly } from '../../figures/figure.ts';
import { type Cell, isReported } from '../../indicators/cell.ts';
import { showTarget } from '../../indicators/showTarget.ts';
import { judge } from '../../judging/judge.ts';
import { together } from '../../sentences.ts';
import type { Day } from '../../time/days.ts';
import { isDueIn, isEverDue } from '../../time/frequency.ts';
import {
  firstDayOf,
  lastDayOf,
  type Period,
  periodName,
  periodOfDay,
  quarterOf,
  shiftPeriod,
  type YearStart,
} from '../../time/period.ts';
import { RATING_SCHEME, type RatingName, ratingNamed } from './ratings.ts';
import type { ChosenRating, DaysAssessed } from './records.ts';

/** A quarter of the days assessed, and the indicator's cell in it; null where there is none that may be read. */
export type Quarter = { readonly period: Period; readonly cell: Cell | null };

/** A quarter's figure held against its target, or why it could not be. */
type QuarterRated = Quarter & { readonly rating: RatingName | null; readonly why: string };

/** One indicator assessed. `open` is what a person has to settle first. */
export type KpiAssessed = {
  readonly kpi: string;
  /** The latest quarter's cell, which says what it is called and what its target is. */
  readonly cell: Cell | null;
  readonly quarters: readonly QuarterRated[];
} & (
  | { readonly by: 'rule'; readonly rating: RatingName; readonly how: string }
  | {
      readonly by: 'person';
      readonly rating: RatingName;
      readonly chosen: ChosenRating;
      readonly how: string;
    }
  | { readonly by: 'nobody'; readonly rating: null; readonly open: string }
);

/**
 * The quarters that days are assessed by: those that ended in them, and of a contract that is over also the quarter that
 * its last day is in.
 */
export function quartersIn(
  { from, until }: DaysAssessed,
  end: Day | null,
  yearStart: YearStart,
): readonly Period[] {
  const quarters: Period[] = [];
  const last = periodOfDay(until, yearStart);
  for (let period = periodOfDay(from, yearStart); period <= last; period = shiftPeriod(period, 1)) {
    if (lastDayOf(period, yearStart) <= until || until === end) quarters.push(period);
  }
  return quarters;
}

/** Rates an indicator. `quarters` are those of the days, oldest first; `chosen` those of the contract. */
export function assessKpi(
  kpi: string,
  quarters: readonly Quarter[],
  {
    days,
    chosen,
    yearStart,
  }: { readonly days: DaysAssessed; readonly chosen: readonly ChosenRating[]; readonly yearStart: YearStart },
): KpiAssessed {
  const due = quarters.filter(
    ({ cell, period }) => cell === null || !isEverDue(cell) || isDueIn(cell, period),
  );
  const cell = quarters.findLast((each) => each.cell !== null)?.cell ?? null;
  const rated = counted(due, days, yearStart).map(rateQuarter);
  const known = { kpi, cell, quarters: rated };
  const choice = chosen
    .filter((each) => each.kpi === kpi && each.from === days.from && each.until === days.until)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  if (choice) {
    const how = `chosen by ${choice.by.name}: ${choice.reason}`;
    return { ...known, by: 'person', rating: choice.rating, chosen: choice, how };
  }
  const open = (why: string): KpiAssessed => ({ ...known, by: 'nobody', rating: null, open: why });
  const unrated = rated.filter(({ rating }) => rating === null);
  if (unrated.length > 0) return open(together(unrated.map(({ why }) => why)));
  const [first, ...others] = rated;
  if (!first?.rating) return open('it has no figure in these days');
  if (others.some(({ rating }) => rating !== first.rating)) {
    const said = rated.map(({ period, rating }) => `${rating} in ${periodName(period)}`);
    return open(`its quarters are rated differently (${said.join(', ')})`);
  }
  return { ...known, by: 'rule', rating: first.rating, how: howOf(rated) };
}

const howOf = (rated: readonly QuarterRated[]): string =>
  `by the rule, ${rated.length === 1 ? '' : 'the same in each quarter: '}${rated.map(({ why }) => why).join('; ')}`;

/**
 * The quarters whose figures count: the last one alone where its figure is of the very twelve months that are assessed,
 * as a rolling one is, or one of the financial year to date in Q4; else each of them.
 */
function counted(due: readonly Quarter[], { from }: DaysAssessed, yearStart: YearStart): readonly Quarter[] {
  const last = due.at(-1);
  if (!last?.cell || firstDayOf(shiftPeriod(last.period, -3), yearStart) !== from) return due;
  const { basis } = last.cell;
  const isOfAll = basis === 'rolling 12 months' || (basis === 'year to date' && quarterOf(last.period) === 4);
  return isOfAll ? [last] : due;
}

function rateQuarter({ period, cell }: Quarter): QuarterRated {
  const named = periodName(period);
  const not = (why: string): QuarterRated => ({ period, cell, rating: null, why });
  if (cell === null) return not(`there is no figure of ${named} to be read`);
  if (!isReported(cell)) return not(`${named} is not reported`);
  const own = { ...cell, scheme: RATING_SCHEME, override: null, picked: null };
  const { status, rating } = judge(own, cell.figure);
  const name = rating && ratingNamed(status);
  if (!name) return not(`${named} can’t be held against a target (${status.toLowerCase()})`);
  return { period, cell, rating: name, why: `${named} ${figureIn(cell)}` };
}

/** `96.2% (at least 95%, provisional)` */
function figureIn(cell: Cell): string {
  const figure = cell.figure === null ? '' : showExactly(cell.figure, cell.unit, cell.decimals);
  const beside = [
    showTarget(cell.target, cell),
    ...(cell.provisional ? ['provisional'] : []),
    ...(cell.override ? [`${cell.override.status} in the council’s own report, set by hand`] : []),
  ];
  return `${figure} (${beside.join(', ')})`;
}
