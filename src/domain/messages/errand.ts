/** Errands, messages to one person that go out automatically, and their state, as the ledger keeps them. */
import { z } from 'zod';
import type { CellLine } from '../indicators/cell.ts';
import type { PersonRef } from '../person.ts';
import type { Period } from '../time/period.ts';
import { type AlertKind, alertNamed } from './alertKinds.ts';
import { type MessageKind, notificationOf } from './notifications.ts';
import type { OwnLine } from './ownLine.ts';

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
 * `sent` has arrived. `claimed` is being sent, until its lease runs out. `waiting` is retried automatically.
 * `unreachable` is retried when the person is met, and with the next stage. `failed` is for somebody to put right.
 * `unconfirmed` may have arrived: Teams never said. `taken back` was sent and is no longer true: it is sent anew if
 * it becomes true again.
 */
export type EntryState = z.infer<typeof EntryState>;

/** A message to be sent to a person. Stage and person are its permanent key within a period. */
export type Errand = {
  readonly period: Period;
  readonly stage: string;
  readonly person: PersonRef;
  /** References of its indicators. */
  readonly refs: readonly string[];
  /** References of indicators named for their figures of earlier quarters. */
  readonly lateRefs?: readonly string[];
  /** For alerts, the figure they tell; null for a status without a figure. */
  readonly figure?: string | null | undefined;
  /**
   * For alerts, how the message in the chat shows the figure, in the form of `standingOf`; undefined where not known.
   */
  readonly shows?: string | undefined;
  /** The line that whoever has it sent put into it. */
  readonly line?: OwnLine | undefined;
};

export type LedgerEntry = Errand & {
  readonly state: EntryState;
  readonly claimedAt: string;
  readonly leaseUntil: string;
  readonly settledAt: string | null;
  readonly reason: string;
  readonly attempts: number;
  /** Tries with no word on arrival while other messages arrived, and the first of them (ISO). */
  readonly unclear: number;
  readonly unclearSince: string | null;
  /** The earliest next try (ISO); null where it may be tried at once. */
  readonly notBefore: string | null;
  /** The message in the chat, once it is sent, and the chat that it is in. */
  readonly activityId: string;
  readonly conversationId: string;
  /** All stages told in the same message, its own included. */
  readonly together: readonly string[];
  /** The figures that the message in the chat shows as no longer asked for, each as shown. */
  readonly isIn: readonly string[];
  /** How often the same was told and taken back before: each of those has an entry of its own. */
  readonly toldBefore: number;
  /** It was taken back where the person can't see that, so a line about it is still owed. */
  readonly owesLine: boolean;
  /** Number of lines about it that have since been taken back too. */
  readonly linesBefore: number;
  /** For alerts, who has said that they have seen it, and when (ISO). */
  readonly seen?: Seen | undefined;
};

/** Somebody's word that they have seen an alert and deal with it. */
export type Seen = { readonly by: PersonRef; readonly at: string };

/** How long a claim keeps others away. Far more than a send's timeout, far less than a tick. */
export const LEASE_MS = 2 * 60_000;

/** The kind that the ledger's message of that name is of. */
export const kindOf = (stage: string): MessageKind => notificationOf(stage)?.kind ?? 'reminder';

/** An alert's matter: its kind, its figure, and the status as told. Undefined for any other message. */
export function alertOf({
  stage,
  refs: [ref = ''],
  shows,
}: Pick<Errand, 'stage' | 'refs' | 'shows'>):
  | { readonly kind: AlertKind; readonly ref: string; readonly status: string }
  | undefined {
  const named = alertNamed(stage, ref);
  if (!named) return undefined;
  const { kind, rest } = named;
  // The name of the others has no status in it: they are told once, whatever colour that is.
  const isNamed = kind !== 'recovered' && kind !== 'action overdue';
  return { kind, ref, status: isNamed ? rest : statusShown(shows ?? '') };
}

/** The status out of `Green 96 by hand` or `Red 70; to be done by 2024-12-01`. */
const statusShown = (shows: string): string =>
  shows
    .replace(/; .*$/, '')
    .replace(/ by hand$/, '')
    .replace(/ -?\d[\d.]*$/, '');

/** The standing of a figure, for comparing with what a message shows: `Red 70`, `Green 70 by hand`. */
export const standingOf = ({
  status,
  figure,
  override,
}: Pick<CellLine, 'status' | 'figure' | 'override'>): string =>
  [status, ...(figure === null ? [] : [figure]), ...(override ? ['by hand'] : [])].join(' ');

/** How an alert of a kind shows a figure: with its action, for those that are about that. */
export const shownAs = (
  kind: AlertKind,
  cell: Pick<CellLine, 'status' | 'figure' | 'override'> & { readonly by: string | null | undefined },
): string => {
  const isOfAction = kind === 'no action' || kind === 'action overdue';
  return isOfAction && cell.by !== undefined
    ? `${standingOf(cell)}; to be done by ${cell.by ?? 'no day'}`
    : standingOf(cell);
};

/** When a message was sent, or last tried (ISO). Of one that was taken back, `settledAt` is when that was. */
export const sentAt = ({ state, claimedAt, settledAt }: LedgerEntry): string =>
  state === 'sent' ? (settledAt ?? claimedAt) : claimedAt;

/** Did a message arrive in somebody's chat, whatever has become of it since? */
export const hasArrived = ({ state }: Pick<LedgerEntry, 'state'>): boolean =>
  state === 'sent' || state === 'taken back';

/** Does a message still have to go out? By its stage and its person's id. */
export type StillOpen = (stage: string, personId: string) => boolean;

/** Has a person that Teams took no message for been met since (ISO)? */
export type MetSince = (personId: string, instant: string) => boolean;

/** Does the message still have to go out: is it not being sent, waiting or ended? */
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

/** Looks messages up in these entries. */
export function stillOpenIn(entries: readonly LedgerEntry[], now: Date, metSince: MetSince): StillOpen {
  const nameOf = (stage: string, personId: string): string => `${stage}|${personId}`;
  const byName = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const name = nameOf(entry.stage, entry.person.id);
    // Of a message told, taken back and told anew, the last telling counts.
    if ((byName.get(name)?.toldBefore ?? -1) < entry.toldBefore) byName.set(name, entry);
  }
  return (stage, personId) => isOpen(byName.get(nameOf(stage, personId)), now, metSince);
}

/** Retries in vain, an hour of them, after which the performance team is told of somebody not yet reached. */
const TRIES = 4;
/** A wait longer than this is told to the performance team at once. */
const PUT_OFF_MS = 60 * 60_000;

/** Has a message failed to arrive, with no sign that it is about to? */
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
