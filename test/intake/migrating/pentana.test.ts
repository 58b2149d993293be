/** Leaving Pentana Performance: PIs with their periods across, from an empty store to what's red. */
import { expect, it } from 'vitest';
import { sitDown, withCell, workbook } from './leaving.ts';

const EXPORT = [
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
    ...['CS01', 'Calls answered in 20 seconds', 'Of all calls.', 'Customer services', 'Megan Bowen', 'Isaiah Langer'],
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
    ...['Percentage', 'Aim to Maximise', 'Years', '10', 'Not measured for Quarters', null, null, null, null, null],
    ...[0.441, 0.5, 'Alert', '', ''],
  ],
  ['Total', null, null, null],
  ['Printed on 10 October 2024'],
] as const;

it('try', async () => {
  const desk = await sitDown('pentana');
  const ran = await desk.leave(await workbook(EXPORT), '--yes');
  console.log(ran.code, ran.out.join('\n'), ran.err);
  console.log(await desk.ask('what’s red?'));
  console.log(await desk.ask('EN05'));
  console.log((await desk.leave(await workbook(EXPORT))).out.join('\n'));
  const bad = withCell(withCell(withCell(withCell(withCell(EXPORT, 4, 5, 'Joni Sherman'), 5, 0, 'CS01'), 6, 6, 'Duration'), 7, 7, ''), 8, 16, 'lots');
  const refused = await (await sitDown('pentana', undefined, PEOPLE_BAD)).leave(await workbook(bad), '--yes');
  console.log(refused.err);
  console.log((await desk.run('import', 'all', '--from', 'pentana', '--help')).out.join('\n'));
  expect(ran.code).toBe(0);
});
const PEOPLE_BAD = 'name,email,aad_id,role\nIsaiah Langer,isaiah@example.com,,\nMegan Bowen,megan@example.com,22222222-aaaa-4aaa-8aaa-222222222222,performance team';
