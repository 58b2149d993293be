/** "CPI13, CPI14 and CPI11": several indicators at once, in the order in which they were named. */
import { severalCard } from '../../cards/indicator/several.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Period } from '../../domain/time/period.ts';
import { explainedRows } from '../../report/workbook/figures.ts';
import type { Answer, Context } from '../basis/command.ts';
import { cardContextOf, cellOf, cellsOf } from '../cells/cellsOf.ts';
import { shown } from '../cells/select.ts';

export const several: Answer<'several'> = {
  verb: 'several',
  who: 'everybody',
  title: 'Several at once',
  topic: 'One indicator',
  says: 'Shows several indicators side by side: figure, target, status and change of each.',
  examples: ['CPI11 and CPI13', 'compare CPI11 and CPI13'],
  run: async ({ refs, period, page }, context) => {
    // The quarter itself may not be there, which is said once and not for each of them.
    await cellsOf(context, period);
    const named = [...new Set(refs)];
    const found = await Promise.all(named.map((ref) => cellOrWhyNot(context, period, ref)));
    const cells = found.flatMap((each) => (typeof each === 'string' ? [] : [each]));
    return {
      ...severalCard({
        period,
        cells,
        refs: named,
        page: page ?? 0,
        ...(await cardContextOf(context, period)),
        missing: found.filter((each) => typeof each === 'string'),
      }),
      replaces: page !== undefined,
      ...shown(cells, { page }),
      rows: () => explainedRows(cells, context.calendar.timeZone),
    };
  },
};

async function cellOrWhyNot(context: Context, period: Period, ref: string) {
  try {
    return (await cellOf(context, period, ref)).cell;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
