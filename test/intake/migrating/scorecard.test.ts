/** Leaving a scorecard tool: a row for each measure and period, and no references. */
import { expect, it } from 'vitest';
import { sitDown } from './leaving.ts';

const EXPORT = `Scorecard,Perspective,Measure,Owner,Reporting Period,Actual,Goal,Red Flag,Status,Analysis,Recommendations
Housing,Customer,Repairs done in time,isaiah@example.com,Q1 2024/25,91%,95%,85%,Yellow,,
Housing,Customer,Repairs done in time,isaiah@example.com,Q2 2024/25,84.5%,95%,85%,Red,Two contractors left.,Appoint a third contractor
Housing,Financial,Rent arrears,Megan Bowen,Q1 2024/25,"£410,000","£400,000","£450,000",Yellow,,
Housing,Financial,Rent arrears,Megan Bowen,Q2 2024/25,"£395,000","£400,000","£450,000",Yellow,,
Streets,Customer,Missed bins for each 100,Isaiah Langer,Apr 2024,4,5,7,Green,,
Streets,Customer,Missed bins for each 100,Isaiah Langer,May 2024,5,5,7,Green,,
Streets,Customer,Missed bins for each 100,Isaiah Langer,Jun 2024,9,5,7,Red,,
`;

it('try', async () => {
  const desk = await sitDown('scorecard');
  const r1 = await desk.leave(EXPORT, '--yes');
  console.log(r1.err, r1.out.join('\n'));
  const fixed = EXPORT.replace('Recommendations\n', 'Recommendations,Unit,Rolls up\n').replaceAll('7,Green,,\n', '7,Green,,,count,sum\n').replaceAll('7,Red,,\n', '7,Red,,,count,sum\n');
  const ran = await desk.leave(fixed, '--yes');
  console.log(ran.code, ran.err, ran.out.join('\n'));
  console.log(await desk.ask('what’s red?'));
  const bad = fixed.replace('Q1 2024/25,91%', 'Q1 2024,91%').replace('Q1 2024/25,"£410', 'FY2024,"£410').replace('Rent arrears,Megan Bowen,Q2', 'Rent arrears,Nobody,Q2').replace('May 2024', 'Apr 2024');
  console.log((await (await sitDown('scorecard')).leave(bad, '--yes')).err);
  expect(ran.code).toBe(0);
});
