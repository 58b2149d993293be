/** Workbooks as people send them: read by what their cells show, from the sheet that holds the table. */
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { SCORE_COLUMNS } from '../../../src/intake/figures/rows/scoreColumns.ts';
import { readFileAs } from '../../../src/intake/table/readFile.ts';

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

const format = (...formats: readonly (readonly [string, string])[]) =>
  new Map(formats.map(([place, numFmt]) => [place, { style: { numFmt } }]));

const SCORES: Sheets[number] = {
  name: 'Scores',
  rows: [
    ['Corporate scorecard'],
    ['ref', 'period', 'figure', 'commentary'],
    ['A1', new Date(Date.UTC(2025, 5, 30)), 0.862, 'Shown as 86.2%'],
    ['A2', '2025-26-Q1', -31_664, 'In brackets'],
    ['A3', '2025-26-Q1', 0.1 + 0.2, 'Noise of a Double'],
    ['A4', '2025-26-Q1', 12.5, 'Days beside it'],
    ['A5', '2025-26-Q1', true, ''],
  ],
  cells: format(
    ['2,1', 'dd/mm/yyyy'],
    ['2,2', '0%'],
    ['3,2', '£#,##0;(£#,##0)'],
    ['5,2', String.raw`0.0 \d\a\y\s`],
  ),
};
const NOTES: Sheets[number] = { name: 'Notes', rows: [['These figures are provisional.']] };

const read = async (sheets: Sheets, write: typeof writeXlsx = writeXlsx, sheet?: string) =>
  readFileAs(SCORE_COLUMNS, new Uint8Array(await write({ sheets })), sheet);

describe('a workbook', () => {
  it.each([
    ['.xlsx', writeXlsx],
    ['.ods', writeOds],
  ])('saved as %s is read by value and format', async (_, write) => {
    const { csv, note } = await read([NOTES, SCORES], write);
    expect(note).toBe('Reading the sheet “Scores”.');
    expect(csv.rows.slice(1).map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['A1', '2025-06-30', '86.2%'],
      ['A2', '2025-26-Q1', '£-31664'],
      ['A3', '2025-26-Q1', '0.3'],
      ['A4', '2025-26-Q1', '12.5'],
      ['A5', '2025-26-Q1', 'Yes'],
    ]);
    expect(csv.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('is asked about where two of its sheets could be meant, and takes the one that is named', async () => {
    const two = [SCORES, { ...SCORES, name: 'Last year' }, NOTES];
    await expect(read(two)).rejects.toThrow(
      'Several sheets may be meant: “Scores”, “Last year”. Say which with --sheet "NAME".',
    );
    expect((await read(two, writeXlsx, 'last year')).note).toBe('Reading the sheet “Last year”.');
    await expect(read(two, writeXlsx, 'Q2')).rejects.toThrow(
      'There is no sheet “Q2”. There are: “Scores”, “Last year”, “Notes”.',
    );
  });

  it('leaves hidden sheets out', async () => {
    const { csv } = await read([SCORES, { ...SCORES, name: 'Old', hidden: true }]);
    expect(csv.header.cells[0]).toBe('Corporate scorecard');
  });

  it('is refused where a formula has no result yet, by its address', async () => {
    const rows = [
      ['ref', 'period', 'figure'],
      ['A1', '2025-26-Q1', null],
    ];
    const cells = new Map([['1,2', { formula: 'SUM(1,2)' }]]);
    await expect(read([{ name: 'Scores', rows, cells }])).rejects.toThrow(
      'A formula has no saved result (Scores C2). Open the file in Excel, save it, and import it again.',
    );
  });

  it.each([
    [Buffer.from('PK\u0003\u0004 and no more'), 'This is no workbook that can be read.'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'before Excel 2007, or one with a password'],
  ])('that is none is refused', async (bytes, sentence) => {
    await expect(readFileAs(SCORE_COLUMNS, bytes, undefined)).rejects.toThrow(sentence);
  });

  it('is no text, and a text has no sheets', async () => {
    const text = Buffer.from('ref,figure\nA1,2');
    await expect(readFileAs(SCORE_COLUMNS, text, 'Scores')).rejects.toThrow('leave out --sheet');
  });
});
