import { describe, expect, it } from 'vitest';
import { nextSendingTime } from '../../../src/domain/messages/sendingTime.ts';
import { isBankHolidayIn } from '../../../src/domain/time/bankHolidays.ts';
import { dayAt, dayInWords, dayNearby, instantAt, timeAt } from '../../../src/domain/time/days.ts';
import { Period } from '../../../src/domain/time/period.ts';
import {
  dueDay,
  lookedOver,
  nextToOwners,
  reportingPeriod,
  stageName,
  stagesReached,
  windowOpens,
} from '../../../src/domain/time/reportingCycle.ts';
import { addWorkingDays, isWorkingDay } from '../../../src/domain/time/workingDays.ts';
import { CALENDAR } from '../../support/calendar.ts';

const q2 = Period.parse('2024-25-Q2');
const keysAt = (instant: string) => stagesReached(q2, new Date(instant), CALENDAR).map(({ key }) => key);

describe('the reporting cycle', () => {
  it('takes “this quarter” on 14 October 2024 to be Q2, not the quarter a fortnight old', () => {
    expect(reportingPeriod(new Date('2024-10-14T09:00:00Z'), CALENDAR)).toBe('2024-25-Q2');
  });

  it('opens the window on the first working day after the quarter ends', () => {
    expect(windowOpens(q2, CALENDAR)).toBe('2024-10-01');
    // 31 March 2024 was Easter Sunday, 1 April a bank holiday.
    expect(windowOpens(Period.parse('2023-24-Q4'), CALENDAR)).toBe('2024-04-02');
    // 1 January is a bank holiday, and in 2028 a Saturday with Monday the 3rd in its place.
    expect(windowOpens(Period.parse('2027-28-Q3'), CALENDAR)).toBe('2028-01-04');
  });

  it('still means the older quarter until the window opens', () => {
    expect(reportingPeriod(new Date('2024-04-01T12:00:00Z'), CALENDAR)).toBe('2023-24-Q3');
    expect(reportingPeriod(new Date('2024-04-02T08:00:00Z'), CALENDAR)).toBe('2023-24-Q4');
  });

  it('goes by the clock in London, not by UTC', () => {
    // 23:30 UTC on 30 September is already 1 October in British Summer Time.
    expect(reportingPeriod(new Date('2024-09-30T23:30:00Z'), CALENDAR)).toBe('2024-25-Q2');
    expect(reportingPeriod(new Date('2024-09-30T22:30:00Z'), CALENDAR)).toBe('2024-25-Q1');
  });

  it('makes figures due ten working days after the window opens', () => {
    expect(dueDay(q2, CALENDAR)).toBe('2024-10-15');
  });

  it('skips weekends and bank holidays when counting working days', () => {
    expect(addWorkingDays('2024-12-24', 1, isBankHolidayIn('England'))).toBe('2024-12-27');
    expect(addWorkingDays('2025-01-02', -1, isBankHolidayIn('England'))).toBe('2024-12-31');
    expect(isWorkingDay('2024-08-26', isBankHolidayIn('England'))).toBe(false);
    expect(isWorkingDay('2022-09-19', isBankHolidayIn('England'))).toBe(false);
  });

  it('reaches each stage at nine in the morning on its day', () => {
    expect(keysAt('2024-10-01T07:59:00Z')).toEqual([]);
    expect(keysAt('2024-10-01T08:00:00Z')).toEqual(['invitation']);
    expect(keysAt('2024-10-08T08:00:00Z')).toEqual(['invitation', 'reminder-5']);
    expect(keysAt('2024-10-14T08:00:00Z')).toEqual(['invitation', 'reminder-5', 'reminder-1']);
    expect(keysAt('2024-10-16T08:00:00Z').at(-1)).toBe('chase-1');
    expect(keysAt('2024-10-18T08:00:00Z').at(-1)).toBe('escalation');
    expect(keysAt('2024-10-23T08:00:00Z').at(-1)).toBe('chase-2');
  });

  it.each([
    ['invitation', 'invitation'],
    ['reminder-5', 'reminder 5 working days before due'],
    ['reminder-1', 'reminder 1 working day before due'],
    ['chase-1', '1st chase'],
    ['chase-2', '2nd chase'],
    ['chase-3', '3rd chase'],
    ['chase-11', '11th chase'],
    ['asked-for-2024-10-09', 'reminder that somebody asked for'],
  ])('calls the stage %s “%s”', (key, name) => {
    expect(stageName(key)).toBe(name);
  });

  it('reminds nobody of what they have not been asked for yet', () => {
    const eager = { ...CALENDAR, remindersBeforeDue: [15, 10, 5] };
    const keys = stagesReached(q2, new Date('2024-10-14T08:00:00Z'), eager).map(({ key }) => key);
    expect(keys).toEqual(['invitation', 'reminder-5']);
  });

  it('stops chasing when the next quarter opens', () => {
    const last = stagesReached(q2, new Date('2025-06-01T08:00:00Z'), CALENDAR).at(-1);
    expect(last?.day).toBe('2024-12-27');
    const daily = stagesReached(q2, new Date('2025-06-01T08:00:00Z'), { ...CALENDAR, chaseEvery: 1 });
    expect(windowOpens(Period.parse('2024-25-Q3'), CALENDAR)).toBe('2025-01-02');
    expect(daily.at(-1)?.day).toBe('2024-12-31');
  });

  it.each([
    ['2024-09-30T12:00:00Z', 'invitation', '2024-10-01'],
    ['2024-10-09T12:00:00Z', 'reminder-1', '2024-10-14'],
    ['2024-10-16T12:00:00Z', 'chase-2', '2024-10-23'],
    ['2024-12-30T12:00:00Z', 'invitation', '2025-01-02'],
  ])('knows at %s that owners hear next from the %s of %s', (now, key, day) => {
    expect(nextToOwners(q2, new Date(now), CALENDAR)).toMatchObject({ key, day });
  });

  it.each([
    ['2024-10-09T12:00:00Z', '2024-10-09T12:00:00.000Z'],
    ['2024-10-09T06:00:00Z', '2024-10-09T08:00:00.000Z'],
    ['2024-10-11T17:30:00Z', '2024-10-14T08:00:00.000Z'],
    ['2024-12-24T19:00:00Z', '2024-12-27T09:00:00.000Z'],
  ])('sends at %s no sooner than at %s', (now, next) => {
    expect(nextSendingTime(new Date(now), CALENDAR).toISOString()).toBe(next);
  });

  it('looks over the quarter being reported and the year before it, oldest first', () => {
    expect(lookedOver(q2)).toEqual(['2023-24-Q2', '2023-24-Q3', '2023-24-Q4', '2024-25-Q1', '2024-25-Q2']);
  });
});

