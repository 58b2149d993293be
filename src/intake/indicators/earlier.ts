/** The past figures of an indicator that a change can be measured from. */
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

/** Reads the cells that figures of these periods could be compared with; there are none after `reporting`. */
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

/** Has the indicator any earlier figure comparable with the period's? */
export const hasHistory = (lines: Lines, indicator: Indicator, period: Period): boolean =>
  [...lines].some(([earlier, cells]) => {
    const line = cells.get(indicator.ref);
    return earlier < period && line?.figure != null && isComparable(line, { ...indicator, period });
  });

/** Does a target need an earlier figure to be judged by? */
export const needsHistory = (target: Target | TargetPlan): boolean =>
  target.kind === 'change' && !target.hold;

/** The refusal of a change target without an earlier figure, with what to write instead. */
export const noHistory = (said: string, { ref, unit }: Pick<Indicator, 'ref' | 'unit'>): string => {
  const level = unit === 'percent' ? '65% to 70%' : '65 to 70';
  return `${ref} has no earlier figure for a change to be measured from. Import its figures first, write a figure instead of a change, or add a level that counts as well: “${said}, or hold at ${level}”.`;
};
