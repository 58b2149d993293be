import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { publishedSentence } from '../../../src/domain/reporting/publishedTotals.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { operator, TENANT } from '../../cli/operator.ts';

const Q1 = Period.parse('2019-20-Q1');
const Q4 = Period.parse('2018-19-Q4');

const INDICATORS = [
  'ref,title,unit,decimals,direction,target,frequency,counts,parts,rolls up,defined since,predecessors,neighbours,standard,data source,useful links',
  'C1,Changes that succeeded,percent,2,higher,95%,quarterly,changes succeeded / changes,,counts,,OLD-1; OLD-2,"mean 94% (CIPFA, 2023/24)",NI 9,Change log,Log https://changes.example/; https://www.gov.uk',
  'C2,Satisfaction,percent,1,higher,none,quarterly,"net of good, neither, bad",,,2024-25-Q1,,,',
  'C3,Forecast,GBP,0,lower,none,quarterly,,"sum of CCC (3296386), HDC (3089816), SCDC (2711244) against budget",,,,,',
  'C4,Minutes lost,minutes,0,lower,none,monthly,,,sum,,,,',
].join('\n');

describe('indicators that are worked out', () => {
  it('are read, kept, and read again without a change', async () => {
    const sitting = await operator();
    const file = await sitting.file('indicators.csv', INDICATORS);
    expect(await sitting.run('import', 'indicators', file)).toMatchObject({ code: 0 });
    const again = await sitting.run('import', 'indicators', file);
    expect(again.out[0]).toBe('4 indicators, nothing to change.');
    const [first, second, third, fourth] = await sitting.store.register.indicators(TENANT);
    expect(first).toMatchObject({
      calculation: { kind: 'ratio', denominator: 'changes', factor: '100' },
      rollsUp: 'counts',
      predecessors: 'OLD-1; OLD-2',
      standard: 'NI 9',
      dataSource: 'Change log',
      links: 'Log https://changes.example/; https://www.gov.uk',
    });
    expect(second).toMatchObject({ calculation: { kind: 'net' }, definedSince: '2024-25-Q1' });
    expect(third?.breakdown?.parts).toHaveLength(3);
    expect(fourth?.rollsUp).toBe('sum');
  });

  it('are refused with the row, the column and what to write instead', async () => {
    const sitting = await operator();
    const file = await sitting.file(
      'indicators.csv',
      [
        'ref,title,unit,direction,target,counts,parts,rolls up,neighbours,links',
        'C1,One,percent,higher,none,the usual way,,,',
        'C2,Two,count,higher,none,"net of good, neither, bad",,,',
        'C3,Three,GBP,lower,none,,"sum of CCC (1), HDC against budget",,',
        'C4,Four,percent,higher,none,,,counts,',
        'C5,Five,percent,higher,none,,,,82%,the intranet',
        'C6,Six,GBP,lower,none,,"sum of North (1), north (2) against budget",,',
        'C7,Seven,percent,higher,up 300 points,,,,',
        'C8,Eight,percent,higher,none,,"weighted mean of North (1), South (2) against cases",,',
      ].join('\n'),
    );
    const ran = await sitting.run('import', 'indicators', file);
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain('Row 2, counts:');
    expect(ran.err).toContain(
      'Row 3, counts: “net of good, neither, bad” can’t be worked out in the unit count.',
    );
    expect(ran.err).toContain('Row 4, parts:');
    expect(ran.err).toContain(
      'Row 6, links: “the intranet” can’t be read. Write at most 6 web addresses that begin with https://',
    );
    expect(ran.err).toContain('Row 5, rolls_up: It is to roll up from counts, so say which');
    expect(ran.err).toContain('Row 6, neighbours:');
    expect(ran.err).toContain('Row 7, parts: Two parts are called “north”. Give each its own name');
    expect(ran.err).toContain('Row 9, parts: In a weighted mean the figures in brackets are the weights');
    expect(ran.err).toContain('Row 8, target: A percentage can’t change by 300 points.');
  });
});

