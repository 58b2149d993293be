/** Ranking by distance from target: the same relative distance that the status rule goes by, so that units don't matter. */
import { Decimal } from 'decimal.js';
import { z } from 'zod';
import type { CellLine } from '../indicators/cell.ts';
import { byRef } from '../indicators/indicator.ts';
import { distance, sidesOf } from '../judging/explain.ts';
import { offsetFrom } from '../judging/goal.ts';
import { judge, schemeOf } from '../judging/judge.ts';
import { type Rating, toleratedBand } from '../judging/rating.ts';
import { marginOf } from '../schemes/scheme.ts';

/** From which end: `nearly red` is closest to the worst colour without having it, `nearly on target` is the least missed. */
export const End = z.enum(['worst', 'best', 'nearly red', 'nearly on target']);
export type End = z.infer<typeof End>;

export type Ranked = {
  readonly line: CellLine;
  /** `9.26% below target`, `on target`. */
  readonly words: string;
  /** For `nearly red`: `0.74% from Red`. */
  readonly room: string | undefined;
};

export type Ranking = {
  readonly ranked: readonly Ranked[];
  /** Cells without a distance from target: no figure, no target, a milestone, a state without a colour. */
  readonly without: readonly CellLine[];
};

type Measured = { readonly line: CellLine; readonly rating: Rating; readonly by: Decimal };

/** The cells in order of their distance from target. `end` also decides which cells are ranked at all. */
export function rankBy(cells: readonly CellLine[], end: End): Ranking {
  const measured = cells.map((line) => measure(line));
  const found = measured.flatMap((each) => (each.rating ? [each as Measured] : []));
  const sorted = (wanted: readonly Measured[], key: (each: Measured) => Decimal): readonly Measured[] =>
    wanted.toSorted((a, b) => key(a).comparedTo(key(b)) || byRef(a.line, b.line));
  const ranked = {
    worst: () => sorted(found, ({ by }) => by),
    best: () => sorted(found, ({ by }) => by.negated()),
    'nearly red': () => sorted(found.filter(isAboveWorst), roomOf),
    'nearly on target': () =>
      sorted(
        found.filter(({ line, by }) => line.offTarget && by.isNegative()),
        ({ by }) => by.negated(),
      ),
  }[end]();
  return {
    ranked: ranked.map((each) => ({
      line: each.line,
      words: distanceWords(each),
      room: end === 'nearly red' ? roomWords(each) : undefined,
    })),
    without: measured.flatMap(({ line, rating }) => (rating ? [] : [line])),
  };
}

/** A missed target of 0 is no percentage of anything and is the worst that the rule knows; one that is met is just met. */
function measure(line: CellLine): { line: CellLine; rating: Rating | undefined; by: Decimal } {
  const { rating } = judge(line, line.figure ?? undefined);
  const by = rating?.margin ?? new Decimal(rating && isMissed(rating) ? -Infinity : 0);
  return { line, rating, by };
}

const isMissed = ({ offset: { by } }: Rating): boolean => by.isNegative() && !by.isZero();

function isAboveWorst({ line, rating }: Measured): boolean {
  const worst = schemeOf(line).bands[0];
  return rating.band !== worst && rating.instead !== worst && line.status !== worst?.name;
}

/** How far a figure is above the boundary of the worst colour, in per cent of its target. */
function roomOf({ line, rating }: Measured): Decimal {
  const { offset, goal } = rating;
  const size = offset.end.abs();
  const edge = (): Decimal => {
    const scheme = schemeOf(line);
    const next = scheme.bands[1];
    if (next?.from === 'floor') {
      return line.floor === null || goal.side === 'range' ? new Decimal(0) : offsetFrom(line.floor, goal).by;
    }
    const own = next !== undefined && next === toleratedBand(scheme) ? line.tolerance : null;
    if (own?.kind === 'absolute') return new Decimal(own.by).negated();
    const margin = own ? new Decimal(own.by).negated() : new Decimal((next && marginOf(next)?.margin) ?? 0);
    return size.times(margin).dividedBy(100);
  };
  const room = offset.by.minus(edge());
  return size.isZero() ? room : room.times(100).dividedBy(size);
}

/**
 * How far a figure is above the boundary of its scheme's worst colour, in per cent of its target; undefined for one that is in
 * it, or has no distance.
 */
export function roomToWorst(line: CellLine): Decimal | undefined {
  const { rating, by } = measure(line);
  if (!rating || rating.offset.end.isZero()) return undefined;
  const measured = { line, rating, by };
  return isAboveWorst(measured) ? roomOf(measured) : undefined;
}

function distanceWords({ line, rating }: Measured): string {
  const { goal, offset, margin } = rating;
  const [worse, better] = sidesOf(goal, offset.end);
  const isOff = isMissed(rating);
  if (offset.by.isZero()) return 'on target';
  if (!margin) return isOff ? 'misses a target of 0' : 'meets a target of 0';
  return `${distance(margin, schemeOf(line), line)} ${isOff ? worse : better} target`;
}

function roomWords(each: Measured): string {
  const worst = schemeOf(each.line).bands[0]?.name ?? '';
  const room = roomOf(each).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  if (each.rating.offset.end.isZero()) return `not ${worst}`;
  return `${room.isZero() ? 'less than 0.01' : room.toFixed()}% from ${worst}`;
}
