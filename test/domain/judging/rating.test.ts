/** The status of a figure under the rules that come with Ragtime. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { Scheme } from '../../../src/domain/schemes/scheme.ts';
import { SCHEMES } from '../../../src/domain/schemes/schemes.ts';
import { atLeast, atMost, cell } from '../../support/cells.ts';

const status = (figure: string, target: Target, scheme: string): string =>
  judge(cell({ target, scheme }), figure).status;

describe('status', () => {
  it.each([
    ['CPI01', '82.2', atLeast('90'), 'Amber'],
    ['CPI03', '100', atLeast('100'), 'Green'],
    ['CPI06, exactly 5% better', '63', atLeast('60'), 'Very Green'],
    ['CPI11, lower is better', '10.7', atMost('15'), 'Very Green'],
    ['CPI13, 9.26% off', '86.2', atLeast('95'), 'Amber'],
    ['CPI14', '96.1', atLeast('95'), 'Green'],
    ['CPI15, 4.8% better', '94.3', atLeast('90'), 'Green'],
    ['CPI07, 25% off', '3', atLeast('4'), 'Red'],
  ])('rates the published 2019 figure of %s', (_name, figure, target, expected) => {
    expect(status(figure, target, 'vg')).toBe(expected);
  });

  it('finds 0.63 against 0.70 exactly 10% off, which is Red', () => {
    expect(status('0.63', atLeast('0.70'), 'ragb')).toBe('Red');
    expect(status('0.6300000001', atLeast('0.70'), 'ragb')).toBe('Amber');
  });

  it('keeps exactly 5% better Green under the 2024 rule and makes it Very Green under that of 2019', () => {
    expect(status('63', atLeast('60'), 'ragb')).toBe('Green');
    expect(status('63.0001', atLeast('60'), 'ragb')).toBe('Blue');
    expect(status('63', atLeast('60'), 'vg')).toBe('Very Green');
  });

  it('rates a lower-is-better value above its target as red', () => {
    expect(status('20', atMost('15'), 'rag')).toBe('Red');
    expect(status('16', atMost('15'), 'rag')).toBe('Amber');
    expect(status('15', atMost('15'), 'rag')).toBe('Green');
  });

  it('makes any miss of a target of zero Red', () => {
    expect(status('1', atMost('0'), 'rag')).toBe('Red');
    expect(status('0.01', atMost('0'), 'ragb')).toBe('Red');
    expect(status('0', atMost('0'), 'ragb')).toBe('Green');
    expect(status('5', atLeast('0'), 'ragb')).toBe('Green');
  });

  it('measures the distance from a negative target by its size', () => {
    const margin = (figure: string) =>
      judge(cell({ target: atLeast('-100'), scheme: 'rag' }), figure).rating?.margin?.toFixed();
    expect([margin('-90'), margin('-105')]).toEqual(['10', '-5']);
    expect(status('-105', atLeast('-100'), 'rag')).toBe('Amber');
    expect(status('-110', atLeast('-100'), 'rag')).toBe('Red');
    expect(status('-90', atLeast('-100'), 'rag')).toBe('Green');
  });

  it('gives only active indicators a colour', () => {
    const judged = (lifecycle: 'baseline' | 'contextual' | 'suspended') =>
      judge(cell({ lifecycle, target: atLeast('90'), scheme: 'rag' }), '10').status;
    expect([judged('baseline'), judged('contextual'), judged('suspended')]).toEqual([
      'Baseline',
      'Contextual',
      'Suspended',
    ]);
  });

  it('tells nothing reported, nothing to measure, and no target apart', () => {
    const of = (figure: string | null | undefined, target: Target = atLeast('90')) =>
      judge(cell({ target, scheme: 'rag' }), figure).status;
    expect(of(undefined)).toBe('Not reported');
    expect(of(null)).toBe('No data this period');
    expect(of('59', { kind: 'none' })).toBe('No target');
    expect(of(undefined, { kind: 'none' })).toBe('Not reported');
    expect(of(null, { kind: 'milestone', text: 'Business case' })).toBe('No data this period');
  });

  const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => new Decimal(n).dividedBy(1000));
  const ranks = (scheme: Scheme, value: Decimal, target: Target) => {
    const { status } = judge(cell({ target, scheme: scheme.id, unit: 'GBP' }), value.toFixed());
    return scheme.bands.findIndex(({ name }) => name === status);
  };

  it('never gives a better figure a worse colour', () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        fc.constantFrom(...SCHEMES),
        fc.boolean(),
        (a, b, goal, scheme, higher) => {
          const target = higher ? atLeast(goal.toFixed()) : atMost(goal.toFixed());
          const [worse, better] = a.lessThan(b) === higher ? [a, b] : [b, a];
          expect(ranks(scheme, better, target)).toBeGreaterThanOrEqual(ranks(scheme, worse, target));
        },
      ),
    );
  });

  it('never changes a colour when the unit is scaled', () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.constantFrom(...SCHEMES),
        fc.integer({ min: -6, max: 6 }),
        (value, goal, scheme, power) => {
          const factor = new Decimal(10).pow(power);
          expect(ranks(scheme, value.times(factor), atLeast(goal.times(factor).toFixed()))).toBe(
            ranks(scheme, value, atLeast(goal.toFixed())),
          );
        },
      ),
    );
  });

  it('refuses a scheme whose bands do not go from worst to best', () => {
    const [red, amber, green] = SCHEMES[2]?.bands ?? [];
    expect(Scheme.safeParse({ id: 'x', name: 'x', bands: [red, green, amber] }).success).toBe(false);
    expect(Scheme.safeParse({ id: 'x', name: 'x', bands: [red, amber] }).success).toBe(false);
    expect(Scheme.safeParse({ id: 'x', name: 'x', bands: [red, amber, green] }).success).toBe(true);
  });
});
