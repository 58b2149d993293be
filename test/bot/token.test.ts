/** Who is believed to be Teams, and how often Teams’ keys are asked for. */
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTokenCheck, type TokenCheck, Unauthorised } from '../../src/bot/token.ts';

const minute = 60_000;
const hour = 60 * minute;
const nine = Date.parse('2024-10-01T09:00:00Z');
const issuer = 'https://api.botframework.com';

const oldPair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const newPair = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What login.botframework.com publishes, and how often it was asked for it. */
let published: Record<string, unknown>[];
let asked: number;
let publisher: Server;
let check: TokenCheck;

const publish = (
  kid: string,
  { publicKey }: { publicKey: KeyObject },
  more: Record<string, unknown> = {},
) => {
  published.push({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', ...more });
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: nine });
  published = [];
  asked = 0;
  publisher = createServer((request, response) => {
    const { port } = publisher.address() as AddressInfo;
    if (request.url === '/keys') asked += 1;
    const body =
      request.url === '/keys' ? { keys: published } : { jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  const { port } = publisher.address() as AddressInfo;
  check = createTokenCheck({ issuer, metadataUrl: `http://127.0.0.1:${port}/openid` }, () => Date.now());
  publish('old', oldPair);
});
afterEach(async () => {
  vi.useRealTimers();
  await new Promise((resolve) => publisher.close(resolve));
});

const later = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

/** A token from now until an hour later, unless its claims or header say otherwise. */
function token(
  kid: string,
  { privateKey }: { privateKey: KeyObject },
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
): string {
  const seconds = Math.floor(Date.now() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid, ...header })}.${part({ iss: issuer, nbf: seconds, exp: seconds + 3600, ...claims })}`;
  return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
}

const refused = expect.any(Unauthorised);

describe('a token of Teams', () => {
  it('is believed until it expires', async () => {
    expect(await check(token('old', oldPair), 'msteams')).toBe(nine + hour);
  });

  it('is believed five minutes beyond either end, for clocks that differ, and no longer', async () => {
    const of = (from: number, until: number) =>
      check(token('old', oldPair, { nbf: (nine + from) / 1000, exp: (nine + until) / 1000 }), 'msteams');
    expect(await of(4 * minute, hour)).toBe(nine + hour);
    await expect(of(6 * minute, hour)).rejects.toEqual(refused);
    expect(await of(-hour, -4 * minute)).toBe(nine - 4 * minute);
    await expect(of(-hour, -6 * minute)).rejects.toEqual(refused);
  });

  it('is not believed without an end, without a key’s name, or signed by a secret', async () => {
    await expect(check(token('old', oldPair, { exp: undefined }), 'msteams')).rejects.toEqual(refused);
    await expect(check(token('old', oldPair, {}, { kid: undefined }), 'msteams')).rejects.toEqual(refused);
    await expect(check(token('old', oldPair, {}, { alg: 'HS256' }), 'msteams')).rejects.toEqual(refused);
  });

  it('is not believed when it asks for rules that nobody here knows', async () => {
    const strange = token('old', oldPair, {}, { crit: ['let me in'], 'let me in': true });
    await expect(check(strange, 'msteams')).rejects.toEqual(refused);
  });

  it('speaks for the channels that its key is endorsed for, and for any where the key names none', async () => {
    publish('new', newPair, { endorsements: ['msteams', 'webchat'] });
    expect(await check(token('new', newPair), 'msteams')).toBe(nine + hour);
    await expect(check(token('new', newPair), 'telegram')).rejects.toEqual(refused);
    expect(await check(token('old', oldPair), 'telegram')).toBe(nine + hour);
  });
});

describe('Teams’ keys', () => {
  it('are asked for once by however many come at once, and again after a day', async () => {
    const all = Array.from({ length: 20 }, () => check(token('old', oldPair), 'msteams'));
    await Promise.all(all);
    later(23 * hour);
    await check(token('old', oldPair), 'msteams');
    expect(asked).toBe(1);
    later(2 * hour);
    await check(token('old', oldPair), 'msteams');
    expect(asked).toBe(2);
  });

  it('are asked for again when a new one signs', async () => {
    await check(token('old', oldPair), 'msteams');
    publish('new', newPair);
    later(6 * minute);
    expect(await check(token('new', newPair), 'msteams')).toBe(nine + 6 * minute + hour);
    expect(asked).toBe(2);
  });

  it('are not asked for more than once in five minutes, however many are guessed', async () => {
    await check(token('old', oldPair), 'msteams');
    for (const guess of ['a', 'b', 'c'])
      await expect(check(token(guess, newPair), 'msteams')).rejects.toEqual(refused);
    expect(asked).toBe(1);
    later(6 * minute);
    for (const guess of ['d', 'e', 'f'])
      await expect(check(token(guess, newPair), 'msteams')).rejects.toEqual(refused);
    expect(asked).toBe(2);
  });

  it('no longer believe a key that is withdrawn', async () => {
    await check(token('old', oldPair), 'msteams');
    published = [];
    publish('new', newPair);
    later(25 * hour);
    await expect(check(token('old', oldPair), 'msteams')).rejects.toEqual(refused);
  });

  it('are missed as a fault of theirs, and not of the caller’s, when they can’t be had', async () => {
    await new Promise((resolve) => publisher.close(resolve));
    await expect(check(token('old', oldPair), 'msteams')).rejects.not.toEqual(refused);
  });
});
