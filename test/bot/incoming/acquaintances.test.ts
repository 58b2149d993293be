/** Ragtime is installed: who is welcomed, and where they can be reached from then on. */
import { describe, expect, it } from 'vitest';
import { groupGreeting } from '../../../src/bot/turn.ts';
import type { Address } from '../../../src/domain/messages/address.ts';
import { jo, recording, replyOf, startForTest } from '../startBot.ts';

describe('installing Ragtime', () => {
  const people = (): {
    met: Address[];
    gone: string[];
    remember: (a: Address) => Promise<void>;
    forget: (t: string, a: string) => Promise<void>;
  } => {
    const met: Address[] = [];
    const gone: string[] = [];
    return {
      met,
      gone,
      remember: async (address) => void met.push(address),
      forget: async (_tenantId, aadId) => void gone.push(aadId),
    };
  };

  it('welcomes a person once, though Teams tells of it twice', async () => {
    const { asked, answer } = recording(replyOf('Welcome'));
    const bot = await startForTest({ answer });
    const turn = await bot.talk().install();
    expect(asked.map((incoming) => incoming.kind)).toEqual(['arrived']);
    expect(turn.calls).toHaveLength(1);
  });

  it('welcomes again after the app was removed', async () => {
    const { asked, answer } = recording(replyOf('Welcome'));
    const { gone, remember, forget } = people();
    const bot = await startForTest({ answer, remember, forget });
    await bot.talk().install();
    await bot.talk().uninstall();
    expect(gone).toEqual([jo.aadId]);
    await bot.talk().install();
    expect(asked).toHaveLength(2);
  });

  it('welcomes a person on the second telling when the first went wrong', async () => {
    let tries = 0;
    const bot = await startForTest({
      answer: async () => {
        tries += 1;
        if (tries === 1) throw new Error('store');
        return replyOf('Welcome');
      },
    });
    const turn = await bot.talk().install();
    expect(turn.summary).toBe('Welcome');
    expect(tries).toBe(2);
  });

  it('says one sentence to a group that adds it, and nothing to people who join later', async () => {
    const { asked, answer } = recording(replyOf('Welcome'));
    const talk = (await startForTest({ answer })).talk({ type: 'groupChat' });
    const turn = await talk.install();
    expect(turn.calls.map((call) => call.body.text)).toEqual([groupGreeting]);
    const joined = await talk.post({
      type: 'conversationUpdate',
      membersAdded: [{ id: '29:new', aadObjectId: 'new' }],
    });
    expect(joined.calls).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('introduces itself to a group on the second telling when the first could not be answered', async () => {
    const bot = await startForTest(recording(replyOf('ok')));
    bot.connector.failNext({ status: 500 });
    const turn = await bot.talk({ type: 'groupChat' }).install();
    expect(turn.summary).toBe(groupGreeting);
  });

  it('remembers where a person can be reached, and again only when that changes or ten minutes have gone by', async () => {
    let clock = Date.parse('2024-10-01T09:00:00Z');
    const { met, remember, forget } = people();
    const bot = await startForTest({ ...recording(replyOf('ok')), remember, forget, now: () => clock });
    const talk = bot.talk();
    await talk.say('one');
    await talk.say('two');
    expect(met).toEqual([
      {
        ...jo,
        conversationId: talk.conversationId,
        serviceUrl: bot.connector.url,
        channelId: 'msteams',
        botId: '28:ragtime',
        userId: '29:jo-aad',
      },
    ]);
    await talk.say('three', { from: { id: '29:other', name: jo.name, aadObjectId: jo.aadId } });
    expect(met).toHaveLength(2);
    clock += 11 * 60_000;
    await talk.say('four', { from: { id: '29:other', name: jo.name, aadObjectId: jo.aadId } });
    expect(met).toHaveLength(3);
    await bot.talk({ type: 'channel' }).say('five');
    expect(met).toHaveLength(3);
  });

  it('remembers at once whoever comes back, though Teams never said that they had gone', async () => {
    const { met, remember, forget } = people();
    const bot = await startForTest({ ...recording(replyOf('ok')), remember, forget });
    const talk = bot.talk();
    await talk.say('one');
    await talk.post({ type: 'installationUpdate', action: 'add' });
    expect(met).toHaveLength(2);
  });

  it('answers although the address could not be remembered, and tries again', async () => {
    let tries = 0;
    const bot = await startForTest({
      ...recording(replyOf('ok')),
      remember: async () => {
        tries += 1;
        throw new Error('store');
      },
    });
    expect((await bot.talk().say('one')).summary).toBe('ok');
    await bot.talk().say('two');
    expect(tries).toBe(2);
  });
});
