import { describe, expect, it } from 'vitest';
import { confirmedQuarter, confirmingOf, isConfirming } from '../../../src/domain/time/confirming.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { CALENDAR } from '../../support/calendar.ts';

const Q3 = Period.parse('2024-25-Q3');

describe('the days on which owners are asked', () => {
  it('are working days before the window opens, Christmas left out', () => {
    // It opens on Thursday 2 January 2025.
    expect(confirmingOf(Q3, CALENDAR)).toEqual({
      asked: new Date('2024-12-23T09:00:00Z'),
      named: new Date('2024-12-31T09:00:00Z'),
      ends: new Date('2025-01-02T00:00:00Z'),
    });
  });

  it('are none for a council that asks nobody', () => {
    expect(confirmingOf(Q3, { ...CALENDAR, confirmBefore: 0 })).toBeUndefined();
    expect(isConfirming(Q3, new Date('2024-12-30T12:00:00Z'), { ...CALENDAR, confirmBefore: 0 })).toBe(false);
  });

  it('make the next quarter the one that is spoken of, until its window opens', () => {
    const on = (instant: string) => confirmedQuarter(new Date(instant), CALENDAR);
    expect(on('2024-12-23T08:59:00Z')).toBe('2024-25-Q2');
    expect(on('2024-12-23T09:00:00Z')).toBe('2024-25-Q3');
    expect(on('2025-01-01T23:59:00Z')).toBe('2024-25-Q3');
    expect(on('2025-01-02T00:00:00Z')).toBe('2024-25-Q3');
    expect(on('2025-01-20T00:00:00Z')).toBe('2024-25-Q3');
  });
});
