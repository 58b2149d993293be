/** Days and times of day in a council's time zone. */
import { expect, it, vi } from 'vitest';
import { dayAt, timeAt } from '../../../src/domain/time/days.ts';

it('builds what reads the wall clock of a place once', () => {
  const read = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
  const minutes = ['2024-07-01T10:00:00Z', '2024-07-01T10:01:00Z'].map((each) => new Date(each));
  expect(minutes.map((each) => timeAt(each, 'Europe/Dublin'))).toEqual(['11:00', '11:01']);
  expect(read).toHaveBeenCalledTimes(2);
  expect(new Set(read.mock.contexts).size).toBe(1);
});

it('reads the wall clock once for one minute, and again for another minute or place', () => {
  const read = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
  const at = new Date('2024-07-01T23:30:10Z');
  expect([dayAt(at, 'Europe/London'), timeAt(at, 'Europe/London')]).toEqual(['2024-07-02', '00:30']);
  expect(timeAt(new Date('2024-07-01T23:30:50Z'), 'Europe/London')).toBe('00:30');
  expect(read).toHaveBeenCalledTimes(1);
  expect(timeAt(at, 'UTC')).toBe('23:30');
  expect(timeAt(new Date('2024-07-01T23:31:00Z'), 'UTC')).toBe('23:31');
  expect(read).toHaveBeenCalledTimes(3);
});
