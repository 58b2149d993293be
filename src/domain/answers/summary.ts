/** The status summary of a period: how many indicators, and what share, stand where. */
import { type Cell, isReported, type Reportable } from '../indicators/cell.ts';
import { isExpected } from '../judging/judge.ts';
import { findScheme, SCHEMES } from '../schemes/schemes.ts';
import type { State } from '../schemes/state.ts';

export type SummaryLine = {
  readonly status: string;
  /** Id of the scheme that all of the line’s indicators have, or all of the period’s; undefined where they differ. */
  readonly scheme: string | undefined;
  readonly count: number;
  /** Whole per cent of all indicators, rounded half up. */
  readonly percent: number;
};

export type Summary = {
  readonly lines: readonly SummaryLine[];
  readonly total: number;
  readonly reported: number;
  readonly expected: number;
  /** How many are off target, whatever their schemes call that. */
  readonly offTarget: number;
  /** How many of the figures are provisional. */
  readonly provisional: number;
  /** True exactly when the whole percentages do not add up to 100. */
  readonly roundingNote: boolean;
};

// Best first, as the published summaries print them; each scheme's fourth colour keeps its place.
const COLOURS: readonly string[] = ['Very Green', 'Blue', 'Green', 'Amber', 'Red'];

/** Statuses that are no colour, in the order of the published summaries; those still to come stand last. */
const UNCOLOURED: readonly string[] = [
  ...(['No target', 'Baseline', 'Contextual', 'In development', 'Suspended', 'Retired'] as const),
  ...(['No data this period', 'No comparison', 'Not reported'] as const),
] satisfies readonly State[];

const place = (status: string): number => {
  const known = COLOURS.indexOf(status);
  if (known !== -1) return known;
  const state = UNCOLOURED.indexOf(status);
  if (state !== -1) return COLOURS.length + 1 + state;
  const bands = SCHEMES.map((scheme) => scheme.bands).find((each) =>
    each.some(({ name }) => name === status),
  );
  // An expected range has no colours; its names stand before what is not judged at all.
  if (!bands) return COLOURS.length;
  // A council's own name stands beside the colour that its scheme has next to it, on its own side.
  const bestFirst = bands.map(({ name }) => name).toReversed();
  const at = bestFirst.indexOf(status);
  const isColour = (name: string): boolean => COLOURS.includes(name);
  const better = bestFirst.slice(0, at).findLastIndex(isColour);
  const worse = bestFirst.findIndex(isColour);
  const beside = better !== -1 ? better : worse;
  if (beside !== -1) return COLOURS.indexOf(bestFirst[beside] ?? '') + (at - beside) / bestFirst.length;
  // Where it has none of them, it stands where the colour of the same rank does.
  return (COLOURS.indexOf('Red') * at) / (bestFirst.length - 1);
};

type Counted = Reportable &
  Pick<Cell, 'scheme' | 'lifecycle' | 'offTarget' | 'provisional'> &
  Partial<Pick<Cell, 'period'>>;

/** Counts the cells of a period. Retired indicators are left out. Every colour of the schemes in use has a line. */
export function summarise(cells: readonly Counted[]): Summary {
  const counted = cells.filter((cell) => cell.status !== 'Retired');
  const counts = new Map<string, number>();
  for (const scheme of SCHEMES) {
    const one = counted.find((cell) => cell.scheme === scheme.id);
    for (const band of one ? (findScheme(scheme.id, one.period)?.bands ?? []) : []) counts.set(band.name, 0);
  }
  for (const { status } of counted) counts.set(status, (counts.get(status) ?? 0) + 1);
  const total = counted.length;
  const lines = [...counts]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([status, count]) => ({
      status,
      scheme: onlyScheme(counted.filter((cell) => cell.status === status)) ?? onlyScheme(counted),
      count,
      percent: shareOf(count, total) ?? 0,
    }));
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

function onlyScheme(cells: readonly Pick<Cell, 'scheme'>[]): string | undefined {
  const first = cells[0]?.scheme;
  return cells.every(({ scheme }) => scheme === first) ? first : undefined;
}

/** How much of a period is in: figures reported, of those that were expected. */
export function reportedOf(cells: readonly (Reportable & Pick<Cell, 'lifecycle'>)[]): {
  readonly reported: number;
  readonly expected: number;
} {
  const expected = cells.filter((cell) => isReported(cell) || isExpected(cell));
  return { reported: expected.filter(isReported).length, expected: expected.length };
}
