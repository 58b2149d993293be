/** Leave and cover: shown first, recorded by the tap, told to whoever covers, and over by itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

// It is Wednesday 9 October 2024. Adele owns CPI11, Isaiah CPI13 and CPI14; nothing is in.
describe('somebody who is away', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil();
    for (const who of [ADELE, MEGAN, PATTI]) await council.as(who).install();
  });
  afterAll(() => council.stop());
  const answer = async (who: typeof ADELE, sentence: string) => said((await council.ask(who, sentence)).card);
  const absences = () => council.store.absences.all(TENANT);
  const tap = async (who: typeof ADELE, sentence: string, title: string) => {
    const { card } = await council.ask(who, sentence);
    const { verb, data } = button(card, title);
    return said((await council.as(who).execute(verb, data)).card);
  };

  it('is shown first what that would do, and nothing is recorded by the sentence', async () => {
    const text = await answer(ADELE, 'I’m away until 3 November, Megan covers');
    expect(text).toContain(
      'You are away from Wednesday 9 October to Sunday 3 November 2024, and Megan Bowen covers?',
    );
    expect(text).toContain('Megan Bowen is asked for CPI11 meanwhile, and may report it.');
    expect(text).toContain('Megan Bowen is told in one message, and can say no.');
    expect(text).toContain('from Monday 4 November on you are asked again');
    expect(await absences()).toEqual([]);
  });

  it('can’t say it of somebody else, save for the performance team', async () => {
    expect(await answer(ADELE, 'Isaiah is away until Friday, Megan covers')).toContain(
      'for somebody else only the performance team can (Patti Fernandez)',
    );
    expect(await answer(PATTI, 'Isaiah is away until Friday, Megan covers')).toContain(
      'Isaiah Langer is away from Wednesday 9 October to Friday 11 October 2024, and Megan Bowen covers?',
    );
    const data = { person: 'isaiah', from: '2024-10-09', until: '2024-10-11', cover: 'megan' };
    const forged = await council.as(ADELE).execute('recordAbsence', data);
    expect(said(forged.card)).toContain('only the performance team can');
    expect(await absences()).toEqual([]);
  });

  it('is asked until when, where that was left out', async () => {
    const text = await answer(ADELE, 'I’m on leave');
    expect(text).toContain('Until when are you away?');
    expect(text).toContain('[Next week]');
    expect(await answer(ADELE, 'I’m away until 31 November')).toContain(
      'There is no 31 November. Say it again with a day that there is.',
    );
    expect(await answer(ADELE, 'I’m away until 3 October')).toContain(
      '3 October 2024 has passed. Name a day to come.',
    );
    expect(await answer(ADELE, 'I’m away until Friday, Adele covers')).toContain(
      'Nobody can cover for themselves',
    );
    expect(await absences()).toEqual([]);
  });

  it('has a cover who is told once, is asked for the figures, and may report them', async () => {
    expect(
      said((await council.as(MEGAN).execute('form', { ref: 'CPI11', period: '2024-25-Q2' })).card),
    ).toContain('Only the owner, the deputy or the performance team can report CPI11');
    const text = await tap(ADELE, 'I’m away until 3 November, Megan covers', 'Yes, I’m away');
    expect(text).toContain(
      'You are away from Wednesday 9 October to Sunday 3 November 2024, and Megan Bowen covers',
    );
    const told = await chatsOf(council).shownTo(MEGAN, 'You cover for Adele Vance', 'send');
    expect(wordsOf(told)).toContain('Reminders of Adele Vance’s figures come to you meanwhile');
    expect(wordsOf(told)).toContain('for Adele Vance, away until 3 Nov');
    const mine = await answer(MEGAN, 'my indicators');
    expect(mine).toContain('CPI11 · for Adele Vance, away until 3 Nov');
    expect(await answer(PATTI, 'who hasn’t reported?')).toContain('Megan Bowen');
    await council.reports(MEGAN, 'CPI11', { figure: '14' });
    expect(await council.cell('CPI11')).toMatchObject({ figure: '14', reportedBy: { id: 'megan' } });
    const messages = council.connector.calls.filter((call) => wordsOf(call).includes('You cover for'));
    expect(messages).toHaveLength(1);
  });

  it('is asked again once the last day has passed, and the cover is not', async () => {
    council.at('2024-11-03T10:00:00Z');
    expect(await answer(MEGAN, 'my indicators')).toContain('CPI11');
    council.at('2024-11-04T10:00:00Z');
    expect(await answer(MEGAN, 'my indicators')).not.toContain('CPI11');
    expect(
      said((await council.as(MEGAN).execute('form', { ref: 'CPI11', period: '2024-25-Q2' })).card),
    ).toContain('Adele Vance owns it');
    council.at('2024-10-09T10:00:00Z');
  });

  it('has the cover’s no told to them and to the performance team', async () => {
    const told = await chatsOf(council).shownTo(MEGAN, 'You cover for Adele Vance', 'send');
    const { verb, data } = button(told.body.attachments?.[0]?.content, 'I can’t cover');
    const forged = await council.as(ISAIAH).execute(verb, data);
    expect(said(forged.card)).toContain('You don’t cover for them any more');
    const { card } = await council.as(MEGAN).execute(verb, data);
    expect(said(card)).toContain('You don’t cover for Adele Vance');
    await chatsOf(council).shownTo(ADELE, 'Megan Bowen can’t cover for you', 'send');
    await chatsOf(council).shownTo(PATTI, 'Megan Bowen can’t cover for Adele Vance', 'send');
    expect(await absences()).toMatchObject([{ cover: null, declinedBy: { id: 'megan' } }]);
    expect(await answer(MEGAN, 'my indicators')).not.toContain('CPI11');
  });

  it('can be covered by anybody on the council’s list, named in an indicator or not', async () => {
    const text = await answer(ISAIAH, 'I’m away until 3 November, Patti covers');
    expect(text).toContain('and Patti Fernandez covers?');
    // Nobody of that name is on the list.
    expect(await answer(ISAIAH, 'I’m away until 3 November, Zoe covers')).not.toContain('covers?');
  });

  it('is named to whoever asks who is away, with who covers', async () => {
    expect(await answer(PATTI, 'who is away?')).toContain('1 person is away today');
    expect(await answer(PATTI, 'who is on leave next week?')).toContain(
      'Adele Vance from Wednesday 9 October to Sunday 3 November 2024 · nobody covers',
    );
    expect(await answer(ISAIAH, 'is Isaiah away?')).toContain('Isaiah Langer is not away today');
    expect(await answer(ISAIAH, 'who is away on 4 November?')).toContain(
      'Nobody is away on Monday 4 November',
    );
  });

  it('is back when they say so, by the tap alone', async () => {
    expect(await answer(ADELE, 'I am back')).toContain('You are back?');
    expect(await absences()).toHaveLength(1);
    expect(await tap(ADELE, 'I am back', 'Yes, I’m back')).toContain('Welcome back');
    expect(await absences()).toEqual([]);
    expect(await answer(ADELE, 'I am back')).toContain('No leave of yours is recorded');
  });
});
