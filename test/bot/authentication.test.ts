/** Who may post activities once the bot has credentials. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotCredentials } from '../../src/bot/authentication.ts';
import { postJson } from '../../src/dev/chat/converse.ts';
import { startBot, type TestBot } from './startBot.ts';

const appId = '11111111-2222-4333-8444-555555555555';
const credentials: BotCredentials = {
  kind: 'SingleTenant',
  appId,
  tenantId: 'council',
  password: 'not a real one',
};
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const seconds = Math.floor(Date.now() / 1000);

const teams = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Publishes Teams' key, as login.botframework.com does. */
let publisher: Server;
let publisherUrl: string;
let fetched: string[];
let bot: TestBot;
let printed: string[];

beforeAll(async () => {
  publisher = createServer((request, response) => {
    fetched.push(request.url ?? '');
    const key = {
      ...teams.publicKey.export({ format: 'jwk' }),
      kid: 'key-1',
      use: 'sig',
      endorsements: ['msteams'],
    };
    const body = request.url === '/keys' ? { keys: [key] } : { jwks_uri: `${publisherUrl}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  publisherUrl = `http://127.0.0.1:${(publisher.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => publisher.close(resolve)));

beforeEach(async () => {
  fetched = [];
  printed = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(console, 'error').mockImplementation((...words) => void printed.push(words.join(' ')));
  vi.spyOn(console, 'warn').mockImplementation((...words) => void printed.push(words.join(' ')));
  bot = await startBot({
    credentials,
    issuer: { issuer: 'https://api.botframework.com', metadataUrl: `${publisherUrl}/openid` },
  });
});
afterEach(async () => {
  await bot.stop();
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});

type Claims = Record<string, unknown>;
const claims: Claims = {
  iss: 'https://api.botframework.com',
  aud: appId,
  serviceurl: serviceUrl,
  nbf: seconds - 60,
  exp: seconds + 3600,
};

function tokenOf(
  content: Claims,
  key: KeyObject = teams.privateKey,
  header: Claims = { alg: 'RS256', kid: 'key-1' },
): string {
  const part = (value: Claims): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ typ: 'JWT', ...header })}.${part(content)}`;
  return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
}

const post = (authorization?: string, change: Record<string, unknown> = {}) =>
  postJson(
    `${bot.url}/api/messages`,
    bot.talk().build({ type: 'event', serviceUrl, ...change }),
    authorization,
  );

describe('an activity posted to a bot with credentials', () => {
  it('is taken with Teams’ token, whose keys are asked for once', async () => {
    const token = tokenOf(claims);
    expect(await post(token)).toEqual({ status: 200, body: undefined });
    const asked = fetched.length;
    expect(await post(token)).toEqual({ status: 200, body: undefined });
    expect(fetched).toHaveLength(asked);
  });

  it.each<[string, () => string | undefined]>([
    ['no token', () => undefined],
    ['no word that is a token', () => 'Bearer let-me-in'],
    ['a token signed by somebody else', () => tokenOf(claims, stranger.privateKey)],
    ['an expired token', () => tokenOf({ ...claims, exp: seconds - 3600 })],
    ['a token that is not valid yet', () => tokenOf({ ...claims, nbf: seconds + 3600 })],
    ['a token for another bot', () => tokenOf({ ...claims, aud: 'another' })],
    ['a token from another issuer', () => tokenOf({ ...claims, iss: 'https://sts.windows.net/x/' })],
    [
      'a token for another service URL',
      () => tokenOf({ ...claims, serviceurl: 'https://smba.trafficmanager.net/de/' }),
    ],
    [
      'a token with a key Teams doesn’t have',
      () => tokenOf(claims, teams.privateKey, { alg: 'RS256', kid: 'key-2' }),
    ],
    ['an unsigned token', () => `${tokenOf(claims, teams.privateKey, { alg: 'none', kid: 'key-1' })}`],
    [
      'a token whose claims were changed',
      () =>
        tokenOf(claims).replace(
          /\.[^.]+\./,
          `.${Buffer.from(JSON.stringify({ ...claims, aud: appId, x: 1 })).toString('base64url')}.`,
        ),
    ],
  ])('is refused with %s: 401, and not a word', async (_what, token) => {
    expect(await post(token())).toEqual({ status: 401, body: undefined });
  });

  it('is refused for a channel that Teams’ key is not for', async () => {
    expect(await post(tokenOf(claims), { channelId: 'telegram' })).toEqual({ status: 401, body: undefined });
  });

  it('puts nothing of a stranger’s into the log', async () => {
    const forged = tokenOf(claims, stranger.privateKey);
    expect((await post(forged, { channelId: 'let me write this' })).status).toBe(401);
    expect(bot.logged).toHaveLength(1);
    expect(JSON.stringify(bot.logged)).not.toContain('let me write this');
  });

  it('is checked again when the same token comes with another service URL', async () => {
    const token = tokenOf(claims);
    expect((await post(token)).status).toBe(200);
    expect((await post(token, { serviceUrl: 'https://smba.trafficmanager.net/de/' })).status).toBe(401);
  });

  it('has its token checked once in ten minutes, however many come with it', async () => {
    let minutes = 0;
    const other = await startBot({
      credentials,
      issuer: { issuer: 'https://api.botframework.com', metadataUrl: `${publisherUrl}/openid` },
      now: () => Date.now() + minutes * 60_000,
    });
    const checked = vi.spyOn(crypto.subtle, 'verify');
    const token = tokenOf({ ...claims, n: 1 });
    const activity = () => other.talk().build({ type: 'event', serviceUrl });
    const taken = async () => (await postJson(`${other.url}/api/messages`, activity(), token)).status;
    expect([await taken(), await taken(), await taken()]).toEqual([200, 200, 200]);
    expect(checked).toHaveBeenCalledTimes(1);
    minutes = 11;
    expect(await taken()).toBe(200);
    expect(checked).toHaveBeenCalledTimes(2);
    await other.stop();
  });

  it('is refused once its token has expired, however lately that was taken', async () => {
    let minutes = 0;
    const other = await startBot({
      credentials,
      issuer: { issuer: 'https://api.botframework.com', metadataUrl: `${publisherUrl}/openid` },
      now: () => Date.now() + minutes * 60_000,
    });
    const token = tokenOf({ ...claims, exp: seconds + 4 * 60 });
    const activity = () => other.talk().build({ type: 'event', serviceUrl });
    const taken = async () => (await postJson(`${other.url}/api/messages`, activity(), token)).status;
    expect(await taken()).toBe(200);
    minutes = 10;
    expect(await taken()).toBe(401);
    await other.stop();
  });

  it('is still refused when it is for another council', async () => {
    const change = { conversation: { id: 'a:x', tenantId: 'elsewhere' }, channelData: {} };
    expect((await post(tokenOf(claims), change)).status).toBe(403);
  });

  it.each<[string, Record<string, unknown>]>([
    ['it has no sense', { type: '' }],
    ['an id in it is longer than any of Teams', { conversation: { id: 'a'.repeat(2_000) } }],
  ])('is refused without asking anybody when %s', async (_what, change) => {
    expect(await post(tokenOf(claims), change)).toEqual({ status: 400, body: undefined });
    expect(fetched).toEqual([]);
    expect(bot.logged).toEqual([]);
  });
});

describe('a bot without a password', () => {
  it('is built for a managed identity, and refuses strangers all the same', async () => {
    const managed: BotCredentials = { kind: 'UserAssignedMsi', appId, tenantId: 'council' };
    const other = await startBot({ credentials: managed });
    const answer = await postJson(
      `${other.url}/api/messages`,
      other.talk().build({ type: 'event', serviceUrl }),
    );
    await other.stop();
    expect(answer).toEqual({ status: 401, body: undefined });
    expect(other.adapter.appId).toBe(appId);
  });
});
