import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
import { sendingFor } from '../../support/sending.ts';

describe('which alerts were sent', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil([
      indicator({}),
      indicator({ ref: 'CPI14', title: 'Requests resolved' }),
      indicator({ manager: ADELE, ref: 'CPI01', title: 'FOI requests answered', group: 'Governance' }),
      indicator({ manager: null, ref: 'CPI09', title: 'Calls answered', group: 'Governance' }),
    ]);
    for (const who of [ISAIAH, ADELE, MEGAN]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  const ask = async (text: string, who = PATTI) => said((await council.ask(who, text)).card);
  const states = async () =>
    Object.fromEntries(
      (await council.store.ledger.book(TENANT, Q2, 'alerts')).map(({ refs, state }) => [refs.join(), state]),
    );
  /** Waits until every alert’s card shows the figure like that. */
  const shows = (standing: string) =>
    expect
      .poll(async () => {
        const entries = await council.store.ledger.book(TENANT, Q2, 'alerts');
        return [...new Set(entries.map((each) => each.shows))];
      })
      .toEqual([standing]);
  /** Reports a figure, and waits until that is what the ledger has of the alert about it. */
  const report = async (ref: string, figure: string, state?: string) => {
    await council.reports(PATTI, ref, { figure });
    if (state) await expect.poll(async () => (await states())[ref]).toBe(state);
  };
  const refuse = (who: typeof MEGAN, status: number, code: string) =>
    council.connector.failNext(
      { status, body: { error: { code, message: 'No.' } } },
      { times: 9, kind: 'send', conversationId: council.as(who).conversationId },
    );

  it('is none while nothing is off target', async () => {
    expect(await ask('which alerts were sent?')).toContain('No alerts for Q2 2024/25');
    expect(await ask('was anybody told about CPI13?')).toContain(
      'Nobody was told of CPI13 for Q2 2024/25 It is not reported, so there is nothing to tell',
    );
    await report('CPI13', '97');
    expect(await ask('has Megan been alerted about CPI13?')).toContain(
      'Megan Bowen was not told of CPI13 for Q2 2024/25 It is green, so there is nothing to tell',
    );
  });

  it('is those of today, or of this week from its Monday on, where that is asked', async () => {
    await report('CPI13', '70', 'sent');
    council.at('2024-10-10T13:30:00Z');
    await report('CPI14', '90', 'sent');
    expect(await ask('alerts today')).toContain('1 alert for Q2 2024/25 today 1 sent');
    expect(await ask('alerts today')).not.toContain('CPI13');
    expect(await ask('which alerts went out this week?')).toContain('2 alerts for Q2 2024/25 this week');
    council.at('2024-10-14T07:00:00Z');
    expect(await ask('alerts this week')).toContain('No alerts for Q2 2024/25 this week');
  });

  it('is told with figure and status, to whom, and when, newest first', async () => {
    await report('CPI13', '70', 'sent');
    council.at('2024-10-09T13:30:00Z');
    await report('CPI14', '90', 'sent');
    const words = await ask('what alerts went out this quarter?');
    expect(words).toContain('2 alerts for Q2 2024/25 2 sent');
    expect(words).toMatch(
      /◆ Amber Requests resolved Sent CPI14 at 90\.0% · to Megan Bowen · today at 14:30 .*■ Red Incidents resolved .* Sent CPI13 at 70\.0% · to Megan Bowen · today at 11:00/,
    );
    council.at('2024-10-10T09:00:00Z');
    expect(await ask('was anybody told that CPI13 is red?')).toContain(
      'Megan Bowen was told on Wednesday 9 October at 11:00 that CPI13 is ■ Red in Q2 2024/25',
    );
    expect(await ask('was anybody told that CPI13 is amber?')).toContain(
      'Nobody was told of CPI13 for Q2 2024/25 Megan Bowen was told on Wednesday 9 October at 11:00 that it is ■ Red',
    );
    expect(await ask('which red alerts went out?')).toContain('1 alert for Q2 2024/25');
  });

  it('says what is no longer so', async () => {
    await report('CPI13', '70', 'sent');
    await report('CPI13', '96', 'taken back');
    expect(await ask('which alerts were sent?')).toMatch(
      /1 corrected since .*■ Red .* Corrected since.* now ● Green/,
    );
    expect(await ask('was anybody told about CPI13?')).toContain('it no longer is, and the message says so');
    expect(await ask('which alerts were not sent?')).toContain(
      'No alert for Q2 2024/25 has failed to arrive',
    );
  });

  it('says which were not sent, and why, and what nobody is there to hear', async () => {
    refuse(MEGAN, 403, 'ConversationBlockedByUser');
    await report('CPI13', '70', 'unreachable');
    refuse(ADELE, 400, 'BadArgument');
    await report('CPI01', '70', 'failed');
    council.connector.clear();
    await report('CPI09', '70');
    const words = await ask('which alerts didn’t go out?');
    expect(words).toContain('2 alerts for Q2 2024/25 have not arrived 2 not sent');
    expect(words).toMatch(/Not sent CPI13 at 70\.0% · to Megan Bowen · today at 11:00 · has blocked Ragtime/);
    expect(words).toMatch(
      /Not sent CPI01 at 70\.0% · to Adele Vance · today at 11:00 · Teams refused the message/,
    );
    expect(words).toContain('Off target without a manager to tell: CPI09');
    expect(words).toContain('[Who can’t be reached?]');
    expect(await ask('has Megan been alerted about CPI13?')).toContain(
      'Megan Bowen has not been told that CPI13 is ■ Red in Q2 2024/25 Has blocked Ragtime',
    );
    expect(await ask('who was told about CPI09?')).toContain('It has no manager to tell');
  });

  it('goes on to a part of the council, to somebody else, and to another quarter', async () => {
    await report('CPI13', '70', 'sent');
    await report('CPI01', '70', 'sent');
    expect(await ask('which alerts were sent in ICT?')).toContain('1 alert in ICT for Q2 2024/25');
    expect(await ask('and Governance?')).toContain('1 alert in Governance for Q2 2024/25');
    expect(await ask('what alerts did Adele get?')).toContain('1 alert to Adele Vance for Q2 2024/25');
    expect(await ask('and Megan?')).toContain('1 alert to Megan Bowen for Q2 2024/25');
    expect(await ask('has Megan been told about CPI01?')).toContain(
      'Megan Bowen was not told of CPI01 for Q2 2024/25 Adele Vance was told today at 11:00 that it is ■ Red',
    );
    council.at('2025-01-02T10:00:00Z');
    await sendingFor(council).round('2025-01-02T10:00:00Z', ['reminders']);
    expect(await ask('which alerts were sent?')).toContain('No alerts for Q3 2024/25');
    expect(await ask('which alerts were sent last quarter?')).toContain('2 alerts for Q2 2024/25');
  });

  it('is each that went out, however often a figure was corrected and came back', async () => {
    await report('CPI13', '70', 'sent');
    for (const [figure, status] of [
      ['96', 'Green'],
      ['69', 'Red'],
      ['96', 'Green'],
      ['68', 'Red'],
    ] as const) {
      await report('CPI13', figure);
      await shows(`${status} ${figure}`);
    }
    const card = await ask('which alerts were sent?');
    expect(card).toContain('3 alerts for Q2 2024/25 1 sent · 2 corrected since');
    for (const figure of ['70', '69', '68']) expect(card).toContain(`CPI13 at ${figure}.0% · to Megan Bowen`);
  });

  it('is turned page by page', async () => {
    const refs = Array.from({ length: 10 }, (_, index) => `N${index + 1}`);
    const own = await startCouncil(refs.map((ref) => indicator({ ref, title: `Title of ${ref}` })));
    await own.as(MEGAN).install();
    for (const ref of refs) await own.reports(PATTI, ref, { figure: '70' });
    await expect.poll(async () => (await own.store.ledger.book(TENANT, Q2, 'alerts')).length).toBe(10);
    const { card } = await own.as(PATTI).say('which alerts were sent?');
    expect(said(card)).toContain('10 alerts for Q2 2024/25');
    expect(said(card)).toContain('Page 1 of 2');
    const { verb, data } = button(card, 'Next page');
    expect(said((await own.as(PATTI).execute(verb, data)).card)).toContain('Page 2 of 2');
    await own.stop();
  });

  it('is for the performance team, and for managers about theirs', async () => {
    await report('CPI13', '70', 'sent');
    await report('CPI01', '70', 'sent');
    const megans = await ask('which alerts were sent?', MEGAN);
    expect(megans).toContain('1 alert for Q2 2024/25 1 sent · of what you manage');
    expect(megans).toContain('to you');
    expect(await ask('did my alert about CPI13 go out?', MEGAN)).toContain('You were told today at 11:00');
    expect(await ask('was anybody told about CPI01?', MEGAN)).toContain(
      'The performance team (Patti Fernandez) can tell you who was told of CPI01',
    );
    expect(await ask('which alerts were sent?', ISAIAH)).toContain('can tell you which alerts were sent');
  });
});
