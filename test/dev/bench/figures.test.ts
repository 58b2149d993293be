import { describe, expect, it } from 'vitest';
import { compared, figure, percentile } from '../../../src/dev/bench/basis/figures.ts';
import { fullestSecondOf, toldSince } from '../../../src/dev/bench/reminding/passes.ts';

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

describe('a pass as the benchmark sees it', () => {
  it('counts the fullest second wherever that begins, and not what comes a second later', () => {
    expect(fullestSecondOf([])).toBe(0);
    expect(fullestSecondOf([0, 500, 999, 1_000, 1_400, 3_000])).toBe(4);
  });

  it('says who was left out, who was told twice, and when the last was told', () => {
    const received = new Map([
      ['a', [2_000]],
      ['b', [1_500, 4_000]],
    ]);
    const told = toldSince(1_000, ['a', 'b', 'c'], received);
    expect(told).toMatchObject({ seconds: 3, lost: ['c'], twice: ['b'] });
  });
});
