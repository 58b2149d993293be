/** What was told and is no longer so: put right in its place, and a line where that can't be seen. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectorCall } from '../../../src/dev/chat/connector.ts';
import { Q2 } from '../../support/cells.ts';
import { type Chats, chatsOf, wordsOf } from '../../support/chats.ts';
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
import { type Sending, sendingFor } from '../../support/sending.ts';

describe('what was told and is no longer so', () => {
  let council: Council;
  let sending: Sending;
  let to: Chats['to'];
  let shownTo: Chats['shownTo'];
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    sending = sendingFor(council);
    ({ to, shownTo } = chatsOf(council));
    council.connector.clear();
  });
  afterEach(() => council.stop());

  const told = async (): Promise<ConnectorCall> => {
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    const alert = await shownTo(MEGAN, 'is Red in Q2 2024/25', 'send');
    await alertsAre('sent');
    return alert;
  };
  /** Waits until that is what the ledger has of every alert. */
  const alertsAre = (state: string) =>
    expect
      .poll(async () => (await council.store.ledger.book(TENANT, Q2, 'alerts')).map((each) => each.state))
      .toEqual(expect.arrayContaining([state]));

  /** Waits until the ledger says of so many alerts that their card shows the figure like that. */
  const shows = (standing: string, count: number) =>
    expect
      .poll(async () => {
        const entries = await council.store.ledger.book(TENANT, Q2, 'alerts');
        return entries.filter((each) => each.shows === standing).length;
      })
      .toBe(count);

  it('is an alert about a figure that was corrected: the manager’s card says so, and nothing new is sent that day', async () => {
    const alert = await told();
    await council.reports(PATTI, 'CPI13', { figure: '96' });
    const update = await shownTo(MEGAN, 'corrected to 96.0%, on track', 'update');
    expect(update.activityId).toBe(alert.id);
    await sending.round('2024-10-09T14:00:00Z');
    await sending.round('2024-10-10T09:00:00Z');
    expect(council.connector.calls.filter((call) => to(MEGAN)(call) && call.kind === 'send')).toHaveLength(1);
  });

  it('is a figure that was corrected and has the same status still: the card has the right one, and no line follows', async () => {
    const alert = await told();
    council.at('2024-10-10T10:00:00Z');
    await council.reports(PATTI, 'CPI13', { figure: '71' });
    const update = await shownTo(MEGAN, 'corrected to 71.0%, still ■ Red', 'update');
    expect(update.activityId).toBe(alert.id);
    expect(wordsOf(update)).toContain('You were told 70.0%.');
    expect(said((await council.ask(PATTI, 'which alerts were sent?')).card)).toMatch(
      /Sent {2}· now 71.0% CPI13 at 70.0%/,
    );
    await council.running.stop();
    council.connector.clear();
    await sending.round('2024-10-10T14:00:00Z', ['alerts']);
    await sending.round('2024-10-11T09:00:00Z', ['alerts']);
    expect(council.connector.calls.filter(to(MEGAN))).toEqual([]);
  });

  it('is one about a figure that was withdrawn', async () => {
    const alert = await told();
    await council.reports(PATTI, 'CPI13', { nothingToReport: 'true', commentary: 'It was another month’s.' });
    expect((await shownTo(MEGAN, 'CPI13', 'update')).activityId).toBe(alert.id);
  });

  it('is one about a figure whose status was set by hand', async () => {
    const alert = await told();
    const patti = council.as(PATTI);
    const { data } = button(
      (await patti.execute('override', { ref: 'CPI13', period: Q2 })).card,
      'Set the status',
    );
    await patti.execute('setStatus', { ...data, status: 'Green', reason: 'The meter was broken.' });
    expect((await shownTo(MEGAN, 'performance team', 'update')).activityId).toBe(alert.id);
  });

  it('brings one line to whoever was told on an earlier day', async () => {
    await told();
    council.at('2024-10-11T10:00:00Z');
    await council.reports(PATTI, 'CPI13', { figure: '96' });
    await shownTo(MEGAN, 'corrected to 96.0%', 'update');
    await shownTo(MEGAN, 'CPI13.*corrected to 96.0%', 'send');
    await council.running.stop();
    await sending.round('2024-10-11T14:00:00Z');
    await sending.round('2024-10-14T09:00:00Z');
    const sent = council.connector.calls.filter((call) => to(MEGAN)(call) && call.kind === 'send');
    expect(sent.filter((call) => wordsOf(call).includes('corrected'))).toHaveLength(1);
  });

  it('brings another line where what that line said is no longer so either', async () => {
    await told();
    council.at('2024-10-11T10:00:00Z');
    await council.reports(PATTI, 'CPI13', { figure: '96' });
    await shownTo(MEGAN, 'CPI13.*corrected to 96.0%', 'send');
    council.at('2024-10-14T10:00:00Z');
    await council.reports(PATTI, 'CPI13', { nothingToReport: 'true', commentary: 'It was another month’s.' });
    await shownTo(MEGAN, 'CPI13.*there was nothing to measure', 'send');
    await council.running.stop();
    await sending.round('2024-10-14T14:00:00Z');
    await sending.round('2024-10-15T09:00:00Z');
    const sent = council.connector.calls.filter((call) => to(MEGAN)(call) && call.kind === 'send');
    expect(sent.filter((call) => wordsOf(call).includes('nothing to measure'))).toHaveLength(1);
  });

  it('brings one line where the card is gone from the chat', async () => {
    await told();
    council.connector.failNext(
      { status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'No.' } } },
      { kind: 'update', conversationId: council.as(MEGAN).conversationId },
    );
    await council.reports(PATTI, 'CPI13', { figure: '96' });
    await shownTo(MEGAN, 'corrected to 96.0%', 'send');
  });

  it('is put right by the next round where Teams was away just then, or a file brought the correction', async () => {
    await told();
    await council.running.stop();
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    const right = { ...stored.cell, figure: '96', status: 'Green', offTarget: false };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell: right }]);
    council.connector.failNext({ status: 503 }, { kind: 'update' });
    await sending.round('2024-10-09T14:00:00Z', ['alerts']);
    await sending.round('2024-10-09T14:15:00Z', ['alerts']);
    await sending.round('2024-10-09T14:30:00Z', ['alerts']);
    const updates = council.connector.calls.filter((call) => to(MEGAN)(call) && call.kind === 'update');
    expect(updates.map(({ status }) => status)).toEqual([503, 200]);
    expect(updates.at(-1)?.body.summary).toContain('on track');
  });

  it('is told anew when it comes about again', async () => {
    await told();
    await council.reports(PATTI, 'CPI13', { figure: '96' });
    await shownTo(MEGAN, 'corrected to 96.0%', 'update');
    council.connector.clear();
    await council.reports(PATTI, 'CPI13', { figure: '69' });
    const again = await shownTo(MEGAN, 'is Red in Q2 2024/25', 'send');
    // And what the card of the first alert says goes on being so.
    const first = await shownTo(MEGAN, 'corrected to 69.0%, still ■ Red', 'update');
    await shows('Red 69', 2);
    await council.reports(PATTI, 'CPI13', { figure: '97' });
    for (const { id, activityId } of [again, first]) {
      await council.connector.waitFor(
        (call) =>
          call.activityId === (activityId ?? id) && wordsOf(call).includes('corrected to 97.0%, on track'),
      );
    }
  });

  it('is every card that names the figure, however often it is corrected', async () => {
    const red = await told();
    await council.reports(PATTI, 'CPI13', { figure: '93' });
    await shownTo(MEGAN, 'corrected to 93.0%', 'update');
    const amber = await shownTo(MEGAN, 'is Amber in Q2 2024/25', 'send');
    await shows('Amber 93', 2);
    const both = [red.id, amber.id].toSorted();
    const calls = (figure: string): readonly ConnectorCall[] =>
      council.connector.calls.filter(
        (call) => to(MEGAN)(call) && wordsOf(call).includes(`corrected to ${figure}.0%, on track`),
      );
    for (const figure of ['96', '97']) {
      await council.reports(PATTI, 'CPI13', { figure });
      await expect
        .poll(() =>
          calls(figure)
            .map(({ activityId }) => activityId ?? '')
            .toSorted(),
        )
        .toEqual(both);
      await shows(`Green ${figure}`, 2);
    }
    await council.running.stop();
    council.connector.clear();
    await sending.round('2024-10-09T14:00:00Z', ['alerts']);
    expect(council.connector.calls.filter(to(MEGAN))).toEqual([]);
  });

  it('is of an alert about several figures the one that was corrected', async () => {
    await council.as(MEGAN).uninstall();
    for (const ref of ['CPI13', 'CPI14']) {
      await council.reports(ISAIAH, ref, { figure: '70' });
      await expect
        .poll(async () => (await council.store.ledger.book(TENANT, Q2, 'alerts')).map(({ refs }) => refs[0]))
        .toContain(ref);
    }
    await alertsAre('unreachable');
    await council.as(MEGAN).install();
    await shownTo(MEGAN, '2 figures are off target', 'send');
    await council.reports(PATTI, 'CPI13', { figure: '96' });
    const update = await shownTo(MEGAN, 'corrected to 96.0%', 'update');
    expect(wordsOf(update)).toContain('CPI14');
    expect(wordsOf(update)).toContain('1 of 2 figures');
  });

  it('is a note to the performance team: who has been reached since is shown as that', async () => {
    await council.as(ISAIAH).uninstall();
    await sending.round('2024-10-08T08:00:00Z');
    const note = await shownTo(PATTI, 'Isaiah Langer has not installed Ragtime', 'send');
    council.at('2024-10-08T09:00:00Z');
    await council.as(ISAIAH).install();
    await shownTo(ISAIAH, 'still due', 'send');
    await sending.round('2024-10-08T09:15:00Z');
    const update = await shownTo(PATTI, 'Isaiah Langer has been reached', 'update');
    expect(update.activityId).toBe(note.id);
    council.connector.clear();
    await sending.round('2024-10-08T09:30:00Z');
    expect(council.connector.calls.filter(to(PATTI))).toEqual([]);
  });
});
