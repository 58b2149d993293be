import { describe, expect, it } from 'vitest';
import { readBreakdown } from '../../src/domain/breakdown.ts';
import type { Cell } from '../../src/domain/cell.ts';
import { publishedSentence } from '../../src/domain/published.ts';
import { cell } from '../support/cells.ts';

const budget = readBreakdown('sum of CCC, HDC, SCDC');
const said = (different: Partial<Cell>): string =>
  publishedSentence(
    cell({
      ...{ unit: 'GBP', decimals: 0, breakdown: budget, given: ['3296386', '3089816', '2711245'] },
      ...{ figure: '9097447', ...different },
    }),
  );

describe('a total that was given beside its parts', () => {
  it('is said to be £1 off where pence were rounded, either way', () => {
    expect(said({ published: '9097446' })).toBe(
      'The parts add up to £9,097,447, £1 more than the total given, £9,097,446 (rounding of pence).',
    );
    expect(said({ published: '9097448' })).toContain('£1 less than the total given');
  });

  it('is said to be wrong where rounding can’t explain it', () => {
    expect(said({ published: '9097400' })).toBe(
      'The parts add up to £9,097,447, £47 more than the total given, £9,097,400: one of them is wrong. What is shown is what they come to.',
    );
    const pence = { given: ['1.25', '1.25', '1.25'], figure: '3.75', decimals: 2, published: '4.75' };
    expect(said(pence)).toContain('one of them is wrong');
  });

  it('needs no word where it is what they come to, to the places it was given with, or was never given', () => {
    expect(said({ published: '9097447' })).toBe('');
    expect(said({})).toBe('');
    expect(said({ published: '9097447', given: undefined })).toBe('');
    const mean = readBreakdown('mean of North, South, West');
    expect(said({ breakdown: mean, figure: '86.6666666666667', unit: 'percent', published: '86.7' })).toBe(
      '',
    );
    expect(said({ breakdown: mean, figure: '86.6666666666667', unit: 'percent', published: '90' })).toContain(
      'The parts come to',
    );
  });
});
