/** A figure sent back while its owner is away: her cover's to give, by the day it was extended to, until the lock. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRound } from '../../../src/jobs/rounds.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
import { Q2 } from '../../support/cells.ts';
import { chatsOf, wordsOf } from '../../support/chats.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

// Q2 2024/25 is due on 15 October; chases go on 16, 23 and 30 October, the escalation on 18. Nobody deputises.
const INDICATORS = [
  indicator({}),
  indicator({ ref: 'CPI11', title: 'Contact that is avoidable', owner: ADELE }),
];

describe('a figure sent back while its owner is away', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil(INDICATORS);
    for (const who of [ADELE, ISAIAH, MEGAN, PATTI]) await council.as(who).install();
    await council.reports(ISAIAH, 'CPI13', { figure: '97' });
    await council.reports(ADELE, 'CPI11', { figure: '97' });
  });
  afterAll(() => council.stop());
  const answer = async (who: typeof ADELE, sentence: string) => said((await council.ask(who, sentence)).card);
  const press = async (
    who: typeof ADELE,
    card: unknown,
    title: string,
    more: Record<string, unknown> = {},
  ) => {
    const { verb, data } = button(card, title);
    return said((await council.as(who).execute(verb, { ...data, ...more })).card);
  };
  const tap = async (who: typeof ADELE, sentence: string, title: string, more = {}) =>
    press(who, (await council.ask(who, sentence)).card, title, more);
  const openForm = async (who: typeof ADELE) =>
    said((await council.as(who).execute('form', { ref: 'CPI11', period: Q2 })).card);
  /** Whom the clock writes to on a day, of all that a round can tell. */
  const on = async (day: string): Promise<readonly string[]> => {
    const sent: Caught[] = [];
    for (const round of ['reminders', 'unreached'] as const) {
      await runRound(round, catching(council.store, `${day}T08:10:00Z`, sent), CALENDAR);
    }
    return sent.map(({ to, reply }) => `${to}: ${said(reply.card)}`);
  };

  it('is not asked of her cover while nothing was sent back', async () => {
    await tap(ADELE, 'I’m away until 3 November, Isaiah covers', 'Yes, I’m away');
    const told = await chatsOf(council).shownTo(ISAIAH, 'You cover for Adele Vance', 'send');
    expect(wordsOf(told)).toContain('Nothing of theirs is still to come just now');
  });

  it('is her cover’s to give again, who is told and shown the note', async () => {
    council.at('2024-10-10T10:00:00Z');
    const { card } = await council.ask(PATTI, 'send CPI11 back, a week is missing');
    expect(said(card)).toContain('Isaiah Langer is asked for it again, and shown what you write here');
    expect(await press(PATTI, card, 'Send it back', { reason: 'A week is missing.' })).toContain(
      'Isaiah Langer has been told, with your note.',
    );
    const note = 'sent back by Patti Fernandez: A week is missing.';
    await chatsOf(council).shownTo(ISAIAH, note, 'send');
    const sentToHer = council.connector.calls.filter(chatsOf(council).to(ADELE)).map(wordsOf);
    expect(sentToHer.filter((words) => words.includes(note))).toEqual([]);
    const mine = await answer(ISAIAH, 'what do I owe?');
    expect(mine).toContain('for Adele Vance, away until 3 Nov');
    expect(mine).toContain(note);
    expect(await openForm(ISAIAH)).toContain('A week is missing.');
    expect(await openForm(MEGAN)).toContain('Only the owner, the deputy or the performance team');
  });

  it('is due on the day to which it was extended, and chased from the day after', async () => {
    expect(await tap(PATTI, 'extend CPI11 to 22 October', 'Give until Tuesday 22 October')).toContain(
      'CPI11 of Q2 2024/25 is due on Tuesday 22 October now',
    );
    await chatsOf(council).shownTo(ISAIAH, 'You have until Tuesday 22 October for CPI11', 'send');
    expect(await answer(ISAIAH, 'when is CPI11 due?')).toContain(
      'CPI11 for Q2 2024/25 was sent back by Patti Fernandez, and is due on 22 October 2024',
    );
    expect(await answer(ISAIAH, 'my indicators')).toContain('Due Tuesday 22 October');
    for (const day of ['2024-10-16', '2024-10-18', '2024-10-22']) expect(await on(day)).toEqual([]);
    const overdue = 'overdue: due by Tuesday 22 October';
    const chased = await on('2024-10-23');
    expect(chased.map((each) => each.split(' for ')[0]).toSorted()).toEqual([
      'isaiah: 1 figure',
      'megan: 1 figure',
    ]);
    expect(chased.every((each) => each.includes(overdue) && each.includes('CPI11'))).toBe(true);
  });

  it('is asked of nobody after the lock, and taken from neither of them', async () => {
    council.at('2024-10-24T10:00:00Z');
    const { card } = await council.ask(PATTI, 'lock Q2');
    expect(said(card)).toContain('Sent back to Isaiah Langer, and not given again: CPI11');
    await press(PATTI, card, 'Lock Q2 2024/25');
    expect(await on('2024-10-30')).toEqual([]);
    expect(await on('2024-11-04')).toEqual([]);
    for (const who of [ISAIAH, ADELE]) {
      expect(await openForm(who)).toContain('Q2 2024/25 is locked, so only the performance team');
    }
    const mine = await answer(ISAIAH, 'my indicators');
    expect(mine).toContain('Q2 2024/25 is locked, without 1 of your 2 indicators');
    expect(mine).not.toContain('[Report');
    expect(await answer(ISAIAH, 'when are figures due?')).toContain(
      'the quarter is locked, so none is yours',
    );
    expect(await answer(ADELE, 'submit')).toContain('Q2 2024/25 is locked');
    expect(await answer(PATTI, 'extend CPI11 to 31 October')).toContain('is locked, so nobody is chased');
    expect(await answer(ISAIAH, 'snooze until tomorrow')).toContain('is locked, so no reminder');
    expect(await answer(PATTI, 'Isaiah is away until Friday, Megan covers')).toContain(
      'No figure is Isaiah Langer’s to report just now',
    );
    expect(await council.cell('CPI11')).toMatchObject({ figure: '97', extension: { until: '2024-10-22' } });
  });

  it('is her cover’s again once the quarter is reopened', async () => {
    await tap(PATTI, 'reopen Q2, a week is missing', 'Reopen Q2 2024/25', { reason: 'A week is missing.' });
    await council.reports(ISAIAH, 'CPI11', { figure: '96' });
    expect(await council.cell('CPI11')).toMatchObject({ figure: '96', reportedBy: { id: 'isaiah' } });
    expect((await council.store.locks.all(TENANT, Q2)).map(({ kind }) => kind)).toEqual([
      'locked',
      'reopened',
    ]);
    expect(await on('2024-10-31')).toEqual([]);
  });
});
