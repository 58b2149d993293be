/** The status summary of a period: how many indicators, and what share, stand where. */
import { type Cell, isReported, type Reportable } from './cell.ts';
import { isExpected } from './judge.ts';
import { SCHEMES } from './scheme.ts';
import { STATES } from './status.ts';
import { commonName } from './statusName.ts';

export type SummaryLine = {
  readonly status: string;
  /** The council's own name for it, where all that stand so have one. */
  readonly called?: string | undefined;
  readonly count: number;
  /** Whole per cent of all indicators, rounded half up. */
  readonly percent: number;
};

export type Summary = {
  readonly lines: readonly SummaryLine[];
  readonly total: number;
  readonly reported: number;
  readonly expected: number;
  /** True exactly when the whole percentages do not add up to 100. */
  readonly roundingNote: boolean;
};

// Best first, as the published summaries print them; each scheme's fourth colour keeps its place.
const ORDER: readonly string[] = ['Very Green', 'Blue', 'Green', 'Amber', 'Red', ...STATES];

const place = (status: string): number => {
  const known = ORDER.indexOf(status);
  if (known !== -1) return known;
  // A council's own name stands where the colour of the same rank does.
  const bands = SCHEMES.map((scheme) => scheme.bands).find((each) =>
    each.some(({ name }) => name === status),
  );
  if (!bands) return ORDER.length;
  const fromBest = bands.length - 1 - bands.findIndex(({ name }) => name === status);
  return (ORDER.indexOf('Red') * fromBest) / (bands.length - 1);
};

/** Counts the cells of a period. Retired indicators are left out. Every status of the schemes in use has a line. */
export function summarise(
  cells: readonly Pick<Cell, 'status' | 'scheme' | 'revision' | 'lifecycle' | 'override' | 'reportedBy'>[],
): Summary {
  const counted = cells.filter((cell) => cell.status !== 'Retired');
  const counts = new Map<string, number>();
  for (const scheme of SCHEMES) {
    if (!counted.some((cell) => cell.scheme === scheme.id)) continue;
    for (const band of scheme.bands) counts.set(band.name, 0);
  }
  for (const { status } of counted) counts.set(status, (counts.get(status) ?? 0) + 1);
  const total = counted.length;
  const lines = [...counts]
    .sort(([a], [b]) => place(a) - place(b))
    // (200 n + total) / 2 total, floored, is n / total in whole per cent rounded half up without a fraction ever stored.
    .map(([status, count]) => ({
      status,
      called: calledIn(counted, status),
      count,
      percent: Math.floor((200 * count + total) / (2 * total)),
    }));
  const sum = lines.reduce((all, { percent }) => all + percent, 0);
  const { reported, expected } = reportedOf(counted);
  return { lines, total, reported, expected, roundingNote: total > 0 && sum !== 100 };
}

function calledIn(cells: readonly Pick<Cell, 'status' | 'scheme'>[], status: string): string | undefined {
  const name = commonName(
    status,
    cells.filter((cell) => cell.status === status),
  );
  return name === status ? undefined : name;
}

/** How much of a period is in: figures reported, of those that were expected. */
export function reportedOf(cells: readonly (Reportable & Pick<Cell, 'lifecycle'>)[]): {
  readonly reported: number;
  readonly expected: number;
} {
  const expected = cells.filter((cell) => isReported(cell) || isExpected(cell));
  return { reported: expected.filter(isReported).length, expected: expected.length };
}
