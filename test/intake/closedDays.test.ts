import { describe, expect, it } from 'vitest';
import { readClosedDays, withClosedDays } from '../../src/intake/closedDays.ts';
import { CALENDAR } from '../support/calendar.ts';

const read = (...lines: string[]) =>
  readClosedDays(new TextEncoder().encode(lines.join('\r\n')), 'closed.csv', 'Scotland');

describe('the file of closed days', () => {
  it('has days as Excel or a programmer writes them, with the headings that people use', () => {
    expect(
      read('Date,Reason,Open', '24/12/2026,Christmas closure,', '2026-12-29,,no', '30/11/2026,,Yes'),
    ).toEqual([
      { day: '2026-12-24', what: 'Christmas closure', isOpen: false },
      { day: '2026-12-29', what: 'closed', isOpen: false },
      { day: '2026-11-30', what: 'closed', isOpen: true },
    ]);
    expect(read('day', '24/12/2026')).toHaveLength(1);
  });

  it('is refused for everything that is wrong with it, all at once', () => {
    const refused = () =>
      read(
        'day,what,open,until',
        '31/06/2026,Summer,,',
        '24/12/2026,Closure,,',
        '2026-12-24,Closure,perhaps,',
        '01/12/2026,Open day,yes,',
      );
    expect(refused).toThrow(/^5 things have to be put right in closed\.csv, which RAGTIME_CLOSED_DAYS names/);
    expect(refused).toThrow(/“31\/06\/2026” can’t be read\. Write a day such as 24\/12\/2026/);
    expect(refused).toThrow(/24 December 2026 is in row 3 already\. Leave one of them out\./);
    expect(refused).toThrow(/“perhaps” can’t be read\. Write one of yes and no/);
    expect(refused).toThrow(/1 December 2026 is no bank holiday of Scotland, so it is open anyway/);
    expect(refused).toThrow(/until.*There is no such column here/);
    expect(() => read('what', 'Closure')).toThrow(/Add one with the heading day/);
  });

  it('that is not there is named, and without a setting there are the bank holidays alone', async () => {
    const settings = { calendar: CALENDAR, nation: 'Wales', closedDays: undefined } as const;
    await expect(withClosedDays({ ...settings, closedDays: 'nowhere.csv' })).rejects.toThrow(
      'nowhere.csv, which RAGTIME_CLOSED_DAYS names, can’t be read. Check where it is.',
    );
    const { calendar, daysOff } = await withClosedDays(settings);
    expect(daysOff).toEqual({ nation: 'Wales', own: [] });
    expect([calendar.isHoliday('2026-12-25'), calendar.isHoliday('2026-12-24')]).toEqual([true, false]);
  });
});
