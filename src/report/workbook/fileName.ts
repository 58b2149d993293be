/** Names of files: the words of what is in them, without what Windows, SharePoint or a header would not take. */
import type { FileFormat } from '../../domain/answers/listing.ts';

/** The media type of each format. */
export const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
};

/** What people call each format. */
export const FORMAT_NAMES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'Excel workbook',
  ods: 'OpenDocument workbook',
  csv: 'CSV file',
};

const MOST_CHARACTERS = 80;
const NOT_TAKEN = /[^\p{L}\p{N} ,()£+=_’'.-]+/gu;

/** `3 of 15 are red in Q2 2024-25.xlsx` */
export function fileName(words: string, format: FileFormat): string {
  const taken = words
    .normalize('NFC')
    .replace(/[/\\]/g, '-')
    .replace(NOT_TAKEN, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, MOST_CHARACTERS)
    // A file whose name begins or ends with a dot is hidden, or is another.
    .replace(/^[ .~-]+|[ .,-]+$/g, '');
  return `${taken === '' ? 'Ragtime' : taken}.${format}`;
}
