/** Reads a workbook from a chat, for the commands: its visible sheets as rows of texts. */
import type { Sheet } from '../../domain/answers/listing.ts';
import { DomainError } from '../../domain/domainError.ts';
import { isWorkbook, readWorkbook } from './readWorkbook.ts';

const NO_WORKBOOK =
  'That is no workbook. Say “send me mine as Excel”, fill in the yellow cells, and drop that file here.';

/** @throws {DomainError} where it can't be read, with what to do instead */
export async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (!isWorkbook(bytes)) throw new DomainError(NO_WORKBOOK);
  const sheets = await readWorkbook(bytes);
  return sheets.map(({ name, csv }) => ({ name, heading: csv.header.cells, rows: csv.rows }));
}
