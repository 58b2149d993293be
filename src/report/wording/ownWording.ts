/** A council's own wording of papers, from a file that it keeps. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DomainError } from '../../domain/domainError.ts';
import { readTemplate } from './template.ts';

/** A template as it was read, with the name of its file. */
export type PaperWording = { readonly name: string; readonly text: string };

/**
 * Reads it.
 *
 * @throws {DomainError} where it can't be read, and with every fault in it, each by its line
 */
export async function ownWording(file: string): Promise<PaperWording> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DomainError(`${file} can’t be read. Check that it is there and that you may read it.`, {
      cause,
    });
  });
  const name = basename(file);
  readTemplate(text, name);
  return { name, text };
}
