/** The folder that files are written into. */
import { access, constants, mkdir } from 'node:fs/promises';
import { DomainError } from '../../domain/domainError.ts';

/**
 * Makes it with those above it, where it is not there.
 * @throws {DomainError} where it can't be made, is a file, or nobody may write into it
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw new DomainError(
      `${folder} can’t be written into. Name with --out a folder that you may write into, or a new one. Nothing was written.`,
      { cause },
    );
  }
}
