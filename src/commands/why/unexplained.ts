/** "Reds without commentary": reported figures of a selection that nobody has explained. */
import { unexplainedCard } from '../../cards/why/unexplained.ts';
import { isReported } from '../../domain/indicators/cell.ts';
import type { Period } from '../../domain/time/period.ts';
import { figureRows } from '../../report/workbook/figures.ts';
import type { Answer, Context } from '../basis/command.ts';
import { select, shown } from '../cells/select.ts';

export const unexplained: Answer<'unexplained'> = {
  verb: 'unexplained',
  who: 'everybody',
  title: 'Without commentary',
  topic: 'Why and what next',
  says: 'Lists the indicators, red or any other, that are reported and have no commentary, with their owners.',
  examples: ['reds without commentary', 'what has no commentary?'],
  run: async (args, context) => {
    const { chosen, lines } = await select(context, args);
    const reported = lines.filter(isReported);
    // A carried figure was explained where it was reported.
    const periods = [...new Set(reported.map(({ period }) => period))];
    const explained = new Map(
      await Promise.all(periods.map(async (period) => [period, await explainedIn(context, period)] as const)),
    );
    const without = reported.filter(({ ref, period }) => !explained.get(period)?.has(ref));
    return {
      ...unexplainedCard({ ...chosen, count: reported.length, lines: without, page: args.page ?? 0 }),
      replaces: args.page !== undefined,
      ...shown(without, args),
      rows: () => figureRows(without, chosen.timeZone),
    };
  },
};

/** The references of all figures with commentary, in one read: lists are cached without their words. */
async function explainedIn({ store, tenantId }: Context, period: Period): Promise<ReadonlySet<string>> {
  const refs = new Set<string>();
  for await (const { cell } of store.periods.cells(tenantId, period)) {
    if (cell.commentary.trim() !== '') refs.add(cell.ref);
  }
  return refs;
}
