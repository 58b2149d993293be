/** What a card that asks first has shown: its button carries that, so that the tap does nothing that was not shown. */
import { type Theirs, whoReports } from '../indicators/byPerson.ts';
import type { CellLine } from '../indicators/cell.ts';
import { markOf } from './mark.ts';

/** So many figures can be shown at once: each takes eight characters of the button, which a card has in it twice. */
export const MOST_PREVIEWED = 1_000;

type Reporter = Pick<CellLine, 'ref' | 'owner' | 'deputy'>;

/** A figure that has since come to be somebody else's to report was not shown. */
const markOfCell = (cell: Reporter): string => markOf(`${whoReports(cell)?.id}\n${cell.ref}`);

/** The people from the first on who have no more figures than can be shown together, and how many are left over. */
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

/** What stands for the figures that were shown. */
export const previewOf = (theirs: readonly Theirs[]): string =>
  theirs.flatMap(({ cells }) => cells.map(markOfCell)).join(' ');

/** Of a period's cells those that were shown, and how many of those shown are none of them any more. */
export function previewedIn<Cell extends Reporter>(
  preview: string,
  cells: readonly Cell[],
): { readonly previewed: readonly Cell[]; readonly gone: number } {
  const marks = new Set(preview.split(' '));
  const previewed = cells.filter((cell) => marks.has(markOfCell(cell)));
  for (const cell of previewed) marks.delete(markOfCell(cell));
  return { previewed, gone: marks.size };
}
