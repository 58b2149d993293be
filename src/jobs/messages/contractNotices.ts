/** Telling whoever manages contracts, and the performance team, that performance notices are due or overdue. */
import { noticesToTellCard } from '../../cards/closing/contracts/noticesDue.ts';
import { type NoticeDue, noticesDue } from '../../domain/closing/contracts/noticeDue.ts';
import { type Errand, isUntold, stillOpenIn } from '../../domain/messages/errand.ts';
import { isPerformanceTeam, type Person, type PersonRef } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import { noticeStage } from '../../domain/time/noticeStages.ts';
import type { Period } from '../../domain/time/period.ts';
import { type Calendar, reportingPeriod } from '../../domain/time/reportingCycle.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';

type Planning = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** A notice that people are told of: which message it is, and the quarter that the ledger has it under. */
type ToTell = {
  readonly due: NoticeDue;
  readonly stage: string;
  readonly period: Period;
  readonly isAlsoToTeam: boolean;
};

/** The notices to come that have reached a stage. */
async function toTell({ store, tenantId, clock }: Planning, calendar: Calendar): Promise<readonly ToTell[]> {
  const { contracts, published } = await store.contracts.all(tenantId);
  return noticesDue(contracts, published).flatMap((due) => {
    const reached = noticeStage(due.day, clock(), calendar);
    if (!reached) return [];
    const { key, at, isAlsoToTeam } = reached;
    // By the day of the stage, so that it is the same one in whichever quarter it is looked for.
    const period = reportingPeriod(at, calendar);
    return [{ due, stage: `${key} ${due.contract.ref} ${due.day}`, period, isAlsoToTeam }];
  });
}

/**
 * One message to each of them about all that is new to them. The performance team is told of what is overdue, of contracts
 * without a manager on the list, and where a manager could not be told.
 */
export async function noticesToTell(planning: Planning, calendar: Calendar): Promise<readonly Message[]> {
  const { store, tenantId, clock } = planning;
  const now = clock();
  const all = await toTell(planning, calendar);
  if (all.length === 0) return [];
  const people = await store.register.people(tenantId);
  const periods = [...new Set(all.map(({ period }) => period))];
  const books = await Promise.all(periods.map((period) => store.ledger.book(tenantId, period, 'contracts')));
  const entries = books.flat();
  const stillOpen = stillOpenIn(entries, now, await metSinceOf(store, tenantId, entries));
  const isLost = (stage: string, id: string): boolean =>
    entries.some((entry) => entry.stage === stage && entry.person.id === id && isUntold(entry, now));
  const theirs = new Map<string, { readonly person: PersonRef; readonly told: ToTell[] }>();
  for (const each of all) {
    for (const { id, name } of whoIsTold(each, people, isLost)) {
      if (!stillOpen(each.stage, id)) continue;
      const known = theirs.get(id) ?? { person: { id, name }, told: [] };
      theirs.set(id, { ...known, told: [...known.told, each] });
    }
  }
  return [...theirs.values()].map(({ person, told }) => messageTo(person, told, planning, calendar));
}

function whoIsTold(
  { due, stage, isAlsoToTeam }: ToTell,
  people: readonly Person[],
  isLost: (stage: string, id: string) => boolean,
): readonly Person[] {
  const manager = people.find(({ id }) => id === due.contract.manager?.id);
  const team = people.filter((each) => isPerformanceTeam(each) && each.id !== manager?.id);
  if (!manager) return team;
  return isAlsoToTeam || isLost(stage, manager.id) ? [manager, ...team] : [manager];
}

function messageTo(
  person: PersonRef,
  told: readonly ToTell[],
  planning: Planning,
  calendar: Calendar,
): Message {
  const errandOf = ({ stage, period }: ToTell): Errand => ({ period, stage, person, refs: [] });
  return {
    person,
    errands: told.map(errandOf),
    card: async (claimed) => {
      // Published meanwhile, it is not due any more.
      const current = new Map((await toTell(planning, calendar)).map((each) => [each.stage, each.due]));
      const about = claimed.filter(({ stage }) => current.has(stage));
      const due = about.flatMap(({ stage }) => current.get(stage) ?? []);
      if (due.length === 0) return undefined;
      const today = dayAt(planning.clock(), calendar.timeZone);
      const isForTeam = due.every(({ contract }) => contract.manager?.id !== person.id);
      return { ...noticesToTellCard({ due, today, isForTeam }), about };
    },
  };
}
