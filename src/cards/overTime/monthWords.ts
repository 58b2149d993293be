/** A month of an indicator in words: its figure, that it is missing, its target, and how it compares with the month before. */
import { showFigure } from '../../domain/figures/figure.ts';
import type { MonthLine } from '../../domain/history/monthLines.ts';
import { CHANGE_SYMBOLS } from '../../domain/indicators/change.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';

/** `10.5%`, `Nothing to measure`, `Missing`. */
export function monthFigure({ figure, cell }: Pick<MonthLine, 'figure' | 'cell'>): string {
  if (figure === undefined) return 'Missing';
  return figure === null ? 'Nothing to measure' : showFigure(figure, cell.unit, cell.decimals);
}

export const monthTarget = ({ target, cell }: MonthLine): string => showTarget(target, cell);

/** `▲ better than the month before`; undefined where there is nothing to compare with. */
export function monthChange({ change }: Pick<MonthLine, 'change'>): string | undefined {
  const word = { improving: 'better than', deteriorating: 'worse than', unchanged: 'the same as' } as const;
  return change && `${CHANGE_SYMBOLS[change]} ${word[change]} the month before`;
}
