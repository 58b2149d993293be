/** A scheme's boundaries in words, for one indicator: where each colour begins. */
import { showExactly } from '../figures/figure.ts';
import type { Band } from '../schemes/scheme.ts';
import { boundaryOf, type Explained, sidesOf } from './explain.ts';
import { goalsOf } from './goal.ts';
import { schemeOf } from './judge.ts';

export type Boundary = { readonly band: Band; readonly words: string };

/** The threshold of each colour, worst first: `Amber`, `less than 10% below the target`. */
export function boundariesOf(cell: Explained): readonly Boundary[] {
  const scheme = schemeOf(cell);
  const [goal] = goalsOf(cell);
  const { direction } = cell;
  const isSideless = direction === 'range' || direction === 'neither';
  const [worse, better] = goal
    ? sidesOf(goal, goal.low)
    : isSideless
      ? ['outside', 'inside']
      : direction === 'higher'
        ? ['below', 'above']
        : ['above', 'below'];
  const outside = goal?.side === 'range' || isSideless ? 'outside' : worse;
  const hasFloor = scheme.bands.some(({ from }) => from === 'floor');
  const floor = cell.floor === null ? '' : ` of ${showExactly(cell.floor, cell.unit, 0)}`;
  return scheme.bands.map((band, index) => {
    if (band.from === 'floor') return { band, words: `target missed but floor standard${floor} met` };
    if (index === 0 && hasFloor) return { band, words: `floor standard${floor} missed` };
    const words = boundaryOf(band, scheme, {
      worse: outside ?? 'below',
      better: better ?? 'above',
      cell,
      isStrict: goal?.isStrict,
    });
    return { band, words };
  });
}
