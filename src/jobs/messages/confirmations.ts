/** Asking owners whether figures of the quarter to come are theirs, and telling the performance team who has not answered. */
import { stillYoursCard } from '../../cards/arrangements/stillYours.ts';
import { unconfirmedCard } from '../../cards/messages/unconfirmed.ts';
import { awayOn } from '../../domain/arrangements/absence.ts';
import { latestOf } from '../../domain/arrangements/confirmation.ts';
import { holdingsOf, isConfirmed, shownTo } from '../../domain/arrangements/holding.ts';
import { type LedgerEntry, stillOpenIn } from '../../domain/messages/errand.ts';
import { markOf } from '../../domain/messages/mark.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { confirmingOf, isConfirming } from '../../domain/time/confirming.ts';
import { dayAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import { type Calendar, reportingPeriod, windowOpens } from '../../domain/time/reportingCycle.ts';
import { comingLines, restingLines } from '../../quarters/coming.ts';
import { readSheet } from '../../quarters/opening.ts';
import { confirmKey, type HeldQuarter, planAsks } from '../planning/planConfirmations.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';

type Planning = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** The holdings of a quarter as of now; undefined where nobody is asked about it, and nobody has said anything. */
export async function heldQuarter(
  { store, tenantId, clock }: Planning,
  period: Period,
  calendar: Calendar,
): Promise<HeldQuarter | undefined> {
  const now = clock();
  const reporting = reportingPeriod(now, calendar);
  const isAsking = isConfirming(period, now, calendar);
  const confirmations = await store.confirmations.all(tenantId, period);
  if (!isAsking && confirmations.length === 0) return undefined;
  const lines =
    period > reporting
      ? await comingLines(store, tenantId, period, () => true)
      : ((await readSheet(store, tenantId, period, reporting)) ?? []);
  const people = await store.register.people(tenantId);
  const listed = new Set(people.map(({ id }) => id));
  const isListed = (id: string): boolean => listed.has(id);
  const latest = latestOf(confirmations);
  const isMeant = (ref: string): boolean => latest.has(ref);
  const resting = await restingLines(store, tenantId, period, { lines, isMeant });
  return {
    ...{ period, reporting, confirmations, latest, people },
    opens: isAsking ? windowOpens(period, calendar) : undefined,
    holdings: holdingsOf(lines, latest, isListed),
    resting: holdingsOf(resting, latest, isListed),
    away: awayOn(await store.absences.all(tenantId), dayAt(now, calendar.timeZone)),
  };
}

/** For so long what was read is good enough: a pass over thousands takes minutes, in which people answer. */
const LASTS_MS = 5_000;

/** Reads the quarter again when it is five seconds old. */
function readAgain(planning: Planning, quarter: HeldQuarter, calendar: Calendar) {
  let read = { at: planning.clock().getTime(), quarter: Promise.resolve<HeldQuarter | undefined>(quarter) };
  return async (): Promise<HeldQuarter> => {
    const at = planning.clock().getTime();
    if (at - read.at >= LASTS_MS) read = { at, quarter: heldQuarter(planning, quarter.period, calendar) };
    return (await read.quarter) ?? quarter;
  };
}

/** One message to each owner, about every figure of theirs that they have not been asked about. */
export async function asksDue(
  planning: Planning,
  quarter: HeldQuarter,
  entries: readonly LedgerEntry[],
  calendar: Calendar,
): Promise<readonly Message[]> {
  const { store, tenantId, clock } = planning;
  const stillOpen = stillOpenIn(entries, clock(), await metSinceOf(store, tenantId, entries));
  const current = readAgain(planning, quarter, calendar);
  const { period } = quarter;
  return planAsks(quarter, stillOpen).map(({ person, holdings }) => ({
    person,
    errands: holdings.map(({ line: { ref } }) => ({ period, stage: confirmKey(ref), person, refs: [ref] })),
    card: async (claimed) => {
      const now = await current();
      const refs = new Set(claimed.flatMap((errand) => errand.refs));
      const theirs = now.holdings.filter(
        ({ line, holder }) => refs.has(line.ref) && holder?.id === person.id,
      );
      if (!theirs.some(({ held }) => held.kind === 'unanswered')) return undefined;
      const shown = new Map(theirs.map((each) => [each.line.ref, shownTo(person.id, each)]));
      return {
        ...stillYoursCard({ ...now, personId: person.id, holdings: theirs }),
        about: claimed.flatMap((errand) => {
          const shows = shown.get(errand.refs[0] ?? '');
          return shows === undefined ? [] : [{ ...errand, shows }];
        }),
      };
    },
  }));
}

/** What the note of a quarter is about, in short: another note would say something else. */
export const unconfirmedMark = ({ holdings }: Pick<HeldQuarter, 'holdings'>): string =>
  markOf(
    holdings
      .filter((each) => !isConfirmed(each))
      .map((each) => `${each.line.ref} ${each.holder?.id} ${each.held.kind}`)
      .join('\n'),
  );

export const UNCONFIRMED = 'unconfirmed';

/** The card of that note. */
export const noteOf = ({ period, holdings, away }: HeldQuarter, calendar: Calendar) =>
  unconfirmedCard({
    ...{ period, holdings, opens: windowOpens(period, calendar) },
    away: new Map([...away].map(([id, { until }]) => [id, until])),
  });

/** A note to each of the performance team, the day before the window opens; none where all have confirmed. */
export async function unconfirmedDue(
  planning: Planning,
  quarter: HeldQuarter,
  calendar: Calendar,
): Promise<readonly Message[]> {
  const { store, tenantId, clock } = planning;
  const { period, holdings, people } = quarter;
  const days = confirmingOf(period, calendar);
  if (!days || clock() < days.named || holdings.every(isConfirmed)) return [];
  const team = people.filter(isPerformanceTeam);
  const told = await Promise.all(
    team.map((person) => store.ledger.entry(tenantId, { period, stage: UNCONFIRMED, person })),
  );
  const entries = told.flatMap((entry) => (entry ? [entry] : []));
  const stillOpen = stillOpenIn(entries, clock(), await metSinceOf(store, tenantId, entries));
  const current = readAgain(planning, quarter, calendar);
  return team
    .filter(({ id }) => stillOpen(UNCONFIRMED, id))
    .map(({ id, name }) => ({
      person: { id, name },
      errands: [{ period, stage: UNCONFIRMED, person: { id, name }, refs: [] }],
      card: async (claimed) => {
        const now = await current();
        if (now.holdings.every(isConfirmed)) return undefined;
        const shows = unconfirmedMark(now);
        return { ...noteOf(now, calendar), about: claimed.map((errand) => ({ ...errand, shows })) };
      },
    }));
}
