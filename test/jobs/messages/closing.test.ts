/** Requests to sign off and the warning of the lock, as they really go out, are put right, and never come twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signedOff } from '../../../src/domain/closing/signOff.ts';
import { revisionOf } from '../../../src/domain/indicators/cell.ts';
import { isSendingTime } from '../../../src/domain/messages/sendingTime.ts';
import { UNSIGNED } from '../../../src/domain/signing.ts';
import { runRound } from '../../../src/jobs/rounds.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { Q2 } from '../../support/cells.ts';
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
import { indicator } from '../../support/indicators.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

const SHARED = [
  { authority: 'Cambridge', person: { id: MEGAN.id, name: MEGAN.name } },
  { authority: 'Ely', person: { id: ADELE.id, name: ADELE.name } },
];
const INDICATORS = [
  indicator({ signOff: 'manager' }),
  indicator({ ref: 'CPI14', title: 'Requests resolved', signOff: SHARED }),
  indicator({ ref: 'CPI15', title: 'Calls answered', signOff: 'manager', owner: ADELE }),
];

// Q2 2024/25 is due on 15 October; signatures are asked for from the 16th, and again on the 22nd.
describe('a request to sign off', () => {
  let council: Council;
  let sending: Sending;
  beforeEach(async () => {
    council = await startCouncil(INDICATORS);
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    council.at('2024-10-09T10:00:00Z');
    await council.reports(ISAIAH, 'CPI13', { figure: '97' });
    await council.reports(ISAIAH, 'CPI14', { figure: '70', commentary: 'Two analysts start.' });
    // Megan is alerted to CPI14, which is red: she hears nothing else of it that day.
    await council.connector.waitFor((call) => textOf(call).includes('is Red in Q2 2024/25'));
    sending = sendingFor(council);
    council.connector.clear();
  });
  afterEach(() => council.stop());

  const cards = (kind: 'send' | 'update', who: typeof MEGAN) =>
    council.connector.calls.filter(
      (call) => call.kind === kind && call.conversationId === council.as(who).conversationId,
    );
  const textOf = ({
    body,
  }: {
    readonly body: { readonly attachments?: readonly { readonly content?: unknown }[] };
  }) => said(body.attachments?.[0]?.content);
  const toldTo = (who: typeof MEGAN) =>
    cards('send', who)
      .map(textOf)
      .filter((text) => /waits? for your signature for Q2/.test(text));
  const stored = async () => {
    const found = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!found) throw new Error('CPI13 has no cell.');
    return found;
  };
  const round = (at: string) => sending.round(at, ['closing']);
  const signs = async (who: typeof MEGAN, ref: string) => {
    const { card } = await council.ask(who, `sign off ${ref}`);
    const { verb, data } = button(card, 'Sign off 1 figure');
    return council.as(who).execute(verb, data);
  };

  it('is one message to each signatory with all that waits for them, and buttons that show before they sign', async () => {
    await round('2024-10-15T08:00:00Z');
    expect(toldTo(MEGAN)).toEqual([]);
    await round('2024-10-16T08:00:00Z');
    const [text = '', ...more] = toldTo(MEGAN);
    expect(more).toEqual([]);
    expect(text).toContain('2 figures wait for your signature for Q2 2024/25');
    expect(text).toContain('[Sign off the 1 on target] [Sign off 2 figures] [Open the list]');
    expect(toldTo(ADELE)).toEqual([expect.stringContaining('1 figure waits for your signature')]);
    const { verb, data } = button(
      cards('send', MEGAN).at(-1)?.body.attachments?.[0]?.content,
      'Sign off the 1 on target',
    );
    const shown = await council.as(MEGAN).execute(verb, data);
    expect(said(shown.card)).toContain('Sign off 1 figure for Q2 2024/25?');
    expect((await council.cell('CPI13'))?.signatures).toBeUndefined();
  });

  it('is told once, however often the clock rings, an instance starts anew, or two ring at once', async () => {
    const other = sendingFor(council);
    await Promise.all([round('2024-10-16T08:00:00Z'), other.round('2024-10-16T08:00:00Z', ['closing'])]);
    await round('2024-10-16T12:00:00Z');
    await sendingFor(council).round('2024-10-17T08:00:00Z', ['closing']);
    expect(toldTo(MEGAN)).toHaveLength(1);
    expect(toldTo(ADELE)).toHaveLength(1);
  });

  it('comes again while the next quarter is reported, until it is signed', async () => {
    await round('2024-10-16T08:00:00Z');
    for (const day of ['2024-10-22', '2024-12-31']) await round(`${day}T09:00:00Z`);
    const before = toldTo(MEGAN).length;
    // The window of Q3 opened on 2 January.
    await round('2025-01-07T09:00:00Z');
    await round('2025-01-07T12:00:00Z');
    expect(toldTo(MEGAN)).toHaveLength(before + 1);
    expect(toldTo(MEGAN).at(-1)).toContain('2 figures still wait for your signature for Q2 2024/25');
    for (const ref of ['CPI13', 'CPI14']) await signs(MEGAN, ref);
    await round('2025-01-14T09:00:00Z');
    expect(toldTo(MEGAN)).toHaveLength(before + 1);
  });

  it('keeps to sending hours', async () => {
    const evening = new Date('2024-10-16T17:30:00Z');
    expect(isSendingTime(evening, CALENDAR)).toBe(false);
    const end = () => (isSendingTime(evening, CALENDAR) ? undefined : ('sending time is over' as const));
    await sending.round(evening.toISOString(), ['closing'], { end });
    expect(toldTo(MEGAN)).toEqual([]);
  });

  it('is brought up to date in its place as figures are signed and sent back, and comes again for neither', async () => {
    await round('2024-10-16T08:00:00Z');
    council.at('2024-10-16T10:00:00Z');
    await signs(MEGAN, 'CPI13');
    const { body } = await council.connector.waitFor(
      (call) => call.kind === 'update' && textOf(call).includes('1 figure waits for your signature'),
    );
    expect(said(body.attachments?.[0]?.content)).toContain('Not waiting for you any more CPI13: signed');
    await signs(MEGAN, 'CPI14');
    await council.connector.waitFor(
      (call) => call.kind === 'update' && textOf(call).includes('Nothing waits for your signature any more'),
    );
    await round('2024-10-22T08:00:00Z');
    expect(toldTo(MEGAN)).toHaveLength(1);
    // Adele has not signed for Ely: the reminder is hers alone.
    expect(toldTo(ADELE).at(-1)).toContain('1 figure still waits for your signature for Q2 2024/25');
    await round('2024-10-23T08:00:00Z');
    expect(toldTo(ADELE)).toHaveLength(2);
  });

  it('comes again for a figure that was corrected after it was signed', async () => {
    await round('2024-10-16T08:00:00Z');
    council.at('2024-10-16T10:00:00Z');
    await signs(MEGAN, 'CPI13');
    await council.connector.waitFor(({ kind }) => kind === 'update');
    await council.reports(ISAIAH, 'CPI13', { figure: '96' });
    // At most one a day.
    await round('2024-10-16T14:00:00Z');
    expect(toldTo(MEGAN)).toHaveLength(1);
    await round('2024-10-17T08:00:00Z');
    const [, again = ''] = toldTo(MEGAN);
    expect(again).toContain('changed since you dealt with it');
    expect(again).toContain('needs your signature anew');
    await round('2024-10-18T08:00:00Z');
    expect(toldTo(MEGAN)).toHaveLength(2);
  });

  it('says that a figure was changed also where it had been signed before anybody was asked', async () => {
    council.at('2024-10-15T10:00:00Z');
    await signs(MEGAN, 'CPI13');
    await council.reports(ISAIAH, 'CPI13', { figure: '96' });
    await round('2024-10-16T08:00:00Z');
    expect(toldTo(MEGAN).at(-1)).toMatch(/CPI13 · changed since you dealt with it/);
  });

  it('calls nothing changed that only lay behind a lock', async () => {
    await round('2024-10-16T08:00:00Z');
    council.at('2024-10-16T10:00:00Z');
    const patti = council.as(PATTI);
    const lock = button((await patti.say('lock Q2')).card, 'Lock Q2 2024/25');
    await patti.execute(lock.verb, lock.data);
    await council.connector.waitFor(
      (call) => call.kind === 'update' && textOf(call).includes('is locked, so nothing of it waits'),
    );
    const reopen = button((await patti.say('reopen Q2, a service was missing')).card, 'Reopen Q2 2024/25');
    await patti.execute(reopen.verb, { ...reopen.data, reason: 'a service was missing' });
    await round('2024-10-17T08:00:00Z');
    const [, again = ''] = toldTo(MEGAN);
    expect(again).toContain('2 figures wait for your signature');
    expect(again).not.toContain('changed since');
  });

  it('comes again even where nobody had the time to put the first one right', async () => {
    await round('2024-10-16T08:00:00Z');
    await council.running.stop();
    // What an instance that dies at once leaves behind: signed and corrected, and no card touched.
    const { periods } = council.store;
    const by = { id: MEGAN.id, name: MEGAN.name };
    const how = { by, at: '2024-10-16T10:00:00.000Z', submissionId: 'signed' };
    const signing = await stored();
    await periods.record(TENANT, { ...signedOff(signing.cell, how), etag: signing.etag });
    const signed = await stored();
    const after = { ...signed.cell, ...UNSIGNED, figure: '96', revision: signed.cell.revision + 1 };
    const corrected = { ...how, kind: 'correction', reason: '', submissionId: 'corrected' } as const;
    await periods.record(TENANT, {
      ...{ cell: after, revision: revisionOf(after, signed.cell, corrected), etag: signed.etag },
    });
    await round('2024-10-17T08:00:00Z');
    await round('2024-10-17T08:15:00Z');
    await round('2024-10-18T08:00:00Z');
    expect(toldTo(MEGAN)).toHaveLength(2);
  });

  it('comes on no day with a reminder, an escalation or another of its kind', async () => {
    council.at('2024-10-17T07:30:00Z');
    const { card } = await council.ask(PATTI, 'remind Adele');
    const { verb, data } = button(card, 'Remind 1 person');
    await council.as(PATTI).execute(verb, data);
    await round('2024-10-17T08:00:00Z');
    expect(toldTo(ADELE)).toEqual([]);
    expect(toldTo(MEGAN)).toHaveLength(1);
    await sending.round('2024-10-18T08:00:00Z', ['closing', 'reminders']);
    expect(toldTo(ADELE)).toHaveLength(1);
    // Megan's escalation of what is overdue is hers that day, and Adele's chase waits for the next.
    const chases = (who: typeof ADELE) =>
      cards('send', who)
        .map(textOf)
        .filter((text) => text.includes('overdue'));
    expect(chases(MEGAN)).toHaveLength(1);
    expect(chases(ADELE)).toHaveLength(1);
    await sending.round('2024-10-21T08:00:00Z', ['closing', 'reminders']);
    expect(chases(ADELE)).toHaveLength(2);
  });

  it('waits a day, with everything, where one of the figures was the matter of an alert that day', async () => {
    council.at('2024-10-16T09:00:00Z');
    await council.reports(ADELE, 'CPI15', { figure: '60', commentary: 'Calls doubled.' });
    await council.connector.waitFor((call) => textOf(call).includes('Calls answered is Red'));
    await round('2024-10-16T10:00:00Z');
    expect(toldTo(MEGAN)).toEqual([]);
    await round('2024-10-17T08:00:00Z');
    await round('2024-10-18T08:00:00Z');
    expect(toldTo(MEGAN)).toEqual([expect.stringContaining('3 figures wait for your signature')]);
  });

  it('stops with the lock, and says so where it was told', async () => {
    await round('2024-10-16T08:00:00Z');
    council.at('2024-10-16T10:00:00Z');
    const { card } = await council.ask(PATTI, 'lock Q2');
    const { verb, data } = button(card, 'Lock Q2 2024/25');
    await council.as(PATTI).execute(verb, data);
    await council.connector.waitFor(
      (call) => call.kind === 'update' && textOf(call).includes('is locked, so nothing of it waits'),
    );
    await round('2024-10-22T08:00:00Z');
    expect(toldTo(MEGAN)).toHaveLength(1);
  });
});

describe('the warning of a lock', () => {
  const LOCKING = { ...CALENDAR, lockAfterDue: 12 };
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil(INDICATORS);
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    await council.reports(ISAIAH, 'CPI13', { figure: '97' });
    council.connector.clear();
  });
  afterEach(() => council.stop());

  it('tells each once what of theirs would be left out, and the performance team all of it', async () => {
    const { delivering } = sendingFor(council);
    const at = (instant: string) => ({ ...delivering, clock: () => new Date(instant) });
    // The request to sign came on the day before.
    await runRound('closing', at('2024-10-25T08:00:00Z'), LOCKING);
    await runRound('closing', at('2024-10-28T09:00:00Z'), LOCKING);
    await runRound('closing', at('2024-10-28T12:00:00Z'), LOCKING);
    const told = council.connector.calls
      .filter(({ kind }) => kind === 'send')
      .map(({ conversationId, body }) => ({ conversationId, text: said(body.attachments?.[0]?.content) }))
      .filter(({ text }) => text.includes('is to be locked on Thursday 31 October'));
    const textTo = (who: typeof MEGAN) =>
      told
        .filter(({ conversationId }) => conversationId === council.as(who).conversationId)
        .map(({ text }) => text);
    expect(textTo(ISAIAH)).toEqual([expect.stringContaining('and 1 figure is still open')]);
    expect(textTo(MEGAN)).toEqual([expect.stringContaining('Waiting for your signature')]);
    const [all = '', ...more] = textTo(PATTI);
    expect(more).toEqual([]);
    expect(all).toContain('3 figures are still open');
    expect(all).toContain('Isaiah Langer: CPI14');
    expect(all).toContain('Megan Bowen, to sign: CPI13');
  });
});
