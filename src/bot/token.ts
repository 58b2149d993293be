/**
 * Checks who signed an inbound token, before the SDK does. The SDK checks it all again, but answers a token signed
 * with the wrong key as a fault of the bot's and prints the key on standard error.
 */
import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';

/** The caller has no token, or not one of ours: nothing about it is told to them. */
export class Unauthorised extends Error {
  override name = 'Unauthorised';
}

export type TokenIssuer = {
  /** Who must have issued the token. */
  readonly issuer: string;
  /** The OpenID document that says where the issuer's keys are. */
  readonly metadataUrl: string;
};

const hashes: Record<string, string> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512' };
const clockSkewMs = 5 * 60_000;
const keysLastMs = 24 * 60 * 60_000;
/** A key id never seen may be a new key, or somebody guessing: they can't make us ask more often than this. */
const askAgainMs = 5 * 60_000;

const Header = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string() });
const Claims = z.object({ iss: z.string(), exp: z.number(), nbf: z.number().optional() });
const Metadata = z.object({ jwks_uri: z.url() });
const KeySet = z.object({
  keys: z.array(
    z.looseObject({ kid: z.string(), kty: z.string(), endorsements: z.array(z.string()).optional() }),
  ),
});

/** A key, and the channels it may speak for; any, when it names none. */
type SigningKey = { readonly key: KeyObject; readonly channels: readonly string[] };

export type TokenCheck = (authorization: string, channelId: string) => Promise<number>;

/**
 * Makes the check. It gives back when the token expires (milliseconds), and keeps the issuer's keys for a day.
 *
 * @throws Unauthorised from the check, for any token that is not the issuer's; another error when the keys can't be had
 */
export function createTokenCheck({ issuer, metadataUrl }: TokenIssuer, now: () => number): TokenCheck {
  let keys = new Map<string, SigningKey>();
  let asked = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const ask = (): Promise<void> => {
    asking ??= fetchKeys(metadataUrl)
      .then((found) => {
        keys = found;
        asked = now();
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };

  const keyFor = async (id: string): Promise<SigningKey | undefined> => {
    const age = now() - asked;
    if (age > keysLastMs || (!keys.has(id) && age > askAgainMs)) await ask();
    return keys.get(id);
  };

  return async (authorization, channelId) => {
    const [, header64, claims64, signature64] =
      /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
    if (!header64 || !claims64 || !signature64) throw new Unauthorised('There is no token.');
    const header = Header.safeParse(readPart(header64));
    const claims = Claims.safeParse(readPart(claims64));
    if (!header.success || !claims.success)
      throw new Unauthorised('The token is not in the form that Teams uses.');
    const { iss, exp, nbf } = claims.data;
    if (iss !== issuer) throw new Unauthorised('The token is not from the Bot Framework.');
    if (exp * 1000 + clockSkewMs < now()) throw new Unauthorised('The token has expired.');
    if (nbf !== undefined && nbf * 1000 - clockSkewMs > now())
      throw new Unauthorised('The token is not valid yet.');
    const known = await keyFor(header.data.kid);
    if (!known) throw new Unauthorised('The token names a key that the Bot Framework does not have.');
    const { key, channels } = known;
    const signed = Buffer.from(`${header64}.${claims64}`);
    if (!verify(hashes[header.data.alg], signed, key, Buffer.from(signature64, 'base64url')))
      throw new Unauthorised('The token is not signed by the Bot Framework.');
    if (channels.length > 0 && !channels.includes(channelId))
      throw new Unauthorised(`The token’s key may not speak for the channel ${channelId}.`);
    return exp * 1000;
  };
}

async function fetchKeys(metadataUrl: string): Promise<Map<string, SigningKey>> {
  const { jwks_uri } = Metadata.parse(await fetchJson(metadataUrl));
  const { keys } = KeySet.parse(await fetchJson(jwks_uri));
  return new Map(
    keys
      .filter((key) => key.kty === 'RSA')
      .map(({ endorsements = [], ...key }) => [
        key.kid,
        { key: createPublicKey({ key: key as JsonWebKey, format: 'jwk' }), channels: endorsements },
      ]),
  );
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.json();
}

function readPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
