/** What a manager is told of figures below target, and when. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planRound, runRound } from '../../../src/jobs/rounds.ts';
import { deliverAll } from '../../../src/jobs/sending/pass.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
import { Q2 } from '../../support/cells.ts';
import { ADELE, type Council, ISAIAH, MEGAN, said, startCouncil, TENANT } from '../../support/council.ts';

describe('an alert', () => {
  let council: Council;
  let sent: Caught[];
  const delivering = (now: string) => catching(council.store, now, sent);

  beforeEach(async () => {
    council = await startCouncil();
    sent = [];
    for (const who of [ISAIAH, ADELE, MEGAN]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  it('tells the manager of a figure below target when it is submitted, without being asked, and once', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '70', commentary: 'The system was down.' });
    const megans = council.as(MEGAN).conversationId;
    const call = await council.connector.waitFor(
      (each) => each.conversationId === megans && String(each.body.summary).includes('Red'),
    );
    const card = said(call.body.attachments?.[0]?.content);
    expect(card).toContain('Incidents resolved within Service Level Agreement');
    expect(card).toContain('The system was down.');
    await runRound('alerts', delivering('2024-10-10T09:00:00Z'), CALENDAR);
    expect(sent).toEqual([]);
  });

  it('tells no manager of a figure that was put right before the message went out', async () => {
    await council.as(MEGAN).uninstall();
    await council.reports(ISAIAH, 'CPI13', { figure: '90' });
    await council.running.stop();
    const address = { tenantId: TENANT, aadId: MEGAN.id, name: MEGAN.name, conversationId: 'a', userId: 'u' };
    await council.store.conversations.remember(
      { ...address, serviceUrl: 's', channelId: 'c', botId: 'b' },
      new Date('2024-10-09T12:00:00Z'),
    );
    const { messages } = await planRound('alerts', delivering('2024-10-10T09:00:00Z'), CALENDAR);
    expect(messages.map(({ person }) => person.id)).toEqual([MEGAN.id]);
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    const right = { ...stored.cell, figure: '96', status: 'Green', offTarget: false };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell: right }]);
    await deliverAll(messages, delivering('2024-10-10T09:00:00Z'));
    expect(sent).toEqual([]);
    await council.store.periods.revise(TENANT, Q2, [
      { ...stored, etag: (await council.store.periods.cell(TENANT, Q2, 'CPI13'))?.etag ?? '' },
    ]);
    await runRound('alerts', delivering('2024-10-10T09:15:00Z'), CALENDAR);
    expect(sent.map(({ reply }) => reply.summary)).toEqual([expect.stringContaining('is Amber')]);
  });

  it('tells of a figure that was put right before the message went out, and is below target again', async () => {
    await council.as(MEGAN).uninstall();
    await council.reports(ISAIAH, 'CPI13', { figure: '90' });
    await council.reports(ISAIAH, 'CPI14', { figure: '91' });
    await council.running.stop();
    const address = { tenantId: TENANT, aadId: MEGAN.id, name: MEGAN.name, conversationId: 'a', userId: 'u' };
    await council.store.conversations.remember(
      { ...address, serviceUrl: 's', channelId: 'c', botId: 'b' },
      new Date('2024-10-09T12:00:00Z'),
    );
    const { messages } = await planRound('alerts', delivering('2024-10-10T09:00:00Z'), CALENDAR);
    const stand = async (different: object) => {
      const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
      if (!stored) throw new Error('not opened');
      await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell: { ...stored.cell, ...different } }]);
    };
    await stand({ figure: '96', status: 'Green', offTarget: false });
    await deliverAll(messages, delivering('2024-10-10T09:00:00Z'));
    await stand({ figure: '90', status: 'Amber', offTarget: true });
    await runRound('alerts', delivering('2024-10-10T09:15:00Z'), CALENDAR);
    await runRound('alerts', delivering('2024-10-10T09:30:00Z'), CALENDAR);
    const told = sent.map(({ reply }) => said(reply.card).match(/CPI\d\d/)?.[0]);
    expect(told).toEqual(['CPI14', 'CPI13']);
  });

  it('tells a manager of it as soon as the bot meets them', async () => {
    await council.as(MEGAN).uninstall();
    await council.reports(ISAIAH, 'CPI13', { figure: '70', commentary: 'The system was down.' });
    await council.as(MEGAN).install();
    const megans = council.as(MEGAN).conversationId;
    const call = await council.connector.waitFor(
      (each) => each.conversationId === megans && String(each.body.summary).includes('Red'),
    );
    expect(said(call.body.attachments?.[0]?.content)).toContain('The system was down.');
  });
});
