/** Figures that count through the year: they don't fall within it, and start again with the next. */
import { Decimal } from 'decimal.js';
import { type Figure, showExactly } from '../../../figures/figure.ts';
import { periodName, quarterName, quarterOf, shiftPeriod } from '../../../time/period.ts';
import type { Asked, Doubt, EarlierFigure } from './asked.ts';
import { earlierInYear, isCumulative } from './cumulative.ts';
import { exchanged } from './exchanged.ts';
import { type Plausible, plausibleIn } from './plausible.ts';
import { isPossible } from './possible.ts';
import { likelyOf } from './slips.ts';

/** The question about a year-to-date figure below that of the quarter before, or one that goes on from the year before. */
export function yearToDateDoubt(asked: Asked): Doubt | undefined {
  const { cell, history } = asked;
  if (!isCumulative(cell, history)) return undefined;
  const before = earlierInYear(asked);
  if (before) return fallen(asked, before);
  return quarterOf(cell.period) === 1 ? goesOn(asked) : undefined;
}

function fallen(asked: Asked, before: EarlierFigure): Doubt | undefined {
  const { figure, cell } = asked;
  if (Number(figure) >= Number(before.figure)) return undefined;
  const sum = new Decimal(before.figure).plus(figure);
  const plausible = plausibleIn(asked);
  const slip = plausible && likelyOf(asked, plausible);
  if (
    plausible &&
    slip !== undefined &&
    plausible.distance(Number(slip)) + 0.05 < plausible.distance(sum.toNumber())
  )
    return undefined;
  const swapped = plausible?.near
    .map((each) => exchanged(asked, each * 0.9, each * 1.1, each))
    .find((each) => each !== undefined);
  const isAlone = quarterOf(cell.period) > 1 && isLikely(sum, plausible, cell);
  const likely = swapped ?? (isAlone ? sum.toFixed() : undefined);
  const [was, is] = [show(before.figure, cell), show(figure, cell)];
  const said = `Year to date this was ${was} by ${quarterName(before.period)}, and ${is} is less, which can’t be within a year`;
  return {
    kind: 'falls within the year',
    sentence:
      isAlone && swapped === undefined
        ? `${said}. Is it ${quarterName(cell.period)} alone, and the year to date ${show(sum.toFixed(), cell)}?`
        : `${said}: is that right?`,
    ...(likely !== undefined && { likely }),
  };
}

/** A first quarter that carries on from what the year before came to. */
function goesOn(asked: Asked): Doubt | undefined {
  const { figure, cell, history } = asked;
  const yearEnd = history.find(({ period }) => period === shiftPeriod(cell.period, -1));
  if (!yearEnd || Number(yearEnd.figure) <= 0 || Number(figure) < Number(yearEnd.figure)) return undefined;
  const plausible = plausibleIn(asked);
  if (plausible?.isLike(Number(figure))) return undefined;
  const rest = new Decimal(figure).minus(yearEnd.figure);
  const isLater = isLikely(rest, plausible, cell);
  const said = `This is year to date, and the year has begun again: ${periodName(yearEnd.period)} ended on ${show(yearEnd.figure, cell)}, and ${show(figure, cell)} goes on from there`;
  return {
    kind: 'goes on from last year',
    sentence: isLater
      ? `${said}. Is it ${show(rest.toFixed(), cell)} since the year began?`
      : `${said}: is that right?`,
    ...(isLater && { likely: rest.toFixed() }),
  };
}

/** Without another year to compare with, whatever is no more than the quarters before it made is likely. */
const isLikely = (value: Decimal, plausible: Plausible | undefined, cell: Asked['cell']): boolean =>
  value.greaterThan(0) && isPossible(value, cell) && (plausible?.fits(value.toNumber()) ?? true);

const show = (figure: Figure, { unit, decimals }: Asked['cell']): string =>
  showExactly(figure, unit, decimals);
