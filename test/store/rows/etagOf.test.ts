import type { TableClient } from '@azure/data-tables';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, createTables } from '../../../src/store/connect.ts';
import { createEtagOf } from '../../../src/store/rows/etagOf.ts';
import { freshConnection } from '../../support/tables.ts';

/** Headers that are another for every request, or about a body that may come compressed. */
const CHANGES = ['x-ms-client-request-id', 'x-ms-date', 'authorization', 'accept-encoding', 'content-type'];

describe('asking only whether a row still stands', () => {
  let table: TableClient;

  beforeEach(async () => {
    const tables = await connect(freshConnection());
    await createTables(tables);
    table = tables.Periods;
  });

  it('gives the ETag that the row is read with, whatever its key holds', async () => {
    const row = { partitionKey: "o'neill|2026 & 27", rowKey: 'score!version=2f' };
    await table.createEntity(row);
    const { etag } = await table.getEntity(row.partitionKey, row.rowKey);
    expect(await createEtagOf(table)(row.partitionKey, row.rowKey)).toBe(etag);
  });

  it('leaves the row itself unread', async () => {
    await table.createEntity({ partitionKey: 'p', rowKey: 'v' });
    const parse = vi.spyOn(JSON, 'parse');
    await createEtagOf(table)('p', 'v');
    expect(parse).not.toHaveBeenCalled();
    await table.getEntity('p', 'v');
    expect(parse).toHaveBeenCalled();
  });

  it('asks with every header that the library asks with, which Azure needs and Azurite does not', async () => {
    const asked: string[][] = [];
    table.pipeline.addPolicy({
      name: 'listening',
      sendRequest: (request, next) => {
        const said = [...request.headers].filter(([name]) => !CHANGES.includes(name.toLowerCase()));
        asked.push(said.map(([name, value]) => `${name.toLowerCase()}: ${value}`).sort());
        return next(request);
      },
    });
    await table.createEntity({ partitionKey: 'p', rowKey: 'v' });
    asked.length = 0;
    await table.getEntity('p', 'v');
    await createEtagOf(table)('p', 'v');
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
  });

  it('gives another one once somebody has written', async () => {
    await table.createEntity({ partitionKey: 'p', rowKey: 'v' });
    const before = await createEtagOf(table)('p', 'v');
    await table.upsertEntity({ partitionKey: 'p', rowKey: 'v' }, 'Replace');
    expect(await createEtagOf(table)('p', 'v')).not.toBe(before);
  });

  it('says that a row is not there', async () => {
    expect(await createEtagOf(table)('p', 'nothing')).toBeUndefined();
  });

  it('passes on why the store refuses, so that nothing unchecked is shown', async () => {
    const connection = freshConnection();
    const wrong = Buffer.from('somebody else').toString('base64');
    const tables = await connect({
      ...connection,
      tables: connection.tables.replace(/AccountKey=[^;]+/, `AccountKey=${wrong}`),
    });
    await expect(createEtagOf(tables.Periods)('p', 'v')).rejects.toMatchObject({ statusCode: 403 });
  });
});
