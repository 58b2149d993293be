import { describe, expect, it } from 'vitest';
import { quarterWritten, readPeriod, readWrittenPeriod } from '../../../src/domain/time/readPeriod.ts';

const APRIL = 4;
const quarterOf = (text: string, yearStart = APRIL) => {
  const written = readWrittenPeriod(text);
  return written && quarterWritten(written, yearStart);
};

describe('a period as people write it', () => {
  it.each([
    ['2025/26 Quarter 2', '2025-26-Q2'],
    ['Quarter 1 2025/26', '2025-26-Q1'],
    ['Qtr 1 25/26', '2025-26-Q1'],
    ['Q4 FY25/26', '2025-26-Q4'],
    ['Q3, 2025 to 2026', '2025-26-Q3'],
    ['Jul–Sep 2025', '2025-26-Q2'],
    ['July to September 2025', '2025-26-Q2'],
    ['Oct-Dec 2025', '2025-26-Q3'],
    ['January to March 2026', '2025-26-Q4'],
    ['December 2025 to February 2026', undefined],
    ['quarter ending March 2026', '2025-26-Q4'],
    ['quarter ended 30 June 2025', '2025-26-Q1'],
    ['30/06/2024', '2024-25-Q1'],
    ['2024-09-30', '2024-25-Q2'],
    ['31 December 2024', '2024-25-Q3'],
    ['31-Mar-25', '2024-25-Q4'],
  ])('“%s” is the quarter %s', (text, period) => expect(quarterOf(text)).toBe(period));

  it.each(['2024 to 2025', '2024/25', 'financial year ending March 2025', 'year to 31 March 2025'])(
    '“%s” is the year whose last quarter is Q4 2024/25',
    (text) => {
      expect(quarterOf(text)).toBe('2024-25-Q4');
      expect(readPeriod(text)).toBeUndefined();
    },
  );

  it.each([
    'FY25',
    'Q2 2025',
    'Q2',
    'Q2 2024/26',
    '2024 to 2026',
    '30/06',
    '29/06/2024',
    '31/06/2024',
    'Jul-Sep',
    'last quarter',
  ])('“%s” can be two things, or nothing, and is not read', (text) =>
    expect(readWrittenPeriod(text)).toBeUndefined(),
  );

  it('follows the month that the council’s year begins in', () => {
    expect(quarterOf('Jul-Sep 2025', 1)).toBe('2025-26-Q3');
    expect(quarterOf('December 2025 to February 2026', 3)).toBe('2025-26-Q4');
    expect(quarterOf('31 May 2025', APRIL)).toBeUndefined();
  });
});
