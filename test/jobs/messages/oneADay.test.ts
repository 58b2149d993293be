/** How often somebody hears from Ragtime in a day: one reminder, whoever has it sent, and of a figure no two kinds of message. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

describe('a day', () => {
  let council: Council;
  let sending: Sending;
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, MEGAN]) await council.as(who).install();
    sending = sendingFor(council);
    council.connector.clear();
  });
  afterEach(() => council.stop());

  const toldTo = (who: typeof ISAIAH) =>
    council.connector.calls
      .filter(
        ({ kind, conversationId }) => kind === 'send' && conversationId === council.as(who).conversationId,
      )
      .map(({ body }) => said(body.attachments?.[0]?.content));
  const askedFirst = async () => button((await council.ask(PATTI, 'remind Isaiah')).card, 'Remind 1 person');
  const remindByHand = async ({ verb, data }: Awaited<ReturnType<typeof askedFirst>>) =>
    said((await council.as(PATTI).execute(verb, data)).card);

  it('has one reminder, where one was sent by hand before the clock’s', async () => {
    council.at('2024-10-08T07:30:00Z');
    expect(await remindByHand(await askedFirst())).toContain('✓ reminded');
    await sending.round('2024-10-08T08:00:00Z', ['reminders']);
    await sending.round('2024-10-08T15:00:00Z', ['reminders']);
    expect(toldTo(ISAIAH)).toHaveLength(1);
    // The clock's own is not lost: it goes out on the next day.
    await sending.round('2024-10-09T08:00:00Z', ['reminders']);
    expect(toldTo(ISAIAH)).toHaveLength(2);
  });

  it('has one reminder, where the clock’s was sent before one by hand, and whoever asks is told', async () => {
    council.at('2024-10-08T07:30:00Z');
    const shownBefore = await askedFirst();
    await sending.round('2024-10-08T08:00:00Z', ['reminders']);
    council.at('2024-10-08T10:00:00Z');
    expect(await remindByHand(shownBefore)).toContain('✓ had a reminder today already');
    // Whoever asks only now is not offered it.
    expect(said((await council.ask(PATTI, 'remind Isaiah')).card)).toContain(
      'had a reminder today, and gets no second one before tomorrow',
    );
    expect(toldTo(ISAIAH)).toHaveLength(1);
  });

  it('has no alert about a figure that was escalated that morning: it is put right in its place, and told the next day', async () => {
    await sending.round('2024-10-18T08:00:00Z');
    const [escalation] = toldTo(MEGAN);
    expect(escalation).toContain('3 figures for Q2 2024/25 in your service are overdue');
    council.at('2024-10-18T10:00:00Z');
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await council.connector.waitFor(
      ({ kind, conversationId, body }) =>
        kind === 'update' &&
        conversationId === council.as(MEGAN).conversationId &&
        said(body.attachments?.[0]?.content).includes('2 figures for Q2 2024/25 in your service'),
    );
    await sending.round('2024-10-18T14:00:00Z');
    expect(toldTo(MEGAN)).toHaveLength(1);
    await sending.round('2024-10-21T08:00:00Z');
    expect(toldTo(MEGAN).slice(1)).toEqual([expect.stringContaining('is Red in Q2 2024/25')]);
  });

  it('has one message about several figures, however many instances tell it', async () => {
    await council.as(MEGAN).uninstall();
    for (const ref of ['CPI13', 'CPI14']) await council.reports(ISAIAH, ref, { figure: '70' });
    await council.running.stop();
    await council.store.conversations.remember(
      {
        ...{ tenantId: TENANT, aadId: MEGAN.id, name: MEGAN.name, conversationId: 'a:megan' },
        ...{ serviceUrl: council.connector.url, channelId: 'msteams', botId: 'b', userId: '29:megan' },
      },
      new Date('2024-10-10T07:00:00Z'),
    );
    council.connector.clear();
    const instances = Array.from({ length: 4 }, () => sendingFor(council));
    await Promise.all(instances.map(({ round }) => round('2024-10-10T09:00:00Z', ['alerts'])));
    const told = council.connector.calls.filter(({ conversationId }) => conversationId === 'a:megan');
    expect(told.map(({ body }) => body.summary)).toEqual(['2 figures are off target in Q2 2024/25.']);
  });
});
