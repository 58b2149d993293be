/** A year to date given where the quarter alone is asked for. */
import { Decimal } from 'decimal.js';
import { isMoney, type Unit } from '../../../figures/unit.ts';
import { quarterOf, startYearOf } from '../../../time/period.ts';
import type { Asked } from './asked.ts';

/** What is left for this quarter of a figure that may be the year so far; undefined where some of the year's quarters are missing, or it is not within what quarters have been. */
export function quarterAlone({ figure, cell, history }: Asked): Decimal | undefined {
  if (cell.basis !== 'in period' || cell.frequency !== 'quarterly' || !isAddedUp(cell.unit)) return undefined;
  const before = history.filter(({ period }) => startYearOf(period) === startYearOf(cell.period));
  if (before.length === 0 || before.length !== quarterOf(cell.period) - 1) return undefined;
  const alone = new Decimal(figure).minus(Decimal.sum(...before.map((each) => each.figure)));
  const seen = history.map((each) => Number(each.figure));
  const isSeen = alone.gte(Math.min(...seen)) && alone.lte(Math.max(...seen));
  return alone.greaterThan(0) && isSeen ? alone : undefined;
}

const isAddedUp = (unit: Unit): boolean =>
  unit === 'count' || isMoney(unit) || /^(?:hours|tonnes|kg|kwh|mwh|miles|litres)\b/i.test(unit);
