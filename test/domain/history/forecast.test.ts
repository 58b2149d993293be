import { describe, expect, it } from 'vitest';
import { type Forecast, forecastOf } from '../../../src/domain/history/forecast.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { shiftPeriod, yearEndOf } from '../../../src/domain/time/period.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';

const AT_LEAST_95: Target = { kind: 'at least', value: '95' };

/** The forecast after these figures of successive quarters up to Q2 2024/25, oldest first. */
function forecast(
  figures: readonly (string | null)[],
  changes: Partial<Cell> = {},
  target = AT_LEAST_95,
): Forecast {
  const history = figures.map((figure, index) =>
    cell({ ...changes, figure, revision: 1, period: shiftPeriod(Q2, index - figures.length + 1) }),
  );
  return forecastOf(history, history.at(-1) ?? cell(changes), target);
}

describe('the year-end forecast', () => {
  it('takes Q4 of the financial year as its end', () => {
    expect(yearEndOf(Q2)).toBe('2024-25-Q4');
    expect(yearEndOf(shiftPeriod(Q2, 2))).toBe('2024-25-Q4');
  });

  it('is likely where a line that has held so far ends clear of the target', () => {
    expect(forecast(['86', '88', '90', '92', '94', '96'])).toMatchObject({
      ...{ kind: 'projected', verdict: 'likely', meets: true, figure: '100', status: 'Blue' },
      margin: '5',
    });
  });

  it('is unlikely where it ends clearly short', () => {
    expect(forecast(['70', '71', '72', '73', '74', '75'])).toMatchObject({
      ...{ verdict: 'unlikely', meets: false, figure: '77', margin: '18', status: 'Red' },
    });
  });

  it('is close where it ends within what such projections have been off by, for every quarter ahead', () => {
    // Of these, three quarters of the projections were within 1 point, one quarter ahead; the year end is two quarters ahead.
    const figures = ['50', '53', '54.5', '57.6', '59', '62'];
    const to = (value: string): Forecast => forecast(figures, {}, { kind: 'at least', value });
    expect(to('65')).toMatchObject({ figure: '66.44380952381' });
    expect(to('65')).toMatchObject({ meets: true, verdict: 'close' });
    expect(to('68')).toMatchObject({ meets: false, verdict: 'close' });
    expect(to('64')).toMatchObject({ meets: true, verdict: 'likely' });
    expect(to('75')).toMatchObject({ meets: false, verdict: 'unlikely' });
  });

  it('says that it is untested where no projection of the past can be checked', () => {
    expect(forecast(['96', '97', '98'])).toMatchObject({
      verdict: 'untested',
      meets: true,
      record: undefined,
    });
  });

  it('is held against the target of the year’s last quarter and not today’s', () => {
    const rising = ['86', '88', '90', '92', '94', '96'];
    expect(forecast(rising, {}, { kind: 'at least', value: '100' })).toMatchObject({ margin: '0' });
    const phased: Target = { kind: 'profile', value: '80', worse: 'over' };
    expect(forecast(rising, {}, phased)).toMatchObject({ meets: false, margin: '20' });
  });

  it('measures a change target from the quarter before the year end as projected', () => {
    const target: Target = { kind: 'change', low: '1', high: '3', hold: null };
    // 98 is expected in Q3, so at least 99 is asked for in Q4.
    expect(forecast(['86', '88', '90', '92', '94', '96'], { target }, target)).toMatchObject({
      ...{ meets: true, margin: '1' },
    });
  });

  it('measures a change target of the next quarter from this one as it is', () => {
    const Q3 = shiftPeriod(Q2, 1);
    const target: Target = { kind: 'change', low: '3', high: '5', hold: null };
    const history = ['80', '84', '88'].map((figure, index) =>
      cell({ figure, target, revision: 1, period: shiftPeriod(Q3, index - 2) }),
    );
    expect(forecastOf(history, history.at(-1) as Cell, target)).toMatchObject({ meets: true, margin: '1' });
    // In the last quarter itself, while it is not in, from the quarter before.
    const previous = { period: Q3, figure: '88', status: 'Green' };
    const waiting = cell({ target, previous, period: shiftPeriod(Q3, 1) });
    expect(forecastOf(history, waiting, target)).toMatchObject({ figure: '92', meets: true, margin: '1' });
  });

  it('says how far it is from missing the target, whichever way that lies', () => {
    const falling = { direction: 'lower', unit: 'GBP' } as const;
    expect(
      forecast(['30', '28', '26', '24', '22', '20'], falling, { kind: 'at most', value: '20' }),
    ).toMatchObject({ figure: '16', meets: true, margin: '4' });
    const between = { direction: 'range', unit: 'GBP' } as const;
    const to = (low: string, high: string) =>
      forecast(['0', '2', '4', '6', '8', '10'], between, { kind: 'range', low, high });
    expect(to('13', '20')).toMatchObject({ figure: '14', meets: true, margin: '1' });
    expect(to('10', '17')).toMatchObject({ figure: '14', meets: true, margin: '3' });
    const below = forecast(['10', '10', '10', '10'], { ...falling }, { kind: 'range', low: '8', high: '15' });
    expect(below).toMatchObject({ figure: '10', meets: true, margin: '5' });
  });

  it('goes by last year’s Q4 where the council’s rule looks back a year', () => {
    const figures = ['60', '62', '64', '66', '68', '70', '72', '74', '76'];
    const rising = (scheme: string) => forecast(figures, { scheme });
    expect(rising('rag')).toMatchObject({ figure: '80', status: 'Red' });
    expect(rising('havering')).toMatchObject({ figure: '80', status: 'Amber' });
    const falling = forecast(figures.toReversed(), { scheme: 'havering' });
    expect(falling).toMatchObject({ figure: '56', status: 'Red' });
    const unknown = figures.map((figure, index) => (index === 6 ? null : figure));
    expect(forecast(unknown, { scheme: 'havering' })).toMatchObject({ figure: '80', status: 'Red' });
  });

  it('is none where the figure of the year end will have no colour', () => {
    const activity = { scheme: 'kent', direction: 'range' } as const;
    expect(forecast(['70', '71', '72', '73'], activity, { kind: 'range', low: '70', high: '80' })).toEqual({
      kind: 'none',
      why: 'no comparison',
    });
    const target: Target = { kind: 'change', low: '1', high: '3', hold: null };
    const last = cell({ period: shiftPeriod(Q2, 2), figure: '94', revision: 1, target, status: 'Amber' });
    expect(forecastOf([last], last, target)).toEqual({ kind: 'none', why: 'no comparison' });
    const override = { status: 'Amber', reason: 'x', by: ISAIAH, at: '2025-04-09T10:00:00Z' };
    expect(forecastOf([last], { ...last, override }, target)).toMatchObject({
      kind: 'known',
      status: 'Amber',
    });
  });

  it('is known once the year’s last figure is in', () => {
    const Q4 = shiftPeriod(Q2, 2);
    const last = cell({ period: Q4, figure: '94', revision: 1, status: 'Amber', offTarget: true });
    expect(forecastOf([last], last, last.target)).toEqual({
      ...{ kind: 'known', meets: false, status: 'Amber', figure: '94' },
    });
  });

  it('projects nothing from year-to-date figures, from too few, or where a simpler guess has come closer', () => {
    const rising = ['86', '88', '90', '92', '94', '96'];
    expect(forecast(rising, { basis: 'year to date' })).toMatchObject({ trend: { why: 'basis' } });
    expect(forecast(['94', '96'])).toMatchObject({ kind: 'none', why: 'trend', trend: { why: 'too few' } });
    expect(forecast(['90', '94', '90', '94', '90', '94', '90'])).toMatchObject({
      ...{ kind: 'none', trend: { why: 'beaten' } },
    });
  });

  it('says why there can be none: no target, a milestone, a baseline', () => {
    const rising = ['86', '88', '90', '92', '94', '96'];
    expect(forecast(rising, {}, { kind: 'none' })).toEqual({ kind: 'none', why: 'no target' });
    expect(forecast([null], { unit: 'milestone' })).toEqual({ kind: 'none', why: 'milestone' });
    expect(forecast(rising, { lifecycle: 'baseline' })).toEqual({ kind: 'none', why: 'not active' });
  });
});
