import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { isSameTarget, targetSpans } from '../../../src/domain/indicators/targetHistory.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { atLeast, Q2 } from '../../support/cells.ts';

const phase = (value: string): Target => ({ kind: 'profile', value, worse: 'under' });
/** Targets of successive quarters from Q2 2024/25 on. */
const fromQ2 = (targets: readonly Target[]) =>
  targets.map((target, index) => ({ period: shiftPeriod(Q2, index), target }));

describe('the target over time', () => {
  it('is one span as long as it stays the same', () => {
    expect(targetSpans(fromQ2([atLeast('90'), atLeast('90'), atLeast('95')]))).toEqual([
      { from: Q2, to: shiftPeriod(Q2, 1), targets: [atLeast('90')] },
      { from: shiftPeriod(Q2, 2), to: shiftPeriod(Q2, 2), targets: [atLeast('95')] },
    ]);
  });

  it('counts the phases of a year as one target, whichever quarter comes first', () => {
    const year = [phase('58'), phase('80'), phase('100'), phase('25')];
    expect(targetSpans(fromQ2([...year, ...year]))).toEqual([
      {
        ...{ from: Q2, to: shiftPeriod(Q2, 7) },
        targets: [phase('25'), phase('58'), phase('80'), phase('100')],
      },
    ]);
  });

  it('begins another where a quarter asks for something else than a year before', () => {
    const spans = targetSpans(
      fromQ2([phase('58'), phase('80'), phase('100'), phase('25'), phase('58'), phase('85')]),
    );
    expect(spans.map(({ from }) => from)).toEqual([Q2, shiftPeriod(Q2, 5)]);
    expect(spans[1]?.targets).toEqual([phase('85')]);
  });

  it('takes the order of a stored target’s parts for nothing', () => {
    const range: Target = { kind: 'range', low: '85', high: '90' };
    expect(isSameTarget(range, { high: '90', low: '85', kind: 'range' })).toBe(true);
    expect(isSameTarget(range, { ...range, high: '91' })).toBe(false);
  });

  it('puts the periods in order itself', () => {
    const [second, first] = fromQ2([atLeast('95'), atLeast('90')]).toReversed();
    if (!first || !second) throw new Error('There are two.');
    expect(targetSpans([second, first])[0]?.from).toBe(Q2);
  });
});
