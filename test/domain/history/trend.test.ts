import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showDifference } from '../../../src/domain/figures/figure.ts';
import { accuracyOf, trendOf } from '../../../src/domain/history/trend.ts';
import { trendSentence } from '../../../src/domain/history/trendWords.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { type TargetPlan, targetIn } from '../../../src/domain/indicators/target.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2 } from '../../support/cells.ts';

/** Figures of successive quarters up to Q2 2024/25, oldest first. */
const upToQ2 = (figures: readonly (string | null)[], changes: Partial<Cell> = {}, every = 1) =>
  figures.map((figure, index) =>
    cell({ ...changes, figure, period: shiftPeriod(Q2, (index - figures.length + 1) * every) }),
  );
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

  it('projects nothing below three figures, and says why', () => {
    expect(says(['80', '85'])).toBe(
      'No projected trend: it takes three figures of the same definition, and there are two.',
    );
    expect(says(['80'])).toContain('and there is one.');
    expect(says([])).toContain('and there is none.');
    expect(says(['80', '85', '87', null, null])).toBe(
      'No projected trend: there is no figure for this quarter or the one before.',
    );
  });

  it('starts afresh where the definition changed', () => {
    const counted = upToQ2(['300', '310', '320', '330', '91', '92', '93']).map((each, index) =>
      index < 4 ? { ...each, unit: 'count' as const } : each,
    );
    expect(trendOf(counted, cell({}))).toMatchObject({ figures: 3, next: { figure: '94' } });
  });

  it('draws no line through figures that contain one another', () => {
    expect(says(['10', '20', '30'], { basis: 'year to date' })).toBe(
      'No projected trend: it is drawn from in-period figures, and these are year to date.',
    );
  });

  it('says what comes next, at year end, whether that is on course, and how well it has done', () => {
    expect(says(['90', '91', '92'])).toBe(
      'Projected trend over 3 quarters: 93.0% in Q3 2024/25, 94.0% at year end (Q4 2024/25); not on course for at least 95%. There is too little history to say how well such projections do.',
    );
    expect(says(['88', '90', '92.5', '94', '97', '96'])).toBe(
      'Projected trend over 6 quarters: 99.2% in Q3 2024/25, 100.0% at year end (Q4 2024/25); on course for at least 95%. Such projections were within 5 points in 3 of 3 quarters.',
    );
    expect(says(['3', '3', '3', '3'], { target: { kind: 'none' } })).toContain(
      '3.0% at year end (Q4 2024/25). Such projections were right in 1 of 1 quarter.',
    );
    // 93 in Q3 would miss it; the year end meets it.
    expect(says(['90', '91', '92'], { target: { kind: 'at least', value: '94' } })).toContain(
      '; on course for',
    );
  });

  it('holds the year end against the target of Q4, where each quarter has its own', () => {
    const plan: TargetPlan = { kind: 'profile', values: ['90', '91', '92', '98'], worse: 'under' };
    const target = targetIn(plan, Q2);
    const figures = ['90', '91', '92'];
    const said = trendSentence(trend(figures), cell({ target }), (period) => targetIn(plan, period));
    expect(said).toContain('94.0% at year end (Q4 2024/25); not on course for 98% by Q4 (under is worse).');
    // A cell knows the target of its own quarter alone: then nothing is said that may be wrong.
    expect(says(figures, { target })).not.toContain('course');
    const own = trendSentence(trend(figures), cell({ target, scheme: 'huntingdonshire' }), (period) =>
      targetIn(plan, period),
    );
    expect(own).toContain('at year end that would be Within acceptable variance against 98% by Q4');
    // In Q4 itself, while its figure is still to come, the cell's own target is that of the year end.
    const q4 = shiftPeriod(Q2, 2);
    const last = cell({ period: q4, target: targetIn(plan, q4) });
    const before = figures.map((figure, back) => cell({ figure, period: shiftPeriod(q4, back - 3) }));
    expect(trendSentence(trendOf(before, last), last)).toContain(
      '93.0% in Q4 2024/25; not on course for 98% by Q4',
    );
  });

  it('measures a change that is still to come from this quarter, and says nothing of one further on', () => {
    const target = { kind: 'change', low: '3', high: '5', hold: null } as const;
    const q3 = Period.parse('2024-25-Q3');
    const figures = ['80', '84', '88'];
    const at = { target, period: q3, figure: '88', previous: { period: Q2, figure: '84', status: 'Green' } };
    const history = figures.map((figure, back) => cell({ ...at, figure, period: shiftPeriod(q3, back - 2) }));
    expect(trendSentence(trendOf(history, cell(at)), cell(at))).toContain(
      '92.0% in Q4 2024/25; on course for up 3 to 5 points a quarter.',
    );
    expect(says(figures, { target, figure: '88' })).not.toContain('course');
  });

  it('gives way to “same as last quarter” where that has come closer', () => {
    expect(says(['80', '90', '80', '90', '90', '80', '80', '80'])).toMatch(
      /^No projected trend: a straight line is a poor guide here. Over 5 quarters it would have been out by \d+(\.\d)? points on average, and “same as last quarter” by \d+(\.\d)? points\.$/,
    );
  });

  it('says that neither came closer where both are out by as much as can be shown', () => {
    const figures = ['98.4', '98.6', '98.1', '97.9', '98.2', '98.5', '98.0', '97.6', '97.1'];
    expect(says(figures)).toBe(
      'No projected trend: a straight line is a poor guide here. Over 6 quarters it would have come no closer than “same as last quarter”: either is out by 0.4 points on average.',
    );
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

describe('how well projections have done', () => {
  it('names the least round distance that holds three quarters of them', () => {
    const errors = ['0.5', '1', '1.5', '2', '2', '1.9', '7', '9'];
    expect(accuracyOf({ errors })).toEqual({ within: '2', hits: 6, tests: 8 });
    expect(accuracyOf({ errors: ['0.04', '0.03', '0.05', '0.9'] })).toEqual({
      within: '0.05',
      hits: 3,
      tests: 4,
    });
    expect(accuracyOf({ errors: ['100', '1', '1', '1'] })).toMatchObject({ within: '1', hits: 3 });
    expect(accuracyOf({ errors: ['100', '95', '1', '1'] })).toMatchObject({ within: '100', hits: 4 });
    expect(accuracyOf({ errors: ['130', '0.9', '130', '0.9'] })).toMatchObject({ within: '200' });
    expect(accuracyOf({ errors: ['7', '6', '7', '6'] })).toMatchObject({ within: '10' });
    expect(accuracyOf({ errors: ['0', '0'] })).toEqual({ within: '0', hits: 2, tests: 2 });
  });

  it('words a difference in the unit of the indicator', () => {
    expect(showDifference('1', 'percent', 1)).toBe('1 point');
    expect(showDifference('2', 'percent', 1)).toBe('2 points');
    expect(showDifference('0.004', 'percent', 1)).toBe('0.004 points');
    expect(showDifference('20000', 'GBP', 0)).toBe('£20,000');
    expect(showDifference('0.2', 'score out of 5', 1)).toBe('0.2');
    expect(showDifference('5', 'minutes', 0)).toBe('5 minutes');
  });
});
