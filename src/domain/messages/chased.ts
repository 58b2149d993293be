/**
 * Who was reminded of their outstanding figures, who was not, and why: from the cells, the ledger, and Teams'
 * answers.
 */
import { byPerson, type Theirs, whoReports } from '../indicators/byPerson.ts';
import type { CellLine } from '../indicators/cell.ts';
import { addDays, dayAt, instantAt } from '../time/days.ts';
import type { Calendar, Stage } from '../time/reportingCycle.ts';
import type { Unreachable } from './address.ts';
import { type Contact, figuresOf } from './contact.ts';
import { kindOf, type LedgerEntry } from './errand.ts';
import { nextSendingTime } from './sendingTime.ts';

/** The reminders among a ledger's entries that have arrived, newest first. */
export const arrived = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries
    .filter(({ state, stage }) => state === 'sent' && kindOf(stage) === 'reminder')
    .toSorted((a, b) => (b.settledAt ?? '').localeCompare(a.settledAt ?? ''));

/** Did a message name this figure? */
export const namesFigure = (entry: LedgerEntry, { ref, period }: Pick<CellLine, 'ref' | 'period'>): boolean =>
  figuresOf(entry).includes(`${period} ${ref}`);

/**
 * Reporters with outstanding figures that no reminder to them named, each with those figures. Somebody reminded of some
 * of theirs is listed with the rest.
 * @param entries all of the ledger that may have reminded of them
 */
export function unchased(owed: readonly CellLine[], entries: readonly LedgerEntry[]): readonly Theirs[] {
  const told = new Set(
    arrived(entries).flatMap((entry) => figuresOf(entry).map((figure) => `${entry.person.id} ${figure}`)),
  );
  return byPerson(owed, (cell) => {
    const who = whoReports(cell);
    return who && told.has(`${who.id} ${cell.period} ${cell.ref}`) ? null : who;
  });
}

/** Why somebody was not reminded. */
export type WhyNot =
  | { readonly kind: 'out of reach'; readonly reason: Unreachable }
  /** Teams did not take it; it is tried again automatically, not before `until` (ISO). */
  | { readonly kind: 'waiting'; readonly reason: string; readonly until: string | null }
  | { readonly kind: 'on its way' }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Sent; whether it arrived is not known. */
  | { readonly kind: 'unconfirmed' }
  /** They had a message (ISO) that did not name this figure; `next` does. */
  | { readonly kind: 'was about others'; readonly at: string; readonly next: Stage | undefined }
  /** It is due at that time. */
  | { readonly kind: 'to come'; readonly at: Date }
  /** Reminders about that quarter have ended. */
  | { readonly kind: 'no more' };

/** The facts about somebody who was not reminded. */
export type Chasing = {
  /** The last stage due to them, and its ledger entry; undefined where there is none. */
  readonly stage: Stage | undefined;
  readonly entry: LedgerEntry | undefined;
  /** The next stage; undefined where there is none. */
  readonly next: Stage | undefined;
  /** Undefined for somebody the bot has not met. */
  readonly contact: Contact | undefined;
};

/** The reason as of `now`. */
export function whyNot({ stage, entry, next, contact }: Chasing, now: Date, calendar: Calendar): WhyNot {
  const reach = contact?.reach ?? 'not installed';
  if (!stage) {
    if (!next) return { kind: 'no more' };
    return reach === 'reachable' ? { kind: 'to come', at: next.at } : { kind: 'out of reach', reason: reach };
  }
  const hadOne = contact?.reminded?.on === dayAt(now, calendar.timeZone);
  const dueNow: WhyNot = {
    kind: 'to come',
    at: nextSendingTime(hadOne ? tomorrow(now, calendar) : now, calendar),
  };
  switch (entry?.state) {
    case 'claimed':
      return entry.leaseUntil > now.toISOString() ? { kind: 'on its way' } : dueNow;
    case 'waiting':
      return { kind: 'waiting', reason: entry.reason, until: entry.notBefore };
    case 'failed':
      return { kind: 'failed', reason: entry.reason };
    case 'unconfirmed':
      return { kind: 'unconfirmed' };
    case 'sent':
      return { kind: 'was about others', at: entry.settledAt ?? entry.claimedAt, next };
    case 'unreachable':
    case 'taken back':
    case undefined:
      // Somebody met after that gets it with the next round.
      return reach === 'reachable' ? dueNow : { kind: 'out of reach', reason: reach };
  }
}

const tomorrow = (now: Date, { timeZone }: Calendar): Date =>
  instantAt(addDays(dayAt(now, timeZone), 1), '00:00', timeZone);
