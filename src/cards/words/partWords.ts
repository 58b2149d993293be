/** Words for a part of an indicator: how far it is over or under its budget, and how it has moved. */
import { Decimal } from 'decimal.js';
import type { PartLine } from '../../domain/answers/parts.ts';
import type { Held } from '../../domain/figures/breakdown.ts';
import { type Figure, showDifference, showFigure } from '../../domain/figures/figure.ts';
import { contrastOf } from '../../domain/history/contrast.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { CHANGE_SYMBOLS } from '../../domain/indicators/change.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { nearName, targetText } from './figureWords.ts';
import { asLine } from './text.ts';

type Measured = Pick<Cell, 'unit' | 'decimals' | 'direction' | 'period'>;

export const partFigure = (figure: Figure, { unit, decimals }: Measured): string =>
  showFigure(figure, unit, decimals);

/** `£28,562` */
export const byWords = ({ variance }: Held, { unit, decimals }: Measured): string =>
  showDifference(variance, unit, decimals);

/** `£28,562 over budget`, `£43,671 under authorised`, `on budget`. */
export function heldWords(held: Held, of: Measured): string {
  const by = new Decimal(held.variance);
  const name = asLine(held.against);
  return by.isZero() ? `on ${name}` : `${byWords(held, of)} ${by.isPositive() ? 'over' : 'under'} ${name}`;
}

/** Where the name is said above it: `£28,562 over £3,089,816`, `on £3,089,816`. */
export const heldFrom = (held: Held, of: Measured): string =>
  heldWords({ ...held, against: partFigure(held.measure, of) }, of);

/** `£28,562 over budget and £21,438 under authorised`; empty where it is held against nothing. */
export const allHeld = ({ held }: Pick<PartLine, 'held'>, of: Measured): string =>
  held.map((each) => heldWords(each, of)).join(' and ');

/** `Amber, target 95%`; empty for a part without a target of its own. */
export const judgedWords = ({ target, judgement }: PartLine, cell: Cell): string =>
  target && judgement ? `${statusName(judgement.status, cell)}, ${targetText({ ...cell, target })}` : '';

/** `£76,210 less than in Q2`, `the same as in Q2`; empty where there is nothing to compare with. */
export function movedWords({ figure, before }: PartLine, of: Measured): string {
  if (!before) return '';
  const { isSame, isMore } = contrastOf(figure, before.figure, of);
  const when = nearName(before.period, of.period);
  if (isSame) return `the same as in ${when}`;
  const by = showDifference(new Decimal(figure).minus(before.figure).toFixed(), of.unit, of.decimals);
  return `${by} ${isMore ? 'more' : 'less'} than in ${when}`;
}

/** The same with whether that is better: `£76,210 less than in Q2, improving ▲`. */
export const movementWords = (line: PartLine, of: Measured): string => {
  const moved = movedWords(line, of);
  return moved === '' || line.change === undefined || line.change === 'unchanged'
    ? moved
    : `${moved}, ${line.change} ${CHANGE_SYMBOLS[line.change]}`;
};
