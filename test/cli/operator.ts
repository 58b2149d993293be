/** An operator at a terminal: the real program in this process, a folder for files, and a store of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Io } from '../../src/cli/basis/io.ts';
import { run } from '../../src/cli/program.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { Period } from '../../src/domain/time/period.ts';
import { type Connection, connect } from '../../src/store/connect.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { freshConnection } from '../support/tables.ts';

export const TENANT = '7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01';

export type Ran = {
  readonly code: number;
  /** What was printed, in lines. */
  readonly out: readonly string[];
  /** What was said about the work: notes and errors. */
  readonly err: string;
};

export type Operator = {
  readonly store: Store;
  readonly connection: Connection;
  readonly run: (...words: string[]) => Promise<Ran>;
  /** Writes a file and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => Promise<string>;
  /** What is stored of an indicator for a quarter, Q1 2019/20 without one; throws where there is nothing. */
  readonly cell: (ref: string, period?: Period) => Promise<Cell>;
  /** Every row of the store with its etag, which any write would change. */
  readonly rows: () => Promise<readonly string[]>;
  /** How far the progress got, as it was shown. */
  readonly progress: readonly string[];
};

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const Q1 = Period.parse('2019-20-Q1');

type Wishes = {
  readonly now?: string;
  readonly ask?: Io['ask'];
  readonly env?: Io['env'];
  readonly connection?: Connection;
};

/** Sits down at a new store, on 10 July 2019 unless told otherwise: Q1 2019/20 is being reported. */
export async function operator({
  now = '2019-07-10T10:00:00Z',
  ask,
  env,
  connection = freshConnection(),
}: Wishes = {}): Promise<Operator> {
  const folder = await mkdtemp(join(tmpdir(), 'ragtime-'));
  folders.push(folder);
  const progress: string[] = [];
  const settings = {
    RAGTIME_TABLES: connection.tables,
    RAGTIME_TABLE_PREFIX: connection.prefix,
    RAGTIME_TENANTS: TENANT,
    ...env,
  };
  const store = await openStore(connection);
  return {
    store,
    cell: async (ref, period = Q1) => {
      const stored = await store.periods.cell(TENANT, period, ref);
      if (!stored) throw new Error(`${ref} is not there`);
      return stored.cell;
    },
    connection,
    progress,
    rows: async () => {
      const found: string[] = [];
      for (const [name, table] of Object.entries(await connect(connection))) {
        for await (const { partitionKey, rowKey, etag } of table.listEntities()) {
          found.push(`${name} ${partitionKey} ${rowKey} ${etag}`);
        }
      }
      return found;
    },
    run: async (...words) => {
      const out: string[] = [];
      const err: string[] = [];
      const code = await run(words, {
        env: settings,
        print: (line) => out.push(...line.split('\n')),
        note: (line) => err.push(line),
        progress: (done, of) => progress.push(`${done} of ${of}`),
        ask,
        clock: () => new Date(now),
      });
      return { code, out, err: err.join('\n') };
    },
    file: async (name, content) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
  };
}

/** A list of people with an owner, a manager and the performance team. */
export const PEOPLE = [
  'name,email,aad_id,role',
  'Isaiah Langer,isaiah@example.com,11111111-aaaa-4aaa-8aaa-111111111111,',
  'Megan Bowen,megan@example.com,22222222-aaaa-4aaa-8aaa-222222222222,',
  'Patti Fernandez,patti@example.com,33333333-aaaa-4aaa-8aaa-333333333333,performance team',
].join('\n');

export const INDICATORS = [
  'ref,title,unit,direction,target,owner,manager',
  'CPI13,Incidents resolved in time,percent,higher,95%,isaiah@example.com,Megan Bowen',
  'CPI11,Avoidable contact,%,lower,15%,Isaiah Langer,',
  'CPI08,Website sessions,count,higher,,Isaiah Langer,',
].join('\n');

/** Figures of three quarters, for those indicators. */
export const HISTORY = [
  'ref,period,figure,commentary,target,reported_by,reported_at',
  'CPI13,Q3 2018/19,91%,,90%,megan@example.com,14/01/2019 09:30',
  'CPI13,Q4 2018/19,89.4%,Two posts are vacant.,,Somebody who left,2019-04-11',
  'CPI13,Q1 2019/20,86.2%,Two analysts start in August.,,,',
  'CPI11,Q1 2019/20,10.7,,,,',
].join('\n');

/** An operator whose people and indicators are in. */
export async function operatorWithIndicators(wishes: Wishes = {}): Promise<Operator> {
  const sitting = await operator(wishes);
  await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
  await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
  return sitting;
}
