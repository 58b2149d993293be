/** Whether an indicator has a past to measure a change from. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isComparable } from '../../domain/indicators/comparison.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Target, TargetPlan } from '../../domain/indicators/target.ts';
import { type Period, periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import type { Store } from '../../store/store.ts';

/** How far back, in quarters: two figures even of an annual indicator. */
const LOOKED = 8;

/** The cells of some periods, by period and reference. */
export type Lines = ReadonlyMap<Period, ReadonlyMap<string, CellLine>>;

/** Reads what figures of these periods could be compared with; nothing later than `reporting` holds any. */
export async function linesBefore(
  store: Store,
  tenantId: string,
  periods: readonly Period[],
  reporting: Period,
): Promise<Lines> {
  const wanted = new Set(periods.flatMap((period) => periodsInARow(shiftPeriod(period, -1), LOOKED, -1)));
  const lines = new Map<Period, ReadonlyMap<string, CellLine>>();
  for (const period of [...wanted].filter((each) => each <= reporting)) {
    const found = (await store.periods.lines(tenantId, period)) ?? [];
    lines.set(period, new Map(found.map((line) => [line.ref, line])));
  }
  return lines;
}

/** True where any earlier figure is of the same kind as the period's will be. */
export const hasHistory = (lines: Lines, indicator: Indicator, period: Period): boolean =>
  [...lines].some(([earlier, cells]) => {
    const line = cells.get(indicator.ref);
    return earlier < period && line?.figure != null && isComparable(line, { ...indicator, period });
  });

/** True for a target that nothing but an earlier figure can be held against. */
export const needsHistory = (target: Target | TargetPlan): boolean =>
  target.kind === 'change' && !target.hold;

/** What to write instead of a change that nothing can be measured by. */
export const noHistory = (said: string, { ref, unit }: Pick<Indicator, 'ref' | 'unit'>): string => {
  const level = unit === 'percent' ? '65% to 70%' : '65 to 70';
  return `${ref} has no earlier figure for a change to be measured from. Import its figures first, write a figure instead of a change, or add a level that counts as well: “${said}, or hold at ${level}”.`;
};
