/** "Which will miss their target by year-end?": the forecast of each indicator of a selection, against its target then. */
import { outlookCard } from '../../cards/overTime/outlook.ts';
import { isSelected } from '../../domain/answers/selection.ts';
import { outlookOf } from '../../domain/history/outlook.ts';
import { TREND_HISTORY } from '../../domain/history/trend.ts';
import { type CellLine, isCarried } from '../../domain/indicators/cell.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { setFor, type Target, targetIn } from '../../domain/indicators/target.ts';
import { blankCell } from '../../domain/reporting/blankCell.ts';
import { isDueIn, nextDue } from '../../domain/time/frequency.ts';
import { periodsInARow, yearEndOf } from '../../domain/time/period.ts';
import { outlookRows } from '../../report/workbook/overTime.ts';
import type { Answer, Context } from '../basis/command.ts';
import { type Selected, select, shown } from '../cells/select.ts';

export const outlook: Answer<'outlook'> = {
  verb: 'outlook',
  who: 'everybody',
  title: 'Year-end outlook',
  topic: 'Over time',
  says: 'Says what is set to miss its target at the end of the year, from the trends that can be relied on.',
  examples: ['what will miss its target by year-end?'],
  run: async (args, context) => {
    const selected = await select(context, args);
    const { chosen } = selected;
    const periods = periodsInARow(chosen.period, TREND_HISTORY, -1);
    const [sheets, { targetOf, resting }] = await Promise.all([
      Promise.all(periods.map(context.sheet)),
      ahead(context, selected),
    ]);
    const found = outlookOf(
      [...selected.lines.filter((line) => !isCarried(line)), ...resting],
      chosen.period,
      sheets.flatMap((cells) => cells ?? []),
      targetOf,
    );
    return {
      ...outlookCard({ ...chosen, outlook: found, page: args.page ?? 0 }),
      replaces: args.page !== undefined,
      ...shown(
        found.missing.map(({ line }) => line),
        args,
      ),
      rows: () => outlookRows(found.missing, found.yearEnd),
    };
  },
};

type Ahead = {
  /** The target of the year's last quarter: one set for it, else that of the register's plan. */
  readonly targetOf: (line: CellLine) => Target;
  /** Indicators not due this quarter, which have a year end to come all the same. */
  readonly resting: readonly CellLine[];
};

async function ahead(
  { store, tenantId, indicators: registered }: Context,
  { chosen, lines, asking }: Selected,
): Promise<Ahead> {
  const { selection, period } = chosen;
  const yearEnd = yearEndOf(period);
  const [indicators, targets] = await Promise.all([registered(), store.register.targets(tenantId)]);
  const own = setFor(targets, yearEnd);
  const plans = new Map(indicators.map(({ ref, target }) => [ref, target]));
  const planned = (ref: string): Target | undefined => {
    const plan = plans.get(ref);
    return own.get(ref) ?? (plan && targetIn(plan, yearEnd));
  };
  // Of what is not due, how it stands is asked of its carried figure.
  const carried = new Set(lines.filter(isCarried).map(({ ref }) => ref));
  const isMeant = selection.asked.kind === 'all' ? () => true : ({ ref }: Indicator) => carried.has(ref);
  const resting = indicators
    .filter(isMeant)
    .filter((indicator) => indicator.lifecycle === 'active' && !isDueIn(indicator, period))
    .flatMap((indicator): CellLine[] => {
      const due = nextDue(indicator, period);
      // What is due by no calendar has no year end to come.
      if (due === undefined) return [];
      const target = planned(indicator.ref);
      return [blankCell(indicator, due, { previous: null, lastYear: null, target })];
    })
    .filter((cell) => carried.has(cell.ref) || isSelected(cell, selection, asking));
  return {
    targetOf: (line) => (line.period === yearEnd ? line.target : (planned(line.ref) ?? line.target)),
    resting,
  };
}
