/** What people see when they write to Ragtime or press its buttons, over real HTTP. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/bot/incoming/incoming.ts';
import { unknownClick, unknownPerson } from '../../src/bot/incoming/reading.ts';
import { groupGreeting } from '../../src/bot/turn.ts';
import type { Reply } from '../../src/commands/basis/reply.ts';
import type { Address } from '../../src/domain/messages/address.ts';
import { type BotChoices, jo, replyOf, startBot, type TestBot } from './startBot.ts';

const bots: TestBot[] = [];
const start = async (choices: BotChoices = {}): Promise<TestBot> => {
  const bot = await startBot(choices);
  bots.push(bot);
  return bot;
};
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});

/** Answers everything with one reply, and keeps what was asked. */
const recording = (
  reply: Reply | undefined,
): { asked: Incoming[]; answer: (incoming: Incoming) => Promise<Reply | undefined> } => {
  const asked: Incoming[] = [];
  return {
    asked,
    answer: async (incoming) => {
      asked.push(incoming);
      return reply;
    },
  };
};

describe('what is said to Ragtime', () => {
  it('is answered with the card, and its summary for the notification', async () => {
    const { asked, answer } = recording(replyOf('3 are off target'));
    const turn = await (await start({ answer })).talk().say('what’s red this quarter?');
    expect(turn.status).toBe(200);
    expect(turn.calls).toHaveLength(1);
    expect(turn.calls[0]?.body).toMatchObject({ type: 'message', summary: '3 are off target' });
    expect(turn.calls[0]?.body.text).toBeUndefined();
    expect(turn.card).toMatchObject({ type: 'AdaptiveCard' });
    expect(asked).toMatchObject([
      { kind: 'said', text: 'what’s red this quarter?', asker: jo, conversation: { type: 'personal' } },
    ]);
  });

  it.each(['groupChat', 'channel'] as const)('is understood in a %s without the mention', async (type) => {
    const { asked, answer } = recording(replyOf('ok'));
    await (await start({ answer })).talk({ type }).say('Summary ');
    expect(asked).toMatchObject([{ kind: 'said', text: 'Summary', conversation: { type } }]);
  });

  it('keeps the names of other people who are mentioned', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    await (await start({ answer }))
      .talk()
      .say('', { text: '<at>Ragtime</at>&nbsp;show <at>Sam Lee</at>’s indicators' });
    expect(asked).toMatchObject([{ text: 'show Sam Lee’s indicators' }]);
  });

  it('keeps nobody else waiting, however many mentions are begun and never ended', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    const talk = (await start({ answer })).talk();
    const began = performance.now();
    await talk.say('<at'.repeat(40_000));
    await talk.say('<at>'.repeat(40_000));
    expect(asked).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('is nothing when only Ragtime is mentioned, so that help can be offered', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    await (await start({ answer })).talk({ type: 'channel' }).say('');
    expect(asked).toMatchObject([{ kind: 'said', text: '' }]);
  });

  it('is answered once, however often Teams repeats it', async () => {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked: Incoming[] = [];
    const bot = await start({
      answer: async (incoming) => {
        asked.push(incoming);
        await released;
        return replyOf('once');
      },
      typingAfterMs: 60_000,
    });
    const talk = bot.talk();
    const activity = talk.build({ type: 'message', text: 'summary', id: 'one' });
    const both = [talk.post(activity), talk.post(activity)];
    release();
    expect((await Promise.all(both)).map((turn) => turn.status)).toEqual([200, 200]);
    await talk.post(activity);
    expect(asked).toHaveLength(1);
    expect(bot.connector.calls).toHaveLength(1);
  });

  it('shows that an answer is being written, before the answer and only when it takes long', async () => {
    const bot = await start({
      typingAfterMs: 1,
      answer: async (incoming) => {
        if (incoming.kind === 'said' && incoming.text === 'slow')
          await bot.connector.waitFor((call) => call.body.type === 'typing');
        return replyOf('done');
      },
    });
    const slow = await bot.talk().say('slow');
    expect(slow.calls.map((call) => call.body.type)).toEqual(['typing', 'message']);
    const inGroup = await bot.talk({ type: 'groupChat' }).say('quick');
    expect(inGroup.calls.map((call) => call.body.type)).toEqual(['message']);
  });

  it('is refused politely when Teams does not say who it is', async () => {
    const { asked, answer } = recording(replyOf('secret'));
    const turn = await (await start({ answer }))
      .talk()
      .say('summary', { from: { id: '29:guest', name: 'Guest' } });
    expect(turn.summary).toBe(unknownPerson);
    expect(asked).toEqual([]);
  });

  it('gets nothing from another council, and the log says so', async () => {
    const { asked, answer } = recording(replyOf('secret'));
    const bot = await start({ answer });
    const turn = await bot.talk({ person: { ...jo, tenantId: 'elsewhere' } }).say('summary');
    expect(turn).toMatchObject({ status: 403, calls: [] });
    expect(asked).toEqual([]);
    expect(bot.logged).toContainEqual(
      expect.objectContaining({ tenant: 'elsewhere', msg: 'refused a tenant' }),
    );
  });

  it('gets nothing when the activity names two tenants', async () => {
    const turn = await (await start())
      .talk()
      .say('summary', { channelData: { tenant: { id: 'elsewhere' } } });
    expect(turn).toMatchObject({ status: 403, calls: [] });
  });

  it('is answered with the sentence where the card is over what Teams takes', async () => {
    const text = 'x'.repeat(45_000);
    const { answer } = recording({ ...replyOf(text), summary: '100 indicators are off target' });
    const turn = await (await start({ answer })).talk().say('everything');
    expect(turn.calls).toHaveLength(1);
    expect(turn.calls[0]?.body).toMatchObject({ text: '100 indicators are off target' });
    expect(turn.calls[0]?.body.attachments).toBeUndefined();
  });

  it('is answered after a short wait when Teams asks for one', async () => {
    const waits: number[] = [];
    const bot = await start({ ...recording(replyOf('ok')), wait: async (ms) => waits.push(ms) });
    bot.connector.failNext({ status: 429, headers: { 'retry-after': '1' } });
    const turn = await bot.talk().say('summary');
    expect(turn.status).toBe(200);
    expect(turn.calls.map((call) => call.status)).toEqual([429, 200]);
    expect(waits).toEqual([1000]);
  });
});

