import type { TableClient } from '@azure/data-tables';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Cell, type Revision, revisionOf } from '../../../src/domain/indicators/cell.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { recordFigure } from '../../../src/quarters/recording.ts';
import { connect, createTables } from '../../../src/store/connect.ts';
import { cellKey, partitionOf, revisionKey } from '../../../src/store/periods/periodRows.ts';
import { Periods, type StoredCell } from '../../../src/store/periods/periods.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';
import { freshConnection, freshStore } from '../../support/tables.ts';

const TENANT = 'tenant';
const Q3 = Period.parse('2024-25-Q3');

const reported = (
  stored: StoredCell,
  figure: string,
  submissionId: string,
): { cell: Cell; revision: Revision; etag: string } => {
  const number = stored.cell.revision + 1;
  const at = '2024-10-09T10:00:00.000Z';
  const after: Cell = {
    ...stored.cell,
    figure,
    status: 'Amber',
    offTarget: true,
    reportedAt: at,
    reportedBy: ISAIAH,
    revision: number,
    commentary: 'Two analysts start on 4 November.',
  };
  const kind = number === 1 ? 'submission' : 'correction';
  const before = stored.cell.revision === 0 ? null : stored.cell;
  const revision = revisionOf(after, before, { kind, at, by: ISAIAH, reason: '', submissionId });
  return { cell: after, revision, etag: stored.etag };
};

/** The table as an instance sees it that is killed before its next write but so many. */
function killedAfter(table: TableClient, writes: number): TableClient {
  let left = writes;
  return new Proxy(table, {
    get: (_target, name) => {
      if (name === 'submitTransaction' && left-- <= 0) return () => Promise.reject(new Error('killed'));
      const member: unknown = Reflect.get(table, name, table);
      return typeof member === 'function' ? member.bind(table) : member;
    },
  });
}

