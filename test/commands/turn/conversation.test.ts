/** A quarter in conversation: what people ask, and what they are shown. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
} from '../../support/council.ts';

describe('a quarter in conversation', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
  });
  afterEach(() => council.stop());

  const stored = (ref = 'CPI13') => council.cell(ref);

  it('answers what is red, naming the period and how much is reported', async () => {
    await council.reports(ISAIAH, 'CPI13', {
      figure: '70',
      commentary: 'The system was down; back on 4 November.',
    });
    const { card, summary } = await council.ask(MEGAN, 'what’s red this quarter?');
    expect(summary).toBe('1 of 3 is red in Q2 2024/25. 1 of 3 reported.');
    expect(said(card)).toContain('July to September 2024');
    expect(said(card)).toContain('■ Red');
    expect(said(card)).toContain('Incidents resolved within Service Level Agreement');
  });

  it('answers in a channel when it is mentioned', async () => {
    const { summary } = await council.as(MEGAN, 'channel').say('what’s red?');
    expect(summary).toBe('Nothing reported yet: none of 3 is red in Q2 2024/25. 0 of 3 reported.');
  });

  it('names what is missing of the quarter before when somebody asks who has not reported', async () => {
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ADELE, 'CPI11', { figure: '10.5', commentary: '' });
    council.at('2024-10-01T10:00:00Z');
    const patti = council.as(PATTI);
    const { card } = await patti.say('who hasn’t reported?');
    expect(said(card)).toContain('From Q1 2024/25, 2 figures are still missing too');
    const { verb, data } = button(card, 'Same for Q1 2024/25');
    expect((await patti.execute(verb, data)).summary).toContain('1 person has yet to report 2 figures');
    const adele = await patti.say('who hasn’t reported in Customer services?');
    expect(said(adele.card)).not.toContain('still missing too');
  });

  it('tells a stranger how to get in, and shows them nothing', async () => {
    const stranger = { ...ISAIAH, id: 'nobody', name: 'Nobody' };
    for (const sentence of ['what’s red?', 'help', 'submit CPI13', '']) {
      const { card } = await council.ask(stranger, sentence);
      expect(said(card)).toContain('ask your performance team to add you');
    }
  });

  it.each([
    ['what was red in Q4 2019/20?', 'I hold nothing for Q4 2019/20'],
    ['what is red next quarter?', 'Q3 2024/25 is not being reported yet'],
    ['will it rain', 'rain'],
    ['show CPI99', 'There is no indicator CPI99'],
    ['what’s red in P6?', 'I don’t know what to make of “P6”'],
    ['red in week12', 'I don’t know what to make of “week12”'],
  ])('gives a way forward for “%s”', async (sentence, expected) => {
    const { card } = await council.ask(MEGAN, sentence);
    expect(said(card)).toContain(expected);
  });

  it('survives cards that were tampered with', async () => {
    const talk = council.as(ISAIAH);
    const form = await council.form(ISAIAH, 'CPI13');
    for (const data of [
      {},
      { ...form, period: 'x' },
      { ...form, basedOn: 'lots' },
      { ...form, ref: 'CPI99' },
      { ...form, figure: { a: 1 } },
    ]) {
      const turn = await talk.execute('submit', data as Record<string, unknown>);
      expect(turn.status).toBe(200);
      expect(said(turn.card).length).toBeGreaterThan(10);
    }
    expect(said((await talk.execute('destroy', {})).card)).toContain('older version');
    expect((await stored())?.revision).toBe(0);
  });

  it('lists one’s own, outstanding first, and says when nothing is left', async () => {
    const talk = council.as(ISAIAH);
    await council.reports(ISAIAH, 'CPI13', { figure: '96', commentary: '' });
    const mine = said((await talk.say('my indicators')).card);
    expect(mine.indexOf('CPI14')).toBeLessThan(mine.indexOf('CPI13'));
    await council.reports(ISAIAH, 'CPI14', { figure: '96', commentary: '' });
    expect(said((await talk.say('submit')).card)).toContain(
      'Nothing is left for you to report in Q2 2024/25',
    );
  });

  it('never tells somebody who has no indicators that they are done when they submit', async () => {
    for (const [person, instead] of [
      [MEGAN, 'What you manage is others’ to report.'],
      [PATTI, 'As the performance team you can report any: write “submit” and its reference.'],
    ] as const) {
      const { card } = await council.ask(person, 'submit');
      expect(said(card)).toMatch(/^No indicators are recorded as yours for Q2 2024\/25 /);
      expect(said(card)).toContain(instead);
    }
  });

  it('tells a manager who owns nothing what they manage', async () => {
    const megan = council.as(MEGAN);
    const { card } = await megan.say('my indicators');
    const { verb, data } = button(card, 'The 3 that you manage');
    expect((await megan.execute(verb, data)).summary).toMatch(/^3 indicators that you manage in Q2 2024\/25/);
  });

  it('shows an indicator with its change against last quarter', async () => {
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ADELE, 'CPI11', { figure: '10.5', commentary: '' });
    council.at('2024-10-09T10:00:00Z');
    await council.reports(ADELE, 'CPI11', { figure: '10.7', commentary: '' });
    const card = said((await council.ask(MEGAN, 'show CPI11')).card);
    expect(card).toContain('deteriorating');
    expect(card).toContain('10.5%');
  });

  it('counts the quarter by status', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '96', commentary: '' });
    const card = said((await council.ask(MEGAN, 'summary')).card);
    expect(card).toContain('Green');
    expect(card).toContain('Not reported');
  });

  it('greets a person who installs it, once, with what it can do', async () => {
    const { card } = await council.as(ISAIAH).install();
    expect(said(card)).toContain('what’s red this quarter?');
  });
});
