/** Reads a file as a table, whatever it is: text, or the sheet of a workbook that holds such a table. */
import { DomainError } from '../../domain/domainError.ts';
import { lettersOf } from './nearest.ts';
import { type Csv, readCsv } from './readCsv.ts';
import { isWorkbook, readWorkbook, type WorkbookSheet } from './readWorkbook.ts';
import { type CsvColumns, headingCounts } from './table.ts';

/** `note` says which sheet was taken, where there were several. */
export type ReadFile = { readonly csv: Csv; readonly note: string | undefined };

/**
 * @param sheet the name of the sheet; the only one with the table's headings when left out
 * @throws {DomainError} where it is no table, or where several sheets could be meant
 */
export async function readFileAs(
  columns: CsvColumns,
  bytes: Uint8Array,
  sheet: string | undefined,
): Promise<ReadFile> {
  if (!isWorkbook(bytes)) {
    if (sheet !== undefined) throw new DomainError('This is no workbook, so leave out --sheet.');
    return { csv: readCsv(bytes), note: undefined };
  }
  const sheets = await readWorkbook(bytes);
  const taken = sheet === undefined ? likeliest(columns, sheets) : named(sheet, sheets);
  const note = sheets.length > 1 ? `Reading the sheet “${taken.name}”.` : undefined;
  return { csv: taken.csv, note };
}

function named(sheet: string, sheets: readonly WorkbookSheet[]): WorkbookSheet {
  const found = sheets.find(({ name }) => lettersOf(name) === lettersOf(sheet));
  if (found) return found;
  throw new DomainError(
    sheets.length === 0 ? EMPTY : `There is no sheet “${sheet}”. There are: ${listed(sheets)}.`,
  );
}

const EMPTY = 'The workbook has nothing on the sheets that are shown.';
const listed = (sheets: readonly WorkbookSheet[]): string => sheets.map(({ name }) => `“${name}”`).join(', ');

function likeliest(columns: CsvColumns, sheets: readonly WorkbookSheet[]): WorkbookSheet {
  const [only, ...others] = sheets;
  if (!only) throw new DomainError(EMPTY);
  if (others.length === 0) return only;
  const counted = sheets.map((each) => ({ each, headings: Math.max(...headingCounts(columns, each.csv)) }));
  const most = Math.max(...counted.map(({ headings }) => headings));
  const best = counted.filter(({ headings }) => headings === most && most > 1);
  if (best.length === 1 && best[0]) return best[0].each;
  throw new DomainError(
    `Several sheets may be meant: ${listed(best.length > 0 ? best.map(({ each }) => each) : sheets)}. Say which with --sheet "NAME".`,
  );
}
