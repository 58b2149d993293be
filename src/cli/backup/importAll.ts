/** `ragtime import all DIR`: restores a backup into an empty store, or says what it would restore. */
import { counted } from '../../cards/words/text.ts';
import { atTime } from '../../cards/words/when.ts';
import { together } from '../../domain/sentences.ts';
import type { Manifest } from '../../store/backup/manifest.ts';
import { checkBackup } from '../../store/backup/readBackup.ts';
import { isUnderWay, restore } from '../../store/backup/restore.ts';
import type { Io } from '../basis/io.ts';
import { withTables } from './tables.ts';

/** Restores it, or only checks it. @throws {DomainError} with all that is in the way */
export async function restoreFrom(folder: string, dryRun: boolean, io: Io): Promise<void> {
  await withTables(io, async ({ connection, tenants, timeZone, open }) => {
    const backup = await checkBackup(folder, (rows, of) => io.progress(rows, of, 'Checking rows'));
    const { manifest } = backup;
    for (const note of strangers(manifest, tenants)) io.note(note);
    const tables = await open();
    const goesOn = await isUnderWay(backup, tables);
    const of = manifest.rows;
    if (goesOn) io.note('A restore of this backup was stopped here, and goes on.');
    if (!dryRun) {
      await restore(backup, {
        tables,
        progress: (done, doing) => io.progress(done, of, doing === 'writing' ? 'Rows in' : 'Rows read back'),
      });
    }
    for (const line of [
      `${dryRun ? 'Would restore' : 'Restored'} ${counted(of, 'row', 'rows')} of ${counted(manifest.tenants.length, 'council', 'councils')}, as of ${atTime(manifest.madeAt, timeZone)}:`,
      ...manifest.files.map(
        (file) => `  ${connection.prefix}${file.table}: ${counted(file.rows, 'row', 'rows')}`,
      ),
      dryRun
        ? 'Nothing was written.'
        : `All of it was read back, and is as in the backup. “ragtime doctor” looks at it; start Ragtime with RAGTIME_TABLE_PREFIX=${connection.prefix}.`,
    ]) {
      io.print(line);
    }
  });
}

/** Councils that the settings do not name, whose people could ask nothing. */
function strangers({ tenants }: Manifest, known: readonly string[]): readonly string[] {
  const missing = tenants.filter((tenant) => !known.includes(tenant));
  return missing.length === 0
    ? []
    : [
        `RAGTIME_TENANTS does not name ${together(missing)}, which the backup is of: add that before you start Ragtime.`,
      ];
}
