/** What the cells of a quarter are compared with: the little that later quarters need of earlier ones. */
import type { Cell, CellLine } from '../../../domain/indicators/cell.ts';
import { isComparable, isSameDefinition } from '../../../domain/indicators/comparison.ts';
import {
  DOUBTED_BY,
  type EarlierFigure,
  earlierFigure,
} from '../../../domain/reporting/checks/figure/asked.ts';
import type { EarlierFigures } from '../../../domain/reporting/rejudge.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { previousFrom, previousPeriodOf } from '../../../quarters/comparing.ts';

/** A cell as another one is compared with it. */
type ComparedLine = Pick<
  CellLine,
  'period' | 'figure' | 'picked' | 'status' | 'unit' | 'basis' | 'definedSince'
>;

/** That of a cell, and no more: a whole one is twenty times as large. */
const comparedLine = ({
  period,
  figure,
  picked,
  status,
  unit,
  basis,
  definedSince,
}: ComparedLine): ComparedLine => ({ period, figure, picked, status, unit, basis, definedSince });

/** The parts of a cell, or of an indicator in a quarter, by which it is known what it is compared with. */
type Comparing = Pick<Cell, 'ref' | 'frequency' | 'period' | 'unit' | 'basis' | 'definedSince'>;

export class EarlierLines {
  readonly #lines = new Map<Period, Map<string, ComparedLine>>();

  /** Keeps a line of a quarter, in the place of an earlier one of the same cell. */
  keep(ref: string, line: ComparedLine): void {
    const quarter = this.#lines.get(line.period) ?? new Map<string, ComparedLine>();
    this.#lines.set(line.period, quarter.set(ref, comparedLine(line)));
  }

  /** The earlier figures that a cell is compared with. */
  before(cell: Comparing): EarlierFigures {
    return {
      previous: previousFrom(this.#like(previousPeriodOf(cell, cell.period), cell)),
      lastYear: previousFrom(this.#like(shiftPeriod(cell.period, -4), cell)),
    };
  }

  /** Earlier figures of the cell's definition, latest first. */
  history(cell: Comparing): readonly EarlierFigure[] {
    const found: EarlierFigure[] = [];
    let at = cell.period;
    for (let back = 1; back <= DOUBTED_BY; back += 1) {
      at = previousPeriodOf(cell, at);
      const line = this.#lines.get(at)?.get(cell.ref);
      if (line && isSameDefinition(line, cell)) found.push(...earlierFigure(line));
    }
    return found;
  }

  /** The line of a quarter if the cell may be compared with it; undefined where it is of another kind. */
  #like(period: Period, cell: Comparing): ComparedLine | undefined {
    const line = this.#lines.get(period)?.get(cell.ref);
    return line && isComparable(line, cell) ? line : undefined;
  }
}
