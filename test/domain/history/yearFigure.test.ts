import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollUpOver } from '../../../src/domain/figures/rollUp.ts';
import { yearFigure, yearSentence } from '../../../src/domain/history/yearFigure.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { isComparable } from '../../../src/domain/indicators/comparison.ts';
import { nextDue } from '../../../src/domain/time/frequency.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2 } from '../../support/cells.ts';

const Q1 = shiftPeriod(Q2, -1);
const Q4 = shiftPeriod(Q2, 2);
const minutes: Partial<Cell> = { unit: 'minutes', decimals: 0, rollsUp: 'sum' };
const upTo = (last: Period, figures: readonly (string | null)[], changes: Partial<Cell>) =>
  figures.map((figure, index) =>
    cell({ ...changes, figure, period: shiftPeriod(last, index - figures.length + 1) }),
  );
const says = (last: Period, figures: readonly (string | null)[], changes: Partial<Cell>): string => {
  const history = upTo(last, figures, changes);
  return yearSentence(history, history.at(-1) ?? cell(changes));
};

describe('the figure of a year', () => {
  it('is made of its quarters the way the indicator says', () => {
    expect(says(Q2, ['300', '250', '310'], minutes)).toBe(
      'Year to date: 560 minutes, the sum of Q1 and Q2 2024/25.',
    );
    expect(says(Q4, ['1', '10', '20', '30', '40'], minutes)).toBe(
      'Year 2024/25: 100 minutes, the sum of Q1 to Q4 2024/25.',
    );
    expect(says(Q2, ['80', '90'], { rollsUp: 'mean' })).toContain('85.0%, the mean of');
    expect(says(Q2, ['80', '90'], { rollsUp: 'last' })).toContain('90.0%, as in the last of');
  });

  it('is worked out from counts where quarters weigh differently', () => {
    const changes: Partial<Cell> = {
      rollsUp: 'counts',
      decimals: 2,
      calculation: { kind: 'ratio', numerator: 'changes succeeded', denominator: 'changes', factor: '100' },
    };
    const history = [
      cell({ ...changes, period: Q1, figure: '100', given: ['10', '10'] }),
      cell({ ...changes, period: Q2, figure: '50', given: ['45', '90'] }),
    ];
    expect(yearFigure(history, cell({ ...changes, period: Q2, figure: '50' }))?.figure).toBe('55');
    // Without the counts of a quarter the others are not the year's, and of nothing there is no share.
    for (const index of [0, 1]) {
      const uncounted = history.map((each, at) => (at === index ? { ...each, given: undefined } : each));
      expect(yearFigure(uncounted, cell({ ...changes, period: Q2, figure: '50' }))).toBeUndefined();
    }
    const nothing = history.map((each) => ({ ...each, given: ['0', '0'] }));
    expect(yearFigure(nothing, cell({ ...changes, period: Q2, figure: '50' }))).toBeUndefined();
  });

  it('is not given while a quarter is missing, for one quarter alone, or where figures overlap', () => {
    expect(says(Q2, [null, '310'], minutes)).toBe('');
    expect(says(Q1, ['250', '310'], minutes)).toBe('');
    expect(says(Q2, ['250', '310'], { ...minutes, basis: 'year to date' })).toBe('');
    expect(says(Q2, ['250', '310'], { ...minutes, basis: 'rolling 12 months' })).toBe('');
    expect(says(Q2, ['250', '310'], { ...minutes, rollsUp: undefined })).toBe('');
  });

  it('is not made of what was measured otherwise, or by an indicator that it took over from', () => {
    const last = cell({ ...minutes, figure: '7', period: Q2 });
    const before = cell({ ...minutes, figure: '5', period: Q1 });
    expect(yearFigure([before, last], last)).toMatchObject({ figure: '12' });
    const anew = { ...last, definedSince: Q2 };
    expect(yearFigure([before, anew], anew)).toBeUndefined();
    expect(yearFigure([{ ...before, ref: 'OLD-1' }, last], last)).toBeUndefined();
  });

  it('is made of half-years where figures come twice a year', () => {
    const half = cell({ ...minutes, frequency: 'bi-annual', figure: '5', period: Q2 });
    const year = cell({ ...minutes, frequency: 'bi-annual', figure: '7', period: Q4 });
    expect(yearFigure([half, year], year)).toMatchObject({ figure: '12', of: [Q2, Q4] });
  });

  it('comes to the same whether months are rolled up to the year at once or by quarters', () => {
    const month = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(fc.array(month, { minLength: 12, maxLength: 12 }), (months) => {
        const whole = months.map(String);
        const quarters = [0, 3, 6, 9].map((at) => whole.slice(at, at + 3));
        for (const how of ['sum', 'last'] as const) {
          const byQuarter = quarters.map((each) => rollUpOver(how, each) ?? '');
          expect(rollUpOver(how, byQuarter)).toBe(rollUpOver(how, whole));
        }
        const means = quarters.map((each) => rollUpOver('mean', each) ?? '');
        const off = new Decimal(rollUpOver('mean', means) ?? 0).minus(rollUpOver('mean', whole) ?? 0).abs();
        expect(off.lt('0.000001')).toBe(true);
      }),
    );
  });
});

describe('comparing like with like', () => {
  const at = (period: string, basis: Cell['basis'] = 'year to date') =>
    cell({ period: Period.parse(period), basis });

  it('gives Q1’s year to date no previous one, and every later quarter the one before', () => {
    expect(isComparable(at('2023-24-Q4'), at('2024-25-Q1'))).toBe(false);
    expect(isComparable(at('2024-25-Q1'), at('2024-25-Q2'))).toBe(true);
    expect(isComparable(at('2023-24-Q2'), at('2024-25-Q2'))).toBe(true);
  });

  it('compares rolling and in-period figures across the turn of the year', () => {
    expect(isComparable(at('2023-24-Q4', 'rolling 12 months'), at('2024-25-Q1', 'rolling 12 months'))).toBe(
      true,
    );
    expect(isComparable(at('2023-24-Q4', 'in period'), at('2024-25-Q1', 'in period'))).toBe(true);
  });

  it('compares neither different bases nor different units', () => {
    expect(isComparable(at('2024-25-Q1', 'in period'), at('2024-25-Q2'))).toBe(false);
    expect(isComparable({ ...at('2024-25-Q1'), unit: 'count' }, at('2024-25-Q2'))).toBe(false);
  });
});

describe('when a figure is due', () => {
  it('is at the end of the indicator’s own period', () => {
    expect(nextDue({ frequency: 'annual' }, Q2)).toBe(Q4);
    expect(nextDue({ frequency: 'bi-annual' }, Q1)).toBe(Q2);
    expect(nextDue({ frequency: 'quarterly' }, Q1)).toBe(Q1);
    expect(nextDue({ frequency: 'annual' }, Q4)).toBe(Q4);
  });
});
