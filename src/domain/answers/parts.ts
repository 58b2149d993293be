/** The parts of an indicator in one period: figure, what it is held against, and the change since the period before. */
import { Decimal } from 'decimal.js';
import { type BreakdownLine, breakdownLines, type Held } from '../figures/breakdown.ts';
import type { Figure } from '../figures/figure.ts';
import type { Cell } from '../indicators/cell.ts';
import { changeSince, type PerformanceChange } from '../indicators/change.ts';
import type { Target } from '../indicators/target.ts';
import type { Judged, Judgement } from '../judging/judge.ts';
import { judgePart } from '../judging/judgePart.ts';
import type { Period } from '../time/period.ts';

/** What may be picked of the parts. */
export const PICKS = ['over', 'under', 'most', 'least', 'off target', 'on target'] as const;
export type Pick = (typeof PICKS)[number];

/** One part, or the whole of them, as it stands in a period. */
export type PartLine = BreakdownLine & {
  /** Its figure of the period before, where there is one of the same name and definition. */
  readonly before: { readonly period: Period; readonly figure: Figure } | undefined;
  readonly change: PerformanceChange | undefined;
  /** Its own target, and its status against that; absent for the whole, and where it has none. */
  readonly target: Target | undefined;
  readonly judgement: Judgement | undefined;
};

export type PartLines = { readonly parts: readonly PartLine[]; readonly whole: PartLine | undefined };

type Given = Judged &
  globalThis.Pick<Cell, 'breakdown' | 'given' | 'period' | 'definedSince' | 'partTargets'>;

/** The parts and their whole; empty where their figures are not in. `before` is the cell of the period before. */
export function partLines(cell: Given, before: Given | undefined): PartLines {
  const lines = linesOf(cell);
  const isLike = before !== undefined && !(cell.definedSince && before.period < cell.definedSince);
  const earlier = isLike ? linesOf(before) : [];
  const all = lines.map((line, index): PartLine => {
    const isWhole = index === lines.length - 1;
    const was = isWhole
      ? earlier.at(-1)
      : earlier.slice(0, -1).find(({ name }) => isSameName(name, line.name));
    return {
      ...line,
      before: was && before && { period: before.period, figure: was.figure },
      ...(isWhole ? NOT_JUDGED : judgedBy(cell, line)),
      change: changeSince(was?.figure ?? null, line.figure, cell.direction),
    };
  });
  return { parts: all.slice(0, -1), whole: all.at(-1) };
}

const NOT_JUDGED = { target: undefined, judgement: undefined };

function judgedBy(
  cell: Given,
  { name, figure }: BreakdownLine,
): globalThis.Pick<PartLine, 'target' | 'judgement'> {
  const target = cell.partTargets?.find(({ part }) => isSameName(part, name))?.target;
  return target === undefined || target.kind === 'none'
    ? NOT_JUDGED
    : { target, judgement: judgePart(cell, target, figure) };
}

const linesOf = ({
  breakdown,
  given,
}: globalThis.Pick<Given, 'breakdown' | 'given'>): readonly BreakdownLine[] =>
  breakdown && given ? breakdownLines(breakdown, given) : [];

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The part of that name, however it is written. */
export const partCalled = ({ parts }: PartLines, name: string): PartLine | undefined =>
  parts.find((each) => isSameName(each.name, name));

/** Of what a part is held against, the one named; the first where none is. */
export const heldAgainst = ({ held }: BreakdownLine, against?: string): Held | undefined =>
  held.find((each) => each.against.toLowerCase() === against?.toLowerCase()) ?? held[0];

/** Those that are picked: of most and least all that share the end. */
export function pickedOf({ parts }: PartLines, pick: Pick, against?: string): readonly PartLine[] {
  const by = (line: PartLine): Decimal => new Decimal(heldAgainst(line, against)?.variance ?? 0);
  switch (pick) {
    case 'over':
      return parts.filter((line) => by(line).gt(0)).toSorted((a, b) => by(b).comparedTo(by(a)));
    case 'under':
      return parts.filter((line) => by(line).lt(0)).toSorted((a, b) => by(a).comparedTo(by(b)));
    case 'most':
    case 'least': {
      const figures = parts.map(({ figure }) => new Decimal(figure));
      const end =
        figures.length === 0
          ? undefined
          : pick === 'most'
            ? Decimal.max(...figures)
            : Decimal.min(...figures);
      return parts.filter(({ figure }) => end?.equals(figure));
    }
    case 'off target':
      return parts.filter(({ judgement }) => judgement?.offTarget);
    case 'on target':
      return parts.filter(({ judgement }) => judgement?.rating?.onTarget);
  }
}
