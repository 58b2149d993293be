/** The clock by which the rounds run. */
import { expect, it } from 'vitest';
import { startSchedule } from '../../src/jobs/schedule.ts';
import { CALENDAR } from '../support/calendar.ts';

it('says which setting a time that there is not stands in', () => {
  expect(() => startSchedule('99 * * * *', CALENDAR, async () => {})).toThrow(
    /^RAGTIME_TICK can’t be read \(99 .*\)\. Write a cron expression/,
  );
});
