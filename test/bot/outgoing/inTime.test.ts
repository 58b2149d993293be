/** What people and Teams see of an answer that takes long, over real HTTP. */
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../../src/bot/incoming/incoming.ts';
import { takesLonger } from '../../../src/bot/turn.ts';
import type { Reply } from '../../../src/commands/basis/reply.ts';
import { type BotChoices, replyOf, startForTest } from '../startBot.ts';

const start = (choices: BotChoices) => startForTest({ typingAfterMs: 60_000, ...choices });

/** An answer that comes when it is released. */
const slow = (reply: () => Promise<Reply>) => {
  const asked: Incoming[] = [];
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const answer = async (incoming: Incoming): Promise<Reply> => {
    asked.push(incoming);
    await released;
    return reply();
  };
  return { asked, answer, release };
};
const toast = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: takesLonger };

describe('a click whose answer takes long', () => {
  it('is told so in time, and the card becomes the answer when it comes', async () => {
    const { answer, release } = slow(async () => replyOf('Thank you', true));
    const bot = await start({ answer, answerWithinMs: 50 });
    const began = performance.now();
    const turn = await bot.talk().execute('submit', {}, 'form-1');
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(turn).toMatchObject({ status: 200, body: toast, calls: [] });
    release();
    const update = await bot.connector.waitFor(({ kind }) => kind === 'update');
    expect(update).toMatchObject({ activityId: 'form-1', body: { summary: 'Thank you' } });
  });

  it('is answered in a new message where that is the way of the answer, or the card is gone', async () => {
    const list = slow(async () => replyOf('3 are red'));
    const one = await start({ answer: list.answer, answerWithinMs: 20 });
    await one.talk().execute('list', {}, 'card-1');
    list.release();
    expect((await one.connector.waitFor(({ kind }) => kind === 'send')).body.summary).toBe('3 are red');

    const receipt = slow(async () => replyOf('Thank you', true));
    const other = await start({ answer: receipt.answer, answerWithinMs: 20 });
    other.connector.failNext({ status: 404 });
    await other.talk().execute('submit', {}, 'form-1');
    receipt.release();
    expect((await other.connector.waitFor(({ kind }) => kind === 'send')).body.summary).toBe('Thank you');
  });

  it('is done once, however often Teams repeats it or it is pressed again meanwhile', async () => {
    const { asked, answer, release } = slow(async () => replyOf('Thank you', true));
    const bot = await start({ answer, answerWithinMs: 20 });
    const talk = bot.talk();
    const click = (id: string) => ({
      ...{ id, replyToId: 'form-1', type: 'invoke', name: 'adaptiveCard/action' },
      value: { action: { verb: 'submit', data: { figure: '86' } } },
    });
    for (const id of ['one', 'one', 'under another id']) {
      expect((await talk.post(click(id))).body).toEqual(toast);
    }
    release();
    await bot.connector.waitFor(({ kind }) => kind === 'update');
    expect((await talk.post(click('one'))).body).toEqual(toast);
    expect(asked).toHaveLength(1);
    // Once it is done, it is a new click.
    await talk.post(click('later'));
    expect(asked).toHaveLength(2);
  });

  it('that fails in the end says so in the chat, with the reference in the log', async () => {
    const { answer, release } = slow(async () => {
      throw new Error('store');
    });
    const bot = await start({ answer, answerWithinMs: 20 });
    expect((await bot.talk().execute('submit', {}, 'form-1')).body).toEqual(toast);
    release();
    const told = await bot.connector.waitFor(({ kind }) => kind === 'send');
    expect(told.body.text).toContain('(ref abc123)');
    expect(bot.logged).toContainEqual(expect.objectContaining({ ref: 'abc123', level: 'error' }));
  });

  it('keeps nobody else waiting', async () => {
    const { answer, release } = slow(async () => replyOf('done'));
    const bot = await start({
      answer: (incoming) =>
        incoming.asker.name === 'Slow' ? answer(incoming) : Promise.resolve(replyOf('ok')),
      answerWithinMs: 2_000,
    });
    const slowly = bot
      .talk({ person: { aadId: 'slow', name: 'Slow', tenantId: 'council' } })
      .execute('submit', {}, 'form-1');
    const began = performance.now();
    expect((await bot.talk().execute('list', {}, 'card-1')).summary).toBe('ok');
    expect(performance.now() - began).toBeLessThan(1_000);
    release();
    await slowly;
  });

  it('does not wait for Teams to take a new message', async () => {
    const bot = await start({ answer: async () => replyOf('3 are red'), answerWithinMs: 50 });
    bot.connector.failNext('no answer');
    const began = performance.now();
    expect((await bot.talk().execute('list', {}, 'card-1')).body).toEqual(toast);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('does not wait until it is noted where the person can be reached', async () => {
    const bot = await start({
      answer: async () => replyOf('Thank you', true),
      remember: () => new Promise(() => {}),
    });
    const turn = await bot.talk().execute('submit', {}, 'form-1');
    expect(turn.card).toEqual(replyOf('Thank you').card);
  });
});

describe('words whose answer takes long', () => {
  it('are taken before Teams would post them again, and answered once when the answer comes', async () => {
    const { asked, answer, release } = slow(async () => replyOf('3 are red'));
    const bot = await start({ answer, takenWithinMs: 20 });
    const talk = bot.talk();
    const words = talk.build({ type: 'message', text: 'what’s red?', id: 'one' });
    expect(await talk.post(words)).toMatchObject({ status: 200, calls: [] });
    expect(await talk.post(words)).toMatchObject({ status: 200, calls: [] });
    release();
    await bot.connector.waitFor(({ body }) => body.summary === '3 are red');
    expect(asked).toHaveLength(1);
    expect(bot.connector.calls).toHaveLength(1);
  });

  it('in the compose box are answered with a line that says so', async () => {
    const bot = await start({ search: () => new Promise(() => {}), answerWithinMs: 20 });
    const value = { parameters: [{ name: 'query', value: 'incidents' }] };
    const turn = await bot.talk().post({ type: 'invoke', name: 'composeExtension/query', value });
    expect(turn.body).toMatchObject({
      composeExtension: { type: 'message', text: expect.stringContaining('longer than usual') },
    });
  });
});
