/** “CPI11 by month”, “CPI11 in May”, “May against June”: the months of one indicator. */
import { type Extreme, extremeMonths } from '../../domain/answers/extremes.ts';
import { showFigure } from '../../domain/figures/figure.ts';
import type { MonthLine } from '../../domain/history/monthLines.ts';
import { CHANGE_SYMBOLS, changeSince } from '../../domain/indicators/change.ts';
import { isSameDefinition } from '../../domain/indicators/comparison.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { sentences, together } from '../../domain/sentences.ts';
import { type Month, monthTitle } from '../../domain/time/month.ts';
import { monthsOf } from '../../domain/time/period.ts';
import { askShow, askTrend } from '../buttons/onIndicator.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { asLine, clip, counted, dotted } from '../words/text.ts';
import { monthChart } from './monthChart.ts';
import { monthChange, monthFigure, monthTarget } from './monthWords.ts';

export type MonthsInput = CellCardContext & {
  /** Oldest first, at least one. */
  readonly lines: readonly [MonthLine, ...MonthLine[]];
  /** The month asked for; the latest with a figure where none is. */
  readonly month?: Month | undefined;
  /** The month that it is held against. */
  readonly against?: Month | undefined;
  /** Which end of the months is asked for. */
  readonly end?: Extreme | undefined;
};

/** How many months are drawn and listed. */
const LISTED = 12;

/** The months, latest first, under what is said of the one asked for. */
export function monthsCard(input: MonthsInput): Rendered {
  const { lines, month, against, end, yearStart, completeness } = input;
  const [first] = lines;
  const asked = lines.find((line) => line.month === month);
  const other = lines.find((line) => line.month === against);
  const extreme = end === undefined ? [] : extremeMonths(lines, end);
  const meant = asked ?? extreme.at(-1) ?? lines.findLast(({ figure }) => figure) ?? lines.at(-1) ?? first;
  const { cell } = meant;
  const shown = lines.slice(-LISTED);
  const [target, ...otherTargets] = new Set(shown.map(monthTarget));
  const isOne = otherTargets.length === 0;
  return factsCard({
    headline:
      end !== undefined
        ? extremeHeadline(extreme, end, meant)
        : other
          ? contrast(meant, other)
          : headline(meant, lines),
    subtitle: dotted(clip(cell.title, 160), clip(cell.group, 60)),
    chart: monthChart(shown),
    sections: [
      {
        items: textBlocksOf(
          sentences(
            end === undefined ? notIn(month, asked) : extremeRemark(extreme, lines),
            figureWorking(cell, monthsOf(cell.period, yearStart)).trim(),
            isOne ? `Target of each month: ${target}.` : '',
          ),
        ),
      },
      { items: shown.toReversed().map((line) => rowOf(line, !isOne)) },
    ],
    completeness,
    next: [askShow(cell), askTrend(cell)],
  });
}

const rowOf = (line: MonthLine, hasTarget: boolean): object =>
  plainRow({
    title: monthTitle(line.month),
    detail: dotted(line.status, hasTarget ? monthTarget(line) : '', monthChange(line)),
    end: { main: monthFigure(line), colour: line.figure === undefined ? 'Attention' : 'Default', under: [] },
    action: undefined,
  });

/** `CPI11 was 10.5% in May 2024, worse ▼ than 10.2% in April 2024`. */
function headline(line: MonthLine, lines: readonly MonthLine[]): string {
  const ref = asLine(line.cell.ref);
  const title = monthTitle(line.month);
  if (line.figure === undefined) return `${ref} has no figure for ${title}: it is missing`;
  if (line.figure === null) return `There was nothing to measure for ${ref} in ${title}`;
  const before = lines[lines.indexOf(line) - 1];
  const so = `${ref} was ${monthFigure(line)} in ${title}`;
  if (!before || typeof before.figure !== 'string') return so;
  return line.change === undefined ? so : `${so}, ${comparedTo(line.change, before)}`;
}

/** A month that is asked about and is in no quarter yet. */
const notIn = (month: Month | undefined, asked: MonthLine | undefined): string =>
  month === undefined || asked ? '' : `${monthTitle(month)} is not in yet.`;

/** How many months are named in the headline where they tie. */
const NAMED = 3;

/** `The worst month of CPI11 was May 2024, at 12.0%` */
function extremeHeadline(extreme: readonly MonthLine[], end: Extreme, { cell }: MonthLine): string {
  const ref = asLine(cell.ref);
  const [first] = extreme;
  if (!first) return `No month of ${ref} is its ${end}`;
  const names = extreme.slice(-NAMED).map(({ month }) => monthTitle(month));
  const others = extreme.length - names.length;
  const all = together(others > 0 ? [...names, counted(others, 'other', 'others')] : names);
  return extreme.length === 1
    ? `The ${end} month of ${ref} was ${all}, at ${monthFigure(first)}`
    : `The ${end} months of ${ref} were ${all}, at ${monthFigure(first)} each`;
}

/** Of how many months it is that, or why there is none. */
function extremeRemark(extreme: readonly MonthLine[], lines: readonly MonthLine[]): string {
  const found = lines.filter(({ figure }) => typeof figure === 'string');
  const [first] = found;
  if (!first) return 'No month has a figure yet.';
  const { basis, ref } = first.cell;
  if (extreme.length > 0) {
    return `Of ${counted(found.length, 'month', 'months')} with a figure since ${monthTitle(first.month)}.`;
  }
  return basis === 'year to date'
    ? `Figures of ${ref} are of the year so far, so that its months can’t be held against each other.`
    : `No end of ${ref} is the better one, so ask for its highest or lowest month.`;
}

const WORD = { improving: 'better', deteriorating: 'worse', unchanged: 'the same' } as const;

const comparedTo = (change: NonNullable<MonthLine['change']>, before: MonthLine): string =>
  `${WORD[change]} ${CHANGE_SYMBOLS[change]} ${change === 'unchanged' ? 'as' : 'than'} ${monthFigure(before)} in ${monthTitle(before.month)}`;

/** The later of two months against the earlier. */
function contrast(one: MonthLine, other: MonthLine): string {
  const [earlier, later] = one.month < other.month ? [one, other] : [other, one];
  const missing = [earlier, later].filter(({ figure }) => typeof figure !== 'string');
  if (missing.length > 0) {
    const which = missing.map(({ month }) => monthTitle(month)).join(' and ');
    return `${asLine(one.cell.ref)} has no figure for ${which}, so the two can’t be compared`;
  }
  const { cell, figure } = later;
  const so = `${asLine(cell.ref)} was ${monthFigure(later)} in ${monthTitle(later.month)}`;
  const change = isSameDefinition(earlier.cell, cell)
    ? changeSince(earlier.figure ?? null, figure ?? null, cell.direction)
    : undefined;
  return change === undefined
    ? `${so} and ${showFigure(earlier.figure ?? '0', cell.unit, cell.decimals)} in ${monthTitle(earlier.month)}`
    : `${so}, ${comparedTo(change, earlier)}`;
}
