/** Taking back outdated alerts: the manager's card is corrected in place, and a line follows where that is needed. */
import { correctedAlertCard, correctionLine } from '../../cards/messages/alertCorrected.ts';
import type { ToldOfFigure } from '../../cards/words/takenBack.ts';
import { isStillNews } from '../../domain/alerts/news.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import type { Outcome } from '../../domain/messages/address.ts';
import { alertOf, type LedgerEntry, sentAt, standingOf, stillOpenIn } from '../../domain/messages/errand.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import { seenOf, toldOf, toldTogether } from '../../quarters/toldAlerts.ts';
import type { Store } from '../../store/store.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Message } from '../sending/errand.ts';
import type { Update } from '../sending/update.ts';
import { refOf, type Stale, showsNow, staleAlerts } from './staleAlerts.ts';

/** Entries grouped by the message that told them. */
export function byMessage(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const messages = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const name = `${entry.person.id} ${entry.activityId}`;
    messages.set(name, [...(messages.get(name) ?? []), entry]);
  }
  return [...messages.values()];
}

/** Updates to a quarter's alerts: one for each message, whatever number of figures it is about. */
export async function alertUpdates(
  store: Store,
  tenantId: string,
  period: Period,
  entries: readonly LedgerEntry[],
): Promise<readonly Update[]> {
  const lines = (await store.periods.lines(tenantId, period)) ?? [];
  const lineOf = new Map(lines.map((line) => [line.ref, line]));
  return updatesOf(
    staleAlerts(entries, (ref) => lineOf.get(ref)),
    period,
  );
}

/** The updates that correct these alerts, one for each message. */
export function updatesOf(stale: readonly Stale[], period: Period): readonly Update[] {
  const latest = new Set(stale.flatMap(({ entry, isLatest }) => (isLatest ? [entry] : [])));
  return byMessage(stale.map(({ entry }) => entry)).map((those) => updateOf(those, latest, period));
}

/** The update to one message. `stale` are entries of that message; its other entries are read from the ledger. */
function updateOf(stale: readonly LedgerEntry[], latest: ReadonlySet<LedgerEntry>, period: Period): Update {
  const [first] = stale;
  if (!first) throw new RangeError('There is nothing to take back.');
  const { person, activityId, conversationId } = first;
  return {
    person,
    about: `the alert about ${stale.map(refOf).join(', ')}`,
    make: async (delivering) => {
      const { store, tenantId, clock, timeZone, update } = delivering;
      const there = await toldTogether(first, delivering);
      const all = there.length > 0 ? there : stale;
      const contact = await store.conversations.find(tenantId, person.id);
      // Once it is written down, the card itself has to wait until they let Ragtime in again.
      if (contact?.reach !== 'reachable' && isWrittenDown(stale, await toldOf(stale, delivering)))
        return 'done';
      const at = clock();
      let told: readonly ToldOfFigure[];
      let outcome: Outcome;
      let tries = 0;
      do {
        told = await toldOf(all, delivering);
        const card = correctedAlertCard({ period, told, to: person, seen: seenOf(all, timeZone) });
        outcome = contact
          ? await update(contact, { conversationId, activityId }, card)
          : { kind: 'unreachable', reason: 'not installed' };
        if (outcome.kind === 'retryLater') return 'later';
        tries += 1;
        // Two corrections at once may cross on their way: whoever is last must have shown what stands.
      } while (tries < MOST_TRIES && !isSoStill(told, await toldOf(all, delivering)));
      // Somebody who blocked Ragtime still has the card; a card whose chat is gone shows nothing any more.
      const isChatGone = contact !== undefined && contact.conversationId !== conversationId;
      const isKeptOut =
        outcome.kind === 'unreachable' && !(isChatGone && outcome.reason === 'conversation gone');
      const isSeen = outcome.kind === 'sent' && isSameDay(sentAt(first), at, timeZone);
      const cellOf = new Map(told.map(({ cell }) => [cell.ref, cell]));
      const owed: LedgerEntry[] = [];
      for (const entry of stale) {
        const cell = cellOf.get(refOf(entry));
        if (!cell) continue;
        const shown = isKeptOut ? {} : { shows: showsNow(entry, cell) };
        if (isSameNews(entry, cell)) {
          if (shown.shows !== undefined)
            await store.ledger.noteShown(tenantId, entry, { shows: shown.shows });
          continue;
        }
        // Where it is off target still the manager hears of that as news. Who has removed Ragtime may add it again.
        const owesLine =
          !isSeen && !cell.offTarget && !isOver(entry) && latest.has(entry) && saysOther(entry, cell);
        // A line that was owed before said what has changed again.
        const linesBefore = entry.linesBefore + (owesLine && entry.owesLine ? 1 : 0);
        if (owesLine) owed.push({ ...entry, linesBefore });
        const became = { became: cell.status, owesLine: owesLine || entry.owesLine, linesBefore, ...shown };
        await store.ledger.takeBack(tenantId, entry, became, at);
      }
      return owed.length > 0 ? lineOf(owed, period, delivering) : 'done';
    },
  };
}

