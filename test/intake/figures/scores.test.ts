import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { override } from '../../../src/domain/reporting/override.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { type Operator, operatorWithIndicators, TENANT } from '../../cli/operator.ts';

const Q1 = Period.parse('2019-20-Q1');
const Q4 = Period.parse('2018-19-Q4');
const Q3 = Period.parse('2018-19-Q3');

async function cellOf({ store }: Operator, ref: string, period = Q1): Promise<Cell> {
  const stored = await store.periods.cell(TENANT, period, ref);
  if (!stored) throw new Error(`${ref} is not there`);
  return stored.cell;
}

const HISTORY = [
  'ref,period,figure,commentary,target,reported_by,reported_at',
  'CPI13,Q3 2018/19,91%,,90%,megan@example.com,14/01/2019 09:30',
  'CPI13,Q4 2018/19,89.4%,Two posts are vacant.,,Somebody who left,2019-04-11',
  'CPI13,Q1 2019/20,86.2%,Two analysts start in August.,,,',
  'CPI11,Q1 2019/20,10.7,,,,',
].join('\n');

describe('importing figures', () => {
  it('reads them as a council’s Excel writes them', async () => {
    const sitting = await operatorWithIndicators();
    const money =
      'ref,title,unit,direction,target\nB1,Budget,GBP,higher,"£9,097,446"\nB2,Variance,GBP,lower,';
    await sitting.run('import', 'indicators', await sitting.file('money.csv', money));
    const text =
      'ref;period;Score\r\nCPI13;Q1 2019/20;86.9%\r\nB1;2019-20-Q1;£9,097,446\r\nB2;q1 19/20;(31,664)\r\nCPI08;Q1 2019-2020; 343 288 \r\n\r\n';
    const bytes = Buffer.from(text, 'latin1');
    expect((await sitting.run('import', 'scores', await sitting.file('s.csv', bytes))).code).toBe(0);
    expect((await cellOf(sitting, 'CPI13')).figure).toBe('86.9');
    expect((await cellOf(sitting, 'B1')).figure).toBe('9097446');
    expect((await cellOf(sitting, 'B2')).figure).toBe('-31664');
    expect((await cellOf(sitting, 'CPI08')).figure).toBe('343288');
  });

  it('judges each by the target of its day, compares it with the quarter before, and says who reported it', async () => {
    const sitting = await operatorWithIndicators();
    const { code, out } = await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    expect([code, out[0]]).toEqual([0, '4 figures: 4 added.']);
    expect(await cellOf(sitting, 'CPI13', Q3)).toMatchObject({
      target: { value: '90' },
      status: 'Green',
      previous: null,
      reportedBy: { name: 'Megan Bowen' },
      reportedAt: '2019-01-14T09:30:00.000Z',
    });
    expect(await cellOf(sitting, 'CPI13', Q4)).toMatchObject({
      target: { value: '95' },
      status: 'Amber',
      offTarget: true,
      previous: { period: Q3, figure: '91', status: 'Green' },
      reportedBy: { name: 'Somebody who left' },
      reportedAt: '2019-04-11T11:00:00.000Z',
    });
    expect(await cellOf(sitting, 'CPI13')).toMatchObject({
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

  it('reports everything that is wrong at once, by row and column, and takes nothing', async () => {
    const sitting = await operatorWithIndicators();
    const annual =
      'ref,title,unit,direction,frequency\nK7,Savings,GBP,higher,annual\nK1,Survey,percent,higher,bi-annual';
    await sitting.run('import', 'indicators', await sitting.file('annual.csv', annual));
    const before = await sitting.rows();
    const wrong = [
      'ref,period,figure,provisional,target,reported_at,previous',
      'CPI31,Q1 2019/20,86,,,,',
      'CPI13,Q5 2019/20,86,,,,',
      'CPI13,,86,,,,',
      'CPI13,Q4 2052/53,86,,,,',
      'CPI13,Q1 2019/20,862,,,,',
      'CPI11,Q1 2019/20,ten,perhaps,at least 5,31/02/2019,',
      'CPI08,Q1 2019/20,10.5,,,,lots',
      'cpi08,2019-20-Q1,11,,,,',
      'K7,Q1 2019/20,5,,,,',
      'K1,Q3 2018/19,5,,,,',
      'CPI08,Q4 2018/19,no data,,,,',
    ].join('\n');
    const { code, err, out } = await sitting.run('import', 'scores', await sitting.file('w.csv', wrong));
    expect([code, out]).toEqual([1, []]);
    for (const line of [
      'Row 2, ref: There is no indicator “CPI31”.',
      'Row 3, period: “Q5 2019/20” can’t be read. Write a quarter with its year, such as 2024-25-Q2, Q2 2024/25 or July to September 2024.',
      'Row 4, period: There is none. Write one such as 2024-25-Q2, or give --period.',
      'Row 5, period: Q4 2052/53 has not begun yet.',
      'Row 6, figure: The figure can’t be above 100%.',
      'Row 7, figure: “ten” is not a number. Enter it like 86.2.',
      'Row 7, provisional: “perhaps” can’t be read. Write yes or no, or leave it empty.',
      'Row 7, target: “at least 5” and the direction contradict each other',
      'Row 7, reported_at: “31/02/2019” can’t be read. Write a day such as 09/10/2024',
      'Row 8, figure: This is a count, so enter a whole number.',
      'Row 8, previous: “lots” is not a number.',
      'Row 9, ref: “CPI08 Q1 2019/20” is in row 8 already.',
      'Row 10, period: K7 is annual, so it is reported with Q4 and not with Q1 2019/20.',
      'Row 11, period: K1 is bi-annual, so it is reported with Q2 and Q4 and not with Q3 2018/19.',
      'Row 12, commentary: Say why there is nothing to report this quarter.',
    ]) {
      expect(err).toContain(line);
    }
    expect(await sitting.rows()).toEqual(before);
  });

  it('finds the headings below the title of an export, and names a row of totals for what it is', async () => {
    const sitting = await operatorWithIndicators();
    const exported = [
      'Corporate performance report,,,,',
      'Printed 9 July 2019,,,,',
      ',,,,',
      'KPI reference,Reporting period,Actual,,',
      'CPI13,Q1 2019/20,86.2%,,',
      'Total,,1,,',
    ];
    const path = await sitting.file('e.csv', exported.join('\n'));
    const { code, err } = await sitting.run('import', 'scores', path);
    expect(code).toBe(1);
    expect(err).toContain(
      'Row 6, ref: “Total” is not the reference of an indicator. If it adds the other rows up, leave it out.',
    );
    const whole = await sitting.file('w.csv', exported.slice(0, -1).join('\n'));
    expect((await sitting.run('import', 'scores', whole)).out[0]).toBe('1 figure: 1 added.');
  });

  it('says once that no row names its quarter', async () => {
    const sitting = await operatorWithIndicators();
    const unnamed = await sitting.file('u.csv', 'ref,figure\nCPI13,86.2\nCPI11,10.7');
    const { err } = await sitting.run('import', 'scores', unnamed);
    expect(err).toContain(
      'One thing has to be put right in u.csv. Nothing was imported.\n  Row 1, period: There is no such column. Add one that says which quarter each row is for, or say which quarter they all are with --period 2024-25-Q2.',
    );
  });

  it('refuses a figure that is written in another unit than the indicator’s', async () => {
    const sitting = await operatorWithIndicators();
    const text = 'ref,period,figure\nCPI13,Q1 2019/20,£86.2\nCPI08,Q1 2019/20,86%';
    const { err } = await sitting.run('import', 'scores', await sitting.file('m.csv', text));
    expect(err).toContain(
      'Row 2, figure: “£86.2” is an amount of money, and this is counted in per cent. Enter the number alone, in that unit.',
    );
    expect(err).toContain(
      'Row 3, figure: “86%” is a percentage, and this is counted in whole numbers. Enter the number alone, in that unit.',
    );
  });

  it('asks for the sign of a percentage that Excel may have turned into a fraction', async () => {
    const sitting = await operatorWithIndicators();
    const text = 'ref,period,figure,target\nCPI13,Q1 2019/20,0.862,\nCPI11,Q1 2019/20,0.5%,.15';
    const { err } = await sitting.run('import', 'scores', await sitting.file('f.csv', text));
    expect(err.split('\n').slice(2, 4)).toEqual([
      '  Row 2, figure: “0.862” may be 86.2%, which Excel keeps as 0.862, or 0.862%. Write it with its sign: 86.2% or 0.862%.',
      '  Row 3, target: “.15” may be 15%, which Excel keeps as 0.15, or 0.15%. Write it with its sign: 15% or 0.15%.',
    ]);
    const parts = 'ref,title,unit,direction,target,parts\nP1,Calls,percent,higher,90%,"mean of CCC, HDC"';
    await sitting.run('import', 'indicators', await sitting.file('i.csv', parts));
    const given = 'ref,period,figure,given\nP1,Q1 2019/20,,0.86; 1';
    expect((await sitting.run('import', 'scores', await sitting.file('g.csv', given))).err).toContain(
      'Row 2, given: In “0.86; 1”, 0.86 may be 86%, which Excel keeps as 0.86, or 0.86%. Write each figure with its sign',
    );
    const signed = 'ref,period,figure,target\nCPI13,Q1 2019/20,86.2%,\nCPI11,Q1 2019/20,0.5%,15';
    expect((await sitting.run('import', 'scores', await sitting.file('s.csv', signed))).code).toBe(0);
  });

  it('counts rows without a figure as not reported, and keeps word that there was nothing to measure', async () => {
    const sitting = await operatorWithIndicators();
    const file = await sitting.file(
      's.csv',
      'ref,figure,comments\nCPI13,,\nCPI11,n/a,\nCPI08,No data,The counter was off.',
    );
    const { out } = await sitting.run('import', 'scores', file, '--period', 'Q1 2019/20');
    expect(out).toEqual([
      '1 figure: 1 added.',
      '  CPI08 Q1 2019/20: No data this period',
      '2 rows without a figure: not reported.',
    ]);
    expect(await cellOf(sitting, 'CPI13')).toMatchObject({ status: 'Not reported', revision: 0 });
    expect(await cellOf(sitting, 'CPI08')).toMatchObject({
      status: 'No data this period',
      figure: null,
      revision: 1,
    });
  });

  it('takes the previous figure where there is none, and says where it contradicts one that there is', async () => {
    const sitting = await operatorWithIndicators();
    const file = await sitting.file('p.csv', 'ref,current,previous\nCPI13,86.2,89.4\nCPI11,10.7,10.5');
    await sitting.run('import', 'scores', file, '--period', '2019-20-Q1');
    expect((await cellOf(sitting, 'CPI13', Q4)).figure).toBe('89.4');
    const other = await sitting.file('o.csv', 'ref,current,previous\nCPI13,86.2,90\nCPI11,10.7,10.5');
    const { out } = await sitting.run('import', 'scores', other, '--period', '2019-20-Q1');
    expect(out).toEqual([
      '2 figures, nothing to change.',
      'Look at this: CPI13: row 2 has 90.0% as the previous figure, but Q4 2018/19 has 89.4%. That stays.',
    ]);
  });

  it('lists figures far from their history to be looked at, and takes them', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    const slip = await sitting.file(
      's.csv',
      'ref,period,figure\nCPI13,Q2 2018/19,84.6\nCPI11,Q4 2018/19,10.6\nCPI11,Q3 2018/19,1.06',
    );
    const { code, out } = await sitting.run('import', 'scores', slip);
    expect(code).toBe(0);
    expect(out).toContain('Look at this: CPI11 Q4 2018/19: 1.06% last time, 10.6% now: is that right?');
  });

  it('asks about an unlikely figure of the quarter being reported before anybody is told of it', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run(
      'import',
      'scores',
      await sitting.file('h.csv', 'ref,period,figure\nCPI13,Q4 2018/19,89.4'),
    );
    const before = await sitting.rows();
    const slip = await sitting.file('s.csv', 'ref,period,figure\nCPI13,Q1 2019/20,0.862%');
    const refused = await sitting.run('import', 'scores', slip);
    expect(refused).toMatchObject({ code: 1, out: [] });
    expect(refused.err).toContain(
      '1 figure of the quarter being reported is far from what came before:\n  CPI13 Q1 2019/20: 89.4% last time, 0.862% now: is that right?',
    );
    expect(await sitting.rows()).toEqual(before);
    expect((await sitting.run('import', 'scores', slip, '--yes')).code).toBe(0);
    expect((await cellOf(sitting, 'CPI13')).figure).toBe('0.862');
  });

  it('takes no sign of Excel’s that a formula failed for a figure that is missing', async () => {
    const sitting = await operatorWithIndicators();
    const failed =
      'ref,period,figure,reported_by\nCPI13,Q1 2019/20,#N/A,\nCPI11,Q1 2019/20,10.7,#REF!\nCPI08,Q1 2019/20,####,';
    const { code, err } = await sitting.run('import', 'scores', await sitting.file('f.csv', failed));
    expect(code).toBe(1);
    expect(err.split('\n').slice(-4)).toEqual([
      '3 things have to be put right in f.csv. Nothing was imported.',
      '  Row 2, figure: “#N/A” is Excel’s sign of a formula that fails. Put the formula right, or empty the cell.',
      '  Row 3, reported_by: “#REF!” is Excel’s sign of a formula that fails. Put the formula right, or empty the cell.',
      '  Row 4, figure: “####” is what Excel shows where a column is too narrow. Widen it, and save the file again.',
    ]);
  });

  it('takes no figure that was reported before its quarter, or that is still to be', async () => {
    const sitting = await operatorWithIndicators();
    const file = await sitting.file(
      'r.csv',
      'ref,period,figure,reported_at\nCPI13,Q1 2019/20,86,31/12/1903\nCPI11,Q1 2019/20,10.7,11/07/2019\nCPI08,Q1 2019/20,5,10/07/2019 23:30',
    );
    const { code, err } = await sitting.run('import', 'scores', file);
    expect(code).toBe(1);
    expect(err.split('\n').slice(-3)).toEqual([
      '2 things have to be put right in r.csv. Nothing was imported.',
      '  Row 2, reported_at: 31 December 1903 was before Q1 2019/20 began. Write the day it was reported, or leave it empty.',
      '  Row 3, reported_at: 11 July 2019 is still to come. Write the day it was reported, or leave it empty.',
    ]);
  });

  it('makes the quarter after compare with what has come in', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run(
      'import',
      'scores',
      await sitting.file('a.csv', 'ref,period,figure\nCPI13,2019-20-Q1,86.2'),
    );
    expect((await cellOf(sitting, 'CPI13')).previous).toBeNull();
    await sitting.run(
      'import',
      'scores',
      await sitting.file('b.csv', 'ref,period,figure\nCPI13,2018-19-Q4,89.4'),
    );
    expect((await cellOf(sitting, 'CPI13')).previous).toEqual({
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
    expect(await cellOf(sitting, 'CPI13')).toMatchObject({
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

  it('asks before it replaces a figure that is in, and keeps both on record', async () => {
    const questions: string[] = [];
    const sitting = await operatorWithIndicators({
      ask: async (question) => {
        questions.push(question);
        return questions.length > 1;
      },
    });
    await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    const corrected = await sitting.file('c.csv', 'ref,period,figure\nCPI13,Q1 2019/20,84.6');
    expect(await sitting.run('import', 'scores', corrected)).toMatchObject({ code: 1 });
    expect((await cellOf(sitting, 'CPI13')).figure).toBe('86.2');
    expect(questions[0]).toContain(
      '1 figure would be replaced:\n  CPI13 Q1 2019/20: figure: 86.2% → 84.6%, from an imported file',
    );
    expect((await sitting.run('import', 'scores', corrected)).out[0]).toBe('1 figure: 1 changed.');
    expect(await cellOf(sitting, 'CPI13')).toMatchObject({ figure: '84.6', status: 'Red', revision: 2 });
    expect(await sitting.store.periods.revisions(TENANT, Q1, 'CPI13')).toMatchObject([
      { number: 1, figure: '86.2' },
      {
        number: 2,
        figure: '84.6',
        before: { figure: '86.2', status: 'Amber' },
        reason: 'Imported from c.csv',
      },
    ]);
  });

  it('replaces nothing where there is nobody to ask, unless told to with --yes', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    const corrected = await sitting.file('c.csv', 'ref,period,figure\nCPI13,Q1 2019/20,84.6');
    const { code, err } = await sitting.run('import', 'scores', corrected);
    expect(code).toBe(1);
    expect(err).toContain('Nothing was imported. To import it all the same, run it again with --yes.');
    expect((await sitting.run('import', 'scores', corrected, '--yes')).code).toBe(0);
    expect((await cellOf(sitting, 'CPI13')).figure).toBe('84.6');
  });

  it('leaves the commentary that is there when the file has none', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    const bare = await sitting.file('b.csv', 'ref,period,figure,commentary\nCPI13,Q1 2019/20,86.2,');
    expect((await sitting.run('import', 'scores', bare)).out).toEqual(['1 figure, nothing to change.']);
    expect((await cellOf(sitting, 'CPI13')).commentary).toBe('Two analysts start in August.');
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
    expect((await cellOf(sitting, 'N7')).previous?.figure).toBe('7');
  });
});
