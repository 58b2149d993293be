/** The best and the worst period of one indicator: by its figure, or by the distance from target where targets changed. */
import { Decimal } from 'decimal.js';
import type { MonthLine } from '../history/monthLines.ts';
import type { Cell } from '../indicators/cell.ts';
import { isSameDefinition } from '../indicators/comparison.ts';
import { isSameTarget } from '../indicators/targetHistory.ts';
import { type Period, quarterOf } from '../time/period.ts';
import { rankBy } from './ranking.ts';

export const EXTREMES = ['best', 'worst', 'highest', 'lowest'] as const;
/** `highest` and `lowest` go by the figure alone, whichever way is better. */
export type Extreme = (typeof EXTREMES)[number];

export type Extremes = {
  /** Every compared period, starting at that end; empty where the periods can't be ordered. */
  readonly sorted: readonly Cell[];
  /** Number of periods, from the first, that tie with it. */
  readonly alike: number;
  readonly by: 'figure' | 'distance';
  /** Words per period, for `distance` only: `9.26% below target`. */
  readonly words: ReadonlyMap<Period, string>;
  /** Periods with a figure that can't be compared: another definition or, for year-to-date figures, another quarter. */
  readonly unlike: readonly Cell[];
};

/**
 * Puts the periods of an indicator in order.
 *
 * @param cells its cells, the latest of which says what the others have to be like
 */
export function extremesOf(cells: readonly Cell[], end: Extreme): Extremes {
  const found = cells.filter(({ figure }) => figure !== null);
  const latest = found.toSorted((a, b) => b.period.localeCompare(a.period))[0];
  const isAlike = (cell: Cell): boolean => latest !== undefined && isLike(cell, latest);
  const alike = found.filter(isAlike);
  const unlike = found.filter((cell) => !isAlike(cell));
  const goesByFigure = end === 'highest' || end === 'lowest' || !latest || hasOneAim(alike);
  if (goesByFigure) {
    const sorted = byFigure(alike, end);
    const [first] = sorted;
    const same = sorted.filter((cell) => first && amountIn(cell).equals(amountIn(first)));
    return { sorted, alike: same.length, by: 'figure', words: new Map(), unlike };
  }
  const { ranked } = rankBy(alike, end);
  const words = new Map(ranked.map((each) => [each.line.period, each.words]));
  const cellIn = new Map(alike.map((cell) => [cell.period, cell]));
  const sorted = ranked.flatMap(({ line }) => cellIn.get(line.period) ?? []);
  const [first] = ranked;
  const same = ranked.filter((each) => first && each.words === first.words);
  return { sorted, alike: same.length, by: 'distance', words, unlike };
}

/** Year-to-date figures grow within their year, so only the same quarter of another year is comparable. */
const isLike = (cell: Cell, latest: Cell): boolean =>
  isSameDefinition(cell, latest) &&
  (latest.basis !== 'year to date' || quarterOf(cell.period) === quarterOf(latest.period));

/** Where the aim stays the same a better figure is a better period, also without a target. */
function hasOneAim(cells: readonly Cell[]): boolean {
  const [first] = cells;
  return (
    first !== undefined &&
    (first.direction === 'higher' || first.direction === 'lower') &&
    ['none', 'at least', 'at most'].includes(first.target.kind) &&
    cells.every(
      ({ direction, target }) => direction === first.direction && isSameTarget(target, first.target),
    )
  );
}

const amountIn = ({ figure }: Cell): Decimal => new Decimal(figure ?? 0);

function byFigure(cells: readonly Cell[], end: Extreme): readonly Cell[] {
  const isHigherFirst = ({ direction }: Cell): boolean =>
    end === 'highest' || (end === 'best' ? direction === 'higher' : end === 'worst' && direction === 'lower');
  return cells.toSorted((a, b) => {
    const order = amountIn(a).comparedTo(amountIn(b));
    return (isHigherFirst(a) ? -order : order) || b.period.localeCompare(a.period);
  });
}

/**
 * The months at one end, all that share it; only those of the definition that the latest one has. Empty where none has a figure,
 * and where they can’t be ordered: what is best within a range, or is of the year so far.
 */
export function extremeMonths(lines: readonly MonthLine[], end: Extreme): readonly MonthLine[] {
  const found = lines.filter(({ figure }) => typeof figure === 'string');
  const latest = found.at(-1)?.cell;
  if (!latest || latest.basis === 'year to date') return [];
  const { direction } = latest;
  const hasBest = direction === 'higher' || direction === 'lower';
  if (!hasBest && (end === 'best' || end === 'worst')) return [];
  const isHighest =
    end === 'highest' ||
    (end === 'best' && direction === 'higher') ||
    (end === 'worst' && direction === 'lower');
  const alike = found.filter(({ cell }) => isSameDefinition(cell, latest));
  const amounts = alike.map(({ figure }) => new Decimal(figure ?? 0));
  const most = isHighest ? Decimal.max(...amounts) : Decimal.min(...amounts);
  return alike.filter(({ figure }) => most.equals(figure ?? 0));
}
