/** Wording of lists, counts and problems in the importers' output. */
import { capital } from '../../cards/words/text.ts';
import { together } from '../../domain/sentences.ts';
import type { RecordChange } from './changes.ts';
import type { FileProblem } from './table.ts';

/** `1 row`, `15 rows`, `no rows`. */
export function countOf(number: number, noun: string, nouns = `${noun}s`): string {
  if (number === 0) return `no ${nouns}`;
  return `${number.toLocaleString('en-GB')} ${number === 1 ? noun : nouns}`;
}

/** `One thing has`, `3 things have`. */
export const thingsHave = (count: number): string =>
  count === 1 ? 'One thing has' : `${countOf(count, 'thing')} have`;

/** `One thing has to be put right in indicators.csv`. */
export const toPutRight = (problems: readonly FileProblem[], fileName: string): string =>
  `${thingsHave(problems.length)} to be put right in ${fileName}`;

/**
 * `Row 5, direction: …`; one line for a problem that several rows have: `Rows 2 to 16, owner: …`.
 * @param mostRuns of how many runs of rows a line names; of the others it says how many there are
 */
export function showProblems(problems: readonly FileProblem[], mostRuns = Infinity): readonly string[] {
  const rowsOf = new Map<string, number[]>();
  for (const { row, column, sentence } of problems) {
    const said = `${column}: ${sentence}`;
    const rows = rowsOf.get(said);
    // A row of a wide file is of several figures.
    if (rows?.at(-1) === row) continue;
    if (rows) rows.push(row);
    else rowsOf.set(said, [row]);
  }
  return [...rowsOf].map(
    ([said, rows]) => `${rows.length === 1 ? 'Row' : 'Rows'} ${runsOf(rows, mostRuns)}, ${said}`,
  );
}

/** `2`, `2 and 7`, `2 to 16, 18 and 20`, `2, 4, 6 and 1,200 more`; the rows come in order. */
export function runsOf(rows: readonly number[], most = Infinity): string {
  const runs: { readonly from: number; to: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last.to + 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  // The last of them is not left out alone: it is as short as saying so.
  const named = runs.length <= most + 1 ? runs : runs.slice(0, most);
  const left = rows.length - named.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return together([
    ...named.flatMap(({ from, to }) =>
      to === from ? [String(from)] : to === from + 1 ? [String(from), String(to)] : [`${from} to ${to}`],
    ),
    ...(left === 0 ? [] : [`${left.toLocaleString('en-GB')} more`]),
  ]);
}

const SHOWN = 30;

/** The first lines, and the number of the others. */
export const shortened = (lines: readonly string[]): readonly string[] => firstOf(lines, lines.length);

function firstOf(lines: readonly string[], count: number): readonly string[] {
  if (count <= SHOWN + 1) return lines;
  return [...lines.slice(0, SHOWN), `and ${count - SHOWN} more.`];
}

/** Lines of which only those that are shown are worded, and the others counted. */
export class FirstLines {
  readonly #lines: string[] = [];
  count = 0;

  add(word: () => string): void {
    if (this.count <= SHOWN) this.#lines.push(word());
    this.count += 1;
  }

  /** The first lines, after those that stand before them, and the number of the others. */
  shown(before: readonly string[] = []): readonly string[] {
    return firstOf([...before, ...this.#lines], before.length + this.count);
  }
}

/** Changes, or no more than how many there are of each kind. */
type Counted = {
  readonly added: { readonly length: number };
  readonly changed: { readonly length: number };
  readonly unchanged: number;
};

/** `15 indicators: 12 added, 2 changed, 1 unchanged.`, or that there is nothing to change. */
export function totals(
  { added, changed, unchanged }: Counted,
  noun: string,
  nouns: string,
  dryRun: boolean,
): string {
  const total = countOf(added.length + changed.length + unchanged, noun, nouns);
  if (added.length + changed.length === 0) return `${capital(total)}, nothing to change.`;
  const parts = [
    [added.length, dryRun ? 'to add' : 'added'],
    [changed.length, dryRun ? 'to change' : 'changed'],
    [unchanged, 'as before'],
  ] as const;
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number.toLocaleString('en-GB')} ${what}`);
  return `${capital(total)}: ${said.join(', ')}.`;
}

/** Names one after the other: the first, and the number of the others. */
export const firstNames = (names: readonly string[]): string =>
  together(names.length <= SHOWN ? names : [...names.slice(0, SHOWN), `${names.length - SHOWN} more`]);

/** A line for each change, with the values before and after. */
export const changeLines = <T>(
  changed: readonly RecordChange<T>[],
  name: (item: T) => string,
): readonly string[] =>
  changed.map(({ after, differences }) => `  ${name(after)}: ${differences.join('; ')}`);
