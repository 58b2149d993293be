/** The columns of a file of targets that hold for single quarters or years. */
import { Period } from '../../domain/time/period.ts';
import { readPeriod } from '../../domain/time/readPeriod.ts';
import { SOURCE_COLUMNS } from '../indicators/sourced.ts';
import { refColumn } from '../table/columnKinds.ts';
import type { Columns } from '../table/table.ts';

const asWritten = (said: string): string => said;

export const TARGET_COLUMNS = {
  ref: refColumn(['CPI13', 'CPI13', 'CPI11']),
  period: {
    says: 'the quarter, such as 2024-25-Q2, or a whole financial year, such as 2024/25',
    also: ['quarter', 'year', 'financial year'],
    required: 'cell',
    wants: 'a quarter such as Q2 2024/25, or a year such as 2024/25',
    examples: ['2024/25', '2024-25-Q4', 'Q2 2024/25'],
    read: readSpan,
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
} satisfies Columns;

/** A quarter, or the four of a year. */
type Span = { readonly periods: readonly Period[]; readonly isYear: boolean };

function readSpan(said: string): Span | undefined {
  const quarter = readPeriod(said);
  if (quarter) return { periods: [quarter], isYear: false };
  const year = /^(?:20)?(\d{2})\s*[/–-]\s*(?:20)?(\d{2})$/.exec(said.trim());
  const periods = [1, 2, 3, 4].flatMap((number) => {
    const period = Period.safeParse(`20${year?.[1] ?? ''}-${year?.[2] ?? ''}-Q${number}`);
    return period.success ? [period.data] : [];
  });
  return periods.length === 4 ? { periods, isYear: true } : undefined;
}
