/** Which figures count through the year: they can't fall within it, and start again with the next. */
import { isMoney, type Unit } from '../../../figures/unit.ts';
import { quarterOf, startYearOf } from '../../../time/period.ts';
import type { Asked, EarlierFigure } from './asked.ts';

type Basis = Pick<Asked['cell'], 'basis' | 'unit' | 'target'>;

/**
 * True for a year-to-date figure that adds up: spend, cases closed, a phased target. A year-to-date average or share may
 * fall; it is told from what adds up by its unit, and by what its past years did.
 */
export function isCumulative({ basis, unit, target }: Basis, history: readonly EarlierFigure[]): boolean {
  if (basis !== 'year to date') return false;
  const steps = stepsWithinYears(history);
  if (steps.some(({ from, to }) => to < from) || history.some(({ figure }) => Number(figure) < 0))
    return false;
  if (isMoney(unit) || unit === 'count' || target.kind === 'profile') return true;
  if (isAverage(unit) || steps.length < 2) return false;
  // Spread evenly over the year, the second quarter doubles the first, and the third adds half to both.
  const growth = steps.map(({ from, to, quarter }) => (from === 0 ? 0 : (to / from - 1) * (quarter - 1)));
  return growth.reduce((sum, each) => sum + each, 0) / steps.length > 0.4;
}

const isAverage = (unit: Unit): boolean =>
  /\b(?:rate|ratio|index|score|stars|per|average|mean)\b/i.test(unit);

type Step = { readonly from: number; readonly to: number; readonly quarter: number };

/** From one quarter to the next of the same year. */
function stepsWithinYears(history: readonly EarlierFigure[]): readonly Step[] {
  return history.flatMap((later, index): Step[] => {
    const before = history[index + 1];
    if (!before || startYearOf(before.period) !== startYearOf(later.period)) return [];
    return [{ from: Number(before.figure), to: Number(later.figure), quarter: quarterOf(later.period) }];
  });
}

/** The latest figure of the same year before this period. */
export const earlierInYear = ({
  cell,
  history,
}: Pick<Asked, 'cell' | 'history'>): EarlierFigure | undefined =>
  history.find(({ period }) => startYearOf(period) === startYearOf(cell.period) && period < cell.period);
