import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type Breakdown,
  disagreements,
  linesOf,
  readBreakdown,
  rollUp,
  showBreakdown,
} from '../../src/domain/breakdown.ts';
import { showFigure } from '../../src/domain/figure.ts';
import { readGiven, workingOf } from '../../src/domain/given.ts';

const reference = <T extends z.ZodType>(file: string, row: T): z.infer<T>[] =>
  z.array(row).parse(parse(readFileSync(`test/reference/${file}`), { columns: true }));

const budget = reference(
  '3c-ict-budget-2025-26.csv',
  z.object({
    quarter: z.string(),
    authority: z.string(),
    budget: z.string(),
    forecast: z.string(),
    published_variance: z.string(),
  }),
);

/** The published table of a quarter as a breakdown, with the whole of it last. */
function tableOf(quarter: string) {
  const rows = budget.filter((row) => row.quarter === quarter);
  const parts = rows.filter((row) => row.authority !== 'Total');
  const breakdown: Breakdown = {
    rollUp: 'sum',
    parts: parts.map((row) => ({ name: row.authority, measure: row.budget })),
    against: 'budget',
  };
  return {
    rows,
    lines: linesOf(
      breakdown,
      parts.map((row) => row.forecast),
    ),
  };
}

describe('the published budget of 2025/26', () => {
  it.each(['Q2', 'Q3'])('comes out row by row and in total in %s', (quarter) => {
    const { rows, lines } = tableOf(quarter);
    expect(lines.map(({ name, figure, against }) => [name, figure, against])).toEqual(
      rows.map((row) => [row.authority, row.forecast, row.budget]),
    );
  });

  it('prints an underspend in brackets', () => {
    const { lines } = tableOf('Q2');
    expect(lines.map(({ variance }) => showFigure(variance ?? '', 'GBP', 0))).toEqual([
      '(£31,664)',
      '£104,772',
      '£116,440',
      '£189,548',
    ]);
  });

  it('agrees with every published variance save one, which is £1 off and is named', () => {
    const off = ['Q2', 'Q3'].flatMap((quarter) => {
      const { rows, lines } = tableOf(quarter);
      return disagreements(
        lines,
        rows.map((row) => row.published_variance),
      ).map((each) => ({ quarter, ...each }));
    });
    expect(off).toEqual([{ quarter: 'Q3', name: 'SCDC', published: '5361', given: '5360', by: '1' }]);
  });
});

describe('a breakdown', () => {
  it('adds the minutes lost of every service area up', () => {
    const areas = reference(
      '3c-ict-2019-20-q2-availability-minutes-lost.csv',
      z.object({ service_area: z.string(), minutes: z.string() }),
    );
    const breakdown = readBreakdown(`sum of ${areas.map((row) => row.service_area).join(', ')}`);
    const minutes = areas.map((row) => row.minutes);
    expect(breakdown && rollUp(breakdown, minutes)).toBe('560');
    expect(
      breakdown &&
        workingOf({ unit: 'minutes', decimals: 0, frequency: 'quarterly', breakdown, given: minutes }),
    ).toBe(
      'Network/Telephony 250 minutes, Email 60 minutes, Internet/web site services 70 minutes, Centralised server infrastructure 180 minutes: sum 560 minutes. ',
    );
  });

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
});
