/** What a file of figures says: read as Excel writes it, or refused with everything that is wrong. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { operatorWithIndicators } from '../../cli/operator.ts';

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
    expect((await sitting.cell('CPI13')).figure).toBe('86.9');
    expect((await sitting.cell('B1')).figure).toBe('9097446');
    expect((await sitting.cell('B2')).figure).toBe('-31664');
    expect((await sitting.cell('CPI08')).figure).toBe('343288');
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
      'Row 3, period: “Q5 2019/20” can’t be read. Write a quarter with both years of its financial year, such as 2024-25-Q2 or Q2 2024/25, or its months, such as July to September 2024.',
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

  it('shows the first fifty kinds of problem, and writes all of them beside the file', async () => {
    const sitting = await operatorWithIndicators();
    const rows = Array.from({ length: 1_000 }, (_, index) => `CPI13,2019-20-Q1,wrong ${index}`);
    const path = await sitting.file('many.csv', ['ref,period,figure', ...rows].join('\n'));
    const { code, err } = await sitting.run('import', 'scores', path);
    expect(code).toBe(1);
    expect(err.split('\n').filter((line) => line.startsWith('  Row'))).toHaveLength(50);
    expect(err).toMatch(/and [\d,]+ more kinds of problem\./);
    expect(err).toContain(`All of them are in ${path}.problems.txt.`);
    const list = await readFile(`${path}.problems.txt`, 'utf8');
    expect(list).toContain('Row 1001, figure: “wrong 999” is not a number. Enter it like 86.2.');
  });

  it('refuses a decimal comma by its row, and never takes it for a thousand', async () => {
    const sitting = await operatorWithIndicators();
    const text = 'ref;period;figure\nCPI13;2019-20-Q1;86,9\nCPI11;2019-20-Q1;9,99';
    const { code, err } = await sitting.run('import', 'scores', await sitting.file('c.csv', text));
    expect(code).toBe(1);
    expect(err).toContain('Row 2, figure: “86,9” is not a number. Enter it like 86.2.');
    expect(err).toContain('Row 3, figure: “9,99” is not a number.');
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
      '1 cell has a word in place of a figure (“n/a”): not reported, and the word is kept as commentary. Where there was nothing to measure, write “no data” and say why in the commentary.',
    ]);
    expect(await sitting.cell('CPI13')).toMatchObject({ status: 'Not reported', revision: 0 });
    expect(await sitting.cell('CPI08')).toMatchObject({
      status: 'No data this period',
      figure: null,
      revision: 1,
    });
  });

  it.each([
    'TBC',
    'awaiting',
    'Awaiting data from the contractor',
    'not yet available',
    'N/A',
    'Data not available',
    'Not due',
    'pending',
  ])(
    'takes “%s” for a figure that is not in, and loses neither the word nor what is said beside it',
    async (word) => {
      const sitting = await operatorWithIndicators();
      const rows = [
        'ref,period,figure,comments',
        `CPI13,Q1 2019/20,${word},The survey is late.`,
        `CPI11,Q1 2019/20,10.7,`,
      ];
      const file = await sitting.file('s.csv', rows.join('\n'));
      const { code, out } = await sitting.run('import', 'scores', file);
      expect([code, out[0]]).toEqual([0, '1 figure: 1 added.']);
      expect(out.join('\n')).toContain(`1 cell has a word in place of a figure (“${word}”): not reported`);
      expect(await sitting.cell('CPI13')).toMatchObject({
        ...{ status: 'Not reported', figure: null, revision: 0 },
        commentary: `In place of a figure: “${word}”.\nThe survey is late.`,
      });
      const again = await sitting.run('import', 'scores', file);
      expect(again.out[0]).toContain('nothing to change');
      await sitting.run(
        'import',
        'scores',
        await sitting.file('f.csv', 'ref,period,figure\nCPI13,Q1 2019/20,96%'),
      );
      expect(await sitting.cell('CPI13')).toMatchObject({
        ...{ status: 'Green', figure: '96', commentary: 'The survey is late.' },
      });
    },
  );

  it('keeps such a word of a month as that month’s, in a row and across', async () => {
    const sitting = await operatorWithIndicators();
    const monthly =
      'ref,title,unit,direction,frequency,rolls_up\nM1,Calls answered,percent,higher,monthly,mean';
    await sitting.run('import', 'indicators', await sitting.file('m.csv', monthly));
    const load = async (...rows: string[]) =>
      sitting.run('import', 'scores', await sitting.file('s.csv', rows.join('\n')), '--yes');
    await load('ref,Apr-19,May-19,Jun-19', 'M1,90%,91%,TBC');
    expect(await sitting.cell('M1')).toMatchObject({
      ...{ given: ['90', '91', ''], commentary: 'June: In place of a figure: “TBC”.' },
    });
    await load('ref,period,figure', 'M1,June 2019,not yet available');
    expect((await sitting.cell('M1')).commentary).toContain(
      'June: In place of a figure: “not yet available”.',
    );
    await load('ref,period,figure', 'M1,June 2019,92%');
    expect(await sitting.cell('M1')).toMatchObject({ figure: '91', commentary: '' });
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
});
