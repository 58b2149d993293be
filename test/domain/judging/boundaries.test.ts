/** Where each colour of every rulebook begins, to the last decimal. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { goalsOf } from '../../../src/domain/judging/goal.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { toleratedBand } from '../../../src/domain/judging/rating.ts';
import { marginOf, type Scheme } from '../../../src/domain/schemes/scheme.ts';
import { SCHEMES } from '../../../src/domain/schemes/schemes.ts';
import { cell } from '../../support/cells.ts';
import { aims, before, endsOf, figure } from './anyTarget.ts';

describe('the boundaries of every rulebook', () => {
  const LEAST = new Decimal('1e-12');
  const at = (scheme: Scheme, judged: Cell, value: Decimal): string => {
    const { rating, status } = judge({ ...judged, scheme: scheme.id }, value.toFixed());
    return rating?.band.name ?? status;
  };

  /** The boundaries of a scheme, as the margins at which they lie and the bands on either side. */
  const edges = SCHEMES.flatMap((scheme) =>
    scheme.bands.flatMap((band, index) => {
      const [margin, worse] = [marginOf(band), scheme.bands[index - 1]];
      return margin && worse ? [{ scheme, band, worse, ...margin }] : [];
    }),
  );

  it.each(edges.map((edge) => [edge.scheme.council ?? edge.scheme.id, edge.band.name, edge] as const))(
    'of %s give %s exactly where it says, to the last decimal, whatever the target',
    (_council, _band, { scheme, band, worse, margin, inclusive }) => {
      fc.assert(
        fc.property(aims, figure, (aim, last) => {
          const judged = cell({ ...aim, unit: 'GBP', previous: before(last) });
          // Of two ways to meet a target the better one counts, so that each edge is another one’s middle.
          const [goal, other] = goalsOf(judged);
          // A level alone, where the change is unknown, gives no colour to what does not hold it.
          if (!goal || other || goal.of === 'hold') return;
          const higher = aim.direction === 'higher';
          // What misses is measured from the near end of a range, and what is better from the far one.
          const end = higher === margin > 0 ? goal.high : goal.low;
          if (end.isZero()) return;
          const by = end.abs().times(margin).dividedBy(100);
          const edge = higher ? end.plus(by) : end.minus(by);
          const step = higher ? LEAST : LEAST.negated();
          expect(at(scheme, judged, edge)).toBe((inclusive ? band : worse).name);
          expect(at(scheme, judged, edge.plus(step))).toBe(band.name);
          // With a floor standard asked for and none set, what misses is the worst.
          const below = worse.from === 'floor' ? scheme.bands[0] : worse;
          expect(at(scheme, judged, edge.minus(step))).toBe(below?.name);
        }),
      );
    },
  );

  it('lie on both sides of a range that a figure has to stay within', () => {
    const ranged = SCHEMES.filter(({ activity, bands }) => !activity && toleratedBand({ bands } as Scheme));
    const under = ({ bands }: Scheme, name: string) =>
      bands[bands.findIndex((band) => band.name === name) - 1];
    expect(ranged.length).toBeGreaterThan(4);
    fc.assert(
      fc.property(fc.constantFrom(...ranged), endsOf(figure), (scheme, { low, high }) => {
        const judged = cell({
          target: { kind: 'range', low, high },
          direction: 'range',
          unit: 'GBP',
        });
        const amber = toleratedBand(scheme);
        const margin = amber && marginOf(amber);
        if (!amber || !margin) throw new Error(`${scheme.id} has no band below target`);
        const onTarget = scheme.bands.find((band) => marginOf(band)?.margin === 0)?.name;
        for (const [end, out] of [
          [new Decimal(low), -1],
          [new Decimal(high), 1],
        ] as const) {
          if (end.isZero()) continue;
          const step = LEAST.times(out);
          const edge = end.plus(end.abs().times(-margin.margin).dividedBy(100).times(out));
          expect(at(scheme, judged, end)).toBe(onTarget);
          expect(at(scheme, judged, end.plus(step))).toBe(amber.name);
          expect(at(scheme, judged, edge)).toBe((margin.inclusive ? amber : under(scheme, amber.name))?.name);
          expect(at(scheme, judged, edge.minus(step))).toBe(amber.name);
          expect(at(scheme, judged, edge.plus(step))).toBe(under(scheme, amber.name)?.name);
        }
      }),
    );
  });

  it('are an indicator’s own where it has a tolerance, as inclusive as those that they replace', () => {
    // Where there are two bands below it, which of them is next depends on how wide the tolerance is.
    const own = SCHEMES.filter(({ bands, ...rest }) => {
      const tolerated = toleratedBand({ bands, ...rest });
      return tolerated !== undefined && bands[1]?.name === tolerated.name;
    });
    const by = fc.integer({ min: 1, max: 300 }).map(String);
    fc.assert(
      fc.property(
        ...([fc.constantFrom(...own), figure, by] as const),
        fc.constantFrom('relative' as const, 'absolute' as const),
        (scheme, value, amount, kind) => {
          const target = { kind: 'at least', value: value.toFixed() } as const;
          const judged = cell({ target, unit: 'GBP', tolerance: { kind, by: amount } });
          const far = kind === 'absolute' ? new Decimal(amount) : value.abs().times(amount).dividedBy(100);
          if (far.isZero()) return;
          const amber = toleratedBand(scheme);
          const inclusive = amber && marginOf(amber)?.inclusive;
          const [worst] = scheme.bands;
          const edge = value.minus(far);
          expect(at(scheme, judged, edge)).toBe((inclusive ? amber : worst)?.name);
          expect(at(scheme, judged, edge.plus(LEAST))).toBe(amber?.name);
          expect(at(scheme, judged, edge.minus(LEAST))).toBe(worst?.name);
        },
      ),
    );
  });

  it('are the floor standard itself where a rulebook goes by one, and it still counts', () => {
    const floored = SCHEMES.filter(({ bands }) => bands.some(({ from }) => from === 'floor'));
    expect(floored.map(({ id }) => id)).toEqual(['kent', 'brighton']);
    fc.assert(
      fc.property(fc.constantFrom(...floored), aims, figure, figure, (scheme, aim, below, last) => {
        const judged = cell({ ...aim, unit: 'GBP', previous: before(last) });
        const [goal, other] = goalsOf(judged);
        if (!goal || other || goal.of === 'hold' || below.isZero()) return;
        const higher = aim.direction === 'higher';
        const floor = higher ? goal.low.minus(below.abs()) : goal.high.plus(below.abs());
        const set = { ...judged, floor: floor.toFixed() };
        const step = higher ? LEAST : LEAST.negated();
        const [worst, amber] = scheme.bands;
        expect(at(scheme, set, floor)).toBe(amber?.name);
        expect(at(scheme, set, floor.minus(step))).toBe(worst?.name);
        expect(at(scheme, set, goal[higher ? 'low' : 'high'].minus(step))).toBe(amber?.name);
      }),
    );
  });

  it('are the same quarter of last year where that spares a figure the worst colour, “maintained” included', () => {
    const spared = SCHEMES.filter(({ lastYear }) => lastYear !== undefined);
    expect(spared.map(({ id }) => id)).toEqual(['havering']);
    fc.assert(
      fc.property(fc.constantFrom(...spared), figure, figure, (scheme, goal, value) => {
        const judged = cell({ target: { kind: 'at least', value: goal.toFixed() }, unit: 'GBP' });
        if (at(scheme, judged, value) !== scheme.lastYear?.instead) return;
        const since = (last: Decimal) => at(scheme, { ...judged, lastYear: before(last) }, value);
        expect(since(value)).toBe(scheme.lastYear.earns);
        expect(since(value.minus(LEAST))).toBe(scheme.lastYear.earns);
        expect(since(value.plus(LEAST))).toBe(scheme.lastYear.instead);
      }),
    );
  });
});
