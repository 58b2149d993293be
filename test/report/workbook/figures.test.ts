/** Figures as rows: each value as what it is, in the words of the cards. */
import { describe, expect, it } from 'vitest';
import { carriedInto } from '../../../src/domain/answers/carried.ts';
import type { Rows, Value } from '../../../src/domain/answers/listing.ts';
import { summarise } from '../../../src/domain/answers/summary.ts';
import { revisionOf } from '../../../src/domain/indicators/cell.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { figureRows, quarterRows } from '../../../src/report/workbook/figures.ts';
import { fileName } from '../../../src/report/workbook/fileName.ts';
import { summaryRows } from '../../../src/report/workbook/standing.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';

const LONDON = 'Europe/London';
const Q1 = shiftPeriod(Q2, -1);

/** The values of a row by the heading of their column. */
const named = ({ columns, rows }: Rows, at = 0): Readonly<Record<string, Value | undefined>> =>
  Object.fromEntries(columns.map(({ title }, index) => [title, rows[at]?.[index]]));

const reported = { revision: 1, reportedBy: ISAIAH, reportedAt: '2024-10-09T13:05:00.000Z' };

describe('a figure as a row', () => {
  it('has figure, target, variance and what went before as numbers, with the movement in words', () => {
    const line = cell({
      ...{ ...reported, figure: '86.2', status: 'Amber', offTarget: true },
      previous: { period: Q1, figure: '95.4', status: 'Green' },
    });
    expect(named(figureRows([line], LONDON))).toMatchObject({
      Reference: 'CPI13',
      Period: 'Q2 2024/25',
      Figure: { value: '86.2', as: 'percent', decimals: 1 },
      Unit: '%',
      Target: { value: '95', as: 'percent', decimals: 1 },
      'Target in words': 'at least 95%',
      // In points: a difference of percentages is no percentage.
      'Variance from target': { value: '-8.8', as: 'number', decimals: 1 },
      Status: 'Amber',
      'Previous figure': { value: '95.4', as: 'percent' },
      'Previous period': 'Q1 2024/25',
      Movement: 'Green to Amber',
      'Change in performance': 'deteriorating',
      'Reported on': '2024-10-09',
      Owner: 'Isaiah Langer',
    });
  });

  it('has the council’s day, also for what came in after midnight in summer', () => {
    const late = cell({ ...reported, reportedAt: '2024-07-09T23:30:00.000Z', figure: '96', status: 'Green' });
    expect(named(figureRows([late], LONDON))['Reported on']).toBe('2024-07-10');
  });

  it('has money as money, and thousands and millions as numbers with their unit beside them', () => {
    const of = (unit: 'GBP' | '£m') =>
      named(
        figureRows(
          [
            cell({
              ...reported,
              unit,
              decimals: 0,
              figure: '-31664',
              target: { kind: 'at most', value: '0' },
            }),
          ],
          LONDON,
        ),
      );
    expect(of('GBP')).toMatchObject({
      Figure: { value: '-31664', as: 'money' },
      Unit: '£',
      'Variance from target': { value: '-31664', as: 'money' },
    });
    expect(of('£m')).toMatchObject({ Figure: { value: '-31664', as: 'number' }, Unit: '£m' });
  });

  it('says a range in words and has no variance from it, and leaves empty what is not there', () => {
    const range = cell({ target: { kind: 'range', low: '85', high: '90' } });
    expect(named(figureRows([range], LONDON))).toMatchObject({
      Figure: null,
      Target: 'between 85% and 90%',
      'Variance from target': null,
      Status: 'Not reported',
      'Previous figure': null,
      'Reported on': null,
    });
    const none = cell({ target: { kind: 'none' }, unit: 'yes/no', figure: '1', ...reported });
    expect(named(figureRows([none], LONDON))).toMatchObject({
      Figure: 'Yes',
      Unit: null,
      Target: null,
      'Target in words': 'no target',
    });
  });

  it('shows the decimals that it was given with, and keeps them all', () => {
    const line = cell({ ...reported, figure: '94.96', status: 'Amber' });
    expect(named(figureRows([line], LONDON)).Figure).toEqual({ value: '94.96', as: 'percent', decimals: 2 });
  });

  it('says of a carried figure that it is one, and of which quarter', () => {
    const annual = cell({
      ...reported,
      period: Period.parse('2023-24-Q4'),
      frequency: 'annual',
      figure: '80',
      status: 'Red',
    });
    const line = carriedInto(annual, Q2);
    expect(named(figureRows([line], LONDON))).toMatchObject({
      Period: 'Q4 2023/24',
      'Carried from an earlier quarter': true,
    });
  });

  it('is dated by its last change, and by nothing where nothing is in', () => {
    const signed = cell({
      ...reported,
      signatures: [{ authority: '', by: ISAIAH, at: '2024-10-11T08:00:00.000Z' }],
    });
    expect(figureRows([signed], LONDON).asOf).toBe('2024-10-11T08:00:00.000Z');
    expect(named(figureRows([signed], LONDON))['Signed by']).toBe('Isaiah Langer');
    expect(figureRows([cell({})], LONDON).asOf).toBeUndefined();
  });
});

