/**
 * People who come within the bot’s reach and leave it: by a message to it, by installing it, silently, or with a
 * notice.
 */
import type { Address, Unreachable } from '../../../domain/messages/address.ts';
import type { PersonRef } from '../../../domain/person.ts';
import type { Council } from '../council/council.ts';
import type { Instance } from './instance.ts';
import type { Teams } from './teams.ts';

export type Comings = {
  /** Somebody writes to the bot, or installs it; the message may not get through. */
  readonly speaksUp: (person: PersonRef) => void;
  /** Teams takes no more messages for them. `isNoticed` where the bot is told that it was removed. */
  readonly leaves: (personId: string, why: Unreachable, isNoticed: boolean) => void;
  /** Teams takes messages for them again, and the bot is not told. */
  readonly isBackInSilence: (personId: string) => void;
  /** Was somebody silently back at a moment, or are they now? */
  readonly isSilent: (personId: string, asOf: number) => boolean;
  /** A message got through to them, so that the bot knows. */
  readonly gotThrough: (personId: string) => void;
};

type Parts = {
  readonly tenantId: string;
  readonly council: Council;
  readonly teams: Teams;
  readonly now: () => number;
  /** An instance that listens; undefined where none is up. */
  readonly listening: () => Instance | undefined;
  /** From now on somebody may be told everything they had missed. */
  readonly mayHear: (personId: string) => void;
  readonly again: (ms: number, act: () => void) => void;
};

/** The address of somebody’s chat. */
export const addressOf = (tenantId: string, { id, name }: PersonRef, conversationId: string): Address => ({
  tenantId,
  aadId: id,
  name,
  conversationId,
  userId: `29:${id}`,
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  channelId: 'msteams',
  botId: '28:ragtime',
});

const SOME_MINUTES_MS = 7 * 60_000;

export function createComings(parts: Parts): Comings {
  const { tenantId, council, teams, now, listening, mayHear, again } = parts;
  const silent = new Set<string>();
  /** When somebody’s silence was over. */
  const heardAt = new Map<string, number>();
  const isHeard = (personId: string): void => {
    if (silent.delete(personId)) heardAt.set(personId, now());
  };

  const remembered = async (
    { id, name }: PersonRef,
    { store, rounds }: Instance,
    wasAway: boolean,
  ): Promise<void> => {
    mayHear(id);
    const address = addressOf(tenantId, { id, name }, teams.chatOf(id));
    const isBack = await store.conversations.remember(address, new Date(now()));
    isHeard(id);
    if (!council.known.has(id)) council.known.set(id, now());
    if (isBack || wasAway) council.backAt.set(id, now());
    if (!isBack) return;
    mayHear(id);
    rounds.met(tenantId, id);
  };

  const speaksUp = (
    person: PersonRef,
    wasAway = silent.has(person.id) || teams.reachOf(person.id) !== 'reachable',
  ): void => {
    if (teams.reachOf(person.id) === 'conversation gone') teams.renewChat(person.id);
    teams.setReach(person.id, 'reachable');
    // Until an instance has heard them Ragtime can't know that they are back.
    if (wasAway) silent.add(person.id);
    const instance = listening();
    let isAnswered = false;
    if (instance) {
      remembered(person, instance, wasAway).then(
        () => {
          isAnswered = true;
        },
        () => {},
      );
    }
    // Whoever gets no answer writes again.
    again(SOME_MINUTES_MS, () => {
      if (!isAnswered && teams.reachOf(person.id) === 'reachable') speaksUp(person, wasAway);
    });
  };

  return {
    speaksUp,
    leaves: (personId, why, isNoticed) => {
      teams.setReach(personId, why);
      silent.delete(personId);
      if (isNoticed)
        listening()
          ?.store.conversations.part(tenantId, personId)
          .catch(() => {});
    },
    isBackInSilence: (personId) => {
      teams.setReach(personId, 'reachable');
      silent.add(personId);
    },
    isSilent: (personId, asOf) => silent.has(personId) || (heardAt.get(personId) ?? 0) >= asOf,
    gotThrough: isHeard,
  };
}
