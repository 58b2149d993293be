import { describe, expect, it } from 'vitest';
import { contrastOf, contrastWords } from '../../../src/domain/history/contrast.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { boundariesOf } from '../../../src/domain/judging/boundaries.ts';
import { cell } from '../../support/cells.ts';

const says = (figure: string, other: string, changes: Partial<Cell> = {}) =>
  contrastWords(contrastOf(figure, other, cell(changes)));

describe('one figure against another', () => {
  it('is in points for a percentage, in terms of good and bad', () => {
    expect(says('86.2', '89.4')).toBe('3.2 points worse than');
    expect(says('86.2', '89.4', { direction: 'lower' })).toBe('3.2 points better than');
    expect(says('90', '89')).toBe('1 point better than');
  });

  it('is in per cent of the other otherwise, with the amount', () => {
    expect(says('180000', '160000', { unit: 'GBP', decimals: 0 })).toBe('12.5% (£20,000) better than');
    expect(says('45', '60', { unit: 'minutes', decimals: 0, direction: 'lower' })).toBe(
      '25% (15 minutes) better than',
    );
    expect(says('100001', '100000', { unit: 'count', decimals: 0 })).toBe('0.001% (1) better than');
  });

  it('takes no percentage of 0', () => {
    expect(says('5', '0', { unit: 'count', decimals: 0 })).toBe('5 better than');
  });

  it('measures the share from a negative figure by its size', () => {
    expect(says('-50', '-100', { unit: 'GBP', decimals: 0 })).toBe('50% (£50) better than');
  });

  it('is neither better nor worse where a range is best', () => {
    expect(says('88', '86', { direction: 'range' })).toBe('2 points more than');
    expect(says('84', '86', { direction: 'range' })).toBe('2 points less than');
  });

  it('says so when they are the same', () => {
    expect(says('86.2', '86.20')).toBe('the same as');
  });
});

describe('where each colour begins', () => {
  const boundaries = (changes: Partial<Cell>) =>
    boundariesOf(cell(changes)).map(({ band, words }) => `${band.name}: ${words}`);

  it('is said without a figure', () => {
    expect(boundaries({})).toEqual([
      'Red: 10% or more below',
      'Amber: less than 10% below',
      'Green: on it or up to 5% above',
      'Blue: more than 5% above',
    ]);
  });

  it('is mirrored where lower is better, and lies on both sides of a range', () => {
    const lower = boundaries({ direction: 'lower', target: { kind: 'at most', value: '15' } });
    expect(lower).toContain('Amber: less than 10% above');
    const range = boundaries({ direction: 'range', target: { kind: 'range', low: '85', high: '90' } });
    expect(range).toContain('Amber: less than 10% outside');
    expect(range).toContain('Green: within it');
  });

  it('names an indicator’s own tolerance, and a floor standard', () => {
    expect(boundaries({ tolerance: { kind: 'absolute', by: '3' } })).toContain(
      'Amber: less than 3 points below',
    );
    expect(boundaries({ scheme: 'kent', floor: '85' })).toEqual([
      'Red: floor standard of 85% missed',
      'Amber: target missed but floor standard of 85% met',
      'Green: on it or above',
    ]);
  });
});
