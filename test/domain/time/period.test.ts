import { describe, expect, it } from 'vitest';
import {
  firstDayOf,
  lastDayOf,
  Period,
  periodMonths,
  periodName,
  periodOfDay,
  shiftPeriod,
} from '../../../src/domain/time/period.ts';
import { readPeriod } from '../../../src/domain/time/readPeriod.ts';

const period = (text: string): Period => Period.parse(text);

describe('periods', () => {
  it('puts July to September into the second quarter of a year that starts in April', () => {
    expect(periodOfDay('2024-07-01', 4)).toBe('2024-25-Q2');
    expect(periodOfDay('2024-09-30', 4)).toBe('2024-25-Q2');
    expect(periodOfDay('2025-03-31', 4)).toBe('2024-25-Q4');
    expect(periodOfDay('2025-04-01', 4)).toBe('2025-26-Q1');
  });

  it('follows a council whose year starts in another month', () => {
    expect(periodOfDay('2024-07-01', 1)).toBe('2024-25-Q3');
    expect(firstDayOf(period('2024-25-Q1'), 1)).toBe('2024-01-01');
    expect(firstDayOf(period('2024-25-Q2'), 10)).toBe('2025-01-01');
  });

  it('knows the first and last day of each quarter', () => {
    expect([firstDayOf(period('2024-25-Q4'), 4), lastDayOf(period('2024-25-Q4'), 4)]).toEqual([
      '2025-01-01',
      '2025-03-31',
    ]);
    expect(lastDayOf(period('2023-24-Q4'), 4)).toBe('2024-03-31');
  });

  it('goes back and forth across years and centuries', () => {
    expect(shiftPeriod(period('2024-25-Q1'), -1)).toBe('2023-24-Q4');
    expect(shiftPeriod(period('2024-25-Q4'), 1)).toBe('2025-26-Q1');
    expect(shiftPeriod(period('1999-00-Q4'), 1)).toBe('2000-01-Q1');
    expect(shiftPeriod(period('2024-25-Q2'), -4)).toBe('2023-24-Q2');
  });

  it('is written as councils write it', () => {
    expect(periodName(period('2024-25-Q2'))).toBe('Q2 2024/25');
    expect(periodMonths(period('2024-25-Q2'), 4)).toBe('July to September 2024');
    expect(periodMonths(period('2024-25-Q4'), 4)).toBe('January to March 2025');
    expect(periodMonths(period('2024-25-Q4'), 3)).toBe('December 2024 to February 2025');
  });

  it.each([
    'Q2 2024/25',
    'q2 24/25',
    '2024-25-Q2',
    '2024/25 Q2',
    'Q2 2024-2025',
    '2024-25 Q2',
    'Q2, 2024/25',
  ])('reads %s', (text) => expect(readPeriod(text)).toBe('2024-25-Q2'));

  it.each(['Q5 2024/25', 'Q2 2024/26', 'Q2 0024/25', 'Q4 9999/00', '2024', 'Q2', '', '2024-25-Q2; drop'])(
    'does not read “%s”',
    (text) => expect(readPeriod(text)).toBeUndefined(),
  );

  it('refuses a stored period whose years do not follow on', () => {
    expect(Period.safeParse('2024-26-Q1').success).toBe(false);
    expect(Period.safeParse('1999-00-Q1').success).toBe(true);
  });
});