describe('a button', () => {
  it('does the same whichever way Teams sends the click', async () => {
    const { asked, answer } = recording(replyOf('page 2'));
    const bot = await start({ answer });
    const talk = bot.talk();
    const executed = await talk.execute('list', { status: 'red', verb: 'list' }, 'card-1');
    const submitted = await talk.submit('list', { status: 'red', msteams: { type: 'x' } }, 'card-1');
    const [one, other] = asked.map(({ activityId: _, ...rest }) => rest);
    expect(one).toMatchObject({ kind: 'clicked', verb: 'list', data: { status: 'red' } });
    expect(other).toEqual(one);
    expect(executed.card).toEqual(submitted.card);
    expect(executed.body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
    });
    expect(submitted.body).toBeUndefined();
  });

  it('turns the clicked card into its receipt, where it was clicked and in the chat', async () => {
    const bot = await start(recording(replyOf('Thank you', true)));
    const turn = await bot.talk().execute('submit', {}, 'form-1');
    expect(turn.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: replyOf('Thank you').card,
    });
    expect(turn.calls).toMatchObject([{ kind: 'update', activityId: 'form-1' }]);
  });

  it('still gives the receipt to the person when the chat can’t be updated', async () => {
    const bot = await start(recording(replyOf('Thank you', true)));
    bot.connector.failNext({ status: 500 });
    const turn = await bot.talk().execute('submit', {}, 'form-1');
    expect(turn.card).toEqual(replyOf('Thank you').card);
    expect(turn.calls).toHaveLength(1);
  });

  it('is answered with the receipt while Teams still has not updated the chat', async () => {
    const bot = await start({ ...recording(replyOf('Thank you', true)), updateWithinMs: 20 });
    bot.connector.failNext('no answer');
    const turn = await bot.talk().execute('submit', {}, 'form-1');
    expect(turn.card).toEqual(replyOf('Thank you').card);
    expect(bot.logged.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('never leaves an older card in the chat than the last that it was answered with', async () => {
    const replies = ['Put it right', 'Thank you'].map((summary) => replyOf(summary, true));
    const answer = async () => replies.shift();
    const bot = await start({ answer, updateWithinMs: 20, timeoutMs: 300 });
    bot.connector.failNext('no answer');
    const talk = bot.talk();
    await talk.execute('submit', {}, 'form-1');
    const last = await talk.execute('submit', {}, 'form-1');
    expect(last.card).toEqual(replyOf('Thank you').card);
    const sent = await bot.connector.waitFor(({ status }) => status === 200);
    expect(sent.body.attachments?.[0]?.content).toEqual(last.card);
    // It only set out when the first had been given up.
    expect(bot.logged.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it('updates the clicked card when it came as a message', async () => {
    const bot = await start(recording(replyOf('Thank you', true)));
    const turn = await bot.talk().submit('submit', { value: '86' }, 'form-1');
    expect(turn.calls).toMatchObject([
      { kind: 'update', activityId: 'form-1', body: { summary: 'Thank you' } },
    ]);
  });

  it('sends the receipt as a new message when the clicked one is gone', async () => {
    const bot = await start(recording(replyOf('Thank you', true)));
    bot.connector.failNext({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
    const turn = await bot.talk().submit('submit', {}, 'form-1');
    expect(turn.calls.map((call) => [call.kind, call.status])).toEqual([
      ['update', 404],
      ['send', 200],
    ]);
  });

  it('gets the same answer when Teams repeats the click', async () => {
    const { asked, answer } = recording(replyOf('Thank you', true));
    const bot = await start({ answer });
    const click = {
      id: 'twice',
      replyToId: 'form-1',
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'submit' } },
    };
    const first = await bot.talk().post(click);
    const second = await bot.talk().post(click);
    expect(second.body).toEqual(first.body);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['no action', {}],
    ['no verb', { action: { data: {} } }],
    ['a verb that is no word', { action: { verb: 7 } }],
    ['data that is no record', { action: { verb: 'list', data: 'x' } }],
    ['nothing at all', null],
  ])('that carries %s gets a friendly reply', async (_what, value) => {
    const { asked, answer } = recording(replyOf('never'));
    const bot = await start({ answer });
    const executed = await bot.talk().post({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect(executed.status).toBe(200);
    expect(executed.body).toMatchObject({ statusCode: 200, value: unknownClick });
    expect(executed.summary).toBe(unknownClick);
    expect(asked).toEqual([]);
  });

  it('that carries no verb as a message gets a friendly reply', async () => {
    const turn = await (await start()).talk().post({ type: 'message', value: { choice: 1 } });
    expect(turn.summary).toBe(unknownClick);
  });

  it('of a kind that Ragtime does not have is answered as not implemented', async () => {
    const turn = await (await start()).talk().post({ type: 'invoke', name: 'task/fetch', value: {} });
    expect(turn).toMatchObject({ status: 501, calls: [] });
  });
});

describe('a fault nobody foresaw', () => {
  const broken = async (): Promise<never> => {
    throw new Error('the store is on fire');
  };

  it('is told with a reference that is in the log with the stack', async () => {
    const bot = await start({ answer: broken });
    const turn = await bot.talk().say('summary');
    expect(turn.status).toBe(200);
    expect(turn.summary).toContain('(ref abc123)');
    expect(turn.summary).not.toContain('fire');
    const line = bot.logged.find((entry) => entry.ref === 'abc123');
    expect(line?.err).toMatchObject({
      message: 'the store is on fire',
      stack: expect.stringContaining('turn.test.ts'),
    });
  });

  it('answers a click properly too', async () => {
    const turn = await (await start({ answer: broken })).talk().execute('submit');
    expect(turn.status).toBe(200);
    expect(turn.body).toMatchObject({ statusCode: 200, value: expect.stringContaining('(ref abc123)') });
  });

  it('in Teams’ own service is logged, and Teams is told that the message did not go out', async () => {
    const bot = await start(recording(replyOf('ok')));
    bot.connector.failNext({ status: 500 }, { times: 2 });
    const talk = bot.talk({ newId: () => 'once' });
    const turn = await talk.say('summary');
    expect(turn.status).toBe(502);
    // One attempt for the answer and one for the apology: the SDK by itself would have made eight.
    expect(turn.calls).toHaveLength(2);
    expect(bot.logged.filter((entry) => entry.level === 'error')).toHaveLength(2);
    // Brought again, it is answered after all.
    expect(await talk.say('summary')).toMatchObject({ status: 200, summary: 'ok' });
  });
});

describe('Teams’ connector', () => {
  it('that never answers is given up after the timeout', async () => {
    const bot = await start({ ...recording(replyOf('ok')), timeoutMs: 300 });
    bot.connector.failNext('no answer');
    const turn = await bot.talk().say('summary');
    expect(turn.calls.map((call) => call.status)).toEqual([undefined, 200]);
    expect(turn.summary).toContain('(ref abc123)');
    expect(bot.logged).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ name: 'NoAnswer' }) }),
    );
  });

  it('is not sent anything at an address that is not on this machine in development', async () => {
    const turn = await (await start(recording(replyOf('ok'))))
      .talk()
      .say('summary', { serviceUrl: 'https://example.org/' });
    expect(turn.status).toBe(403);
  });
});

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
    const bot = await start({ answer });
    const turn = await bot.talk().install();
    expect(asked.map((incoming) => incoming.kind)).toEqual(['arrived']);
    expect(turn.calls).toHaveLength(1);
  });

  it('welcomes again after the app was removed', async () => {
    const { asked, answer } = recording(replyOf('Welcome'));
    const { gone, remember, forget } = people();
    const bot = await start({ answer, remember, forget });
    await bot.talk().install();
    await bot.talk().uninstall();
    expect(gone).toEqual([jo.aadId]);
    await bot.talk().install();
    expect(asked).toHaveLength(2);
  });

  it('welcomes a person on the second telling when the first went wrong', async () => {
    let tries = 0;
    const bot = await start({
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
    const talk = (await start({ answer })).talk({ type: 'groupChat' });
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
    const bot = await start(recording(replyOf('ok')));
    bot.connector.failNext({ status: 500 });
    const turn = await bot.talk({ type: 'groupChat' }).install();
    expect(turn.summary).toBe(groupGreeting);
  });

  it('remembers where a person can be reached, and again only when that changes or ten minutes have gone by', async () => {
    let clock = Date.parse('2024-10-01T09:00:00Z');
    const { met, remember, forget } = people();
    const bot = await start({ ...recording(replyOf('ok')), remember, forget, now: () => clock });
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
    const bot = await start({ ...recording(replyOf('ok')), remember, forget });
    const talk = bot.talk();
    await talk.say('one');
    await talk.post({ type: 'installationUpdate', action: 'add' });
    expect(met).toHaveLength(2);
  });

  it('answers although the address could not be remembered, and tries again', async () => {
    let tries = 0;
    const bot = await start({
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
