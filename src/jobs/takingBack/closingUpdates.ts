/** Updates to requests to sign and to warnings of a lock: what is signed, sent back or in since is shown as such. */
import { lockWarningCard, signingCard } from '../../cards/messages/closing.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import { progressOf } from '../../domain/closing/signOff.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { hasArrived, type LedgerEntry } from '../../domain/messages/errand.ts';
import { signatoriesOf } from '../../domain/signing.ts';
import { dayAt } from '../../domain/time/days.ts';
import { type Calendar, plannedLock } from '../../domain/time/reportingCycle.ts';
import {
  type Closing,
  closingEntries,
  closingOf,
  shownAs,
  waitingNow,
  warningNow,
} from '../messages/closing.ts';
import { signOffKey } from '../planning/planClosing.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Update } from '../sending/update.ts';
import { byMessage } from './takeBack.ts';

/** Updates to what was sent before a quarter closes. */
export const closingUpdates = (
  closing: Closing,
  entries: readonly LedgerEntry[],
  calendar: Calendar,
): readonly Update[] =>
  byMessage(entries.filter((entry) => hasArrived(entry) && entry.activityId !== '')).flatMap((those) => {
    const isStale = those.some(
      (entry) => entry.state === 'sent' && entry.shows !== shownAs(entry.stage, listedFor(entry, closing)),
    );
    return isStale ? [updateOf(those, closing.period, calendar)] : [];
  });

/** The same where one figure has changed: nothing more is read where nobody was asked to sign it. */
export async function closingUpdatesAbout(
  cell: Pick<CellLine, 'ref' | 'period' | 'signOff' | 'manager'>,
  reading: Pick<Delivering, 'store' | 'tenantId' | 'clock'>,
  calendar: Calendar,
): Promise<readonly Update[]> {
  const { store, tenantId } = reading;
  const { period } = cell;
  const asked = await Promise.all(
    signatoriesOf(cell).map(({ person }) =>
      person ? store.ledger.entry(tenantId, { period, stage: signOffKey(cell.ref), person }) : undefined,
    ),
  );
  if (!asked.some((entry) => entry?.state === 'sent')) return [];
  const [closing, entries] = await Promise.all([
    closingOf(reading, period, calendar),
    closingEntries(store, tenantId, period),
  ]);
  return closingUpdates(closing, entries, calendar);
}

const isWarning = ({ stage }: LedgerEntry): boolean => stage.startsWith('lock-');

/** The figures that its message would list now. */
function listedFor(entry: LedgerEntry, closing: Closing): readonly CellLine[] {
  if (!isWarning(entry)) return waitingNow(closing, entry.person);
  const { owed, toSign, all } = warningNow(closing, entry.person);
  return [...owed, ...toSign, ...all];
}

function updateOf(those: readonly LedgerEntry[], period: Closing['period'], calendar: Calendar): Update {
  const [first] = those;
  if (!first) throw new RangeError('There is nothing to bring up to date.');
  return {
    person: first.person,
    about: `what was to be done before ${period} closes`,
    make: async (delivering) => {
      const { store, tenantId, clock, update } = delivering;
      const closing = await closingOf(delivering, period, calendar);
      const contact = await store.conversations.find(tenantId, first.person.id);
      const card = cardOf(those, closing, calendar, clock());
      const outcome = contact ? await update(contact, first, card) : undefined;
      // Where the message is gone there is nothing left to put right.
      if (outcome?.kind === 'retryLater') return 'later';
      const listed = listedFor(first, closing);
      for (const entry of those.filter(({ state }) => state === 'sent')) {
        const became = await overSince(entry, closing, delivering);
        if (became === undefined) {
          await store.ledger.noteShown(tenantId, entry, { shows: shownAs(entry.stage, listed) });
        } else {
          await store.ledger.takeBack(tenantId, entry, { became, owesLine: false }, clock());
        }
      }
      return 'done';
    },
  };
}

/** What became of a request that is over, also where the figure waits again since; undefined for one that stands. */
async function overSince(
  { stage, shows = '', refs: [ref = ''], person, period }: LedgerEntry,
  closing: Closing,
  { store, tenantId }: Pick<Delivering, 'store' | 'tenantId'>,
): Promise<string | undefined> {
  if (stage !== signOffKey(ref)) return undefined;
  const line = waitingNow(closing, person).find((each) => each.ref === ref);
  if (!line) {
    const gone = closing.lines.find((each) => each.ref === ref);
    return (gone && progressOf(gone)) ?? 'not asked for';
  }
  const told = Number(shows.split(' ')[0]);
  if (!(line.revision > told)) return undefined;
  const since = await store.periods.revisions(tenantId, period, ref);
  const isSigned = since.some(
    ({ number, kind, by }) => number > told && kind === 'signed off' && by.id === person.id,
  );
  return isSigned ? 'signed' : undefined;
}

function cardOf(those: readonly LedgerEntry[], closing: Closing, calendar: Calendar, now: Date): Rendered {
  const { period, lines, isLocked } = closing;
  const [first] = those;
  if (!first) throw new RangeError('There is no message.');
  const lockOn = plannedLock(period, calendar);
  if (isWarning(first) && lockOn !== undefined) {
    const today = dayAt(now, calendar.timeZone);
    return lockWarningCard({ period, lockOn, today, ...warningNow(closing, first.person) });
  }
  const waiting = waitingNow(closing, first.person);
  const named = new Set(those.flatMap(({ refs }) => refs));
  const isAgain = new Set(
    those.flatMap(({ stage, refs, toldBefore }) =>
      toldBefore > 0 && stage.startsWith('signoff ') ? refs : [],
    ),
  );
  return signingCard({
    period,
    waiting,
    settled: lines.filter((line) => named.has(line.ref) && !waiting.includes(line)),
    again: isAgain,
    isReminder: those.every(({ stage }) => stage.startsWith('unsigned')),
    isLocked,
  });
}
