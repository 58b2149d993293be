/** The remarks on commentaries in a file that the form would ask about: lines to look at, and no refusals. */
import type { Cell } from '../../../domain/indicators/cell.ts';
import { commentaryDoubt } from '../../../domain/reporting/checks/commentary/commentaryDoubts.ts';
import { hasWords } from '../../../domain/reporting/commentary.ts';
import { type Period, periodName } from '../../../domain/time/period.ts';
import { previousPeriodOf } from '../../../quarters/comparing.ts';
import type { Past } from '../quarters/past.ts';
import type { FileFigure } from './scoreChecks.ts';

/** A row that changes a figure, and the cell with the figure in. */
export type Worded = { readonly row: FileFigure; readonly cell: Cell };

/**
 * Of history, which nobody writes again, nothing is said.
 * @param stamp when the file is read (ISO), and the quarter that is being reported then
 */
export async function wordsAsked(
  figured: readonly Worded[],
  past: Pick<Past, 'words' | 'lines'>,
  stamp: { readonly at: string; readonly reporting: Period },
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { row, cell } of figured) {
    if (cell.period < stamp.reporting || row.column !== 'figure' || !hasWords(row.commentary)) continue;
    const { figure, status, offTarget, action, commentary } = cell;
    const last = (await past.words(previousPeriodOf(cell, cell.period))).get(cell.ref);
    const doubt = commentaryDoubt({
      ...{ cell, figure, status, offTarget, action, commentary },
      today: stamp.at.slice(0, 10),
      before: {
        figure: past.lines.before(cell).previous?.figure ?? null,
        commentary: last?.commentary ?? '',
        action: last?.action,
      },
    });
    if (doubt) found.push(`${cell.ref} ${periodName(cell.period)}: row ${row.row}. ${doubt.sentence}.`);
  }
  return found;
}
