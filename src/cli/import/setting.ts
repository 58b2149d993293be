/** An import in the store that the environment names: what it is given, what it asks, and what is printed of it. */
import { DomainError } from '../../domain/domainError.ts';
import { FileRefused, type Importing } from '../../intake/importing.ts';
import type { Io } from '../basis/io.ts';
import { openWorkshop } from '../basis/workshop.ts';
import { listed } from './files.ts';

type Options = { readonly dryRun?: boolean; readonly yes?: boolean; readonly tenant?: string };

/**
 * Runs an import there, and prints what it did.
 *
 * @param file the file beside which problems are listed that do not fit a screen
 * @param notes what there is to say of the files, such as which sheet is read
 * @throws {DomainError} for what the import throws
 */
export async function inWorkshop(
  file: string,
  options: Options,
  io: Io,
  notes: readonly string[],
  run: (setting: Omit<Importing, 'fileName'>) => Promise<readonly string[]>,
): Promise<void> {
  const workshop = await openWorkshop(io.env, options.tenant);
  try {
    io.note(`Using ${workshop.where}.`);
    for (const note of notes) io.note(note);
    const lines = await run({
      store: workshop.store,
      tenantId: workshop.tenantId,
      calendar: workshop.calendar,
      keepNames: workshop.keepNames,
      newId: workshop.newId,
      now: io.clock(),
      dryRun: options.dryRun ?? false,
      progress: io.progress,
      confirm: async (question) => {
        if (options.yes) return true;
        if (io.ask) return io.ask(question);
        throw new DomainError(
          `${question}\nNothing was imported. To import it all the same, run it again with --yes.`,
        );
      },
      choose: async (question, last) => (!options.yes && (await io.ask?.(question, last))) ?? false,
    });
    for (const line of lines) io.print(line);
    if (options.dryRun) io.print('Nothing was written.');
  } catch (error) {
    if (!(error instanceof FileRefused) || error.isShownWhole) throw error;
    throw new DomainError(`${error.message}\n${await listed(error.lines, file)}`, { cause: error });
  } finally {
    await workshop.close();
  }
}
