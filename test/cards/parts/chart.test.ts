import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf, scaleOf } from '../../../src/cards/parts/chart.ts';
import { cellWith, historyOf } from '../sample.ts';

describe('the scale of a chart', () => {
  it.each([
    ['close around percentages', [86.2, 96, 95], { least: 0, most: 100 }, { from: 80, to: 100 }],
    ['from 0 where figures come near it', [1, 9], { least: 0 }, { from: 0, to: 10 }],
    ['in steps that print well', [3_000_000, 9_500_000], {}, { from: 0, to: 10_000_000 }],
    ['never beyond what can be reached', [99, 100], { least: 0, most: 100 }, { from: 97.5, to: 100 }],
    ['around 0 where figures lie on both sides', [-30, 20], {}, { from: -50, to: 50 }],
  ] as const)('lies %s', (_, values, limits, scale) => {
    expect(scaleOf(values, limits)).toEqual(scale);
  });

  it('has every figure on it', () => {
    const figures = fc.array(
      fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((each) => Math.round(each * 100) / 100),
      {
        minLength: 2,
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(figures, (values) => {
        const { from, to } = scaleOf(values, {});
        expect(from).toBeLessThanOrEqual(Math.min(...values));
        expect(to).toBeGreaterThanOrEqual(Math.max(...values));
        expect(to).toBeGreaterThan(from);
      }),
    );
  });

  it('has every percentage on it, between 0 and 100', () => {
    const figures = fc.array(
      fc.integer({ min: 0, max: 1000 }).map((each) => each / 10),
      { minLength: 2, maxLength: 9 },
    );
    fc.assert(
      fc.property(figures, (values) => {
        const { from, to } = scaleOf(values, { least: 0, most: 100 });
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(Math.min(...values));
        expect(to).toBeLessThanOrEqual(100);
        expect(to).toBeGreaterThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe('large figures', () => {
  it('are drawn in millions, and the title says so', () => {
    const cell = cellWith({ unit: 'GBP', decimals: 0 });
    const history = historyOf(['3000000', '9097446'], { unit: 'GBP', target: { kind: 'none' } });
    const chart = chartOf(history, cell);
    expect(chart?.title).toBe('Q1 2024/25 to Q2 2024/25 · £ million');
    expect(chart?.json).toMatchObject({ yMin: 0, yMax: 10, data: [{ values: [{ y: 3 }, { y: 9.097446 }] }] });
  });
});

describe('the table beside a chart', () => {
  it('shows every digit of a figure that would otherwise read as on target beside its Amber', () => {
    const cell = cellWith({ decimals: 1, target: { kind: 'at least', value: '95' } });
    const history = historyOf(['94.96', '95.04'], { target: { kind: 'at least', value: '95' } });
    const table = JSON.stringify(chartOf(history, cell)?.json);
    expect(table).toContain('"94.96% ');
    expect(table).toContain('"95.0% ');
  });
});
