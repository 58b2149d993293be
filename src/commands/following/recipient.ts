/** Who is to be told: whoever asks, or the channel in which they ask, for which not everybody may say so. */

import { DomainError } from '../../domain/domainError.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type Address, isRoom, roomId } from '../../domain/messages/address.ts';
import { isPerformanceTeam, type PersonRef } from '../../domain/person.ts';
import type { Context } from '../basis/command.ts';
import { teamNames } from '../basis/team.ts';

/** The channel's own id where it is told, and that of whoever asks otherwise. DomainError where there is no channel. */
export function toldHere(
  { conversation, person }: Context,
  here: boolean | undefined,
  words: string,
): PersonRef {
  if (!here) return { id: person.id, name: person.name };
  if (conversation.type === 'personal') {
    throw new DomainError(
      'Say that in the channel or group chat that is to be told, with “this channel” in it. Here I tell you alone: “follow ICT”.',
    );
  }
  return { id: roomId(conversation.room), name: `the channel told of ${words}`.slice(0, 120) };
}

/**
 * Lets nobody but the performance team, and whoever manages something of it, speak for a channel: what is told there
 * everybody in it reads.
 */
export async function refuseForRoom(
  to: PersonRef,
  lines: readonly CellLine[],
  context: Context,
): Promise<void> {
  const { person } = context;
  if (!isRoom(to.id) || isPerformanceTeam(person)) return;
  if (lines.some(({ manager }) => manager?.id === person.id)) return;
  const names = await teamNames(context);
  throw new DomainError(
    `What a channel is told is for a manager of these figures, or the performance team${names.length > 0 ? ` (${names.join(', ')})` : ''}, to say. You can be told yourself: “follow ICT”.`,
  );
}

/** The address of the channel in which somebody asks. DomainError where it can't be written to later. */
export function addressHere({ conversation, tenantId }: Context, to: PersonRef): Address {
  const { reach, room } = conversation;
  if (!reach)
    throw new DomainError('I can’t write to this chat by myself, only answer in it. Say it in Teams.');
  return { ...reach, tenantId, aadId: to.id, name: to.name, conversationId: room, userId: to.id };
}
