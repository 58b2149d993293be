import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calculation, calculate, figureLimits } from '../../../src/domain/figures/calculation.ts';
import { showCalculation, showWorking } from '../../../src/domain/figures/calculationWords.ts';
import { showExactly } from '../../../src/domain/figures/figure.ts';
import { readCalculation } from '../../../src/domain/figures/readCalculation.ts';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { readGiven } from '../../../src/domain/reporting/countsAndParts.ts';
import { NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { cell } from '../../support/cells.ts';

const changes: Calculation = {
  kind: 'ratio',
  numerator: 'changes succeeded',
  denominator: 'changes',
  factor: '100',
};
const csat: Calculation = { kind: 'net', positive: 'positive', neutral: 'neutral', negative: 'negative' };
const percent = { unit: 'percent', decimals: 2 } as const;
const count = fc.integer({ min: 0, max: 1_000_000 });

describe('a calculated indicator', () => {
  it('works the figure out and shows how', () => {
    expect(showWorking(changes, ['143', '148'], percent)).toBe('143 of 148 changes succeeded = 96.62%');
    expect(showWorking(csat, ['120', '15', '15'], { unit: 'percent', decimals: 0 })).toBe(
      '(120 positive − 15 negative) of 150 = 70%',
    );
    const perHead = readCalculation('spend / residents', 'GBP');
    expect(perHead && showWorking(perHead, ['9097446', '343288'], { unit: 'GBP', decimals: 2 })).toBe(
      '9,097,446 spend ÷ 343,288 residents = £26.50',
    );
    const rate = readCalculation('crimes / residents x 1000', 'count');
    expect(rate && showWorking(rate, ['512', '64000'], { unit: 'count', decimals: 1 })).toBe(
      '512 crimes ÷ 64,000 residents × 1,000 = 8.0',
    );
  });

  it('has nothing to measure where the denominator is zero or missing, never 0%', () => {
    expect(calculate(changes, ['0', '0'])).toBeNull();
    expect(calculate(changes, ['3'])).toBeNull();
    expect(calculate(changes, [])).toBeNull();
    expect(calculate(csat, ['0', '0', '0'])).toBeNull();
    expect(calculate(csat, ['1', '2'])).toBeNull();
    expect(calculate(changes, ['0', '7'])).toBe('0');
    expect(showWorking(changes, ['0', '0'], percent)).toBe('0 of 0 changes succeeded = nothing to measure');
  });

  it('keeps shares between 0 and 100 and net figures between −100 and 100', () => {
    fc.assert(
      fc.property(count, count, count, (a, b, c) => {
        const share = calculate(changes, [String(a), String(a + b)]);
        const net = calculate(csat, [String(a), String(b), String(c)]);
        if (share !== null) expect(Number(share)).toBeGreaterThanOrEqual(0);
        if (share !== null) expect(Number(share)).toBeLessThanOrEqual(100);
        if (net !== null) expect(Math.abs(Number(net))).toBeLessThanOrEqual(100);
      }),
    );
    expect(figureLimits({ unit: 'percent', calculation: csat })).toEqual({ least: -100, most: 100 });
    expect(calculate(csat, ['1', '0', '3'])).toBe('-50');
  });

  it('gives the same figure when every count is multiplied', () => {
    const factor = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(count, count, factor, (part, rest, times) => {
        const all = part + rest;
        const plain = calculate(changes, [String(part), String(all)]);
        const scaled = calculate(changes, [
          new Decimal(part).times(times).toFixed(),
          new Decimal(all).times(times).toFixed(),
        ]);
        expect(scaled).toBe(plain);
      }),
    );
  });

  it('is written in a file and kept the way it is read', () => {
    for (const calculation of [changes, csat]) {
      expect(readCalculation(showCalculation(calculation), 'percent')).toEqual(calculation);
    }
    expect(readCalculation('answered in time / all answered', 'percent')).toEqual({
      kind: 'ratio',
      numerator: 'answered in time',
      denominator: 'all answered',
      factor: '100',
    });
    expect(
      readCalculation('(positive engagements - negative engagements) / all engagements x 100', 'percent'),
    ).toEqual({
      kind: 'net',
      positive: 'positive engagements',
      neutral: 'neutral engagements',
      negative: 'negative engagements',
    });
    expect(readCalculation('(joiners - leavers) x 100', 'percent')).toBeUndefined();
    expect(readCalculation('the usual way', 'percent')).toBeUndefined();
    expect(readCalculation('net of good, bad', 'percent')).toBeUndefined();
    expect(readCalculation('net of good, neither, bad', 'count')).toBeUndefined();
  });
});

