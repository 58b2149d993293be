/** The status summary of a period: how many indicators, and what share, stand where. */
import { type Cell, type CellLine, isCarried, isReported, type Reportable } from '../indicators/cell.ts';
import { isExpected } from '../judging/judge.ts';
import { placesOf } from '../schemes/bandOrder.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { bandIn, schemesOf } from '../schemes/schemes.ts';
import type { State } from '../schemes/state.ts';
import { isEverDue } from '../time/frequency.ts';

export type SummaryLine = {
  readonly status: string;
  /**
   * The scheme that the line is named and drawn by: one of those that judged the figures and have this colour. Of a state,
   * the one of all of the line’s figures, or of all there are; undefined where they differ.
   */
  readonly scheme: Scheme | undefined;
  readonly count: number;
  /** Whole per cent of all indicators, rounded half up. */
  readonly percent: number;
};

export type Summary = {
  readonly lines: readonly SummaryLine[];
  readonly total: number;
  /** Figures that are in, of those due in the quarter. */
  readonly reported: number;
  readonly expected: number;
  /** How many are off target, whatever their schemes call that. */
  readonly offTarget: number;
  /** How many of the figures are provisional. */
  readonly provisional: number;
  /** True exactly when the whole percentages do not add up to 100. */
  readonly roundingNote: boolean;
};

/** Statuses that are no colour, in the order of the published summaries; those still to come stand last. */
const UNCOLOURED: readonly string[] = [
  ...(['No target', 'Baseline', 'Contextual', 'In development', 'Suspended', 'Retired'] as const),
  ...(['No data this period', 'No comparison', 'Not reported'] as const),
] satisfies readonly State[];

/** Lines in the order of the published summaries: the colours best first, then what has none. */
export function inOrder<L extends Pick<SummaryLine, 'status' | 'scheme'>>(lines: readonly L[]): readonly L[] {
  return sorted(lines, [...new Set(lines.flatMap(({ scheme }) => scheme ?? []))]);
}

function sorted<L extends Pick<SummaryLine, 'status'>>(
  lines: readonly L[],
  schemes: readonly Scheme[],
): readonly L[] {
  const places = placesOf(schemes);
  const group = (status: string): number => {
    if (places.has(status)) return 0;
    // An expected range has no colours; its names stand before what is not judged at all.
    return UNCOLOURED.includes(status) ? 2 + UNCOLOURED.indexOf(status) : 1;
  };
  return lines.toSorted(
    (a, b) => group(a.status) - group(b.status) || (places.get(a.status) ?? 0) - (places.get(b.status) ?? 0),
  );
}

type Counted = Reportable &
  Pick<Cell, 'scheme' | 'lifecycle' | 'frequency' | 'offTarget' | 'provisional'> &
  Partial<Pick<Cell, 'period'>> &
  Pick<CellLine, 'carriedInto'>;

/** Counts the cells of a period. Retired indicators are left out. Every colour of the schemes that judged them has a line. */
export function summarise(cells: readonly Counted[]): Summary {
  const counted = cells.filter((cell) => cell.status !== 'Retired');
  // The latest first: of colours that rank alike, those of a scheme that was added stand before the others.
  const schemes = schemesOf(counted).toReversed();
  const counts = new Map<string, number>();
  for (const { bands } of schemes) for (const { name } of bands) counts.set(name, 0);
  for (const { status } of counted) counts.set(status, (counts.get(status) ?? 0) + 1);
  const total = counted.length;
  const [only, ...others] = schemes;
  const schemeOf = (status: string): Scheme | undefined => {
    const having = schemes.find((scheme) => bandIn(scheme, status));
    if (having || others.length === 0) return having ?? only;
    const [own, ...more] = schemesOf(counted.filter((cell) => cell.status === status));
    return more.length === 0 ? own : undefined;
  };
  const lines = sorted(
    [...counts].map(([status, count]) => ({
      status,
      scheme: schemeOf(status),
      count,
      percent: shareOf(count, total) ?? 0,
    })),
    schemes,
  );
  const sum = lines.reduce((all, { percent }) => all + percent, 0);
  const { reported, expected } = reportedOf(counted);
  return {
    lines,
    total,
    reported,
    expected,
    offTarget: counted.filter(({ offTarget }) => offTarget).length,
    provisional: counted.filter(({ provisional }) => provisional).length,
    roundingNote: total > 0 && sum !== 100,
  };
}

/** `count` of `of` in whole per cent, rounded half up without a fraction ever stored; undefined of nothing. */
export const shareOf = (count: number, of: number): number | undefined =>
  of === 0 ? undefined : Math.floor((200 * count + of) / (2 * of));

type Due = Reportable & Pick<Cell, 'lifecycle' | 'frequency'> & Pick<CellLine, 'carriedInto'>;

/** Was a figure due in the cell's quarter? What is carried was due before. */
export const isDue = (cell: Due): boolean =>
  !isCarried(cell) && (isReported(cell) || (isExpected(cell) && isEverDue(cell)));

/** How much of a period is in: figures reported, of those that were due in it. */
export function reportedOf(cells: readonly Due[]): {
  readonly reported: number;
  readonly expected: number;
} {
  const expected = cells.filter(isDue);
  return { reported: expected.filter(isReported).length, expected: expected.length };
}
