import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasTooManyDigits,
  readFigure,
  readWritten,
  showExactly,
  showFigure,
} from '../../../src/domain/figures/figure.ts';
import { unitFault } from '../../../src/domain/figures/figureFaults.ts';

describe('figures', () => {
  it.each([
    ['86.9%', '86.9'],
    ['£9,097,446', '9097446'],
    ['(31,664)', '-31664'],
    ['(£31,664)', '-31664'],
    ['£(31,664)', '-31664'],
    ['-£31,664.50', '-31664.5'],
    ['−2.5', '-2.5'],
    ['– 2.5', '-2.5'],
    [' 1 234 ', '1234'],
    ['.5', '0.5'],
    ['+3', '3'],
    ['3 stars', '3'],
    ['250 minutes', '250'],
    ['100.0', '100'],
    ['０.５', '0.5'],
    ['343288', '343288'],
    ['£50k', '50000'],
    ['£108K', '108000'],
    ['£1.25m', '1250000'],
    ['£(1.2m)', '-1200000'],
    ['2.5 million', '2500000'],
    ['£1bn', '1000000000'],
    ['1\u00a0234\u202f567', '1234567'],
    ['\u202d86.2\u202c\u200b', '86.2'],
    ['-0', '0'],
    ['(0.00)', '0'],
    ['1234567890123456789012345', '1234567890123456789012345'],
    ['1000000000000000000000001', '1000000000000000000000001'],
    ['£0.0000000000000000000000001k', '0.0000000000000000000001'],
  ])('reads %s as %s', (text, figure) => expect(readFigure(text)).toBe(figure));

  it.each([
    '',
    'n/a',
    '1,23',
    '12,5',
    '1e5',
    '--5',
    '(-5)',
    '5-',
    '1.2.3',
    '86.9%%',
    '0x10',
    'Infinity',
    'NaN',
    '1 2',
    '5m',
    '5kk',
    'k',
    '٣',
    '1.000,5',
    '0,500',
    '1,234 567',
    '+-5',
    '1e400',
    '86.2²',
    '1200¹',
    '5⑥',
    '3½',
  ])('does not take “%s” for a figure', (text) => expect(readFigure(text)).toBeUndefined());

  it.each([
    ['86.9%', 'percent'],
    ['86.9 per cent', 'percent'],
    ['£50k', 'GBP'],
    ['(£50)', 'GBP'],
    ['3 stars', 'stars'],
    ['1 day', 'days'],
    ['30 mins', 'minutes'],
    ['50k', undefined],
    ['86.9', undefined],
  ])('notes which unit %s is written in', (text, unit) => expect(readWritten(text)?.unit).toBe(unit));

  it.each([
    ['123456789012345', false],
    ['1234567890.12345', false],
    ['-0.000123', false],
    ['1234567890123456', true],
    ['100000000000000000000000', true],
    ['0.0000000000000000000000000001', true],
  ])('knows whether %s has more digits than are kept', (figure, isTooLong) =>
    expect(hasTooManyDigits(figure)).toBe(isTooLong),
  );

  it('shows figures as a council prints them', () => {
    expect(showFigure('86.2', 'percent', 1)).toBe('86.2%');
    expect(showFigure('100', 'percent', 1)).toBe('100.0%');
    expect(showFigure('9097446', 'GBP', 0)).toBe('£9,097,446');
    expect(showFigure('-31664', 'GBP', 0)).toBe('(£31,664)');
    expect(showFigure('343288', 'count', 0)).toBe('343,288');
    expect(showFigure('3', 'stars out of 4', 0)).toBe('3 of 4 stars');
    expect(showFigure('4.5', 'score out of 5', 1)).toBe('4.5 out of 5');
    expect(showFigure('1', 'minutes', 0)).toBe('1 minute');
    expect(showFigure('-2.5', 'percent', 1)).toBe('−2.5%');
  });

  it('rounds halves up and never shows a negative nothing', () => {
    expect(showFigure('84.65', 'percent', 1)).toBe('84.7%');
    expect(showFigure('-0.01', 'percent', 1)).toBe('0.0%');
    expect(showFigure('-0.4', 'GBP', 0)).toBe('£0');
  });

  it.each(['percent', 'GBP', 'count', 'minutes', 'days'] as const)(
    'reads what a card shows in the unit %s as the figure that is shown, and as one of that unit',
    (unit) => {
      const tenths = fc.integer({ min: -999_999_999, max: 999_999_999 });
      fc.assert(
        fc.property(tenths, fc.integer({ min: 0, max: 6 }), (digits, places) => {
          const figure = new Decimal(`${digits}e-${places}`).toFixed();
          const shown = showExactly(figure, unit, places);
          expect(readFigure(shown)).toBe(figure);
          expect(unitFault(shown, unit)).toBeUndefined();
        }),
      );
    },
  );

  it('shows every digit where that is what decides', () => {
    expect(showExactly('94.96', 'percent', 1)).toBe('94.96%');
    expect(showExactly('95', 'percent', 1)).toBe('95.0%');
  });
});
