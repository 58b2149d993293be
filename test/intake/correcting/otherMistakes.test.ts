/** Mistakes in units, schemes and frequencies that are corrected, and figures and statuses that stay. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { TENANT } from '../../cli/operator.ts';
import { countedTables } from '../../support/countedTables.ts';
import { correct, give, LOWER, Q2, Q3, Q4, WHY, withHistory } from './loaded.ts';

describe('other mistakes in a register', () => {
  it('leaves a figure that its corrected unit can’t hold, and names it', async () => {
    const sitting = await withHistory();
    await give(sitting, 'scores', ['ref,period,figure', 'CPI08,Q4 2018/19,1100', 'CPI08,Q3 2018/19,90']);
    const percent = ['ref,title,unit,direction,target', 'CPI08,Website sessions,percent,higher,95%'];
    const { out } = await correct(sitting, percent, 'Q3 2018/19', '--yes');
    expect(out).toContain('1 figure can’t be corrected and stays as it was:');
    expect(out.join('\n')).toContain(
      '  CPI08 Q4 2018/19: 1,100 can’t be held in percent. The figure can’t be above 100%.',
    );
    expect(out).toContain(
      '  CPI08 Q3 2018/19: as reported No target; as corrected Amber (90% against at least 95%)',
    );
    // One is a number, the other a percentage: no longer of one kind.
    expect(await sitting.cell('CPI08', Q4)).toMatchObject({
      unit: 'count',
      status: 'No target',
      previous: null,
    });
  });

  it('leaves a status that was set by hand, and says what the corrected rule gives', async () => {
    const sitting = await withHistory();
    await give(sitting, 'scores', [
      'ref,period,figure,published_status,commentary',
      'CPI13,Q1 2018/19,,Red,Not measured',
    ]);
    const { out } = await correct(sitting, LOWER, 'Q1 2018/19', '--yes');
    expect(out).toContain('1 status set by hand stays:');
    expect(out).toContain('  CPI13 Q1 2018/19: Red.');
    expect(await sitting.cell('CPI13', Period.parse('2018-19-Q1'))).toMatchObject({
      ...{ status: 'Red', direction: 'lower', override: { status: 'Red' } },
    });
  });

  it('keeps figures of quarters that are not due any more, and says what becomes of them', async () => {
    const sitting = await withHistory();
    const annual = [`${LOWER[0]},frequency`, 'CPI13,Incidents resolved in time,percent,higher,annual'];
    const { out } = await correct(sitting, annual, 'Q2 2018/19', '--yes');
    expect(out).toContain('  CPI13 Q4 2018/19: Green as before; not compared with Q3 2018/19 any more');
    expect(out).toContain(
      'CPI13 is not due in Q2 2018/19 and Q3 2018/19 any more. What is in for them is kept and counts there as before, as quarterly.',
    );
    expect(await sitting.cell('CPI13', Q3)).toMatchObject({
      figure: '85',
      frequency: 'quarterly',
      status: 'Amber',
    });
    expect(await sitting.cell('CPI13', Q4)).toMatchObject({ frequency: 'annual', previous: null });
  });

  it('judges by another scheme, and turns the target that one quarter has for itself', async () => {
    const sitting = await withHistory();
    await give(sitting, 'targets', ['ref,period,target', 'CPI13,Q4 2018/19,90%', 'CPI13,Q2 2019/20,97%']);
    const vg = [`${LOWER[0]},scheme`, `${LOWER[1]},vg`];
    const { out } = await correct(sitting, vg, 'Q4 2018/19', '--yes');
    expect(out).toContain(
      '  CPI13, Q4 2018/19: direction: higher → lower; scheme: ragb → vg; target: at least 95% → at most 95%',
    );
    const targets = await sitting.store.register.targets(TENANT);
    expect(targets.map(({ period, target }) => [period, target.kind])).toEqual([
      [Q4, 'at most'],
      ['2019-20-Q2', 'at most'],
    ]);
  });

  it('takes an answer of the store’s that was lost for what it was: what it wrote is in', async () => {
    const tables = await countedTables();
    const sitting = await withHistory({ connection: tables.connection });
    tables.loseAnswer(2);
    const lost = await correct(sitting, LOWER, 'Q2 2018/19', '--yes');
    expect(lost.code).toBe(0);
    for (const period of [Q2, Q3, Q4]) {
      expect((await sitting.cell('CPI13', period)).direction).toBe('lower');
      expect(await sitting.store.periods.revisions(TENANT, period, 'CPI13')).toHaveLength(2);
    }
    await tables.stop();
  });

  it('says of what is no correction what to do instead', async () => {
    const sitting = await withHistory();
    const { out } = await correct(
      sitting,
      ['ref,title,unit,direction,counts', 'CPI11,Avoidable contact,percent,lower,avoidable / contacts x 100'],
      'Q3 2018/19',
      '--yes',
    );
    expect(out.join('\n')).toContain(
      'What CPI11 is worked out from is not corrected in figures that are in: those keep the counts and parts that they were given with. A figure of theirs that is wrong is corrected itself, by its owner or with a file of figures.',
    );
  });
});

describe('a lifecycle that was wrong', () => {
  const lifecycle = (said: string): readonly string[] => [`${LOWER[0]},lifecycle`, `${HIGHER},${said}`];
  const HIGHER = 'CPI13,Incidents resolved in time,percent,higher';

  it('is corrected for the figures that are in: a baseline has no colour, and both readings stay', async () => {
    const sitting = await withHistory();
    const { out } = await correct(sitting, lifecycle('baseline'), 'Q3 2018/19', '--yes');
    for (const line of [
      'As from Q3 2018/19, 2 figures of 1 indicator are corrected: 2 change status.',
      '  CPI13, 2 figures from Q3 2018/19 to Q4 2018/19: lifecycle: active → baseline',
      '  CPI13 Q3 2018/19: as reported Amber; as corrected Baseline (85.0% against at least 88%)',
    ]) {
      expect(out).toContain(line);
    }
    expect(await sitting.cell('CPI13', Q3)).toMatchObject({
      ...{ status: 'Baseline', offTarget: false, figure: '85', revision: 2 },
      correction: { asReported: 'Amber', asCorrected: 'Baseline', changed: 'lifecycle: active → baseline' },
    });
    expect(await sitting.cell('CPI13', Q2)).toMatchObject({ status: 'Green', lifecycle: 'active' });
  });

  it('ends what was not reported and never was to be, and leaves the figures that are in', async () => {
    const sitting = await withHistory();
    await give(sitting, 'scores', ['ref,period,figure', 'CPI11,Q1 2018/19,10']);
    const Q1 = Period.parse('2018-19-Q1');
    expect(await sitting.cell('CPI13', Q1)).toMatchObject({ status: 'Not reported' });
    const dry = await correct(sitting, lifecycle('suspended'), 'Q1 2018/19', '--dry-run');
    for (const line of [
      'No figure as from Q1 2018/19 has to be corrected.',
      '  CPI13 Q1 2018/19: Not reported before; as corrected Suspended',
      'CPI13 is suspended now. Figures of it that are in stand as before: only quarters without one are suspended as well.',
    ]) {
      expect(dry.out).toContain(line);
    }
    const refused = await correct(sitting, lifecycle('suspended'), 'Q1 2018/19');
    expect(refused.err).toContain('CPI13 Q1 2018/19: Not reported before; as corrected Suspended');
    await correct(sitting, lifecycle('suspended'), 'Q1 2018/19', '--yes');
    expect(await sitting.cell('CPI13', Q1)).toMatchObject({
      ...{ status: 'Suspended', revision: 0, figure: null, reportedAt: null },
      correction: { asReported: 'Not reported', asCorrected: 'Suspended', reason: WHY },
    });
    expect(await sitting.cell('CPI13', Q4)).toMatchObject({ status: 'Green', lifecycle: 'active' });
    const shown = await sitting.run('ask', 'show CPI13 for Q1 2018/19');
    expect(shown.out.join(' ').replace(/\s+/g, ' ')).toContain(
      `Not reported; as corrected Suspended on 10 July 2019: ${WHY}`,
    );
  });
});
