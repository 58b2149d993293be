/** Ledger lookups for questions about reminders, past and due next. */
import { DomainError } from '../../domain/domainError.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { addDays, type Day, dayAt } from '../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import {
  askedForKey,
  latestToOwners,
  nextToOwners,
  type Stage,
  stagesReached,
  windowOpens,
} from '../../domain/time/reportingCycle.ts';
import type { Context } from '../basis/command.ts';
import { teamNames } from '../basis/team.ts';

/** The messages to owners about a quarter: the last one due, the next one, and the quarter they belong to. */
export type Stages = {
  readonly of: Period;
  readonly stage: Stage | undefined;
  readonly next: Stage | undefined;
  /** The first day from which a reminder counts. */
  readonly since: Day;
};

/**
 * The stages that remind of a quarter's figures. The quarter before the reporting one is named by the latter's
 * messages; older ones are not reminded of any more.
 */
export function stagesAbout(period: Period, { reporting, now, calendar }: Context): Stages {
  const of = period === shiftPeriod(reporting, -1) ? reporting : period;
  const opens = windowOpens(reporting, calendar);
  if (of < reporting) return { of, stage: undefined, next: undefined, since: opens };
  const stage = latestToOwners(stagesReached(of, now, calendar));
  return { of, stage, next: nextToOwners(of, now, calendar), since: stage?.day ?? opens };
}

/** All reminders since a day that may name a figure of a quarter, automatic and by hand. */
export async function remindersSince(
  { store, tenantId, reporting, now, calendar }: Context,
  period: Period,
  since: Day,
): Promise<readonly LedgerEntry[]> {
  const today = dayAt(now, calendar.timeZone);
  const byHand: string[] = [];
  for (let day = since; day <= today; day = addDays(day, 1)) byHand.push(askedForKey(day));
  const books = [period, shiftPeriod(period, 1)]
    .filter((of) => of <= reporting)
    .flatMap((of) => {
      const byClock = stagesReached(of, now, calendar).filter(
        ({ kind, day }) => kind !== 'escalation' && day >= since,
      );
      const names = [...byClock.map(({ key }) => key), ...(of === period ? byHand : [])];
      return names.map((name) => store.ledger.book(tenantId, of, name));
    });
  return (await Promise.all(books)).flat();
}

/** Lines about whose people somebody may ask: all for the performance team, else those they manage or report. */
export const linesToAskAbout = ({ person }: Context, lines: readonly CellLine[]): readonly CellLine[] =>
  isPerformanceTeam(person)
    ? lines
    : lines.filter((line) => line.manager?.id === person.id || whoReports(line)?.id === person.id);

/** The refusal to somebody who asks about other people's figures: whom to ask, and what they may ask. */
export async function notTheirs(
  context: Context,
  what: string,
  whose = 'whoever reports what they manage',
): Promise<DomainError> {
  const names = await teamNames(context);
  const team = names.length === 0 ? '' : ` (${names.join(', ')})`;
  return new DomainError(
    `The performance team${team} can tell you ${what}, and managers can ask about ${whose}. About yourself, ask “when was I last reminded?”`,
  );
}
