/** The target that a year-end prediction is judged against. */
import type { Cell } from '../domain/indicators/cell.ts';
import { setFor, type Target, targetIn } from '../domain/indicators/target.ts';
import { asksYearEnd } from '../domain/reporting/yearEndPrediction.ts';
import { yearEndOf } from '../domain/time/period.ts';
import type { ReadersStore } from './readersStore.ts';

/**
 * The target of the year's last quarter, as set today; for a figure whose prediction was judged before, the one it
 * was judged by. Undefined where no prediction is asked for.
 */
export async function yearEndTargetOf(
  store: Pick<ReadersStore, 'register'>,
  tenantId: string,
  cell: Cell,
): Promise<Target | undefined> {
  if (!asksYearEnd(cell)) return undefined;
  if (cell.yearEnd) return cell.yearEnd.target;
  const period = yearEndOf(cell.period);
  const [indicator, targets] = await Promise.all([
    store.register.indicator(tenantId, cell.ref),
    store.register.targets(tenantId),
  ]);
  return setFor(targets, period).get(cell.ref) ?? (indicator && targetIn(indicator.target, period));
}
