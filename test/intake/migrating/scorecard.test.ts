/** Leaving a scorecard tool: a row for each measure and period, and no references. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
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

/** With what the scorecard leaves open. */
const COMPLETE = EXPORT.replace(
  'Recommendations\n',
  'Recommendations,Unit,Rolls up,Current target\n',
).replace(/,7,(Green|Red),,\n/g, ',7,$1,,,count,sum,15\n');

describe('an officer who leaves a scorecard tool', () => {
  it('is asked for what the export leaves open', async () => {
    const { code, err } = await (await sitDown('scorecard')).leave(EXPORT, '--yes');
    expect([code, err.split('\n').slice(1)]).toEqual([
      1,
      [
        '2 things have to be put right. Nothing was imported.',
        '  export.csv: Row 8, Unit: The export does not say what these are counted in. Write percent, count, GBP, days or whatever it is, here or in a column Unit.',
        '  export.csv: Row 8, Rolls up: It is reported each month, and quarters are judged. Write sum, mean or last in a column Rolls up.',
        '  The figures of MBE981 are checked once that is put right.',
      ],
    ]);
  });

  it('is asked what a quarter is held to whose months are added up', async () => {
    const { err } = await (await sitDown('scorecard')).leave(
      COMPLETE.replaceAll(',sum,15', ',sum,'),
      '--yes',
    );
    expect(err.split('\n').slice(2)).toEqual([
      '  export.csv: Row 8, Current target: These targets are of single months, and the quarter is the sum of its months. Write what the quarter is held to in a column Current target.',
    ]);
  });

  it('comes to what is red, under references that are shown before anything is stored', async () => {
    const asked: string[] = [];
    const desk = await sitDown('scorecard', (question) => asked.push(question) === 0);
    const refused = await desk.leave(COMPLETE);
    expect([refused.code, refused.err.split('\n').at(-1)]).toEqual([1, 'Nothing was imported.']);
    expect(await desk.rows()).toEqual([]);
    expect(asked[0]?.split('\n')).toEqual(
      expect.arrayContaining([
        'References made from the names; to give others, add a column Reference and write them there:',
        '  RDT220 Repairs done in time',
        '  MBE981 Missed bins for each 100',
        '  RDT220 Q2 2024/25: 84.5% Red',
      ]),
    );
    const { out } = await desk.leave(COMPLETE, '--yes');
    expect(out).toEqual(
      expect.arrayContaining([
        '  new: RA412 Rent arrears: at most £400,000, quarterly, Megan Bowen',
        '  MBE981 Q1 2024/25: 18 Red',
        '4 published statuses compared: 3 as the rule gives, 1 not:',
        'Look at this: RA412 Q2 2024/25: published Amber, and the rule gives Green. £395,000 is 1.25% below the target of £400,000; Green is on it or below.',
      ]),
    );
    expect(await desk.ask('what’s red?')).toMatch(
      /1 of 3 is red in Q2 2024\/25[\s\S]*RDT220 · Isaiah Langer/,
    );
    const { commentary, tolerance } = await desk.cell('RDT220', Period.parse('2024-25-Q2'));
    expect(commentary).toBe('Two contractors left.\nRecommendations: Appoint a third contractor');
    expect(tolerance).toEqual({ kind: 'absolute', by: '10' });
  });

  it('is told which columns were not used where one is missing, and not that every cell of it is empty', async () => {
    const renamed = COMPLETE.replace('Measure,', 'What is measured,').replace('Red Flag', 'Red flags');
    const { err } = await (await sitDown('scorecard')).leave(renamed, '--yes');
    expect(err.split('\n').slice(1)).toEqual([
      'One thing has to be put right. Nothing was imported.',
      expect.stringMatching(/Row 1, Measure: There is no such column\. Add one with the heading Measure/),
      '  export.csv: Not used: the columns What is measured, Red flags (did you mean Red Flag?). Where one is what is asked for above, give it that heading.',
    ]);
  });

  it.each([
    ['the last days of months', '30/04/2024', '31/05/2024', '30/06/2024'],
    ['the first days of months, as Excel keeps Apr-24', '2024-04-01', '2024-05-01', '2024-06-01'],
  ])('may have months as dates: %s', async (_, april, may, june) => {
    const dated = COMPLETE.replace('Apr 2024', april).replace('May 2024', may).replace('Jun 2024', june);
    const { out } = await (await sitDown('scorecard')).leave(dated, '--dry-run');
    expect(out).toContain('  MBE981 Q1 2024/25: 18 Red');
  });

  it('may name an owner as the register does', async () => {
    const named = COMPLETE.replace('Owner', 'Responsible officer');
    const { out } = await (await sitDown('scorecard')).leave(named, '--dry-run');
    expect(out).toContain('  new: RA412 Rent arrears: at most £400,000, quarterly, Megan Bowen');
  });

  it('may give references of its own, which two measures of one name need', async () => {
    const named = COMPLETE.replace('Recommendations,', 'Recommendations,Reference,')
      .replace(/^Housing,Customer.*$/gm, '$&,H1,,,')
      .replace(/^Housing,Financial.*$/gm, '$&,H2,,,')
      .replace(/,,,count,sum/g, ',,,S1,count,sum')
      .replaceAll('Rent arrears', 'Repairs done in time');
    const { out, err } = await (await sitDown('scorecard')).leave(named, '--dry-run');
    expect([err, ...out.filter((line) => line.startsWith('  new: ')).slice(-3)]).toEqual([
      expect.not.stringContaining('put right'),
      '  new: H1 Repairs done in time: at least 95%, quarterly, Isaiah Langer',
      '  new: H2 Repairs done in time: at most £400,000, quarterly, Megan Bowen',
      '  new: S1 Missed bins for each 100: at most 15, monthly, Isaiah Langer',
    ]);
  });

  it('leaves out whole years of what is reported more often, and a quarter whose months are still to come', async () => {
    const more = `${COMPLETE}Streets,Customer,Missed bins for each 100,Isaiah Langer,Jul 2024,4,5,7,Green,,,count,sum,15
Housing,Customer,Repairs done in time,isaiah@example.com,2023/24,93%,95%,85%,Yellow,,
`;
    const { out, err } = await (await sitDown('scorecard')).leave(more, '--dry-run');
    expect(err).not.toContain('put right');
    expect(out.filter((line) => line.startsWith('Not brought over'))).toEqual([
      'Not brought over: 1 year’s figure of what is reported more often, row 10.',
      'Not brought over: 1 quarter of which months are still to come, row 9.',
    ]);
    expect(out).toContain('5 figures: 5 to add.');
  });

  it('does not take a year for a quarter, nor a quarter for its months', async () => {
    const annual = `Measure,Owner,Frequency,Reporting Period,Actual,Goal,Direction
Residents satisfied,Isaiah Langer,Quarterly,2023/24,71%,70%,Higher
Calls lost,Isaiah Langer,,Apr 2024,3%,5%,Lower
Calls lost,Isaiah Langer,,Q1 2024/25,4%,5%,Lower
`;
    expect((await (await sitDown('scorecard')).leave(annual, '--yes')).err.split('\n').slice(2)).toEqual([
      expect.stringMatching(
        /Row 2, Reporting Period: “2023\/24” is a whole year, and RS\d+ is quarterly\. Write the quarter/,
      ),
      '  export.csv: Row 4, Reporting Period: It is a quarter, and other rows of the same measure are months. Leave the one or the other out.',
      '  export.csv: Row 4, Rolls up: It is reported each month, and quarters are judged. Write sum, mean or last in a column Rolls up.',
      expect.stringMatching(/ {2}The figures of CL\d+ are checked once that is put right\./),
    ]);
  });

  it('is told which month is missing of a quarter whose other months are kept', async () => {
    const hole = COMPLETE.replace(/^.*Missed bins.*,May .*\n/m, '');
    const { out } = await (await sitDown('scorecard')).leave(hole, '--dry-run');
    expect(out.join('\n')).toContain('May is missing, so the quarter has no figure of its own yet.');
  });

  it('is told of periods that may be several, and of rows that are there twice', async () => {
    const wrong = COMPLETE.replace('Q1 2024/25,91%', 'Q1 2024,91%')
      .replace('Q1 2024/25,"£410', 'FY2024,"£410')
      .replace('Rent arrears,Megan Bowen,Q2', 'Rent arrears,Nobody,Q2')
      .replace('Streets,Customer,Missed bins for each 100,Isaiah Langer,May', ',,,Isaiah Langer,Apr');
    const { err } = await (await sitDown('scorecard')).leave(wrong, '--yes');
    expect(err.split('\n').slice(2)).toEqual([
      '  export.csv: Row 2, Reporting Period: “Q1 2024” may be January to March 2024, Q1 2024/25 or Q1 2023/24. Say which with --year-means calendar, begins or ends, or write it like that.',
      '  export.csv: Row 4, Reporting Period: “FY2024” may be 2024/25 or 2023/24. Say which with --year-means begins or ends, or write it like that.',
      '  export.csv: Row 5, Owner: “Nobody” is not on the list of people. Import the person first, or write the e-mail address or name of somebody who is.',
      '  export.csv: Row 7, Measure: It is empty, and the rest of the row is not. Where cells were merged, write it into every row.',
      '  The figures of RA412 are checked once that is put right.',
    ]);
    const twice = COMPLETE.replace('Q2 2024/25,84.5%', 'Q1 2024/25,84.5%');
    expect((await (await sitDown('scorecard')).leave(twice, '--yes')).err).toContain(
      'Row 3, Reporting Period: Row 2 has Q1 2024/25 of the same measure already. Leave one of the two out',
    );
  });
});
