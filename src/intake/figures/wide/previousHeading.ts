/** A heading that says what the previous figures are of, `previous (May 2019)`: read as the two columns that it stands for. */
import { readMonth } from '../../../domain/time/month.ts';
import { readWrittenPeriod } from '../../../domain/time/readPeriod.ts';
import { lettersOf } from '../../table/nearest.ts';
import type { Csv } from '../../table/readCsv.ts';
import { fromHeadings } from '../../table/table.ts';
import { SCORE_COLUMNS } from '../rows/scoreColumns.ts';

const PREVIOUS = /^(?:previous|prior|last)\b(?: (?:figure|month|period|quarter|value|score|result|actual))?/i;

/** The time that a heading of previous figures names; undefined for any other heading, and for one that names none. */
function timeIn(heading: string): string | undefined {
  const words = heading.replace(/[\s:(),]+/g, ' ').trim();
  const named = PREVIOUS.exec(words)?.[0] ?? '';
  const time = words.slice(named.length).replace(/^ ?[-–—]? ?/, '');
  return named !== '' && isTime(time) ? time : undefined;
}

const isTime = (words: string): boolean =>
  readMonth(words) !== undefined || readWrittenPeriod(words) !== undefined;

/**
 * The file with that heading in two. In a file with a row for each figure, a bare month beside the figure is that of the
 * previous figures, too.
 */
export function withPreviousNamed(csv: Csv): Csv {
  const from = fromHeadings(SCORE_COLUMNS, csv);
  const { cells } = from.header;
  const known = new Set(cells.map(lettersOf));
  const has = (column: 'period' | 'figure' | 'previous' | 'previous_period'): boolean => {
    const { also = [] }: { also?: readonly string[] } = SCORE_COLUMNS[column];
    return [column, ...also].some((name) => known.has(lettersOf(name)));
  };
  if (has('previous') || has('previous_period')) return csv;
  const named = cells.flatMap((heading, at) => {
    const time = timeIn(heading);
    return time === undefined ? [] : [{ at, time }];
  });
  const months =
    has('period') && has('figure')
      ? cells.flatMap((heading, at) => (readMonth(heading) === undefined ? [] : [{ at, time: heading }]))
      : [];
  const [found, ...others] = named.length > 0 ? named : months;
  if (!found || others.length > 0) return csv;
  const headings = cells.map((heading, at) => (at === found.at ? 'previous' : heading));
  return {
    header: { row: from.header.row, cells: ['previous_period', ...headings] },
    rows: from.rows.map(({ row, cells: said }) => ({
      row,
      cells: [(said[found.at] ?? '') === '' ? '' : found.time, ...said],
    })),
  };
}
