/** Carried figures: what is not due in a quarter stands in its table all the same, with its latest figure. */
import { type CellLine, isReported } from '../indicators/cell.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { isDueIn } from '../time/frequency.ts';
import type { Period } from '../time/period.ts';

/** The indicators that are not due in a quarter and have no cell of their own in it. */
export const restingIn = (
  indicators: readonly Indicator[],
  own: ReadonlyMap<string, CellLine>,
  period: Period,
): readonly Indicator[] =>
  indicators.filter((indicator) => !isDueIn(indicator, period) && !own.has(indicator.ref));

/** What to carry of an indicator: a line with its figure, or the period to look for one in; undefined for nothing. */
export type Latest = { readonly line: CellLine } | { readonly lookIn: Period };

/**
 * The latest figure of an indicator, from the line of the last period that it was due in. While that one is still to
 * come it is the figure before, as long as the two are comparable. A retired indicator has none.
 */
export function latestFrom(line: CellLine | undefined): Latest | undefined {
  if (!line || line.lifecycle === 'retired') return undefined;
  if (isReported(line)) return { line };
  return line.previous ? { lookIn: line.previous.period } : undefined;
}

/** A line as it stands in a later quarter's table: its own figure, target and status of then. */
export const carriedInto = (line: CellLine, period: Period): CellLine => ({ ...line, carriedInto: period });
