import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, readBreakdown, rollUp, showBreakdown } from '../../src/domain/breakdown.ts';
import { readGiven } from '../../src/domain/given.ts';

describe('a breakdown', () => {
  const pounds = fc.integer({ min: -10_000_000, max: 10_000_000 });
  const rows = fc.array(fc.tuple(pounds, pounds), { minLength: 2, maxLength: 12 });

  it('has parts that add up to the whole, variances too', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const parts = given.map(([measure], index) => ({ name: `P${index}`, measure: String(measure) }));
        const lines = linesOf(
          { rollUp: 'sum', parts, against: 'budget' },
          given.map(([, figure]) => String(figure)),
        );
        const [whole] = lines.slice(-1);
        for (const column of ['figure', 'against', 'variance'] as const) {
          const sum = lines.slice(0, -1).reduce((all, line) => all.plus(line[column] ?? 0), new Decimal(0));
          expect(whole?.[column]).toBe(sum.toFixed());
        }
      }),
    );
  });

  it('has a mean between its least and its greatest part, weighted or not', () => {
    const weight = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(pounds, weight), { minLength: 2, maxLength: 12 }), (given) => {
        const figures = given.map(([figure]) => figure);
        const parts = given.map(([, each], index) => ({ name: `P${index}`, measure: String(each) }));
        const plain = parts.map(({ name }) => ({ name }));
        for (const breakdown of [
          { rollUp: 'weighted mean', parts } as const,
          { rollUp: 'mean', parts: plain } as const,
        ]) {
          const mean = Number(rollUp(breakdown, figures.map(String)));
          expect(mean).toBeGreaterThanOrEqual(Math.min(...figures) - 1e-6);
          expect(mean).toBeLessThanOrEqual(Math.max(...figures) + 1e-6);
        }
      }),
    );
  });

  it('weighs by what it is told, and has nothing to measure where all weights are zero', () => {
    const of = (text: string, ...figures: string[]) => {
      const breakdown = readBreakdown(text);
      return breakdown && rollUp(breakdown, figures);
    };
    expect(of('weighted mean of North (30), South (10)', '80', '100')).toBe('85');
    expect(of('mean of North, South', '80', '100')).toBe('90');
    expect(of('weighted mean of North (0), South (0)', '80', '100')).toBeNull();
    expect(of('sum of North, South', '80')).toBeNull();
  });

  it('is written in a file and kept the way it is read', () => {
    for (const text of [
      'sum of CCC (3296386), HDC (3089816), SCDC (2711244) against budget',
      'mean of Network/Telephony, Email (all), Web',
      'weighted mean of North (30), South (10.5)',
    ]) {
      const breakdown = readBreakdown(text);
      expect(breakdown && showBreakdown(breakdown)).toBe(text);
    }
    expect(readBreakdown('sum of CCC (£3,296,386), HDC (£3,089,816) against budget')?.parts).toEqual([
      { name: 'CCC', measure: '3296386' },
      { name: 'HDC', measure: '3089816' },
    ]);
    expect(readBreakdown('sum of CCC')).toBeUndefined();
    expect(readBreakdown('sum of CCC (1), HDC against budget')).toBeUndefined();
    expect(readBreakdown('sum of CCC (1), HDC')).toBeUndefined();
    expect(readBreakdown('sum of CCC (1), HDC (1234567890123456) against budget')).toBeUndefined();
    expect(readBreakdown('Sum of CCC, HDC')?.rollUp).toBe('sum');
    expect(readBreakdown('weighted mean of CCC, HDC')).toBeUndefined();
    expect(readBreakdown('CCC and HDC')).toBeUndefined();
  });

  it('asks for each part by name', () => {
    const breakdown = readBreakdown('mean of North, South');
    expect(readGiven(['101', ''], { unit: 'percent', frequency: 'quarterly', breakdown })).toEqual({
      kind: 'problems',
      sentences: ['North can’t be above 100.', 'Enter the figure of South. If there was nothing, enter 0.'],
    });
    expect(readGiven(['80', '90'], { unit: 'percent', frequency: 'quarterly', breakdown })).toMatchObject({
      figure: '85',
    });
  });

  it('are refused where each is possible and what they come to is not, and where a count is no whole number', () => {
    const sum = readBreakdown('sum of North, South');
    const given = (said: readonly string[], unit: 'percent' | 'count') =>
      readGiven(said, { unit, frequency: 'quarterly', breakdown: sum });
    expect(given(['60', '70'], 'percent')).toEqual({
      kind: 'problems',
      sentences: ['Together they come to 130%, and the figure can’t be above 100: check what was given.'],
    });
    expect(given(['60', '40'], 'percent')).toMatchObject({ figure: '100' });
    expect(given(['10.5', '2'], 'count')).toEqual({
      kind: 'problems',
      sentences: ['North is a count, so enter a whole number.'],
    });
  });
});
