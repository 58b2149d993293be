/** Breakdowns: an indicator given part by part, how the parts make the whole, and the measure of each part. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { type Figure, hasTooManyDigits, readFigure, sumOf } from './figure.ts';

const RollUp = z.enum(['sum', 'mean', 'weighted mean']);
type RollUp = z.infer<typeof RollUp>;

/** A partner authority or a service area. */
const Part = z.object({
  name: z.string().min(1).max(80),
  /** The measure beside the part's figure, such as its budget; for a weighted mean its weight. */
  measure: z.string().optional(),
});

/** The most parts that a breakdown has. */
export const MOST_PARTS = 12;

export const Breakdown = z
  .object({
    rollUp: RollUp,
    parts: z.array(Part).min(2).max(MOST_PARTS),
    /** The name of the parts' measures: `budget`. */
    against: z.string().min(1).max(40).optional(),
  })
  .refine(({ against, rollUp, parts }) =>
    against === undefined && rollUp !== 'weighted mean'
      ? parts.every(({ measure }) => measure === undefined)
      : parts.every(({ measure }) => measure !== undefined),
  );
export type Breakdown = z.infer<typeof Breakdown>;

/** The whole that the parts' figures make: a sum exactly, a mean to 15 significant digits. Null without figures, or where all weights are 0. */
export function rollUp({ rollUp: kind, parts }: Breakdown, figures: readonly Figure[]): Figure | null {
  if (figures.length < parts.length) return null;
  if (kind === 'sum') return sumOf(figures);
  const values = figures.map((figure) => new Decimal(figure));
  const weights = parts.map(({ measure }) => new Decimal(kind === 'mean' ? 1 : (measure ?? 0)));
  const all = Decimal.sum(...weights);
  if (all.isZero()) return null;
  const weighted = Decimal.sum(...values.map((value, index) => value.times(weights[index] ?? 0)));
  return weighted.dividedBy(all).toSignificantDigits(15).toFixed();
}

/** One line of a breakdown; the last is the whole. */
export type BreakdownLine = {
  readonly name: string;
  readonly figure: Figure;
  readonly against: Figure | undefined;
  /** figure − against: an underspend is negative. */
  readonly variance: Figure | undefined;
};

const variance = (figure: Figure, against: Figure | undefined): Figure | undefined =>
  against === undefined ? undefined : new Decimal(figure).minus(against).toFixed();

/** The parts and then the whole; empty without figures for all of them. */
export function breakdownLines(breakdown: Breakdown, figures: readonly Figure[]): readonly BreakdownLine[] {
  const whole = rollUp(breakdown, figures);
  if (whole === null) return [];
  const against = breakdown.parts.map(({ measure }) =>
    breakdown.against === undefined ? undefined : measure,
  );
  const lines = breakdown.parts.map(({ name }, index) => {
    const figure = figures[index] ?? '0';
    return { name, figure, against: against[index], variance: variance(figure, against[index]) };
  });
  const known = against.filter((each) => each !== undefined);
  // The whole is held against what the wholes of the parts are: the same roll-up of their measures.
  const all =
    known.length === lines.length
      ? (rollUp({ ...breakdown, against: undefined }, known) ?? undefined)
      : undefined;
  return [
    ...lines,
    { name: WHOLE[breakdown.rollUp], figure: whole, against: all, variance: variance(whole, all) },
  ];
}

const WHOLE: Record<RollUp, string> = { sum: 'Total', mean: 'Mean', 'weighted mean': 'Weighted mean' };

/** A published variance that the figures beside it do not give. `by` is published − given, such as −1 or 1. */
export type Disagreement = {
  readonly name: string;
  readonly published: Figure;
  readonly given: Figure;
  readonly by: Figure;
};

/** Published variances that differ from those worked out from the figures, in the order of the lines. */
export function disagreements(
  lines: readonly BreakdownLine[],
  published: readonly (Figure | undefined)[],
): readonly Disagreement[] {
  return lines.flatMap(({ name, variance: given }, index) => {
    const said = published[index];
    if (said === undefined || given === undefined || new Decimal(said).equals(given)) return [];
    return [{ name, published: said, given, by: new Decimal(said).minus(given).toFixed() }];
  });
}

/** A breakdown as it is written in a file and kept: `sum of CCC (3296386), HDC (3089816) against budget`. */
export function showBreakdown({ rollUp: kind, parts, against }: Breakdown): string {
  const named = parts.map(({ name, measure }) => (measure === undefined ? name : `${name} (${measure})`));
  return `${kind} of ${named.join(', ')}${against === undefined ? '' : ` against ${against}`}`;
}

/**
 * Reads a breakdown; undefined when it cannot be read, when measures are given for some parts only, and when one of them has
 * more digits than a figure takes.
 */
export function readBreakdown(text: string): Breakdown | undefined {
  const tidy = text.trim().replace(/\s+/g, ' ');
  const found = /^(sum|mean|weighted mean) of (.+?)(?: against ([^,()]+))?$/i.exec(tidy);
  const [, kind = '', named = '', against] = found ?? [];
  const parts = named.split(/,(?![^(]*\))/).map((each) => {
    const [, name = each, measure] = /^(.+?) ?\(([^()]+)\)$/.exec(each.trim()) ?? [];
    const figure = measure === undefined ? undefined : readFigure(measure);
    // Text in brackets that is no figure belongs to the name.
    return figure === undefined ? { name: each.trim() } : { name: name.trim(), measure: figure };
  });
  if (parts.some(({ measure }) => measure !== undefined && hasTooManyDigits(measure))) return undefined;
  const read = Breakdown.safeParse({ rollUp: kind.toLowerCase(), parts, ...(against ? { against } : {}) });
  return read.success ? read.data : undefined;
}
