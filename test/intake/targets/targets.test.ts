import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { operator, TENANT } from '../../cli/operator.ts';

const Q1 = Period.parse('2019-20-Q1');
const Q2 = Period.parse('2019-20-Q2');

const INDICATORS = [
  'ref,title,unit,direction,target,scheme,frequency,basis,floor,tolerance',
  'A1,First contact resolution,percent,higher,85%-90%,vg,quarterly,in period,,',
  'A2,Self-service adoption,percent,higher,Increase by 3-5% per quarter (or hold at 65-70%),rag,quarterly,in period,,',
  'A3,Demand,count,lower,2-3% reduction per quarter,rag,quarterly,in period,,',
  'A4,Spend,percent,higher,"Q1 25%, Q2 58%, Q3 80%, Q4 100%",rag,quarterly,year to date,,',
  'A5,New system,milestone,higher,Business Case,rag,quarterly,in period,,',
  'A6,Turnover,percent,range,8% to 12%,rag,quarterly,in period,,2 points',
  'A7,Calls,percent,higher,90%,kent,quarterly,in period,80%,',
  'A8,Savings,GBP,higher,£50k saved per year,rag,annual,in period,,5%',
  'A0,Critical service availability,percent,higher,99.5% (core hours),rag,quarterly,in period,,',
].join('\n');

describe('indicators with every kind of target', () => {
  it('are read, kept, and read again without a change', async () => {
    const sitting = await operator();
    const file = await sitting.file('indicators.csv', INDICATORS);
    const first = await sitting.run('import', 'indicators', file);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out.join('\n')).toContain('A3 has a change for its target and no earlier figure');
    const again = await sitting.run('import', 'indicators', file);
    expect(again.out[0]).toBe('9 indicators, nothing to change.');
    const lines = (await sitting.store.periods.lines(TENANT, Q1)) ?? [];
    const targetOf = (ref: string) => lines.find((line) => line.ref === ref)?.target;
    expect(targetOf('A2')).toEqual({
      kind: 'change',
      low: '3',
      high: '5',
      hold: { low: '65', high: '70' },
    });
    expect(targetOf('A4')).toEqual({ kind: 'profile', value: '25', worse: 'under' });
    expect(targetOf('A5')).toEqual({ kind: 'milestone', text: 'Business Case' });
    expect(targetOf('A0')).toEqual({ kind: 'at least', value: '99.5', note: 'core hours' });
    expect(lines.find(({ ref }) => ref === 'A6')?.tolerance).toEqual({ kind: 'absolute', by: '2' });
    expect(lines.find(({ ref }) => ref === 'A7')?.floor).toBe('80');
  });

  it('are refused with the row, the column and what to write instead', async () => {
    const sitting = await operator();
    const file = await sitting.file(
      'indicators.csv',
      [
        'ref,title,unit,direction,target,floor',
        'B1,One,percent,higher,90% to 85%,',
        'B2,Two,percent,higher,"Q1 25%, Q2 58%, Q4 100%",',
        'B3,Three,percent,range,85%,',
        'B4,Four,percent,higher,90%,95%',
      ].join('\n'),
    );
    const ran = await sitting.run('import', 'indicators', file);
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain(
      'Row 2, target: No figure is at least 90% and at most 85%. Write the lower end first',
    );
    expect(ran.err).toContain('Row 3, target: The profile has no figure for Q3. Write all four');
    expect(ran.err).toContain(
      'Row 4, target: The figure is best within a range, so the target has two ends.',
    );
    expect(ran.err).toContain('Row 5, floor: 95% is better than the target (at least 90%)');
  });
});

