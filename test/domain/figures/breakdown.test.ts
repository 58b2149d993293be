import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BreakdownLine,
  breakdownLines,
  readBreakdown,
  rollUp,
  showBreakdown,
} from '../../../src/domain/figures/breakdown.ts';
import type { Unit } from '../../../src/domain/figures/unit.ts';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { readGiven } from '../../../src/domain/reporting/countsAndParts.ts';
import { NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { cell } from '../../support/cells.ts';

describe('a breakdown', () => {
  const pounds = fc.integer({ min: -10_000_000, max: 10_000_000 });
  const rows = fc.array(fc.tuple(pounds, pounds), { minLength: 2, maxLength: 12 });

  it('has parts that add up to the whole, variances too', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const parts = given.map(([measure], index) => ({ name: `P${index}`, measures: [String(measure)] }));
        const lines = breakdownLines(
          { rollUp: 'sum', parts, against: ['budget'] },
          given.map(([, figure]) => String(figure)),
        );
        const [whole] = lines.slice(-1);
        const columns = [
          (line?: BreakdownLine) => line?.figure,
          (line?: BreakdownLine) => line?.held[0]?.measure,
          (line?: BreakdownLine) => line?.held[0]?.variance,
        ];
        for (const column of columns) {
          const sum = lines.slice(0, -1).reduce((all, line) => all.plus(column(line) ?? 0), new Decimal(0));
          expect(column(whole)).toBe(sum.toFixed());
        }
      }),
    );
  });

  it('has a mean between its least and its greatest part, weighted or not', () => {
    const weight = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(pounds, weight), { minLength: 2, maxLength: 12 }), (given) => {
        const figures = given.map(([figure]) => figure);
        const parts = given.map(([, each], index) => ({ name: `P${index}`, measures: [String(each)] }));
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
      'sum of CITY (2994586; 3044586), HDC (2126223; 2176223) against budget; authorised',
      'mean of Network/Telephony, Email (all), Web',
      'weighted mean of North (30), South (10.5)',
    ]) {
      const breakdown = readBreakdown(text);
      expect(breakdown && showBreakdown(breakdown)).toBe(text);
    }
    expect(readBreakdown('sum of CCC (£3,296,386), HDC (£3,089,816) against budget')?.parts).toEqual([
      { name: 'CCC', measures: ['3296386'] },
      { name: 'HDC', measures: ['3089816'] },
    ]);
    expect(readBreakdown('sum of CCC')).toBeUndefined();
    expect(readBreakdown('sum of CCC (1), HDC against budget')).toBeUndefined();
    expect(readBreakdown('sum of CCC (1; 2), HDC (1) against budget; authorised')).toBeUndefined();
    expect(readBreakdown('sum of CCC (1; 2), HDC (1; 2) against budget')).toBeUndefined();
    expect(readBreakdown('sum of CCC (1), HDC')).toBeUndefined();
    expect(readBreakdown('sum of CCC (1), HDC (1234567890123456) against budget')).toBeUndefined();
    expect(readBreakdown('Sum of CCC, HDC')?.rollUp).toBe('sum');
    expect(readBreakdown('weighted mean of CCC, HDC')).toBeUndefined();
    expect(readBreakdown('CCC and HDC')).toBeUndefined();
  });

  it('asks for each part by name', () => {
    const breakdown = readBreakdown('mean of North, South');
    expect(
      readGiven(['101', ''], { unit: 'percent', decimals: 0, frequency: 'quarterly', breakdown }),
    ).toEqual({
      kind: 'problems',
      sentences: [
        'North can’t be above 100.',
        'The figure of South is missing. Enter it: left empty it is not taken for nothing.',
      ],
    });
    expect(
      readGiven(['80', '90'], { unit: 'percent', decimals: 0, frequency: 'quarterly', breakdown }),
    ).toMatchObject({
      figure: '85',
    });
  });

  it('are refused where each is possible and what they come to is not, and where a count is no whole number', () => {
    const sum = readBreakdown('sum of North, South');
    const given = (said: readonly string[], unit: 'percent' | 'count') =>
      readGiven(said, { unit, decimals: 0, frequency: 'quarterly', breakdown: sum });
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

it('a weight is nothing that a part is held against', () => {
  const weighted = readBreakdown('weighted mean of North (1), South (3)');
  expect(weighted && breakdownLines(weighted, ['80', '100'])).toEqual(
    [
      { name: 'North', figure: '80' },
      { name: 'South', figure: '100' },
      { name: 'Weighted mean', figure: '95' },
    ].map((line) => ({ ...line, held: [] })),
  );
});

describe('parts in a form', () => {
  const read = (unit: Unit, how: string, ...said: string[]) => {
    const found = readGiven(said, {
      unit,
      decimals: 0,
      frequency: 'quarterly',
      breakdown: readBreakdown(how),
    });
    return found?.kind === 'problems' ? found.sentences : [found?.figure];
  };

  it('come to their whole', () => {
    expect(read('GBP', 'sum of North, South', '£1,200', '(£200)')).toEqual(['1000']);
    expect(read('percent', 'mean of North, South', '100%', '0')).toEqual(['50']);
  });

  it('are each asked for by name, and held to what the unit allows', () => {
    const parts = 'mean of North, South, West, East';
    expect(read('percent', parts, '', '-1', '100.1', '£5')).toEqual([
      'The figure of North is missing. Enter it: left empty it is not taken for nothing.',
      'South can’t be below 0.',
      'West can’t be above 100.',
      expect.stringContaining('“£5” is an amount of money'),
    ]);
    expect(read('count', 'sum of North, South, West', '1.5', 'most', '1234567890123456')).toEqual([
      'North is a count, so enter a whole number.',
      '“most” is not a number. Enter South like 148.',
      expect.stringContaining('West has more than 15 digits'),
    ]);
  });

  it('are refused where together they come to what can’t be, or to more digits than are kept', () => {
    expect(read('percent', 'sum of North, South', '60', '40')).toEqual(['100']);
    expect(read('percent', 'sum of North, South', '60', '41')).toEqual([
      'Together they come to 101%, and the figure can’t be above 100: check what was given.',
    ]);
    expect(read('count', 'sum of North, South', '999999999999999', '1')).toEqual([
      expect.stringContaining('What they come to together has more than 15 digits'),
    ]);
    expect(read('percent', 'mean of North, South, West', '1', '1', '0')).toEqual(['0.666666666666667']);
  });

  it('may have a total beside them, which has to be a number that can be kept', () => {
    const asked = cell({
      unit: 'GBP',
      breakdown: readBreakdown('sum of North, South'),
      target: { kind: 'none' },
    });
    const checked = (published: string) =>
      checkDraft({ ...NO_DRAFT, given: ['1', '2'], published }, asked, []);
    expect(checked(' £3 ')).toMatchObject({ kind: 'ready', published: '3' });
    expect(checked('')).toMatchObject({ kind: 'ready', published: undefined });
    expect(checked('three')).toMatchObject({
      problems: [
        {
          field: 'figure',
          sentence: '“three” is not a number. Enter the total you were given like 148, or leave it empty.',
        },
      ],
    });
    expect(checked('1234567890123456')).toMatchObject({
      problems: [{ sentence: expect.stringContaining('The total you were given has more than 15 digits') }],
    });
  });
});
