/** A total that was given beside its parts, and what is said where the parts do not come to it. */
import { Decimal } from 'decimal.js';
import type { Cell } from './cell.ts';
import { type Figure, readFigure, showExactly } from './figure.ts';
import { showDifference } from './trendWords.ts';

type Published = Pick<
  Cell,
  'published' | 'figure' | 'given' | 'breakdown' | 'calculation' | 'unit' | 'decimals'
>;

/**
 * How much more the parts come to than the total given, to as many places as that was given with; undefined where they
 * agree, and where there is nothing to compare.
 */
export function differenceFrom({ published, figure, given }: Published): Figure | undefined {
  if (published === undefined || figure === null || !given) return undefined;
  const places = new Decimal(published).decimalPlaces();
  const worked = new Decimal(figure).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  return worked.equals(published) ? undefined : worked.minus(published).toFixed();
}

/** `The parts add up to £9,097,447, £1 more than the total given, £9,097,446 (rounding of pence).` Nothing where they agree. */
export function publishedSentence(cell: Published): string {
  const by = differenceFrom(cell);
  if (by === undefined || cell.figure === null || cell.published === undefined) return '';
  const show = (figure: Figure): string => showExactly(figure, cell.unit, cell.decimals);
  const amount = `${showDifference(by, cell.unit, cell.decimals)} ${by.startsWith('-') ? 'less' : 'more'}`;
  const said = `${whatGiven(cell)} ${show(cell.figure)}, ${amount} than the total given, ${show(cell.published)}`;
  return isRounding(by, cell)
    ? `${said} (${cell.unit === 'GBP' ? 'rounding of pence' : 'rounding'}).`
    : `${said}: one of them is wrong. What is shown is what they come to.`;
}

function whatGiven({ breakdown, calculation }: Published): string {
  if (calculation) return 'The counts come to';
  if (!breakdown) return 'The months come to';
  return breakdown.rollUp === 'sum' ? 'The parts add up to' : 'The parts come to';
}

/** True for a sum that is off by no more than rounding each of its parts, and itself, to whole units can make. */
function isRounding(by: Figure, { given = [], breakdown }: Published): boolean {
  const areWhole = given.every((part) => new Decimal(part).isInteger());
  return (
    breakdown?.rollUp === 'sum' &&
    areWhole &&
    new Decimal(by)
      .abs()
      .times(2)
      .lte(given.length + 1)
  );
}

/** Reads a total as it was written beside its parts; undefined where there is none, or none that can be read. */
export const readPublished = (text: string): Figure | undefined =>
  text.trim() === '' ? undefined : readFigure(text.trim());
