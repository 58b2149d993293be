/** Reads a workbook from a chat, for the commands: its visible sheets as rows of texts. */
import type { Sheet } from '../../domain/answers/listing.ts';
import { DomainError } from '../../domain/domainError.ts';
import { bounded } from '../../workbooks/bounded.ts';
import { isWorkbook, isZip, readWorkbook } from './readWorkbook.ts';

const NO_WORKBOOK =
  'That is no workbook. Say “send me mine as Excel”, fill in the yellow cells, and drop that file here.';
const TOO_LARGE =
  'That workbook is damaged, or holds far more than a workbook of figures does, so I did not read it. Say “send me mine as Excel”, fill in the yellow cells, and drop that file here.';

/** An owner's has some hundred kilobytes, and it is read in the thread that answers. */
const MOST_UNPACKED = 5 * 1024 * 1024;

/** @throws {DomainError} where it can't be read, with what to do instead */
export async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (!isWorkbook(bytes)) throw new DomainError(NO_WORKBOOK);
  const unpacked = isZip(bytes) ? bounded(bytes, MOST_UNPACKED) : bytes;
  if (!unpacked) throw new DomainError(TOO_LARGE);
  const sheets = await readWorkbook(unpacked);
  return sheets.map(({ name, csv }) => ({ name, heading: csv.header.cells, rows: csv.rows }));
}
