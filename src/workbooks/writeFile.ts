/** A listing as the bytes of a file. Whoever has people waiting runs it in a worker: 20,000 rows take a second. */
import { writeOds, writeXlsx } from 'hucre';
import type { FileFormat, Listing } from '../domain/answers/listing.ts';
import { csvOf } from './csv.ts';
import { withLayout } from './odsLayout.ts';
import { workbookOf } from './sheets.ts';

/** The file. The same listing makes the same bytes, on any machine and in any time zone. */
export async function writeFile(listing: Listing, format: FileFormat): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(workbookOf(listing, 'xlsx'));
    case 'ods':
      return withLayout(await writeOds(workbookOf(listing, 'ods')), listing);
    case 'csv':
      return csvOf(listing);
  }
}