describe('a quarter as rows', () => {
  const how = { by: ISAIAH, submissionId: 's' } as const;

  it('puts what was first reported beside what is reported now', () => {
    const was = cell({ ...reported, figure: '96', status: 'Green' });
    const is = cell({ ...reported, revision: 2, figure: '84', status: 'Red', offTarget: true });
    const revisions = [
      revisionOf(was, null, { ...how, kind: 'submission', at: '2024-10-09T13:05:00.000Z', reason: '' }),
      revisionOf(is, was, {
        ...how,
        kind: 'correction',
        at: '2024-10-10T09:00:00.000Z',
        reason: 'Counted twice',
      }),
    ];
    const rows = quarterRows([{ cell: is, line: is, revisions }], LONDON);
    expect(named(rows)).toMatchObject({
      Figure: { value: '84' },
      'Figure as first reported': { value: '96', as: 'percent' },
      'Status as first reported': 'Green',
      'Restated on': '2024-10-10',
      'Why restated': 'Counted twice',
    });
    expect(rows.asOf).toBe('2024-10-10T09:00:00.000Z');
  });

  it('has both readings of a figure whose definition was corrected, with the reason', () => {
    const correction = {
      asReported: 'Red',
      asCorrected: 'Green',
      at: '2024-11-03T09:00:00.000Z',
      reason: 'Direction was entered the wrong way round',
      changed: '',
    };
    const is = cell({ ...reported, figure: '96', status: 'Green', correction });
    expect(named(quarterRows([{ cell: is, line: is, revisions: [] }], LONDON))).toMatchObject({
      'Figure as first reported': { value: '96' },
      'Status as first reported': 'Red',
      'Restated on': '2024-11-03',
      'Why restated': 'Direction was entered the wrong way round',
    });
  });

  it('leaves those columns empty for a figure that is as it came in, or that was provisional before', () => {
    const first = cell({ ...reported, figure: '96', status: 'Green', provisional: true });
    const final = cell({ ...reported, revision: 2, figure: '97', status: 'Green' });
    const revisions = [
      revisionOf(first, null, { ...how, kind: 'submission', at: '2024-10-09T13:05:00.000Z', reason: '' }),
      revisionOf(final, first, { ...how, kind: 'correction', at: '2024-10-10T09:00:00.000Z', reason: '' }),
    ];
    expect(named(quarterRows([{ cell: final, line: final, revisions }], LONDON))).toMatchObject({
      'Figure as first reported': null,
      'Restated on': null,
    });
  });
});

describe('a status table as rows', () => {
  it('has the lines without any indicator as well', () => {
    const lines = [cell({ ...reported, figure: '96', status: 'Green' })];
    const { rows } = summaryRows(summarise(lines), lines);
    expect(rows).toContainEqual([
      'Red',
      { value: '0', as: 'number', decimals: 0 },
      { value: '0', as: 'percent', decimals: 0 },
    ]);
    expect(rows).toContainEqual([
      'Green',
      { value: '1', as: 'number', decimals: 0 },
      { value: '100', as: 'percent', decimals: 0 },
    ]);
  });
});

describe('the name of a file', () => {
  it.each([
    ['3 of 15 are red in Q2 2024/25', '3 of 15 are red in Q2 2024-25.xlsx'],
    ['../../etc/passwd', 'etc-passwd.xlsx'],
    ['CON: "a" <b> | c? * \u0000\n\u202Egpj', 'CON a b c gpj.xlsx'],
    ['…', 'Ragtime.xlsx'],
    ['Allwedd: tŷ bach', 'Allwedd tŷ bach.xlsx'],
    ['x'.repeat(200), `${'x'.repeat(80)}.xlsx`],
  ])('%j is %s', (words, name) => expect(fileName(words, 'xlsx')).toBe(name));
});
