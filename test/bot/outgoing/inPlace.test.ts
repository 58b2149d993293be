/** A button is pressed: the card becomes its receipt, where it was pressed and in the chat. */
import { describe, expect, it } from 'vitest';
import { unknownClick } from '../../../src/bot/incoming/reading.ts';
import { recording, replyOf, startForTest } from '../startBot.ts';

describe('a button', () => {
  it('does the same whichever way Teams sends the click', async () => {
    const { asked, answer } = recording(replyOf('page 2'));
    const bot = await startForTest({ answer });
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
    const bot = await startForTest(recording(replyOf('Thank you', true)));
    const turn = await bot.talk().execute('submit', {}, 'form-1');
    expect(turn.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: replyOf('Thank you').card,
    });
    expect(turn.calls).toMatchObject([{ kind: 'update', activityId: 'form-1' }]);
  });

  it('still gives the receipt to the person when the chat can’t be updated', async () => {
    const bot = await startForTest(recording(replyOf('Thank you', true)));
    bot.connector.failNext({ status: 500 });
    const turn = await bot.talk().execute('submit', {}, 'form-1');
    expect(turn.card).toEqual(replyOf('Thank you').card);
    expect(turn.calls).toHaveLength(1);
  });

  it('is answered with the receipt while Teams still has not updated the chat', async () => {
    const bot = await startForTest({ ...recording(replyOf('Thank you', true)), updateWithinMs: 20 });
    bot.connector.failNext('no answer');
    const turn = await bot.talk().execute('submit', {}, 'form-1');
    expect(turn.card).toEqual(replyOf('Thank you').card);
    expect(bot.logged.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('never leaves an older card in the chat than the last that it was answered with', async () => {
    const replies = ['Put it right', 'Thank you'].map((summary) => replyOf(summary, true));
    const answer = async () => replies.shift();
    const bot = await startForTest({ answer, updateWithinMs: 20, timeoutMs: 300 });
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
    const bot = await startForTest(recording(replyOf('Thank you', true)));
    const turn = await bot.talk().submit('submit', { value: '86' }, 'form-1');
    expect(turn.calls).toMatchObject([
      { kind: 'update', activityId: 'form-1', body: { summary: 'Thank you' } },
    ]);
  });

  it('sends the receipt as a new message when the clicked one is gone', async () => {
    const bot = await startForTest(recording(replyOf('Thank you', true)));
    bot.connector.failNext({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
    const turn = await bot.talk().submit('submit', {}, 'form-1');
    expect(turn.calls.map((call) => [call.kind, call.status])).toEqual([
      ['update', 404],
      ['send', 200],
    ]);
  });

  it('gets the same answer when Teams repeats the click', async () => {
    const { asked, answer } = recording(replyOf('Thank you', true));
    const bot = await startForTest({ answer });
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
    const bot = await startForTest({ answer });
    const executed = await bot.talk().post({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect(executed.status).toBe(200);
    expect(executed.body).toMatchObject({ statusCode: 200, value: unknownClick });
    expect(executed.summary).toBe(unknownClick);
    expect(asked).toEqual([]);
  });

  it('that carries no verb as a message gets a friendly reply', async () => {
    const turn = await (await startForTest()).talk().post({ type: 'message', value: { choice: 1 } });
    expect(turn.summary).toBe(unknownClick);
  });

  it('of a kind that Ragtime does not have is answered as not implemented', async () => {
    const turn = await (await startForTest()).talk().post({ type: 'invoke', name: 'task/fetch', value: {} });
    expect(turn).toMatchObject({ status: 501, calls: [] });
  });
});
