/** Replies as activities, sent with the sentence alone where the card can't go. */
import type { Activity, Attachment, TurnContext } from 'botbuilder';
import type { Card } from '../../cards/parts/card.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import { isTooLarge, Refused, shortWait } from './fault.ts';

/** Waits so many milliseconds. */
export type Wait = (ms: number) => Promise<unknown>;

export const cardType = 'application/vnd.microsoft.card.adaptive';
const sentenceType = 'application/vnd.microsoft.activity.message';

/** The longest pause that Teams may ask for while a person waits; a longer one is reported instead. */
const longestWaitMs = 2_000;

/** A card to send; or, in its place, something that only Teams can show, with a card instead where Teams refuses that. */
export type Sendable = Rendered & {
  readonly attachment?: Attachment | undefined;
  readonly instead?: Rendered | undefined;
  /** Does it only say what is being done, until the answer takes its place? */
  readonly isUnderWay?: boolean;
};

/** A message that is one card. Its summary is what a notification shows and a screen reader says first. */
export function cardMessage({ card, summary, attachment, isUnderWay }: Sendable): Partial<Activity> {
  const attachments = [attachment ?? { contentType: cardType, content: card }];
  return { type: 'message', summary, attachments, ...(isUnderWay && { importance: 'low' }) };
}

/** A message of words alone; plain, so that nothing a person typed is read as Markdown. */
export function textMessage(text: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain' };
}

/**
 * Sends a reply as a new message and gives back its id. Once more after a short wait when Teams asks for that.
 *
 * @throws what the connector client throws; `outcomeOf` says what it means
 */
export async function sendReply(context: TurnContext, reply: Sendable, wait: Wait): Promise<string> {
  try {
    return await send(context, cardMessage(reply), wait);
  } catch (error) {
    if (reply.instead && error instanceof Refused) return send(context, cardMessage(reply.instead), wait);
    if (!isTooLarge(error)) throw error;
    return send(context, textMessage(reply.summary), wait);
  }
}

/** Sends words as a new message. */
export async function sendText(context: TurnContext, text: string, wait: Wait): Promise<string> {
  return send(context, textMessage(text), wait);
}

/** Sends an attachment that is no card of ours as a new message. */
export const sendAttachment = (context: TurnContext, attachment: Attachment, wait: Wait): Promise<string> =>
  send(context, { type: 'message', attachments: [attachment] }, wait);

async function send(context: TurnContext, message: Partial<Activity>, wait: Wait): Promise<string> {
  try {
    return (await context.sendActivity(message))?.id ?? '';
  } catch (error) {
    const ms = shortWait(error, longestWaitMs);
    if (ms === undefined) throw error;
    await wait(ms);
    return (await context.sendActivity(message))?.id ?? '';
  }
}

/** Replaces a message by a reply. */
export async function updateMessage(context: TurnContext, id: string, reply: Rendered): Promise<void> {
  await context.updateActivity({ ...cardMessage(reply), id });
}

/** The answer to an Action.Execute that replaces the clicked card. */
export function cardAnswer(card: Card): unknown {
  return { statusCode: 200, type: cardType, value: card };
}

/** The answer to an Action.Execute that leaves the clicked card as it is and shows a line of text for a moment. */
export function sentenceAnswer(sentence: string): unknown {
  return { statusCode: 200, type: sentenceType, value: sentence };
}

/** The apology for an unforeseen fault. */
export function apology(ref: string): string {
  return `Something went wrong (ref ${ref}), and what you asked for may not have been done. Please try again; if it happens again, give this reference to the performance team.`;
}
