import { describe, expect, it } from 'vitest';
import { compared, figure, percentile } from '../../../src/dev/bench/figures.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);

describe('figures of the benchmark', () => {
  it('takes the middle and the slow end from samples in any order', () => {
    expect(percentile(upTo(100), 50)).toBe(50);
    expect(percentile(upTo(100), 99)).toBe(99);
    expect(percentile([7], 99)).toBe(7);
  });

  it('says of every goal whether the ratio meets it', () => {
    const { ratio, goals } = figure('Warm', [3, 3, 3], {
      against: 'echo',
      reference: 2,
      goals: [2, 1.5, 1.4],
    });
    expect(ratio).toBe(1.5);
    expect(goals.map(({ met }) => met)).toEqual([true, true, false]);
    expect(compared('History', 1.2, 1.1).goals).toEqual([{ most: 1.1, met: false }]);
  });
});
