/** The full working behind a status: the rule, its inputs, the distance, and where each colour begins. */
import { Decimal } from 'decimal.js';
import { showExactly } from '../figures/figure.ts';
import { showTolerance } from '../indicators/indicator.ts';
import { showTarget } from '../indicators/showTarget.ts';
import { sourceSentence } from '../indicators/targetSource.ts';
import type { Band } from '../schemes/scheme.ts';
import { periodName } from '../time/period.ts';
import { boundaryOf, byRule, type Explained, figureOf, goalText, sidesOf } from './explain.ts';
import { judge, schemeOf } from './judge.ts';
import type { Rating } from './rating.ts';
import { statusName } from './statusName.ts';

/** The working in sentences, the most important first. */
export function workingOf(cell: Explained): readonly string[] {
  const judgement = judge(cell, figureOf(cell));
  const { rating, status } = judgement;
  const set = cell.override
    ? [
        `${cell.status} was set by the performance team (${cell.override.by.name}): ${cell.override.reason}`,
        `The rule gives ${statusName(status, cell)}:`,
      ]
    : [];
  const scheme = schemeOf(cell);
  const council = scheme.council === undefined ? '' : ` (${scheme.council})`;
  return [
    ...set,
    byRule(cell, judgement),
    `Given: ${inputsOf(cell)}.`,
    ...(rating ? distanceOf(cell, rating) : []),
    ...[sourceSentence(cell.target, cell)].filter((each) => each !== ''),
    ...(rating ? [`Rule: ${scheme.name}${council}. ${bandsOf(cell, rating)}.`] : []),
  ];
}

function inputsOf(cell: Explained): string {
  const show = (figure: string): string => showExactly(figure, cell.unit, cell.decimals);
  const { previous, lastYear, floor, tolerance, unit } = cell;
  const scheme = schemeOf(cell);
  const asksFloor = scheme.bands.some(({ from }) => from === 'floor');
  const floorText = floor === null ? 'no floor standard' : `floor standard ${showExactly(floor, unit, 0)}`;
  return [
    cell.figure === null ? 'no figure' : `figure ${show(cell.figure)}`,
    cell.target.kind === 'none' ? 'no target' : `target ${showTarget(cell.target, cell)}`,
    ...(tolerance ? [`own tolerance ${showTolerance(tolerance, unit)}`] : []),
    ...(asksFloor ? [floorText] : []),
    ...(cell.target.kind === 'change' && previous?.figure
      ? [`previous figure ${show(previous.figure)} in ${periodName(previous.period)}`]
      : []),
    ...(scheme.lastYear
      ? [
          lastYear?.figure
            ? `same quarter last year ${show(lastYear.figure)}`
            : 'no figure for the same quarter last year',
        ]
      : []),
  ].join('; ');
}

/** `Distance: (86.2 − 95) ÷ 95 = −9.26%.` */
function distanceOf(cell: Explained, { goal, offset, margin }: Rating): readonly string[] {
  if (cell.figure === null) return [];
  if (!margin) return [`Distance: nothing can be a percentage of a target of 0 (${goalText(cell, goal)}).`];
  const { by, end } = offset;
  const [first, second] = goal.side === 'lower' ? [end.toFixed(), cell.figure] : [cell.figure, end.toFixed()];
  if (by.isZero() && !end.equals(cell.figure)) return ['Distance: none, it lies within the target.'];
  const isMirrored = goal.side === 'range' && new Decimal(cell.figure).greaterThan(end);
  const [from, to] = isMirrored ? [second, first] : [first, second];
  const percent = margin.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed().replace('-', '−');
  return [
    `Distance: (${from} − ${to}) ÷ ${end.abs().toFixed()} = ${percent}%${by.isNegative() && !by.isZero() ? ', worse than the target' : ''}.`,
  ];
}

/** Where each colour begins, worst first. */
function bandsOf(cell: Explained, { goal, offset }: Rating): string {
  const scheme = schemeOf(cell);
  const [worse, better] = sidesOf(goal, offset.end);
  const floors = scheme.bands.some(({ from }) => from === 'floor');
  const words = (band: Band, index: number): string => {
    if (band.from === 'floor') return 'target missed but floor standard met';
    if (index === 0 && floors) return 'floor standard missed';
    return boundaryOf(band, scheme, { worse, better, cell, isStrict: goal.isStrict });
  };
  const clause = scheme.lastYear
    ? `; ${scheme.lastYear.instead} is ${scheme.lastYear.earns} if improved or maintained on the same quarter last year`
    : '';
  return scheme.bands.map((band, index) => `${band.name}: ${words(band, index)}`).join('; ') + clause;
}
