/** Scorecards with quarters or months as columns: read as figures, shown before they are stored, and nothing of them lost. */
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { type Operator, operator, TENANT } from '../../cli/operator.ts';

const PEOPLE =
  'name,email,aad_id,role\nAlex,alex@example.com,e5cb0b12-9f4d-406c-9165-ad4fbe305c24,performance team';
const INDICATORS = [
  'ref,title,unit,direction,target,frequency,rolls_up,scheme',
  'P1,Calls answered,percent,higher,90%,quarterly,,rag',
  'P2,Complaints answered in time,percent,higher,80%,monthly,mean,rag',
  'P3,Residents who are satisfied,percent,higher,70%,quarterly,,rag',
].join('\n');

describe('a wide file of figures', () => {
  const sitDown = async () => {
    const sitting = await operator({ now: '2026-07-10T10:00:00Z' });
    await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    return sitting;
  };
  const figuresIn = async ({ store }: Operator, period: string) => {
    const lines = (await store.periods.lines(TENANT, Period.parse(period))) ?? [];
    return Object.fromEntries(lines.map(({ ref, figure, status }) => [ref, `${figure} ${status}`]));
  };

  it('with quarters as columns is shown as what it becomes, and then stored', async () => {
    const sitting = await sitDown();
    const rows = [
      'Corporate scorecard 2025/26,,,,,,',
      'KPI ref,KPI name,Target,Q1 Actual,Q2 Actual,Q3 Actual,Q4 Actual',
      'P1,Calls answered,90%,88%,91%,,',
      'Total,,,,,,',
      'Figures of Q2 are final.,,,,,,',
    ];
    const file = await sitting.file('wide.csv', rows.join('\n'));
    const refused = await sitting.run('import', 'scores', file);
    expect(refused.code).toBe(1);
    for (const line of [
      'Q1 2025/26: figure from “Q1 Actual”',
      'Q2 2025/26: figure from “Q2 Actual”',
      'P1 Q1 2025/26: 88.0% Amber',
      'P1 Q2 2025/26: 91.0% Green',
    ]) {
      expect(refused.err).toContain(line);
    }
    expect(await sitting.store.periods.lines(TENANT, Period.parse('2025-26-Q1'))).toBeUndefined();
    const { code, out } = await sitting.run('import', 'scores', file, '--yes');
    expect([code, out[0]]).toEqual([0, '2 figures: 2 added.']);
    expect(await figuresIn(sitting, '2025-26-Q1')).toMatchObject({ P1: '88 Amber' });
    expect(await figuresIn(sitting, '2025-26-Q2')).toMatchObject({ P1: '91 Green' });
  });

  it('may have its headings in two rows, merged over each quarter, in a workbook', async () => {
    const sitting = await sitDown();
    const rows = [
      ['Corporate scorecard'],
      ['PI ref', 'Title', 'Q1 2025/26', null, null, 'Q2 2025/26', null, null],
      [null, null, 'Actual', 'Target', 'RAG', 'Actual', 'Target', 'RAG'],
      ['P1', 'Calls answered', 0.88, 0.85, 'G', 0.91, 0.9, 'A'],
      ['P3', 'Residents who are satisfied', 0.72, 0.7, 'Green', null, null, 'R'],
    ];
    const percent = { style: { numFmt: '0%' } };
    const cells = new Map(
      [3, 4].flatMap((row) => [2, 3, 5, 6].map((at) => [`${row},${at}`, percent] as const)),
    );
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'Scorecard', rows, cells }] }));
    const file = await sitting.file('wide.xlsx', bytes);
    const { code, out, err } = await sitting.run('import', 'scores', file, '--yes');
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(out.join('\n')).toContain(
      '3 published statuses compared: 2 as the rule gives, 1 not:\nLook at this: P1 Q2 2025/26: published Amber, and the rule gives Green.',
    );
    expect(await figuresIn(sitting, '2025-26-Q1')).toMatchObject({ P1: '88 Green', P3: '72 Green' });
    // A published status without a figure is kept.
    expect(await figuresIn(sitting, '2025-26-Q2')).toMatchObject({ P1: '91 Green', P3: 'null Red' });
  });

  it('may have months as columns, of which the quarter is worked out', async () => {
    const sitting = await sitDown();
    const months = 'ref,Apr-25,May-25,Jun-25,Jul-25,Aug-25\nP2,79%,78%,80%,,';
    const { code, err } = await sitting.run('import', 'scores', await sitting.file('m.csv', months), '--yes');
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await figuresIn(sitting, '2025-26-Q1')).toMatchObject({ P2: '79 Amber' });
    const short = await sitting.run(
      'import',
      'scores',
      await sitting.file('s.csv', 'ref,Jul-25,Aug-25,Sep-25\nP2,79%,,80%'),
      '--yes',
    );
    expect(short.out.join('\n')).toContain(
      'Look at this: P2 Q2 2025/26: By month: July 79.0%, September 80.0%. August is missing, so the quarter has no figure of its own yet. Give what is missing; or, if there was nothing to measure, write “no data” for the month and say why in the commentary.',
    );
    expect([short.out.join(' '), short.err].join(' ')).not.toContain('enter 0');
    expect(await figuresIn(sitting, '2025-26-Q2')).toMatchObject({ P2: 'null Not reported' });
  });

  it('is refused by the cells and headings that it has itself', async () => {
    const sitting = await sitDown();
    const refused = async (...rows: string[]) =>
      (await sitting.run('import', 'scores', await sitting.file('w.csv', rows.join('\n')), '--yes')).err;
    const quarters = await refused(
      'KPI ref,KPI name,Target,Q1 2025/26 Actual,Q1 2025/26 RAG,Q2 2025/26 Actual,Q2 2025/26 RAG',
      'P1,Calls answered,90%,88%,Green,most,',
      'P3,Residents who are satisfied,soon,72%,Teal,0.7,Green',
      'P9,Not in the register,,88%,,,',
    );
    for (const line of [
      'Row 2, column F, “Q2 2025/26 Actual”: “most” is not a number.',
      'Row 3, column C, “Target”: “soon” can’t be read.',
      'Row 3, column E, “Q1 2025/26 RAG”: “Teal” is no status of P3',
      'Row 3, column F, “Q2 2025/26 Actual”: “0.7” may be 70%',
      'Row 4, column A, “KPI ref”: ',
    ]) {
      expect(quarters).toContain(line);
    }
    expect(quarters).not.toMatch(/, (?:figure|target|published_status|ref|period): /);
    const months = await refused('ref,Apr-25,May-25,Jun-25', 'P2,79%,no data,most');
    expect(months).toContain('Row 2, column B, “Apr-25”, column C, “May-25” and column D, “Jun-25”: ');
    const alone = await refused('ref,Apr-25,May-25,Jun-25', 'P2,79%,no data,80%');
    expect(alone).toContain(
      'Row 2, a column “Q1 2025/26 commentary”, which is not there: Say why there was nothing to measure in May.',
    );
  });

  it('takes the targets of months, compares their statuses with the rule, and keeps their comments', async () => {
    const sitting = await sitDown();
    const rows = [
      'Performance 2025/26,,,,,,,,',
      'KPI ref,KPI name,Apr-25,,,,May-25,Jun-25,YTD',
      ',,Actual,Target,RAG,Comments,Actual,Actual,',
      'P2,Complaints,79%,85%,R,Two posts are vacant.,78%,80%,79%',
    ];
    const file = await sitting.file('m.csv', rows.join('\n'));
    const { code, out } = await sitting.run('import', 'scores', file, '--yes');
    expect([code, out[0]]).toEqual([0, '1 figure: 1 added.']);
    for (const line of [
      '1 published status compared: 0 as the rule gives, 1 not:',
      'Look at this: P2 April 2025: published Red, and the rule gives Amber: 79.0% against at least 85%.',
      'Not used: KPI name, YTD.',
    ]) {
      expect(out).toContain(line);
    }
    const stored = await sitting.store.periods.cell(TENANT, Period.parse('2025-26-Q1'), 'P2');
    expect(stored?.cell).toMatchObject({
      ...{ figure: '79', given: ['79', '78', '80'], commentary: 'April: Two posts are vacant.' },
      ...{
        target: { value: '80' },
        partTargets: [{ part: 'April', target: { kind: 'at least', value: '85' } }],
      },
    });
    const { out: card } = await sitting.run('ask', 'P2 by month in Q1 2025/26');
    expect(card.join(' ').replace(/\s+/g, ' ')).toMatch(/April 2025 .*Amber .*at least 85%/);
  });

  it('names the cell of a month whose target or status can’t be read', async () => {
    const sitting = await sitDown();
    const rows = [
      'ref,Apr-25,Apr-25 Target,Apr-25 RAG,May-25,May-25 Target',
      'P2,79%,soon,,78%,',
      'P3,79%,,,,',
    ];
    const file = await sitting.file('m.csv', rows.join('\n'));
    const { err } = await sitting.run('import', 'scores', file, '--yes');
    expect(err).toContain('Row 2, column C, “Apr-25 Target”: “soon” can’t be read.');
    const teal = [rows[0] ?? '', 'P2,79%,,Teal,78%,'];
    const again = await sitting.run(
      'import',
      'scores',
      await sitting.file('t.csv', teal.join('\n')),
      '--yes',
    );
    expect(again.err).toContain('Row 2, column D, “Apr-25 RAG”: “Teal” is no status of P2');
  });

  it('gives a target that names no quarter to all, and a status and a comment to the latest figure', async () => {
    const sitting = await sitDown();
    const rows = [
      'ref,Target,Q1 2025/26,Q2 2025/26,Q3 2025/26,RAG,Comments',
      'P1,85%,88%,84%,,G,Two posts are vacant.',
    ];
    const file = await sitting.file('w.csv', rows.join('\n'));
    const shown = await sitting.run('import', 'scores', file);
    for (const line of [
      'Every quarter: target from “Target”',
      'The latest quarter with a figure, in each row: status from “RAG”',
      'The latest quarter with a figure, in each row: commentary from “Comments”',
    ]) {
      expect(shown.err).toContain(line);
    }
    const { out } = await sitting.run('import', 'scores', file, '--yes');
    expect(out.join('\n')).toContain(
      '1 published status compared: 0 as the rule gives, 1 not:\nLook at this: P1 Q2 2025/26: published Green, and the rule gives Amber.',
    );
    const words = async (period: string) =>
      (await sitting.store.periods.cell(TENANT, Period.parse(period), 'P1'))?.cell.commentary;
    expect([await words('2025-26-Q1'), await words('2025-26-Q2')]).toEqual(['', 'Two posts are vacant.']);
  });

  it('names a row once that has a fault in every quarter', async () => {
    const sitting = await sitDown();
    const file = await sitting.file('w.csv', 'ref,Q1 2025/26,Q2 2025/26\nX9,88%,91%\nX9b,88%,91%');
    const { err } = await sitting.run('import', 'scores', file);
    expect(err).toContain('Row 2, column A, “ref”: ');
    expect(err).not.toContain('Rows 2 and 2');
  });

  it('is refused where its quarters are of no year, with how to say it', async () => {
    const sitting = await sitDown();
    const file = await sitting.file('w.csv', 'ref,Q1,Q2\nP1,88%,91%');
    const { code, err } = await sitting.run('import', 'scores', file, '--yes');
    expect(code).toBe(1);
    expect(err).toContain('The headings Q1, Q2 name no year.');
    const given = await sitting.run('import', 'scores', file, '--yes', '--period', '2025-26-Q2');
    expect([given.code, given.out[0]]).toEqual([0, '2 figures: 2 added.']);
  });
});