describe('the figures of a period', () => {
  let store: Store;
  const read = async (ref = 'CPI13', period = Q2): Promise<StoredCell> => {
    const stored = await store.periods.cell(TENANT, period, ref);
    if (!stored) throw new Error(`${ref} is not there`);
    return stored;
  };

  beforeEach(async () => {
    store = await freshStore();
    await store.periods.open(TENANT, Q2, [cell({}), cell({ ref: 'HR/12 #1', title: 'Staff turnover' })]);
  });

  it('come back exactly as they were stored, words and all', async () => {
    const entry = reported(await read(), '86.20', 'first');
    await store.periods.record(TENANT, entry);
    expect((await read()).cell).toEqual(entry.cell);
    expect(await store.periods.revisions(TENANT, Q2, 'CPI13')).toEqual([entry.revision]);
  });

  it('have where they come from in a column of its own, in every revision, and none from before there was one', async () => {
    const connection = freshConnection();
    const { periods } = await openStore(connection);
    await periods.open(TENANT, Q2, [cell({})]);
    const record = async (figure: string, source: string): Promise<void> => {
      const stored = await periods.cell(TENANT, Q2, 'CPI13');
      if (!stored) throw new Error('CPI13 is not there');
      const entry = reported(stored, figure, figure);
      const [after, revision] = [
        { ...entry.cell, source },
        { ...entry.revision, source },
      ];
      await periods.record(TENANT, { ...entry, cell: after, revision });
    };
    await record('86.2', '');
    await record('86.3', 'housing system, run on 3 October');
    const { Periods: table } = await connect(connection);
    const row = async (key: string) => table.getEntity<{ source?: string }>(partitionOf(TENANT, Q2), key);
    expect((await row(cellKey('CPI13'))).source).toBe('housing system, run on 3 October');
    expect(await row(revisionKey('CPI13', 1))).not.toHaveProperty('source');
    expect((await periods.revisions(TENANT, Q2, 'CPI13')).map(({ source }) => source)).toEqual([
      '',
      'housing system, run on 3 October',
    ]);
  });

  it('keep references that Azure Tables would refuse', async () => {
    await store.periods.record(TENANT, reported(await read('HR/12 #1'), '12', 'x'));
    expect((await store.periods.lines(TENANT, Q2))?.map(({ ref }) => ref).sort()).toEqual([
      'CPI13',
      'HR/12 #1',
    ]);
  });

  it('are nothing at all for a period that was never opened', async () => {
    expect(await store.periods.lines(TENANT, Q3)).toBeUndefined();
    expect(await store.periods.lines('another council', Q2)).toBeUndefined();
  });

  it('stay as they are when a period is opened again', async () => {
    await store.periods.record(TENANT, reported(await read(), '86.2', 'first'));
    await Promise.all(
      [1, 2, 3].map(() => store.periods.open(TENANT, Q2, [cell({}), cell({ ref: 'CPI14' })])),
    );
    expect((await read()).cell.figure).toBe('86.2');
    expect(await store.periods.lines(TENANT, Q2)).toHaveLength(3);
  });

  it('open by the hundred', async () => {
    const cells = Array.from({ length: 250 }, (_, index) => cell({ ref: `P${index}`, period: Q3 }));
    await store.periods.open(TENANT, Q3, cells);
    expect(await store.periods.lines(TENANT, Q3)).toHaveLength(250);
  });

  it('are not open before the last of them is in, however often the opening is killed', async () => {
    const connection = freshConnection();
    const tables = await connect(connection);
    await createTables(tables);
    const cells = Array.from({ length: 250 }, (_, index) => cell({ ref: `P${index}`, period: Q3 }));
    const periods = new Periods(tables.Periods);
    for (const batches of [1, 2]) {
      const killed = new Periods(killedAfter(tables.Periods, batches));
      await expect(killed.open(TENANT, Q3, cells)).rejects.toThrow('killed');
      expect(await periods.lines(TENANT, Q3)).toBeUndefined();
    }
    await periods.open(TENANT, Q3, cells);
    expect(await periods.lines(TENANT, Q3)).toHaveLength(250);
  });

  it('show the second of two people the figure of the first, and store only one', async () => {
    const before = await read();
    const [one, two] = await Promise.all([
      store.periods.record(TENANT, reported(before, '86.2', 'one')),
      store.periods.record(TENANT, reported(before, '88', 'two')),
    ]);
    expect([one.kind, two.kind].sort()).toEqual(['overtaken', 'saved']);
    expect(await store.periods.revisions(TENANT, Q2, 'CPI13')).toHaveLength(1);
    const overtaken = one.kind === 'overtaken' ? one : two;
    if (overtaken.kind === 'overtaken') expect(overtaken.current.cell).toEqual((await read()).cell);
  });

  it('store a double click once', async () => {
    const before = await read();
    const entry = reported(before, '86.2', 'same');
    const results = await Promise.all([
      store.periods.record(TENANT, entry),
      store.periods.record(TENANT, entry),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['already saved', 'saved']);
    expect(await store.periods.revisions(TENANT, Q2, 'CPI13')).toHaveLength(1);
  });

  it('keep every revision of a corrected figure, oldest first', async () => {
    for (let count = 1; count <= 11; count += 1) {
      await store.periods.record(TENANT, reported(await read(), String(80 + count), `s${count}`));
    }
    const revisions = await store.periods.revisions(TENANT, Q2, 'CPI13');
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(revisions[1]).toMatchObject({ kind: 'correction', before: { figure: '81', status: 'Amber' } });
  });

  it('are never stale, whichever instance wrote them', async () => {
    const connection = freshConnection();
    const here = await openStore(connection);
    const there = await openStore(connection);
    await here.periods.open(TENANT, Q2, [cell({})]);
    await here.periods.lines(TENANT, Q2);
    const stored = await there.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    await there.periods.record(TENANT, reported(stored, '86.2', 'there'));
    expect((await here.periods.lines(TENANT, Q2))?.[0]?.figure).toBe('86.2');
  });

  it('show a writer their own figure, also while a read that others began is under way', async () => {
    for (let count = 1; count <= 20; count += 1) {
      const stored = await read();
      store.periods.clear();
      const begunBefore = store.periods.lines(TENANT, Q2);
      await store.periods.record(TENANT, reported(stored, String(50 + count), `w${count}`));
      const lines = await store.periods.lines(TENANT, Q2);
      expect(lines?.find(({ ref }) => ref === 'CPI13')?.figure).toBe(String(50 + count));
      await begunBefore;
    }
  });

  it('carry a correction forward into the next quarter’s comparison', async () => {
    await store.periods.open(TENANT, Q3, [cell({ period: Q3 })]);
    const first = await read();
    await recordFigure(store, TENANT, first, reported(first, '86.2', 'first'));
    expect((await read('CPI13', Q3)).cell.previous).toEqual({ period: Q2, figure: '86.2', status: 'Amber' });
    const second = await read();
    await recordFigure(store, TENANT, second, reported(second, '87', 'second'));
    expect((await read('CPI13', Q3)).cell.previous?.figure).toBe('87');
  });

  it('say how many are in when an import is overtaken', async () => {
    const refs = Array.from({ length: 60 }, (_, index) => `B${String(index).padStart(2, '0')}`);
    await store.periods.open(
      TENANT,
      Q3,
      refs.map((ref) => cell({ ref, period: Q3 })),
    );
    const entries = await Promise.all(
      refs.map(async (ref) => reported(await read(ref, Q3), '90', `import ${ref}`)),
    );
    await store.periods.record(TENANT, reported(await read('B55', Q3), '91', 'meanwhile'));
    expect(await store.periods.recordAll(TENANT, Q3, entries, () => {})).toBe(49);
    expect((await read('B48', Q3)).cell.figure).toBe('90');
    expect((await read('B49', Q3)).cell.figure).toBeNull();
    expect((await read('B55', Q3)).cell.figure).toBe('91');
  });
});