describe('a formula as it is published', () => {
  const worked = (formula: string, counts: readonly string[], unit: 'percent' | 'count' = 'percent') => {
    const calculation = readCalculation(formula, unit);
    return calculation && showWorking(calculation, counts, { unit, decimals: 1 });
  };

  it.each([
    [
      '(Portal tickets ÷ Total tickets) × 100',
      ['585', '1000'],
      '585 of 1,000 tickets were portal tickets = 58.5%',
    ],
    [
      'Incidents resolved at first contact ÷ Total incidents × 100',
      ['340', '400'],
      '340 of 400 incidents resolved at first contact = 85.0%',
    ],
    [
      '(Self-help resolutions ÷ Total potential contacts) × 100',
      ['30', '1200'],
      '30 of 1,200 potential contacts were self-help resolutions = 2.5%',
    ],
    [
      '(joiners − leavers) ÷ staff × 100',
      ['12', '9', '140'],
      '(12 joiners − 9 leavers) ÷ 140 staff × 100 = 2.1%',
    ],
    [
      'recycled / (recycled + residual) x 100',
      ['45', '55'],
      '45 recycled ÷ (45 recycled + 55 residual) × 100 = 45.0%',
    ],
    [
      '(Total number of positive CSAT engagements) - (Total number of negative CSA engagements) × 100',
      ['120', '15', '15'],
      '(120 positive CSAT engagements − 15 negative CSA engagements) of 150 = 70.0%',
    ],
  ])('%s', (formula, counts, working) => {
    expect(worked(formula, counts)).toBe(working);
    const read = readCalculation(formula, 'percent');
    expect(read && readCalculation(showCalculation(read), 'percent')).toEqual(read);
  });

  it('may be of counts alone', () => {
    expect(worked('new cases + reopened cases - closed cases', ['30', '5', '40'], 'count')).toBe(
      '30 new cases + 5 reopened cases − 40 closed cases = −5.0',
    );
  });
});

describe('counts in a form', () => {
  const read = (...said: string[]) =>
    readGiven(said, { unit: 'percent', decimals: 0, frequency: 'quarterly', calculation: changes });

  it('come to a figure, or to nothing to measure', () => {
    expect(read('143', '148')).toMatchObject({ kind: 'worked out', given: ['143', '148'] });
    expect(read('0', '0')).toEqual({ kind: 'worked out', given: ['0', '0'], figure: null });
    expect(read('1,143', '1 148')).toMatchObject({ given: ['1143', '1148'] });
  });

  it('are asked for by name when they are missing or are not numbers', () => {
    expect(read('143', '')).toEqual({
      kind: 'problems',
      sentences: ['Enter how many: changes. Left empty it is missing, which is not the same as none.'],
    });
    expect(read('most', '148')).toMatchObject({
      sentences: ['“most” is not a number. Enter changes succeeded like 148.'],
    });
    expect(read('97%', '148')).toMatchObject({
      sentences: ['“97%” is a percentage. Enter how many: changes succeeded.'],
    });
    expect(read('-3', '148')).toMatchObject({ sentences: ['changes succeeded can’t be below 0.'] });
  });

  it('are refused when the part is more than the whole', () => {
    const sentences = ['148 (changes succeeded) can’t be out of 143 (changes): check both.'];
    expect(read('148', '143')).toEqual({ kind: 'problems', sentences });
    expect(read('3', '0')).toMatchObject({ kind: 'problems' });
    // What is spent on each case is no share of the cases.
    const each = { kind: 'ratio', numerator: 'pounds', denominator: 'cases', factor: '1' } as const;
    const cost = (...said: string[]) =>
      readGiven(said, { unit: 'GBP', decimals: 0, frequency: 'quarterly', calculation: each });
    expect(cost('300', '20')).toMatchObject({ kind: 'worked out', figure: '15' });
    expect(cost('300', '0')).toMatchObject({ kind: 'problems' });
    expect(
      readGiven(['120', '15', '15'], {
        unit: 'percent',
        decimals: 0,
        frequency: 'quarterly',
        calculation: csat,
      }),
    ).toMatchObject({ kind: 'worked out', figure: '70' });
    expect(
      readGiven(['3', '2'], { unit: 'count', decimals: 0, frequency: 'quarterly', calculation: changes }),
    ).toMatchObject({ figure: '150' });
    const perThousand = { ...changes, factor: '1000' };
    expect(
      readGiven(['3', '2'], { unit: 'count', decimals: 0, frequency: 'quarterly', calculation: perThousand }),
    ).toMatchObject({ figure: '1500' });
  });

  it('are judged as the figure they come to', () => {
    const draft = { ...NO_DRAFT, given: ['143', '148'] };
    const asked = cell({ calculation: changes });
    expect(checkDraft(draft, asked, [])).toMatchObject({
      kind: 'ready',
      figure: '96.6216216216216',
      given: ['143', '148'],
    });
    expect(checkDraft({ ...draft, given: ['133', '148'] }, asked, [])).toMatchObject({
      kind: 'problems',
      problems: [{ field: 'commentary' }],
    });
    expect(checkDraft({ ...draft, given: ['0', '0'] }, asked, [])).toMatchObject({
      kind: 'ready',
      figure: null,
    });
    expect(checkDraft({ ...draft, given: [] }, asked, [])).toMatchObject({
      problems: [{ field: 'figure' }, { field: 'figure' }],
    });
  });
});

describe('a figure that was worked out', () => {
  it('is shown to two places, or to as many as keep it from looking like a rounder one', () => {
    expect(showExactly('96.6216216216216', 'percent', 1)).toBe('96.62%');
    expect(showExactly('94.9999642857143', 'percent', 1)).toBe('94.99996%');
    expect(showExactly('86.2', 'percent', 1)).toBe('86.2%');
    expect(showExactly('33.333333', 'percent', 1)).toBe('33.333333%');
  });
});
