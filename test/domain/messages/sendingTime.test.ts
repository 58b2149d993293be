/** The hours in which people may be written to. */
import { describe, expect, it } from 'vitest';
import { isSendingTime } from '../../../src/domain/messages/sendingTime.ts';
import { CALENDAR } from '../../support/calendar.ts';

describe('the hours in which the clock may write to people', () => {
  it.each([
    ['2024-10-08T08:00:00Z', true],
    ['2024-10-08T07:59:00Z', false],
    ['2024-10-08T16:59:00Z', true],
    ['2024-10-08T17:00:00Z', false],
    ['2024-10-12T10:00:00Z', false],
    ['2024-12-25T10:00:00Z', false],
  ])('at %s: %s', (instant, may) => expect(isSendingTime(new Date(instant), CALENDAR)).toBe(may));
});
