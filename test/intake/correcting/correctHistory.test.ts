/** What a correction of the register as from a quarter does to figures that are in, and how it is asked for. */
import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/store/connect.ts';
import { TENANT } from '../../cli/operator.ts';
import { correct, give, LOWER, Q1, Q2, Q3, Q4, WHY, withHistory } from './loaded.ts';

describe('a direction that was entered the wrong way round', () => {
  it('shows every figure whose status or comparison would change, and stores nothing without a yes', async () => {
    const sitting = await withHistory();
    const before = await sitting.rows();
    const dry = await correct(sitting, LOWER, '2018/19-Q3', '--dry-run');
    expect(dry.out).toEqual([
      '1 indicator: 1 to change.',
      '  CPI13: direction: higher → lower; target: at least 95% → at most 95%',
      'CPI13 would be defined otherwise now (direction). What it was until Q2 2018/19 would be kept.',
      'As from Q3 2018/19, 2 figures of 1 indicator would be corrected: 2 change status.',
      '  CPI13, Q3 2018/19: direction: higher → lower; target: at least 88% → at most 88%',
      '  CPI13, Q4 2018/19: direction: higher → lower; target: at least 95% → at most 95%',
      '  CPI13 Q3 2018/19: as reported Amber; as corrected Green (85.0% against at most 88%); since Q2 2018/19 improving ▲ instead of deteriorating ▼',
      '  CPI13 Q4 2018/19: as reported Green; as corrected Amber (99.0% against at most 95%); since Q3 2018/19 deteriorating ▼ instead of improving ▲; Q3 2018/19 was Green instead of Amber',
      '1 cell of Q1 2019/20 would take what the file says.',
      'Nothing was written.',
    ]);
    const refused = await correct(sitting, LOWER, '2018/19-Q3');
    expect(refused).toMatchObject({ code: 1, out: [] });
    expect(refused.err).toContain('CPI13 Q4 2018/19: as reported Green; as corrected Amber');
    expect(refused.err).toContain(
      'Nothing was imported. To import it all the same, run it again with --yes.',
    );
    expect(await sitting.rows()).toEqual(before);
  });

  it('is corrected from that quarter on, each figure against the target that it had', async () => {
    const asked: string[] = [];
    const sitting = await withHistory({
      ask: async (question) => {
        asked.push(question);
        return true;
      },
    });
    const { code, out } = await correct(sitting, LOWER, 'Q3 2018/19');
    expect(code).toBe(0);
    expect(asked.join()).toContain(`The reason on record: ${WHY}`);
    expect(out).toContain('As from Q3 2018/19, 2 figures of 1 indicator are corrected: 2 change status.');
    expect(await sitting.cell('CPI13', Q2)).toMatchObject({
      direction: 'higher',
      status: 'Green',
      revision: 1,
    });
    expect(await sitting.cell('CPI13', Q3)).toMatchObject({
      ...{ figure: '85', direction: 'lower', target: { kind: 'at most', value: '88' }, offTarget: false },
      ...{ status: 'Green', revision: 2, previous: { figure: '96', status: 'Green' } },
      correction: { asReported: 'Amber', asCorrected: 'Green', at: '2019-07-10T10:00:00.000Z', reason: WHY },
    });
    expect(await sitting.cell('CPI13', Q4)).toMatchObject({
      ...{ status: 'Amber', offTarget: true, previous: { figure: '85', status: 'Green' } },
    });
    expect(await sitting.cell('CPI13', Q1)).toMatchObject({ direction: 'lower', status: 'Not reported' });
    expect(await sitting.store.periods.revisions(TENANT, Q4, 'CPI13')).toMatchObject([
      { kind: 'import', status: 'Green' },
      {
        ...{ kind: 'redefined', status: 'Amber', figure: '99', before: { figure: '99', status: 'Green' } },
        reason: `${WHY} (direction: higher → lower; target: at least 95% → at most 95%; from indicators.csv)`,
      },
    ]);
    const [kept] = await sitting.store.register.definitions(TENANT, 'CPI13');
    expect(kept).toMatchObject({ direction: 'higher', until: Q2 });
  });

  it('keeps the first reading however often it is corrected, and changes nothing the second time', async () => {
    const sitting = await withHistory();
    await correct(sitting, LOWER, 'Q3 2018/19', '--yes');
    const once = await sitting.rows();
    const again = await correct(sitting, LOWER, 'Q3 2018/19');
    expect(again).toMatchObject({
      code: 0,
      out: ['1 indicator, nothing to change.', 'No figure as from Q3 2018/19 has to be corrected.'],
    });
    expect(await sitting.rows()).toEqual(once);
    const target = [`${LOWER[0]},target`, `${LOWER[1]},80%`];
    const { out } = await correct(sitting, target, 'Q4 2018/19', '--yes');
    expect(out).toContain(
      '  CPI13 Q4 2018/19: as reported Green, Amber since it was corrected; as corrected Red (99.0% against at most 80%)',
    );
    expect(await sitting.cell('CPI13', Q4)).toMatchObject({
      status: 'Red',
      correction: { asReported: 'Green', asCorrected: 'Red', changed: 'target: at most 95% → at most 80%' },
    });
  });

  it('is on record in columns that Power BI reads', async () => {
    const sitting = await withHistory();
    await correct(sitting, LOWER, 'Q3 2018/19', '--yes');
    const { Periods } = await connect(sitting.connection);
    const found: Record<string, unknown>[] = [];
    for await (const row of Periods.listEntities<Record<string, unknown>>()) {
      if (row.kind === 'score' && row.ref === 'CPI13' && row.period === Q4) found.push(row);
    }
    expect(found).toMatchObject([
      {
        ...{ status: 'Amber', statusAsReported: 'Green', statusAsCorrected: 'Amber', correctionReason: WHY },
        correctedAt: new Date('2019-07-10T10:00:00.000Z'),
      },
    ]);
  });

  it('says that figures of earlier quarters stay, when that is not asked for', async () => {
    const sitting = await withHistory();
    const target = [`${LOWER[0]},target`, `${LOWER[1]},95%`];
    const { out } = await give(sitting, 'indicators', target);
    expect(out).toContain(
      'Figures of earlier quarters stay as they were judged. To correct those of CPI13 as well, say from which quarter on and why: --as-from 2024-25-Q1 --reason "What was wrong".',
    );
    expect(await sitting.cell('CPI13', Q4)).toMatchObject({ direction: 'higher', status: 'Green' });
    const later = await correct(sitting, target, 'Q4 2018/19', '--yes');
    expect(later.out).toContain(
      'As from Q4 2018/19, 1 figure of 1 indicator is corrected: 1 changes status.',
    );
    expect(await sitting.cell('CPI13', Q4)).toMatchObject({ direction: 'lower', status: 'Amber' });
    const [kept] = await sitting.store.register.definitions(TENANT, 'CPI13');
    expect(kept).toMatchObject({ direction: 'higher', until: Q3 });
  });

  it('wants a reason, and a quarter that is not still to come', async () => {
    const sitting = await withHistory();
    const none = await give(sitting, 'indicators', LOWER, '--as-from', 'Q3 2018/19');
    expect(none.err).toContain('Say why with --reason');
    const far = await correct(sitting, LOWER, 'Q2 2019/20');
    expect(far.err).toContain('Q2 2019/20 is still to come, and Q1 2019/20 is being reported');
    const whence = await give(sitting, 'indicators', LOWER, '--reason', WHY);
    expect(whence.err).toContain('Say from which quarter on figures are corrected as well');
    const odd = await correct(sitting, LOWER, 'last spring');
    expect(odd.err).toContain('Write it like 2024-25-Q2.');
  });
});
