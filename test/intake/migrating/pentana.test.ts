/** Leaving Pentana Performance: PIs with their periods across, from an empty store to what's red. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { PEOPLE, type Rows, sitDown, withCell, workbook } from './leaving.ts';

const EXPORT: Rows = [
  ['Corporate Plan performance indicators'],
  [
    ...['PI Code', 'Short Name', 'Description', 'Service', 'Managed By', 'Assigned To', 'Data Type', 'Aim'],
    ...['Collection Frequency', 'Red Threshold', 'Q1 2024/25', null, null, 'Q2 2024/25', null, null],
    ...['2023/24', null, null, 'Latest Note', 'Short Trend'],
  ],
  [
    ...[null, null, null, null, null, null, null, null, null, null],
    ...['Value', 'Target', 'Status', 'Value', 'Target', 'Status', 'Value', 'Target', 'Status', null, null],
  ],
  [
    ...[
      'CS01',
      'Calls answered in 20 seconds',
      'Of all calls.',
      'Customer services',
      'Megan Bowen',
      'Isaiah Langer',
    ],
    ...['Percentage', 'Aim to Maximise', 'Quarters', '5%', 0.882, 0.9, 'Warning', 0.801, 0.9, 'Alert'],
    ...[0.87, 0.9, 'Warning', 'Two posts are vacant.', 'Getting worse'],
  ],
  [
    ...['HR02', 'Working days lost to sickness', '', 'HR', 'Megan Bowen', 'isaiah@example.com'],
    ...['Number', 'Aim to Minimise', 'Quarters', '5', 2.4, 2, 'Alert', 1.9, 2, 'OK'],
    ...['Not measured for Years', null, null, '', 'Improving'],
  ],
  [
    ...['FN03', 'Council tax collected', '', 'Finance', 'Megan Bowen', 'Megan Bowen'],
    ...['Money', 'Aim to Maximise', 'Quarters', '10', 12000000, 12000000, 'OK', 23500000, 24000000, 'OK'],
    ...[null, null, null, '', ''],
  ],
  [
    ...['PL04', 'Planning applications received', '', 'Planning', '', 'Isaiah Langer'],
    ...['Number', '', 'Quarters', '', 120, null, 'Data Only', 134, null, 'Data Only'],
    ...[null, null, null, '', ''],
  ],
  [
    ...['EN05', 'Household waste recycled', '', 'Environment', 'Megan Bowen', 'Isaiah Langer'],
    ...[
      'Percentage',
      'Aim to Maximise',
      'Years',
      '10',
      'Not measured for Quarters',
      null,
      null,
      null,
      null,
      null,
    ],
    ...[0.441, 0.5, 'Alert', '', ''],
  ],
  ['Total', null, null, null],
  ['Printed on 10 October 2024'],
];

describe('an officer who leaves Pentana Performance', () => {
  it('comes with two files and one command to what is red', async () => {
    const desk = await sitDown('pentana');
    const { code, out } = await desk.leave(await workbook(EXPORT), '--yes');
    expect(code).toBe(0);
    expect(out).toEqual(
      expect.arrayContaining([
        '3 people: 3 added.',
        '5 indicators: 5 added.',
        '  new: CS01 Calls answered in 20 seconds: at least 90%, quarterly, Isaiah Langer',
        '  new: HR02 Working days lost to sickness: at most 2, quarterly, Isaiah Langer',
        '  new: PL04 Planning applications received: no target, quarterly, Isaiah Langer',
        '9 figures: 9 added.',
        '  EN05 Q4 2023/24: 44.1% Red',
        '  PL04 Q2 2024/25: 134 Contextual',
      ]),
    );
    const red = await desk.ask('what’s red?');
    expect(red).toContain('2 of 5 are red in Q2 2024/25');
    expect(red.match(/[A-Z]{2}\d\d (?=·)/g)).toEqual(['CS01 ', 'EN05 ']);
    const Q2 = Period.parse('2024-25-Q2');
    expect(await desk.cell('CS01', Q2)).toMatchObject({
      ...{ commentary: 'Two posts are vacant.', group: 'Customer services' },
      ...{ manager: { name: 'Megan Bowen' }, tolerance: { kind: 'relative', by: '5' }, scheme: 'rag' },
    });
  });

  it('is told what Pentana said that the rule does not, and what is not brought over', async () => {
    const { out } = await (await sitDown('pentana')).leave(await workbook(EXPORT), '--dry-run');
    expect(out.filter((line) => /^(Look|Not|\d+ pub| {2}FN03: )/.test(line))).toEqual([
      'Look at this: targets differ between quarters, so that it is not known what those to come are held to:',
      '  FN03: from now on 24000000, as in Q2 2024/25',
      'Not brought over: 1 year’s figure of what is reported more often, row 4.',
      '9 published statuses compared: 8 as the rule gives, 1 not:',
      expect.stringMatching(/^Look at this: FN03 Q2 2024\/25: published Green, and the rule gives Amber\. /),
      'Nothing was written.',
    ]);
  });

  it('is told all that is wrong in both files at once, by Pentana’s own columns', async () => {
    const wrong = [
      [4, 5, 'Joni Sherman'],
      [5, 0, 'CS01'],
      [6, 6, 'Duration'],
      [7, 8, ''],
      [8, 16, 'lots'],
    ] as const;
    const rows = wrong.reduce((all, [row, at, value]) => withCell(all, row, at, value), EXPORT);
    const people = PEOPLE.replace('megan@example.com,2222', 'megan@example.com,22 22');
    const desk = await sitDown('pentana', undefined, people);
    const { code, err } = await desk.leave(await workbook(rows), '--yes');
    expect([code, err.split('\n').slice(1)]).toEqual([
      1,
      [
        '5 things have to be put right. Nothing was imported.',
        expect.stringMatching(/^ {2}people\.csv: Row 3, aad_id: “22 22.*” can’t be read\./),
        '  export.xlsx: Row 4, Assigned To: “Joni Sherman” is not on the list of people. Import the person first, or write the e-mail address or name of somebody who is.',
        '  export.xlsx: Row 5, PI Code: “CS01” is in row 4 already. Leave one of the two out.',
        '  export.xlsx: Row 6, Data Type: A duration may be minutes, hours or days. Write which in a column Unit.',
        '  export.xlsx: Row 8, 2023/24 Value: “lots” is not a number. Enter it like 86.2.',
        '  The figures of CS01 and FN03 are checked once that is put right.',
      ],
    ]);
    expect(await desk.rows()).toEqual([]);
  });

  it('is asked how often and which way where the export does not say', async () => {
    const cut = EXPORT.map((row) => row.filter((_, at) => at !== 7 && at !== 8));
    const { err } = await (await sitDown('pentana')).leave(await workbook(cut), '--yes');
    expect(err.split('\n').slice(2)).toEqual([
      '  export.xlsx: Rows 4 to 6 and 8, Aim: The export does not say which way is better. Write higher, lower, range or neither, here or in a column Direction.',
      '  The figures of CS01, HR02, FN03 and EN05 are checked once that is put right.',
    ]);
  });

  it('may have months across, of which quarters are made once it is said how', async () => {
    const months = ['Apr 2024', 'May 2024', 'June 2024', 'July 2024'].flatMap((month) => [
      `${month} Value`,
      `${month} Target`,
    ]);
    const monthly = (rollsUp: string) => [
      [
        'PI Code',
        'Short Name',
        'Assigned To',
        'Data Type',
        'Aim',
        'Collection Frequency',
        'Rolls up',
        ...months,
      ],
      [
        'M1',
        'Calls answered',
        'Isaiah Langer',
        'Number',
        'Aim to Maximise',
        'Months',
        rollsUp,
        90,
        95,
        80,
        95,
        70,
        95,
        99,
        95,
      ],
    ];
    const run = async (rollsUp: string) =>
      (await sitDown('pentana')).leave(await workbook(monthly(rollsUp)), '--dry-run');
    expect((await run('')).err).toContain(
      'Row 2, Rolls up: It is reported each month, and quarters are judged.',
    );
    expect((await run('sum')).err).toContain(
      'Row 2, Target: These targets are of single months, and the quarter is the sum of its months. Write what the quarter is held to in a column Target.',
    );
    expect((await run('mean')).out).toEqual(
      expect.arrayContaining([
        '  new: M1 Calls answered: at least 95, monthly, Isaiah Langer',
        '  M1 Q1 2024/25: 80 Red',
        'Not brought over: 1 quarter of which months are still to come, row 2.',
      ]),
    );
  });
});
