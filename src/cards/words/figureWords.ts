/** Words for a cell's figures on cards: the figure, its target, and the change. */
import { Decimal } from 'decimal.js';
import { showExactly, showFigure } from '../../domain/figures/figure.ts';
import { previousArrow } from '../../domain/history/arrows.ts';
import { type Cell, type CellLine, isReported, type Previous } from '../../domain/indicators/cell.ts';
import { CHANGE_SYMBOLS, changeSince, type PerformanceChange } from '../../domain/indicators/change.ts';
import { boundWord, showTargetFigure } from '../../domain/indicators/showTarget.ts';
import type { Direction } from '../../domain/indicators/target.ts';
import { changeOfStatus, isExpected, type Judged, judge } from '../../domain/judging/judge.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { publishedSentence } from '../../domain/reporting/publishedTotals.ts';
import { sentences } from '../../domain/sentences.ts';
import { lateWords, ownPeriodName, quartersBetween } from '../../domain/time/frequency.ts';
import { monthTitle } from '../../domain/time/month.ts';
import { type Period, periodName, quarterOf, shiftPeriod, startYearOf } from '../../domain/time/period.ts';
import { chipOf } from './statusChip.ts';
import { clip } from './text.ts';

type Shown = Judged & Pick<Cell, 'figure' | 'decimals' | 'revision' | 'override' | 'reportedBy' | 'status'>;

/** The figure as shown, or its absence: `No data`, `Not reported`, or `No figure` where none is expected. */
export function figureText(cell: Shown): string {
  const { figure, unit, decimals } = cell;
  if (figure === null) {
    if (cell.picked !== null) return 'Milestone';
    if (!isReported(cell) && !isExpected(cell)) return 'No figure';
    const state = isReported(cell) ? 'No data this period' : 'Not reported';
    const name = statusName(state, cell);
    return name === 'No data this period' ? 'No data' : name;
  }
  const exact = new Decimal(figure);
  if (exact.decimalPlaces() <= decimals) return showFigure(figure, unit, decimals);
  // 94.96% shown as 95.0% against a target of 95% would look on target; then every digit is shown.
  const rounded = exact.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toFixed();
  const same = judge(cell, rounded).status === judge(cell, figure).status;
  return same ? showFigure(figure, unit, decimals) : showExactly(figure, unit, decimals);
}

/** The target in as few words as stand beside a figure: `target 95%`, `at most 15%`, `no target`. */
export function targetText(cell: Pick<Cell, 'target' | 'unit' | 'direction' | 'frequency'>): string {
  const figure = showTargetFigure(cell.target, cell);
  if (figure === undefined) return 'no target';
  if (cell.target.kind === 'milestone') return clip(figure, 40);
  const { target } = cell;
  const isBounded = target.kind === 'at most' || (target.kind === 'at least' && target.strict);
  return isBounded ? `${boundWord(target)} ${figure}` : `target ${figure}`;
}

const SHORT: Record<PerformanceChange, string> = {
  improving: 'better',
  deteriorating: 'worse',
  unchanged: 'same',
};

type Changed = Pick<
  CellLine,
  'previous' | 'figure' | 'direction' | 'picked' | 'status' | 'target' | 'ref' | 'scheme'
>;

/** The change since the previous period: of the figure, or of a milestone's status. */
function changeOf(cell: Changed): PerformanceChange | undefined {
  return isMilestone(cell)
    ? changeOfStatus(cell)
    : changeSince(cell.previous?.figure ?? null, cell.figure, cell.direction);
}

const isMilestone = (cell: Pick<CellLine, 'target'>): boolean => cell.target.kind === 'milestone';

/** The change in as few words as stand beside a figure: `▼ worse`; undefined where there is none. */
export function changeText(cell: Changed): string | undefined {
  const change = changeOf(cell);
  const month = cell.previous?.month;
  const against = month === undefined ? '' : ` against ${monthTitle(month)}`;
  return change && `${CHANGE_SYMBOLS[change]} ${SHORT[change]}${against}`;
}

/**
 * The previous figure, or a milestone's status, and its period: `89.4% in Q1`, with the year where it is another one.
 */
export function previousText(
  cell: Pick<CellLine, 'previous' | 'unit' | 'decimals' | 'period' | 'scheme'>,
): string | undefined {
  const { previous, unit, decimals, period, scheme } = cell;
  if (!previous) return undefined;
  const was =
    previous.figure === null
      ? chipOf(previous.status, { scheme, period: previous.period }).label
      : showFigure(previous.figure, unit, decimals);
  return `${was} in ${previousName(previous, period)}`;
}

/** The change from the previous figure in a clause, with the arrow by which a council names it: `improving ↑ from 84.1% in Q1`. */
export function changeSays(cell: Cell): string {
  const named = previousArrow(cell);
  const said = sincePrevious(cell);
  return named === undefined ? said : `${named}: ${said}`;
}

function sincePrevious(cell: Cell): string {
  const change = changeOf(cell);
  const previous = previousText(cell);
  if (change === 'unchanged')
    return `unchanged ${CHANGE_SYMBOLS.unchanged} since ${previous?.split(' in ').at(-1) ?? ''}`;
  if (change) return `${change} ${CHANGE_SYMBOLS[change]} from ${previous ?? ''}`;
  if (previous) return `previously ${previous}`;
  return cell.target.kind === 'milestone' ? 'no earlier status' : 'no earlier figure';
}

/** What a previous figure is of, named beside the later one: `Q1`, `Q4 2023/24`, or the month that was published, `May 2019`. */
export const previousName = ({ period, month }: Previous, beside: Period): string =>
  month === undefined ? nearName(period, beside) : monthTitle(month);

/** A period named beside another: `Q1` within the same financial year, else `Q4 2023/24`. */
export function nearName(period: Period, beside: Period): string {
  return startYearOf(period) === startYearOf(beside) ? `Q${quarterOf(period)}` : periodName(period);
}

/** The previous period, by the frequency of the indicator. */
export function periodBefore(cell: Pick<CellLine, 'period' | 'frequency'>): Period {
  return shiftPeriod(cell.period, -quartersBetween(cell));
}

/** The direction for improvement: `higher is better ↑`. On a phone the arrow stays with its word. */
export const IMPROVES: Record<Direction, string> = {
  higher: 'higher is better\u00a0↑',
  lower: 'lower is better\u00a0↓',
  range: 'best within its range\u00a0↔',
  neither: 'neither way is better',
};

/**
 * Caveats to a figure: its span when that is not the period, whether it is final, and whether its parts add up to the
 * published total.
 */
export function caveatOf(cell: Cell): string {
  const basis =
    cell.basis === 'in period'
      ? ''
      : `The figure is ${cell.basis === 'year to date' ? '' : 'for '}${cell.basis}.`;
  const own = ownPeriodName(cell, cell.period);
  const late = lateWords(cell);
  const of = own === undefined ? '' : `The figure is of ${own}${late === undefined ? '' : `, ${late}`}.`;
  const measured = cell.ofMonth ? `It is of ${monthTitle(cell.ofMonth)}.` : '';
  const provisional = cell.provisional ? 'It is provisional: a final figure will follow.' : '';
  return sentences(of, basis, measured, provisional, publishedSentence(cell));
}