/** More corrections than can come in while a card is on its way. */
const MOST_TRIES = 3;

/** Is it the same news to the manager, though perhaps with another figure? */
const isSameNews = (entry: LedgerEntry, cell: Cell): boolean => {
  const kind = alertOf(entry)?.kind;
  return entry.state === 'sent' && kind !== undefined && isStillNews(kind, cell, entry.stage);
};

/** Is nobody left to be told that it is no longer so? That a figure which had recovered has gone is said in its place. */
const isOver = (entry: LedgerEntry): boolean => alertOf(entry)?.kind === 'recovered';

/** Is everything already recorded: the same news, or taken back to its present standing? */
const isWrittenDown = (entries: readonly LedgerEntry[], told: readonly ToldOfFigure[]): boolean =>
  entries.every((entry) => {
    const cell = told.find((each) => each.cell.ref === refOf(entry))?.cell;
    return !cell || isSameNews(entry, cell) || (entry.state === 'taken back' && entry.reason === cell.status);
  });

/** Was somebody last told, by the alert or by a line about it, another status of the figure? */
const saysOther = ({ state, reason }: LedgerEntry, cell: Cell): boolean =>
  state === 'sent' || reason !== cell.status;

const isSoStill = (told: readonly ToldOfFigure[], now: readonly ToldOfFigure[]): boolean =>
  told.every(({ cell }, index) => {
    const as = now[index]?.cell;
    return as?.ref === cell.ref && standingOf(as) === standingOf(cell);
  });

const isSameDay = (instant: string, now: Date, timeZone: string): boolean =>
  dayAt(new Date(instant), timeZone) === dayAt(now, timeZone);

/** The lines owed from an earlier round. */
export function owedLines(
  entries: readonly LedgerEntry[],
  period: Period,
  store: Store,
  tenantId: string,
  now: Date,
  { timeZone }: Pick<Calendar, 'timeZone'>,
): readonly Message[] {
  const stillOpen = stillOpenIn(entries, now, () => true);
  const owed = entries.filter(
    (entry) =>
      entry.state === 'taken back' && entry.owesLine && stillOpen(correctionOf(entry), entry.person.id),
  );
  return byMessage(owed).map((those) => lineOf(those, period, { store, tenantId, timeZone }));
}

/** The ledger key of a line about an alert: an alert sent and taken back anew has another, and so has the next line. */
const correctionOf = (entry: LedgerEntry): string => {
  const line = `correction ${refOf(entry)} ${entry.activityId}`;
  return entry.linesBefore === 0 ? line : `${line} ${entry.linesBefore + 1}`;
};

function lineOf(
  owed: readonly LedgerEntry[],
  period: Period,
  reading: Pick<Delivering, 'store' | 'tenantId' | 'timeZone'>,
): Message {
  const [first] = owed;
  if (!first) throw new RangeError('No line is owed.');
  const { person, claimedAt } = first;
  return {
    person,
    errands: owed.map((entry) => ({ period, stage: correctionOf(entry), person, refs: entry.refs })),
    card: async (claimed) => {
      const meant = owed.filter((entry) => claimed.some(({ stage }) => stage === correctionOf(entry)));
      const told = (await toldOf(meant, reading)).filter(({ cell }) => !cell.offTarget);
      if (told.length === 0) return undefined;
      return correctionLine({ period, told, toldOn: dayAt(new Date(claimedAt), reading.timeZone) });
    },
  };
}
