/** The parts of an activity that Ragtime reads, validated where it comes in. */
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';

/**
 * The longest text taken as a name, id or address of Teams: a longer one would be logged, and be part of keys and
 * addresses.
 */
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
    .object({
      tenant: z.object({ id: Short }).optional().catch(undefined),
      /** What was done to a message: `editMessage`, `undeleteMessage`. */
      eventType: Short.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  text: z.string().nullish(),
  timestamp: Short.nullish().catch(undefined),
  attachments: z
    .array(z.looseObject({ contentType: z.string() }))
    .nullish()
    .catch(undefined),
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

/** An activity of an allowed tenant, and the means to answer it. */
export type Posted = {
  readonly context: TurnContext;
  readonly activity: Envelope;
  /** The tenant as the configuration spells it. */
  readonly tenantId: string;
  /** Has Teams been answered already, so that the reply has to go into the chat? */
  readonly isLate: () => boolean;
};

/** A key of the chat that is unique across councils. */
export const chatKeyOf = ({ activity, tenantId }: Posted): string =>
  `${tenantId}\n${activity.conversation.id}`;
