import { describe, expect, it } from 'vitest';
import { DAY_SPANS, daysIn } from '../../../src/domain/time/daySpan.ts';

const WEDNESDAY = '2024-10-09';

describe('the days that people mean', () => {
  it.each([
    ['today', '2024-10-09', '2024-10-09'],
    ['tomorrow', '2024-10-10', '2024-10-10'],
    ['this week', '2024-10-07', '2024-10-13'],
    ['next week', '2024-10-14', '2024-10-20'],
    ['in the next two weeks', '2024-10-09', '2024-10-23'],
    ['by Friday', '2024-10-09', '2024-10-11'],
    ['by Wednesday', '2024-10-09', '2024-10-09'],
    ['by Monday', '2024-10-09', '2024-10-14'],
  ])('by “%s” on a Wednesday are from %s to %s', (span, from, to) =>
    expect(daysIn(span, WEDNESDAY)).toEqual({ from, to }),
  );

  it.each([
    ['a Monday', '2024-10-14', '2024-10-14', '2024-10-21'],
    ['a Sunday', '2024-10-13', '2024-10-07', '2024-10-14'],
  ])('begin their week on Monday, asked on %s', (_day, today, thisWeek, nextWeek) => {
    expect(daysIn('this week', today)?.from).toBe(thisWeek);
    expect(daysIn('next week', today)?.from).toBe(nextWeek);
  });

  it('go over the end of a year', () =>
    expect(daysIn('next week', '2024-12-27')).toEqual({ from: '2024-12-30', to: '2025-01-05' }));

  it('never end before they begin', () =>
    expect(
      DAY_SPANS.filter((span) => (daysIn(span, WEDNESDAY)?.to ?? '') < (daysIn(span, WEDNESDAY)?.from ?? '')),
    ).toEqual([]));

  it('are none for any other words', () => expect(daysIn('some time', WEDNESDAY)).toBeUndefined());
});
