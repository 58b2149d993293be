/**
 * Checks the signature of an inbound token before the SDK does. The SDK checks it all again, but answers a token
 * signed with the wrong key as a fault of the bot's and prints the key on standard error.
 */
import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';

/** The caller has no token, or not one of ours: they are told nothing about it. */
export class Unauthorised extends Error {
  override name = 'Unauthorised';
}

export type TokenIssuer = {
  /** The required issuer of the token. */
  readonly issuer: string;
  /** The OpenID document that says where the issuer's keys are. */
  readonly metadataUrl: string;
};

const algorithms = ['RS256', 'RS384', 'RS512'];
const clockSkewS = 5 * 60;
const keysLastMs = 24 * 60 * 60_000;
/** How long until keys may be fetched again: an unknown key id may be a new key, or somebody guessing. */
const askAgainMs = 5 * 60_000;
const issuerAnswersWithinMs = 10_000;

const Metadata = z.object({ jwks_uri: z.url() });
/** The channels a key may speak for; any, when it names none. */
const Endorsed = z.object({ endorsements: z.array(z.string()).default([]) });
const Expiring = z.object({ exp: z.number() });

export type TokenCheck = (authorization: string, channelId: string) => Promise<number>;

/**
 * Makes the check. It gives back when the token expires (milliseconds), and keeps the issuer's keys for a day.
 *
 * @throws Unauthorised from the check, for any token that is not the issuer's; another error when the keys can't be had
 */
export function createTokenCheck({ issuer, metadataUrl }: TokenIssuer, now: () => number): TokenCheck {
  const keys = createRemoteJWKSet(new URL(metadataUrl), {
    cacheMaxAge: keysLastMs,
    cooldownDuration: askAgainMs,
    timeoutDuration: issuerAnswersWithinMs,
    // The library asks one address for keys; the Bot Framework says at that address where they are.
    [customFetch]: async (url, { signal }) => {
      const { jwks_uri } = Metadata.parse(await (await ask(url, signal)).json());
      return ask(jwks_uri, signal);
    },
  });
  const keyNamed: JWTVerifyGetKey = (header, token) => {
    // Without a name the library would try the only key there is.
    if (!header.kid) throw new Unauthorised('The token names no key.');
    return keys(header, token);
  };

  return async (authorization, channelId) => {
    const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
    if (token === undefined) throw new Unauthorised('There is no token.');
    const { payload, protectedHeader } = await jwtVerify(token, keyNamed, {
      algorithms,
      issuer,
      requiredClaims: ['exp'],
      clockTolerance: clockSkewS,
      currentDate: new Date(now()),
    }).catch((error) => {
      throw asRefusal(error);
    });
    const key = keys.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid);
    if (!key) throw new Unauthorised('The token’s key is no longer one of the Bot Framework’s.');
    const channels = Endorsed.parse(key).endorsements;
    if (channels.length > 0 && !channels.includes(channelId))
      throw new Unauthorised(`The token’s key may not speak for the channel ${channelId}.`);
    return Expiring.parse(payload).exp * 1000;
  };
}

async function ask(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}

/** Refusals by the library's error code, for faults of the token; any other fault is not the caller's. */
const REFUSALS: Readonly<Record<string, string>> = {
  ERR_JWS_INVALID: 'The token is not in the form that Teams uses.',
  ERR_JWT_INVALID: 'The token is not in the form that Teams uses.',
  ERR_JOSE_NOT_SUPPORTED: 'The token is not in the form that Teams uses.',
  ERR_JOSE_ALG_NOT_ALLOWED: 'The token is not signed in a way that Teams uses.',
  ERR_JWKS_NO_MATCHING_KEY: 'The token names a key that the Bot Framework does not have.',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'The token is not signed by the Bot Framework.',
  ERR_JWT_EXPIRED: 'The token has expired.',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'The token is not from the Bot Framework, or not valid yet.',
};

function asRefusal(error: unknown): unknown {
  const refusal = error instanceof errors.JOSEError ? REFUSALS[error.code] : undefined;
  return refusal === undefined ? error : new Unauthorised(refusal);
}
