/** The reporting cycle of a quarter: opening day, due day, and the date of each message. */
import { addDays, type Day, dayAt, instantAt } from './days.ts';
import { lastDayOf, type Period, periodOfDay, periodsInARow, shiftPeriod, type YearStart } from './period.ts';
import {
  type Anchor,
  type CycleStage,
  type KindAbout,
  STAGES,
  type StageDays,
  type StageKind,
} from './stages.ts';
import { addWorkingDays, type IsHoliday, workingDayFrom } from './workingDays.ts';

/** How a council's year runs. Offsets are in working days unless they say otherwise. */
export type Calendar = StageDays & {
  readonly yearStart: YearStart;
  readonly timeZone: string;
  readonly isHoliday: IsHoliday;
  readonly dueAfterOpening: number;
  /** Working days after a figure came in red on which its missing action is told; 0 for never. */
  readonly actionAfter: number;
  /** The day of the week on which the weekly digest goes out: 1 for Monday to 5 for Friday. */
  readonly digestOn: number;
  /** Days before the window opens on which owners are asked whether its figures are still theirs; 0 where nobody is. */
  readonly confirmBefore: number;
  /** Working days before a contract's performance notice is due on which whoever manages it is told. */
  readonly noticeBefore: readonly number[];
  /** Due days that people were told: these stay, whatever the rest comes to. */
  readonly told?: Map<Period, Day>;
  /** The next or present pre-election period, in which figures that are not published yet are kept back. */
  readonly preElection?: PreElection | undefined;
};

/** A pre-election period; both days are in it. */
export type PreElection = { readonly from: Day; readonly until: Day };

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

/** The day on which the performance team plans to lock a quarter; undefined where none is set. */
export const plannedLock = (period: Period, calendar: Calendar): Day | undefined =>
  calendar.lockAfterDue > 0
    ? addWorkingDays(dueDay(period, calendar), calendar.lockAfterDue, calendar.isHoliday)
    : undefined;

/**
 * A message of the cycle, about what is still to come unless it says otherwise. `key` is its permanent name in the
 * ledger; each goes at most once to a person.
 */
export type Stage<Kind extends StageKind = KindAbout<'owed'>> = {
  readonly key: string;
  readonly kind: Kind;
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

const ESCALATED_AGAIN = 'escalation-';

/** The key of an escalation that waited until more time was over, by its last day. */
export const escalatedAgainKey = (until: Day): string => `${ESCALATED_AGAIN}${until}`;

/** A stage as people call it, from its key: `reminder-5` is `reminder 5 working days before due`, `chase-1` the `1st chase`. */
export function stageName(key: string): string {
  if (key.startsWith(ASKED_FOR)) return 'reminder that somebody asked for';
  if (key.startsWith(SNOOZED)) return 'reminder that was put off';
  if (key.startsWith(ESCALATED_AGAIN)) return 'escalation after more time';
  const [first] = key.split(/[ -]/);
  const closing = STAGES.find(({ kind, about }) => kind === first && about !== 'owed');
  if (closing) return closing.name.toLowerCase();
  const [, kind, digits] = /^(reminder|chase)-(\d+)$/.exec(key) ?? [];
  if (kind === undefined) return key;
  const number = Number(digits);
  return kind === 'chase'
    ? `${number}${SUFFIXES[ORDINAL.select(number)] ?? 'th'} chase`
    : `reminder ${number} working ${number === 1 ? 'day' : 'days'} before due`;
}

/** The days of one stage in a period, each with the number of it. */
function daysOf(stage: CycleStage, period: Period, calendar: Calendar): readonly (readonly [Day, number])[] {
  const { isHoliday } = calendar;
  const opens = windowOpens(period, calendar);
  const anchors: Readonly<Record<Anchor, Day | undefined>> = {
    opening: opens,
    'due date': dueDay(period, calendar),
    'planned lock': plannedLock(period, calendar),
  };
  const anchor = anchors[stage.from];
  if (anchor === undefined) return [];
  const firsts = stage
    .days(calendar)
    .map((offset) => [addWorkingDays(anchor, offset, isHoliday), offset] as const);
  // Nobody is reminded of what they have not been asked for yet.
  const dated = firsts.filter(([day]) => stage.from === 'opening' || day > opens);
  if (!stage.every) return dated;
  const found: (readonly [Day, number])[] = [];
  // Most repeats end when the next quarter's window opens: from then on its messages name what is still missing.
  const end = windowOpens(shiftPeriod(period, stage.goesOn ? 2 : 1), calendar);
  for (const [first, offset] of dated) {
    for (let day = first; day < end; day = workingDayFrom(addDays(day, stage.every(calendar)), isHoliday)) {
      found.push([day, offset]);
    }
  }
  return found;
}

/** The stages of a period's cycle that are about such figures, oldest first. */
function stagesOf<About extends CycleStage['about']>(
  period: Period,
  calendar: Calendar,
  about: About,
): readonly Stage<KindAbout<About>>[] {
  const { timeZone, sendAt } = calendar;
  const every: readonly CycleStage[] = STAGES;
  return every
    .filter((each) => each.about === about)
    .flatMap((each) =>
      daysOf(each, period, calendar).map(([day, offset], index) => ({
        key: each.key(offset, index + 1),
        kind: each.kind as KindAbout<About>,
        day,
        at: instantAt(day, sendAt, timeZone),
      })),
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Every stage about what is still to come that a period's cycle has reached by `now`, oldest first. */
export const stagesReached = (period: Period, now: Date, calendar: Calendar): readonly Stage[] =>
  reached(period, now, calendar, 'owed');

/** The stages about such figures that a period's cycle has reached by `now`, oldest first. */
export const reached = <About extends CycleStage['about']>(
  period: Period,
  now: Date,
  calendar: Calendar,
  about: About,
): readonly Stage<KindAbout<About>>[] => stagesOf(period, calendar, about).filter(({ at }) => at <= now);

/** The next message to owners about a period after `now`: one of its own stages, else the invitation of the next quarter. */
export const nextToOwners = (period: Period, now: Date, calendar: Calendar): Stage | undefined =>
  [
    ...stagesOf(period, calendar, 'owed'),
    ...stagesOf(shiftPeriod(period, 1), calendar, 'owed').slice(0, 1),
  ].find((stage) => stage.at > now && isTo('owner', stage));

/** The latest stage that owners hear of, of stages oldest first; undefined before the first. */
export const latestToOwners = (stages: readonly Stage[]): Stage | undefined =>
  stages.findLast((stage) => isTo('owner', stage));

/** The stage that managers hear of, once it has come. */
export const stageToManagers = (stages: readonly Stage[]): Stage | undefined =>
  stages.findLast((stage) => isTo('manager', stage));

const isTo = (whom: 'owner' | 'manager', { kind }: Stage): boolean =>
  STAGES.some((each) => each.kind === kind && each.to.some((to) => to === whom));
