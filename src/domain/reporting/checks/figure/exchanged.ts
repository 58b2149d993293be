/** Two digits that stand side by side exchanged: 68.2 for 86.2, and 6.8 for 8.6. */
import { Decimal } from 'decimal.js';
import type { Figure } from '../../../figures/figure.ts';
import type { Asked } from './asked.ts';
import { isPossible } from './possible.ts';

/** The figure with two of its digits exchanged that lies within what is as ever, and nearest to its middle. */
export function exchanged(
  { figure, cell }: Asked,
  low: number,
  high: number,
  middle: number,
): Figure | undefined {
  const places = [...figure].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const made = places.slice(1).flatMap((at, index) => {
    const before = places[index] ?? at;
    const digits = [...figure];
    [digits[before], digits[at]] = [digits[at] ?? '', digits[before] ?? ''];
    const other = digits.join('');
    return other === figure || /^-?0\d/.test(other) ? [] : [new Decimal(other)];
  });
  return made
    .filter((each) => each.gte(low) && each.lte(high) && isPossible(each, cell))
    .sort((a, b) => a.minus(middle).abs().comparedTo(b.minus(middle).abs()))[0]
    ?.toFixed();
}
