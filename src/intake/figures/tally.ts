/** What an import of figures comes to, quarter after quarter: how many there are of each kind, and the first of them in words. */
import { showExactly } from '../../domain/figures/figure.ts';
import { type Cell, isReported, type Revision } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import { FirstLines } from '../table/words.ts';
import type { CellChange } from './quarterPlan.ts';
import type { Figured } from './scoreFigure.ts';

export class Tally {
  added = 0;
  changed = 0;
  /** A line for each figure, and for those of others that are judged again because of one. */
  readonly lines = new FirstLines();
  /** A line for each figure in the place of another one. */
  readonly replaced = new FirstLines();

  count(change: CellChange): void {
    if ('figured' in change) this.#countFigure(change.figured);
    else if ('compared' in change) {
      const { cell, revision } = change.compared;
      if (revision) this.lines.add(() => rejudgedLine(cell, revision));
    }
  }

  #countFigure(figured: Figured): void {
    if (figured.differences.length > 0) this.changed += 1;
    else this.added += 1;
    this.lines.add(() => figureLine(figured));
    if (isReplaced(figured)) this.replaced.add(() => replacedLine(figured));
  }
}

/** True where another figure is in already. */
const isReplaced = ({ cell, stored }: Figured): boolean =>
  stored !== undefined && isReported(stored.cell) && stored.cell.figure !== cell.figure;

function figureLine({ cell, stored, differences }: Figured): string {
  const isPublished = cell.override !== null && cell.unit !== 'milestone';
  const figure =
    cell.figure === null
      ? isPublished
        ? 'no figure, published '
        : ''
      : `${showExactly(cell.figure, cell.unit, cell.decimals)} `;
  const before = stored?.cell.status ?? cell.status;
  const status = before === cell.status ? [] : [`status: ${before} → ${cell.status}`];
  const what = differences.length > 0 ? [...differences, ...status].join('; ') : `${figure}${cell.status}`;
  return `  ${cell.ref} ${periodName(cell.period)}: ${what}`;
}

const replacedLine = ({ cell, stored, differences }: Figured): string =>
  `  ${cell.ref} ${periodName(cell.period)}: ${differences[0] ?? ''}, from ${stored?.cell.reportedBy?.name ?? 'nobody'}`;

const rejudgedLine = ({ ref, period }: Cell, { before, status, reason }: Revision): string =>
  `  ${ref} ${periodName(period)}: judged again, ${before?.status ?? ''} → ${status}. ${reason}`;
