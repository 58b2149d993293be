/** The line through an indicator’s figures, and when there is none. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendOf } from '../../../src/domain/history/trend.ts';
import { trendSentence } from '../../../src/domain/history/trendWords.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2, upToQ2 } from '../../support/cells.ts';

const trend = (figures: readonly (string | null)[], changes: Partial<Cell> = {}) =>
  trendOf(upToQ2(figures, changes), cell(changes));
const says = (figures: readonly (string | null)[], changes: Partial<Cell> = {}) =>
  trendSentence(trend(figures, changes), cell(changes));

const exact = fc
  .integer({ min: -1_000_000, max: 1_000_000 })
  .map((number) => new Decimal(number).dividedBy(1000));

describe('the projected linear trend', () => {
  it('projects a straight line as that line, exactly, through the year end', () => {
    fc.assert(
      fc.property(exact, exact, fc.integer({ min: 3, max: 16 }), (start, slope, length) => {
        const at = (index: number): string => start.plus(slope.times(index)).toFixed();
        const line = Array.from({ length }, (_, index) => at(index));
        expect(trend(line, { unit: 'GBP' })).toMatchObject({
          kind: 'projected',
          next: { period: '2024-25-Q3', figure: at(length) },
          yearEnd: { period: '2024-25-Q4', figure: at(length + 1) },
        });
      }),
    );
  });

  it('takes the endless digits of what was worked out neither for an error nor for a worse guess', () => {
    const worked = (counts: readonly number[]) =>
      counts.map((count) => new Decimal(count).times(100).dividedBy(148).toSignificantDigits(15).toFixed());
    const of148 = Array.from({ length: 8 }, (_, index) => 130 + index);
    expect(says(worked(of148))).toContain('Such projections were right in 5 of 5 quarters.');
    expect(trend(worked(of148.map(() => 143)))).toMatchObject({ kind: 'projected' });
  });

  it('projects the line of months, half-years and years as that line, too, held within the limits of the unit', () => {
    const frequencies = fc.constantFrom(
      ['monthly', 1] as const,
      ['quarterly', 1] as const,
      ['bi-annual', 2] as const,
      ['annual', 4] as const,
    );
    const units = fc.constantFrom(
      ['GBP', -1000, 1000, Infinity] as const,
      ['percent', 0, 100, 100] as const,
      ['count', 0, 1000, Infinity] as const,
      ['minutes', 0, 1000, Infinity] as const,
      ['score out of 5', 0, 5, 5] as const,
      ['stars out of 4', 0, 4, 4] as const,
    );
    // From anywhere within the limits to anywhere within them, in equal steps of thousandths.
    const lines = fc.tuple(units, fc.integer({ min: 3, max: 8 })).chain(([[unit, from, to, most], count]) =>
      fc.integer({ min: from * 1000, max: to * 1000 }).chain((start) => {
        const least = Math.ceil((from * 1000 - start) / (count - 1));
        const step = fc.integer({ min: least, max: Math.floor((to * 1000 - start) / (count - 1)) });
        return step.map((by) => ({ unit, count, from: from < 0 ? -Infinity : from, most, start, by }));
      }),
    );
    fc.assert(
      fc.property(frequencies, lines, ([frequency, every], { unit, count, from, most, start, by }) => {
        const Q4 = shiftPeriod(Q2, 2);
        const at = (index: number): Decimal => new Decimal(start + by * index).dividedBy(1000);
        const history = Array.from({ length: count }, (_, index) =>
          cell({
            frequency,
            unit,
            figure: at(index).toFixed(),
            period: shiftPeriod(Q4, (index - count + 1) * every),
          }),
        );
        expect(trendOf(history, cell({ frequency, unit, period: Q4 }))).toMatchObject({
          kind: 'projected',
          next: {
            period: shiftPeriod(Q4, every),
            figure: Decimal.max(Decimal.min(at(count), most), from).toFixed(),
          },
          yearEnd: undefined,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('scales with the unit: pounds and thousands of pounds give the same line', () => {
    const figures = fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(figures, (whole) => {
        const plain = trend(whole.map(String), { unit: 'GBP' });
        const thousandfold = trend(
          whole.map((each) => `${each * 1000}`),
          { unit: 'GBP' },
        );
        expect(thousandfold.kind).toBe(plain.kind);
        if (plain.kind !== 'projected' || thousandfold.kind !== 'projected') return;
        const off = new Decimal(thousandfold.next.figure)
          .minus(new Decimal(plain.next.figure).times(1000))
          .abs();
        expect(off.lt('0.00000001')).toBe(true);
      }),
    );
  });

  it('holds a percentage within 0 and 100', () => {
    expect(trend(['94', '96', '98', '100'])).toMatchObject({ next: { figure: '100' } });
    expect(trend(['6', '4', '2', '0'])).toMatchObject({ next: { figure: '0' } });
    expect(trend(['3', '4', '5'], { unit: 'stars out of 5' })).toMatchObject({ next: { figure: '5' } });
  });

  it('takes the latest eight periods and lets a gap count as time passed', () => {
    const steep = ['0', '0', '0', '10', '20', '30', '40', '50', '60', '70', '80'];
    expect(trend(steep, { unit: 'GBP' })).toMatchObject({ figures: 8, next: { figure: '90' } });
    expect(trend(['10', '20', null, '40'])).toMatchObject({ figures: 3, next: { figure: '50' } });
    const sparse = ['0', '10', null, null, null, null, null, null, null, '60', '70'];
    expect(trend(sparse, { unit: 'GBP' })).toEqual({ kind: 'none', why: 'too few', figures: 2 });
  });

  it('projects every quarter to the year end, from the one before where this one is not in yet', () => {
    const ahead = (figures: readonly (string | null)[], shift = 0) => {
      const period = shiftPeriod(Q2, shift);
      const history = figures.map((figure, index) =>
        cell({ figure, period: shiftPeriod(period, index - figures.length + 1) }),
      );
      const found = trendOf(history, cell({ period }));
      return found.kind === 'projected' ? found.ahead.map((each) => `${each.period} ${each.figure}`) : [];
    };
    expect(ahead(['10', '20', '30'], -1)).toEqual(['2024-25-Q2 40', '2024-25-Q3 50', '2024-25-Q4 60']);
    expect(ahead(['10', '20', '30', null])).toEqual(['2024-25-Q2 40', '2024-25-Q3 50', '2024-25-Q4 60']);
    expect(ahead(['10', '20', '30'], 2)).toEqual(['2025-26-Q1 40']);
  });

  it('goes half-year by half-year and year by year where the indicator does', () => {
    const halves = upToQ2(['10', '20', '30'], { frequency: 'bi-annual' }, 2);
    expect(trendOf(halves, cell({ frequency: 'bi-annual' }))).toMatchObject({
      next: { period: '2024-25-Q4', figure: '40' },
      yearEnd: undefined,
    });
    const Q4 = shiftPeriod(Q2, 2);
    const years = ['10', '20', '30'].map((figure, index) =>
      cell({ frequency: 'annual', figure, period: shiftPeriod(Q4, (index - 2) * 4) }),
    );
    expect(trendOf(years, cell({ frequency: 'annual', period: Q4 }))).toMatchObject({
      next: { period: '2025-26-Q4', figure: '40' },
    });
  });

  it('starts afresh where the definition changed', () => {
    const counted = upToQ2(['300', '310', '320', '330', '91', '92', '93']).map((each, index) =>
      index < 4 ? { ...each, unit: 'count' as const } : each,
    );
    expect(trendOf(counted, cell({}))).toMatchObject({ figures: 3, next: { figure: '94' } });
  });

  it('gives way to “same quarter last year” where the year repeats itself', () => {
    const seasons = ['10', '20', '40', '60', '10', '20', '40', '60', '10', '20', '40', '60'];
    expect(trend(seasons, { unit: 'GBP' })).toMatchObject({ kind: 'none', why: 'beaten' });
    const halves = upToQ2(['10', '40', '10', '40', '10', '40', '10'], { frequency: 'bi-annual' }, 2);
    const found = trendOf(halves, cell({ frequency: 'bi-annual' }));
    expect(found).toMatchObject({ record: { beatenBy: { rival: 'same quarter last year', theirs: '0' } } });
    expect(trendSentence(found, cell({ frequency: 'bi-annual' }))).toContain(
      'and “same quarter last year” by 0 points.',
    );
  });

  it('is never shown where a plain guess would have been closer over the same quarters', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 100 }).map(String), { minLength: 4, maxLength: 16 });
    fc.assert(
      fc.property(figures, (history) => {
        const found = trend(history);
        if (found.kind !== 'projected' || !found.record) return;
        const { errors } = found.record;
        const ours = errors.reduce((sum, error) => sum + Number(error), 0);
        const tested = history.slice(-errors.length);
        const before = history.slice(-errors.length - 1, -1);
        const last = tested.reduce(
          (sum, each, index) => sum + Math.abs(Number(each) - Number(before[index])),
          0,
        );
        expect(ours).toBeLessThanOrEqual(last + 1e-9);
      }),
    );
  });
});
