/** Reads an Excel or OpenDocument workbook: each visible sheet as a table of texts, by the value and the format of its cells. */
import { Decimal } from 'decimal.js';
import { DomainError } from '../../domain/domainError.ts';
import { columnName } from '../../workbooks/columnName.ts';
import { type Cell, type CellValue, openWorkbook, type Sheet } from '../../workbooks/openWorkbook.ts';
import { asSeen, type Csv } from './readCsv.ts';

/** A sheet by the name on its tab. Empty sheets are left out. */
export type WorkbookSheet = { readonly name: string; readonly csv: Csv };

const ZIP = [0x50, 0x4b];
/** Workbooks from before 2007, and encrypted ones. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

/** Is it a workbook rather than text? */
export const isWorkbook = (bytes: Uint8Array): boolean => isZip(bytes) || startsWith(bytes, OLD);

/** @throws {DomainError} where it can't be read, with what to do instead */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  if (startsWith(bytes, OLD)) {
    throw new DomainError(
      'This is a workbook from before Excel 2007, or one with a password. In Excel, save it as .xlsx without a password, and import that file.',
    );
  }
  const workbook = await openWorkbook(bytes);
  if (workbook instanceof Error) throw new DomainError(NO_WORKBOOK, { cause: workbook });
  const { sheets } = workbook;
  const visible = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  const unsaved = visible.flatMap((sheet) => unsavedIn(sheet));
  if (unsaved.length > 0) {
    const named = unsaved.slice(0, 5).join(', ');
    throw new DomainError(
      `${unsaved.length === 1 ? 'A formula has' : `${unsaved.length} formulas have`} no saved result (${named}${unsaved.length > 5 ? ' and others' : ''}). Open the file in Excel, save it, and import it again.`,
    );
  }
  return visible.flatMap((sheet) => {
    const rows = sheet.rows
      .map((values, row) => ({
        row: row + 1,
        cells: values.map((value, column) => asSeen(textOf(value, sheet.cells?.get(`${row},${column}`)))),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    const [header, ...rest] = rows;
    return header ? [{ name: sheet.name, csv: { header, rows: rest } }] : [];
  });
}

const NO_WORKBOOK =
  'This is no workbook that can be read. Save it in Excel as .xlsx, or in LibreOffice as .ods, and import that file.';

/** The addresses of formulas that whatever wrote the file has not worked out. */
function unsavedIn({ name, cells }: Sheet): readonly string[] {
  return [...(cells ?? new Map<string, Cell>())].flatMap(([place, { formula, value, formulaResult }]) => {
    if (formula === undefined || (value ?? formulaResult ?? null) !== null) return [];
    const [row = 0, column = 0] = place.split(',').map(Number);
    return [`${name} ${columnName(column)}${row + 1}`];
  });
}

/** A cell as its sheet shows it: 0.862 in a percentage format is 86.2%, a date is an ISO day. Digits are never rounded away. */
function textOf(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const format = cell?.style?.numFmt?.replace(/"[^"]*"|\\./g, '') ?? '';
  if (value instanceof Date) return dateText(value, format);
  // A Double’s noise, such as 0.1 + 0.2, begins at the sixteenth digit.
  const exact = new Decimal(value).toSignificantDigits(15);
  if (format.includes('%')) return `${exact.times(100).toSignificantDigits(15).toFixed()}%`;
  return /£|\bGBP\b/.test(cell?.style?.numFmt ?? '') ? `£${exact.toFixed()}` : exact.toFixed();
}

function dateText(value: Date, format: string): string {
  if (Number.isNaN(value.getTime())) return '';
  const isTime = /h/i.test(format) && !/[dy]/i.test(format);
  return isTime ? value.toISOString().slice(11, 16) : value.toISOString().slice(0, 10);
}
