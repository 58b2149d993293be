/** Messages that go out by themselves, as the ledger keeps them: what is to be told to whom, and what has become of it. */
import { z } from 'zod';
import type { CellLine } from '../indicators/cell.ts';
import type { PersonRef } from '../person.ts';
import type { Period } from '../time/period.ts';

export const EntryState = z.enum([
  'claimed',
  'sent',
  'unreachable',
  'waiting',
  'failed',
  'unconfirmed',
  'taken back',
]);
/**
 * `sent` has arrived. `claimed` is being sent, until its lease runs out. `waiting` is tried again by itself. `unreachable`
 * is tried again when the person is met, and with the next stage. `failed` is for somebody to put right. `unconfirmed` may have arrived: Teams never said. `taken back` was
 * told and is no longer so: it is told anew if it comes about again.
 */
export type EntryState = z.infer<typeof EntryState>;

/** What is to be sent to whom. `stage` and the person name it for ever within a period. */
export type Errand = {
  readonly period: Period;
  readonly stage: string;
  readonly person: PersonRef;
  /** The references of the indicators that it is about. */
  readonly refs: readonly string[];
  /** Those that it is about besides, for their figures of earlier quarters. */
  readonly lateRefs?: readonly string[];
  /** Of an alert the figure that is told; null for a status that has none. */
  readonly figure?: string | null | undefined;
  /** How the message in the chat has the figure of an alert, as `standingOf` says it; undefined where that is not known. */
  readonly shows?: string | undefined;
};

export type LedgerEntry = Errand & {
  readonly state: EntryState;
  readonly claimedAt: string;
  readonly leaseUntil: string;
  readonly settledAt: string | null;
  readonly reason: string;
  readonly attempts: number;
  /** After how many of them nobody knew whether it had arrived, since others got theirs; the first of those (ISO). */
  readonly unclear: number;
  readonly unclearSince: string | null;
  /** Before then it is not tried again (ISO); null where nothing is in the way. */
  readonly notBefore: string | null;
  /** The message in the chat, once it is sent, and the chat that it is in. */
  readonly activityId: string;
  readonly conversationId: string;
  /** The stages that were told in the same message, its own among them. */
  readonly together: readonly string[];
  /** Which of the figures the message in the chat shows as no longer asked for, each as it is shown. */
  readonly isIn: readonly string[];
  /** How often the same was told before, and taken back: each of those has an entry of its own. */
  readonly toldBefore: number;
  /** It was taken back where that can't be seen, so a line about it is still to be sent. */
  readonly owesLine: boolean;
  /** How many lines about it said what is no longer so either. */
  readonly linesBefore: number;
};

/** How long a claim keeps others away. Far more than a send's timeout, far less than a tick. */
export const LEASE_MS = 2 * 60_000;

/** The stages of messages to the performance team, by their first word. */
const NOTES = ['unreached', 'ownerless', 'unmanaged', 'lapsed', 'outage'];

/** What kind of message a stage is of. */
export type MessageKind = 'reminder' | 'escalation' | 'alert' | 'note';

export function kindOf(stage: string): MessageKind {
  const [first = ''] = stage.split(' ');
  if (first === 'alert' || first === 'correction') return 'alert';
  if (first === 'escalation') return 'escalation';
  return NOTES.includes(first) ? 'note' : 'reminder';
}

/** What an alert tells: a figure, and the status that it has. Undefined for any other message. */
export function alertOf({
  stage,
  refs: [ref = ''],
}: Pick<Errand, 'stage' | 'refs'>): { readonly ref: string; readonly status: string } | undefined {
  const start = `alert ${ref} `;
  return stage.startsWith(start) ? { ref, status: stage.slice(start.length) } : undefined;
}

/** How a figure stands, to tell by whether what a message shows of it is so still: `Red 70`, `Green 70 by hand`. */
export const standingOf = ({
  status,
  figure,
  override,
}: Pick<CellLine, 'status' | 'figure' | 'override'>): string =>
  [status, ...(figure === null ? [] : [figure]), ...(override ? ['by hand'] : [])].join(' ');

/** When a message was sent, or last tried (ISO). Of one that was taken back `settledAt` is when that was. */
export const sentAt = ({ state, claimedAt, settledAt }: LedgerEntry): string =>
  state === 'sent' ? (settledAt ?? claimedAt) : claimedAt;

/** True for a message that came into somebody's chat, whatever has become of it since. */
export const hasArrived = ({ state }: Pick<LedgerEntry, 'state'>): boolean =>
  state === 'sent' || state === 'taken back';

/** Says of any message whether it still has to go out, by its stage and its person's id. */
export type StillOpen = (stage: string, personId: string) => boolean;

/** Whether a person whom Teams took no message for has been met after that (ISO). */
export type MetSince = (personId: string, instant: string) => boolean;

/** True when the message still has to go out: nobody is sending it now, nothing is being waited for, and it has not ended. */
export function isOpen(entry: LedgerEntry | undefined, now: Date, metSince: MetSince): boolean {
  if (!entry) return true;
  const { state, leaseUntil, notBefore, settledAt, person } = entry;
  const at = now.toISOString();
  switch (state) {
    case 'claimed':
      return leaseUntil <= at;
    case 'waiting':
      return notBefore === null || notBefore <= at;
    case 'unreachable':
      return settledAt === null || metSince(person.id, settledAt);
    case 'taken back':
      return true;
    case 'sent':
    case 'failed':
    case 'unconfirmed':
      return false;
  }
}

/** Answers from entries. */
export function stillOpenIn(entries: readonly LedgerEntry[], now: Date, metSince: MetSince): StillOpen {
  const nameOf = (stage: string, personId: string): string => `${stage}|${personId}`;
  const byName = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const name = nameOf(entry.stage, entry.person.id);
    // What was told, taken back and told anew is as it was told last.
    if ((byName.get(name)?.toldBefore ?? -1) < entry.toldBefore) byName.set(name, entry);
  }
  return (stage, personId) => isOpen(byName.get(nameOf(stage, personId)), now, metSince);
}

/** After so many tries in vain, an hour of them, the performance team hears of somebody who may yet be reached. */
const TRIES = 4;
/** And at once of somebody who is not tried again for longer than that. */
const PUT_OFF_MS = 60 * 60_000;

/** True for a message that did not arrive and, as far as can be known, is not about to. */
export function isUntold(entry: LedgerEntry, now: Date): boolean {
  const { state, attempts, leaseUntil, notBefore, settledAt } = entry;
  const putOffMs = notBefore && settledAt ? Date.parse(notBefore) - Date.parse(settledAt) : 0;
  return (
    (state === 'waiting' && putOffMs > PUT_OFF_MS) ||
    state === 'unreachable' ||
    state === 'failed' ||
    state === 'unconfirmed' ||
    (attempts >= TRIES && (state === 'waiting' || (state === 'claimed' && leaseUntil <= now.toISOString())))
  );
}
