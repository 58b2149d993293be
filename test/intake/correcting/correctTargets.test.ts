/** Targets of single quarters, of months and of parts that were wrong, corrected for the figures that are in. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { operator, TENANT } from '../../cli/operator.ts';
import { give, Q1, Q2, Q3, Q4, WHY, withHistory } from './loaded.ts';

const asFrom = (period: string, ...options: string[]) => ['--as-from', period, '--reason', WHY, ...options];

describe('targets of quarters with figures in', () => {
  const TARGETS = [
    'ref,period,target',
    ...['CPI13,Q2 2018/19,97%', 'CPI13,Q3 2018/19,80%', 'CPI13,Q4 2018/19,99.5%'],
  ];

  it('are corrected as from a quarter: each change is shown first, and nothing is stored without a yes', async () => {
    const sitting = await withHistory();
    const before = await sitting.rows();
    const dry = await give(sitting, 'targets', TARGETS, ...asFrom('Q3 2018/19', '--dry-run'));
    expect(dry.out).toEqual([
      '3 targets: 3 to add.',
      'As from Q3 2018/19, 2 figures of 1 indicator would be corrected: 2 change status.',
      '  CPI13, Q3 2018/19: target: at least 88% → at least 80%',
      '  CPI13, Q4 2018/19: target: at least 95% → at least 99.5%',
      '  CPI13 Q3 2018/19: as reported Amber; as corrected Blue (85.0% against at least 80%)',
      '  CPI13 Q4 2018/19: as reported Green; as corrected Amber (99.0% against at least 99.5%); Q3 2018/19 was Blue instead of Amber',
      'CPI13 is already reported for Q2 2018/19 and keeps the target it was judged by: at least 95%.',
      'To judge what is in of CPI13 by the file’s targets as well, say from which quarter on and why: --as-from 2018-19-Q2 --reason "What was wrong".',
      'Nothing was written.',
    ]);
    const refused = await give(sitting, 'targets', TARGETS, ...asFrom('Q3 2018/19'));
    expect(refused).toMatchObject({ code: 1, out: [] });
    expect(refused.err).toContain('as corrected Blue (85.0% against at least 80%)');
    expect(await sitting.rows()).toEqual(before);
  });

  it('leave both readings, and the quarters before as they were', async () => {
    const sitting = await withHistory();
    const { code, out } = await give(sitting, 'targets', TARGETS, ...asFrom('Q3 2018/19', '--yes'));
    expect(code).toBe(0);
    expect(out).toContain('As from Q3 2018/19, 2 figures of 1 indicator are corrected: 2 change status.');
    expect(await sitting.cell('CPI13', Q2)).toMatchObject({ status: 'Green', revision: 1 });
    expect(await sitting.cell('CPI13', Q3)).toMatchObject({
      ...{ figure: '85', target: { kind: 'at least', value: '80' }, status: 'Blue', offTarget: false },
      correction: { asReported: 'Amber', asCorrected: 'Blue', reason: WHY },
    });
    expect(await sitting.store.periods.revisions(TENANT, Q4, 'CPI13')).toMatchObject([
      { kind: 'import', status: 'Green' },
      {
        ...{ kind: 'redefined', status: 'Amber' },
        reason: `${WHY} (target: at least 95% → at least 99.5%; from targets.csv)`,
      },
    ]);
    const once = await sitting.rows();
    const again = await give(sitting, 'targets', TARGETS, ...asFrom('Q3 2018/19'));
    expect(again.out.slice(0, 2)).toEqual([
      '3 targets, nothing to change.',
      'No figure as from Q3 2018/19 has to be corrected.',
    ]);
    expect(await sitting.rows()).toEqual(once);
  });

  it('give what is not in yet its target, as they do without a correction', async () => {
    const sitting = await withHistory();
    const now = ['ref,period,target', 'CPI13,Q1 2019/20,97%'];
    await give(sitting, 'targets', now, ...asFrom('Q4 2018/19', '--yes'));
    expect(await sitting.cell('CPI13', Q1)).toMatchObject({
      ...{ target: { value: '97' }, status: 'Not reported', revision: 0 },
    });
  });

  it('that are read in another unit than the figure was given in leave it, and say what to do', async () => {
    const sitting = await withHistory();
    await give(sitting, 'scores', ['ref,period,figure', 'CPI08,Q4 2018/19,1100']);
    const percent = ['ref,title,unit,direction', 'CPI08,Website sessions,percent,higher'];
    await give(sitting, 'indicators', percent);
    const target = ['ref,period,target', 'CPI08,Q4 2018/19,95%'];
    const { out } = await give(sitting, 'targets', target, ...asFrom('Q4 2018/19', '--yes'));
    expect(out).toContain(
      '  CPI08 Q4 2018/19: it was given in count, and a target is read in percent now: correct its unit first, in the indicators file.',
    );
    expect(await sitting.cell('CPI08', Q4)).toMatchObject({ target: { kind: 'none' }, status: 'No target' });
  });

  it('want a reason, and a reason wants a quarter', async () => {
    const sitting = await withHistory();
    const none = await give(sitting, 'targets', TARGETS, '--as-from', 'Q3 2018/19');
    expect(none.err).toContain('Say why with --reason');
    const whence = await give(sitting, 'targets', TARGETS, '--reason', WHY);
    expect(whence.err).toContain('Say from which quarter on figures are corrected as well');
  });
});

describe('targets of parts, of months and of a phased year', () => {
  const Q2_2024 = Period.parse('2024-25-Q2');
  const sitDown = async () => {
    const sitting = await operator({ now: '2024-10-10T10:00:00Z' });
    await give(sitting, 'indicators', [
      'ref,title,unit,direction,target,frequency,basis,rolls_up,parts,scheme',
      'MIN,Minutes lost,minutes,lower,100,quarterly,in period,,"sum of HDC, SCDC",rag',
      'FCR,First contact resolution,percent,higher,80%,monthly,in period,mean,,rag',
      'SPD,Spend against plan,percent,higher,"Q1 25%, Q2 58%, Q3 80%, Q4 100%",quarterly,year to date,,,rag',
    ]);
    await give(sitting, 'scores', [
      'ref,period,figure,given',
      ...['MIN,Q2 2024/25,,30; 60', 'FCR,Q2 2024/25,,82%; 78%; 83%', 'SPD,Q2 2024/25,50%,'],
    ]);
    return sitting;
  };

  it('are corrected as well, and the preview names each part and month that stands otherwise', async () => {
    const sitting = await sitDown();
    const wrong = ['ref,period,part,target', 'MIN,Q2 2024/25,HDC,at most 40', 'FCR,August 2024,,75%'];
    await give(sitting, 'targets', wrong, ...asFrom('Q2 2024/25', '--yes'));
    const right = [
      'ref,period,part,target',
      ...['MIN,Q2 2024/25,HDC,at most 25', 'FCR,August 2024,,85%', 'SPD,Q2 2024/25,,45%'],
    ];
    const { code, out } = await give(sitting, 'targets', right, ...asFrom('Q2 2024/25', '--yes'));
    expect(code).toBe(0);
    for (const line of [
      'As from Q2 2024/25, 3 figures of 3 indicators are corrected: 1 changes status and 2 stand otherwise only in their parts.',
      '  MIN, Q2 2024/25: targets of parts: HDC at most 40 minutes → HDC at most 25 minutes',
      '  FCR, Q2 2024/25: targets of months: August at least 75% → August at least 85%',
      '  MIN Q2 2024/25: Green as before; HDC Red instead of Green (30 minutes against at most 25 minutes)',
      '  FCR Q2 2024/25: Green as before; August Amber instead of Green (78.0% against at least 85%)',
    ]) {
      expect(out).toContain(line);
    }
    expect(out.join('\n')).toContain('SPD Q2 2024/25: as reported Red; as corrected Green');
    expect(await sitting.cell('MIN', Q2_2024)).toMatchObject({
      ...{ partTargets: [{ part: 'HDC', target: { kind: 'at most', value: '25' } }], status: 'Green' },
      correction: { asReported: 'Green', asCorrected: 'Green', reason: WHY },
    });
  });
});
