import { describe, expect, it } from 'vitest';
import { extremesOf } from '../../../src/domain/answers/extremes.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { historyOf, Q2 } from '../../cards/sample.ts';

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

  it.each([
    ['higher', 'best', '90'],
    ['higher', 'worst', '70'],
    ['lower', 'best', '70'],
    ['lower', 'worst', '90'],
    ['lower', 'highest', '90'],
    ['higher', 'lowest', '70'],
  ] as const)('where %s is better: the %s is %s', (direction, end, figure) => {
    const target = { kind: direction === 'higher' ? 'at least' : 'at most', value: '75' } as const;
    const { sorted, by } = extremesOf(historyOf(['80', '90', '70'], { direction, target }), end);
    expect([sorted[0]?.figure, by]).toEqual([figure, 'figure']);
  });

  it('of a range go by the distance from it, and count all that are as far', () => {
    const target = { kind: 'range', low: '80', high: '90' } as const;
    const cells = historyOf(['72', '85', '72', '95'], { direction: 'range', target });
    const { sorted, alike, by } = extremesOf(cells, 'worst');
    expect([sorted.map(({ figure }) => figure), alike, by]).toEqual([
      ['72', '72', '95', '85'],
      2,
      'distance',
    ]);
  });

  it('of what is year to date are looked for among the same quarters of other years', () => {
    const cells = historyOf(['40', '60', '80', '10', '30', '50'], { basis: 'year to date' });
    const { sorted, unlike } = extremesOf(cells, 'best');
    expect(periods(sorted)).toEqual([shiftPeriod(Q2, -4), Q2]);
    expect(unlike).toHaveLength(4);
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
