/** Leaving Viva Goals: key results of calendar quarters, and what is no key result. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { TENANT } from '../../cli/operator.ts';
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

/** With the units that it leaves open. */
const COMPLETE = EXPORT.replace('check-in date\n', 'check-in date,Unit\n')
  .replace('9,,2024-09-30', '9,,2024-09-30,working days')
  .replace('1.9,,2024-06-30', '1.9,,2024-06-30,days');
const CALENDAR_YEARS = ['--year-means', 'calendar'];

describe('an officer who leaves Viva Goals', () => {
  it('is asked what a calendar quarter is: it is never read as a financial one', async () => {
    const { code, err } = await (await sitDown('viva-goals')).leave(EXPORT, '--yes');
    expect([code, err.split('\n').slice(2)]).toEqual([
      1,
      [
        '  export.csv: Rows 3 and 4, Time Period: “Q3 2024” may be July to September 2024, Q3 2024/25 or Q3 2023/24. Say which with --year-means calendar, begins or ends, or write it like that.',
        '  export.csv: Rows 4 and 9, Unit: The export does not say what these are counted in. Write percent, count, GBP, days or whatever it is, here or in a column Unit.',
        '  export.csv: Rows 5 and 9, Time Period: “Q2 2024” may be April to June 2024, Q2 2024/25 or Q2 2023/24. Say which with --year-means calendar, begins or ends, or write it like that.',
        '  The figures of CDAL418 and FDLS992 are checked once that is put right.',
      ],
    ]);
  });

  it('comes to what is red, with On track and At risk compared and the rest listed', async () => {
    const desk = await sitDown('viva-goals');
    const { code, out } = await desk.leave(COMPLETE, '--yes', ...CALENDAR_YEARS);
    expect(code).toBe(0);
    expect(out).toEqual(
      expect.arrayContaining([
        '  Q2 2024 is read as Q1 2024/25',
        '  Q3 2024 is read as Q2 2024/25',
        'Not brought over: 1 objective without a measured key result, row 10.',
        'Not brought over: 1 key result without a target value, row 6.',
        'Not brought over: 1 row of another type, row 7.',
        '4 figures: 4 added.',
        '3 published statuses compared: 1 as the rule gives, 2 not:',
        'Look at this: SMCF332 Q2 2024/25: published Amber, and the rule gives Red. 71.0% is 11.25% below the target of 80%; Red is 10% or more below.',
        'Look at this: CDAL418 Q2 2024/25: published Green, and the rule gives Red. 9 working days is 12.5% above the target of 8 working days; Red is 10% or more above.',
      ]),
    );
    const red = await desk.ask('what’s red?');
    expect(red).toContain('2 of 2 are red in Q2 2024/25');
    expect(red.match(/[A-Z]{4}\d{3} (?=·)/g)).toEqual(['CDAL418 ', 'SMCF332 ']);
    const { perspective, reportedAt, previous } = await desk.cell('SMCF332', Period.parse('2024-25-Q2'));
    expect([perspective, reportedAt?.slice(0, 10), previous?.figure]).toEqual([
      ...['Residents get an answer the first time', '2024-09-27', '64'],
    ]);
    // It was closed, so that nobody is asked for it any more; what was reported stays.
    expect(await desk.ask('FDLS992 in Q1 2024/25')).toContain('1.9 days');
  });

  it('has to write a check-in date that may be two days', async () => {
    const american = COMPLETE.replace('2024-09-27', '09/10/2024').replace('2024-09-30', '09/30/2024');
    const { err } = await (await sitDown('viva-goals')).leave(american, '--yes', ...CALENDAR_YEARS);
    expect(err.split('\n').slice(1)).toEqual([
      'One thing has to be put right. Nothing was imported.',
      '  export.csv: Row 3, Last check-in date: “09/10/2024” may be 2024-10-09 or 2024-09-10. Write the one it is, or empty the cell.',
    ]);
  });

  describe('whose goals have a start and an end date', () => {
    const HEADINGS =
      'ID,Title,Type,Owner,Team,Start Date,End Date,Status,Metric name,Start value,Target value,Current value,Unit';
    const goal = (title: string, from: string, to: string, values: string): string =>
      `1,${title},Key Result,isaiah@example.com,HR,${from},${to},On track,,${values},percent`;
    const SPANS = [
      HEADINGS,
      goal('Answer calls', '2024-04-01', '2024-06-30', '62%,75%,64%'),
      goal('Answer calls', '2024-07-01T00:00:00Z', '2024-09-30T23:59:59Z', '62%,80%,71%'),
      goal('Train managers', '01/04/2024', '30/09/2024', '10%,50%,51%'),
      goal('Fill vacancies', '04/01/2023', '03/31/2024', '70%,90%,91%'),
    ].join('\n');

    it('needs no word on what a year means: a quarter, a half-year and a year are read as those', async () => {
      const desk = await sitDown('viva-goals');
      const { code, out, err } = await desk.leave(SPANS, '--yes');
      expect([code, err]).toEqual([0, expect.any(String)]);
      expect(out).toEqual(
        expect.arrayContaining([
          '  2024-04-01 to 2024-06-30 is read as Q1 2024/25',
          '  2024-07-01T00:00:00Z to 2024-09-30T23:59:59Z is read as Q2 2024/25',
          '  01/04/2024 to 30/09/2024 is read as Q2 2024/25',
          '  04/01/2023 to 03/31/2024 is read as 2023/24',
        ]),
      );
      const frequencies = (await desk.store.register.indicators(TENANT)).map(({ title, frequency }) => [
        title,
        frequency,
      ]);
      expect(Object.fromEntries(frequencies)).toEqual({
        ...{ 'Answer calls': 'quarterly', 'Train managers': 'bi-annual', 'Fill vacancies': 'annual' },
      });
      expect(await desk.ask('what’s red?')).toContain('1 of 3 is red in Q2 2024/25');
    });

    it('goes by them where a time period beside them could be three things', async () => {
      const both = SPANS.replace('Start Date', 'Time Period,Start Date').replaceAll(',HR,', ',HR,Q2 2024,');
      const { code, out } = await (await sitDown('viva-goals')).leave(both, '--yes');
      expect([code, out.join('\n')]).toEqual([0, expect.stringContaining('is read as Q2 2024/25')]);
    });

    it('is asked for a period where they are none of the council’s, and where neither is there', async () => {
      const calendar = [HEADINGS, goal('Answer calls', '2024-01-01', '2024-12-31', '62%,75%,64%')].join('\n');
      const { err } = await (await sitDown('viva-goals')).leave(calendar, '--yes');
      expect(err).toContain(
        'Row 2, End Date: “2024-01-01 to 2024-12-31” is no quarter, half-year or financial year of this council from its first day to its last. Write the period that the figure is for, such as Q1 2024/25, in a column Time Period.',
      );
      const told = calendar
        .replace('Start Date', 'Time Period,Start Date')
        .replaceAll(',HR,', ',HR,2023/24,');
      expect((await (await sitDown('viva-goals')).leave(told, '--yes')).code).toBe(0);
      const neither = SPANS.replace('Start Date,End Date', 'From,Until');
      expect((await (await sitDown('viva-goals')).leave(neither, '--yes')).err).toContain(
        'Row 1, Time Period: There is no such column. Add it, or export the start and the end date of each goal.',
      );
    });

    it('has to leave out a half-year of what has quarters as well', async () => {
      const mixed = `${SPANS}\n${goal('Answer calls', '2023-10-01', '2024-03-31', '60%,70%,65%')}`;
      const { err } = await (await sitDown('viva-goals')).leave(mixed, '--yes');
      expect(err).toContain(
        'Row 6, End Date: It is a half-year, and other rows of the same measure are quarters. Leave the one or the other out.',
      );
    });
  });
});
