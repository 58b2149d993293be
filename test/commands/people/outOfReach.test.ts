import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ADELE,
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

const REMINDER_DAY = '2024-10-08T08:00:00Z';

describe('who can’t be reached', () => {
  let council: Council;
  let sending: Sending;
  beforeEach(async () => {
    council = await startCouncil();
    sending = sendingFor(council);
  });
  afterEach(() => council.stop());

  const ask = async (text: string, who = PATTI) => said((await council.ask(who, text)).card);
  const meet = async (...people: (typeof PATTI)[]) => {
    for (const who of people) await council.as(who).install();
  };
  const refuse = (who: typeof ISAIAH, status: number, code: string) =>
    council.connector.failNext(
      { status, body: { error: { code, message: 'No.' } } },
      { times: 9, kind: 'send', conversationId: council.as(who).conversationId },
    );

  it('is everybody whom the bot has not met, with what is theirs and what to do', async () => {
    const words = await ask('who can’t be reached, and why?');
    expect(words).toContain('3 of 4 people can’t be reached');
    expect(words).toContain('Adele Vance has not installed Ragtime · reports CPI11');
    expect(words).toContain('Megan Bowen has not installed Ragtime · manages CPI11, CPI13, CPI14');
    expect(words).toContain('Have Ragtime installed for them; what is due goes out to them by itself');
  });

  it('is nobody once everybody is met', async () => {
    await meet(ISAIAH, ADELE, MEGAN, PATTI);
    expect(await ask('whom could you not tell?')).toContain('All 4 people can be reached');
    expect(await ask('who has blocked you?')).toContain('Nobody has blocked Ragtime');
    expect(await ask('who has not installed Ragtime?')).toContain('Everybody has installed Ragtime');
    expect(await ask('can Isaiah be reached?')).toContain('Isaiah Langer can be reached');
  });

  it.each([
    ['ConversationBlockedByUser', 'has blocked Ragtime', 'Ask them to unblock Ragtime in Teams'],
    [
      'BotDisabledByAdmin',
      'has switched it off for them',
      'Ask the Teams administrator to switch Ragtime on',
    ],
    ['BotNotInConversationRoster', 'has not installed Ragtime', 'Have Ragtime installed for them'],
  ])('is told with Teams’ own reason, since when, and what helps (%s)', async (code, why, remedy) => {
    await meet(ISAIAH, ADELE, MEGAN, PATTI);
    refuse(ISAIAH, 403, code);
    await sending.round(REMINDER_DAY, ['reminders']);
    const words = await ask('who can you not reach?');
    expect(words).toContain('1 of 4 people can’t be reached');
    expect(words).toContain(`${why} since Tuesday 8 October at 09:00 · reports CPI13, CPI14`);
    expect(words).toContain(remedy);
  });

  it('says what helps whom where the reasons differ', async () => {
    await meet(ISAIAH, MEGAN, PATTI);
    refuse(ISAIAH, 403, 'ConversationBlockedByUser');
    await sending.round(REMINDER_DAY, ['reminders']);
    expect(await ask('who can’t be reached?')).toContain(
      'Have Ragtime installed for those without it and ask those who blocked it to unblock it in Teams',
    );
    expect(await ask('who has blocked you?')).toMatch(/1 person has blocked Ragtime .*Isaiah Langer/);
    const others = await ask('who has not installed Ragtime?');
    expect(others).toMatch(/1 person has not installed Ragtime .*Adele Vance/);
    expect(others).not.toContain('Isaiah');
  });

  it('names the performance team, too, and goes on to a part of the council', async () => {
    await council.store.register.savePeople(TENANT, [{ ...PATTI, id: 'paul', name: 'Paul Cook' }], () => {});
    expect(await ask('who can’t be reached?')).toContain(
      'Paul Cook has not installed Ragtime · is the performance team',
    );
    const words = await ask('and in ICT?');
    expect(words).toContain('2 of 2 people in ICT can’t be reached');
    expect(words).not.toContain('Paul Cook');
  });

  it('is of now, and of no other quarter', async () => {
    expect(await ask('who could you not reach last quarter?')).toContain(
      'I know who can be reached now, and not who could be in Q1 2024/25',
    );
  });

  it('is for the performance team, for managers about whoever reports to them, and for everybody about themselves', async () => {
    await meet(ISAIAH, MEGAN);
    const megans = await ask('who can’t be reached?', MEGAN);
    expect(megans).toContain('1 of 3 people can’t be reached');
    expect(megans).toContain('as far as they are yours to ask about');
    expect(await ask('who can’t be reached?', ISAIAH)).toContain('can tell you who can be reached');
    expect(await ask('can Adele be reached?', ISAIAH)).toContain('can tell you who can be reached');
    const mine = await ask('can I be reached?', ISAIAH);
    expect(mine).toContain('You can be reached');
    expect(mine).toContain('Messages reach you in your chat with Ragtime');
    expect(mine).not.toContain('Of those who report');
  });

  it('asks who is there each time: whoever installs Ragtime is reached from then on', async () => {
    const own = await startCouncil([indicator({})]);
    const patti = own.as(PATTI);
    expect(said((await patti.say('is Isaiah reachable?')).card)).toContain('Isaiah Langer can’t be reached');
    await own.as(ISAIAH).install();
    expect(said((await patti.say('is Isaiah reachable?')).card)).toContain('Isaiah Langer can be reached');
    await own.as(ISAIAH).uninstall();
    expect(said((await patti.say('is Isaiah reachable?')).card)).toContain('has not installed Ragtime');
    await own.stop();
  });
});