describe('targets of single quarters and years', () => {
  const start = async () => {
    const sitting = await operator();
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    const from = async (...rows: string[]) =>
      sitting.run(
        'import',
        'targets',
        await sitting.file('targets.csv', ['ref,period,target', ...rows].join('\n')),
      );
    return { sitting, from };
  };

  it('count instead of the standing target, a quarter’s own before that of its year', async () => {
    const { sitting, from } = await start();
    const ran = await from('A7,Q1 2019/20,85%', 'A7,2019/20,92%', 'A4,2019-20-Q1,30%');
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('') });
    expect(ran.out[0]).toBe('5 targets: 5 added.');
    const lines = (await sitting.store.periods.lines(TENANT, Q1)) ?? [];
    expect(lines.find(({ ref }) => ref === 'A7')?.target).toEqual({ kind: 'at least', value: '85' });
    expect(lines.find(({ ref }) => ref === 'A4')?.target).toEqual({
      kind: 'profile',
      value: '30',
      worse: 'under',
    });
    const targets = await sitting.store.register.targets(TENANT);
    expect(targets.find(({ ref, period }) => ref === 'A7' && period === Q2)?.target).toEqual({
      kind: 'at least',
      value: '92',
    });
    const again = await from('A7,Q1 2019/20,85%', 'A7,2019/20,92%', 'A4,2019-20-Q1,30%');
    expect(again.out[0]).toBe('5 targets, nothing to change.');
  });

  it('reach the cells that an import which was killed had left behind, when it is run again', async () => {
    const sitting = await operator();
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    const file = await sitting.file('targets.csv', 'ref,period,target\nA7,2019/20,85%');
    await sitting.store.register.saveTargets(
      TENANT,
      [{ ref: 'A7', period: Q1, target: { kind: 'at least', value: '85' } }],
      () => {},
    );
    const targetOf = async () => (await sitting.store.periods.cell(TENANT, Q1, 'A7'))?.cell.target;
    expect(await targetOf()).toEqual({ kind: 'at least', value: '90' });
    const before = await sitting.rows();
    await sitting.run('import', 'targets', file, '--dry-run');
    expect(await sitting.rows()).toEqual(before);
    await sitting.run('import', 'targets', file);
    expect(await targetOf()).toEqual({ kind: 'at least', value: '85' });
    const after = await sitting.rows();
    const { out } = await sitting.run('import', 'targets', file);
    expect(out).toEqual(['4 targets, nothing to change.']);
    expect(await sitting.rows()).toEqual(after);
  });

  it('leave a figure that is reported with the target it was judged by', async () => {
    const { sitting, from } = await start();
    const scores = await sitting.file('scores.csv', 'ref,period,figure\nA7,2019-20-Q1,91%');
    await sitting.run('import', 'scores', scores);
    const ran = await from('A7,2019-20-Q1,95%');
    expect(ran.out.join('\n')).toContain(
      'A7 is already reported for Q1 2019/20 and keeps the target it was judged by: at least 90%.',
    );
    const line = (await sitting.store.periods.lines(TENANT, Q1))?.find(({ ref }) => ref === 'A7');
    expect(line).toMatchObject({ status: 'Green', target: { kind: 'at least', value: '90' } });
  });

  it('are refused with what to write instead', async () => {
    const { from } = await start();
    const ran = await from(
      'A7,2019-20-Q1,95% to 90%',
      'A9,2019/20,90%',
      'A8,2019-20-Q1,"£60,000"',
      'A4,2019-20-Q1,up 3 points',
      'A1,soon,90%',
    );
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain('Row 2, target: No figure is at least 95% and at most 90%.');
    expect(ran.err).toContain('Row 3, ref: There is no indicator “A9”.');
    expect(ran.err).toContain('Row 4, period: A8 is annual and so not reported in Q1 2019/20.');
    expect(ran.err).toContain('Row 5, target: A year-to-date figure starts again with Q1');
    expect(ran.err).toContain('Row 6, period:');
  });

  it('are refused where a year or a quarter of a part is there twice, by its name', async () => {
    const sitting = await operator();
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    const rows = ['ref,period,part,target', 'A7,2019/20,HDC,90%', 'A7,2019-20,hdc,91%', 'A7,Q1 2019/20,,92%'];
    const file = await sitting.file('t.csv', [...rows, 'A7,2019-20-Q1,,93%'].join('\n'));
    const { err } = await sitting.run('import', 'targets', file);
    expect(err).toContain('Row 3, period: “A7, 2019/20, hdc” is in row 2 already.');
    expect(err).toContain('Row 5, period: “A7, Q1 2019/20” is in row 4 already.');
  });

  it('are refused for a change of what has no figures, with what to write instead', async () => {
    const { from, sitting } = await start();
    const ran = await from('A7,2019-20-Q1,up 3 points', 'A3,2019/20,2-3% reduction per quarter');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(
      'Row 2, target: A7 has no earlier figure for a change to be measured from. Import its figures first, write a figure instead of a change, or add a level that counts as well: “up 3 points, or hold at 65% to 70%”.',
    );
    expect(ran.err).toContain('Row 3, target: A3 has no earlier figure');
    expect(await from('A7,2019-20-Q1,"up 3 points, or hold at 65% to 70%"')).toMatchObject({ code: 0 });
    const other = await sitting.run(
      'import',
      'indicators',
      await sitting.file('i.csv', 'ref,title,unit,direction,target\nA7,Calls,percent,higher,up 3 points'),
    );
    expect(other.err).toContain('Row 2, target: A7 has no earlier figure');
  });

  it('warn of a change where only the quarter before is missing, and not where that is still to come', async () => {
    const { from, sitting } = await start();
    const scores = await sitting.file('s.csv', 'ref,period,figure\nA7,2018-19-Q3,80%');
    await sitting.run('import', 'scores', scores);
    const ran = await from('A7,2019/20,up 3 points');
    expect(ran.code).toBe(0);
    const warnings = ran.out.filter((line) => line.includes('A7 has no figure for'));
    expect(warnings).toEqual([
      'Look at this: A7 has no figure for Q4 2018/19, so its change in Q1 2019/20 can’t be judged until there is one. Import it, or give a level to hold.',
    ]);
  });
});

describe('a change judged from imported history', () => {
  it('is judged against the quarter before, and again when that is corrected', async () => {
    const sitting = await operator();
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    const scores = async (...rows: string[]) =>
      sitting.run(
        'import',
        'scores',
        await sitting.file('scores.csv', ['ref,period,figure', ...rows].join('\n')),
        '--yes',
      );
    await scores('A3,2018-19-Q4,1000', 'A3,2019-20-Q1,980');
    const status = async () =>
      (await sitting.store.periods.lines(TENANT, Q1))?.find(({ ref }) => ref === 'A3')?.status;
    expect(await status()).toBe('Green');
    await scores('A3,2018-19-Q4,990');
    expect(await status()).toBe('Amber');
  });
});

describe('a scheme named for the whole file', () => {
  it('is refused when there is none of that name, with those there are', async () => {
    const sitting = await operator();
    const file = await sitting.file('indicators.csv', INDICATORS);
    const { code, err } = await sitting.run('import', 'indicators', file, '--scheme', 'traffic');
    expect(code).toBe(1);
    expect(err).toContain('There is no status scheme “traffic”. Choose one of ragb, vg, rag, kent');
  });
});
