/** Any figure, target, scheme and standard, for what has to hold of all of them. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { SCHEMES } from '../../../src/domain/schemes/schemes.ts';
import { Q2 } from '../../support/cells.ts';

type Side = 'higher' | 'lower';
/** A target with the side on which its figures are better. */
type Aim = { readonly target: Target; readonly direction: Side };

export const figure = fc
  .integer({ min: -1_000_000, max: 1_000_000 })
  .map((n) => new Decimal(n).dividedBy(1000));
export const percentage = fc.integer({ min: 0, max: 100_000 }).map((n) => new Decimal(n).dividedBy(1000));
export const schemes = fc.constantFrom(...SCHEMES);
export const before = (value: Decimal) => ({ period: Q2, figure: value.toFixed(), status: 'Green' });

export const endsOf = (of: fc.Arbitrary<Decimal>) =>
  fc
    .tuple(of, of)
    .map(([a, b]) => (a.lessThan(b) ? [a, b] : [b, a]))
    .map(([low, high]) => ({ low: low?.toFixed() ?? '', high: high?.toFixed() ?? '' }));
const changes = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 5 }))
  .map(([low, more]) => ({ low: String(low), high: String(low + more) }));

/** Every kind of target that gives a colour, either way round; milestones and “none” have no figure to judge. */
export const aimsAt = (of: fc.Arbitrary<Decimal>): fc.Arbitrary<Aim> =>
  fc.constantFrom<Side>('higher', 'lower').chain((direction) =>
    fc
      .oneof(
        of.map((value): Target => {
          const kind = direction === 'higher' ? 'at least' : 'at most';
          return { kind, value: value.toFixed() };
        }),
        of.map((value): Target => {
          const worse = direction === 'higher' ? 'under' : 'over';
          return { kind: 'profile', value: value.toFixed(), worse };
        }),
        endsOf(of).map((ends): Target => ({ kind: 'range', ...ends })),
        fc
          .tuple(changes, fc.option(endsOf(of)))
          .map(([by, hold]): Target => ({ kind: 'change', ...by, hold })),
      )
      .map((target) => ({ target, direction })),
  );
export const aims = aimsAt(figure);

export const standardsAt = (of: fc.Arbitrary<Decimal>) =>
  fc.record({
    floor: fc.option(of.map((value) => value.toFixed())),
    tolerance: fc.option(
      fc.record({
        kind: fc.constantFrom('relative' as const, 'absolute' as const),
        by: fc.integer({ min: 0, max: 300 }).map(String),
      }),
    ),
    lastYear: fc.option(of.map(before)),
  });
export const standards = standardsAt(figure);
