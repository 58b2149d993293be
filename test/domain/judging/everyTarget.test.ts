/** What holds of a status whatever the target, the scheme and its clauses. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { explain } from '../../../src/domain/judging/explain.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { findScheme } from '../../../src/domain/schemes/schemes.ts';
import { cell } from '../../support/cells.ts';
import {
  aims,
  aimsAt,
  before,
  endsOf,
  figure,
  percentage,
  schemes,
  standards,
  standardsAt,
} from './anyTarget.ts';

const rank = (judged: Cell, value: Decimal): number => {
  const given = judge(judged, value.toFixed()).status;
  return findScheme(judged.scheme)?.bands.findIndex(({ name }) => name === given) ?? -1;
};

describe('whatever the target, the scheme and its clauses', () => {
  const neverWorse = (of: fc.Arbitrary<Decimal>, unit: Cell['unit']) =>
    fc.property(
      ...([aimsAt(of), standardsAt(of), schemes, of, of, of] as const),
      (aim, own, scheme, a, b, last) => {
        const judged = cell({ ...aim, scheme: scheme.id, ...own, unit, previous: before(last) });
        const [worse, better] = a.lessThan(b) === (aim.direction === 'higher') ? [a, b] : [b, a];
        expect(rank(judged, better)).toBeGreaterThanOrEqual(rank(judged, worse));
      },
    );

  it('never gives a better figure a worse colour', () => {
    fc.assert(neverWorse(figure, 'GBP'), { numRuns: 1000 });
  });

  it('never gives a better percentage a worse colour, where changes are counted in points', () => {
    fc.assert(neverWorse(percentage, 'percent'), { numRuns: 1000 });
  });

  it('never gives a figure that is further from its range, on either side, a better colour', () => {
    fc.assert(
      fc.property(endsOf(figure), standards, schemes, figure, figure, (ends, own, scheme, a, b) => {
        const target = { kind: 'range', ...ends } as const;
        const judged = cell({ target, direction: 'range', scheme: scheme.id, ...own, unit: 'GBP' });
        const [nearer = a, further = b] = [a.abs(), b.abs()].toSorted((x, y) => x.comparedTo(y));
        for (const from of [
          (off: Decimal) => new Decimal(ends.high).plus(off),
          (off: Decimal) => new Decimal(ends.low).minus(off),
        ]) {
          expect(rank(judged, from(nearer))).toBeGreaterThanOrEqual(rank(judged, from(further)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never changes a colour when the unit is scaled', () => {
    const ranged = endsOf(figure).map((ends) => {
      return { target: { kind: 'range', ...ends } as Target, direction: 'range' as const };
    });
    fc.assert(
      fc.property(
        ...([fc.oneof(aims, ranged), standards, schemes, figure, figure] as const),
        fc.integer({ min: -6, max: 6 }),
        (aim, own, scheme, value, last, power) => {
          const times = (of: Decimal.Value) => new Decimal(of).times(new Decimal(10).pow(power));
          const text = (of: string) => times(of).toFixed();
          const judged = cell({ ...aim, scheme: scheme.id, ...own, unit: 'GBP', previous: before(last) });
          const { floor, tolerance, lastYear } = own;
          const other: Cell = {
            ...judged,
            target: scaled(aim.target, text),
            previous: before(times(last)),
            floor: floor && text(floor),
            tolerance: tolerance?.kind === 'absolute' ? { ...tolerance, by: text(tolerance.by) } : tolerance,
            lastYear: lastYear && before(times(lastYear.figure)),
          };
          expect(judge(other, times(value).toFixed()).status).toBe(judge(judged, value.toFixed()).status);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('can always say why in one sentence', () => {
    fc.assert(
      fc.property(aims, standards, schemes, figure, fc.option(figure), (aim, own, scheme, value, last) => {
        const judged = cell({
          ...aim,
          scheme: scheme.id,
          ...own,
          figure: value.toFixed(),
          revision: 1,
          previous: last && before(last),
        });
        expect(explain({ ...judged, status: judge(judged, judged.figure).status })).toMatch(/^[^\n]+\.$/);
      }),
    );
  });
});

/** A target in another unit, such as thousands of pounds; the per cent of a change stay. */
function scaled(target: Target, text: (of: string) => string): Target {
  switch (target.kind) {
    case 'at least':
    case 'at most':
    case 'profile':
      return { ...target, value: text(target.value) };
    case 'range':
      return { ...target, low: text(target.low), high: text(target.high) };
    case 'change':
      return {
        ...target,
        hold: target.hold && { low: text(target.hold.low), high: text(target.hold.high) },
      };
    default:
      return target;
  }
}
