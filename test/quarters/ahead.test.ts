import { beforeEach, describe, expect, it } from 'vitest';
import { type Sheets, workAhead } from '../../src/quarters/ahead.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { cell, Q2 } from '../support/cells.ts';
import { freshConnection } from '../support/tables.ts';

const TENANT = 'tenant';

describe('answering before it is known that what is in memory still stands', () => {
  let bot: Store;
  let office: Store;

  beforeEach(async () => {
    const connection = freshConnection();
    bot = await openStore(connection);
    office = await openStore(connection);
    await bot.periods.open(TENANT, Q2, [cell({})]);
    await bot.periods.lines(TENANT, Q2);
  });

  const overtake = () => office.periods.open(TENANT, Q2, [cell({ ref: 'CPI14' })]);
  const ahead = <Result>(work: (sheets: Sheets) => Promise<Result>) =>
    workAhead({ store: bot, tenantId: TENANT }, (period) => bot.periods.lines(TENANT, period), work);
  const refs = async (sheets: Sheets): Promise<readonly string[]> =>
    ((await sheets.open(Q2)) ?? []).map(({ ref }) => ref);

  it('answers once when nothing has changed', async () => {
    let answers = 0;
    const answer = await ahead((given) => {
      answers += 1;
      return refs(given);
    });
    expect(answer).toEqual(['CPI13']);
    expect(answers).toBe(1);
  });

  it('builds an answer again when its figures have just been overtaken elsewhere', async () => {
    await overtake();
    const seen: (readonly string[])[] = [];
    const answer = await ahead(async (given) => {
      const found = await refs(given);
      seen.push(found);
      return found;
    });
    expect(seen).toEqual([['CPI13'], ['CPI13', 'CPI14']]);
    expect(answer).toEqual(['CPI13', 'CPI14']);
  });

  it('does not tell of a problem that only the old figures had', async () => {
    await overtake();
    const answer = await ahead(async (given) => {
      const found = await refs(given);
      if (!found.includes('CPI14')) throw new Error('There is no CPI14.');
      return found;
    });
    expect(answer).toContain('CPI14');
  });

  it('tells of a problem that the figures do have', async () => {
    const work = ahead(async (given) => {
      await refs(given);
      throw new Error('There is no CPI99.');
    });
    await expect(work).rejects.toThrow('There is no CPI99.');
  });

  it('stores nothing on the strength of figures that were overtaken', async () => {
    await overtake();
    const stored: (readonly string[])[] = [];
    await ahead(async (given) => {
      const found = await refs(given);
      await given.stand();
      stored.push(found);
    });
    expect(stored).toEqual([['CPI13', 'CPI14']]);
  });

  it('reads first where nothing is in memory', async () => {
    bot.periods.clear();
    await overtake();
    let answers = 0;
    const answer = await ahead((given) => {
      answers += 1;
      return refs(given);
    });
    expect(answer).toEqual(['CPI13', 'CPI14']);
    expect(answers).toBe(1);
  });
});
