import { describe, expect, it } from 'vitest';
import { Period } from '../../src/domain/time/period.ts';
import { importScores } from '../../src/intake/figures/importScores.ts';
import { readCsv } from '../../src/intake/table/readCsv.ts';
import { carryForward } from '../../src/quarters/comparing.ts';
import type { Periods } from '../../src/store/periods/periods.ts';
import type { Store } from '../../src/store/store.ts';
import { operatorWithIndicators, TENANT } from '../cli/operator.ts';
import { countedTables } from '../support/countedTables.ts';
import { importing } from '../support/importing.ts';

const FIGURES = readCsv(
  new TextEncoder().encode(
    'ref,period,figure\nCPI13,2018-19-Q4,89.4\nCPI11,2018-19-Q4,10.5\nCPI13,2019-20-Q1,86.2\nCPI11,2019-20-Q1,10.7',
  ),
);

/** The store, with something happening before figures are written the second time. */
function interrupted(store: Store, before: () => Promise<void>): Store {
  let calls = 0;
  const periods = new Proxy(store.periods, {
    get(target, name: keyof Periods) {
      const method = target[name].bind(target) as (...given: unknown[]) => unknown;
      if (name !== 'recordAll') return method;
      return async (...given: unknown[]) => {
        calls += 1;
        if (calls === 2) await before();
        return method(...given);
      };
    },
  });
  return { ...store, periods };
}

const into = (store: Store) => importing({ store, tenantId: TENANT }, '2019-07-10T10:00:00Z');

describe('an import that stops midway', () => {
  it('says how much is in when the store fails, and goes on from there when it is run again', async () => {
    const { store } = await operatorWithIndicators();
    const failing = interrupted(store, () => Promise.reject(new Error('connect ECONNREFUSED')));
    await expect(importScores(FIGURES, into(failing), undefined)).rejects.toThrow(
      'Stopped with 2 of 4 figures known to be in: connect ECONNREFUSED. Run the same command again: it leaves what is in as it is, and goes on from there.',
    );
    expect(await importScores(FIGURES, into(store), undefined)).toEqual([
      '4 figures: 2 added, 2 as before.',
      '  CPI13 Q1 2019/20: 86.2% Amber',
      '  CPI11 Q1 2019/20: 10.7% Blue',
    ]);
    const { cell } = (await store.periods.cell(TENANT, Period.parse('2019-20-Q1'), 'CPI13')) ?? {};
    expect(cell).toMatchObject({ figure: '86.2', previous: { figure: '89.4' } });
  });

  it('blames nobody for an answer of the store’s that was lost: what it wrote is in', async () => {
    const tables = await countedTables();
    const { store } = await operatorWithIndicators({ connection: tables.connection });
    // Whichever it is of the transactions that open a quarter, have its figures, and compare those of the next with them.
    for (const lost of [0, 1, 2, 3, 4]) {
      tables.loseAnswer(lost);
      const figures = FIGURES.rows.map(({ row, cells: [ref = '', period = ''] }) => ({
        row,
        cells: [ref, period, String(10 + lost)],
      }));
      const lines = await importScores({ ...FIGURES, rows: figures }, into(store), undefined);
      expect(lines[0]).toBe(lost === 0 ? '4 figures: 4 added.' : '4 figures: 4 changed.');
      for (const period of ['2018-19-Q4', '2019-20-Q1'].map((each) => Period.parse(each))) {
        expect(await store.periods.revisions(TENANT, period, 'CPI13')).toHaveLength(lost + 1);
      }
    }
    await tables.stop();
  });

  it('does not write over what somebody reports meanwhile', async () => {
    const { store } = await operatorWithIndicators();
    const period = Period.parse('2019-20-Q1');
    const reporting = interrupted(store, async () => {
      const stored = await store.periods.cell(TENANT, period, 'CPI13');
      if (!stored) throw new Error('CPI13 is not there');
      const cell = { ...stored.cell, commentary: 'Mine' };
      expect(await store.periods.revise(TENANT, period, [{ ...stored, cell }])).toBe(true);
      await carryForward(store, TENANT, cell, '2019-07-09T09:00:00.000Z');
    });
    await expect(importScores(FIGURES, into(reporting), undefined)).rejects.toThrow(
      'Stopped with 2 of 4 figures known to be in: somebody changed a figure of Q1 2019/20 meanwhile.',
    );
    const { cell } = (await store.periods.cell(TENANT, period, 'CPI13')) ?? {};
    expect(cell).toMatchObject({ commentary: 'Mine', figure: null, previous: { figure: '89.4' } });
  });
});
