/** Values as cells: typed numbers, days in UTC, and texts that no program takes for a formula. */
import { Decimal } from 'decimal.js';
import type { CellStyle, CellValue } from 'hucre';
import type { Amount, Column, FileFormat, Value } from '../domain/answers/listing.ts';
import { hasTooManyDigits } from '../domain/figures/figure.ts';
import { isDay } from '../domain/time/days.ts';

export type WorkbookFormat = Exclude<FileFormat, 'csv'>;

/** A cell, and its number format where it has one. */
export type WrittenCell = { readonly value: CellValue; readonly style?: CellStyle };

/** A cell of Excel holds no more. */
const MOST_CHARACTERS = 32_767;

/** What XML has no place for: a file with one of them does not open at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const HALF_CHARACTER = /\p{Cs}/gu;

/** A text as a cell can hold it, with its line ends. */
export function cellText(text: string): string {
  const whole = text.replace(HALF_CHARACTER, '\uFFFD');
  const clean = whole.replace(NOT_IN_XML, '').replace(/\r\n?/g, '\n').trim();
  return clean.length <= MOST_CHARACTERS ? clean : `${clean.slice(0, MOST_CHARACTERS - 1)}…`;
}

const TOP = { vertical: 'top' } as const;
const places = (decimals: number): string => (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`);

/**
 * The number format. Of one part only: in OpenDocument one for what is below zero would lose the minus. There money has no
 * £ either, which would stand behind the figure; its column or its heading says so.
 */
function formatOf({ as, decimals }: Amount, format: WorkbookFormat): string {
  if (as === 'percent') return `0${places(decimals)}%`;
  return `${as === 'money' && format === 'xlsx' ? '£' : ''}#,##0${places(decimals)}`;
}

/** The cell of a value. A number with more digits than a workbook keeps stays whole, as a text. */
export function cellOf(value: Value, { holds }: Column, format: WorkbookFormat): WrittenCell {
  if (value === null) return { value: null };
  if (typeof value === 'boolean') return { value: yesOrNo(value) };
  if (typeof value === 'string') {
    return holds === 'date' && isDay(value)
      ? { value: new Date(`${value}T00:00:00Z`), style: { numFmt: 'dd/mm/yyyy', alignment: TOP } }
      : { value: cellText(value) };
  }
  if (hasTooManyDigits(value.value)) return { value: value.value };
  const exact = new Decimal(value.value);
  const number = (value.as === 'percent' ? exact.dividedBy(100) : exact).toNumber();
  return { value: number, style: { numFmt: formatOf(value, format), alignment: TOP } };
}

/** LibreOffice shows true as 1. */
export const yesOrNo = (value: boolean): string => (value ? 'Yes' : 'No');
