/** Input of every import, and its two early ends: a file to put right, and a store that fails midway. */
import { DomainError } from '../domain/domainError.ts';
import type { Period } from '../domain/time/period.ts';
import type { Calendar } from '../domain/time/reportingCycle.ts';
import type { StoredCell } from '../store/periods/periods.ts';
import type { Store } from '../store/store.ts';
import type { FileProblem } from './table/table.ts';
import { countOf, showProblems, toPutRight } from './table/words.ts';

/** The parts of an import, in their order: its rows are read, checked against what is stored, and written. */
type Doing = 'Reading' | 'Checking' | 'Writing';

export type Importing = {
  readonly store: Store;
  readonly tenantId: string;
  /** The file's name, kept with every figure that comes from it. */
  readonly fileName: string;
  readonly now: Date;
  readonly calendar: Calendar;
  /** For how many years figures name somebody who has left the list of people. */
  readonly keepNames: number;
  readonly newId: () => string;
  /** Lists the changes, and writes nothing. */
  readonly dryRun: boolean;
  /** Says how far a part of the work is. */
  readonly progress: (done: number, of: number, doing: Doing) => void;
  /** Asks the operator whether to go on. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Asks the operator for something that is left undone without a yes, in a last line such as `Take them?`; no where nobody can be asked. */
  readonly choose: (question: string, last: string) => Promise<boolean>;
};

/** A file that has been read, with what it would change; nothing of it is written yet. */
export type Prepared = {
  /** All that has to be put right first; with any, the rest does nothing. */
  readonly problems: readonly FileProblem[];
  /** Is there anything to write? */
  readonly isChange: boolean;
  /** Asks the operator what has to be asked. @throws {DomainError} for a no */
  readonly agree: () => Promise<void>;
  readonly write: () => Promise<void>;
  /** What was done, or would be in a dry run. */
  readonly lines: () => Promise<readonly string[]>;
};

/** What is left of a file with problems. */
export const notPrepared = (problems: readonly FileProblem[]): Prepared => ({
  problems,
  isChange: false,
  agree: async () => {},
  write: async () => {},
  lines: async () => [],
});

/**
 * The steps of an import of one file, in their order.
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, the operator says no, or the store fails
 */
export async function carryOut(
  { problems, agree, write, lines }: Prepared,
  { fileName, dryRun }: Pick<Importing, 'fileName' | 'dryRun'>,
): Promise<readonly string[]> {
  refuseIf(problems, fileName);
  if (!dryRun) {
    await agree();
    await write();
  }
  return lines();
}

/** The most lines about a file that are shown; more than that nobody reads on a screen. */
const MOST_SHOWN = 50;

/** The most runs of rows that a line names on a screen. */
const MOST_RUNS = 10;

/** A file that has to be put right: `lines` are all its problems, those of one kind in one line. */
export class FileRefused extends DomainError {
  readonly lines: readonly string[];
  /** Is every line in the message, with all its rows? */
  readonly isShownWhole: boolean;

  /** @param linesOf its problems, with no more than so many runs of rows named in a line */
  constructor(heading: string, linesOf: (mostRuns?: number) => readonly string[]) {
    const [lines, shown] = [linesOf(), linesOf(MOST_RUNS)];
    const rest = lines.length - MOST_SHOWN;
    super(
      [
        heading,
        ...shown.slice(0, MOST_SHOWN).map((line) => `  ${line}`),
        ...(rest > 0 ? [`and ${countOf(rest, 'more kind', 'more kinds')} of problem.`] : []),
      ].join('\n'),
    );
    this.lines = lines;
    this.isShownWhole = rest <= 0 && lines.every((line, index) => line === shown[index]);
  }
}

/** Refuses a file with any problem in it. @throws {FileRefused} with all of them */
export function refuseIf(problems: readonly FileProblem[], fileName: string): void {
  if (problems.length === 0) return;
  throw new FileRefused(`${toPutRight(problems, fileName)}. Nothing was imported.`, (mostRuns) =>
    showProblems(problems, mostRuns),
  );
}

/**
 * Writes `total` rows, reporting progress.
 * @throws {DomainError} that says how many are known to be in when the store fails: the last ones may be, unanswered
 */
export async function writeAll(
  { progress }: Pick<Importing, 'progress'>,
  noun: string,
  total: number,
  write: (done: (number: number) => void) => Promise<void>,
): Promise<void> {
  let written = 0;
  try {
    await write((number) => {
      written = number;
      progress(number, total, 'Writing');
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    const message = `Stopped with ${written} of ${countOf(total, noun)} known to be in: ${why ?? ''}. Run the same command again: it leaves what is in as it is, and goes on from there.`;
    throw new DomainError(message, { cause });
  }
}

/** Says how many rows of the file have been read. */
export const reading =
  ({ progress }: Pick<Importing, 'progress'>) =>
  (done: number, of: number): void =>
    progress(done, of, 'Reading');

/** The line about unused headings. */
export const notUsedLine = (notUsed: readonly string[]): readonly string[] =>
  notUsed.length === 0 ? [] : [`Not used: ${notUsed.join(', ')}.`];

/** Every cell of a period; none for one that was never opened. */
export async function storedCellsOf(
  store: Store,
  tenantId: string,
  period: Period,
): Promise<readonly StoredCell[]> {
  const cells: StoredCell[] = [];
  for await (const stored of store.periods.cells(tenantId, period)) cells.push(stored);
  return cells;
}
