/**
 * The table of a breakdown: each part with its figure, the variance from what it is held against, and its status against
 * its own target; the whole last.
 */
import { partLines } from '../../domain/answers/parts.ts';
import { type Figure, showFigure } from '../../domain/figures/figure.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { figureTable } from '../parts/figureTable.ts';
import { judgedWords } from '../words/partWords.ts';

/** The table, of two columns or three; undefined for an indicator without parts, or without their figures yet. */
export function partsTable(cell: Cell): object | undefined {
  const { parts, whole } = partLines(cell, undefined);
  if (!whole) return undefined;
  const show = (figure: Figure): string => showFigure(figure, cell.unit, cell.decimals);
  const isJudged = parts.some(({ judgement }) => judgement);
  const against = [...(cell.breakdown?.against ?? []), ...(isJudged ? ['target'] : [])];
  return figureTable({
    head: ['Part', 'Figure', ...(against.length === 0 ? [] : [`Against ${against.join('; ')}`])],
    rows: [...parts, whole].map((line) => {
      const third = [...line.held.map(({ variance }) => show(variance)), judgedWords(line, cell)];
      return [
        line.name,
        show(line.figure),
        ...(against.length === 0 ? [] : [third.filter((words) => words !== '').join('; ')]),
      ];
    }),
    hasWhole: true,
  });
}
