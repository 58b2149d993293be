import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/intake/table/readCsv.ts';

const read = (text: string | Uint8Array) =>
  readCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text);
const EXPECTED = {
  header: { row: 1, cells: ['ref', 'commentary'] },
  rows: [
    { row: 2, cells: ['CPI13', 'Up, and “back” on course'] },
    { row: 4, cells: ['CPI11', ''] },
  ],
};

describe('a CSV file', () => {
  it.each([
    ['commas', 'ref,commentary\nCPI13,"Up, and “back” on course"\n\nCPI11,\n'],
    ['semicolons', 'ref;commentary\nCPI13;Up, and “back” on course\n\nCPI11;\n'],
    ['tabs', 'ref\tcommentary\nCPI13\tUp, and “back” on course\n\nCPI11\t\n'],
    ['Windows line ends', 'ref,commentary\r\nCPI13,"Up, and “back” on course"\r\n\r\nCPI11,\r\n'],
    ['a byte order mark', '\uFEFFref,commentary\nCPI13,"Up, and “back” on course"\n,\nCPI11,'],
    ['spaces around', ' ref , commentary \n CPI13 ,"Up, and “back” on course"\n , \nCPI11, '],
    [
      'everything in quotation marks',
      '"ref","commentary"\n"CPI13","Up, and “back” on course"\n\n"CPI11",""\n',
    ],
    [
      'the line by which Excel names its separator',
      'sep=;\r\nref;commentary\r\nCPI13;Up, and “back” on course\r\n;\r\nCPI11;\r\n',
    ],
  ])('is read with %s', (_dialect, text) => {
    expect(read(text)).toEqual(EXPECTED);
  });

  it.each([
    ['semicolons', 'Indicators, Q1\nref;commentary\nCPI13;Up, and on course\n'],
    ['tabs', 'Indicators\nref\tcommentary\nCPI13\tUp, and on course\n'],
    ['commas', 'Indicators\n\nref,commentary\nCPI13,"Up; and so, and on course"\n'],
  ])('is cut by its own separator, %s, where a title without it stands above the headings', (_name, text) => {
    expect(read(text).rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
  });

  it('is cut by the separator of its rows, however many others stand in a commentary of several lines', () => {
    const text = 'ref;commentary\nCPI13;"One, two, three\nfour, five\nsix, seven"\nCPI11;A, b, c, d, e\n';
    expect(read(text).rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
  });

  it('is read in the encoding that a council’s Excel writes: pound signs and curly quotes of Windows-1252', () => {
    const bytes = Uint8Array.from(
      [...'ref,words\nA,']
        .map((c) => c.charCodeAt(0))
        .concat([0xa3, 0x35, 0x92, 0x73, 0x20, 0x96, 0x20, 0x80]),
    );
    expect(readCsv(bytes).rows[0]?.cells).toEqual(['A', '£5’s – €']);
  });

  it('of an old Mac is read as it was written', () => {
    // Residents’ view – cafés for £5: 0xD5, 0xD0 and 0x8E are other letters in Windows.
    const bytes = Buffer.from('ref,words\rA,Residents\xd5 view \xd0 caf\x8es for \xa35\r', 'latin1');
    expect(readCsv(bytes).rows[0]?.cells).toEqual(['A', 'Residents’ view – cafés for £5']);
  });

  it.each([
    [
      'a stray byte in a file of UTF-8',
      Buffer.concat([Buffer.from('ref,words\nA,Café\nB,caf'), Buffer.from([0xe9]), Buffer.from('s\n')]),
      'Row 3 has a character in another encoding than the rest of the file.',
    ],
    ['a file that was opened in the wrong encoding', 'ref,words\nA,CafÃ©', 'Row 2 has “Ã©”'],
    ['its pound signs', 'ref,words\nA,Â£5', 'Row 2 has “Â£”'],
    ['its quotation marks', 'ref,words\nA,residentsâ€™ view', 'Row 2 has “â€™”'],
    [
      'letters that may be several',
      Buffer.from('ref,words\nA,\x9d\xfe\n', 'latin1'),
      'Row 2 has a character that may be several',
    ],
  ])('is refused with its row for %s, and nothing garbled is kept', (_name, text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });

  it('is read as the Unicode text that Excel saves', () => {
    const text = '\uFEFFref\twords\r\nA\t£5\r\n';
    const saved = Buffer.from(text, 'utf16le');
    expect(readCsv(saved).rows[0]?.cells).toEqual(['A', '£5']);
    expect(readCsv(saved.swap16()).rows[0]?.cells).toEqual(['A', '£5']);
  });

  it('is read as it is seen, without the marks that nobody can see', () => {
    const { rows } = read(
      'ref,words\nC\u200bPI\u00ad13\u202e,\u2066KPI\u00a03a\u2069\u0007 \u{1f468}\u200d\u{1f469}',
    );
    expect(rows).toEqual([{ row: 2, cells: ['CPI13', 'KPI 3a \u{1f468}\u200d\u{1f469}'] }]);
  });

  it('keeps line breaks inside quotation marks, and counts rows as Excel shows them', () => {
    const { rows } = read('ref,words\nA,"first\nsecond ""and"" third"\nB,x');
    expect(rows).toEqual([
      { row: 2, cells: ['A', 'first\nsecond "and" third'] },
      { row: 3, cells: ['B', 'x'] },
    ]);
  });

  it.each([
    ['', 'The file is empty.'],
    ['\n \n', 'The file is empty.'],
    ['ref,words\nA,fine\nB,"open', 'Row 3 can’t be read'],
    [Buffer.from('ref,words', 'utf16le'), 'This is not text. In Excel, save it as “CSV UTF-8”'],
  ])('that is none is refused with a sentence', (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });
});
