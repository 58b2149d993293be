/** Facts on a form beside the figure field: target, last figure, and an example. */
import { Decimal } from 'decimal.js';
import { showExactly } from '../../domain/figures/figure.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { showTolerance } from '../../domain/indicators/indicator.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { schemeOf } from '../../domain/judging/judge.ts';
import { renderPart } from '../parts/render.ts';
import { IMPROVES, previousText } from '../words/figureWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { clip, dotted } from '../words/text.ts';

/** The facts to hold against the figure: the target, the last figure, and the kind of figure. */
export function formFactsOf(cell: Cell): readonly object[] {
  const last = previousText(cell);
  const target =
    cell.target.kind === 'none'
      ? 'No target'
      : cell.target.kind === 'milestone'
        ? clip(cell.target.text, 200)
        : `${showTarget(cell.target, cell)}, ${IMPROVES[cell.direction]}`;
  const facts: readonly (readonly [string, string])[] = [
    [cell.target.kind === 'milestone' ? 'Milestone' : 'Target', target],
    ...standardsOf(cell),
    ...(last && cell.previous
      ? [
          cell.previous.figure === null
            ? (['Last status', last] as const)
            : ([
                'Last figure',
                dotted(last, chipOf(cell.previous.status, { ...cell, period: cell.previous.period }).label),
              ] as const),
        ]
      : []),
    ...(cell.basis === 'in period' ? [] : [['Basis', cell.basis] as const]),
  ];
  return facts.map(([label, text]) => renderPart('labelled', { label, text }));
}

/**
 * Further standards that decide the colour: the floor standard where the scheme goes by one, and the indicator's own
 * tolerance.
 */
function standardsOf(cell: Cell): readonly (readonly [string, string])[] {
  const { floor, tolerance, unit } = cell;
  const goesByFloor = schemeOf(cell).bands.some(({ from }) => from === 'floor');
  return [
    ...(goesByFloor && floor !== null ? [['Floor standard', showExactly(floor, unit, 0)] as const] : []),
    ...(tolerance ? [['Own tolerance', showTolerance(tolerance, unit)] as const] : []),
  ];
}

/** An example figure in the indicator's own form: the last one, else the target, else 0. */
export function exampleOf({ previous, target, decimals }: Cell): string {
  const aimed = 'value' in target ? target.value : 'low' in target ? target.low : '0';
  const like = previous?.figure ?? aimed;
  return new Decimal(like).toDecimalPlaces(decimals).toFixed();
}
