/** The outlook for the year: which indicators are forecast to miss their year-end target. */
import type { Figure } from '../figures/figure.ts';
import type { CellLine } from '../indicators/cell.ts';
import { byRef } from '../indicators/indicator.ts';
import type { Target } from '../indicators/target.ts';
import type { Period } from '../time/period.ts';
import { yearEndOf } from '../time/period.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import type { Trend } from './trend.ts';

type None = Extract<Forecast, { kind: 'none' }>;

/** Why there is no forecast of an indicator's year-end. */
export type Reason = Exclude<None['why'], 'trend'> | Extract<Trend, { kind: 'none' }>['why'];

export type Prospect = {
  readonly line: CellLine;
  /** The figure of the year's last quarter: as projected, or as reported where the year is over. */
  readonly figure: Figure;
  /** The target of the year's last quarter. */
  readonly target: Target;
  /** `known` once the year is over, else how sure the projection is. */
  readonly verdict: 'known' | Extract<Forecast, { kind: 'projected' }>['verdict'];
};

export type Outlook = {
  /** The last quarter of the year. */
  readonly yearEnd: Period;
  readonly missing: readonly Prospect[];
  readonly meeting: readonly Prospect[];
  readonly unsaid: readonly { readonly line: CellLine; readonly why: Reason }[];
};

/**
 * The outlook of some cells. Only projections that the trend rule allows to be shown are used.
 *
 * @param history every cell of the periods up to this one, in any order
 * @param targetOf the target of a cell's indicator in the last quarter of the year
 */
export function outlookOf(
  cells: readonly CellLine[],
  period: Period,
  history: readonly CellLine[],
  targetOf: (line: CellLine) => Target,
): Outlook {
  const past = new Map<string, CellLine[]>();
  for (const cell of history) {
    const own = past.get(cell.ref);
    if (own) own.push(cell);
    else past.set(cell.ref, [cell]);
  }
  const missing: Prospect[] = [];
  const meeting: Prospect[] = [];
  const unsaid: { line: CellLine; why: Reason }[] = [];
  for (const line of cells.toSorted(byRef)) {
    const target = targetOf(line);
    const forecast = forecastOf(past.get(line.ref) ?? [], line, target);
    if (forecast.kind === 'none') {
      unsaid.push({ line, why: forecast.why === 'trend' ? forecast.trend.why : forecast.why });
      continue;
    }
    const verdict = forecast.kind === 'known' ? forecast.kind : forecast.verdict;
    (forecast.meets ? meeting : missing).push({ line, figure: forecast.figure, target, verdict });
  }
  return { yearEnd: yearEndOf(period), missing, meeting, unsaid };
}
