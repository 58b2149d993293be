/** An import as a careful operator does it: rehearsed first, done as the rehearsal said, and then done again for nothing. */
import { expect } from 'vitest';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { Period, periodName, periodsInARow } from '../../src/domain/time/period.ts';
import { type Operator, TENANT } from '../cli/operator.ts';

const PERIODS = ['2019-20-Q1', '2026-27-Q1'].flatMap((last) => periodsInARow(Period.parse(last), 9, -1));

/** Every cell of every quarter, by its name in what is printed. */
export async function cellsOf({ store }: Operator): Promise<ReadonlyMap<string, Cell>> {
  const found = await Promise.all(
    PERIODS.map(async (period) => {
      const cells: (readonly [string, Cell])[] = [];
      for await (const { cell } of store.periods.cells(TENANT, period)) {
        cells.push([`${cell.ref} ${periodName(period)}`, cell]);
      }
      return cells;
    }),
  );
  return new Map(found.flat());
}

/** What of a cell is its own, so that a change of it has to be told. */
const own = (cell: Cell | undefined): unknown =>
  cell && {
    ...{ figure: cell.figure, given: cell.given, published: cell.published, picked: cell.picked },
    ...{ status: cell.status, offTarget: cell.offTarget, target: cell.target, yearEnd: cell.yearEnd },
    ...{ commentary: cell.commentary, action: cell.action, provisional: cell.provisional },
    ...{ reportedBy: cell.reportedBy, reportedAt: cell.reportedAt, variances: cell.publishedVariances },
  };

const BLANK = ['Not reported', 'Baseline', 'Contextual', 'In development', 'Suspended'];

const inPast = (line: string): string =>
  line
    .replaceAll('to add', 'added')
    .replaceAll('to change', 'changed')
    .replace('would be asked', 'are asked')
    .replace(/would be (defined|kept)/g, 'is $1')
    .replace('would take', 'took');

/** Imports a file as a careful operator does, and holds what is said against what is done. */
export async function rehearse(sitting: Operator, kind: string, content: string, ...options: string[]) {
  const file = await sitting.file(`${kind}.csv`, content);
  const run = (...more: string[]) => sitting.run('import', kind, file, ...options, ...more);
  const rows = await sitting.rows();
  const before = await cellsOf(sitting);
  const dry = await run('--dry-run');
  expect(await sitting.rows()).toEqual(rows);
  const real = await run(...(kind === 'scores' ? ['--yes'] : []));
  expect([real.code, real.err]).toEqual([0, dry.err]);
  expect(real.out).toEqual(dry.out.slice(0, -1).map(inPast));
  if (kind === 'scores') {
    const after = await cellsOf(sitting);
    const changed = [...after].filter(([name, cell]) => {
      const was = before.get(name);
      const isNew = was === undefined && BLANK.includes(cell.status) && cell.revision === 0;
      return !isNew && JSON.stringify(own(was)) !== JSON.stringify(own(cell));
    });
    const told = real.out.flatMap((line) => /^ {2}(\S+ Q\d \S+):/.exec(line)?.[1] ?? []);
    expect(told.toSorted()).toEqual(changed.map(([name]) => name).toSorted());
    for (const line of real.out) {
      const [, name = '', figureAndStatus] = /^ {2}(\S+ Q\d \S+): ([^;→]+)$/.exec(line) ?? [];
      const cell = after.get(name);
      if (cell && figureAndStatus) expect(figureAndStatus).toMatch(new RegExp(`${cell.status}$`));
    }
  }
  const stored = await sitting.rows();
  const again = await run(...(kind === 'scores' ? ['--yes'] : []));
  expect(again.out[0]).toContain('nothing to change');
  expect(again.out.filter((line) => line.startsWith('  '))).toEqual([]);
  expect(await sitting.rows()).toEqual(stored);
  return { real, cells: await cellsOf(sitting) };
}

const quoted = (cell: string | undefined): string => `"${(cell ?? '').replaceAll('"', '""')}"`;
export const csv = (...rows: readonly (readonly (string | undefined)[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\n');
