/** What Ragtime reads of an activity, checked where it comes in. */
import type { TurnContext } from 'botbuilder';
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

/** An activity of an allowed tenant, with what it takes to answer it. */
export type Posted = {
  readonly context: TurnContext;
  readonly activity: Envelope;
  /** The tenant as the configuration spells it. */
  readonly tenantId: string;
  /** Whether Teams has been answered already, so that what comes now has to go into the chat. */
  readonly isLate: () => boolean;
};

/** What tells a chat from all others, whatever another council's are called. */
export const chatOf = ({ activity, tenantId }: Posted): string => `${tenantId}\n${activity.conversation.id}`;
