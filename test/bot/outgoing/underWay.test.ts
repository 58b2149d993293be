/** An answer that takes long says what is being done, in one message that gives way to the answer. */
import { describe, expect, it } from 'vitest';
import type { Doing } from '../../../src/bot/incoming/incoming.ts';
import type { Reply } from '../../../src/commands/basis/reply.ts';
import { replyOf, startForTest, type TestBot } from '../startBot.ts';

const TWO_STEPS = ['Charts drawn: 1 of 3.', 'Charts drawn: 2 of 3.'];
const PAPER: Reply = {
  ...replyOf('Here is the paper.'),
  again: { verb: 'paper', args: {} },
  file: {
    name: 'paper.docx',
    contentType: 'application/octet-stream',
    says: 'The paper.',
    make: async () => new Uint8Array(4),
  },
};

/** A bot that says each step, with more than two seconds between them, before it answers. */
async function working(ends: () => Reply, steps: readonly string[] = TWO_STEPS): Promise<TestBot> {
  let time = 0;
  const shows = (doing: Doing, step: string) =>
    expect
      .poll(
        () => {
          const isSeen = bot.connector.calls.some(({ body }) => body.summary === step);
          time += 2_500;
          if (!isSeen) doing(step);
          return isSeen;
        },
        { timeout: 5_000, interval: 5 },
      )
      .toBe(true);
  const bot = await startForTest({
    now: () => time,
    typingAfterMs: 60_000,
    files: { consents: true, link: async () => undefined },
    answer: async (_incoming, doing) => {
      for (const step of steps) if (doing) await shows(doing, step);
      return ends();
    },
  });
  return bot;
}

const seen = ({ connector }: TestBot) =>
  connector.calls.map(({ kind, body }) => [kind, body.summary ?? body.text ?? '']);

describe('an answer that takes long', () => {
  it('says how far it is in one message, and takes its place', async () => {
    const bot = await working(() => replyOf('Here is the paper.'));
    await bot.talk({ type: 'channel' }).say('draft the committee paper');
    expect(seen(bot)).toEqual([
      ['send', 'Charts drawn: 1 of 3.'],
      ['update', 'Charts drawn: 2 of 3.'],
      ['update', 'Here is the paper.'],
    ]);
    const [first, ...changes] = bot.connector.calls;
    expect(changes.map(({ activityId }) => activityId)).toEqual([first?.id, first?.id]);
    const importance = bot.connector.calls.map(({ body }) => body.importance);
    expect(importance).toEqual(['low', 'low', undefined]);
  });

  it('leaves nothing of it beside the question whether a file may be saved', async () => {
    const bot = await working(() => PAPER);
    await bot.talk().say('draft the committee paper');
    const calls = bot.connector.calls.map(({ kind }) => kind);
    expect(calls).toEqual(['send', 'update', 'send', 'delete']);
    expect(bot.connector.calls.at(-1)?.activityId).toBe(bot.connector.calls[0]?.id);
    expect(bot.connector.calls[2]?.body.attachments?.[0]?.contentType).toContain('file.consent');
  });

  it('leaves nothing of it beside an apology', async () => {
    const bot = await working(() => {
      throw new Error('The disc is full.');
    });
    await bot.talk().say('draft the committee paper');
    expect(bot.connector.calls.map(({ kind }) => kind)).toEqual(['send', 'update', 'delete', 'send']);
    expect(seen(bot).at(-1)?.[1]).toContain('Something went wrong');
  });

  it('says nothing in between where it is there at once', async () => {
    const bot = await startForTest({
      now: () => 0,
      answer: async (_incoming, doing) => {
        doing?.('Charts drawn: 1 of 1.');
        return replyOf('Here is the paper.');
      },
    });
    await bot.talk().say('draft the committee paper');
    expect(seen(bot)).toEqual([['send', 'Here is the paper.']]);
  });
});
