/** An alert that is no longer so, in the chat of somebody who keeps Ragtime out just then, or has deleted that chat. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import { type Council, ISAIAH, MEGAN, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

const BLOCKED = { status: 403, body: { error: { code: 'ConversationBlockedByUser', message: 'Blocked.' } } };

describe('an alert that is no longer so while its manager keeps Ragtime out', () => {
  let council: Council;
  let sending: Sending;
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, MEGAN, PATTI]) await council.as(who).install();
    sending = sendingFor(council);
  });
  afterEach(() => council.stop());

  const alert = async () => (await council.store.ledger.book(TENANT, Q2, 'alerts'))[0];
  const updates = () =>
    council.connector.calls.filter(
      ({ kind, conversationId }) => kind === 'update' && conversationId === council.as(MEGAN).conversationId,
    );

  it('is put right as soon as they are back, and not tried again before', async () => {
    await council.reports(PATTI, 'CPI13', { figure: '70' });
    await expect.poll(async () => (await alert())?.state).toBe('sent');
    const { conversationId } = council.as(MEGAN);
    council.connector.failNext(BLOCKED, { conversationId, times: 99 });
    await council.reports(PATTI, 'CPI13', { figure: '96' });
    await expect.poll(async () => (await alert())?.state).toBe('taken back');
    await sending.round('2024-10-10T09:00:00Z');
    const tried = updates().length;
    for (const at of ['2024-10-10T09:15:00Z', '2024-10-10T09:30:00Z']) await sending.round(at);
    expect(updates()).toHaveLength(tried);

    council.connector.clear();
    await council.ask(MEGAN, 'help');
    await sending.round('2024-10-10T10:00:00Z');
    const last = updates().at(-1);
    expect(last?.status).toBe(200);
    expect(said(last?.body.attachments?.[0]?.content)).toContain('corrected to 96.0%, on track');
    await expect.poll(async () => (await alert())?.shows).toBe('Green 96');
  });

  it('is said in a line to whoever had removed Ragtime, once they add it again', async () => {
    await council.reports(PATTI, 'CPI13', { figure: '70' });
    await expect.poll(async () => (await alert())?.state).toBe('sent');
    await council.as(MEGAN).uninstall();
    council.at('2024-10-10T09:00:00Z');
    await council.reports(PATTI, 'CPI13', { figure: '96' });
    await expect.poll(async () => (await alert())?.state).toBe('taken back');
    await council.as(MEGAN).install();
    for (const at of ['2024-10-11T09:00:00Z', '2024-10-11T09:15:00Z']) await sending.round(at);
    const lines = council.connector.calls.filter(
      ({ kind, conversationId, body }) =>
        kind === 'send' &&
        conversationId === council.as(MEGAN).conversationId &&
        said(body.attachments?.[0]?.content).includes('corrected to 96.0%'),
    );
    expect(lines).toHaveLength(1);
  });
});

describe('an alert that is no longer so in a chat that its manager has deleted', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, MEGAN, PATTI]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  it('is looked for once, and said in a line in the new chat', async () => {
    const sending = sendingFor(council);
    await council.reports(PATTI, 'CPI13', { figure: '70' });
    const alerts = () => council.store.ledger.book(TENANT, Q2, 'alerts');
    await expect.poll(async () => (await alerts())[0]?.state).toBe('sent');
    const old = council.as(MEGAN).conversationId;
    const gone = { status: 404, body: { error: { code: 'ConversationNotFound', message: 'Gone.' } } };
    council.connector.failNext(gone, { conversationId: old, times: 99 });
    await council.as(MEGAN, 'personal', 'a:begun-anew').install();

    await council.reports(PATTI, 'CPI13', { figure: '96' });
    const calls = (kind: string, conversationId: string) =>
      council.connector.calls.filter((call) => call.kind === kind && call.conversationId === conversationId);
    await expect
      .poll(() => calls('send', 'a:begun-anew').map(({ body }) => said(body.attachments?.[0]?.content)))
      .toContainEqual(expect.stringContaining('corrected to 96.0%'));
    for (const at of ['2024-10-10T09:00:00Z', '2024-10-10T09:15:00Z', '2024-10-11T09:00:00Z'])
      await sending.round(at);
    expect(calls('update', old)).toHaveLength(1);
  });
});
