/**
 * The simulated Teams: chats with people in them, who get every message Teams accepts, whatever the bot is told of
 * it.
 */
import { outcomeOf, Refused } from '../../../bot/outgoing/fault.ts';
import type { Unreachable } from '../../../domain/messages/address.ts';
import type { Mail, ShownCard } from '../../../jobs/sending/delivering.ts';
import type { Chance } from '../time/chance.ts';
import { errorOf, PATIENCE_MS, refusalOf, type TeamsFault } from '../troubles/faults.ts';
import type { SimulatedProcess } from './instance.ts';

/** A message in somebody’s chat. */
export type ArrivedMessage = {
  readonly activityId: string;
  readonly to: string;
  /** The id of its chat, for as long as that exists. */
  readonly chat: string;
  readonly at: number;
  /** The instance that sent it, by name. */
  readonly from: string;
  /** Was the bot told that it did not arrive, or nothing? */
  readonly isUnsure: boolean;
  readonly shown: ShownCard;
};

/** Whether Teams takes messages for a person: the truth, which the bot may not know. */
export type Reach = 'reachable' | Unreachable;

export type Listener = {
  readonly heard: (arrival: Omit<ArrivedMessage, 'at'>) => void;
  /** A message was replaced in its place. */
  readonly changed: (activityId: string, shown: ShownCard) => void;
};

export type Teams = {
  readonly reachOf: (personId: string) => Reach;
  readonly setReach: (personId: string, reach: Reach) => void;
  /** A person’s chat has been deleted and begun anew under another id. */
  readonly renewChat: (personId: string) => void;
  readonly chatOf: (personId: string) => string;
  /** A way for one process. */
  readonly wayFor: (
    name: string,
    running: SimulatedProcess,
    troubles: OfMessages,
    listener: Listener,
  ) => Mail;
};

/** Faults of messages, and the callback for one that arrived. */
type OfMessages = {
  readonly ofMessage: (personId: string) => TeamsFault | undefined;
  /** `isNew` for a message of its own: that one in a chat was changed does not tell Ragtime that its person is back. */
  readonly arrived: (personId: string, isNew: boolean) => void;
};

export function createTeams(chance: Chance): Teams {
  const reach = new Map<string, Reach>();
  const chats = new Map<string, number>();
  const whose = new Map<string, string>();
  let sent = 0;
  const reachOf = (personId: string): Reach => reach.get(personId) ?? 'reachable';
  const chatOf = (personId: string): string => `a:${personId}:${chats.get(personId) ?? 1}`;

  /** Throws Teams’ refusal where it does not take anything for a person. */
  const admit = (personId: string, conversationId: string): void => {
    const standing = conversationId === chatOf(personId) ? reachOf(personId) : 'conversation gone';
    if (standing !== 'reachable') throw refusalOf(standing, chance.isLucky(0.5));
  };

  const wayFor: Teams['wayFor'] = (name, running, troubles, listener) => {
    const exchange = async (
      { aadId, conversationId }: { readonly aadId: string; readonly conversationId: string },
      isNew: boolean,
      accept: (isUnsure: boolean) => string,
    ): ReturnType<Mail['send']> => {
      try {
        const ask = () => {
          const found = troubles.ofMessage(aadId);
          if (found && !found.isAccepted) return { activityId: '', fault: found };
          admit(aadId, conversationId);
          return { activityId: accept(found !== undefined), fault: found };
        };
        const { activityId, fault } = await running.pass(chance.whole(20, 120), ask, true);
        const takes = fault?.answer === 'silence' ? PATIENCE_MS : chance.whole(20, 150);
        await running.pass(takes, () => {
          if (fault) throw errorOf(fault);
        });
        troubles.arrived(aadId, isNew);
        return { kind: 'sent', activityId };
      } catch (error) {
        return outcomeOf(error);
      }
    };
    return {
      send: (to, shown) =>
        exchange(to, true, (isUnsure) => {
          sent += 1;
          const activityId = `m${sent}`;
          whose.set(activityId, to.aadId);
          listener.heard({ activityId, to: to.aadId, chat: to.conversationId, from: name, isUnsure, shown });
          return activityId;
        }),
      update: (to, { conversationId, activityId }, shown) =>
        exchange({ aadId: to.aadId, conversationId }, false, () => {
          if (whose.get(activityId) !== to.aadId) {
            throw new Refused(404, '{"error":{"code":"ActivityNotFoundInConversation"}}', undefined);
          }
          listener.changed(activityId, shown);
          return activityId;
        }),
    };
  };

  return {
    reachOf,
    chatOf,
    wayFor,
    setReach: (personId, standing) => {
      reach.set(personId, standing);
    },
    renewChat: (personId) => {
      chats.set(personId, (chats.get(personId) ?? 1) + 1);
    },
  };
}
