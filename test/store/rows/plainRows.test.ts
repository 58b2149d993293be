import { describe, expect, it, vi } from 'vitest';
import { connect, createTables } from '../../../src/store/connect.ts';
import { plainRows } from '../../../src/store/rows/plainRows.ts';
import { openStore } from '../../../src/store/store.ts';
import { cell, Q2 } from '../../support/cells.ts';
import { freshConnection } from '../../support/tables.ts';

const TENANT = 'tenant';

describe('reading a period whole', () => {
  it('reads on where the store stops after a thousand rows', async () => {
    const connection = freshConnection();
    const store = await openStore(connection);
    const refs = Array.from({ length: 1_050 }, (_, index) => `CPI${String(index).padStart(4, '0')}`);
    await store.periods.open(
      TENANT,
      Q2,
      refs.map((ref) => cell({ ref })),
    );
    const lines = await (await openStore(connection)).periods.lines(TENANT, Q2);
    expect(lines?.map(({ ref }) => ref)).toEqual(refs);
  });

  it('is refused, and not taken for an empty period, when the table is not there', async () => {
    const { Periods } = await connect(freshConnection());
    const pages = plainRows(Periods, { filter: "PartitionKey eq 'any'", select: ['RowKey'] });
    await expect(pages.next()).rejects.toMatchObject({ statusCode: 404 });
  });

  it('gives every column as the store writes it', async () => {
    const tables = await connect(freshConnection());
    await createTables(tables);
    const at = { value: '2024-10-09T10:00:00.5Z', type: 'DateTime' as const };
    const figure = { value: '95', type: 'Double' as const };
    await tables.Periods.createEntity({ partitionKey: 'p', rowKey: 'r', at, figure, said: 'yes' });
    const query = { filter: "PartitionKey eq 'p'", select: ['RowKey', 'at', 'figure', 'said'] };
    const { value: rows } = await plainRows(tables.Periods, query).next();
    expect(rows).toMatchObject([{ RowKey: 'r', figure: 95, said: 'yes' }]);
    expect(rows?.[0]).toMatchObject({ at: expect.stringContaining('2024-10-09T10:00:00.5') });
    expect(rows?.[0]).toHaveProperty(['odata.etag']);
  });

  it('looks at no value of a row, which for a large quarter would take as long as the store does', async () => {
    const tables = await connect(freshConnection());
    await createTables(tables);
    await tables.Periods.createEntity({ partitionKey: 'p', rowKey: 'r', said: 'yes' });
    let looks = 0;
    const watched = (row: object) => {
      const look = <Result>(result: Result): Result => {
        looks += 1;
        return result;
      };
      return new Proxy(row, {
        get: (of, name) => look(Reflect.get(of, name)),
        ownKeys: (of) => look(Reflect.ownKeys(of)),
      });
    };
    const { parse } = JSON;
    vi.spyOn(JSON, 'parse').mockImplementation((text) => {
      const parsed = parse(text);
      return Array.isArray(parsed?.value) ? { ...parsed, value: parsed.value.map(watched) } : parsed;
    });
    const query = { filter: "PartitionKey eq 'p'", select: ['RowKey', 'said'] };
    const { value: rows } = await plainRows(tables.Periods, query).next();
    expect(looks).toBe(0);
    expect(rows?.[0]?.said).toBe('yes');
    expect(looks).toBe(1);
  });
});
