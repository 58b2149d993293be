/** What an import of figures does to the quarters it reaches, and what stays on record. */
import { describe, expect, it } from 'vitest';
import { override } from '../../../src/domain/reporting/override.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { HISTORY, operatorWithIndicators, TENANT } from '../../cli/operator.ts';

const Q1 = Period.parse('2019-20-Q1');
const Q4 = Period.parse('2018-19-Q4');
const Q3 = Period.parse('2018-19-Q3');

describe('importing figures', () => {
  it('judges each by the target of its day, compares it with the quarter before, and says who reported it', async () => {
    const sitting = await operatorWithIndicators();
    const { code, out } = await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    expect([code, out[0]]).toEqual([0, '4 figures: 4 added.']);
    expect(await sitting.cell('CPI13', Q3)).toMatchObject({
      target: { value: '90' },
      status: 'Green',
      previous: null,
      reportedBy: { name: 'Megan Bowen' },
      reportedAt: '2019-01-14T09:30:00.000Z',
    });
    expect(await sitting.cell('CPI13', Q4)).toMatchObject({
      target: { value: '95' },
      status: 'Amber',
      offTarget: true,
      previous: { period: Q3, figure: '91', status: 'Green' },
      reportedBy: { name: 'Somebody who left' },
      reportedAt: '2019-04-11T11:00:00.000Z',
    });
    expect(await sitting.cell('CPI13')).toMatchObject({
      previous: { period: Q4, figure: '89.4', status: 'Amber' },
      reportedBy: { name: 'an imported file' },
      reportedAt: '2019-07-10T10:00:00.000Z',
      commentary: 'Two analysts start in August.',
    });
    expect(await sitting.store.periods.revisions(TENANT, Q1, 'CPI13')).toMatchObject([
      { number: 1, kind: 'import', figure: '86.2', reason: 'Imported from h.csv', before: null },
    ]);
  });

  it('takes no file for a person, where the file names nobody', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    const ask = async (...words: string[]) => {
      const { out } = await sitting.run('ask', '--at', '2019-07-10', '--as', 'Megan', ...words);
      return out.join('\n');
    };
    expect(await ask('who reported CPI13?')).toContain(
      'CPI13 for Q1 2019/20 was imported on 10 July 2019, from a file that names nobody',
    );
    expect(await ask('who changed CPI13?')).toContain(
      'CPI13 for Q1 2019/20 was imported once, on 10 July 2019 at 11:00, and not changed since',
    );
    expect(await ask('show CPI13')).toContain('Reported by an imported file, 10 July 2019');
    const past = await ask('who changed CPI13 in Q3 2018/19?');
    expect(past).toContain('imported once, on 10 July 2019 at 11:00 as reported by Megan Bowen, and not');
    expect(past).toContain('Imported as reported by Megan Bowen');
  });

  it('changes nothing the second time, and not a row is written', async () => {
    const sitting = await operatorWithIndicators();
    const file = await sitting.file('h.csv', HISTORY);
    await sitting.run('import', 'scores', file);
    const before = await sitting.rows();
    const { out } = await sitting.run('import', 'scores', file);
    expect(out).toEqual(['4 figures, nothing to change.']);
    expect(await sitting.rows()).toEqual(before);
  });

  it('says in a dry run what each would come to, and writes nothing', async () => {
    const sitting = await operatorWithIndicators();
    const before = await sitting.rows();
    const { out } = await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY), '--dry-run');
    expect(out).toEqual([
      '4 figures: 4 to add.',
      '  CPI13 Q3 2018/19: 91.0% Green',
      '  CPI13 Q4 2018/19: 89.4% Amber',
      '  CPI13 Q1 2019/20: 86.2% Amber',
      '  CPI11 Q1 2019/20: 10.7% Blue',
      'Nothing was written.',
    ]);
    expect(await sitting.rows()).toEqual(before);
  });

  it('takes the previous figure where there is none, and says where it contradicts one that there is', async () => {
    const sitting = await operatorWithIndicators();
    const file = await sitting.file('p.csv', 'ref,current,previous\nCPI13,86.2,89.4\nCPI11,10.7,10.5');
    await sitting.run('import', 'scores', file, '--period', '2019-20-Q1');
    expect((await sitting.cell('CPI13', Q4)).figure).toBe('89.4');
    const other = await sitting.file('o.csv', 'ref,current,previous\nCPI13,86.2,90\nCPI11,10.7,10.5');
    const { out } = await sitting.run('import', 'scores', other, '--period', '2019-20-Q1');
    expect(out).toEqual([
      '2 figures, nothing to change.',
      'Look at this: CPI13: row 2 has 90.0% as the previous figure, but Q4 2018/19 has 89.4%. That stays.',
    ]);
  });

  it('makes the quarter after compare with what has come in', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run(
      'import',
      'scores',
      await sitting.file('a.csv', 'ref,period,figure\nCPI13,2019-20-Q1,86.2'),
    );
    expect((await sitting.cell('CPI13')).previous).toBeNull();
    await sitting.run(
      'import',
      'scores',
      await sitting.file('b.csv', 'ref,period,figure\nCPI13,2018-19-Q4,89.4'),
    );
    expect((await sitting.cell('CPI13')).previous).toEqual({
      period: Q4,
      figure: '89.4',
      status: 'Amber',
    });
    expect(await sitting.store.periods.revisions(TENANT, Q1, 'CPI13')).toHaveLength(1);
  });

  it('leaves a figure compared with the quarter before when that of the year before comes in', async () => {
    const sitting = await operatorWithIndicators();
    const take = async (name: string, ...rows: string[]) =>
      sitting.run(
        'import',
        'scores',
        await sitting.file(name, ['ref,period,figure', ...rows].join('\n')),
        '--yes',
      );
    await take('this-year.csv', 'CPI13,2018-19-Q4,89.4', 'CPI13,2019-20-Q1,86.2');
    await take('year-before.csv', 'CPI13,2018-19-Q1,91');
    expect(await sitting.cell('CPI13')).toMatchObject({
      previous: { period: Q4, figure: '89.4' },
      lastYear: { period: '2018-19-Q1', figure: '91' },
    });
  });

  it('keeps on record what status stood where a figure was still to come', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run(
      'import',
      'scores',
      await sitting.file('a.csv', 'ref,period,figure\nCPI11,2019-20-Q1,9'),
    );
    const stored = await sitting.store.periods.cell(TENANT, Q1, 'CPI13');
    if (!stored) throw new Error('not opened');
    const [at, by] = ['2019-07-10T09:00:00.000Z', { id: 'patti', name: 'Patti Fernandez' }];
    const set = override(stored.cell, { status: 'Red', reason: 'Nobody can be reached.' }, { at, by }, 'set');
    await sitting.store.periods.record(TENANT, { ...set, etag: stored.etag });
    await sitting.run(
      'import',
      'scores',
      await sitting.file('b.csv', 'ref,period,figure\nCPI13,2019-20-Q1,97'),
    );
    const revisions = await sitting.store.periods.revisions(TENANT, Q1, 'CPI13');
    expect(revisions.map(({ status, before }) => [before?.status, status])).toEqual([
      ['Not reported', 'Red'],
      ['Red', 'Green'],
    ]);
  });

  it('leaves the commentary that is there when the file has none', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    const bare = await sitting.file('b.csv', 'ref,period,figure,commentary\nCPI13,Q1 2019/20,86.2,');
    expect((await sitting.run('import', 'scores', bare)).out).toEqual(['1 figure, nothing to change.']);
    expect((await sitting.cell('CPI13')).commentary).toBe('Two analysts start in August.');
  });

  it('opens all of a quarter that is still to be reported, not only what the file has', async () => {
    const sitting = await operatorWithIndicators({ now: '2019-07-10T10:00:00Z' });
    const early = await sitting.file('e.csv', 'ref,period,figure\nCPI13,Q2 2019/20,90');
    expect((await sitting.run('import', 'scores', early)).code).toBe(0);
    const lines = await sitting.store.periods.lines(TENANT, Period.parse('2019-20-Q2'));
    expect(lines?.map(({ ref, figure }) => [ref, figure])).toEqual([
      ['CPI08', null],
      ['CPI11', null],
      ['CPI13', '90'],
    ]);
  });

  it('takes hundreds of figures over many quarters, and shows how far it is', async () => {
    const sitting = await operatorWithIndicators();
    const refs = Array.from({ length: 120 }, (_, index) => `N${index}`);
    const register = [
      'ref,title,unit,direction',
      ...refs.map((ref) => `${ref},Measure ${ref},percent,higher`),
    ];
    await sitting.run('import', 'indicators', await sitting.file('r.csv', register.join('\n')));
    const rows = refs.flatMap((ref, index) => [`${ref},Q4 2018/19,${index % 100}`, `${ref},Q1 2019/20,50`]);
    const { out } = await sitting.run(
      'import',
      'scores',
      await sitting.file('s.csv', ['ref,period,figure', ...rows].join('\n')),
      '--yes',
    );
    expect(out[0]).toBe('240 figures: 240 added.');
    expect(sitting.progress.at(-1)).toBe('240 of 240');
    expect((await sitting.cell('N7')).previous?.figure).toBe('7');
  });
});
