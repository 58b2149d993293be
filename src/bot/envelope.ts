/** What Ragtime reads of an activity, checked where it comes in. */
import { z } from 'zod';

/** Longer than any name, id or address of Teams; what is longer would be logged, and be part of keys and addresses. */
const Short = z.string().max(1_000);

const Account = z.object({ id: Short, name: Short.nullish(), aadObjectId: Short.nullish() });

export const Envelope = z.object({
  type: Short.min(1),
  id: Short.nullish(),
  name: Short.nullish(),
  channelId: Short.min(1),
  serviceUrl: Short.min(1),
  from: Account.nullish(),
  recipient: Account,
  conversation: z.object({
    id: Short.min(1),
    conversationType: Short.nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: Short.nullish(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: Short }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: Short.nullish(),
  action: Short.nullish(),
  membersAdded: z.array(Account).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .nullish()
    .catch(undefined),
});

/** An activity in the parts that Ragtime reads. */
export type Envelope = z.infer<typeof Envelope>;
