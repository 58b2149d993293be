/** The fake Bot Connector: what tests, `ask` and `bench` build on. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connector, startConnector } from '../../../src/dev/chat/connector.ts';
import { postJson } from '../../../src/dev/chat/converse.ts';

let connector: Connector;
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(() => connector.stop());

const send = (conversation: string, text: string) =>
  postJson(`${connector.url}/v3/conversations/${encodeURIComponent(conversation)}/activities`, {
    type: 'message',
    text,
  });

describe('the fake connector', () => {
  it('keeps what it is sent in order, each with its own id', async () => {
    const first = await send('19:team@thread.tacv2;messageid=1', 'one');
    await send('a:jo', 'two');
    expect(connector.calls.map((call) => [call.kind, call.conversationId, call.body.text])).toEqual([
      ['send', '19:team@thread.tacv2;messageid=1', 'one'],
      ['send', 'a:jo', 'two'],
    ]);
    expect(first).toEqual({ status: 200, body: { id: connector.calls[0]?.id } });
    expect(connector.calls[0]?.id).not.toBe(connector.calls[1]?.id);
  });

  it('fails as often as it is told to, for the conversation it is told', async () => {
    connector.failNext(
      { status: 403, body: { error: { code: 'No' } } },
      { conversationId: 'a:sam', times: 1 },
    );
    expect((await send('a:jo', 'hello')).status).toBe(200);
    expect(await send('a:sam', 'hello')).toEqual({ status: 403, body: { error: { code: 'No' } } });
    expect((await send('a:sam', 'hello')).status).toBe(200);
  });

  it('can be waited for, before and after the call', async () => {
    const coming = connector.waitFor((call) => call.body.text === 'hello');
    await send('a:jo', 'hello');
    expect((await coming).conversationId).toBe('a:jo');
    expect((await connector.waitFor((call) => call.conversationId === 'a:jo')).body.text).toBe('hello');
  });

  it('says what there was when the call waited for does not come', async () => {
    await send('a:jo', 'hello');
    await expect(connector.waitFor((call) => call.body.text === 'bye', 5)).rejects.toThrow(
      'send message hello',
    );
  });

  it('starts new conversations', async () => {
    const created = await postJson(`${connector.url}/v3/conversations`, { isGroup: false });
    expect(created).toMatchObject({ status: 201, body: { id: expect.any(String) } });
    expect(connector.calls[0]?.kind).toBe('create');
  });
});
