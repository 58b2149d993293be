/** Opens an Excel or OpenDocument workbook, with the formats of its cells. */
import type { Workbook } from 'hucre';

export type { Cell, CellValue, Sheet } from 'hucre';

/** The workbook; the fault of one that can't be read. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook | Error> {
  // Loaded only here: most imports are of text, and nothing else needs it.
  const { readOds, readXlsx } = await import('hucre');
  const isOds = new TextDecoder('latin1').decode(bytes.subarray(0, 100)).includes('opendocument');
  try {
    const workbook = await (isOds ? readOds : readXlsx)(bytes, { readStyles: true });
    // A Word file is a zip, too, and is read as a workbook without sheets.
    return workbook.sheets.length > 0 ? workbook : new Error('There are no sheets in it.');
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
