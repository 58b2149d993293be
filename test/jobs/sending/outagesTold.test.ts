/** The note after an outage: it counts whatever was late, and says no more of when it was than is known. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { wordsMark } from '../../../src/domain/reporting/checks/wordsDoubt.ts';
import { ADELE, type Council, ISAIAH, MEGAN, PATTI, said, startCouncil } from '../../support/council.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

describe('the note after an outage', () => {
  let council: Council;
  let sending: Sending;

  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    sending = sendingFor(council, 1_000);
    council.connector.clear();
  });
  afterEach(() => council.stop());

  const sentTo = (who: Person): readonly string[] => {
    const { conversationId } = council.as(who);
    return council.connector.calls
      .filter((call) => call.kind === 'send' && call.status === 200 && call.conversationId === conversationId)
      .map(({ body }) => said(body.attachments?.[0]?.content));
  };
  const report = (data: object, figure: string) =>
    council.as(PATTI).execute('submit', {
      ...{ ...data, figure, confirmedFigure: figure },
      ...{ commentary: 'Two left.', keptCommentary: wordsMark('Two left.') },
    });
  const nothingIsTaken = (status: number): void =>
    council.connector.failNext({ status }, { times: 1_000, kind: 'send' });

  it('counts an alert that was late, also where no reminder was', async () => {
    await sending.round('2024-10-08T08:00:00Z');
    const form = await council.form(PATTI, 'CPI13');
    council.connector.clear();
    nothingIsTaken(503);
    council.at('2024-10-09T08:00:00Z');
    await report(form, '70');
    await council.connector.waitFor((call) => call.conversationId === council.as(MEGAN).conversationId);
    for (const at of ['08:15', '08:30', '08:45']) await sending.round(`2024-10-09T${at}:00Z`);
    await council.as(ADELE).uninstall();
    await sending.round('2024-10-09T08:50:00Z');
    council.connector.clear();
    for (const at of ['09:30', '10:30', '10:45']) await sending.round(`2024-10-09T${at}:00Z`);
    expect(sentTo(MEGAN)).toEqual([expect.stringContaining('CPI13')]);
    const notes = sentTo(PATTI).filter((words) => words.startsWith('Teams took no messages'));
    expect(notes).toEqual([
      expect.stringContaining('1 message about Q2 2024/25 went out late. None was lost.'),
    ]);
  });

  it('tells of an outage that nobody was there to find the end of as of the moments that are known', async () => {
    const forms = [await council.form(PATTI, 'CPI13'), await council.form(PATTI, 'CPI14')];
    nothingIsTaken(401);
    await sending.round('2024-10-08T08:00:00Z');
    // What Isaiah was to be asked for comes in, and nobody tries the others again.
    council.at('2024-10-08T08:05:00Z');
    for (const form of forms) await report(form, '96');
    council.connector.clear();
    await sending.round('2024-10-14T08:00:00Z');
    expect(sentTo(PATTI)).toEqual([
      expect.stringMatching(
        /^Teams took no messages at 09:00 on Tuesday 8 October Nothing was tried again until 09:00 on Monday 14 October, when a message arrived\. No message about Q2 2024\/25 was late/,
      ),
    ]);
  });

  it('is sent after an hour in which Teams was too busy for everybody as well, and not after a moment', async () => {
    nothingIsTaken(429);
    for (const at of ['08:00', '08:15']) await sending.round(`2024-10-08T${at}:00Z`);
    council.connector.clear();
    await sending.round('2024-10-08T08:30:00Z');
    expect(sentTo(PATTI)).toEqual([]);
    nothingIsTaken(429);
    for (const at of ['08:00', '08:15', '08:30', '08:45']) await sending.round(`2024-10-14T${at}:00Z`);
    council.connector.clear();
    await sending.round('2024-10-14T09:00:00Z');
    expect(sentTo(PATTI)).toEqual([
      expect.stringMatching(
        /^Teams was too busy to take messages from 09:00 to 10:00 on Monday 14 October 2 messages about Q2 2024\/25 went out late\. None was lost\./,
      ),
    ]);
  });
});
