/** More time for a figure: given by the performance team, shown wherever it is due. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatsOf, wordsOf } from '../../support/chats.ts';
import { button, type Council, ISAIAH, MEGAN, PATTI, said, startCouncil } from '../../support/council.ts';

// Figures of Q2 2024/25 are due on Tuesday 15 October; it is Wednesday 9 October.
describe('more time for a figure', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil();
    await council.as(ISAIAH).install();
  });
  afterAll(() => council.stop());
  const answer = async (who: typeof PATTI, sentence: string) => said((await council.ask(who, sentence)).card);
  const until = async (ref: string) => (await council.cell(ref))?.extension?.until;

  it('is the performance team’s to give', async () => {
    expect(await answer(ISAIAH, 'can I have until 25 October for CPI13?')).toContain(
      'Only the performance team can give more time for a figure. Ask them',
    );
    const { card } = await council.as(MEGAN).execute('giveTime', {
      period: '2024-25-Q2',
      refs: 'CPI13',
      until: '2024-10-25',
    });
    expect(said(card)).toContain('Only the performance team');
    expect(await until('CPI13')).toBeUndefined();
  });

  it('is shown before it is given, and only given by the tap', async () => {
    const { card } = await council.ask(PATTI, 'give Isaiah until 25 October for CPI13');
    const text = said(card);
    expect(text).toContain('Give Isaiah Langer until Friday 25 October for CPI13?');
    expect(text).toContain('due on Tuesday 15 October');
    expect(text).toContain('nobody is chased for it before Monday 28 October');
    expect(text).toContain('Isaiah Langer is told.');
    expect(await until('CPI13')).toBeUndefined();
  });

  it('is stored with who gave it and when, and whoever reports it is told', async () => {
    const patti = council.as(PATTI);
    const asked = button(
      (await patti.say('extend CPI13 to 25 October')).card,
      'Give until Friday 25 October',
    );
    const { card } = await patti.execute(asked.verb, asked.data);
    expect(said(card)).toContain('CPI13 of Q2 2024/25 is due on Friday 25 October now');
    expect((await council.cell('CPI13'))?.extension).toEqual({
      until: '2024-10-25',
      by: { id: 'patti', name: 'Patti Fernandez' },
      at: '2024-10-09T10:00:00.000Z',
    });
    const told = await chatsOf(council).shownTo(ISAIAH, 'You have until Friday 25 October for CPI13', 'send');
    expect(wordsOf(told)).toContain('Patti Fernandez of the performance team gave you more time');
    expect(wordsOf(told)).toContain('by 25 Oct');
    // A second tap gives nothing twice, and tells nobody twice.
    await patti.execute(asked.verb, asked.data);
    const messages = council.connector.calls.filter((call) => wordsOf(call).includes('You have until'));
    expect(messages).toHaveLength(1);
  });

  it('is what every answer about the due date says', async () => {
    expect(await answer(ISAIAH, 'when is CPI13 due?')).toContain('is due on Friday 25 October 2024');
    expect(await answer(ISAIAH, 'when is CPI13 due?')).toContain(
      'given by Patti Fernandez on 9 October 2024',
    );
    expect(await answer(ISAIAH, 'submit CPI13')).toContain('due Friday 25 October');
    expect(await answer(ISAIAH, 'my indicators')).toContain('by 25 Oct');
    expect(await answer(ISAIAH, 'when is CPI14 due?')).toContain('Tuesday 15 October 2024');
    expect(await answer(PATTI, 'what is due in the next three weeks?')).toContain('CPI13 (by 25 Oct)');
  });

  it('keeps the figure from being overdue until the day has passed', async () => {
    council.at('2024-10-17T10:00:00Z');
    expect(await answer(PATTI, 'what is overdue?')).not.toContain('CPI13');
    expect(await answer(PATTI, 'what is overdue?')).toContain('CPI14');
    council.at('2024-10-26T10:00:00Z');
    expect(await answer(PATTI, 'what is overdue?')).toContain('CPI13');
    council.at('2024-10-09T10:00:00Z');
  });

  it('can’t be given for a day that has passed, gives no time, or is beyond the next window', async () => {
    expect(await answer(PATTI, 'extend CPI14 to 3 October')).toContain('3 October 2024 has passed');
    expect(await answer(PATTI, 'extend CPI14 to Friday')).toContain('is due on Tuesday 15 October anyway');
    expect(await answer(PATTI, 'extend CPI14 to 10 January')).toContain(
      'The last day that can be given is Tuesday 31 December.',
    );
    expect(await answer(PATTI, 'extend CPI14')).toContain('Say until which day');
    expect(await answer(PATTI, 'give Adele until 25 October for CPI14')).toContain('Isaiah Langer owns it');
  });

  it('moves from a weekend to the next working day, and says so', async () => {
    const text = await answer(PATTI, 'extend CPI14 to 26 October');
    expect(text).toContain('Saturday 26 October is no working day, so it is Monday 28 October.');
    expect(text).toContain('Give Isaiah Langer until Monday 28 October for CPI14?');
  });

  it('can be given by the week, counted from the day it is due, or from today where that has passed', async () => {
    expect(await answer(PATTI, 'give Isaiah another week for CPI14')).toContain(
      'Give Isaiah Langer until Tuesday 22 October for CPI14?',
    );
    // CPI13 has been given until 25 October already.
    expect(await answer(PATTI, 'extend CPI13 by a week')).toContain('until Friday 1 November for CPI13?');
    expect(await answer(PATTI, 'give everyone until 1 November')).toContain('until Friday 1 November for');
    council.at('2024-10-17T10:00:00Z');
    expect(await answer(PATTI, 'extend CPI14 by two weeks')).toContain(
      'until Thursday 31 October for CPI14?',
    );
    council.at('2024-10-09T10:00:00Z');
  });

  it('can be given for all that somebody still owes', async () => {
    await council.reports(ISAIAH, 'CPI14', { figure: '96' });
    expect(await answer(PATTI, 'give Adele until 25 October')).toContain(
      'Give Adele Vance until Friday 25 October for CPI11?',
    );
    expect(await answer(PATTI, 'extend CPI14 to 25 October')).toContain('CPI14 is in for Q2 2024/25 already');
    expect(await answer(PATTI, 'give Megan until 25 October')).toContain('Megan Bowen owes nothing');
    expect(await until('CPI11')).toBeUndefined();
  });
});
