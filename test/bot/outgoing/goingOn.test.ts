/** A reply that goes on after it has been shown: its card changes in the chat, and what comes of it is never lost. */
import { describe, expect, it } from 'vitest';
import type { Incoming } from '../../../src/bot/incoming/incoming.ts';
import type { Reply, Show } from '../../../src/commands/basis/reply.ts';
import { type BotChoices, replyOf, startForTest, type TestBot } from '../startBot.ts';

const start = async (goesOn: (show: Show) => Promise<void>, choices: BotChoices = {}, more = {}) => {
  const asked: Incoming[] = [];
  const work: Promise<void>[] = [];
  const bot = await startForTest({
    answer: async (incoming): Promise<Reply> => {
      asked.push(incoming);
      return { ...replyOf('0 of 2', incoming.kind === 'clicked'), goesOn, ...more };
    },
    alongside: (each) => void work.push(each),
    ...choices,
  });
  return { bot, asked, ended: () => Promise.all(work) };
};
const inOrder = async (show: Show) => {
  for (const summary of ['1 of 2', 'Both reminded']) await show(replyOf(summary));
};
const seen = (bot: TestBot) =>
  bot.connector.calls.map(({ kind, activityId, status, body }) => [
    kind,
    kind === 'update' ? activityId : '',
    body.summary ?? body.text,
    status,
  ]);

describe('a reply that goes on', () => {
  it.each(['personal', 'groupChat'] as const)(
    'changes the clicked card in a %s, in order, and the click is answered before that ends',
    async (type) => {
      let release = (): void => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const { bot, ended } = await start(async (show) => {
        await released;
        await inOrder(show);
      });
      const turn = await bot.talk({ type }).execute('remind', {}, 'card-1');
      expect(turn.body).toMatchObject({ statusCode: 200, value: '0 of 2' });
      expect(turn.summary).toBe('0 of 2');
      release();
      await ended();
      expect(seen(bot)).toEqual([
        ['update', 'card-1', '0 of 2', 200],
        ['update', 'card-1', '1 of 2', 200],
        ['update', 'card-1', 'Both reminded', 200],
      ]);
    },
  );

  it('does the same for a button of a phone, and changes its own message where it was asked for in words', async () => {
    const { bot, ended } = await start(inOrder);
    await bot.talk().submit('remind', {}, 'card-1');
    await ended();
    const said = await bot.talk().say('remind them');
    await ended();
    const places = seen(bot).map(([kind, id]) => [kind, id]);
    expect(places.slice(0, 3)).toEqual(Array(3).fill(['update', 'card-1']));
    expect(places.slice(3)).toEqual([
      ['send', ''],
      ['update', said.cardId],
      ['update', said.cardId],
    ]);
  });

  it('leaves out what is overtaken while Teams is slow, and never shows an older card after a newer one', async () => {
    let shown: Promise<unknown> = Promise.resolve();
    const { bot, ended } = await start(
      async (show) => {
        shown = Promise.all(['1', '2', '3', 'All'].map((summary) => show(replyOf(summary))));
        bot.connector.failNext('no answer');
        await shown;
      },
      { timeoutMs: 200 },
    );
    await bot.talk().execute('remind', {}, 'card-1');
    await ended();
    expect(seen(bot).map(([, , summary]) => summary)).toEqual(['0 of 2', '1', 'All']);
  });

  it('says what came of it in a new message when the card was deleted meanwhile', async () => {
    const { bot, ended } = await start(async (show) => {
      bot.connector.failNext({ status: 404 });
      await inOrder(show);
    });
    await bot.talk().execute('remind', {}, 'card-1');
    await ended();
    expect(seen(bot)).toEqual([
      ['update', 'card-1', '0 of 2', 200],
      ['update', 'card-1', '1 of 2', 404],
      ['send', '', 'Both reminded', 200],
    ]);
  });

  it('tries again to show the last card, and in the end says it in a new message', async () => {
    const waits: number[] = [];
    const { bot, ended } = await start(
      async (show) => {
        await show(replyOf('1 of 2'));
        bot.connector.failNext({ status: 502 }, { times: 3, kind: 'update' });
        await show(replyOf('Both reminded'));
      },
      { wait: async (ms) => waits.push(ms) },
    );
    await bot.talk().execute('remind', {}, 'card-1');
    await ended();
    expect(seen(bot).slice(2)).toEqual([
      ...Array(3).fill(['update', 'card-1', 'Both reminded', 502]),
      ['send', '', 'Both reminded', 200],
    ]);
    expect(waits).toEqual([1_000, 5_000]);
  });

  it('is done although its card could not be shown', async () => {
    const { bot, ended } = await start(inOrder);
    bot.connector.failNext({ status: 500 }, { times: 2 });
    await bot.talk().execute('remind', {}, 'card-1');
    await ended();
    expect(seen(bot).at(-1)).toEqual(['send', '', 'Both reminded', 200]);
  });

  it.each([
    ['an apology', {}, /^Something went wrong \(ref abc123\)/],
    ['its own words', { brokenOff: (ref: string) => replyOf(`Broke off (${ref})`) }, /^Broke off \(abc123\)/],
  ])('that breaks off ends as %s in its card, with the reference in the log', async (_what, more, words) => {
    const { bot, ended } = await start(
      async (show) => {
        await show(replyOf('1 of 2'));
        throw new Error('store');
      },
      {},
      more,
    );
    await bot.talk().execute('remind', {}, 'card-1');
    await ended();
    expect(seen(bot).at(-1)).toEqual(['update', 'card-1', expect.stringMatching(words), 200]);
    expect(bot.logged).toContainEqual(expect.objectContaining({ ref: 'abc123', level: 'error' }));
  });

  it('is not begun a second time by the same button while it is under way', async () => {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { bot, asked, ended } = await start(async () => released);
    const talk = bot.talk();
    for (const _ of ['first', 'second']) await talk.execute('remind', { period: 'x' }, 'card-1');
    expect(asked).toHaveLength(1);
    release();
    await ended();
    await talk.execute('remind', { period: 'x' }, 'card-1');
    expect(asked).toHaveLength(2);
  });
});