describe('figures that are worked out', () => {
  const imported = async (rows: readonly string[]) => {
    const sitting = await operator();
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    const file = await sitting.file('scores.csv', ['ref,period,figure,given,variances', ...rows].join('\n'));
    const ran = await sitting.run('import', 'scores', file);
    const figure = async (ref: string, period = Q1) =>
      (await sitting.store.periods.cell(TENANT, period, ref))?.cell;
    return { ran, figure, sitting };
  };

  it('are stored with what they are made of, and may come without it', async () => {
    const { ran, figure } = await imported([
      'C1,2019-20-Q1,,143; 148',
      'C2,2019-20-Q1,41.5%,',
      'C3,2019-20-Q1,,"3,252,715; 3,118,378; 2,716,604"',
      // More were unhappy than happy, and the counts of then are not to be had.
      'C2,2018-19-Q4,-12.5%,',
    ]);
    expect(ran).toMatchObject({ code: 0 });
    expect(await figure('C2', Q4)).toMatchObject({ figure: '-12.5' });
    expect(await figure('C1')).toMatchObject({ figure: '96.6216216216216', given: ['143', '148'] });
    expect(await figure('C2')).toMatchObject({ figure: '41.5' });
    expect((await figure('C2'))?.given).toBeUndefined();
    expect(await figure('C3')).toMatchObject({ figure: '9087697' });
  });

  it('are named where the published figure is a pound off, and stored as their parts give them', async () => {
    const { ran, figure } = await imported([
      'C3,2019-20-Q1,"£9,087,698",3252715; 3118378; 2716604',
      'C1,2019-20-Q1,96.6%,143; 148',
    ]);
    expect(ran.out.join('\n')).toContain(
      'Look at this: C3 Q1 2019/20: row 2 has £9,087,698, but what it is worked out from comes to £9,087,697. That is stored.',
    );
    expect(ran.out.join('\n')).not.toContain('C1 Q1 2019/20: row');
    expect(await figure('C3')).toMatchObject({ figure: '9087697', published: '9087698' });
    const sentence = publishedSentence((await figure('C3')) as Cell);
    expect(sentence).toContain('£1 less than the total given, £9,087,698 (rounding of pence)');
  });

  it('keep the published variances, and say which of them the figures do not give', async () => {
    const row = 'C3,2019-20-Q1,"£9,087,697",3252715; 3118378; 2716604,"(43,671); 28,562; 5,361; (9,749)"';
    const { ran, figure, sitting } = await imported([row]);
    expect(ran.out).toContain(
      'Look at this: C3 Q1 2019/20: row 2 has £5,361 as the variance of SCDC, but its figures give £5,360. Both are kept, and the card says so.',
    );
    expect(await figure('C3')).toMatchObject({ publishedVariances: ['-43671', '28562', '5361', '-9749'] });
    const [revision] = await sitting.store.periods.revisions(TENANT, Q1, 'C3');
    expect(revision).toMatchObject({ publishedVariances: ['-43671', '28562', '5361', '-9749'] });
    const again = await sitting.file('scores.csv', `ref,period,figure,given,variances\n${row}`);
    expect((await sitting.run('import', 'scores', again)).out[0]).toBe('1 figure, nothing to change.');
  });

  it('refuse variances that are too few, unreadable or of nothing, with what to write', async () => {
    const { ran } = await imported([
      'C3,2019-20-Q1,,3252715; 3118378; 2716604,5; 6',
      'C3,2018-19-Q4,,3252715; 3118378; 2716604,5; six; 7',
      'C1,2019-20-Q1,,143; 148,5; 6',
      'C3,2018-19-Q3,9087697,,5; 6; 7',
    ]);
    expect(ran.err).toContain(
      'Row 2, variances: C3 has 4 variances, with ; between them: CCC; HDC; SCDC; the total.',
    );
    expect(ran.err).toContain(
      'Row 3, variances: “six” is not a number. Write the variance of HDC like (43,671) or 28,562.',
    );
    expect(ran.err).toContain(
      'Row 4, variances: C1 has no parts that are held against anything: leave this empty.',
    );
    expect(ran.err).toContain('Row 5, variances: Variances go with the figures of the parts.');
  });

  it('are refused with too many or too few parts, by the names of the quarter’s months where they are months', async () => {
    const months = await imported(['C4,2019-20-Q1,,10; 20']);
    expect(months.ran.err).toContain('C4 needs 3 figures with ; between them: April; May; June.');
  });

  it('are refused with too many or too few counts', async () => {
    const { ran } = await imported(['C1,2019-20-Q1,,143']);
    expect(ran.err).toContain(
      'Row 2, given: C1 needs 2 figures with ; between them: changes succeeded; changes.',
    );
  });
});
