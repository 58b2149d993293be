/** What followers, channels and managers hear by themselves: once, to whom it is meant, and not by a restart again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Subscription } from '../../../src/domain/alerts/subscription.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { afterReport } from '../../../src/jobs/atOnce.ts';
import { runRound } from '../../../src/jobs/rounds.ts';
import { sendAll } from '../../../src/jobs/sending/sendAll.ts';
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
  runCouncil,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { sendingFor } from '../../support/sending.ts';
import { Q1 } from '../../support/zoe.ts';

const CHANNEL = '19:ict@thread.tacv2';
const ROOM = `room:${CHANNEL}`;

describe('what is told of figures that are followed', () => {
  let council: Council;
  let sent: Caught[];
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    sent = [];
  });
  afterEach(() => council.stop());

  const follows = (to: { readonly id: string; readonly name: string }, what: Partial<Subscription>) =>
    council.store.subscriptions.save(TENANT, [
      {
        ...{ kind: 'follow', to: { id: to.id, name: to.name }, by: { id: to.id, name: to.name } },
        ...{ at: '2024-10-08T10:00:00.000Z' },
        ...what,
      },
    ]);
  /** Has the channel told of ICT by a tap of Megan's in it. */
  const tellChannel = async () => {
    const there = council.as(MEGAN, 'channel', `${CHANNEL};messageid=1`);
    const { verb, data } = button(
      (await there.say('tell this channel when ICT goes red')).card,
      'Tell this channel',
    );
    await there.execute(verb, data);
  };
  const round = async (now: string, outcome?: Parameters<typeof catching>[3]) => {
    await runRound('alerts', catching(council.store, now, sent, outcome), CALENDAR);
    return sent
      .splice(0)
      .map(({ to, reply }) => `${to}: ${reply.summary}`)
      .toSorted();
  };

  it('comes to a follower when the figure comes in, without a round, and once', async () => {
    await follows(ADELE, { ref: 'CPI13' });
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    const call = await chatsOf(council).shownTo(ADELE, 'is Red in Q2 2024/25', 'send');
    expect(wordsOf(call)).toContain('You get this because you follow this indicator');
    await chatsOf(council).shownTo(MEGAN, 'is Red in Q2 2024/25', 'send');
    await council.running.stop();
    expect(await round('2024-10-09T13:00:00Z')).toEqual([]);
  });

  it('is posted in the channel itself, though it was asked for in a thread, and only for its colour', async () => {
    await tellChannel();
    await council.reports(ISAIAH, 'CPI14', { figure: '91' });
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    const call = await council.connector.waitFor((each) => each.conversationId === CHANNEL);
    expect(wordsOf(call)).toContain('Incidents resolved within Service Level Agreement is Red');
    expect(wordsOf(call)).toContain('“Stop telling this channel” ends it.');
    await council.running.stop();
    expect(await round('2024-10-09T13:00:00Z')).toEqual([]);
    const posts = council.connector.calls.filter((each) => each.conversationId === CHANNEL);
    expect(posts.map(wordsOf).join()).not.toContain('Requests resolved');
  });

  it('is told by one of two instances, and not again by one that is started anew', async () => {
    await follows(ADELE, { ref: 'CPI13' });
    await council.as(ADELE).uninstall();
    await council.as(MEGAN).uninstall();
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await council.running.stop();
    const other = await runCouncil(council.store);
    try {
      for (const who of [ADELE, MEGAN]) {
        const address = { tenantId: TENANT, aadId: who.id, name: who.name, conversationId: who.id };
        await council.store.conversations.remember(
          { ...address, userId: 'u', serviceUrl: 's', channelId: 'c', botId: 'b' },
          new Date('2024-10-09T12:00:00Z'),
        );
      }
      const both = await Promise.all([
        runRound('alerts', catching(council.store, '2024-10-09T13:00:00Z', sent), CALENDAR),
        runRound('alerts', catching(council.store, '2024-10-09T13:00:00Z', sent), CALENDAR),
      ]);
      expect(both).toHaveLength(2);
      expect(sent.map(({ to }) => to).toSorted()).toEqual(['adele', 'megan']);
      sent.length = 0;
      expect(await round('2024-10-09T13:15:00Z')).toEqual([]);
    } finally {
      await other.stop();
    }
  });

  it('is not told of what had come in before it was followed', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await council.running.stop();
    await follows(ADELE, { ref: 'CPI13', at: '2024-10-09T11:00:00.000Z' });
    expect((await round('2024-10-09T13:00:00Z')).filter((each) => each.startsWith('adele'))).toEqual([]);
  });

  it('is kept from whoever muted it, and told once the mute is over if it is still so', async () => {
    await council.running.stop();
    const again = await runCouncil(council.store);
    await follows(MEGAN, { kind: 'mute', until: '2024-10-14' });
    await again.reports(ISAIAH, 'CPI13', { figure: '70' });
    await again.stop();
    expect(await round('2024-10-11T13:00:00Z')).toEqual([]);
    expect(await round('2024-10-14T08:15:00Z')).toEqual([expect.stringMatching(/^megan: .* is Red/)]);
  });

  it('comes to a follower at 17:59, and of what comes in after six the next morning', async () => {
    await follows(ADELE, { facet: 'group', value: 'ICT' });
    // London is an hour ahead.
    council.at('2024-10-09T16:59:00Z');
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await chatsOf(council).shownTo(ADELE, 'Incidents resolved', 'send');
    council.at('2024-10-09T17:01:00Z');
    await council.reports(ISAIAH, 'CPI14', { figure: '70' });
    await chatsOf(council).shownTo(MEGAN, 'Requests resolved', 'send');
    await council.running.stop();
    const toAdele = council.connector.calls.filter(chatsOf(council).to(ADELE));
    expect(toAdele.map(wordsOf).join()).not.toContain('Requests resolved');
    expect(await round('2024-10-10T08:15:00Z')).toEqual([
      expect.stringMatching(/^adele: Requests .* is Red/),
    ]);
  });

  it('is put right in its place for a follower with the next round, once it is corrected', async () => {
    await follows(ADELE, { ref: 'CPI13' });
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    const alert = await chatsOf(council).shownTo(ADELE, 'is Red in Q2 2024/25', 'send');
    await chatsOf(council).shownTo(MEGAN, 'is Red in Q2 2024/25', 'send');
    await council.reports(PATTI, 'CPI13', { figure: '96' });
    await chatsOf(council).shownTo(MEGAN, 'corrected to 96.0%', 'update');
    await council.running.stop();
    await sendingFor(council).round('2024-10-09T14:00:00Z', ['alerts']);
    const update = await chatsOf(council).shownTo(ADELE, 'corrected to 96.0%', 'update');
    expect(update.activityId).toBe(alert.id);
  });

  it('names a channel that took Ragtime out to the performance team, and how to end it', async () => {
    await tellChannel();
    await council.running.stop();
    const again = await runCouncil(council.store);
    await again.as(MEGAN).uninstall();
    await council.store.conversations.forget(TENANT, MEGAN.id);
    await again.stop();
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    const red = { figure: '70', status: 'Red', offTarget: true, revision: 1 };
    const by = { id: ISAIAH.id, name: ISAIAH.name };
    await council.store.periods.revise(TENANT, Q2, [
      {
        ...stored,
        cell: {
          ...stored.cell,
          ...red,
          manager: null,
          reportedBy: by,
          reportedAt: '2024-10-09T12:00:00.000Z',
        },
      },
    ]);
    const gone = ({ aadId }: { readonly aadId: string }) =>
      aadId === ROOM
        ? ({ kind: 'unreachable', reason: 'not installed' } as const)
        : ({ kind: 'sent', activityId: 'a' } as const);
    expect(await round('2024-10-09T13:00:00Z', gone)).toEqual([]);
    await runRound('unreached', catching(council.store, '2024-10-09T13:05:00Z', sent, gone), CALENDAR);
    expect(sent.map(({ to }) => to)).toEqual(['patti']);
    const note = said(sent[0]?.reply.card);
    expect(note).toContain('1 channel can’t be reached about Q2 2024/25');
    expect(note).toContain('The channel told of everything in ICT does not have Ragtime any more');
    expect(note).toContain('“what do channels follow?”');
  });

  it('says no more of it to whoever said that they are on it, and shows who did', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    const alert = await chatsOf(council).shownTo(MEGAN, 'is Red in Q2 2024/25', 'send');
    const { verb, data } = button(alert.body.attachments?.[0]?.content, 'Seen; I’m on it');
    await expect
      .poll(async () => (await council.store.ledger.book(TENANT, Q2, 'alerts')).map(({ state }) => state))
      .toEqual(['sent']);
    expect(said((await council.as(ADELE).execute(verb, data)).card)).toContain(
      'That alert was not sent here',
    );
    const { card } = await council.as(MEGAN).execute(verb, data, alert.id);
    expect(said(card)).toContain('Seen by Megan Bowen on 9 October 2024.');
    const asked = said((await council.ask(PATTI, 'who has acknowledged CPI13?')).card);
    expect(asked).toContain('1 alert of 1 about CPI13 for Q2 2024/25 is acknowledged');
    expect(asked).toContain('Seen by Megan Bowen');
    expect(said((await council.ask(ADELE, 'who has acknowledged CPI13?')).card)).toContain(
      'The performance team (Patti Fernandez) can tell you who has acknowledged CPI13',
    );
    await council.running.stop();
    expect(await round('2024-10-17T09:00:00Z')).toEqual([]);
  });

  it('is after five working days that no action is recorded, and after its day that the action is overdue', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await chatsOf(council).shownTo(MEGAN, 'is Red in Q2 2024/25', 'send');
    await council.running.stop();
    expect(await round('2024-10-15T09:00:00Z')).toEqual([]);
    expect(await round('2024-10-16T09:00:00Z')).toEqual([
      expect.stringContaining('is Red in Q2 2024/25, and no action is recorded'),
    ]);
    expect(await round('2024-10-17T09:00:00Z')).toEqual([]);
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    const action = { what: 'Two analysts start', who: 'Isaiah Langer', by: '2024-11-04' };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell: { ...stored.cell, action } }]);
    expect(await round('2024-11-04T10:00:00Z')).toEqual([]);
    expect(await round('2024-11-05T10:00:00Z')).toEqual([expect.stringContaining('The action on Incidents')]);
    expect(await round('2024-11-06T10:00:00Z')).toEqual([]);
  });

  it('is one line once it is on target, though both the figure and the missing action had been told', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await chatsOf(council).shownTo(MEGAN, 'is Red in Q2 2024/25', 'send');
    await council.running.stop();
    expect(await round('2024-10-16T09:00:00Z')).toHaveLength(1);
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    const { rating: _rating, ...judged } = judge(stored.cell, '96');
    const cell = { ...stored.cell, ...judged, figure: '96', revision: stored.cell.revision + 1 };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell }]);
    const delivering = catching(council.store, '2024-10-17T08:30:00Z', sent);
    await sendAll(await afterReport(cell, delivering, CALENDAR), delivering);
    expect(sent.splice(0).map(({ reply }) => reply.summary)).toEqual([
      expect.stringContaining('no longer holds'),
    ]);
    expect(await round('2024-10-17T09:00:00Z')).toEqual([]);
  });

  it('is a digest on Monday morning of what came in, once, and none where nothing did', async () => {
    await follows(ADELE, { kind: 'digest' });
    await follows(PATTI, { kind: 'digest' });
    await follows(ADELE, { ref: 'CPI11' });
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await chatsOf(council).shownTo(MEGAN, 'is Red in Q2 2024/25', 'send');
    await council.running.stop();
    expect(await round('2024-10-11T09:00:00Z')).toEqual([]);
    await runRound('alerts', catching(council.store, '2024-10-14T08:15:00Z', sent), CALENDAR);
    // Adele follows another figure, of which nothing came in.
    expect(sent.map(({ to }) => to)).toEqual(['patti']);
    const digest = said(sent.splice(0)[0]?.reply.card);
    expect(digest).toContain('1 figure came in last week');
    expect(digest).toContain('Off target: 1');
    expect(digest).toContain('2 figures are still to come: CPI11, CPI14');
    expect(await round('2024-10-14T08:30:00Z')).toEqual([]);
    expect(await round('2024-10-15T08:30:00Z')).toEqual([]);
    expect(await round('2024-10-21T08:30:00Z')).not.toContainEqual(expect.stringContaining('last week'));
  });

  it('is no second digest of a week where the next window opens the day after it', async () => {
    council.at('2024-09-25T10:00:00Z');
    await follows(PATTI, { kind: 'digest', at: '2024-09-02T10:00:00.000Z' });
    await council.reports(ISAIAH, 'CPI13', { figure: '97', period: Q1 });
    await council.running.stop();
    expect(await round('2024-09-30T08:15:00Z')).toEqual([expect.stringContaining('came in last week')]);
    // The window of Q2 opened on 1 October.
    expect(await round('2024-10-01T08:15:00Z')).toEqual([]);
  });
});
