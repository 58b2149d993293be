import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { type Council, MEGAN, startCouncil } from '../../support/council.ts';
import { type Asked, type CountedTables, countedTables } from '../../support/countedTables.ts';

describe('a question about a quarter that is in memory', () => {
  let tables: CountedTables;
  let council: Council;
  beforeAll(async () => {
    tables = await countedTables();
    council = await startCouncil(undefined, await openStore(tables.connection));
    // The first opens the quarter, the second gets to know who asks, and to somebody new it is looked what they are owed.
    await council.ask(MEGAN, 'what’s red?');
    await council.ask(MEGAN, 'what’s red?');
  });
  afterAll(async () => {
    await council.stop();
    await tables.stop();
  });

  it('costs a row of the quarter and one of the register, side by side, before its answer, and one write after it', async () => {
    const since: Asked[] = [];
    const writes = () => {
      since.push(...tables.take());
      return since.filter(({ kind, table }) => kind === 'write' && table === 'Threads');
    };
    await expect.poll(writes).toHaveLength(2);
    // What is looked for because she was met has pauses in it where the machine is busy.
    let quiet = 0;
    const looksQuiet = () => {
      quiet = tables.take().length === 0 ? quiet + 1 : 0;
      return quiet;
    };
    await expect.poll(looksQuiet, { interval: 200, timeout: 15_000 }).toBeGreaterThanOrEqual(5);
    since.length = 0;
    let before: readonly Asked[] = [];
    const answered = council.connector.waitFor(({ kind, body }) => {
      if (kind !== 'send' || !body.summary?.includes('amber')) return false;
      before = tables.take();
      return true;
    });
    await council.ask(MEGAN, 'what’s amber?');
    await answered;
    expect(before).toEqual([
      { kind: 'row', table: 'Periods', what: expect.stringContaining("RowKey='score!version'") },
      // Whether anything is reported less often, and so carried into the quarter.
      { kind: 'row', table: 'Register', what: expect.stringContaining('version') },
    ]);
    await expect.poll(writes).toHaveLength(1);
    expect(since).toEqual([
      { kind: 'write', table: 'Threads', what: expect.stringContaining("RowKey='topic|megan'") },
    ]);
  });
});
