/** Reminders in people's chats: each says of what it asked for what has come in since, as it stands, and what is not theirs any more. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import { type Chats, chatsOf, wordsOf } from '../../support/chats.ts';
import { ADELE, button, type Council, ISAIAH, PATTI, startCouncil, TENANT } from '../../support/council.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

describe('a reminder in a chat', () => {
  let council: Council;
  let sending: Sending;
  let to: Chats['to'];
  let shownTo: Chats['shownTo'];
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, PATTI]) await council.as(who).install();
    sending = sendingFor(council);
    ({ to, shownTo } = chatsOf(council));
    council.connector.clear();
  });
  afterEach(() => council.stop());

  it('shows what has come in as in, and the last one leaves nothing to do', async () => {
    await sending.round('2024-10-08T08:00:00Z', ['reminders']);
    const reminder = await shownTo(ISAIAH, '2 figures for Q2 2024/25 are still due', 'send');
    await council.reports(ISAIAH, 'CPI13', { figure: '96' });
    const first = await shownTo(ISAIAH, 'Already in', 'update');
    expect(first.activityId).toBe(reminder.id);
    expect(wordsOf(first)).toContain('1 figure for Q2 2024/25 is still due');
    await council.reports(ISAIAH, 'CPI14', { figure: '97' });
    const last = await shownTo(ISAIAH, 'Everything you were asked for', 'update');
    expect(wordsOf(last)).not.toContain('[Report');
  });

  it('shows what is in as it stands, corrected, set by hand or withdrawn', async () => {
    await sending.round('2024-10-08T08:00:00Z', ['reminders']);
    await shownTo(ISAIAH, '2 figures for Q2 2024/25 are still due', 'send');
    await council.reports(ISAIAH, 'CPI13', { figure: '96' });
    await shownTo(ISAIAH, 'Already in:.*CPI13 ● Green 96.0%', 'update');
    await council.reports(PATTI, 'CPI13', { figure: '70' });
    await shownTo(ISAIAH, 'Already in:.*CPI13 ■ Red 70.0%', 'update');
    const patti = council.as(PATTI);
    const form = (await patti.execute('override', { ref: 'CPI13', period: Q2 })).card;
    const { data } = button(form, 'Set the status');
    await patti.execute('setStatus', { ...data, status: 'Amber', reason: 'The meter was broken.' });
    await shownTo(ISAIAH, 'Already in:.*CPI13 ◆ Amber 70.0%', 'update');
    await council.reports(PATTI, 'CPI14', { nothingToReport: 'true', commentary: 'There were none.' });
    await shownTo(ISAIAH, 'CPI14 ○ No data', 'update');
    await sending.round('2024-10-08T14:00:00Z', ['reminders']);
    council.connector.clear();
    await sending.round('2024-10-08T14:15:00Z', ['reminders']);
    expect(council.connector.calls.filter(to(ISAIAH))).toEqual([]);
  });

  it('is put right by the next round once the stages have moved on, where whoever took the figure ended at once', async () => {
    await sending.round('2024-10-08T08:00:00Z', ['reminders']);
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await council.reports(ISAIAH, 'CPI14', { figure: '97' });
    const shown = await shownTo(ISAIAH, 'Already in:.*CPI13 ■ Red 70.0%', 'update');
    await sending.round('2024-10-14T08:00:00Z', ['reminders']);
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new RangeError('There is no CPI13.');
    const cell = {
      ...{ ...stored.cell, figure: '96', status: 'Green', offTarget: false },
      reportedAt: '2024-10-14T16:00:00.000Z',
    };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell }]);
    await sending.round('2024-10-15T08:00:00Z', ['reminders']);
    const update = await shownTo(ISAIAH, 'Already in:.*CPI13 ● Green 96.0%', 'update');
    expect(update.activityId).toBe(shown.activityId);
    council.connector.clear();
    await sending.round('2024-10-15T08:15:00Z', ['reminders']);
    expect(council.connector.calls.filter(to(ISAIAH))).toEqual([]);
  });

  it('is put right where another one about the same figures is too', async () => {
    await sending.round('2024-10-08T08:00:00Z', ['reminders']);
    const earlier = await council.store.conversations.find(TENANT, ISAIAH.id);
    await sending.round('2024-10-14T08:00:00Z', ['reminders']);
    const latest = await council.store.conversations.find(TENANT, ISAIAH.id);
    expect(latest?.reminded?.activityId).not.toBe(earlier?.reminded?.activityId);
    // The instance that sent the second one ended before it wrote down that this was the last.
    const at = new Date('2024-10-14T08:30:00Z');
    const locked = await council.store.conversations.hold(TENANT, ISAIAH.id, at, () => ({
      stage: 'reminder',
      on: '2024-10-14',
    }));
    if (typeof locked !== 'object' || !earlier?.reminded) throw new RangeError('He is not to be had.');
    await council.store.conversations.letGo(
      locked,
      { told: { toldOn: '2024-10-14', told: [], reminded: earlier.reminded } },
      at,
    );
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new RangeError('There is no CPI13.');
    const came = { figure: '96', status: 'Green', offTarget: false, revision: 1 };
    const cell = { ...stored.cell, ...came, reportedAt: '2024-10-14T16:00:00.000Z' };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell }]);
    await sending.round('2024-10-14T16:15:00Z', ['reminders']);
    const updated = council.connector.calls.filter((call) => call.kind === 'update' && to(ISAIAH)(call));
    expect(updated.map(({ activityId }) => activityId).toSorted()).toEqual(
      [earlier.reminded.activityId, latest?.reminded?.activityId ?? ''].toSorted(),
    );
  });

  it('does not go on showing the figure of what has been given to somebody else', async () => {
    await sending.round('2024-10-08T08:00:00Z', ['reminders']);
    await shownTo(ISAIAH, '2 figures for Q2 2024/25 are still due', 'send');
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await shownTo(ISAIAH, 'Already in:.*CPI13 ■ Red 70.0%', 'update');
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new RangeError('There is no CPI13.');
    const cell = { ...stored.cell, owner: { id: ADELE.id, name: ADELE.name } };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell }]);
    await sending.round('2024-10-08T14:00:00Z', ['reminders']);
    const update = await shownTo(ISAIAH, 'Not yours to report any more:.*CPI13', 'update');
    expect(wordsOf(update)).not.toContain('Already in');
    expect(wordsOf(update)).not.toContain('70.0%');
  });
});
