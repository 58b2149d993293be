import { describe, expect, it } from 'vitest';
import { NATIONS, type Nation } from '../../../src/domain/time/bankHolidays.ts';
import { daysOffBetween, isDayOff } from '../../../src/domain/time/daysOff.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { dueDay } from '../../../src/domain/time/reportingCycle.ts';
import { CALENDAR } from '../../support/calendar.ts';

const isOff = (nation: Nation) => isDayOff({ nation, own: [] });

describe('the days off of a council', () => {
  it.each([
    ['Easter Monday', '2026-04-06', ['England', 'Wales', 'Northern Ireland']],
    ['the 2nd of January', '2026-01-02', ['Scotland']],
    ['St Andrew’s Day', '2026-11-30', ['Scotland']],
    ['St Patrick’s Day', '2026-03-17', ['Northern Ireland']],
    ['the Twelfth, on its Monday', '2026-07-13', ['Northern Ireland']],
    ['the bank holiday of the World Cup', '2026-06-15', ['Scotland']],
    ['the summer bank holiday', '2026-08-31', ['England', 'Wales', 'Northern Ireland']],
    ['Christmas Day', '2026-12-25', [...NATIONS]],
  ])('have %s where it is a bank holiday', (_, day, nations) => {
    expect(NATIONS.filter((nation) => isOff(nation)(day))).toEqual(nations);
  });

  it('move a due date with the nation', () => {
    const due = (nation: Nation) =>
      dueDay(Period.parse('2025-26-Q4'), { ...CALENDAR, isHoliday: isOff(nation) });
    expect([due('England'), due('Scotland')]).toEqual(['2026-04-17', '2026-04-16']);
  });

  it('have a council’s closure, and not a bank holiday that it works', () => {
    const own = [
      { day: '2026-12-24', what: 'Christmas closure', isOpen: false },
      { day: '2026-11-30', what: 'St Andrew’s Day', isOpen: true },
    ];
    const daysOff = { nation: 'Scotland', own } as const;
    expect(daysOffBetween(daysOff, '2026-12-29', '2027-01-01')).toEqual([
      { day: '2027-01-01', what: 'New Year’s Day' },
    ]);
    expect(daysOffBetween(daysOff, '2026-11-20', '2026-12-28')).toEqual([
      { day: '2026-12-24', what: 'Christmas closure' },
      { day: '2026-12-25', what: 'Christmas Day' },
      { day: '2026-12-28', what: 'Boxing Day (substitute day)' },
    ]);
    expect([isDayOff(daysOff)('2026-12-24'), isDayOff(daysOff)('2026-11-30')]).toEqual([true, false]);
  });
});
