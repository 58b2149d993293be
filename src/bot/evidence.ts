/** "Keep as evidence" in the menu of any message: Teams asks for a dialog, and sends in what was chosen in it. */
import { z } from 'zod';
import type { Card } from '../cards/parts/card.ts';
import type { Asker } from '../commands/basis/conversation.ts';
import type { Envelope } from './incoming/envelope.ts';
import type { BotDependencies, Incoming } from './incoming/incoming.ts';
import { unmarked } from './incoming/markup.ts';
import { unknownPerson } from './incoming/reading.ts';
import type { HttpAnswer } from './outgoing/delivery.ts';
import { cardType } from './outgoing/writing.ts';

/** The names of the invokes for the dialog, and for what was entered in it. */
const FETCH = 'composeExtension/fetchTask';
const SUBMIT = 'composeExtension/submitAction';

/** Is it about that dialog? */
export const isOfEvidence = ({ name }: Envelope): boolean => name === FETCH || name === SUBMIT;

const Asked = z.object({
  commandId: z.literal('keepEvidence'),
  data: z.record(z.string(), z.unknown()).nullish(),
  messagePayload: z
    .object({
      body: z.object({ content: z.string().max(100_000).nullish() }).nullish(),
      linkToMessage: z.string().max(2_000).nullish(),
      from: z.object({ user: z.object({ displayName: z.string().max(400).nullish() }).nullish() }).nullish(),
    })
    .nullish(),
});

/** Only whoever opened the dialog sees it, wherever the message is. */
const DIALOG: Incoming['conversation'] = { id: 'evidence', type: 'personal', room: 'evidence' };

/** As much of a message as can be of use. */
const MOST_WORDS = 2_000;

export async function evidenceAnswer(
  activity: Envelope,
  tenantId: string,
  { answer }: Pick<BotDependencies, 'answer'>,
): Promise<HttpAnswer> {
  const { aadObjectId, name } = activity.from ?? {};
  if (!aadObjectId) return dialogSays(unknownPerson);
  const asked = Asked.safeParse(activity.value).data;
  if (!asked) return dialogSays('That can’t be kept from here.');
  const asker: Asker = { tenantId, aadId: aadObjectId, name: name ?? '' };
  const clicked = (verb: string, data: Record<string, unknown>) =>
    answer({ asker, conversation: DIALOG, activityId: activity.id ?? '', kind: 'clicked', verb, data });
  if (activity.name === SUBMIT) {
    const { verb: _verb, ...data } = asked.data ?? {};
    const reply = await clicked('keep evidence', data);
    return dialogSays(reply?.summary ?? '');
  }
  const { body, linkToMessage, from } = asked.messagePayload ?? {};
  const { words } = unmarked(body?.content ?? '');
  const reply = await clicked('evidence form', {
    text: words.slice(0, MOST_WORDS),
    link: linkToMessage ?? '',
    by: from?.user?.displayName ?? '',
  });
  if (!reply) return dialogSays('');
  return hasFields(reply.card) ? dialog(reply.card) : dialogSays(reply.summary);
}

/** A refusal has nothing to fill in. */
const hasFields = (card: Card): boolean => JSON.stringify(card).includes('"Input.');

const dialog = (card: Card): HttpAnswer => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: {
        title: 'Keep as evidence',
        height: 'medium',
        width: 'medium',
        card: { contentType: cardType, content: asSubmitted(card) },
      },
    },
  },
});

export const dialogSays = (sentence: string): HttpAnswer => ({
  status: 200,
  body: { task: { type: 'message', value: sentence } },
});

/** Dialogs know the older kind of button alone. */
function asSubmitted(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(asSubmitted);
  if (typeof part !== 'object' || part === null) return part;
  if ('type' in part && part.type === 'Action.Execute' && 'fallback' in part) return part.fallback;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, asSubmitted(value)]));
}
