import { describe, expect, it } from 'vitest';
import { readBreakdown } from '../../../src/domain/figures/breakdown.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { publishedSentence } from '../../../src/domain/reporting/publishedTotals.ts';
import { cell } from '../../support/cells.ts';

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
    expect(said({ published: '9097446', unit: 'count' })).toContain('the total given, 9,097,446 (rounding).');
  });

  it('is said to be wrong where rounding can’t explain it', () => {
    expect(said({ published: '9097400' })).toBe(
      'The parts add up to £9,097,447, £47 more than the total given, £9,097,400: one of them is wrong. What is shown is what they come to.',
    );
    // Three parts and their total, each half a pound off at the most, make two pounds.
    expect(said({ published: '9097445' })).toContain('£2 more than the total given, £9,097,445 (rounding');
    expect(said({ published: '9097444' })).toContain('one of them is wrong');
    expect(said({ published: '9097450' })).toContain('one of them is wrong');
    const pence = { given: ['1.25', '1.25', '1.25'], figure: '3.75', decimals: 2, published: '4.75' };
    expect(said(pence)).toContain('one of them is wrong');
    expect(said({ given: ['1', '1', '1.25'], figure: '3.25', published: '4' })).toContain(
      'one of them is wrong',
    );
  });

  it('is said to be rounding where parts to the penny were rounded before they were added up', () => {
    const pence = { given: ['3252715.4', '3118378.4', '2716604.4'], figure: '9087698.2' };
    expect(said({ ...pence, published: '9087697' })).toBe(
      'The parts add up to £9,087,698.2, £1 more than the total given, £9,087,697 (rounding of pence).',
    );
    expect(said({ ...pence, published: '9087699' })).toContain('one of them is wrong');
  });

  it('needs no word where it is what they come to, to the places it was given with, or was never given', () => {
    expect(said({ published: '9097447' })).toBe('');
    expect(said({})).toBe('');
    expect(said({ published: '9097447', given: undefined })).toBe('');
    const mean = readBreakdown('mean of North, South, West');
    expect(said({ breakdown: mean, figure: '86.6666666666667', unit: 'percent', published: '86.7' })).toBe(
      '',
    );
    expect(said({ breakdown: mean, figure: '86.6666666666667', unit: 'percent', published: '90' })).toMatch(
      /^The parts come to 86\.67%, .* one of them is wrong/,
    );
    expect(said({ breakdown: undefined, published: '9097446' })).toMatch(
      /^The months come to £9,097,447, £1 more/,
    );
  });
});

describe('variances that were given beside the parts', () => {
  const against = readBreakdown('sum of CCC (3296386), HDC (3089816), SCDC (2711244) against budget');
  const q3 = { breakdown: against, given: ['3252715', '3118378', '2716604'], figure: '9087697' };

  it('are said to be £1 off where the published one was rounded by itself, and not where they agree', () => {
    const publishedVariances = ['-43671', '28562', '5361', '-9749'];
    expect(said({ ...q3, publishedVariances })).toBe(
      'The variance of SCDC was published as £5,361; its figures give £5,360, £1 less (rounding of pence).',
    );
    expect(said({ ...q3, publishedVariances: ['-43671', '', '', ''] })).toBe('');
  });

  it('are said to be wrong where rounding can’t explain it', () => {
    expect(said({ ...q3, publishedVariances: ['-43671', '28462', '5360', ''] })).toBe(
      'The variance of HDC was published as £28,462; its figures give £28,562, £100 more: one of them is wrong.',
    );
    expect(said({ ...q3, publishedVariances: ['', '28564', '', ''] })).toContain(
      '£2 less: one of them is wrong',
    );
    expect(said({ ...q3, publishedVariances: ['', '28562.5', '', ''] })).toContain('one of them is wrong');
    expect(said({ ...q3, publishedVariances: ['', '', '', '-9748'] })).toContain(
      'The variance of the total was',
    );
  });
});
