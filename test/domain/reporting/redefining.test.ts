/** A definition that is corrected for a figure that is in. */
import { describe, expect, it } from 'vitest';
import { redefined } from '../../../src/domain/reporting/redefining.ts';
import { cell } from '../../support/cells.ts';
import { indicator } from '../../support/indicators.ts';

describe('a corrected direction', () => {
  it('turns the target of the whole and those of its parts, which keep their figures', () => {
    const before = cell({
      direction: 'higher',
      target: { kind: 'at least', value: '90' },
      partTargets: [{ part: 'HDC', target: { kind: 'at least', value: '85' } }],
    });
    const after = redefined(before, {
      indicator: indicator({ direction: 'lower' }),
      parts: new Set(['direction']),
      own: () => undefined,
    });
    expect(after.target).toEqual({ kind: 'at most', value: '90' });
    expect(after.partTargets).toEqual([{ part: 'HDC', target: { kind: 'at most', value: '85' } }]);
  });

  it('leaves the targets of parts alone where it is something else that is corrected', () => {
    const before = cell({ partTargets: [{ part: 'HDC', target: { kind: 'at least', value: '85' } }] });
    const after = redefined(before, {
      indicator: indicator({ decimals: 2 }),
      parts: new Set(['decimals']),
      own: () => undefined,
    });
    expect(after.partTargets).toEqual(before.partTargets);
  });
});
