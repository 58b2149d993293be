/** Could a figure be stored at all, for an indicator of this unit and these limits? */
import type { Decimal } from 'decimal.js';
import { figureLimits } from '../../../figures/calculation.ts';
import { wholeFault } from '../../../figures/figureFaults.ts';
import type { Asked } from './asked.ts';

export function isPossible(value: Decimal, cell: Asked['cell']): boolean {
  const { least = -Infinity, most = Infinity } = figureLimits(cell);
  return (
    value.greaterThanOrEqualTo(least) &&
    value.lessThanOrEqualTo(most) &&
    wholeFault(value, cell) === undefined
  );
}
