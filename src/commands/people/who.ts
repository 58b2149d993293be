/** "Who hasn't reported?": the people behind a selection, each once, with all of their figures. */
import type { ArgsOf } from '../../ask/model/question.ts';
import { type Before, whoCard } from '../../cards/people/who.ts';
import { behind } from '../../domain/answers/peopleBehind.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import { dayAt } from '../../domain/time/days.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import { dueDay } from '../../domain/time/reportingCycle.ts';
import { whoRows } from '../../report/workbook/one.ts';
import type { Answer, Context } from '../basis/command.ts';
import { mayRemindOf } from '../basis/permission.ts';
import { select, selectFrom } from '../cells/select.ts';

/**
 * Outstanding figures of the quarter before: its owners are reminded of them, and whoever asks is to see them as
 * well.
 */
async function missingBefore(args: ArgsOf<'who'>, context: Context): Promise<Before | undefined> {
  const period = shiftPeriod(context.reporting, -1);
  const cells = await context.sheet(period);
  if (!cells) return undefined;
  const { lines } = await selectFrom(context, args, period, cells);
  return lines.length === 0 ? undefined : { period, count: lines.length };
}

export const who: Answer<'who'> = {
  verb: 'who',
  who: 'everybody',
  title: 'Who',
  topic: 'People and dates',
  says: 'Names the people behind indicators, such as those who have yet to report.',
  examples: ['who hasn’t reported?', 'who is behind the reds?'],
  prompt: 'Who hasn’t reported?',
  run: async (args, context) => {
    const { chosen, lines } = await select(context, args);
    const { period, selection } = chosen;
    const isWaiting = selection.asked.kind === 'not reported' || selection.asked.kind === 'overdue';
    const people = behind(lines);
    const before = isWaiting && period === context.reporting ? await missingBefore(args, context) : undefined;
    return {
      ...whoCard({
        ...chosen,
        people,
        count: lines.length,
        before,
        due: dueDay(period, context.calendar),
        today: dayAt(context.now, context.calendar.timeZone),
        mayRemind: isWaiting && mayRemindOf(context.person, lines.filter(isOutstanding)),
        page: args.page ?? 0,
      }),
      replaces: args.page !== undefined,
      refs: people.flatMap((each) => each.lines.map(({ ref }) => ref)),
      rows: () => whoRows(people),
    };
  },
};
