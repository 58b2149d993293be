/** The year-end prediction: the figure that an owner expects of the year's last quarter, judged by the same rule. */
import { type Figure, showExactly } from '../figures/figure.ts';
import { enteredFault } from '../figures/figureFaults.ts';
import { readIn } from '../figures/readInUnit.ts';
import type { Cell, CellLine } from '../indicators/cell.ts';
import { showTarget } from '../indicators/showTarget.ts';
import type { YearEnd } from '../indicators/submission.ts';
import type { Target } from '../indicators/target.ts';
import { isOff, type Judged, judge } from '../judging/judge.ts';
import { worstToBest } from '../schemes/bandOrder.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { bandIn, findScheme, schemesOf } from '../schemes/schemes.ts';
import { periodName, quarterOf, yearEndOf } from '../time/period.ts';

type Predicted = Judged & Pick<Cell, 'period' | 'decimals' | 'frequency' | 'calculation' | 'limits'>;

/**
 * True where the owner is asked for the year-end figure: the scheme says so, the year has quarters to go, and the
 * figure is one that has a colour.
 */
export const asksYearEnd = (
  cell: Pick<Cell, 'scheme' | 'lifecycle' | 'unit' | 'period' | 'target'>,
): boolean =>
  findScheme(cell.scheme, cell.period)?.yearEnd === true &&
  cell.lifecycle === 'active' &&
  cell.unit !== 'milestone' &&
  cell.target.kind !== 'none' &&
  quarterOf(cell.period) < 4;

export type CheckedYearEnd =
  | { readonly kind: 'ready'; readonly yearEnd: YearEnd | undefined }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** Reads and judges a prediction; nothing where nothing was written. `target` is that of the year's last quarter. */
export function checkYearEnd(said: string, cell: Predicted, target: Target): CheckedYearEnd {
  if (said.trim() === '') return { kind: 'ready', yearEnd: undefined };
  const figure = readIn(said, cell.unit);
  const fault = enteredFault(said, figure, cell);
  return figure === undefined || fault !== undefined
    ? { kind: 'wrong', sentence: `Year-end prediction: ${fault ?? ''}` }
    : { kind: 'ready', yearEnd: predict(figure, cell, target) };
}

/** A prediction that is in, judged again by what its cell goes by now. */
export const predictedAgain = (yearEnd: YearEnd, cell: Judged, target: Target): YearEnd =>
  predict(yearEnd.figure, cell, target);

/** Judges a year-end figure. Its previous and last-year figures are those of another quarter. */
function predict(figure: Figure, cell: Judged, target: Target): YearEnd {
  const asOfThen = { ...cell, target, previous: null, lastYear: null, picked: null };
  return { figure, target, status: judge(asOfThen, figure).status };
}

/** True where what is predicted is off target. */
export const isPredictedOff = (cell: Pick<Cell, 'ref' | 'scheme'>, yearEnd: YearEnd | undefined): boolean =>
  yearEnd !== undefined && isOff(cell, yearEnd.status);

/**
 * `Year-end: 92.0% predicted for Q4 2024/25, ● On track against at least 90%.` Nothing where no prediction is asked for.
 *
 * @param show a status with its symbol, by the council's own name for it
 */
export function yearEndSentence(
  cell: Predicted & Pick<Cell, 'unit'> & { readonly yearEnd?: YearEnd | undefined },
  show: (status: string) => string,
): string {
  const { yearEnd } = cell;
  const period = yearEndOf(cell.period);
  if (yearEnd) {
    const figure = showExactly(yearEnd.figure, cell.unit, cell.decimals);
    const against = showTarget(yearEnd.target, { ...cell, period });
    return `Year-end: ${figure} predicted for ${periodName(period)}, ${show(yearEnd.status)} against ${against}.`;
  }
  return asksYearEnd(cell) ? `Year-end: nothing predicted yet, ${show('Not reported')}.` : '';
}

/**
 * The number of year ends predicted, and their statuses, best first: `3 of 4 year-end predictions in: 2 ● On track,
 * …`
 */
export function predictedSentence(
  cells: readonly CellLine[],
  show: (status: string, scheme: Scheme | undefined) => string,
): string {
  const asked = cells.filter((cell) => cell.yearEnd !== undefined || asksYearEnd(cell));
  if (asked.length === 0) return '';
  const counts = new Map<string, number>();
  const schemes = schemesOf(asked);
  for (const name of worstToBest(schemes).toReversed()) counts.set(name, 0);
  for (const { yearEnd } of asked) {
    if (yearEnd) counts.set(yearEnd.status, (counts.get(yearEnd.status) ?? 0) + 1);
  }
  const predicted = asked.filter(({ yearEnd }) => yearEnd !== undefined).length;
  const each = [...counts].flatMap(([status, count]) =>
    count === 0
      ? []
      : [
          `${count} ${show(
            status,
            schemes.find((scheme) => bandIn(scheme, status)),
          )}`,
        ],
  );
  return `${predicted} of ${asked.length} year-end predictions in${each.length === 0 ? '' : `: ${each.join(', ')}`}.`;
}
