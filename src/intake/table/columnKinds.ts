/** Column kinds shared by several tables: text, figure, reference, and choice. */
import { type Figure, hasTooManyDigits, readFigure } from '../../domain/figures/figure.ts';
import { together } from '../../domain/sentences.ts';
import { isDay } from '../../domain/time/days.ts';
import { lettersOf } from './nearest.ts';
import type { CsvColumn } from './table.ts';

/** A column of text, kept as written. */
export const text = (column: Omit<CsvColumn<string>, 'read' | 'wants'>, most = 200): CsvColumn<string> => ({
  ...column,
  wants: `at most ${most.toLocaleString('en-GB')} characters of text`,
  read: (said) => (said.length > most ? undefined : said),
});

/** Reads a figure; null for an empty cell. Completes the column's `wants`: “… such as 80%, of at most 15 digits”. */
export function readKeepable(said: string): Figure | null | undefined {
  if (said === '') return null;
  const figure = readFigure(said);
  return figure !== undefined && hasTooManyDigits(figure) ? undefined : figure;
}

/** Reads a day, `24/12/2026` or `2026-12-24`; undefined for anything else. */
export function readDay(said: string): string | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(said) ?? [];
  const day = year === '' ? said : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Other headings of the reference, in every kind of file. */
export const REF_NAMES = ['reference', 'indicator ref', 'kpi ref', 'indicator reference', 'kpi reference'];

/** The column of a known indicator's reference, in files about figures and targets. */
export const refColumn = (examples: readonly string[]): CsvColumn<string> => ({
  says: 'the indicator’s reference',
  also: REF_NAMES,
  required: 'cell',
  wants: 'the reference of an indicator, such as CPI13',
  examples,
  read: (said) => said,
});

/** One of a few values, each also under the names that people give it. */
export const oneOf = <T extends string>(
  column: Omit<CsvColumn<T>, 'read' | 'wants'>,
  names: Readonly<Record<T, readonly string[]>>,
  fallback?: T,
): CsvColumn<T> => {
  const values = Object.keys(names) as T[];
  return {
    ...column,
    wants: `one of ${together(values)}`,
    read: (said) => {
      if (said === '') return fallback;
      const wanted = lettersOf(said);
      // An arrow has no letters to go by.
      const isIt = (name: string): boolean =>
        wanted === '' ? name === said.trim() : lettersOf(name) === wanted;
      return values.find((value) => [value, ...names[value]].some(isIt));
    },
  };
};
