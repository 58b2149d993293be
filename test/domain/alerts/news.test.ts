/** What there is to say of a figure, and when. */
import { describe, expect, it } from 'vitest';
import { isStillNews, newsKey, newsOf, newsOfAction } from '../../../src/domain/alerts/news.ts';
import { isLongOff } from '../../../src/domain/alerts/running.ts';
import type { Cell, CellLine } from '../../../src/domain/indicators/cell.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { cell, Q2 } from '../../support/cells.ts';

const Q1 = shiftPeriod(Q2, -1);
const before = (status: string) => ({ period: Q1, figure: '90', status });
const stands = (status: string, different: Partial<Cell> = {}) =>
  cell({
    ...{ status, figure: '70', revision: 1, reportedAt: '2024-10-09T10:00:00.000Z' },
    ...{ offTarget: status === 'Red' || status === 'Amber', reportedBy: { id: 'isaiah', name: 'Isaiah' } },
    ...different,
  });

describe('the news of a figure that comes in', () => {
  it.each([
    ['red, whatever it was before', stands('Red', { previous: before('Red') }), 'off target'],
    ['amber after green', stands('Amber', { previous: before('Green') }), 'off target'],
    ['green after red', stands('Green', { previous: before('Red') }), 'recovered'],
    ['blue after amber', stands('Blue', { previous: before('Amber') }), 'recovered'],
    ['green after blue', stands('Green', { previous: before('Blue') }), 'worse'],
    ['blue after green', stands('Blue', { previous: before('Green') }), undefined],
    ['green again', stands('Green', { previous: before('Green') }), undefined],
    ['green, the first there is', stands('Green'), undefined],
    [
      'green after a quarter without data',
      stands('Green', { previous: before('No data this period') }),
      undefined,
    ],
    ['nothing to measure after red', stands('No data this period', { previous: before('Red') }), undefined],
    ['nothing yet', cell({ previous: before('Red') }), undefined],
  ])('is of one that is %s', (_, line, kind) => {
    expect(newsOf(line)).toBe(kind);
  });

  it('compares with the month before only what is of a month', () => {
    const month = { ...before('Red'), month: '2024-06' } as NonNullable<Cell['previous']>;
    expect(newsOf(stands('Green', { previous: month }))).toBeUndefined();
  });

  it('is the same news of a figure that is corrected and stays Amber, and other news once it is Red', () => {
    const amber = { kind: 'off target' as const, line: stands('Amber') };
    expect(newsKey(amber)).toBe('alert CPI13 Amber');
    expect(isStillNews('off target', stands('Amber', { figure: '91' }), newsKey(amber))).toBe(true);
    expect(isStillNews('off target', stands('Red'), newsKey(amber))).toBe(false);
    expect(isStillNews('recovered', stands('Blue', { previous: before('Red') }), 'recovered CPI13')).toBe(
      true,
    );
    expect(isStillNews('recovered', stands('Red', { previous: before('Red') }), 'recovered CPI13')).toBe(
      false,
    );
  });
});

describe('three quarters running', () => {
  const off = stands('Red', { previous: before('Amber') });
  const earlier = (status: string) => async () =>
    stands('Amber', { period: Q1, previous: { ...before(status), period: shiftPeriod(Q2, -2) } });

  it('is the third one off target in a row, in whichever colour', async () => {
    expect(await isLongOff(off, earlier('Red'))).toBe(true);
    expect(await isLongOff(off, earlier('Green'))).toBe(false);
  });

  it('asks for no earlier figure where the one before was on target, or is a year’s', async () => {
    const none = () => Promise.reject(new Error('not asked for'));
    expect(await isLongOff(stands('Red', { previous: before('Green') }), none)).toBe(false);
    expect(await isLongOff({ ...off, frequency: 'annual' }, none)).toBe(false);
  });
});

describe('what is said of an action, or of its absence', () => {
  const at = (now: string, different = {}) => ({
    now: new Date(now),
    calendar: { ...CALENDAR, ...different },
  });
  /** A line as a list has it: without the words, and with who does it by when. */
  const line = (status: string, acting?: CellLine['acting']): CellLine => {
    const { action: _action, ...rest } = stands(status);
    return { ...rest, acting };
  };

  it('is that there is none, five working days after the figure came in', () => {
    // It came in on Wednesday 9 October.
    expect(newsOfAction(line('Red'), at('2024-10-15T16:00:00Z'))).toBeUndefined();
    expect(newsOfAction(line('Red'), at('2024-10-16T08:00:00Z'))).toBe('no action');
    expect(newsOfAction(line('Red'), at('2024-10-16T08:00:00Z', { actionAfter: 6 }))).toBeUndefined();
    expect(newsOfAction(line('Red'), at('2024-12-16T08:00:00Z', { actionAfter: 0 }))).toBeUndefined();
  });

  it('is said of red where the rule names no colour, and else of those that it names', () => {
    const later = at('2024-10-17T08:00:00Z');
    expect(newsOfAction(line('Amber'), later)).toBeUndefined();
    // Kent asks for management action on red.
    expect(newsOfAction({ ...line('Red'), scheme: 'kent' }, later)).toBe('no action');
    expect(newsOfAction({ ...line('Amber'), scheme: 'kent' }, later)).toBeUndefined();
    expect(newsOfAction(line('Green'), later)).toBeUndefined();
  });

  it('is that its day has passed, from the day after on, and of one without a day nothing', () => {
    const acting = { who: 'Isaiah', by: '2024-11-04' };
    expect(newsOfAction(line('Amber', acting), at('2024-11-04T16:00:00Z'))).toBeUndefined();
    expect(newsOfAction(line('Amber', acting), at('2024-11-05T09:00:00Z'))).toBe('action overdue');
    expect(newsKey({ kind: 'action overdue', line: line('Amber', acting) })).toBe('overdue CPI13 2024-11-04');
    expect(newsOfAction(line('Red', { who: '', by: null }), at('2025-01-05T09:00:00Z'))).toBeUndefined();
    expect(newsOfAction(line('Green', acting), at('2024-11-05T09:00:00Z'))).toBeUndefined();
  });
});
