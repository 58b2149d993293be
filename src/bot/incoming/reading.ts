/** Parsing of an activity: sender, words or click, and conversation, without the channel's vocabulary. */
import { z } from 'zod';
import type { Asker, Conversation } from '../../commands/basis/conversation.ts';
import type { Said } from '../../commands/basis/said.ts';
import type { Address } from '../../domain/messages/address.ts';
import { type Consent, consentInvoke, readConsent } from './consent.ts';
import type { Envelope } from './envelope.ts';
import type { Incoming } from './incoming.ts';
import { filesSent, type SentFile } from './sentFile.ts';
import { wordsSaid } from './wordsSaid.ts';

export type ParsedActivity =
  | { readonly kind: 'incoming'; readonly incoming: Incoming; readonly address: Address | undefined }
  /** A person answered whether a file may be saved: `incoming` makes it again. */
  | { readonly kind: 'consent'; readonly incoming: Incoming; readonly consent: Consent }
  /** A person dropped a file into their chat: `from` is who and where. */
  | {
      readonly kind: 'sent';
      readonly from: Pick<Incoming, 'asker' | 'conversation' | 'activityId'>;
      readonly file: SentFile;
    }
  /** A group chat or a team added the bot. */
  | { readonly kind: 'addedToGroup' }
  /** A person removed the app. */
  | { readonly kind: 'removed'; readonly tenantId: string; readonly aadId: string }
  /** The activity is refused, for the reason in the sentence. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'nothing' };

export const unknownPerson =
  'Ragtime could not see who you are: it answers people signed in to the council’s Teams, and not guests or other bots.';
const filesInPersonal =
  'Files are read in a personal chat with Ragtime, where nobody else sees what is in them. Drop it there.';
const oneFile = 'I read one file at a time. Drop one of them here, and then the next.';
export const unknownClick =
  'That button could not be read; it may be on a card from an older version. Ask again, for example “my indicators”, and use the new card.';

const data = z.record(z.string(), z.unknown()).nullish();
const Executed = z.object({ action: z.object({ verb: z.string().min(1).max(64), data }) });
const Submitted = z.looseObject({ verb: z.string().min(1).max(64) });

/**
 * Reads one activity of a tenant that is allowed.
 *
 * @param tenantId the tenant as the configuration spells it
 */
export function readActivity(activity: Envelope, tenantId: string): ParsedActivity {
  const conversation = conversationOf(activity);
  if (activity.type === 'installationUpdate' && activity.action === 'remove') {
    const aadId = activity.from?.aadObjectId;
    return aadId && conversation.type === 'personal'
      ? { kind: 'removed', tenantId, aadId }
      : { kind: 'nothing' };
  }
  const said = whatWasDone(activity);
  if (said.kind === 'nothing' || said.kind === 'refused') return said;
  if (said.kind === 'arrived' && conversation.type !== 'personal')
    return addsTheBot(activity) ? { kind: 'addedToGroup' } : { kind: 'nothing' };
  const person = personOf(activity);
  // An arrival nobody can be named for needs no answer; somebody who wrote does.
  if (!person?.aadObjectId)
    return said.kind === 'arrived' ? { kind: 'nothing' } : { kind: 'refused', sentence: unknownPerson };
  const asker: Asker = { tenantId, aadId: person.aadObjectId, name: person.name ?? '' };
  if (said.kind === 'consented') {
    // Files are saved for the one person of a personal chat; anywhere else nobody was asked.
    if (conversation.type !== 'personal') return { kind: 'refused', sentence: unknownClick };
    const { consent } = said;
    const again = { kind: 'clicked', verb: consent.call.verb, data: { ...consent.call.args } } as const;
    const incoming = { asker, conversation, activityId: activity.id ?? '', ...again };
    return { kind: 'consent', incoming, consent };
  }
  if (said.kind === 'sent') {
    if (conversation.type !== 'personal') return { kind: 'refused', sentence: filesInPersonal };
    return { kind: 'sent', from: { asker, conversation, activityId: activity.id ?? '' }, file: said.file };
  }
  return {
    kind: 'incoming',
    incoming: { asker, conversation, activityId: activity.id ?? '', ...said },
    address: reachable(activity, conversation) ? addressOf(activity, asker, person.id) : undefined,
  };
}

