/** Files of figures as whoever opens them has them: typed, never a formula, and the same whenever they are made again. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  type Column,
  type FileFormat,
  type Listing,
  numberOf,
  type Value,
} from '../../src/domain/answers/listing.ts';
import { writeFile } from '../../src/workbooks/writeFile.ts';
import { odsCells, partOf, rowsIn } from './reread.ts';

const COLUMNS: readonly Column[] = [
  { title: 'Reference', holds: 'text' },
  { title: 'Figure', holds: 'amount' },
  { title: 'Reported on', holds: 'date' },
  { title: 'Provisional', holds: 'yes/no' },
  { title: 'Commentary', holds: 'words' },
];

const listing = (rows: readonly (readonly Value[])[], different: Partial<Listing> = {}): Listing => ({
  columns: COLUMNS,
  rows,
  title: 'All indicators in Q2 2024/25',
  asOf: '2024-10-09T10:00:00.000Z',
  about: [['Rows', String(rows.length)]],
  ...different,
});

const row = (different: Partial<Record<'ref' | 'figure' | 'on' | 'words', Value>>): readonly Value[] => {
  const {
    ref = 'CPI13',
    figure = numberOf('86.2', 1),
    on = '2024-10-09',
    words = 'As expected.',
  } = different;
  return [ref, figure, on, false, words];
};

const percent = { value: '86.2', as: 'percent', decimals: 1 } as const;
const deficit = { value: '-31664', as: 'money', decimals: 0 } as const;

const FORMULAS = [
  '=1+1',
  '+44 1223 455000',
  '-2 posts',
  '@SUM(A1)',
  '  =1+1',
  '＝1+1',
  '=cmd|"/c calc"!A1',
  '\t=1',
];

const csvOf = (bytes: Uint8Array): readonly (readonly string[])[] =>
  parse(new TextDecoder().decode(bytes), { bom: true });

describe('an Excel workbook', () => {
  it('has numbers, percentages, money and days as what they are', async () => {
    const bytes = await writeFile(
      listing([row({ figure: percent }), row({ figure: deficit }), row({ figure: numberOf('12.50', 2) })]),
      'xlsx',
    );
    const [header, ...rows] = await rowsIn(bytes);
    expect(header).toEqual(COLUMNS.map(({ title }) => title));
    expect(rows.map((cells) => cells.slice(0, 4))).toEqual([
      ['CPI13', 0.862, new Date('2024-10-09T00:00:00Z'), 'No'],
      ['CPI13', -31664, new Date('2024-10-09T00:00:00Z'), 'No'],
      ['CPI13', 12.5, new Date('2024-10-09T00:00:00Z'), 'No'],
    ]);
    const styles = partOf(bytes, 'xl/styles.xml');
    for (const format of ['0.0%', '£#,##0', '#,##0.00', 'dd/mm/yyyy'])
      expect(styles).toContain(`"${format}"`);
  });

  it.each(['2024-03-31', '2024-10-27', '2024-06-30', '2024-01-01'])('keeps the day %s', async (day) => {
    const [, cells] = await rowsIn(await writeFile(listing([row({ on: day })]), 'xlsx'));
    expect(cells?.[2]).toEqual(new Date(`${day}T00:00:00Z`));
  });

  it('takes nothing that people wrote for a formula', async () => {
    const bytes = await writeFile(listing(FORMULAS.map((words) => row({ ref: words, words }))), 'xlsx');
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
    const [, ...rows] = await rowsIn(bytes);
    expect(rows.map((cells) => cells[4])).toEqual(FORMULAS.map((text) => text.trim()));
  });

  it('keeps paragraphs, and opens whatever was pasted into a commentary', async () => {
    const words = 'First.\r\nSecond & <third>.\u0000\u000b \ud800 “fourth” 🙂';
    const [, cells] = await rowsIn(await writeFile(listing([row({ words })]), 'xlsx'));
    expect(cells?.[4]).toBe('First.\nSecond & <third>. \ufffd “fourth” 🙂');
  });

  it('cuts a text where a cell ends, and shows that it did', async () => {
    const [, cells] = await rowsIn(await writeFile(listing([row({ words: 'x'.repeat(40_000) })]), 'xlsx'));
    expect(String(cells?.[4])).toHaveLength(32_767);
    expect(String(cells?.[4]).endsWith('…')).toBe(true);
  });

  it('keeps every digit of a number that has more than a workbook does', async () => {
    const figure = numberOf('1234567890123456.75', 2);
    const [, cells] = await rowsIn(await writeFile(listing([row({ figure })]), 'xlsx'));
    expect(cells?.[1]).toBe('1234567890123456.75');
  });

  it('has its heading frozen, filtered, repeated on every page and all columns on one', async () => {
    const bytes = await writeFile(listing([row({}), row({})]), 'xlsx');
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:E3"');
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(sheet).toMatch(/fitToPage="(?:1|true)"/);
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^<]*<?[^<]*\$1:\$1/);
    expect(partOf(bytes, 'docProps/core.xml')).toContain('All indicators in Q2 2024/25');
  });

  it('leaves room for what is written in a row, and prints what is too wide on several pages', async () => {
    const words = 'As expected. '.repeat(20);
    const sheet = partOf(await writeFile(listing([row({ words })]), 'xlsx'), 'xl/worksheets/sheet1.xml');
    expect(Number(/<row r="2"[^>]* ht="(\d+)"/.exec(sheet)?.[1])).toBeGreaterThanOrEqual(75);
    const columns = Array.from({ length: 8 }, (_, at): Column => ({ title: `Words ${at}`, holds: 'words' }));
    const wide = await writeFile(listing([columns.map(() => words)], { columns }), 'xlsx');
    expect(partOf(wide, 'xl/worksheets/sheet1.xml')).toMatch(/<pageSetup [^>]*scale="60"/);
    const ods = await writeFile(listing([columns.map(() => words)], { columns }), 'ods');
    expect(partOf(ods, 'styles.xml')).toContain('style:scale-to="60%"');
  });

  it('says on a sheet of its own what it is', async () => {
    const bytes = await writeFile(listing([row({})]), 'xlsx');
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/name="Figures".*name="About"/s);
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain('What this is');
  });

  it('can be one without rows', async () => {
    expect(await rowsIn(await writeFile(listing([]), 'xlsx'))).toHaveLength(1);
  });
});

describe('an OpenDocument workbook', () => {
  it('keeps the minus of a deficit, and lets no unit stand in place of its figure', async () => {
    const bytes = await writeFile(
      listing([row({ figure: deficit }), row({ figure: percent }), row({ figure: numberOf('-0.5', 1) })]),
      'ods',
    );
    const [, ...rows] = odsCells(bytes);
    expect(rows.map((cells) => [cells[1]?.type, cells[1]?.value, cells[1]?.format])).toEqual([
      ['float', '-31664', 'number number 0'],
      ['float', '0.862', 'percentage number 1 %'],
      ['float', '-0.5', 'number number 1'],
    ]);
  });

  it('has days as days, and texts as texts', async () => {
    const bytes = await writeFile(listing(FORMULAS.map((words) => row({ words, on: '2024-06-30' }))), 'ods');
    const cells = odsCells(bytes).slice(1);
    expect(cells.map((each) => each[2]?.value)).toEqual(FORMULAS.map(() => '2024-06-30T00:00:00'));
    expect(cells.flat().some(({ isFormula }) => isFormula)).toBe(false);
    expect(cells.map((each) => each[4]?.type)).toEqual(FORMULAS.map(() => 'string'));
  });

  it('keeps paragraphs apart, gives columns their widths, and repeats, freezes and filters its heading', async () => {
    const bytes = await writeFile(listing([row({ words: 'First.\nSecond.' })]), 'ods');
    expect(odsCells(bytes)[1]?.[4]?.text).toBe('First.\nSecond.');
    const content = partOf(bytes, 'content.xml');
    expect(content).toContain('<table:table-header-rows>');
    expect(content).toMatch(/style:column-width="2\.40cm"/);
    expect(content).toContain('table:target-range-address="Figures.A1:Figures.E2"');
    expect(partOf(bytes, 'settings.xml')).toContain('VerticalSplitMode');
    expect(partOf(bytes, 'styles.xml')).toContain('style:print-orientation="landscape"');
    expect(new TextDecoder().decode(bytes.subarray(30, 76))).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spr',
    );
  });
});

describe('a CSV file', () => {
  it('has figures in full, ISO days, and line ends within quotation marks', async () => {
    const bytes = await writeFile(
      listing([row({ figure: deficit, words: 'First,\n“second” "third"' }), row({ figure: percent })]),
      'csv',
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csvOf(bytes)).toEqual([
      COLUMNS.map(({ title }) => title),
      ['CPI13', '-31664', '2024-10-09', 'No', 'First,\n“second” "third"'],
      ['CPI13', '86.2', '2024-10-09', 'No', 'As expected.'],
    ]);
  });

  it('marks as text whatever a spreadsheet would run, and leaves numbers alone', async () => {
    const bytes = await writeFile(listing(FORMULAS.map((words) => row({ words, figure: deficit }))), 'csv');
    const [, ...rows] = csvOf(bytes);
    expect(rows.map((cells) => cells[4])).toEqual(FORMULAS.map((text) => `'${text.trim()}`));
    expect(new Set(rows.map((cells) => cells[1]))).toEqual(new Set(['-31664']));
  });
});

describe('the same figures', () => {
  it.each<FileFormat>(['xlsx', 'ods', 'csv'])(
    'make the same %s, in another process and time zone',
    async (format) => {
      const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
      const own = listing([row({ figure: percent }), row({ on: '2024-06-30', words: 'First.\nSecond.' })]);
      const elsewhere = execFileSync(
        process.execPath,
        [
          '--import',
          'tsx',
          '--input-type=module',
          '-e',
          `import { writeFile } from './src/workbooks/writeFile.ts';
        import { createHash } from 'node:crypto';
        const bytes = await writeFile(${JSON.stringify(own)}, '${format}');
        process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`,
        ],
        { encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Auckland' } },
      );
      expect(elsewhere).toBe(hash(await writeFile(own, format)));
    },
  );
});
