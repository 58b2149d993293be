/**
 * The contents of everybody's chats: each message as it arrived and as it stands, and whether the ledger records it.
 */
import { type Day, dayAt } from '../../../domain/time/days.ts';
import type { ShownCard } from '../../../jobs/sending/delivering.ts';
import { type Read, readMessage } from '../council/reading.ts';
import type { ArrivedMessage } from '../machines/teams.ts';
import { ZONE } from '../time/cycleDays.ts';
import { type Fact, noteFactsOf } from './noteFacts.ts';

export type Heard = Omit<ArrivedMessage, 'shown'> & {
  readonly summary: string;
  /** The day on which it came. */
  readonly day: Day;
  readonly read: Read;
  readonly facts: readonly Fact[];
  /** Did somebody ask for it to be sent? */
  readonly isByHand: boolean;
  /** The message as it stands now. */
  standing: Read;
  /** When it was changed in place. */
  readonly changedAt: number[];
  /** The rows of the ledger that say it was sent. */
  readonly rows: string[];
};

export type Chats = {
  readonly add: (arrival: ArrivedMessage, isByHand: boolean) => Heard;
  readonly change: (activityId: string, shown: ShownCard, now: number) => void;
  /** The ledger has recorded, in a row of that key, that a message was sent. */
  readonly settle: (activityId: string, row: string) => void;
  /** The messages somebody got in the last months, oldest first. */
  readonly of: (personId: string) => readonly Heard[];
};

const KEPT_MS = 550 * 24 * 60 * 60_000;

export function createChats(): Chats {
  const chats = new Map<string, Heard[]>();
  const byId = new Map<string, Heard>();
  return {
    add: ({ shown, ...arrival }, isByHand) => {
      const read = readMessage(shown);
      const facts = read.kind === 'note' ? noteFactsOf(read.lines) : [];
      const heard: Heard = {
        ...arrival,
        summary: shown.summary,
        read,
        facts,
        isByHand,
        day: dayAt(new Date(arrival.at), ZONE),
        standing: read,
        changedAt: [],
        rows: [],
      };
      const [oldest] = chats.get(heard.to) ?? [];
      const kept = (chats.get(heard.to) ?? []).filter(({ at }) => at > heard.at - KEPT_MS);
      if (oldest && oldest !== kept[0]) byId.delete(oldest.activityId);
      chats.set(heard.to, [...kept, heard]);
      byId.set(heard.activityId, heard);
      return heard;
    },
    change: (activityId, shown, now) => {
      const heard = byId.get(activityId);
      if (!heard) return;
      heard.standing = readMessage(shown, heard.read.kind);
      heard.changedAt.push(now);
    },
    settle: (activityId, row) => {
      byId.get(activityId)?.rows.push(row);
    },
    of: (personId) => chats.get(personId) ?? [],
  };
}
