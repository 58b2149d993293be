/** Targets of the quarters after a cell, for judging a projection against the target of its own quarter. */
import { sameTarget, type TargetAt } from '../../domain/history/trendWords.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { setFor, targetIn } from '../../domain/indicators/target.ts';
import { nextDue, quartersBetween } from '../../domain/time/frequency.ts';
import { quarterOf, shiftPeriod } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';

/**
 * The targets of the next period and of the year's last quarter: that of an existing cell, else the target set for
 * that quarter alone, else the register's plan.
 */
export async function targetsAhead(
  { store, tenantId, reporting }: Context,
  cell: Cell,
  indicator: Indicator | undefined,
): Promise<TargetAt> {
  const next = nextDue(cell, shiftPeriod(cell.period, quartersBetween(cell)));
  const yearEnd = shiftPeriod(cell.period, 4 - quarterOf(cell.period));
  const opened = [...new Set([...(next ? [next] : []), yearEnd])].filter((period) => period <= reporting);
  const [own, ...cells] = await Promise.all([
    store.register.targets(tenantId),
    ...opened.map((period) => store.periods.cell(tenantId, period, cell.ref)),
  ]);
  const planned = indicator?.target;
  return (period) =>
    cells.find((each) => each?.cell.period === period)?.cell.target ??
    setFor(own, period).get(cell.ref) ??
    (planned?.kind === 'profile' && cell.target.kind === 'profile'
      ? targetIn(planned, period)
      : sameTarget(cell)(period));
}
