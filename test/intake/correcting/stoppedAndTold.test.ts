/** A correction that stops midway, and who hears of one. */
import { describe, expect, it } from 'vitest';
import { NOTHING_GIVEN } from '../../../src/domain/indicators/submission.ts';
import { report } from '../../../src/domain/reporting/reportFigure.ts';
import { importIndicators } from '../../../src/intake/indicators/importIndicators.ts';
import { recordFigure } from '../../../src/quarters/recording.ts';
import type { Periods } from '../../../src/store/periods/periods.ts';
import type { Store } from '../../../src/store/store.ts';
import { operator, TENANT } from '../../cli/operator.ts';
import { csvOf, importing } from '../../support/importing.ts';
import { correct, give, LOWER, Q1, Q2, Q3, Q4, WHY, withHistory } from './loaded.ts';

describe('a correction that stops midway', () => {
  it('says which quarters are corrected, and goes on from there when it is run again', async () => {
    const sitting = await withHistory();
    let calls = 0;
    const periods = new Proxy(sitting.store.periods, {
      get(target, name: keyof Periods) {
        const method = target[name].bind(target) as (...given: unknown[]) => unknown;
        if (name !== 'revise') return method;
        return (...given: unknown[]) => {
          calls += 1;
          return calls === 2 ? Promise.reject(new Error('connect ECONNREFUSED')) : method(...given);
        };
      },
    });
    const into = (store: Store) =>
      importIndicators(
        csvOf(...LOWER),
        importing({ store, tenantId: TENANT }, '2019-07-10T10:00:00Z'),
        undefined,
        {
          period: Q2,
          reason: WHY,
        },
      );
    await expect(into({ ...sitting.store, periods })).rejects.toThrow(
      'Stopped: Q2 2018/19 is corrected, Q3 2018/19 may be in part, Q4 2018/19 and Q1 2019/20 are as before (connect ECONNREFUSED). The register is in. Run the same command again: it leaves what is corrected as it is, and goes on from there.',
    );
    const again = await into(sitting.store);
    expect(again).toContain('As from Q2 2018/19, 2 figures of 1 indicator are corrected: 2 change status.');
    for (const period of [Q2, Q3, Q4]) {
      expect((await sitting.cell('CPI13', period)).direction).toBe('lower');
      expect(await sitting.store.periods.revisions(TENANT, period, 'CPI13')).toHaveLength(2);
    }
  });
});

describe('who is told of a correction', () => {
  it('is nobody, of a quarter that is over, also where its owner reported it', async () => {
    const { connection, store } = await withHistory();
    const stored = await store.periods.cell(TENANT, Q1, 'CPI13');
    if (!stored) throw new Error('CPI13 is not there');
    const by = { id: '11111111-aaaa-4aaa-8aaa-111111111111', name: 'Isaiah Langer' };
    const entered = { ...NOTHING_GIVEN, figure: '99' };
    const reported = report(stored.cell, entered, { by, at: '2019-07-10T09:00:00.000Z' }, 'form 1');
    await recordFigure(store, TENANT, stored, reported);
    const later = await operator({ connection, now: '2019-10-10T10:00:00Z' });
    await correct(later, LOWER, 'Q2 2018/19', '--yes');
    expect(await later.cell('CPI13', Q1)).toMatchObject({ status: 'Amber', offTarget: true });
    const { out } = await later.run('run', 'alerts', '--dry-run');
    expect(out).toEqual(['Alerts for Q2 2019/20: 0 messages would be sent.']);
  });

  it('is the manager of the quarter being reported', async () => {
    const sitting = await withHistory();
    await give(sitting, 'scores', ['ref,period,figure', 'CPI13,Q1 2019/20,99%']);
    expect((await sitting.run('run', 'alerts', '--dry-run')).out).toHaveLength(1);
    await correct(sitting, LOWER, 'Q1 2019/20', '--yes');
    expect(await sitting.cell('CPI13', Q1)).toMatchObject({ status: 'Amber', direction: 'lower' });
    const { out } = await sitting.run('run', 'alerts', '--dry-run');
    expect(out[1]).toContain('Megan Bowen');
  });
});
