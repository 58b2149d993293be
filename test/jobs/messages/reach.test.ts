/** Who can't be reached, and why: the reason stays what Teams said until something else is known of the person. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import { ADELE, type Council, ISAIAH, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

const REMINDER_DAY = '2024-10-08T08:00:00Z';
const NEXT_STAGE = '2024-10-14T08:00:00Z';

describe('somebody whom Teams takes no messages for', () => {
  let council: Council;
  let sending: Sending;
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, PATTI]) await council.as(who).install();
    sending = sendingFor(council);
    council.connector.clear();
  });
  afterEach(() => council.stop());

  const callsTo = (who: typeof ISAIAH) =>
    council.connector.calls.filter(
      ({ kind, conversationId }) => kind === 'send' && conversationId === council.as(who).conversationId,
    );
  const told = (who: typeof ISAIAH) =>
    callsTo(who)
      .filter(({ status }) => status === 200)
      .map(({ body }) => said(body.attachments?.[0]?.content));
  const refuse = (status: number, code: string, times: number) =>
    council.connector.failNext(
      { status, body: { error: { code, message: 'No.' } } },
      { times, kind: 'send', conversationId: council.as(ISAIAH).conversationId },
    );

  it.each([
    [403, 'ConversationBlockedByUser', 'Isaiah Langer has blocked Ragtime: CPI13, CPI14.'],
    [403, 'BotDisabledByAdmin', 'administrator has switched it off for them: CPI13, CPI14.'],
    [403, 'BotNotInConversationRoster', 'Isaiah Langer has not installed Ragtime: CPI13, CPI14.'],
    [404, 'ConversationNotFound', 'Isaiah Langer has no chat with Ragtime any more: CPI13, CPI14.'],
  ])(
    'is named with that reason in every stage (%i %s), and tried once in each',
    async (status, code, words) => {
      refuse(status, code, 9);
      for (const at of [REMINDER_DAY, '2024-10-08T08:15:00Z', '2024-10-08T15:00:00Z'])
        await sending.round(at);
      expect(callsTo(ISAIAH)).toHaveLength(1);
      expect(told(PATTI)).toEqual([expect.stringContaining(words)]);
      for (const at of [NEXT_STAGE, '2024-10-14T08:15:00Z']) await sending.round(at);
      expect(callsTo(ISAIAH)).toHaveLength(2);
      expect(told(PATTI)).toEqual([expect.stringContaining(words), expect.stringContaining(words)]);
      expect(told(PATTI).join()).not.toContain('{');
    },
  );

  it('is reached in the next stage without having written, where nothing is in the way any more', async () => {
    refuse(403, 'ConversationBlockedByUser', 1);
    await sending.round(REMINDER_DAY);
    await sending.round(NEXT_STAGE);
    expect(told(ISAIAH)).toEqual([expect.stringContaining('CPI13')]);
    expect((await council.store.conversations.find(TENANT, ISAIAH.id))?.reach).toBe('reachable');
  });

  it('is reached at once when they write, also a moment after they last did', async () => {
    council.at(REMINDER_DAY);
    await council.ask(ISAIAH, 'hi');
    refuse(403, 'ConversationBlockedByUser', 1);
    // The bot's own instance sends here, as it does by the clock.
    await council.as(PATTI).execute('remind', { period: Q2, confirmed: true });
    expect(told(ISAIAH).join()).not.toContain('still due');
    await council.ask(ISAIAH, 'hi');
    expect((await council.store.conversations.find(TENANT, ISAIAH.id))?.reach).toBe('reachable');
    await sending.round('2024-10-08T08:15:00Z', ['reminders']);
    expect(told(ISAIAH).filter((words) => words.includes('still due'))).toHaveLength(1);
  });

  it('is told what a stage could not tell them as soon as they add Ragtime again', async () => {
    await council.as(ISAIAH).uninstall();
    await sending.round(REMINDER_DAY);
    expect(callsTo(ISAIAH)).toEqual([]);
    council.at('2024-10-08T09:00:00Z');
    await council.as(ISAIAH).install();
    await council.connector.waitFor(
      ({ conversationId, body }) =>
        conversationId === council.as(ISAIAH).conversationId &&
        said(body.attachments?.[0]?.content).includes('2 figures for Q2 2024/25 are still due'),
    );
    const entry = await council.store.ledger.entry(TENANT, {
      period: Q2,
      stage: 'reminder-5',
      person: ISAIAH,
    });
    expect(entry).toMatchObject({ attempts: 2 });
  });

  it('costs nothing while nothing is known of them but that', async () => {
    await council.as(ISAIAH).uninstall();
    await sending.round(REMINDER_DAY);
    const stands = await council.store.ledger.entry(TENANT, {
      period: Q2,
      stage: 'reminder-5',
      person: ISAIAH,
    });
    for (const at of ['08:15', '08:30', '08:45']) await sending.round(`2024-10-08T${at}:00Z`);
    expect(
      await council.store.ledger.entry(TENANT, { period: Q2, stage: 'reminder-5', person: ISAIAH }),
    ).toEqual(stands);
  });
});
