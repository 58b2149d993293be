/** Leaving a plain Excel tracker: the quarters of one year across, with a title, totals and notes. */
import { expect, it } from 'vitest';
import { sitDown, withCell, workbook } from './leaving.ts';

const EXPORT = [
  ['Corporate KPI tracker 2024/25', null, null, null, null, null, null, null, null, null, null, null],
  [null],
  ['Ref', 'KPI', 'Service', 'Lead', 'Target', 'Polarity', 'Q1', 'Q2', 'Q3', 'Q4', 'RAG', 'Comments'],
  ['K1', 'Calls answered in 20 seconds', 'Customer services', 'Isaiah Langer', 0.9, 'Higher is better', 0.88, 0.8, null, null, 'R', 'Two posts are vacant.'],
  ['K2', '% of invoices paid in 30 days', 'Finance', 'Megan Bowen', 95, 'High', 96.1, 94, null, null, 'G', ''],
  ['K3', 'Spend on agency staff', 'HR', 'Megan Bowen', '£200,000', 'Lower is better', '£180,000', '£210,000', null, null, 'Amber', ''],
  ['Average', null, null, null, null, null, 0.9, 0.8, null, null, null, null],
  ['Figures of Q2 are provisional.'],
] as const;

it('try', async () => {
  const desk = await sitDown('excel');
  const ran = await desk.leave(await workbook(EXPORT), '--yes');
  console.log(ran.code, ran.err, ran.out.join('\n'));
  console.log(await desk.ask('what’s red?'));
  const bad = withCell(withCell(withCell(withCell(EXPORT, 4, 6, 88), 5, 5, ''), 6, 3, 'Joni'), 6, 0, 'K1');
  console.log((await (await sitDown('excel')).leave(await workbook(bad), '--yes')).err);
  console.log((await (await sitDown('excel')).leave(await workbook(withCell(EXPORT, 1, 0, 'KPI tracker')), '--yes')).err);
  expect(ran.code).toBe(0);
});
