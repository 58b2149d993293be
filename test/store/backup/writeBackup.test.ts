import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBackup } from '../../../src/store/backup/readBackup.ts';
import { type BackingUp, writeBackup } from '../../../src/store/backup/writeBackup.ts';
import { type Between, type Connection, connect, createTables } from '../../../src/store/connect.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { cell, Q2 } from '../../support/cells.ts';
import { freshConnection } from '../../support/tables.ts';

const TENANT = 'tenant';
const NOW = new Date('2024-10-20T08:00:00Z');

describe('a backup that is written', () => {
  let parent: string;
  let folder: string;
  let connection: Connection;
  let store: Store;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'ragtime-'));
    folder = join(parent, 'backup');
    connection = freshConnection();
    store = await openStore(connection);
    await store.periods.open(TENANT, Q2, [cell({ ref: 'CPI13' })]);
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  const backUp = async (between?: Between, wishes: Partial<BackingUp> = {}) => {
    const tables = await connect(connection, undefined, between);
    return writeBackup(folder, { tables, now: NOW, ragtime: '1', progress: () => {}, ...wishes });
  };
  const periods = () => readFile(join(folder, 'Periods.jsonl'), 'utf8');

  /** Has somebody write each time that the quarter was read, so many times. */
  const whileRead = (times: number, write: (time: number) => Promise<unknown>): Between => {
    let time = 0;
    return async (request, make) => {
      const answer = await make();
      const url = decodeURIComponent(request.url);
      const isRead = request.method === 'GET' && /Periods\(\)/.test(url) && !url.includes('RowKey eq');
      if (isRead && time < times) await write(++time);
      return answer;
    };
  };

  it('has a quarter as it is after somebody wrote to it while it was read, and not half of that', async () => {
    const open = (time: number) =>
      store.periods.open(TENANT, Q2, [cell({ ref: `NEW${time}` }), cell({ ref: `CPI0${time}` })]);
    const { rows } = await backUp(whileRead(3, open));
    const refs = [...(await periods()).matchAll(/"ref":"(\w+)"/g)].map(([, ref]) => ref);
    expect(refs).toEqual(['CPI01', 'CPI02', 'CPI03', 'CPI13', 'NEW1', 'NEW2', 'NEW3']);
    expect(rows).toBe(8);
    expect((await checkBackup(folder, () => {})).manifest.rows).toBe(8);
  });

  it('is not made, and leaves nothing behind, where figures come in all the time', async () => {
    const backingUp = backUp(whileRead(99, () => store.periods.touch(TENANT, Q2)));
    await expect(backingUp).rejects.toThrow(
      'Figures are being reported all the time just now, so there is no backup. Run the same command again at a quieter hour.',
    );
    expect(await readdir(parent)).toEqual([]);
  });

  it('is not made where the store fails half way', async () => {
    const failing: Between = (request, make) =>
      request.url.includes('Periods') ? Promise.reject(new Error('connect ECONNREFUSED')) : make();
    await expect(backUp(failing)).rejects.toThrow('ECONNREFUSED');
    expect(await readdir(parent)).toEqual([]);
  });

  it('takes an empty folder, and none in which there is something, or a file', async () => {
    await writeFile(folder, 'mine');
    await expect(backUp()).rejects.toThrow(`${folder} is a file. Name a folder that is not there yet.`);
    folder = parent;
    await expect(backUp()).rejects.toThrow('is there already, and is left as it is.');
    await rm(join(parent, 'backup'));
    expect((await backUp()).rows).toBe(2);
    expect(await readFile(join(parent, 'Periods.jsonl'), 'utf8')).toContain('CPI13');
  });

  it('has every council of the store, and no rows where there are none', async () => {
    await store.periods.open('another', Q2, [cell({ ref: 'A1' })]);
    expect(await backUp()).toMatchObject({ tenants: ['another', TENANT], rows: 4 });
    folder = join(parent, 'empty');
    connection = freshConnection();
    await createTables(await connect(connection));
    expect(await backUp()).toMatchObject({ tenants: [], rows: 0 });
  });
});
