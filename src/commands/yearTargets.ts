/** The targets that await an indicator in coming periods, as far as they are set today. */
import type { Cell } from '../domain/cell.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { type Target, targetIn } from '../domain/target.ts';
import type { Context } from './command.ts';

/** The target of any period from the cell's on: one set for that period, else what the register's plan gives. */
export async function targetsAhead(
  { store, tenantId }: Context,
  cell: Cell,
  indicator: Indicator | undefined,
): Promise<(period: Period) => Target> {
  const own = new Map(
    (await store.register.targets(tenantId)).flatMap(({ ref, period, target }) =>
      ref === cell.ref ? [[period, target]] : [],
    ),
  );
  return (period) => {
    if (period === cell.period) return cell.target;
    return own.get(period) ?? (indicator ? targetIn(indicator.target, period) : cell.target);
  };
}
