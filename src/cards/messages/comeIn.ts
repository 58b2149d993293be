/**
 * Lines for figures of a message that have come in since, or are no longer asked for, under those still outstanding.
 */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { textBlocksOf } from '../parts/facts.ts';
import { figureText } from '../words/figureWords.ts';
import { refsNamed } from '../words/names.ts';
import { chipOf } from '../words/statusChip.ts';
import { clip } from '../words/text.ts';

export type NoLongerOwed = {
  /** Figures reported since. */
  readonly isIn: readonly CellLine[];
  /** Figures since given to somebody else, suspended, or not to be reported for another reason. */
  readonly notAsked: readonly CellLine[];
};

/** How many references are shown with their figure; the rest is counted. */
const MOST_FIGURES = 6;

/** `Already in: CPI13 ● Green 96.2%` and `Not yours to report any more: CPI14`, each where there are any. */
export function noLongerOwedRows(
  { isIn, notAsked }: NoLongerOwed,
  period: Period,
  notYours: string,
): readonly object[] {
  const figures = isIn.slice(0, MOST_FIGURES).map((line) => `${figureIn(line)}${ofQuarter(line, period)}`);
  const rest = isIn.length - figures.length;
  const more = rest > 0 ? ` and ${rest} more` : '';
  return [
    ...(figures.length > 0 ? textBlocksOf(`${figures.join('; ')}${more}`, 'Already in:') : []),
    ...(notAsked.length > 0 ? textBlocksOf(refsNamed(notAsked), `${notYours}:`) : []),
  ];
}

/** `CPI13 ● Green 96.2%`; the status alone where there is no figure. */
function figureIn(line: CellLine): string {
  const { label } = chipOf(line.status, line);
  return `${clip(line.ref, 30)} ${label}${line.figure === null ? '' : ` ${figureText(line)}`}`;
}

const ofQuarter = (line: CellLine, period: Period): string =>
  line.period === period ? '' : ` (${periodName(line.period)})`;
