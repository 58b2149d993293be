/** Where a target comes from: a benchmark, the law, and the reason given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { harderOf, sourceSentence } from '../../../src/domain/indicators/targetSource.ts';
import { atLeast } from '../../support/cells.ts';

const at90 = atLeast('90');

describe('a target with its source', () => {
  const of = { unit: 'percent', direction: 'higher' } as const;
  const target = (
    value: string,
    benchmark: string | null,
    statutory: string | null,
    rationale = '',
  ): Target => ({
    kind: 'at least',
    value,
    source: { benchmark, statutory, rationale },
  });

  it('is the harder of benchmark and statutory figure: the higher where higher is better, else the lower', () => {
    expect(harderOf('45.4', '50', 'higher')).toBe('50');
    expect(harderOf('45.4', '50', 'lower')).toBe('45.4');
    expect(harderOf('9.9', '10', 'higher')).toBe('10');
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(Number(harderOf(String(a), String(b), 'higher'))).toBe(Math.max(a, b));
        expect(Number(harderOf(String(a), String(b), 'lower'))).toBe(Math.min(a, b));
      }),
    );
  });

  it('says which it is, and why', () => {
    expect(sourceSentence(target('50', '45.4', '50', 'The national target'), of)).toBe(
      'The target of 50% is the statutory figure, harder than the benchmark of 45.4%. Rationale for the target: The national target.',
    );
    expect(sourceSentence(target('52', '52', '50', 'x.'), of)).toContain(
      'the benchmark, harder than the statutory 50%. Rationale for the target: x.',
    );
    expect(sourceSentence(target('50', null, '50'), of)).toBe('The target of 50% is the statutory figure.');
    expect(sourceSentence(at90, of)).toBe('');
  });
});
