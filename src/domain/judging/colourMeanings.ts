/** Meanings of the colours: the boundaries of the schemes in use, in words that hold for any indicator. */
import type { Scheme } from '../schemes/scheme.ts';
import type { Boundary } from './boundaries.ts';
import { boundaryOf } from './explain.ts';

/** The threshold of each colour of a scheme, worst first: `Amber`, `less than 10% worse than its target`. */
export function meaningsIn(scheme: Scheme): readonly Boundary[] {
  const hasFloor = scheme.bands.some(({ from }) => from === 'floor');
  return scheme.bands.map((band, index) => {
    if (band.from === 'floor') return { band, words: 'misses its target but meets its floor standard' };
    if (index === 0 && hasFloor) return { band, words: 'misses its target and its floor standard' };
    const words = boundaryOf(band, scheme, {
      worse: WORSE,
      better: BETTER,
      cell: { tolerance: null, unit: 'percent' },
    });
    return { band, words: ofTarget(words) };
  });
}

const WORSE = 'worse than';
const BETTER = 'better than';

/** `on it or better than` is `on its target or better`. */
const ofTarget = (words: string): string => {
  if (words === `anything ${WORSE} it`) return 'worse than its target';
  if (!words.startsWith('on it or ')) return `${words} its target`;
  const rest = words.slice('on it or '.length);
  return `on its target or ${rest === BETTER ? 'better' : rest.replace(/ than$/, '')}`;
};

/** The scheme's clause on last year: the better colour for a figure no worse than a year before. Empty without one. */
export const clauseOf = ({ lastYear }: Scheme): string =>
  lastYear
    ? `${lastYear.instead} becomes ${lastYear.earns} where the figure improved or was maintained on the same quarter last year.`
    : '';
