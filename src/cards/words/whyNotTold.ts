/** Why somebody was not told something, as words after their name or after the message's name. */
import type { WhyNot } from '../../domain/messages/chased.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import { clip } from './text.ts';
import { whyUnreachable } from './unreachable.ts';
import { goesOut, type Here, toldAt } from './when.ts';

/** The source of all such answers. */
export const FROM_RECORD = 'From Ragtime’s own record of the messages it sends.';

/** A count of two or more people: `Both people`, `All 3 people`. */
export const allPeople = (count: number): string => (count === 2 ? 'Both people' : `All ${count} people`);

/** `has blocked Ragtime`, `the message goes out at 09:00 on Thursday 10 October`. May quote what Teams answered. */
export function whyNotWords(why: WhyNot, here: Here): string {
  switch (why.kind) {
    case 'out of reach':
      return outOfReachWords(why.reason);
    case 'waiting':
      return waitingWords(why.reason, why.until, here);
    case 'on its way':
      return 'the message is on its way';
    case 'failed':
      return failedWords(why.reason);
    case 'unconfirmed':
      return 'Teams never said whether it arrived';
    case 'was about others': {
      const next = why.next ? `; the next one ${goesOut(why.next.at, here)}` : '';
      return `the message ${toldAt(why.at, here)} did not name this${next}`;
    }
    case 'to come':
      return `the message ${goesOut(why.at, here)}`;
    case 'no more':
      return 'nobody is reminded of that quarter any more';
  }
}

/** Why a message in the ledger has not arrived; empty for one that has. */
export function notArrivedWords({ state, reason, notBefore }: LedgerEntry, here: Here): string {
  switch (state) {
    case 'claimed':
      return 'the message is on its way';
    case 'waiting':
      return waitingWords(reason, notBefore, here);
    case 'unreachable':
      return outOfReachWords(reason);
    case 'failed':
      return failedWords(reason);
    case 'unconfirmed':
      return 'Teams never said whether it arrived';
    case 'sent':
    case 'taken back':
      return '';
  }
}

const outOfReachWords = (reason: string): string => whyUnreachable(reason) ?? 'can’t be reached';

const quoted = (reason: string): string => (reason === '' ? '' : ` (${clip(reason, 80).replace(/\.$/, '')})`);

function waitingWords(reason: string, until: string | null, { now, timeZone }: Here): string {
  const isLater = until !== null && until > now.toISOString();
  const when = isLater ? `, ${toldAt(until, { now, timeZone })} at the soonest` : '';
  return `Teams has not taken it yet${quoted(reason)}; it is tried again by itself${when}`;
}

const failedWords = (reason: string): string => `Teams refused the message${quoted(reason)}`;
