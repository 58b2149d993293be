/** How sending a reminder to somebody can end. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Adapter } from '../../src/bot/adapter.ts';
import { createNotifier, type Notifier } from '../../src/bot/notifier.ts';
import { type Connector, type Failure, startConnector } from '../../src/dev/chat/connector.ts';
import type { Address } from '../../src/domain/messages/address.ts';
import { readableLog, replyOf } from './startBot.ts';

let connector: Connector;
let notifier: Notifier;
let address: Address;
let logged: readonly Record<string, unknown>[];

beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.stop());
beforeEach(() => {
  connector.clear();
  const { log, logged: lines } = readableLog();
  logged = lines;
  const adapter = new Adapter({ credentials: { kind: 'none' }, timeoutMs: 1_000, now: Date.now, log });
  notifier = createNotifier(adapter, { log });
  address = {
    tenantId: 'council',
    aadId: 'jo',
    name: 'Jo Smith',
    conversationId: 'a:jo',
    serviceUrl: connector.url,
    channelId: 'msteams',
    botId: '28:ragtime',
    userId: '29:jo',
  };
});

const reminder = replyOf('2 indicators are due on Friday');
const coded = (code: string): unknown => ({ error: { code, message: 'No.' } });
/** The other shape in which Teams reports the same: its code is inside a JSON string. */
const nested = (subCode: string): unknown => ({
  errorCode: 209,
  message: JSON.stringify({ subCode, details: null }),
});

describe('sending a reminder', () => {
  it('puts a new message in the person’s chat, as a reply to nothing', async () => {
    const outcome = await notifier.send(address, reminder);
    const [call] = connector.calls;
    expect(outcome).toEqual({ kind: 'sent', activityId: call?.id });
    expect(call).toMatchObject({
      kind: 'send',
      conversationId: 'a:jo',
      activityId: undefined,
      body: { summary: reminder.summary, recipient: { id: '29:jo' }, from: { id: '28:ragtime' } },
    });
  });

  const unreachable = (reason: string): unknown => ({ kind: 'unreachable', reason });
  it.each<[string, Failure, unknown]>([
    [
      'the conversation is gone',
      { status: 404, body: coded('ConversationNotFound') },
      unreachable('conversation gone'),
    ],
    [
      'the app was removed',
      { status: 403, body: coded('BotNotInConversationRoster') },
      unreachable('not installed'),
    ],
    [
      'the app was never there',
      { status: 403, body: coded('ForbiddenOperationException') },
      unreachable('not installed'),
    ],
    [
      'the app was removed, told the other way',
      { status: 403, body: nested('BotNotInConversationRoster') },
      unreachable('not installed'),
    ],
    [
      'the person blocked the bot',
      { status: 403, body: coded('ConversationBlockedByUser') },
      unreachable('blocked'),
    ],
    [
      'the person blocked the bot, told the other way',
      { status: 403, body: nested('MessageWritesBlocked') },
      unreachable('blocked'),
    ],
    [
      'Teams wants it later',
      { status: 412, body: coded('PreconditionFailed') },
      { kind: 'retryLater', reason: 'Teams answered 412.', isBusy: true },
    ],
    [
      'Teams is busy',
      { status: 429, body: coded('Throttled') },
      { kind: 'retryLater', reason: 'Teams answered 429.', isBusy: true },
    ],
    [
      'Teams is busy for long',
      { status: 429, headers: { 'retry-after': '30' } },
      { kind: 'retryLater', reason: 'Teams answered 429.', isBusy: true, afterMs: 30_000 },
    ],
    [
      'a gateway fails',
      { status: 502 },
      { kind: 'retryLater', reason: 'Teams answered 502.', mayHaveArrived: true },
    ],
    [
      'Teams is away',
      { status: 503, headers: { 'retry-after': '1' } },
      { kind: 'retryLater', reason: 'Teams answered 503.', afterMs: 1_000 },
    ],
    [
      'Teams is slow',
      { status: 504 },
      { kind: 'retryLater', reason: 'Teams answered 504.', mayHaveArrived: true },
    ],
    [
      'nobody answers',
      'no answer',
      { kind: 'retryLater', reason: 'Teams did not answer within 1000 ms.', mayHaveArrived: true },
    ],
    [
      'Teams has a fault',
      { status: 500, body: coded('ServiceError') },
      { kind: 'retryLater', reason: 'Teams answered 500.', mayHaveArrived: true },
    ],
    [
      'Teams doesn’t know the bot',
      { status: 401, body: coded('BotNotRegistered') },
      { kind: 'retryLater', reason: 'Teams answered 401.' },
    ],
    [
      'an administrator disabled the bot',
      { status: 403, body: coded('BotDisabledByAdmin') },
      unreachable('switched off'),
    ],
    [
      'Teams refuses the whole council',
      { status: 403, body: coded('NotEnoughPermissions') },
      { kind: 'retryLater', reason: 'Teams answered 403.' },
    ],
    [
      'a gateway knows no such place',
      { status: 404, body: '<html>' },
      { kind: 'retryLater', reason: 'Teams answered 404.' },
    ],
    [
      'the message is not one that Teams can read',
      { status: 400, body: coded('BadArgument') },
      { kind: 'failed', reason: expect.stringContaining('Teams answered 400') },
    ],
  ])('is tried once when %s, and says so', async (_when, failure, outcome) => {
    connector.failNext(failure);
    expect(await notifier.send(address, reminder)).toEqual(outcome);
    expect(connector.calls).toHaveLength(1);
    expect(logged).toMatchObject([{ level: 'warn', person: 'jo', msg: 'a message could not be sent' }]);
  });

  it('leaves it to the pass to wait when Teams asks for a moment', async () => {
    connector.failNext({ status: 429, headers: { 'retry-after': '2' } });
    expect(await notifier.send(address, reminder)).toMatchObject({ kind: 'retryLater', afterMs: 2_000 });
    expect(connector.calls).toHaveLength(1);
  });

  it('says the sentence where the card is too large', async () => {
    const outcome = await notifier.send(address, { ...replyOf('x'.repeat(45_000)), summary: '90 are due' });
    expect(outcome).toMatchObject({ kind: 'sent' });
    expect(connector.calls.map((call) => call.body.text)).toEqual(['90 are due']);
  });

  it('is worth trying again when Teams can’t be reached', async () => {
    const closed = await startConnector();
    await closed.stop();
    const outcome = await notifier.send({ ...address, serviceUrl: closed.url }, reminder);
    expect(outcome).toMatchObject({
      kind: 'retryLater',
      reason: expect.stringContaining('could not be reached'),
    });
  });

  it('never goes to an address that is not Teams’', async () => {
    const outcome = await notifier.send({ ...address, serviceUrl: 'https://evil.example/' }, reminder);
    expect(outcome).toEqual({ kind: 'failed', reason: 'Ragtime does not send to https://evil.example/.' });
  });
});
