/** “CPI11 by month”, “CPI11 in May 2024”, “May against June”: the months of a monthly indicator. */
import { monthsCard } from '../../cards/overTime/months.ts';
import { DomainError } from '../../domain/domainError.ts';
import { monthLines } from '../../domain/history/monthLines.ts';
import { keepsMonths } from '../../domain/reporting/countsAndParts.ts';
import { dayAt } from '../../domain/time/days.ts';
import { Month } from '../../domain/time/month.ts';
import { monthRows } from '../../report/workbook/overTime.ts';
import type { Answer } from '../basis/command.ts';
import { cardContextOf, latestCellOf } from '../cells/cellsOf.ts';
import { earlierCells, periodsInFiveYears } from '../cells/earlierCells.ts';
import { show } from './show.ts';

/** Quarters that are looked back over: those of twelve months, and one more to compare the first with. */
const QUARTERS = 4;

export const months: Answer<'months'> = {
  verb: 'months',
  who: 'everybody',
  title: 'Month by month',
  topic: 'One indicator',
  says: 'Shows the months of a monthly indicator, each against the month before, with those that are missing.',
  examples: ['CPI11 by month', 'which month was worst for CPI11?'],
  run: async ({ ref, period, month, against, end }, context) => {
    const cell = await latestCellOf(context, period, ref);
    const { timeZone, yearStart } = context.calendar;
    const until = Month.parse(dayAt(context.now, timeZone).slice(0, 7));
    const quarters = end === undefined ? QUARTERS : periodsInFiveYears(cell);
    const earlier = (await earlierCells(context, cell, quarters)).toReversed();
    const isCounted = [...earlier, cell].some(({ givenByMonth }) => givenByMonth !== undefined);
    if (!keepsMonths(cell) && !isCounted) {
      if (month !== undefined && against === undefined) return show.run({ ref, period }, context);
      throw new DomainError(
        `No figures of months are kept of ${ref}: it is ${cell.frequency === 'monthly' ? 'worked out from counts or parts, which were given by the quarter' : cell.frequency}. Ask for its quarters, such as “chart ${ref}”.`,
      );
    }
    const [first = cell, ...others] = [...earlier, cell];
    const all = monthLines([first, ...others], yearStart, until);
    // What is before the first month of which anything is known is not missing.
    const known = all.findIndex((each) => each.figure !== undefined || each.cell.period === cell.period);
    const asked = all.findIndex((each) => each.month === month || each.month === against);
    const [line, ...lines] = all.slice(Math.min(...[known, asked].filter((at) => at >= 0)));
    if (!line) throw new DomainError(`${ref} has no month that has begun yet.`);
    return {
      ...monthsCard({
        ...{ lines: [line, ...lines], month, against, end },
        ...(await cardContextOf(context, cell.period)),
      }),
      replaces: false,
      refs: [ref],
      rows: () => monthRows([line, ...lines]),
    };
  },
};
