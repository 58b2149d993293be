/** Figures in a file that are worked out: what they are made of, and whether the figure beside it agrees. */
import type { Cell } from '../../domain/cell.ts';
import { showExactly } from '../../domain/figure.ts';
import { givenNames } from '../../domain/given.ts';
import { periodName } from '../../domain/period.ts';
import { differenceFrom } from '../../domain/published.ts';
import type { Given } from './scoreRows.ts';

/** What is wrong with how many parts a row has; undefined where it has as many as there are names. */
export function partsFault({ parts, indicator }: Given): string | undefined {
  const names = givenNames(indicator);
  if (parts.length === 0 || parts.length === names.length) return undefined;
  return names.length === 0
    ? `${indicator.ref} takes its figure as it is: leave this empty.`
    : `${indicator.ref} needs ${names.length} figures with ; between them: ${names.join('; ')}.`;
}

/** Says where the figure that a file has is not what its own parts come to. The parts count. */
export function disagreement({ row, indicator }: Given, cell: Cell): readonly string[] {
  if (differenceFrom(cell) === undefined || cell.figure === null || cell.published === undefined) return [];
  const show = (figure: string): string => showExactly(figure, cell.unit, cell.decimals);
  return [
    `${indicator.ref} ${periodName(cell.period)}: row ${row} has ${show(cell.published)}, but what it is worked out from comes to ${show(cell.figure)}. That is stored.`,
  ];
}
