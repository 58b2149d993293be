/**
 * The stages at which people are told that a contract's performance notice is due, as data: counted from the day by which
 * it has to be published, and not from a quarter's due date as those of `stages.ts`.
 */
import { together } from '../sentences.ts';
import { addDays, type Day, instantAt } from './days.ts';
import { type StageDays, workingDays } from './stages.ts';
import { addWorkingDays, type IsHoliday, workingDayFrom } from './workingDays.ts';

export type NoticeDays = Pick<StageDays, 'sendAt' | 'chaseAfterDue' | 'chaseEvery'> & {
  readonly timeZone: string;
  readonly isHoliday: IsHoliday;
  /** Working days before it is due on which whoever manages the contract is told. */
  readonly noticeBefore: readonly number[];
};

type NoticeStage = {
  /** What its names in the ledger begin with. Never change one: a restart goes by them, and would send anew. */
  readonly kind: 'notice' | 'latenotice';
  readonly name: string;
  /** Is the performance team told beside whoever manages it? Where nobody does, it is told in any case. */
  readonly isAlsoToTeam: boolean;
  readonly event: string;
  readonly when: (days: NoticeDays) => string;
  readonly ends: string;
};

const ENDS = 'Say that it was published: “the notice for C-0142 was published”';

export const NOTICE_STAGES = [
  {
    kind: 'notice',
    name: 'Contract notice',
    isAlsoToTeam: false,
    event:
      'the performance notice of a contract that they manage has to be published; of one that nobody manages, for the performance team',
    when: ({ noticeBefore, sendAt }) => {
      const counts = noticeBefore.toSorted((a, b) => b - a);
      const said =
        counts.length === 1 ? workingDays(counts[0] ?? 0) : `${together(counts.map(String))} working days`;
      return `${said} before the 12 months or the contract end, ${sendAt}`;
    },
    ends: ENDS,
  },
  {
    kind: 'latenotice',
    name: 'Contract notice overdue',
    isAlsoToTeam: true,
    event: 'the performance notice of a contract is overdue',
    when: ({ chaseAfterDue, chaseEvery }) =>
      `${workingDays(chaseAfterDue)} after that day, then every ${chaseEvery === 1 ? 'day' : `${chaseEvery} days`}`,
    ends: ENDS,
  },
] as const satisfies readonly NoticeStage[];

/** A message about a notice: its name in the ledger without the contract, and when it goes out. */
export type NoticeStageReached = {
  readonly key: string;
  readonly isLate: boolean;
  readonly isAlsoToTeam: boolean;
  readonly at: Date;
};

const YEARS_CHASED = 2;

/** The latest stage that the notice due on a day has reached by `now`; undefined before the first. */
export function noticeStage(due: Day, now: Date, days: NoticeDays): NoticeStageReached | undefined {
  const { noticeBefore, chaseAfterDue, chaseEvery, isHoliday, timeZone, sendAt } = days;
  const at = (day: Day): Date => instantAt(day, sendAt, timeZone);
  const [before, late] = NOTICE_STAGES;
  const reached: NoticeStageReached[] = noticeBefore.map((count) => ({
    key: `${before.kind}-${count}`,
    ...{ isLate: false, isAlsoToTeam: before.isAlsoToTeam },
    at: at(addWorkingDays(due, -count, isHoliday)),
  }));
  const last = addDays(due, 366 * YEARS_CHASED);
  let number = 1;
  for (
    let day = addWorkingDays(due, chaseAfterDue, isHoliday);
    day <= last && at(day) <= now;
    day = workingDayFrom(addDays(day, chaseEvery), isHoliday)
  ) {
    reached.push({
      key: `${late.kind}-${number}`,
      ...{ isLate: true, isAlsoToTeam: late.isAlsoToTeam },
      at: at(day),
    });
    number += 1;
  }
  return reached
    .filter((each) => each.at <= now)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1);
}
