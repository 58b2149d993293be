/** Leaving Viva Goals: key results of calendar quarters, and what is no key result. */
import { expect, it } from 'vitest';
import { sitDown } from './leaving.ts';

const EXPORT = `Type,Title,Owner,Team,Time Period,Status,Progress %,Metric name,Start value,Target value,Current value,Check-in note,Last check-in date
Objective,Residents get an answer the first time,megan@example.com,Customer services,Q3 2024,At risk,40%,,,,,,
Key Result,Solve more calls at first contact,isaiah@example.com,Customer services,Q3 2024,At risk,50%,% of calls,62%,80%,71%,New scripts in use.,2024-09-27
Key Result,Cut the days to answer a letter,isaiah@example.com,Customer services,Q3 2024,On track,80%,working days,15,8,9,,2024-09-30
Key Result,Solve more calls at first contact,isaiah@example.com,Customer services,Q2 2024,Behind,20%,% of calls,62%,75%,64%,,2024-06-28
Key Result,Write a plan for letters,isaiah@example.com,Customer services,Q3 2024,On track,10%,,,,,,
Project,Move telephony to Teams,megan@example.com,ICT,Q3 2024,On track,60%,,,,,,
Objective,Staff are well,megan@example.com,HR,Q2 2024,Closed,100%,,,,,,
Key Result,Fewer days lost to sickness,megan@example.com,HR,Q2 2024,Closed,100%,days,3,2,1.9,,2024-06-30
Objective,Nothing hangs on this,megan@example.com,HR,Q3 2024,Not started,0%,,,,,,
`;

it('try', async () => {
  const desk = await sitDown('viva-goals');
  const r1 = await desk.leave(EXPORT, '--yes');
  console.log(r1.err, r1.out.join('\n'));
  const r2 = await desk.leave(EXPORT, '--yes', '--year-means', 'calendar');
  console.log(r2.err, r2.out.join('\n'));
  const fixed = EXPORT.replace('check-in date\n', 'check-in date,Unit\n').replace('9,,2024-09-30', '9,,2024-09-30,working days').replace('1.9,,2024-06-30', '1.9,,2024-06-30,days');
  const ran = await desk.leave(fixed, '--yes', '--year-means', 'calendar');
  console.log(ran.code, ran.err, ran.out.join('\n'));
  console.log(await desk.ask('what’s red?'));
  console.log(await desk.ask('what’s not green?'));
  expect(ran.code).toBe(0);
});
