/** Breakdowns: an indicator given part by part, how the parts make the whole, and the measure of each part. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { type Figure, hasTooManyDigits, readFigure, sumOf } from './figure.ts';

const RollUp = z.enum(['sum', 'mean', 'weighted mean']);
type RollUp = z.infer<typeof RollUp>;

/** The most things that parts are held against: a budget, and the budget with what was authorised over it. */
const MOST_AGAINST = 2;

/** A partner authority, a service area or a priority. */
const Part = z.object({
  name: z.string().min(1).max(80),
  /** The measures beside the part's figure, in the order of `against`: its budget; for a weighted mean its weight alone. */
  measures: z.array(z.string()).min(1).max(MOST_AGAINST).optional(),
});

/** The most parts that a breakdown has. */
export const MOST_PARTS = 12;

export const Breakdown = z
  .object({
    rollUp: RollUp,
    parts: z.array(Part).min(2).max(MOST_PARTS),
    /** What the parts are: `authority`, `area`, `priority`. */
    by: z.string().min(1).max(30).optional(),
    /** The names of the parts' measures: `budget`, `authorised`. */
    against: z.array(z.string().min(1).max(40)).min(1).max(MOST_AGAINST).optional(),
  })
  .refine(({ against, rollUp, parts }) => {
    const count = against?.length ?? (rollUp === 'weighted mean' ? 1 : 0);
    return parts.every(({ measures = [] }) => measures.length === count);
  });
export type Breakdown = z.infer<typeof Breakdown>;

/** The whole that the parts' figures make: a sum exactly, a mean to 15 significant digits. Null without figures, or where all weights are 0. */
export function rollUp({ rollUp: kind, parts }: Breakdown, figures: readonly Figure[]): Figure | null {
  if (figures.length < parts.length) return null;
  if (kind === 'sum') return sumOf(figures);
  const values = figures.map((figure) => new Decimal(figure));
  const weights = parts.map(({ measures = [] }) => new Decimal(kind === 'mean' ? 1 : (measures[0] ?? 0)));
  const all = Decimal.sum(...weights);
  if (all.isZero()) return null;
  const weighted = Decimal.sum(...values.map((value, index) => value.times(weights[index] ?? 0)));
  return weighted.dividedBy(all).toSignificantDigits(15).toFixed();
}

/** What a line is held against. */
export type Held = {
  /** `budget` */
  readonly against: string;
  readonly measure: Figure;
  /** figure − measure: an underspend is negative. */
  readonly variance: Figure;
};

/** One line of a breakdown; the last is the whole. */
export type BreakdownLine = {
  readonly name: string;
  readonly figure: Figure;
  /** In the order of the breakdown's `against`; empty where nothing is. */
  readonly held: readonly Held[];
};

const heldOf = (figure: Figure, against: string, measure: Figure): Held => ({
  against,
  measure,
  variance: new Decimal(figure).minus(measure).toFixed(),
});

/** The parts and then the whole; empty without figures for all of them. */
export function breakdownLines(breakdown: Breakdown, figures: readonly Figure[]): readonly BreakdownLine[] {
  const whole = rollUp(breakdown, figures);
  if (whole === null) return [];
  const { against = [], parts } = breakdown;
  const lines = parts.map(({ name, measures = [] }, index) => {
    const figure = figures[index] ?? '0';
    return { name, figure, held: against.map((each, at) => heldOf(figure, each, measures[at] ?? '0')) };
  });
  // The whole is held against what the wholes of the parts are: the same roll-up of their measures.
  const all = against.flatMap((each, at) => {
    const measure = rollUp(
      breakdown,
      parts.map(({ measures = [] }) => measures[at] ?? '0'),
    );
    return measure === null ? [] : [heldOf(whole, each, measure)];
  });
  return [...lines, { name: WHOLE[breakdown.rollUp], figure: whole, held: all }];
}

const WHOLE: Record<RollUp, string> = { sum: 'Total', mean: 'Mean', 'weighted mean': 'Weighted mean' };

/** A published variance that the figures beside it do not give. `by` is published − given, such as −1 or 1. */
export type Disagreement = {
  readonly name: string;
  /** What the variance is against, where there are two such. */
  readonly against: string | undefined;
  readonly published: Figure;
  readonly given: Figure;
  readonly by: Figure;
};

/**
 * Published variances that differ from those worked out from the figures. They are in the order of the lines: first all
 * against the first measure, then all against the second.
 */
export function disagreements(
  lines: readonly BreakdownLine[],
  published: readonly (Figure | undefined)[],
): readonly Disagreement[] {
  return published.flatMap((said, index) => {
    const { name, held } = lines[index % lines.length] ?? { name: '', held: [] };
    const { against, variance: given } = held[Math.floor(index / lines.length)] ?? {};
    if (said === undefined || given === undefined || new Decimal(said).equals(given)) return [];
    return [
      {
        name,
        against: held.length > 1 ? against : undefined,
        published: said,
        given,
        by: new Decimal(said).minus(given).toFixed(),
      },
    ];
  });
}

/**
 * A breakdown as it is written in a file and kept: `sum of CCC (3296386), HDC (3089816) against budget`, with two measures
 * `sum of CCC (3296386; 3346386), HDC (3089816; 3139816) against budget; authorised`, and `sum by area of Network, Email`
 * where it says what the parts are.
 */
export function showBreakdown({ rollUp: kind, by, parts, against }: Breakdown): string {
  const named = parts.map(({ name, measures }) => (measures ? `${name} (${measures.join('; ')})` : name));
  return `${kind}${by === undefined ? '' : ` by ${by}`} of ${named.join(', ')}${against ? ` against ${against.join('; ')}` : ''}`;
}

const listed = (text: string): readonly string[] => text.split(';').map((each) => each.trim());

/**
 * Reads a breakdown; undefined when it cannot be read, when measures are given for some parts only, and when one of them has
 * more digits than a figure takes.
 */
export function readBreakdown(text: string): Breakdown | undefined {
  const tidy = text.trim().replace(/\s+/g, ' ');
  const found = /^(sum|mean|weighted mean)(?: by ([\p{L} -]+?))? of (.+?)(?: against ([^,()]+))?$/iu.exec(
    tidy,
  );
  const [, kind = '', by, named = '', against] = found ?? [];
  const parts = named.split(/,(?![^(]*\))/).map((each) => {
    const [, name = each, inBrackets] = /^(.+?) ?\(([^()]+)\)$/.exec(each.trim()) ?? [];
    const measures = inBrackets === undefined ? [] : listed(inBrackets).map(readFigure);
    const figures = measures.flatMap((figure) => figure ?? []);
    // Text in brackets that is no figure belongs to the name.
    return figures.length === 0 || figures.length < measures.length
      ? { name: each.trim() }
      : { name: name.trim(), measures: figures };
  });
  if (parts.some(({ measures = [] }) => measures.some(hasTooManyDigits))) return undefined;
  const read = Breakdown.safeParse({
    rollUp: kind.toLowerCase(),
    ...(by && { by: by.toLowerCase() }),
    parts,
    ...(against && { against: listed(against) }),
  });
  return read.success ? read.data : undefined;
}
