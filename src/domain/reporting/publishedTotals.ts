/** Published totals and variances of a breakdown, and the sentence where the parts do not add up to them. */
import { Decimal } from 'decimal.js';
import { breakdownLines, type Disagreement, disagreements } from '../figures/breakdown.ts';
import { type Figure, readFigure, showDifference, showExactly } from '../figures/figure.ts';
import type { Cell } from '../indicators/cell.ts';
import { sentences } from '../sentences.ts';

type Published = Pick<
  Cell,
  'published' | 'publishedVariances' | 'figure' | 'given' | 'breakdown' | 'calculation' | 'unit' | 'decimals'
>;

/**
 * The parts' sum minus the published total, to as many places as the total has; undefined where they agree, and where
 * either is missing.
 */
export function differenceFrom({ published, figure, given }: Published): Figure | undefined {
  if (published === undefined || figure === null || !given) return undefined;
  const places = new Decimal(published).decimalPlaces();
  const worked = new Decimal(figure).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  return worked.equals(published) ? undefined : worked.minus(published).toFixed();
}

/** Every disagreement between the published total or variances and the parts, as sentences. Empty where they agree. */
export const publishedSentence = (cell: Published): string =>
  sentences(totalSentence(cell), ...variancesOff(cell).map((each) => varianceSentence(each, cell)));

/** The published variances that differ from those worked out. */
export function variancesOff({ breakdown, given, publishedVariances }: Published): readonly Disagreement[] {
  if (!breakdown || !given || !publishedVariances) return [];
  const published = publishedVariances.map((each) => (each === '' ? undefined : each));
  return disagreements(breakdownLines(breakdown, given), published);
}

/** `The variance of SCDC was published as £5,361; its figures give £5,360, £1 less (rounding of pence).` */
function varianceSentence({ name, against, published, given, by }: Disagreement, cell: Published): string {
  const show = (figure: Figure): string => showExactly(figure, cell.unit, cell.decimals);
  const amount = `${showDifference(by, cell.unit, cell.decimals)} ${by.startsWith('-') ? 'more' : 'less'}`;
  const what = `${name === 'Total' ? 'the total' : name}${against === undefined ? '' : ` against ${against}`}`;
  const said = `The variance of ${what} was published as ${show(published)}; its figures give ${show(given)}, ${amount}`;
  // Each of two figures may be half a unit off through rounding, and so may what lies between them.
  const isWhole = new Decimal(given).isInteger() && new Decimal(published).isInteger();
  return isWhole && new Decimal(by).abs().lte(1)
    ? `${said} (${roundingOf(cell)}).`
    : `${said}: one of them is wrong.`;
}

const roundingOf = ({ unit }: Pick<Published, 'unit'>): string =>
  unit === 'GBP' ? 'rounding of pence' : 'rounding';

/** `The parts add up to £9,097,447, £1 more than the total given, £9,097,446 (rounding of pence).` Nothing where they agree. */
function totalSentence(cell: Published): string {
  const by = differenceFrom(cell);
  if (by === undefined || cell.figure === null || cell.published === undefined) return '';
  const show = (figure: Figure): string => showExactly(figure, cell.unit, cell.decimals);
  const amount = `${showDifference(by, cell.unit, cell.decimals)} ${by.startsWith('-') ? 'less' : 'more'}`;
  const said = `${whatGiven(cell)} ${show(cell.figure)}, ${amount} than the total given, ${show(cell.published)}`;
  return isRounding(by, cell)
    ? `${said} (${roundingOf(cell)}).`
    : `${said}: one of them is wrong. What is shown is what they come to.`;
}

/** What is between the parts and the total given, in a sentence, where it is more than rounding each of them could make. */
export function totalFault(cell: Published): string | undefined {
  const by = differenceFrom(cell);
  if (by === undefined || isRounding(by, cell) || isSmall(by, cell)) return undefined;
  return totalSentence(cell);
}

/** Half a unit of the total's last place for each part and the total. */
function isSmall(by: Figure, { given = [], breakdown, published = '0' }: Published): boolean {
  if (breakdown?.rollUp !== 'sum') return false;
  const unit = new Decimal(10).pow(-new Decimal(published).decimalPlaces());
  return new Decimal(by)
    .abs()
    .times(2)
    .lte(unit.times(given.length + 1));
}

function whatGiven({ breakdown, calculation }: Published): string {
  if (calculation) return 'The counts come to';
  if (!breakdown) return 'The months come to';
  return breakdown.rollUp === 'sum' ? 'The parts add up to' : 'The parts come to';
}

/**
 * Is a sum off only by rounding? Whole parts: by at most the rounding of each part and the total; parts given to the
 * penny: exactly by adding them up once rounded.
 */
function isRounding(by: Figure, { given = [], breakdown, published = '0' }: Published): boolean {
  if (breakdown?.rollUp !== 'sum') return false;
  const parts = given.map((part) => new Decimal(part));
  if (parts.every((part) => part.isInteger()))
    return new Decimal(by)
      .abs()
      .times(2)
      .lte(given.length + 1);
  const places = new Decimal(published).decimalPlaces();
  const rounded = parts.map((part) => part.toDecimalPlaces(places, Decimal.ROUND_HALF_UP));
  return Decimal.sum(...rounded).equals(published);
}

/** Parses a total written beside its parts; undefined where there is none, or none that can be read. */
export const readPublished = (text: string): Figure | undefined =>
  text.trim() === '' ? undefined : readFigure(text.trim());