describe('a row without a figure', () => {
  it('keeps its commentary, and its quarter says for ever how many are in', async () => {
    const sitting = await operator({ now: '2026-07-10T10:00:00Z' });
    await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    const rows = [
      'ref,period,figure,status,commentary',
      'P1,2025-26-Q1,88%,Red,Two posts are vacant.',
      'P3,2025-26-Q1,,,The survey was late.',
      'P2,2025-26-Q2,,R,No figure is published: only its status.',
    ];
    const { code, out, err } = await sitting.run(
      'import',
      'scores',
      await sitting.file('s.csv', rows.join('\n')),
    );
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(out.join('\n')).toContain('P1 Q1 2025/26: published Red, and the rule gives Amber. ');
    const stored = await sitting.store.periods.cell(TENANT, Period.parse('2025-26-Q1'), 'P3');
    expect(stored?.cell).toMatchObject({ commentary: 'The survey was late.', status: 'Not reported' });
    const { out: reds } = await sitting.run('ask', 'summary for Q1 2025/26');
    expect(reds.join(' ').replace(/\s+/g, ' ')).toContain('1 of 3 reported');
    const { out: why } = await sitting.run('ask', 'why is P2 red in Q2 2025/26?');
    expect(why.join(' ').replace(/\s+/g, ' ')).toContain('No figure is published: only its status.');
  });
});
