/** The past figures of an indicator that a change can be measured from. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isComparable } from '../../domain/indicators/comparison.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Target, TargetPlan } from '../../domain/indicators/target.ts';
import { type Period, periodName, periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import { besideIn } from '../../quarters/comparing.ts';
import type { Store } from '../../store/store.ts';
import type { Importing } from '../importing.ts';
import type { Changes } from '../table/changes.ts';
import type { FileProblem, Table } from '../table/table.ts';
import type { INDICATOR_COLUMNS } from './indicatorColumns.ts';

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

/** The longest history that is looked for, in quarters: ten years. */
const HISTORY = 40;

/** Which of these indicators have a figure in a quarter before, whichever of ten years; by their references. */
export async function reportedBefore(
  { store, tenantId }: Importing,
  period: Period,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const earlier of periodsInARow(shiftPeriod(period, -1), HISTORY, -1)) {
    if (refs.every((ref) => found.has(ref))) break;
    for (const { ref, revision } of (await store.periods.lines(tenantId, earlier)) ?? []) {
      if (revision > 0) found.add(ref);
    }
  }
  return found;
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

/** The problems of indicators that get a change target and have no figures. A new one can't have any yet. */
export async function unmeasured(
  { store, tenantId }: Importing,
  { rows }: Table<typeof INDICATOR_COLUMNS>,
  { changed }: Changes<Indicator>,
  period: Period,
): Promise<readonly FileProblem[]> {
  const now = changed.flatMap(({ before, after }) =>
    needsHistory(after.target) && !needsHistory(before.target) ? [after] : [],
  );
  if (now.length === 0) return [];
  const lines = await linesBefore(store, tenantId, [shiftPeriod(period, 1)], period);
  return now
    .filter((indicator) => !hasHistory(lines, indicator, shiftPeriod(period, 1)))
    .flatMap((indicator) =>
      rows.flatMap(({ row, values }) =>
        values.ref?.toLowerCase() === indicator.ref.toLowerCase()
          ? [{ row, column: 'target', sentence: noHistory(values.target ?? '', indicator) }]
          : [],
      ),
    );
}

/**
 * The remark on change targets that can't be judged until there is a figure to compare with; made once, when the
 * target comes in.
 */
export async function withoutHistory(
  { store, tenantId }: Importing,
  period: Period,
  saved: readonly Indicator[],
): Promise<readonly string[]> {
  const changing = saved.filter(({ target }) => target.kind === 'change' && !target.hold);
  if (changing.length === 0) return [];
  const beside = await besideIn(store, tenantId, period, changing);
  return changing
    .filter(({ ref }) => beside(ref).previous === null)
    .map(
      ({ ref }) =>
        `Look at this: ${ref} has a change for its target and no earlier figure, so it can’t be judged in ${periodName(period)}. Import its history, or give a level to hold.`,
    );
}
