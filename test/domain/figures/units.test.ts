/** Figures in every unit a register has: read, held to their limits, and shown. */
import { describe, expect, it } from 'vitest';
import { readFigure, showDifference, showFigure } from '../../../src/domain/figures/figure.ts';
import { enteredFault, unitFault } from '../../../src/domain/figures/figureFaults.ts';
import { readIn } from '../../../src/domain/figures/readInUnit.ts';
import { Unit } from '../../../src/domain/figures/unit.ts';
import { readLimits, readUnit } from '../../../src/intake/table/unitNames.ts';

const unit = (name: string): Unit => Unit.parse(name);

describe('a unit of the council’s own', () => {
  it.each([
    ['Hours', 'hours'],
    ['hrs', 'hours'],
    ['Working days', 'working days'],
    ['per 1,000 households', 'per 1,000 households'],
    ['£000s', '£k'],
    ['£m', '£m'],
    ['Ratio', 'ratio'],
    ['kg per household', 'kg per household'],
    ['Y/N', 'yes/no'],
    ['% of budget', 'percent'],
    ['Percentage change', 'percent'],
    ['Date', 'milestone'],
  ])('%s is read as %s', (said, read) => {
    expect(readUnit(said)).toBe(read);
  });

  it.each(['percnt', 'minuts', '', '5', 'x'.repeat(41)])('“%s” is a slip, and no unit', (said) => {
    expect(readUnit(said)).toBeUndefined();
  });

  it.each([
    ['4.25', 'hours', 2, '4.25 hours'],
    ['1', 'hours', 0, '1 hour'],
    ['1', 'days', 0, '1 day'],
    ['1', 'working days', 0, '1 working day'],
    ['1', 'kg per bus', 0, '1 kg per bus'],
    ['1.2', 'per 1,000 households', 1, '1.2 per 1,000 households'],
    ['1.2', 'ratio', 1, '1.2'],
    ['50.5', '£k', 1, '£50.5k'],
    ['-3', '£m', 1, '(£3.0m)'],
    ['1', 'yes/no', 0, 'Yes'],
    ['0', 'yes/no', 0, 'No'],
    ['104', 'percent', 0, '104%'],
  ])('%s in %s is shown as it is said', (figure, name, decimals, shown) => {
    expect(showFigure(figure, unit(name), decimals)).toBe(shown);
  });

  it('names the unit of a difference, and points for percentages', () => {
    expect(showDifference('0.25', unit('hours'), 2)).toBe('0.25 hours');
    expect(showDifference('3', 'percent', 1)).toBe('3 points');
    expect(showDifference('5', unit('£k'), 0)).toBe('£5k');
  });
});

describe('a figure written with its unit', () => {
  it.each([
    ['4.25 hours', 'hours', '4.25'],
    ['4.25hrs', 'hours', '4.25'],
    ['12 days', 'working days', '12'],
    ['1.2 per 1,000 households', 'per 1,000 households', '1.2'],
    ['£50k', '£k', '50'],
    ['£50,000', '£k', '50'],
    ['50', '£k', '50'],
    ['£1.2m', '£m', '1.2'],
    ['yes', 'yes/no', '1'],
    ['No', 'yes/no', '0'],
  ])('%s where %s are counted is %s', (said, name, figure) => {
    expect(readIn(said, unit(name))).toBe(figure);
    expect(unitFault(said, unit(name))).toBeUndefined();
  });

  it('is refused in another one, with what to enter', () => {
    expect(unitFault('250 minutes', unit('hours'))).toContain('counted in hours');
    expect(unitFault('£50', unit('£k'))).toContain('like £50k');
    expect(readFigure('4.25 hours')).toBeUndefined();
  });
});

describe('the limits of a figure', () => {
  const fault = (said: string, of: Parameters<typeof enteredFault>[2]) =>
    enteredFault(said, readIn(said, of.unit), of);

  it('are those of its indicator, and not of the unit', () => {
    expect(fault('104%', { unit: 'percent', decimals: 1 })).toContain('can’t be above 100%');
    expect(fault('104%', { unit: 'percent', decimals: 1 })).toContain('other limits in the register');
    expect(fault('104%', { unit: 'percent', decimals: 1, limits: {} })).toBeUndefined();
    expect(fault('−9%', { unit: 'percent', decimals: 1, limits: {} })).toBeUndefined();
    expect(fault('101', { unit: unit('index'), decimals: 1, limits: { most: 100 } })).toContain('above 100');
  });

  it('let a count have decimals where decimals are shown', () => {
    expect(fault('1.2', { unit: 'count', decimals: 1 })).toBeUndefined();
    expect(fault('1.2', { unit: 'count', decimals: 0 })).toContain('whole number');
    expect(fault('maybe', { unit: 'yes/no', decimals: 0 })).toContain('neither Yes nor No');
  });

  it.each([
    ['0 to 100', { least: 0, most: 100 }],
    ['between −50% and 50%', { least: -50, most: 50 }],
    ['at least 0', { least: 0 }],
    ['up to 10', { most: 10 }],
    ['none', {}],
    ['', null],
    ['100 to 0', undefined],
    ['some', undefined],
  ])('are read from a register: “%s”', (said, limits) => {
    expect(readLimits(said)).toEqual(limits);
  });
});
