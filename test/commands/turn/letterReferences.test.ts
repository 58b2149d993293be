import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADELE, type Council, ISAIAH, MEGAN, PATTI, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

/** The measures of a shared ICT service as its committee has them: some by letters, some not collected yet. */
const INDICATORS = [
  indicator({ ref: 'M1', title: 'Customer satisfaction' }),
  indicator({ ref: 'M2', title: 'CSAT for phone calls' }),
  indicator({ ref: 'M3', title: 'Budget variance' }),
  indicator({ ref: 'FCR', title: 'First Contact Resolution (FCR)' }),
  indicator({ ref: 'AV-HDC', title: 'Uptime at Huntingdonshire', owner: { id: ADELE.id, name: ADELE.name } }),
  indicator({ ref: 'BUDGET', title: 'Forecast outturn for the current financial year' }),
  indicator({
    ...{ ref: 'CSAT', title: 'Customer Satisfaction (net CSAT score)', lifecycle: 'in development' },
    target: { kind: 'none' },
  }),
  indicator({ ref: 'CSF', title: 'Customer Satisfaction (Full)', frequency: 'annual' }),
];

describe('a council whose references are letters alone', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil(INDICATORS);
    for (const [ref, figure] of [
      ['FCR', '80'],
      ['BUDGET', '97'],
      ['M1', '90'],
      ['M2', '60'],
      ['M3', '50'],
    ] as const)
      await council.reports(ISAIAH, ref, { figure });
  });
  afterAll(() => council.stop());
  const answer = async (who: typeof MEGAN, sentence: string) => {
    const { summary, card } = await council.ask(who, sentence);
    return `${summary} ${said(card)}`;
  };

  it.each(['show FCR', 'fcr', 'how is FCR doing?', 'indicator fcr'])(
    'is shown the figure of that one: “%s”',
    async (sentence) => expect(await answer(MEGAN, sentence)).toMatch(/^First Contact Resolution.*80/s),
  );

  it('is told why that one is red, and who owns it', async () => {
    expect(await answer(MEGAN, 'why is FCR red?')).toContain('As expected.');
    expect(await answer(MEGAN, 'who owns av-hdc?')).toContain('Adele Vance');
    expect(await answer(MEGAN, 'history of AV-HDC')).toContain('AV-HDC');
  });

  it('compares two of them in one sentence', async () => {
    const told = await answer(MEGAN, 'compare FCR and BUDGET');
    expect(told).toContain('80');
    expect(told).toContain('97');
  });

  it('opens the form of that one, with the figure given', async () => {
    expect(await answer(ISAIAH, 'report FCR')).toContain('First Contact Resolution');
    expect(await answer(ADELE, 'put 99.1 in for AV-HDC')).toMatch(/Uptime at Huntingdonshire.*=99\.1/s);
  });

  it('sets the status of that one by hand', async () => {
    const told = await answer(PATTI, 'override BUDGET');
    expect(told).toContain('Forecast outturn');
    expect(told).not.toContain('Budget variance');
  });

  it.each([
    ['show CSAT', 'Customer Satisfaction (net CSAT score)'],
    ['csat?', 'Customer Satisfaction (net CSAT score)'],
    ['show CSF', 'CSF is reported once a year'],
  ])(
    'is told of one that is not due, and not of another with that word in its title: “%s”',
    async (sentence, words) => {
      const told = await answer(MEGAN, sentence);
      expect(told).toContain(words);
      expect(told).not.toContain('CSAT for phone calls');
    },
  );

  it('is shown another by its title', async () =>
    expect(await answer(MEGAN, 'show CSAT for phone calls')).toMatch(/^CSAT for phone calls \(M2\)/));

  it.each(['what is over budget?', 'are we within budget?'])(
    'is not answered about BUDGET where it is an ordinary word: “%s”',
    async (sentence) => expect(await answer(MEGAN, sentence)).toContain('didn’t follow'),
  );

  it('is told that a reference is not known, and which are near it', async () => {
    const told = await answer(MEGAN, 'show CSTA');
    expect(told).toContain('There is no indicator CSTA');
    expect(told).toContain('[CSAT Customer Satisfaction (net CSAT score)]');
    expect(await answer(MEGAN, 'override FCR-SCDC')).toContain('There is no indicator FCR-SCDC');
  });

  it('goes on with that one', async () => {
    const talk = council.as(MEGAN, 'personal', 'going-on');
    await talk.say('show FCR');
    expect((await talk.say('and BUDGET?')).summary).toContain('BUDGET');
    expect(said((await talk.say('why?')).card)).toContain('BUDGET');
  });
});
