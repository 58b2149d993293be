/** Effects of a new register on the reporting quarter: cells to open, to judge anew, and to leave alone. */
import { isDeepStrictEqual } from 'node:util';
import { countsAMonth } from '../../domain/figures/countsByMonth.ts';
import { type Cell, isReported } from '../../domain/indicators/cell.ts';
import { Definition, type Indicator, Place } from '../../domain/indicators/indicator.ts';
import { showTargetFigure } from '../../domain/indicators/showTarget.ts';
import { settled } from '../../domain/judging/judge.ts';
import { blankCell, type PeriodValues } from '../../domain/reporting/blankCell.ts';
import { keepsMonths } from '../../domain/reporting/countsAndParts.ts';
import { together } from '../../domain/sentences.ts';
import { isDueIn } from '../../domain/time/frequency.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { StoredCell } from '../../store/periods/periods.ts';

/** The quarter before the import: its cells, and the earlier figures of each indicator. */
export type Sheet = {
  readonly period: Period;
  readonly cells: readonly StoredCell[];
  readonly beside: (ref: string) => PeriodValues;
  /** The references of those whose figures take another target in the same import: it is not said that they keep theirs. */
  readonly retargeted?: ReadonlySet<string> | undefined;
};

export type SheetPlan = {
  /** References that get a cell. */
  readonly opened: readonly string[];
  /** Cells to rewrite with the new definition. */
  readonly revised: readonly StoredCell[];
  /** Lines on cells left as they were, and why. */
  readonly notes: readonly string[];
};

const DEFINITION = Object.keys(Definition.shape) as readonly (keyof Definition)[];
const PLACE = Object.keys(Place.shape) as readonly (keyof Place)[];

/**
 * A cell without a figure takes the new definition. A reported one keeps the definition and the target it was judged
 * by, and takes the new people and place.
 */
export function planSheet(
  register: readonly Indicator[],
  { period, cells, beside, retargeted }: Sheet,
): SheetPlan {
  const existing = new Map(cells.map((stored) => [stored.cell.ref, stored]));
  const opened: string[] = [];
  const revised: StoredCell[] = [];
  const notes: string[] = [];
  for (const indicator of register) {
    const stored = existing.get(indicator.ref);
    const due = isDueIn(indicator, period);
    if (!stored) {
      if (due && indicator.lifecycle !== 'retired') opened.push(indicator.ref);
      continue;
    }
    const { cell } = stored;
    const fresh = blankCell(indicator, period, beside(indicator.ref));
    const now = isReported(cell)
      ? { ...cell, ...pick(indicator, PLACE) }
      : // A status set by hand, and the number of changes so far, outlive a new definition.
        settled({
          ...fresh,
          commentary: cell.commentary,
          // So do months that are in already.
          ...(keepsMonths(fresh) ? { given: cell.given } : {}),
          ...(cell.givenByMonth?.length === 3 * countsAMonth(fresh)
            ? { givenByMonth: cell.givenByMonth }
            : {}),
          override: cell.override,
          revision: cell.revision,
        });
    if (!isDeepStrictEqual(told(now), told(cell))) revised.push({ ...stored, cell: now });
    if (isReported(cell)) notes.push(...keptNote(cell, fresh, retargeted?.has(cell.ref) ?? false));
    else if (!due) {
      notes.push(`${cell.ref} is ${indicator.frequency} now, but ${periodName(period)} still asks for it.`);
    }
  }
  return { opened, revised, notes };
}

/** The cell without undefined keys: a row read back lacks them, a new cell has them. */
const told = (cell: Cell): object =>
  Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== undefined));

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}

function keptNote(cell: Cell, fresh: Cell, isRetargeted: boolean): readonly string[] {
  const differing = DEFINITION.filter((name) => !isDeepStrictEqual(cell[name], fresh[name]));
  if (differing.length === 0) return [];
  const reported = `${cell.ref} is already reported for ${periodName(cell.period)} and keeps`;
  const others = differing.filter((name) => name !== 'target');
  const target = showTargetFigure(cell.target, cell);
  const targetNote =
    target === undefined ? 'going without a target' : `the target of ${target} it was judged by`;
  return [
    ...(differing.includes('target') && !isRetargeted ? [`${reported} ${targetNote}.`] : []),
    ...(others.length > 0 ? [`${reported} the ${together(others)} it was reported under.`] : []),
  ];
}
