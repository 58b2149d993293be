/** The answer to the question whether a file may be saved in somebody's OneDrive, as Teams posts it. */
import { z } from 'zod';
import type { CommandCall } from '../../commands/basis/reply.ts';

/** The name of the invoke that Teams sends for either button of the card. */
export const consentInvoke = 'fileConsent/invoke';

const Address = z.string().min(1).max(4_000);
const Upload = z.object({
  uploadUrl: Address,
  contentUrl: Address,
  name: z.string().min(1).max(400),
  uniqueId: z.string().min(1).max(400),
  fileType: z.string().max(40).default(''),
});
/** Where a file goes once it may. */
export type Upload = z.infer<typeof Upload>;

/** What the card carries to and fro: the command that makes the file. It may be forged, and grants nothing. */
const Again = z.object({ verb: z.string().min(1).max(64), args: z.record(z.string(), z.unknown()) });

const Answered = z.object({
  action: z.enum(['accept', 'decline']),
  context: Again,
  uploadInfo: z.unknown().optional(),
});

/** The answer to the card: the command that makes the file, and where it goes; without one it was declined. */
export type Consent = { readonly call: CommandCall } & (
  | { readonly accepted: true; readonly upload: Upload | undefined }
  | { readonly accepted: false }
);

/** Reads the answer; undefined for one that is not of this card, or of one that was made by an older version. */
export function readConsent(value: unknown): Consent | undefined {
  const { data } = Answered.safeParse(value);
  if (!data) return undefined;
  return data.action === 'accept'
    ? { call: data.context, accepted: true, upload: Upload.safeParse(data.uploadInfo).data }
    : { call: data.context, accepted: false };
}
