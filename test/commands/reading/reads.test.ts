/** What it costs that something is restricted: nothing more is read for a question than without. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { ADELE, type Council, ISAIAH, MEGAN, runCouncil, startCouncil } from '../../support/council.ts';
import { type CountedTables, countedTables } from '../../support/countedTables.ts';
import { indicator } from '../../support/indicators.ts';

describe('a question while something is restricted', () => {
  let tables: CountedTables;
  let council: Council;
  beforeAll(async () => {
    tables = await countedTables();
    council = await startCouncil(
      [
        indicator({}),
        indicator({
          ...{ ref: 'SEC-1', title: 'Redundancies', manager: null },
          restriction: { groups: [], roles: [], people: [] },
        }),
      ],
      await openStore(tables.connection),
    );
    for (const who of [ADELE, ISAIAH, MEGAN]) {
      await council.ask(who, 'summary');
      await council.ask(who, 'summary');
    }
    await council.running.stop();
  });
  afterAll(async () => {
    await council.connector.stop();
    await tables.stop();
  });

  it.each([
    ['somebody it is not for', ADELE],
    ['its owner', ISAIAH],
  ])('reads no quarter and no register again, from %s', async (_who, who) => {
    const fresh = await runCouncil(await openStore(tables.connection));
    await fresh.ask(who, 'what’s red?');
    await fresh.ask(who, 'what’s red?');
    tables.take();
    await fresh.ask(who, 'what’s amber?');
    const read = tables.take().filter(({ kind }) => kind === 'partition');
    expect(read.filter(({ table }) => table === 'Periods' || table === 'Register')).toEqual([]);
    await fresh.stop();
  });
});
