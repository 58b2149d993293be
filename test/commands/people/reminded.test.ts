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
import { type Sending, sendingFor } from '../../support/sending.ts';

const WINDOW = '2024-10-01T08:00:00Z';
const REMINDER_DAY = '2024-10-08T08:00:00Z';

describe('when somebody was last reminded', () => {
  let council: Council;
  let sending: Sending;
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    sending = sendingFor(council);
  });
  afterEach(() => council.stop());

  const ask = async (text: string, who = PATTI) => said((await council.ask(who, text)).card);

  it('is told with what it was about, what has come in since, and what comes next', async () => {
    await sending.round(REMINDER_DAY, ['reminders']);
    await council.reports(ISAIAH, 'CPI13', { figure: '97' });
    const words = await ask('when was Isaiah last reminded?');
    expect(words).toContain('Isaiah Langer was last reminded on Tuesday 8 October at 09:00');
    expect(words).toContain('Reminder 5 working days before due, about CPI13, CPI14 for Q2 2024/25');
    expect(words).toMatch(/Come in since .*97\.0%.* Still to come .*CPI14/);
    expect(words).toContain('The next message goes out at 09:00 on Monday 14 October');
    expect(words).toContain('[Remind them]');
  });

  it('is told to themselves, and of the same day as today’s', async () => {
    council.at('2024-10-08T15:00:00Z');
    await sending.round(REMINDER_DAY, ['reminders']);
    const words = await ask('when was I last reminded?', ISAIAH);
    expect(words).toContain('You were last reminded today at 09:00');
    expect(words).not.toContain('[Remind them]');
    expect(await ask('has Isaiah been reminded today?')).toContain(
      'Isaiah Langer was last reminded today at 09:00',
    );
  });

  it('was today for those who are named when that is asked, and for nobody on the next day', async () => {
    council.at('2024-10-08T15:00:00Z');
    await sending.round(REMINDER_DAY, ['reminders']);
    const words = await ask('who was reminded today?');
    expect(words).toMatch(/^2 of 2 people were reminded today for Q2 2024\/25/);
    expect(words).toContain('Isaiah Langer');
    council.at('2024-10-09T15:00:00Z');
    expect(await ask('who was reminded today?')).toMatch(/^Nobody was reminded today for Q2 2024\/25/);
  });

  it('was this week for those who are named when that is asked, from its Monday on', async () => {
    await sending.round(REMINDER_DAY, ['reminders']);
    council.at('2024-10-11T15:00:00Z');
    expect(await ask('reminders this week')).toMatch(
      /^2 of 2 people were reminded this week for Q2 2024\/25/,
    );
    expect(await ask('reminders today')).toMatch(/^Nobody was reminded today for Q2 2024\/25/);
    council.at('2024-10-14T07:00:00Z');
    expect(await ask('who was reminded this week?')).toMatch(/^Nobody was reminded this week/);
  });

  it('is never, before anything has gone out', async () => {
    council.at('2024-10-01T07:00:00Z');
    const words = await ask('when was Isaiah last reminded?');
    expect(words).toContain('Isaiah Langer has not been reminded for Q2 2024/25');
    expect(words).toContain('The message goes out at 09:00 today');
    expect(await ask('who has been reminded?')).toContain('Nobody has been reminded for Q2 2024/25');
  });

  it('is never for somebody who can’t be reached, and why', async () => {
    await council.as(ISAIAH).uninstall();
    await sending.round(REMINDER_DAY, ['reminders']);
    const words = await ask('why wasn’t Isaiah reminded?');
    expect(words).toContain('Isaiah Langer has not been reminded for Q2 2024/25 Has not installed Ragtime');
    expect(words).toContain('tried again with the next message, at 09:00 on Monday 14 October');
    expect(words).not.toContain('[Remind them]');
  });

  it('stays known of somebody who has removed Ragtime since', async () => {
    await sending.round(WINDOW, ['reminders']);
    await council.as(ISAIAH).uninstall();
    await sending.round(REMINDER_DAY, ['reminders']);
    const words = await ask('when was the owner of CPI13 last reminded?');
    expect(words).toContain('Isaiah Langer was last reminded of CPI13 on Tuesday 1 October at 09:00');
    expect(words).toContain('Invitation, about CPI13, CPI14 for Q2 2024/25');
    expect(words).toContain('Not reminded since: has not installed Ragtime');
  });

  it('is told of a reminder by hand, and of the one figure it was about', async () => {
    await sending.round(WINDOW, ['reminders']);
    const preview = await council.as(PATTI).execute('remind', { period: Q2, among: ['CPI13'] });
    const { verb, data } = button(preview.card, 'Remind 1 person');
    await council.as(PATTI).execute(verb, data);
    const words = await ask('when was Isaiah last reminded?');
    expect(words).toContain('Isaiah Langer was last reminded today at 11:00');
    expect(words).toContain('Reminder that somebody asked for, about CPI13 for Q2 2024/25');
    expect(words).toContain('Still to come besides: CPI14');
    expect(await ask('was Isaiah reminded about CPI14?')).toContain(
      'Isaiah Langer was last reminded of CPI14 on Tuesday 1 October at 09:00',
    );
  });

  it('is told of another quarter', async () => {
    await sending.round(REMINDER_DAY, ['reminders']);
    council.at('2025-01-02T10:00:00Z');
    await ask('summary');
    expect(await ask('when was Isaiah last reminded last quarter?')).toContain(
      'Isaiah Langer was last reminded on Tuesday 8 October at 09:00',
    );
    await sending.round('2025-01-02T10:00:00Z', ['reminders']);
    const words = await ask('when was Isaiah last reminded?');
    expect(words).toContain('was last reminded today at 10:00');
    expect(words).toContain('Invitation, about CPI13, CPI14; CPI13, CPI14 of Q2 2024/25 for Q3 2024/25');
    expect(await ask('who was reminded last quarter?')).toContain(
      '2 people were reminded for Q2 2024/25, last on Tuesday 8 October at 09:00',
    );
  });

  it('is told of several, newest first, and of those who never were why', async () => {
    await council.as(ADELE).uninstall();
    await sending.round(REMINDER_DAY, ['reminders']);
    const words = await ask('when was everybody last reminded?');
    expect(words).toContain('1 of 2 people was reminded for Q2 2024/25, last on Tuesday 8 October at 09:00');
    expect(words).toMatch(
      /Isaiah Langer .*still to come: CPI13, CPI14 8 Oct 09:00 .*Adele Vance has not installed/,
    );
    const { card } = await council.ask(PATTI, 'when was everybody in ICT last reminded?');
    expect(said(card)).toContain('1 person was reminded in ICT for Q2 2024/25');
    expect(said((await council.ask(PATTI, 'and Adele?')).card)).toContain('Adele Vance');
  });

  it('goes on from who has yet to report, and from one indicator', async () => {
    await sending.round(REMINDER_DAY, ['reminders']);
    await ask('who hasn’t reported?');
    expect(await ask('when were they last reminded?')).toContain('2 people were reminded for Q2 2024/25');
    await ask('show CPI11');
    expect(await ask('has the owner been reminded?')).toContain('Adele Vance was last reminded of CPI11');
    expect(await ask('and Isaiah?')).toContain('Isaiah Langer has not been reminded of CPI11');
  });

  it('is for the performance team, for managers about whoever reports to them, and for everybody about themselves', async () => {
    await sending.round(REMINDER_DAY, ['reminders']);
    expect(await ask('when was Isaiah last reminded?', MEGAN)).toContain('was last reminded');
    expect(await ask('when was Isaiah last reminded?', ADELE)).toContain(
      'The performance team (Patti Fernandez) can tell you when Isaiah Langer was reminded',
    );
    expect(await ask('when was everybody last reminded?', ADELE)).toContain('Adele Vance');
    expect(await ask('when was everybody last reminded?', ADELE)).not.toContain('Isaiah Langer');
    const forged = { asked: { kind: 'all' }, where: { person: [ISAIAH.id] }, me: ISAIAH.id };
    expect(said((await council.as(ADELE).execute('reminded', forged)).card)).toContain('can tell you when');
  });

  it('asks the list of people anew each time', async () => {
    await sending.round(REMINDER_DAY, ['reminders']);
    expect(await ask('when was Isaiah last reminded?')).toContain('was last reminded');
    await council.store.register.savePeople(TENANT, [{ ...PATTI, role: 'staff' }], () => {});
    expect(await ask('when was Isaiah last reminded?')).toContain('managers can ask about whoever reports');
  });

  it('has nobody to ask about where nobody owns it', async () => {
    const own = await startCouncil([indicator({ owner: null })]);
    expect(said((await own.as(PATTI).say('when was the owner of CPI13 last reminded?')).card)).toContain(
      'CPI13 has no owner and no deputy, so nobody is reminded of it.',
    );
    await own.stop();
  });
});
