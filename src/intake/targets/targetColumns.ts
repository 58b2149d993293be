/** The columns of a file of targets that hold for single quarters or years. */
import { type Month, readMonth } from '../../domain/time/month.ts';
import { type Period, periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import { quarterWritten, readWrittenPeriod } from '../../domain/time/readPeriod.ts';
import { SOURCE_COLUMNS } from '../indicators/sourced.ts';
import { refColumn } from '../table/columnKinds.ts';
import type { CsvColumns } from '../table/table.ts';

const asWritten = (said: string): string => said;

export const TARGET_COLUMNS = {
  ref: refColumn(['CPI13', 'CPI13', 'CPI11']),
  period: {
    says: 'the quarter, such as 2024-25-Q2, or a whole financial year, such as 2024/25; for what is monthly also a month, such as May 2024',
    also: ['quarter', 'year', 'financial year'],
    required: 'cell',
    wants: 'a quarter such as Q2 2024/25, or a year such as 2024/25',
    examples: ['2024/25', '2024-25-Q4', 'Q2 2024/25'],
    read: readSpan,
  },
  part: {
    says: 'the part that it is the target of, such as an authority, as the indicator’s parts are called; empty for the target of the whole',
    also: ['authority', 'area', 'priority', 'partner'],
    wants: 'the name of a part',
    examples: ['', '', ''],
    read: asWritten,
  },
  target: {
    says: 'the target, written as for indicators: 95%, 85% to 90%, “up 3 to 5 points a quarter”, a profile, a milestone, or none',
    also: ['published target'],
    required: 'column',
    wants: 'a target such as 95%, or none',
    examples: ['95%', '96%', 'at most 14%'],
    read: asWritten,
  },
  ...SOURCE_COLUMNS,
} satisfies CsvColumns;

/** A quarter, the four of a year, or a month. */
type Span = {
  readonly periods: readonly Period[];
  readonly isYear: boolean;
  /** The month, of which the quarter follows from the month that the council’s year begins in. */
  readonly month?: Month;
};

function readSpan(said: string): Span | undefined {
  const written = readWrittenPeriod(said);
  if (written?.kind === 'quarter') return { periods: [written.period], isYear: false };
  const month = written ? undefined : readMonth(said);
  if (month !== undefined) return { periods: [], isYear: false, month };
  const last = written?.kind === 'year' ? quarterWritten(written, 4) : undefined;
  return last && { periods: periodsInARow(shiftPeriod(last, -3), 4), isYear: true };
}
