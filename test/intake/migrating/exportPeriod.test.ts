/** The periods of other tools: read where there is one thing that they can be. */
import { describe, expect, it } from 'vitest';
import { readExportPeriod, type YearMeans } from '../../../src/intake/migrating/reading/exportPeriod.ts';

const read = (said: string, yearMeans?: YearMeans, yearStart = 4) => {
  const found = readExportPeriod(said, { yearStart, yearMeans });
  return 'sentence' in found
    ? found.sentence
    : `${found.period}${found.isYear ? ' year' : ''}${found.month === undefined ? '' : ` month ${found.month}`}`;
};

describe('the period of an export', () => {
  it.each([
    ['Q1 2024/25', '2024-25-Q1'],
    ['30/06/2024', '2024-25-Q1'],
    ['Jul–Sep 2024', '2024-25-Q2'],
    ['May 2024', '2024-25-Q1 month 1'],
    ['2024/25', '2024-25-Q4 year'],
    ['FY 2024-25', '2024-25-Q4 year'],
    [
      'Calendar year 2024',
      '“Calendar year 2024” as January to December 2024 is no financial year of this council. Write the one that the figure is for, such as 2024/25.',
    ],
    [
      '2024-04-01',
      '“2024-04-01” may be a month, or the quarter that begins with it. Write it like May 2024, or like Q1 2024/25.',
    ],
    [
      '01/07/2024',
      '“01/07/2024” may be a month, or the quarter that begins with it. Write it like May 2024, or like Q1 2024/25.',
    ],
    ['2024-05-01', '2024-25-Q1 month 1'],
    ['31/05/2024', '2024-25-Q1 month 1'],
    ['29/02/2024', '2023-24-Q4 month 1'],
    [
      '15/05/2024',
      '“15/05/2024” can’t be read as a period. Write it like Q1 2024/25 or, for a year, 2024/25.',
    ],
    [
      '31/06/2024',
      '“31/06/2024” can’t be read as a period. Write it like Q1 2024/25 or, for a year, 2024/25.',
    ],
    ['Sprint 4', '“Sprint 4” can’t be read as a period. Write it like Q1 2024/25 or, for a year, 2024/25.'],
    ['24', '“24” can’t be read as a period. Write it like Q1 2024/25 or, for a year, 2024/25.'],
  ])('%s is %s', (said, period) => {
    expect(read(said)).toBe(period);
  });

  it.each([
    ['Q2 2024', 'calendar', '2024-25-Q1'],
    ['Q1 2024', 'calendar', '2023-24-Q4'],
    ['2024 Q2', 'begins', '2024-25-Q2'],
    ['FY24 Q2', 'ends', '2023-24-Q2'],
    ['2024', 'begins', '2024-25-Q4 year'],
    ['FY24', 'ends', '2023-24-Q4 year'],
    ['Annual 2024', 'ends', '2023-24-Q4 year'],
    [
      'FY24',
      'calendar',
      '“FY24” may be 2024/25 or 2023/24. Say which with --year-means begins or ends, or write it like that.',
    ],
  ] as const)('%s is, where a year means %s, %s', (said, means, period) => {
    expect(read(said, means)).toBe(period);
  });

  it('of a council whose year begins in January is the calendar year itself', () => {
    expect(read('2024', 'calendar', 1)).toBe('2024-25-Q4 year');
  });
});
