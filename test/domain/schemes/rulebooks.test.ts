/** The rulebooks of councils that come with Ragtime. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { explain } from '../../../src/domain/judging/explain.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { Scheme } from '../../../src/domain/schemes/scheme.ts';
import { SCHEMES } from '../../../src/domain/schemes/schemes.ts';
import { atLeast, cell, Q2 } from '../../support/cells.ts';

const at = (scheme: string, figure: string, different: Partial<Cell> = {}) =>
  judge(cell({ scheme, target: atLeast('90'), ...different }), figure).status;
const told = (scheme: string, figure: string, different: Partial<Cell> = {}) => {
  const judged = cell({
    scheme,
    target: atLeast('90'),
    ...different,
    figure,
    revision: 1,
  });
  return explain({ ...judged, status: judge(judged, figure).status });
};
const lastYear = (figure: string) => ({ lastYear: { period: Q2, figure, status: 'Red' } });

describe('the rulebooks that come with Ragtime', () => {
  it('are all what the schema asks for', () => {
    expect(SCHEMES.length).toBeGreaterThanOrEqual(8);
    for (const scheme of SCHEMES) expect(Scheme.parse(scheme)).toEqual(scheme);
  });

  it('has Kent’s floor standard: Amber from the floor, Red below it, and Red without one', () => {
    const floor = { floor: '80' };
    expect(['90', '89.9', '80', '79.9'].map((figure) => at('kent', figure, floor))).toEqual([
      'Green',
      'Amber',
      'Amber',
      'Red',
    ]);
    expect(at('kent', '89.9')).toBe('Red');
    const lower = { floor: '20', direction: 'lower', target: { kind: 'at most', value: '15' } } as const;
    expect(['15', '20', '20.1'].map((figure) => at('kent', figure, lower))).toEqual([
      'Green',
      'Amber',
      'Red',
    ]);
    expect(told('kent', '85', floor)).toBe(
      '85.0% misses the target of 90% but meets the floor standard of 80%; that is Amber.',
    );
    expect(told('kent', '75', floor)).toBe(
      '75.0% misses both the target of 90% and the floor standard of 80%; that is Red.',
    );
    expect(told('kent', '75')).toContain('no floor standard is set, so any miss is Red');
  });

  it('gives Kent’s activity indicators an expected range instead of a colour', () => {
    const activity: Partial<Cell> = { direction: 'range', target: { kind: 'range', low: '70', high: '80' } };
    expect(['69', '70', '80', '81'].map((figure) => at('kent', figure, activity))).toEqual([
      'Below expected range',
      'In expected range',
      'In expected range',
      'Above expected range',
    ]);
    expect(told('kent', '81', activity)).toBe(
      'The expected range is between 70% and 80%, and the figure is 81.0%: above expected range. It has no colour.',
    );
  });

  it('has Havering’s clause: Red is Amber if no worse than the same quarter last year', () => {
    expect(at('havering', '81')).toBe('Amber');
    expect(at('havering', '80.9')).toBe('Red');
    expect(at('havering', '75', lastYear('74'))).toBe('Amber');
    expect(at('havering', '75', lastYear('75'))).toBe('Amber');
    expect(at('havering', '75', lastYear('76'))).toBe('Red');
    expect(told('havering', '75', lastYear('74'))).toBe(
      '75.0% is 16.67% below the target of 90%; Red is more than 10% below, but it improved on 74.0% in the same quarter last year and so is Amber.',
    );
  });

  it('takes Havering’s clause the other way round where lower is better, and by the distance from a range', () => {
    const most = { target: { kind: 'at most', value: '10' }, direction: 'lower' } as const;
    const figures = ['19', '20', '21'].map((figure) =>
      at('havering', figure, { ...most, ...lastYear('20') }),
    );
    expect(figures).toEqual(['Amber', 'Amber', 'Red']);
    const between = { target: { kind: 'range', low: '50', high: '60' }, direction: 'range' } as const;
    const ranged = (figure: string, before: string) =>
      at('havering', figure, { ...between, ...lastYear(before) });
    expect([ranged('70', '71'), ranged('70', '40'), ranged('70', '69')]).toEqual(['Amber', 'Amber', 'Red']);
    expect(told('havering', '70', { ...between, ...lastYear('70') })).toBe(
      '70.0% is 16.67% above the target of 50% to 60%; Red is more than 10% above, but it was maintained on 70.0% in the same quarter last year, no further from its range, and so is Amber.',
    );
  });

  it('has Maidstone’s 10% inclusive, and Brighton’s amber range agreed for each indicator', () => {
    expect([at('maidstone', '81'), at('maidstone', '80.99')]).toEqual(['Amber', 'Red']);
    expect([at('brighton', '88', { floor: '88' }), at('brighton', '87.9', { floor: '88' })]).toEqual([
      'Amber',
      'Red',
    ]);
  });

  it('has Huntingdonshire’s own words', () => {
    expect(['90', '81', '80'].map((figure) => at('huntingdonshire', figure))).toEqual([
      'On track',
      'Within acceptable variance',
      'Below acceptable variance',
    ]);
  });

  it('takes an indicator’s own tolerance, of the target or in points, also where the target is 0', () => {
    const within = (kind: 'relative' | 'absolute', by: string) => ({ tolerance: { kind, by } });
    expect(at('ragb', '87', within('relative', '5'))).toBe('Amber');
    expect(at('ragb', '85.5', within('relative', '5'))).toBe('Red');
    expect(at('maidstone', '87', within('absolute', '3'))).toBe('Amber');
    expect(at('maidstone', '86.9', within('absolute', '3'))).toBe('Red');
    const none: Partial<Cell> = {
      target: { kind: 'at most', value: '0' },
      direction: 'lower',
      unit: 'count',
    };
    expect(at('maidstone', '2', { ...none, ...within('absolute', '2') })).toBe('Amber');
    expect(at('maidstone', '3', { ...none, ...within('absolute', '2') })).toBe('Red');
    expect(at('maidstone', '0', { ...none, ...within('absolute', '2') })).toBe('Green');
    expect(told('maidstone', '87', within('absolute', '3'))).toBe(
      '87.0% is 3 points below the target of 90%; Amber is up to 3 points below, as agreed for this indicator.',
    );
    const score = { unit: 'score out of 5', target: atLeast('4.5') } as const;
    expect(told('maidstone', '4.25', { ...score, ...within('absolute', '0.5') })).toBe(
      '4.25 out of 5 is 0.25 below the target of 4.5 out of 5; Amber is up to 0.5 below, as agreed for this indicator.',
    );
    // Never rounded onto the boundary that was agreed.
    expect(told('maidstone', '85.49999', within('relative', '5'))).toContain(
      'is 5.00001% below the target of 90%',
    );
    expect(told('maidstone', '88', within('relative', '5'))).toContain('Amber is up to 5% below, as agreed');
  });
});
