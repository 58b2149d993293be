/**
 * Links to files: signed, good for a few minutes, and for one download. A link holds no file, only the command that makes it
 * and for whom; whether they may still have it is asked when it is used.
 */
import { errors, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** How long a link works. */
export const LINK_MINUTES = 10;

const Linked = z.object({
  tenantId: z.string().min(1),
  aadId: z.string().min(1),
  verb: z.string().min(1),
  args: z.record(z.string(), z.unknown()),
  name: z.string().min(1),
  /** Was it asked for where others have the link as well? */
  isShared: z.boolean(),
});
/** A file by the command that makes it, whoever asked for it, and its name. */
export type Linked = z.infer<typeof Linked>;

/** A link that was opened: its file, or why it gives none. */
type Opened =
  | { readonly kind: 'good'; readonly file: Linked; readonly id: string }
  | { readonly kind: 'expired' | 'used' | 'wrong' };

export type FileLinks = {
  readonly linkTo: (file: Linked) => Promise<string>;
  /** What a link is to. Looking uses nothing up: programs open links before people do. */
  readonly open: (token: string) => Promise<Opened>;
  /** Takes the one download of a link; gives it back where nothing came of it. */
  readonly take: (id: string) => { readonly giveBack: () => void };
};

const ISSUER = 'ragtime';
const AUDIENCE = 'file';
/** Links are told apart for as long as they work; each instance knows those that were used with it. */
const MOST_USED = 100_000;

type Options = {
  /** The address that links begin with, without a slash at its end. */
  readonly address: () => string;
  /** Shared by all instances, or a link works with one of them only. */
  readonly secret: string;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export function createFileLinks({ address, secret, newId, now }: Options): FileLinks {
  const key = new TextEncoder().encode(secret);
  const used = new LRUCache<string, true>({
    max: MOST_USED,
    ttl: LINK_MINUTES * 60_000 * 2,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    linkTo: async (file) => {
      const seconds = Math.floor(now() / 1000);
      const token = await new SignJWT(file)
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setJti(newId())
        .setExpirationTime(seconds + LINK_MINUTES * 60)
        .sign(key);
      return `${address()}/files?f=${token}`;
    },
    open: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: AUDIENCE,
          requiredClaims: ['exp', 'jti'],
          currentDate: new Date(now()),
        });
        const { data } = Linked.safeParse(payload);
        const { jti = '' } = payload;
        if (!data) return { kind: 'wrong' };
        return used.has(jti) ? { kind: 'used' } : { kind: 'good', file: data, id: jti };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { kind: 'expired' };
        if (error instanceof errors.JOSEError) return { kind: 'wrong' };
        throw error;
      }
    },
    take: (id) => {
      used.set(id, true);
      return { giveBack: () => void used.delete(id) };
    },
  };
}
