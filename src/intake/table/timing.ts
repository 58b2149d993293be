/** With which quarters an indicator is due, from its row: the survey’s own year, and by how much its figure comes late. */
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodOfDay, shiftPeriod, type YearStart } from '../../domain/time/period.ts';
import { quarterWritten, readWrittenPeriod } from '../../domain/time/readPeriod.ts';
import type { CsvColumn, CsvColumns, CsvRecord, Table } from './table.ts';

const NUMBERS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3 };
const LATE =
  /^(?:published )?(a|one|two|three|\d{1,2})[ -]?(year|quarter|month)s?(?: late| in arrears| behind)?$/i;

/** Reads `a year late`, `1 year`, `2 quarters` or `12 months` as quarters; undefined for anything else. */
function readLag(said: string): number | null | undefined {
  if (/^(?:|no|none|n\/a|0)$/i.test(said)) return null;
  const [, number = '', what = ''] = LATE.exec(said) ?? [];
  const count = NUMBERS[number.toLowerCase()] ?? Number(number);
  const quarters =
    what.toLowerCase() === 'year' ? count * 4 : what.toLowerCase() === 'month' ? count / 3 : count;
  return number !== '' && Number.isInteger(quarters) && quarters >= 1 && quarters <= 12
    ? quarters
    : undefined;
}

/** A quarter, or a year, which is its last quarter. */
function readDue(said: string): Period | null | undefined {
  if (said === '') return null;
  const written = readWrittenPeriod(said);
  return written?.kind === 'quarter' || written?.kind === 'year' ? quarterWritten(written, 4) : undefined;
}

export const TIMING_COLUMNS = {
  first_due: {
    says: 'for what is two-yearly, or due with other quarters than usual: a quarter or a year in which it is due, such as Q3 2025/26; the others are counted from it',
    also: ['next due', 'due from', 'first due', 'next survey', 'survey year'],
    wants: 'a quarter or a year, such as Q3 2025/26 or 2025/26, or leave it empty',
    examples: ['', '', ''],
    read: readDue,
  } satisfies CsvColumn<Period | null>,
  published_late: {
    says: 'how much later than its period ends the figure comes, such as a year: that of 2023/24 is then due with Q4 2024/25',
    also: ['published late', 'lag', 'time lag', 'reporting lag', 'publication lag'],
    wants: 'a year, 2 quarters or 18 months, at most three years, or leave it empty',
    examples: ['', '', ''],
    read: readLag,
  } satisfies CsvColumn<number | null>,
} satisfies CsvColumns;

type Timing = Pick<Indicator, 'dueFrom' | 'lag'>;
type Fault = { readonly column: keyof typeof TIMING_COLUMNS; readonly sentence: string };
type Row = Pick<CsvRecord<typeof TIMING_COLUMNS>, 'values'>['values'];

/** A year in arrears, said of the frequency: the figure is not missing before it is published. */
const YEAR_LATE = /\b(?:a|one|1) year (?:late|in arrears)\b/i;

type Beside = {
  readonly before: Indicator | undefined;
  /** The frequency as written. */
  readonly said: string;
  readonly yearStart: YearStart;
};

/**
 * The row’s timing, or the fault in it; missing columns keep what is registered, as long as it is as often as it was.
 */
export function timingOf(
  { first_due: due, published_late: late }: Row,
  present: Pick<Table<typeof TIMING_COLUMNS>['present'], 'has'>,
  frequency: Indicator['frequency'],
  { before, said, yearStart }: Beside,
): Timing | Fault {
  const kept = before?.frequency === frequency ? before : undefined;
  const inWords = YEAR_LATE.test(said) ? 4 : undefined;
  const lag = (present.has('published_late') ? late : kept?.lag) ?? inWords;
  const usual =
    frequency === 'calendar year' ? shiftPeriod(periodOfDay('2000-12-31', yearStart), lag ?? 0) : undefined;
  const dueFrom = (present.has('first_due') ? due : kept?.dueFrom) ?? usual;
  if (frequency === 'two-yearly' && dueFrom === undefined) {
    const sentence =
      'What is reported every two years needs a year in which it is due, from which the others are counted. Write one in the column first_due, such as 2025/26 or Q3 2025/26.';
    return { column: 'first_due', sentence };
  }
  if (frequency === 'on event' && (dueFrom !== undefined || lag !== undefined)) {
    const column = dueFrom === undefined ? 'published_late' : 'first_due';
    return { column, sentence: 'What comes on an event is due by no date. Leave this empty.' };
  }
  return { ...(dueFrom && { dueFrom }), ...(lag && { lag }) };
}
