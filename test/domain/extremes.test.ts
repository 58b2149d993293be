import { describe, expect, it } from 'vitest';
import { extremesOf } from '../../src/domain/extremes.ts';
import { shiftPeriod } from '../../src/domain/period.ts';
import { historyOf, Q2 } from '../cards/sample.ts';

const periods = (cells: readonly { readonly period: string }[]): readonly string[] =>
  cells.map(({ period }) => period);

describe('the best and the worst period', () => {
  it('leave out what was measured by an earlier definition', () => {
    const cells = historyOf(['99', '80', '82'], { definedSince: shiftPeriod(Q2, -1) });
    const { sorted, unlike } = extremesOf(cells, 'best');
    expect(periods(sorted)).toEqual([Q2, shiftPeriod(Q2, -1)]);
    expect(periods(unlike)).toEqual([shiftPeriod(Q2, -2)]);
  });

  it('leave out periods without a figure, and name all that are as good', () => {
    const { sorted, alike, by } = extremesOf(historyOf(['80', null, '80', '79']), 'best');
    expect(sorted).toHaveLength(3);
    expect([alike, by]).toEqual([2, 'figure']);
  });

  it('go by the distance from target once the target was another', () => {
    const [one, two] = historyOf(['90', '92']);
    if (!one || !two) throw new Error('Two periods were made.');
    const lenient = { ...one, target: { kind: 'at least', value: '80' } } as const;
    const { sorted, by } = extremesOf([lenient, two], 'best');
    expect(by).toBe('distance');
    expect(periods(sorted)).toEqual([one.period, two.period]);
    expect(periods(extremesOf([lenient, two], 'highest').sorted)).toEqual([two.period, one.period]);
  });

  it('are nothing where nothing is held', () => expect(extremesOf([], 'worst').sorted).toEqual([]));
});