type Done =
  | Said
  | { kind: 'clicked'; verb: string; data: Record<string, unknown> }
  | { kind: 'arrived' }
  | { kind: 'consented'; consent: Consent }
  | { kind: 'sent'; file: SentFile }
  | { kind: 'refused'; sentence: string }
  | { kind: 'nothing' };

function whatWasDone(activity: Envelope): Done {
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'messageUpdate':
      return readEdited(activity);
    case 'invoke': {
      if (activity.name === consentInvoke) {
        const consent = readConsent(activity.value);
        return consent ? { kind: 'consented', consent } : { kind: 'refused', sentence: unknownClick };
      }
      const executed = Executed.safeParse(activity.value);
      if (!executed.success) return { kind: 'refused', sentence: unknownClick };
      const { verb, data } = executed.data.action;
      return { kind: 'clicked', verb, data: withoutVerb(data ?? {}) };
    }
    case 'conversationUpdate':
      return activity.membersAdded?.length ? { kind: 'arrived' } : { kind: 'nothing' };
    case 'installationUpdate':
      return activity.action === 'add' ? { kind: 'arrived' } : { kind: 'nothing' };
    default:
      return { kind: 'nothing' };
  }
}

/** A message with a value and no text is a click: an Action.Submit, from a phone or as an Action.Execute's fallback. */
function readMessage(activity: Envelope): Done {
  const said = wordsSaid(activity);
  // Whatever is written beside a file, it is the file that is meant.
  const [file, ...more] = filesSent(activity);
  if (file) return more.length > 0 ? { kind: 'refused', sentence: oneFile } : { kind: 'sent', file };
  if (activity.value === undefined || activity.value === null || said.text !== '') return said;
  const submitted = Submitted.safeParse(activity.value);
  if (!submitted.success) return { kind: 'refused', sentence: unknownClick };
  return { kind: 'clicked', verb: submitted.data.verb, data: withoutVerb(submitted.data) };
}

/** A message that was changed is answered as it is now; one that was brought back, or emptied, is not. */
function readEdited(activity: Envelope): Done {
  if ((activity.channelData?.eventType ?? 'editMessage') !== 'editMessage') return { kind: 'nothing' };
  const said = wordsSaid(activity);
  return said.text === '' ? { kind: 'nothing' } : { ...said, isCorrection: true };
}

/** The button's data without the verb: the same whichever way it was pressed. */
function withoutVerb(data: Record<string, unknown>): Record<string, unknown> {
  const { verb: _verb, msteams: _msteams, ...rest } = data;
  return rest;
}

/** Teams names the type; other channels may only say whether it is a group. Threads of a channel are `room;messageid=…`. */
function conversationOf({
  conversation: { id, conversationType, isGroup },
  serviceUrl,
  channelId,
  recipient,
}: Envelope): Conversation {
  const room = id.replace(/;messageid=.*$/, '');
  const reach = channelId === 'msteams' ? { serviceUrl, channelId, botId: recipient.id } : undefined;
  if (conversationType === 'channel' || conversationType === 'groupChat')
    return { id, type: conversationType, room, reach };
  return { id, type: isGroup ? 'groupChat' : 'personal', room, reach };
}

function personOf({ from, membersAdded, recipient }: Envelope): Envelope['from'] {
  const people = [from, ...(membersAdded ?? [])].filter((account) => account && account.id !== recipient.id);
  return people.find((account) => account?.aadObjectId) ?? people[0];
}

function addsTheBot({ type, membersAdded, recipient }: Envelope): boolean {
  return type === 'installationUpdate' || (membersAdded ?? []).some((member) => member.id === recipient.id);
}

/** Only a personal chat in Teams can be written to later; one that `ask` or a web chat opens is gone when it closes. */
const reachable = ({ channelId }: Envelope, { type }: Conversation): boolean =>
  type === 'personal' && channelId === 'msteams';

function addressOf(
  { conversation, serviceUrl, channelId, recipient }: Envelope,
  asker: Asker,
  userId: string,
): Address {
  return { ...asker, conversationId: conversation.id, serviceUrl, channelId, botId: recipient.id, userId };
}
