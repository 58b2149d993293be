/** Previews on cards that ask before acting: the button carries the figures shown, and the tap acts on those only. */
import { type Theirs, whoReports } from '../indicators/byPerson.ts';
import type { CellLine } from '../indicators/cell.ts';
import { markOf } from './mark.ts';

/** The most figures in one preview: each takes eight characters of the button, which a card holds twice. */
export const MOST_PREVIEWED = 1_000;

type Reporter = Pick<CellLine, 'ref' | 'owner' | 'deputy' | 'standIn'>;

/** Marks figure and reporter: a figure that has since changed reporter counts as not shown. */
const markOfCell = (cell: Reporter): string => markOf(`${whoReports(cell)?.id}\n${cell.ref}`);

/** The first people whose figures fit into one preview, and the number left over. */
export function previewable(theirs: readonly Theirs[]): {
  readonly shown: readonly Theirs[];
  readonly left: number;
} {
  let figures = 0;
  const shown = theirs.filter(({ cells }, index) => {
    figures += cells.length;
    return index === 0 || figures <= MOST_PREVIEWED;
  });
  return { shown, left: theirs.length - shown.length };
}

/** The compact text that stands for the figures shown. */
export const previewOf = (theirs: readonly Theirs[]): string =>
  theirs.flatMap(({ cells }) => cells.map(markOfCell)).join(' ');

/** The cells of a period that were in a preview, and how many of the preview's are no longer among the cells. */
export function previewedIn<Cell extends Reporter>(
  preview: string,
  cells: readonly Cell[],
): { readonly previewed: readonly Cell[]; readonly gone: number } {
  const marks = new Set(preview.split(' '));
  const previewed = cells.filter((cell) => marks.has(markOfCell(cell)));
  for (const cell of previewed) marks.delete(markOfCell(cell));
  return { previewed, gone: marks.size };
}
