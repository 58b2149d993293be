/** Listings as CSV: numbers in full and without grouping, ISO days, and texts that no spreadsheet runs as a formula. */
import { writeCsv } from 'hucre';
import type { Column, Listing, Value } from '../domain/answers/listing.ts';
import { cellText, yesOrNo } from './cells.ts';

/** What spreadsheets take for the beginning of a formula, in Japanese width as well, and after spaces. */
const FORMULA = /^[\s\0]*[=+\-@|＝＋－＠]/u;

/** A text as it stays a text: the apostrophe is how spreadsheets mark one. */
const notFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function fieldOf(value: Value, { holds }: Column): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return yesOrNo(value);
  if (typeof value === 'object') return value.value;
  const text = cellText(value);
  return holds === 'date' ? text : notFormula(text);
}

/** The rows under their headings, in UTF-8 with the mark by which Excel knows it. */
export function csvOf({ columns, rows }: Pick<Listing, 'columns' | 'rows'>): Uint8Array {
  const lines = [
    columns.map(({ title }) => notFormula(cellText(title))),
    ...rows.map((row) => columns.map((column, at) => fieldOf(row[at] ?? null, column))),
  ];
  return new TextEncoder().encode(`${writeCsv(lines, { bom: true })}\r\n`);
}
