/** What is asked about a figure: which slips are noticed, what is likely to be meant, and what is left alone. */
import { describe, expect, it } from 'vitest';
import type { Asked, EarlierFigure } from '../../../../src/domain/reporting/checks/figure/asked.ts';
import { doubtAbout } from '../../../../src/domain/reporting/checks/figure/doubt.ts';
import { Period } from '../../../../src/domain/time/period.ts';
import { atLeast, atMost, before, cell, Q2 } from '../../../support/cells.ts';

const PERCENT = cell({ target: atLeast('70') });
const ask = (
  figure: string,
  history: readonly string[] | readonly EarlierFigure[],
  at: Asked['cell'] = PERCENT,
  more: Partial<Asked> = {},
) =>
  doubtAbout({
    figure,
    cell: at,
    history: history.map((each, back) =>
      typeof each === 'string' ? (before([...Array(back).fill('0'), each])[back] as EarlierFigure) : each,
    ),
    ...more,
  });
const quarters = (named: Readonly<Record<string, string>>): readonly EarlierFigure[] =>
  Object.entries(named).map(([period, figure]) => ({ period: Period.parse(period), figure }));

const NOISY = ['65.1', '66.4', '63.8', '64.9', '67.2', '65.7'];

describe('a slip', () => {
  it.each([
    ['6.52', '65.2'],
    ['0.652', '65.2'],
  ])('of the point is noticed, and the likely figure offered: %s for %s', (figure, likely) => {
    expect(ask(figure, NOISY)).toMatchObject({ kind: 'slip', likely });
  });

  it.each([
    ['days', ['12.5', '13.1', '11.8'], '300', '12.5'],
    ['days', ['12.5', '13.1', '11.8'], '1.8', '12.6'],
    ['minutes', ['250', '265', '240'], '4.2', '252'],
    ['hours', ['4.2', '4.4', '4.1'], '258', '4.3'],
    ['GBP', ['412000', '405000', '431000'], '418', '418000'],
    ['£k', ['412', '405', '431'], '418000', '418'],
    ['count', ['412', '405', '431'], '4180', '418'],
  ])('of the unit is noticed among %s: %j, then %s for %s', (unit, history, figure, likely) => {
    const at = cell({ unit: unit as 'days', decimals: 1, direction: 'lower', target: { kind: 'none' } });
    expect(ask(figure, history, at)).toMatchObject({ kind: 'slip', likely });
  });

  it('of the sign is noticed where all before have the other', () => {
    const variance = cell({ unit: 'GBP', decimals: 0, target: { kind: 'none' } });
    const history = ['-31664', '-28900', '-30250', '-33020'];
    expect(ask('31200', history, variance)).toMatchObject({ kind: 'slip', likely: '-31200' });
    expect(ask('-31200', history, variance)).toBeUndefined();
  });

  it('of two digits exchanged is offered where that is as ever', () => {
    const history = ['86.4', '85.9', '87.1', '86.8', '85.2', '86.0'];
    expect(ask('68.2', history, cell({}))).toMatchObject({ kind: 'unlike', likely: '86.2' });
  });

  it('is nothing to ask about where such figures have been seen', () => {
    const incidents = cell({ unit: 'count', decimals: 0, direction: 'lower', target: atMost('40') });
    expect(ask('3', ['30', '4', '28', '2', '31'], incidents)).toBeUndefined();
  });

  it('has no figure to take where the figure is worked out', () => {
    expect(ask('6.52', NOISY, PERCENT, { isWorkedOut: true })).toEqual({
      kind: 'slip',
      sentence: '65.1% last time, 6.52% now: is that right?',
    });
  });
});

describe('a figure that counts through the year', () => {
  const spend = cell({ unit: 'GBP', decimals: 0, basis: 'year to date', target: { kind: 'none' } });
  const LAST_YEAR = {
    '2024-25-Q1': '120000',
    '2023-24-Q4': '470000',
    '2023-24-Q3': '350000',
    '2023-24-Q2': '235000',
    '2023-24-Q1': '115000',
  };

  it('can’t fall within the year, and is likely to be the quarter’s alone', () => {
    expect(ask('118000', quarters(LAST_YEAR), spend)).toMatchObject({
      kind: 'falls within the year',
      likely: '238000',
    });
    expect(ask('238000', quarters(LAST_YEAR), spend)).toBeUndefined();
  });

  it('starts again in April', () => {
    const april = { ...spend, period: Period.parse('2025-26-Q1') };
    const history = quarters({
      '2024-25-Q4': '480000',
      '2024-25-Q3': '360000',
      '2024-25-Q2': '240000',
      ...LAST_YEAR,
    });
    expect(ask('121000', history, april)).toBeUndefined();
    expect(ask('601000', history, april)).toMatchObject({ kind: 'goes on from last year', likely: '121000' });
  });

  it('is held against the same quarter a year before: a tenfold slip is noticed', () => {
    expect(ask('2380000', quarters(LAST_YEAR), spend)).toMatchObject({ kind: 'slip', likely: '238000' });
    expect(ask('23800', quarters(LAST_YEAR), spend)).toMatchObject({ likely: '238000' });
  });

  it('may fall where it is an average that fell before', () => {
    const rate = cell({ basis: 'year to date', target: atLeast('80') });
    const history = quarters({
      '2024-25-Q1': '84.1',
      '2023-24-Q4': '81.2',
      '2023-24-Q3': '82.6',
      '2023-24-Q2': '83.0',
    });
    expect(ask('82.4', history, rate)).toBeUndefined();
  });
});

describe('a figure too good to be one', () => {
  it('is asked about where it is the target to the last digit', () => {
    expect(ask('70', NOISY)).toMatchObject({ kind: 'target itself' });
    expect(
      ask('100', ['99.1', '98.7', '99.6', '97.9', '98.4'], cell({ target: atLeast('100') })),
    ).toBeUndefined();
  });

  it('is asked about where it is the last one to the last digit, in a series that never stands still', () => {
    expect(ask('65.1', NOISY)).toMatchObject({ kind: 'same again' });
    expect(ask('65.1', ['65.1', '65.1', ...NOISY])).toBeUndefined();
    expect(ask('3', ['3', '4', '2', '5', '3'], cell({ unit: 'count', decimals: 0 }))?.kind).not.toBe(
      'same again',
    );
  });
});

describe('what stands beside a figure', () => {
  it('is a target that can’t be meant', () => {
    const count = cell({ unit: 'count', decimals: 0, target: atLeast('420') });
    expect(ask('73390', ['71200', '74800', '72950', '73800'], count)?.kind).toBe('wrong target');
    expect(
      ask(
        '1',
        ['2', '1', '0', '3'],
        cell({ unit: 'count', decimals: 0, direction: 'lower', target: atMost('15') }),
      ),
    ).toBeUndefined();
  });

  it('is a period that is not over, unless the figure is provisional', () => {
    const on = { today: '2024-09-30', yearStart: 4 };
    expect(ask('65.2', NOISY, PERCENT, on)?.sentence).toBe(
      'Q2 2024/25 is not over until 30 September 2024: is the figure final? If not, tick “Provisional”.',
    );
    expect(ask('65.2', NOISY, PERCENT, { ...on, provisional: true })).toBeUndefined();
    expect(ask('65.2', NOISY, PERCENT, { ...on, today: '2024-10-01' })).toBeUndefined();
    expect(Q2).toBe('2024-25-Q2');
  });

  it('is one question, the gravest', () => {
    expect(ask('6.52', NOISY, PERCENT, { today: '2024-09-30', yearStart: 4 })?.kind).toBe('slip');
  });
});
