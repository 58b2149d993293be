/** The weekly digest: which week it is of, and what it says. */
import { describe, expect, it } from 'vitest';
import { theirsIn } from '../../../src/domain/alerts/theirs.ts';
import { weekDue, weekOf } from '../../../src/domain/alerts/weekly.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';

const due = (now: string, digestOn = 1) => weekDue(new Date(now), { ...CALENDAR, digestOn });

describe('the week of a digest', () => {
  it('ends on its morning, seven days after the last one', () => {
    expect(due('2024-10-14T07:59:00Z')).toBeUndefined();
    expect(due('2024-10-14T08:00:00Z')).toEqual({
      on: '2024-10-14',
      from: '2024-10-07T08:00:00.000Z',
      before: '2024-10-14T08:00:00.000Z',
    });
  });

  it('is the same on the days after, on which it is made up for, and then over', () => {
    expect(due('2024-10-16T16:00:00Z')).toEqual(due('2024-10-14T08:00:00Z'));
    expect(due('2024-10-17T08:00:00Z')).toBeUndefined();
  });

  it('goes out on the next working day where its own is a bank holiday, and leaves no day out', () => {
    // Monday 26 August 2024 is one.
    expect(due('2024-08-26T10:00:00Z')).toBeUndefined();
    expect(due('2024-08-27T08:00:00Z')).toMatchObject({
      on: '2024-08-27',
      from: '2024-08-19T08:00:00.000Z',
      before: '2024-08-26T08:00:00.000Z',
    });
    expect(due('2024-09-02T08:00:00Z')?.from).toBe('2024-08-26T08:00:00.000Z');
  });

  it('keeps the clock of the council when the clocks change', () => {
    expect(due('2024-10-28T09:00:00Z')).toMatchObject({
      from: '2024-10-21T08:00:00.000Z',
      before: '2024-10-28T09:00:00.000Z',
    });
  });

  it('is on the day of the week that the council has set', () => {
    expect(due('2024-10-18T08:00:00Z', 5)?.on).toBe('2024-10-18');
  });
});

describe('what a digest says', () => {
  const week = due('2024-10-14T08:00:00Z') ?? { on: '', from: '', before: '' };
  const previous = { period: shiftPeriod(Q2, -1), figure: '70', status: 'Red' };
  const given = (ref: string, status: string, reportedAt: string, different: Partial<Cell> = {}) =>
    cell({
      ...{ ref, status, reportedAt, figure: '80', revision: 1, reportedBy: ISAIAH },
      ...{ offTarget: status === 'Red' || status === 'Amber' },
      ...different,
    });
  const lines = [
    given('A', 'Amber', '2024-10-08T10:00:00.000Z'),
    given('B', 'Red', '2024-10-09T10:00:00.000Z'),
    given('C', 'Green', '2024-10-09T10:00:00.000Z', { previous }),
    given('D', 'Green', '2024-10-09T10:00:00.000Z'),
    given('E', 'Red', '2024-10-04T10:00:00.000Z'),
    given('F', 'Red', '2024-10-14T08:00:00.000Z'),
    cell({ ref: 'G' }),
  ];
  const refs = (of: readonly { readonly ref: string }[] = []) => of.map(({ ref }) => ref).join('');

  it('is what came in that week, the worst first, what recovered, and what is still to come', () => {
    const what = weekOf(lines, week, lines);
    expect([refs(what?.off), refs(what?.recovered), refs(what?.others), refs(what?.toCome)]).toEqual([
      'BA',
      'C',
      'D',
      'G',
    ]);
  });

  it('is nothing where nothing came in, though much is still to come', () => {
    expect(weekOf([cell({ ref: 'G' })], week, [cell({ ref: 'G' })])).toBeUndefined();
  });

  it('is of what somebody follows, else of the services in which they have a part, else of everything', () => {
    const all = [
      cell({ ref: 'A', owner: { id: 'adele', name: 'Adele' } }),
      cell({ ref: 'B' }),
      cell({ ref: 'C', group: 'Finance', owner: null, manager: null }),
    ];
    const follows = [
      {
        ...{ kind: 'follow' as const, to: { id: 'adele', name: 'Adele' }, ref: 'C' },
        ...{ by: null, at: '2024-10-01T10:00:00.000Z' },
      },
    ];
    expect(refs(theirsIn('adele', follows, all).lines)).toBe('C');
    expect(refs(theirsIn('adele', [], all).lines)).toBe('AB');
    expect(refs(theirsIn('patti', follows, all).lines)).toBe('ABC');
  });
});