describe('days', () => {
  it('finds the instant of a wall-clock time on both sides of a clock change', () => {
    expect(instantAt('2024-10-26', '09:00', 'Europe/London').toISOString()).toBe('2024-10-26T08:00:00.000Z');
    expect(instantAt('2024-10-27', '09:00', 'Europe/London').toISOString()).toBe('2024-10-27T09:00:00.000Z');
    expect(instantAt('2024-03-31', '09:00', 'Europe/London').toISOString()).toBe('2024-03-31T08:00:00.000Z');
  });

  it('gives an hour that the clocks skip an hour later, and one they repeat the first time', () => {
    expect(instantAt('2024-03-31', '01:30', 'Europe/London').toISOString()).toBe('2024-03-31T01:30:00.000Z');
    expect(instantAt('2024-10-27', '01:30', 'Europe/London').toISOString()).toBe('2024-10-27T00:30:00.000Z');
  });

  it('reads the day and the time back', () => {
    const instant = new Date('2024-10-14T23:05:00Z');
    expect([dayAt(instant, 'Europe/London'), timeAt(instant, 'Europe/London')]).toEqual([
      '2024-10-15',
      '00:05',
    ]);
  });

  it('turns the day at midnight and the minute with the clock, to the millisecond', () => {
    const at = (instant: string) => {
      const now = new Date(instant);
      return `${dayAt(now, 'Europe/London')} ${timeAt(now, 'Europe/London')}`;
    };
    expect([at('2024-10-14T22:59:59.999Z'), at('2024-10-14T23:00:00.000Z')]).toEqual([
      '2024-10-14 23:59',
      '2024-10-15 00:00',
    ]);
  });

  it('names a day as one would say it', () => {
    expect(dayNearby('2024-10-18')).toBe('Friday 18 October');
    expect(dayInWords('2024-10-18')).toBe('18 October 2024');
  });
});
