/** `ragtime export all DIR`: backs up the whole store into a new folder. */
import type { Command } from 'commander';
import { counted } from '../../cards/words/text.ts';
import { MANIFEST, TABLES_IN_ORDER } from '../../store/backup/manifest.ts';
import { writeBackup } from '../../store/backup/writeBackup.ts';
import { VERSION } from '../../version.ts';
import type { Io } from '../basis/io.ts';
import { withTables } from './tables.ts';

const PAGE = `Every row of the store with all its councils goes into DIR, which is not to be there yet: a file for each table, a row on
each line as JSON, and ${MANIFEST} with the number of rows and the SHA-256 of each file. DIR appears once all of it is written; one
that was stopped leaves DIR.unfinished-…, to be deleted.

People may work meanwhile. Each quarter is as of one moment; what comes in while it is read may be in one table and not yet
in another, so choose a quiet hour. The settings, and the files that they name, are no part of it.

It holds personal data: names, e-mail addresses, where Ragtime writes to people in Teams, and what they reported. The files are
for you alone (mode 0600). Names that are erased from the store stay in backups made before: delete those in time.

“ragtime import all DIR” restores it. Rehearse that into another prefix, with the same account or another:
  RAGTIME_TABLE_PREFIX=Rehearsal ragtime import all DIR
  RAGTIME_TABLE_PREFIX=Rehearsal ragtime doctor`;

/** Adds the command to the others that export. */
export function addExportAll(exporting: Command, io: Io): void {
  const all: Command = exporting
    .command('all')
    .description('write every row of the store into a new folder, which “ragtime import all DIR” restores')
    .argument('[dir]', 'the folder, which is not there yet')
    .addHelpText('after', `\n${PAGE}`)
    .action(async (folder: string | undefined) => {
      if (folder === undefined) return all.error('Which folder? Write: ragtime export all DIR');
      await withTables(io, async ({ open }) => {
        for (const line of await exportAll(folder, await open(), io)) io.print(line);
      });
    });
}

async function exportAll(
  folder: string,
  tables: Parameters<typeof writeBackup>[1]['tables'],
  io: Io,
): Promise<readonly string[]> {
  const of = TABLES_IN_ORDER.length;
  const { rows, files, tenants } = await writeBackup(folder, {
    tables,
    now: io.clock(),
    ragtime: VERSION,
    progress: (done, table, read) =>
      io.progress(done, of, `${table}, ${counted(read, 'row', 'rows')}; tables read`),
  });
  io.progress(of, of, 'Tables read');
  return [
    `Backed up ${counted(rows, 'row', 'rows')} of ${counted(tenants.length, 'council', 'councils')} into ${folder}:`,
    ...files.map((file) => `  ${file.name}: ${counted(file.rows, 'row', 'rows')}`),
    'It holds personal data: names, addresses, and what people reported. The files are for you alone (mode 0600); keep them so.',
  ];
}
