/** What people see when they write to Ragtime, and when something goes wrong, over real HTTP. */
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/bot/incoming/incoming.ts';
import { unknownPerson } from '../../src/bot/incoming/reading.ts';
import { jo, recording, replyOf, startForTest } from './startBot.ts';

describe('what is said to Ragtime', () => {
  it('is answered with the card, and its summary for the notification', async () => {
    const { asked, answer } = recording(replyOf('3 are off target'));
    const turn = await (await startForTest({ answer })).talk().say('what’s red this quarter?');
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
    await (await startForTest({ answer })).talk({ type }).say('Summary ');
    expect(asked).toMatchObject([{ kind: 'said', text: 'Summary', conversation: { type } }]);
  });

  it('keeps the names of other people who are mentioned', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    await (await startForTest({ answer }))
      .talk()
      .say('', { text: '<at>Ragtime</at>&nbsp;show <at>Sam Lee</at>’s indicators' });
    expect(asked).toMatchObject([{ text: 'show Sam Lee’s indicators' }]);
  });

  it('keeps nobody else waiting, however many mentions are begun and never ended', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    const talk = (await startForTest({ answer })).talk();
    const began = performance.now();
    await talk.say('<at'.repeat(40_000));
    await talk.say('<at>'.repeat(40_000));
    expect(asked).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('is nothing when only Ragtime is mentioned, so that help can be offered', async () => {
    const { asked, answer } = recording(replyOf('ok'));
    await (await startForTest({ answer })).talk({ type: 'channel' }).say('');
    expect(asked).toMatchObject([{ kind: 'said', text: '' }]);
  });

  it('is answered once, however often Teams repeats it', async () => {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked: Incoming[] = [];
    const bot = await startForTest({
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
    const bot = await startForTest({
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
    const turn = await (await startForTest({ answer }))
      .talk()
      .say('summary', { from: { id: '29:guest', name: 'Guest' } });
    expect(turn.summary).toBe(unknownPerson);
    expect(asked).toEqual([]);
  });

  it('gets nothing from another council, and the log says so', async () => {
    const { asked, answer } = recording(replyOf('secret'));
    const bot = await startForTest({ answer });
    const turn = await bot.talk({ person: { ...jo, tenantId: 'elsewhere' } }).say('summary');
    expect(turn).toMatchObject({ status: 403, calls: [] });
    expect(asked).toEqual([]);
    expect(bot.logged).toContainEqual(
      expect.objectContaining({ tenant: 'elsewhere', msg: 'refused a tenant' }),
    );
  });

  it('gets nothing when the activity names two tenants', async () => {
    const turn = await (await startForTest())
      .talk()
      .say('summary', { channelData: { tenant: { id: 'elsewhere' } } });
    expect(turn).toMatchObject({ status: 403, calls: [] });
  });

  it('is answered with the sentence where the card is over what Teams takes', async () => {
    const text = 'x'.repeat(45_000);
    const { answer } = recording({ ...replyOf(text), summary: '100 indicators are off target' });
    const turn = await (await startForTest({ answer })).talk().say('everything');
    expect(turn.calls).toHaveLength(1);
    expect(turn.calls[0]?.body).toMatchObject({ text: '100 indicators are off target' });
    expect(turn.calls[0]?.body.attachments).toBeUndefined();
  });

  it('is answered after a short wait when Teams asks for one', async () => {
    const waits: number[] = [];
    const bot = await startForTest({ ...recording(replyOf('ok')), wait: async (ms) => waits.push(ms) });
    bot.connector.failNext({ status: 429, headers: { 'retry-after': '1' } });
    const turn = await bot.talk().say('summary');
    expect(turn.status).toBe(200);
    expect(turn.calls.map((call) => call.status)).toEqual([429, 200]);
    expect(waits).toEqual([1000]);
  });
});

describe('a fault nobody foresaw', () => {
  const broken = async (): Promise<never> => {
    throw new Error('the store is on fire');
  };

  it('is told with a reference that is in the log with the stack', async () => {
    const bot = await startForTest({ answer: broken });
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
    const turn = await (await startForTest({ answer: broken })).talk().execute('submit');
    expect(turn.status).toBe(200);
    expect(turn.body).toMatchObject({ statusCode: 200, value: expect.stringContaining('(ref abc123)') });
  });

  it('in Teams’ own service is logged, and Teams is told that the message did not go out', async () => {
    const bot = await startForTest(recording(replyOf('ok')));
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
    const bot = await startForTest({ ...recording(replyOf('ok')), timeoutMs: 300 });
    bot.connector.failNext('no answer');
    const turn = await bot.talk().say('summary');
    expect(turn.calls.map((call) => call.status)).toEqual([undefined, 200]);
    expect(turn.summary).toContain('(ref abc123)');
    expect(bot.logged).toContainEqual(
      expect.objectContaining({ err: expect.objectContaining({ name: 'NoAnswer' }) }),
    );
  });

  it('is not sent anything at an address that is not on this machine in development', async () => {
    const turn = await (await startForTest(recording(replyOf('ok'))))
      .talk()
      .say('summary', { serviceUrl: 'https://example.org/' });
    expect(turn.status).toBe(403);
  });
});
