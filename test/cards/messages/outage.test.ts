/** The note to the performance team after an outage. */
import { describe, expect, it } from 'vitest';
import { type OutageInput, outageCard } from '../../../src/cards/messages/outage.ts';
import { textOf, titlesOf } from '../reading.ts';
import { LONDON, Q2 } from '../sample.ts';

const linesOf = (changes: Partial<OutageInput> = {}): readonly string[] => {
  const { card } = outageCard({
    ...{ period: Q2, reason: 'Teams answered 503.', timeZone: LONDON, isBusy: false },
    ...{ late: 12, waiting: 0, notDelivered: 0, isOfEarlierToo: false },
    ...{
      from: '2024-10-08T08:00:00.000Z',
      until: '2024-10-08T08:47:10.000Z',
      lastAt: '2024-10-08T08:30:00.000Z',
    },
    ...changes,
  });
  expect(titlesOf(card)).toEqual([]);
  return textOf(card).split('\n');
};

describe('the note after an outage', () => {
  it('says from when to when in the council’s own time, what became of the messages, and that nobody has to act', () => {
    expect(linesOf()).toEqual([
      'Teams took no messages from 09:00 to 09:47 on Tuesday 8 October',
      '12 messages about Q2 2024/25 went out late. None was lost.',
      'There is nothing for you to do.',
      'What came back: Teams answered 503.',
    ]);
  });

  it.each<[string, Partial<OutageInput>]>([
    ['from 23:30 on Tuesday 8 October to 09:00 on Wednesday 9 October', outage('08T22:30', '09T08:00')],
    ['at 09:00 on Tuesday 8 October', outage('08T08:00', '08T08:00')],
  ])('says “%s”', (words, times) => {
    expect(linesOf(times)[0]).toBe(`Teams took no messages ${words}`);
  });

  it('says what is known where nothing was waiting, so that nobody found out when it was over', () => {
    const once = { from: '2024-10-09T08:15:00.000Z', lastAt: '2024-10-09T08:15:00.000Z', late: 1 };
    expect(linesOf({ ...once, until: '2024-10-14T08:00:00.000Z' })).toEqual([
      'Teams took no messages at 09:15 on Wednesday 9 October',
      'Nothing was tried again until 09:00 on Monday 14 October, when a message arrived.',
      '1 message about Q2 2024/25 went out late. None was lost.',
      'There is nothing for you to do.',
      'What came back: Teams answered 503.',
    ]);
    const twice = { ...once, lastAt: '2024-10-09T09:05:00.000Z', until: '2024-10-09T11:00:00.000Z' };
    expect(linesOf(twice).slice(0, 2)).toEqual([
      'Teams took no messages from 09:15 to 10:05 on Wednesday 9 October',
      'Nothing was tried again until 12:00 that day, when a message arrived.',
    ]);
  });

  it('says that Teams was too busy, where it was no more than that', () => {
    expect(linesOf({ isBusy: true, reason: 'Teams answered 429.' }).slice(0, 3)).toEqual([
      'Teams was too busy to take messages from 09:00 to 09:47 on Tuesday 8 October',
      '12 messages about Q2 2024/25 went out late. None was lost.',
      'There is nothing for you to do.',
    ]);
  });

  it('says of none that it was not lost where one was not delivered', () => {
    expect(linesOf({ late: 7, notDelivered: 5 })[1]).toBe(
      '7 messages about Q2 2024/25 went out late. 5 may not have arrived: the note of who was not reached names whom they were for.',
    );
    expect(linesOf({ late: 0, notDelivered: 1 })[1]).toBe(
      '1 message about Q2 2024/25 may not have arrived: the note of who was not reached names whom it was for.',
    );
    expect(linesOf({ late: 2, isOfEarlierToo: true })[1]).toBe(
      '2 messages about Q2 2024/25 and earlier quarters went out late. None was lost.',
    );
  });

  it.each<[string, number, number]>([
    ['1 message about Q2 2024/25 went out late. None was lost.', 1, 0],
    ['412 messages about Q2 2024/25 went out late; 1 more will go out by itself. None was lost.', 412, 1],
    [
      '1,412 messages about Q2 2024/25 went out late; 1,300 more will go out by themselves. None was lost.',
      1412,
      1300,
    ],
    ['1 message about Q2 2024/25 is late and will go out by itself. None was lost.', 0, 1],
    ['3 messages about Q2 2024/25 are late and will go out by themselves. None was lost.', 0, 3],
    ['No message about Q2 2024/25 was late, and none was lost.', 0, 0],
  ])('says “%s”', (words, late, waiting) => {
    expect(linesOf({ late, waiting })[1]).toBe(words);
  });

  it.each(['Teams answered 401.', 'Teams answered 403.'])('says whom to ask after “%s”', (reason) => {
    expect(linesOf({ reason })[2]).toBe(
      'Teams refused Ragtime itself. So that it does not happen again, ask whoever runs Ragtime to check the bot’s registration, its password and its permissions in Teams.',
    );
  });

  it('blames nobody for another number, and quotes nothing where nothing came back', () => {
    expect(linesOf({ reason: 'No answer within 4010 ms.' })[2]).toBe('There is nothing for you to do.');
    expect(linesOf({ reason: '' })).toHaveLength(3);
  });
});

function outage(from: string, until: string): Partial<OutageInput> {
  return {
    from: `2024-10-${from}:00.000Z`,
    until: `2024-10-${until}:00.000Z`,
    lastAt: `2024-10-${until}:00.000Z`,
  };
}
