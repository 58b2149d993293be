/** Leaving a plain Excel tracker: the quarters of one year across, with a title, totals and notes. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { type Rows, sitDown, withCell, workbook } from './leaving.ts';

const EXPORT: Rows = [
  ['Corporate KPI tracker 2024/25', null, null, null, null, null, null, null, null, null, null, null],
  [null],
  ['Ref', 'KPI', 'Service', 'Lead', 'Target', 'Polarity', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG', 'Comments'],
  [
    'K1',
    'Calls answered in 20 seconds',
    'Customer services',
    'Isaiah Langer',
    0.9,
    'Higher is better',
    0.88,
    0.8,
    null,
    null,
    'R',
    'Two posts are vacant.',
  ],
  [
    'K2',
    '% of invoices paid in 30 days',
    'Finance',
    'Megan Bowen',
    95,
    'High',
    96.1,
    94,
    null,
    null,
    'G',
    '',
  ],
  [
    'K3',
    'Spend on agency staff',
    'HR',
    'Megan Bowen',
    '£200,000',
    'Lower is better',
    '£180,000',
    '£210,000',
    null,
    null,
    'Amber',
    '',
  ],
  ['Average', null, null, null, null, null, 0.9, 0.8, null, null, null, null],
  ['Figures of Q2 are provisional.'],
];

describe('an officer who leaves an Excel tracker', () => {
  it('comes with the workbook as it is to what is red', async () => {
    const desk = await sitDown('excel');
    const { code, out } = await desk.leave(await workbook(EXPORT), '--yes');
    expect(code).toBe(0);
    expect(out).toEqual(
      expect.arrayContaining([
        '  Q2 2024/25: figure from “Q2”',
        '  new: K2 % of invoices paid in 30 days: at least 95%, quarterly, Megan Bowen',
        '6 figures: 6 added.',
        '3 published statuses compared: 2 as the rule gives, 1 not:',
        'Look at this: K2 Q2 2024/25: published Green, and the rule gives Amber. 94.0% is 1.05% below the target of 95%; Amber is less than 10% below.',
      ]),
    );
    expect(await desk.ask('what’s red?')).toMatch(/1 of 3 is red in Q2 2024\/25[\s\S]*K1 · Isaiah Langer/);
    expect((await desk.cell('K1', Period.parse('2024-25-Q2'))).commentary).toBe('Two posts are vacant.');
    expect((await desk.cell('K1', Period.parse('2024-25-Q1'))).commentary).toBe('');
  });

  it('says the year where the title does not', async () => {
    const untitled = await workbook(withCell(EXPORT, 1, 0, 'KPI tracker'));
    const desk = await sitDown('excel');
    expect((await desk.leave(untitled, '--yes')).err).toContain(
      'The headings Q1, Q2, Q3, Q4 name no year. Write it with them, such as Q1 2025/26, or in a line above; or say the year with --year 2024/25.',
    );
    expect((await desk.leave(untitled, '--yes', '--year', '2024/25')).out).toContain('6 figures: 6 added.');
  });

  it('may have no references, which are made from the titles', async () => {
    const bare = EXPORT.map((row) => row.slice(1));
    const { out } = await (await sitDown('excel')).leave(
      await workbook([EXPORT[0] ?? [], ...bare.slice(1)]),
      '--dry-run',
    );
    expect(out).toContain('  CAS864 Calls answered in 20 seconds');
  });

  it('is told of a heading that names no KPI, and not that there are no quarters', async () => {
    const renamed = await workbook(withCell(EXPORT, 3, 1, 'What we count'));
    const { err } = await (await sitDown('excel')).leave(renamed, '--yes');
    expect(err.split('\n').slice(1)).toEqual([
      'One thing has to be put right. Nothing was imported.',
      expect.stringMatching(/Row 3, KPI: There is no such column\. Add one with the heading KPI/),
      '  export.xlsx: Not used: the column What we count. Where one is what is asked for above, give it that heading.',
    ]);
  });

  it('is told of a figure of a quarter to come, by the heading that it stands under', async () => {
    const early = await workbook(withCell(EXPORT, 6, 9, '£190,000'));
    const { err } = await (await sitDown('excel')).leave(early, '--yes');
    expect(err.split('\n').slice(2)).toEqual([
      '  export.xlsx: Row 6, Q4: Q4 2024/25 has not begun yet. Write the quarter the figure is for.',
    ]);
  });

  it('is told all that is wrong at once', async () => {
    const wrong = [
      [4, 6, '£88'],
      [5, 5, ''],
      [6, 3, 'Joni'],
      [6, 0, 'K2'],
    ] as const;
    const rows = wrong.reduce((all, [row, at, value]) => withCell(all, row, at, value), EXPORT);
    const { err } = await (await sitDown('excel')).leave(await workbook(rows), '--yes');
    expect(err.split('\n').slice(2)).toEqual([
      '  export.xlsx: Row 4, Unit: Some of its figures and targets have a sign, % or £, and some have none or another. Write each with the same, or the unit in a column Unit.',
      '  export.xlsx: Row 5, Polarity: The export does not say which way is better. Write higher, lower, range or neither, here or in a column Direction.',
      '  export.xlsx: Row 6, Ref: “K2” is in row 5 already. Leave one of the two out.',
      '  The figures of K1 and K2 are checked once that is put right.',
    ]);
  });
});
