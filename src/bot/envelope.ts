/** What Ragtime reads of an activity, checked where it comes in. */
import { z } from 'zod';

const Account = z.object({ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() });

export const Envelope = z.object({
  type: z.string().min(1),
  id: z.string().nullish(),
  name: z.string().nullish(),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  from: Account.nullish(),
  recipient: Account,
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
  action: z.string().nullish(),
  membersAdded: z.array(Account).nullish(),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .nullish()
    .catch(undefined),
});

/** An activity in the parts that Ragtime reads. */
export type Envelope = z.infer<typeof Envelope>;
