/** Imports without a terminal: files as rows, and an operator who says yes. */
import { randomUUID } from 'node:crypto';
import type { Importing } from '../../src/intake/importing.ts';
import { type Csv, readCsv } from '../../src/intake/table/readCsv.ts';
import { CALENDAR } from './calendar.ts';

/** A file of these rows, the headings first. */
export const csvOf = (...rows: readonly string[]): Csv => readCsv(new TextEncoder().encode(rows.join('\n')));

/** An import into a store as of `now` (ISO), to which whoever is asked agrees. */
export const importing = (of: Pick<Importing, 'store' | 'tenantId'>, now: string): Importing => ({
  ...of,
  fileName: 'file.csv',
  now: new Date(now),
  calendar: CALENDAR,
  keepNames: 6,
  newId: randomUUID,
  dryRun: false,
  progress: () => {},
  confirm: async () => true,
  choose: async () => false,
});
