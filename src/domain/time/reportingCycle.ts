/** The reporting cycle of a quarter: opening day, due day, and the date of each message. */
import { addDays, type Day, dayAt, instantAt } from './days.ts';
import { lastDayOf, type Period, periodOfDay, periodsInARow, shiftPeriod, type YearStart } from './period.ts';
import { addWorkingDays, type IsHoliday, workingDayFrom } from './workingDays.ts';

/** How a council's year runs. Offsets are in working days unless they say otherwise. */
export type Calendar = {
  readonly yearStart: YearStart;
  readonly timeZone: string;
  readonly isHoliday: IsHoliday;
  /** The wall-clock time, `HH:MM`, at which messages go out. */
  readonly sendAt: string;
  readonly dueAfterOpening: number;
  readonly remindersBeforeDue: readonly number[];
  readonly chaseAfterDue: number;
  /** Calendar days between one chase and the next. */
  readonly chaseEvery: number;
  readonly escalateAfterDue: number;
  /** Days before the window opens on which owners are asked whether its figures are still theirs; 0 where nobody is. */
  readonly confirmBefore: number;
  /** Due days that people were told: these stay, whatever the rest comes to. */
  readonly told?: Map<Period, Day>;
};

/** The day the reporting window opens: the first working day after the quarter ends. */
export function windowOpens(period: Period, calendar: Calendar): Day {
  return workingDayFrom(addDays(lastDayOf(period, calendar.yearStart), 1), calendar.isHoliday);
}

/** The day figures are due: the one that people were told, else by the calendar. */
export const dueDay = (period: Period, calendar: Calendar): Day =>
  calendar.told?.get(period) ?? dueByCalendar(period, calendar);

/** The day figures are due by the calendar as it is, whatever anybody was told. */
export function dueByCalendar(period: Period, calendar: Calendar): Day {
  return addWorkingDays(windowOpens(period, calendar), calendar.dueAfterOpening, calendar.isHoliday);
}

/** "This quarter" as a manager means it: the latest period whose reporting window has opened. */
export function reportingPeriod(now: Date, calendar: Calendar): Period {
  const today = dayAt(now, calendar.timeZone);
  const ended = shiftPeriod(periodOfDay(today, calendar.yearStart), -1);
  return windowOpens(ended, calendar) <= today ? ended : shiftPeriod(ended, -1);
}

const YEAR = 4;

/**
 * The quarters that automatic work covers, oldest first: the one being reported and the year before it. Late figures
 * and corrections seldom go back further, and every covered quarter is kept in memory.
 */
export const lookedOver = (reporting: Period): readonly Period[] =>
  periodsInARow(shiftPeriod(reporting, -YEAR), YEAR + 1);

/** A message of the cycle. `key` is its permanent name in the ledger; each goes at most once to a person. */
export type Stage = {
  readonly key: string;
  readonly kind: 'invitation' | 'reminder' | 'chase' | 'escalation';
  readonly day: Day;
  readonly at: Date;
};

const ORDINAL = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

const ASKED_FOR = 'asked-for-';

/** The key of reminders that somebody asks for: one a day, so that each goes at most once a day to a person. */
export const askedForKey = (day: Day): string => `${ASKED_FOR}${day}`;

const SNOOZED = 'snoozed-';

/** The key of reminders that somebody had put off to a day. */
export const snoozedKey = (day: Day): string => `${SNOOZED}${day}`;

/** A stage as people call it, from its key: `reminder-5` is `reminder 5 working days before due`, `chase-1` the `1st chase`. */
export function stageName(key: string): string {
  if (key.startsWith(ASKED_FOR)) return 'reminder that somebody asked for';
  if (key.startsWith(SNOOZED)) return 'reminder that was put off';
  const [, kind, digits] = /^(reminder|chase)-(\d+)$/.exec(key) ?? [];
  if (kind === undefined) return key;
  const number = Number(digits);
  return kind === 'chase'
    ? `${number}${SUFFIXES[ORDINAL.select(number)] ?? 'th'} chase`
    : `reminder ${number} working ${number === 1 ? 'day' : 'days'} before due`;
}

/** Every stage of a period's cycle, oldest first. */
function stagesOf(period: Period, calendar: Calendar): readonly Stage[] {
  const { isHoliday, timeZone, sendAt } = calendar;
  const due = dueDay(period, calendar);
  const stage = (kind: Stage['kind'], key: string, day: Day): Stage => ({
    key,
    kind,
    day,
    at: instantAt(day, sendAt, timeZone),
  });
  const opens = windowOpens(period, calendar);
  const stages = [stage('invitation', 'invitation', opens)];
  for (const before of calendar.remindersBeforeDue) {
    const day = addWorkingDays(due, -before, isHoliday);
    // Nobody is reminded of what they have not been asked for yet.
    if (day > opens) stages.push(stage('reminder', `reminder-${before}`, day));
  }
  stages.push(stage('escalation', 'escalation', addWorkingDays(due, calendar.escalateAfterDue, isHoliday)));
  const lastChase = windowOpens(shiftPeriod(period, 1), calendar);
  let chase = addWorkingDays(due, calendar.chaseAfterDue, isHoliday);
  // Chasing ends when the next quarter's window opens: from then on its messages name what is still missing.
  for (let count = 1; chase < lastChase; count += 1) {
    stages.push(stage('chase', `chase-${count}`, chase));
    chase = workingDayFrom(addDays(chase, calendar.chaseEvery), isHoliday);
  }
  return stages.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Every stage of a period's cycle reached by `now`, oldest first. */
export const stagesReached = (period: Period, now: Date, calendar: Calendar): readonly Stage[] =>
  stagesOf(period, calendar).filter(({ at }) => at <= now);

/** The next message to owners about a period after `now`: one of its own stages, else the invitation of the next quarter. */
export const nextToOwners = (period: Period, now: Date, calendar: Calendar): Stage | undefined =>
  [...stagesOf(period, calendar), ...stagesOf(shiftPeriod(period, 1), calendar).slice(0, 1)].find(
    ({ at, kind }) => at > now && kind !== 'escalation',
  );

/** The latest stage that owners hear of, of stages oldest first; undefined before the first. */
export const latestToOwners = (stages: readonly Stage[]): Stage | undefined =>
  stages.findLast(({ kind }) => kind !== 'escalation');

/** The stage that managers hear of, once it has come. */
export const stageToManagers = (stages: readonly Stage[]): Stage | undefined =>
  stages.find(({ kind }) => kind === 'escalation');
