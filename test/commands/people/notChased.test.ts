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
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

const WINDOW = '2024-10-01T08:00:00Z';
const REMINDER_DAY = '2024-10-08T08:00:00Z';

const of = (ref: string, owner: typeof ISAIAH | null, more = {}) =>
  indicator({ ref, title: `Title of ${ref}`, owner, ...more });

describe('who hasn’t been chased', () => {
  let council: Council;
  let sending: Sending;
  beforeEach(async () => {
    council = await startCouncil([
      of('CPI13', ISAIAH),
      of('CPI14', ISAIAH),
      of('CPI01', ADELE, { group: 'Governance', manager: PATTI }),
      of('CPI09', null, { group: 'Governance' }),
    ]);
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    sending = sendingFor(council);
  });
  afterEach(() => council.stop());

  const ask = async (text: string, who = PATTI) => said((await council.ask(who, text)).card);
  const block = (who: typeof ISAIAH) =>
    council.connector.failNext(
      { status: 403, body: { error: { code: 'ConversationBlockedByUser', message: 'No.' } } },
      { times: 9, kind: 'send', conversationId: council.as(who).conversationId },
    );
  const remindByHand = async (ref: string) => {
    const preview = await council.as(PATTI).execute('remind', { period: Q2, among: [ref] });
    const { verb, data } = button(preview.card, 'Remind 1 person');
    await council.as(PATTI).execute(verb, data);
  };

  it('is everybody before anything has gone out, and it is said when it does', async () => {
    council.at('2024-10-01T07:00:00Z');
    const words = await ask('who hasn’t been chased?');
    expect(words).toContain('2 people have not been asked for 3 figures for Q2 2024/25');
    expect(words).toContain('the invitation goes out at 09:00 today');
    expect(words).toContain('Isaiah Langer CPI13, CPI14 · the message goes out at 09:00 today');
    expect(words).toContain('1 figure has nobody to ask (CPI09)');
  });

  it('is nobody once everybody had the message that was due last', async () => {
    await sending.round(REMINDER_DAY, ['reminders']);
    const words = await ask('who still needs chasing?');
    expect(words).toContain('Both people who owe figures for Q2 2024/25 have been reminded of them');
    expect(words).toContain('since the reminder 5 working days before due on Tuesday 8 October');
    expect(words).not.toContain('[Remind them]');
  });

  it('names whoever blocked Ragtime, and when they were last reminded', async () => {
    await sending.round(WINDOW, ['reminders']);
    block(ISAIAH);
    await sending.round(REMINDER_DAY, ['reminders']);
    const words = await ask('who has not been reminded?');
    expect(words).toContain('1 person has not been reminded of 2 figures for Q2 2024/25');
    expect(words).toContain(
      'CPI13, CPI14 · has blocked Ragtime · last reminded on Tuesday 1 October at 09:00',
    );
    expect(words).toContain('[Who can’t be reached?]');
    expect(words).not.toContain('Adele Vance');
    expect(words).not.toContain('[Remind them]');
  });

  it('names whoever was reminded of something else only, and says that they have to wait', async () => {
    await remindByHand('CPI13');
    council.at('2024-10-09T16:00:00Z');
    const { card } = await council.ask(PATTI, 'who hasn’t been chased in ICT?');
    expect(said(card)).toContain('1 person has not been reminded of 1 figure in ICT for Q2 2024/25');
    expect(said(card)).toContain('CPI14 · the message goes out at 09:00 on Thursday 10 October');
    const { verb, data } = button(card, 'Remind them');
    expect(said((await council.as(PATTI).execute(verb, data)).card)).toContain(
      'Isaiah Langer (CPI14) had a reminder today, and gets no second one before tomorrow.',
    );
    expect(said((await council.ask(PATTI, 'remind them')).card)).toContain('Isaiah Langer');
  });

  it('says so while Teams takes no messages', async () => {
    council.connector.failNext({ status: 503 }, { times: 99, kind: 'send' });
    await sending.round(REMINDER_DAY, ['reminders']);
    council.connector.clear();
    const words = await ask('who hasn’t been chased?');
    expect(words).toContain('2 people have not been reminded of 3 figures');
    expect(words).toMatch(/Isaiah Langer CPI13, CPI14 · Teams has not taken it yet/);
    expect(words).toContain('Teams has been taking no messages since Tuesday 8 October at 09:00');
  });

  it('asks since the due date, and says when that is to come', async () => {
    await sending.round(REMINDER_DAY, ['reminders']);
    expect(await ask('who has not been reminded since the due date?')).toContain(
      'Figures for Q2 2024/25 are due on Tuesday 15 October, so nobody has been chased since.',
    );
    council.at('2024-10-15T23:30:00Z');
    const words = await ask('who has not been reminded since the due date?');
    expect(words).toContain('since they were due on Tuesday 15 October');
    expect(words).toContain('Isaiah Langer CPI13, CPI14 · the message goes out at 09:00 today');
    await sending.round('2024-10-16T08:00:00Z', ['reminders']);
    council.at('2024-10-16T10:00:00Z');
    expect(await ask('who hasn’t been reminded since the deadline?')).toContain('have been reminded of them');
    council.at('2024-10-17T10:00:00Z');
    expect(await ask('who hasn’t been reminded today?')).toContain(
      'Isaiah Langer CPI13, CPI14 · the message goes out at 09:00 on Wednesday 23 October',
    );
  });

  it('is of the quarter before by the messages of the one being reported', async () => {
    await sending.round('2024-10-01T08:00:00Z', ['reminders']);
    council.at('2025-01-02T10:00:00Z');
    await ask('summary');
    expect(await ask('who hasn’t been chased for last quarter?')).toContain(
      'Isaiah Langer CPI13, CPI14 · the message goes out within minutes',
    );
    await sending.round('2025-01-02T10:00:00Z', ['reminders']);
    const words = await ask('who hasn’t been chased for last quarter?');
    expect(words).toContain('Both people who owe figures for Q2 2024/25 have been reminded of them');
    expect(words).toContain('since the invitation today');
    council.at('2025-04-01T10:00:00Z');
    await ask('summary');
    expect(await ask('who hasn’t been chased for Q2 2024/25?')).toContain(
      'CPI13, CPI14 · nobody is reminded of that quarter any more',
    );
  });

  it('is nobody where everything is reported', async () => {
    for (const ref of ['CPI13', 'CPI14', 'CPI01', 'CPI09'])
      await council.reports(PATTI, ref, { figure: '97' });
    expect(await ask('who hasn’t been chased?')).toContain(
      'Nothing is still to come for Q2 2024/25, so there is nobody to chase',
    );
  });

  it('counts what was sent back, and leaves out what has more time and what was put off', async () => {
    for (const ref of ['CPI13', 'CPI14', 'CPI01', 'CPI09'])
      await council.reports(PATTI, ref, { figure: '97' });
    council.at('2024-10-17T10:00:00Z');
    const form = await council.ask(PATTI, 'send CPI13 back, the commentary is too thin');
    council.connector.failNext(
      { status: 500, body: {} },
      { times: 9, kind: 'send', conversationId: council.as(ISAIAH).conversationId },
    );
    const { verb, data } = button(form.card, 'Send it back');
    await council.as(PATTI).execute(verb, { ...data, reason: 'The commentary is too thin.' });
    expect(await ask('who hasn’t been chased?')).toContain(
      '1 person has not been reminded of 1 figure for Q2 2024/25',
    );
    const given = await council.ask(PATTI, 'extend CPI13 to 25 October');
    const give = button(given.card, 'Give until Friday 25 October');
    await council.as(PATTI).execute(give.verb, give.data);
    expect(await ask('who hasn’t been chased?')).toContain(
      'There is nobody to chase for Q2 2024/25: 1 figure has more time',
    );
  });

  it('says when somebody comes to be reminded who had it put off', async () => {
    council.at('2024-10-08T07:00:00Z');
    await council.ask(ISAIAH, 'remind me on Thursday');
    await council.as(ISAIAH).execute('putOff', { until: '2024-10-10' });
    council.at('2024-10-08T10:00:00Z');
    expect(await ask('who hasn’t been chased?')).toContain('goes out at 09:00 on Thursday 10 October');
  });

  it('is nobody once the quarter is locked, and it is said who can reopen it', async () => {
    const { verb, data } = button((await council.ask(PATTI, 'lock Q2')).card, 'Lock Q2 2024/25');
    await council.as(PATTI).execute(verb, data);
    expect(await ask('who hasn’t been chased?')).toContain(
      'Q2 2024/25 is locked, so nobody is chased for its figures any more. Patti Fernandez, who locked it, can reopen the quarter.',
    );
  });

  it('is for the performance team to ask, and for managers about theirs', async () => {
    council.at('2024-10-08T07:00:00Z');
    const megans = await ask('who hasn’t been chased?', MEGAN);
    expect(megans).toContain('Isaiah Langer');
    expect(megans).not.toContain('Adele Vance');
    expect(megans).toContain('of what you manage or report');
    const adeles = await ask('who hasn’t been chased in ICT?', ADELE);
    expect(adeles).toContain('The performance team (Patti Fernandez) can tell you who has been chased');
  });
});
