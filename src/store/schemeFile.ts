/** A council's own status schemes from a JSON file, so that a rulebook can be added or changed without code. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DomainError } from '../domain/domainError.ts';
import { addSchemes, Scheme } from '../domain/scheme.ts';

/**
 * Adds the schemes of a file to those in use, before anything is judged. Nothing happens without a path.
 *
 * @throws {DomainError} with everything that has to be put right in the file
 */
export async function useSchemesFrom(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  addSchemes(readSchemes(await textOf(path), path));
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new DomainError(`${path}, which RAGTIME_SCHEMES names, can’t be read. Check where it is.`, {
      cause,
    });
  }
}

/** Reads schemes: a list of them, or one. DomainError says what to write instead of what is wrong. */
export function readSchemes(text: string, path: string): readonly Scheme[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DomainError(`${path} is not JSON: ${why}`, { cause });
  }
  const entries: readonly unknown[] = Array.isArray(json) ? json : [json];
  const faults: string[] = [];
  const schemes = entries.flatMap((entry, index) => {
    const parsed = Scheme.safeParse(entry);
    if (parsed.success) return [parsed.data];
    const named = z.object({ id: z.string() }).safeParse(entry);
    const which = named.success ? `scheme “${named.data.id}”` : `scheme ${index + 1}`;
    for (const { path: at, message } of parsed.error.issues) {
      faults.push(`  ${[which, at.join('.')].filter((part) => part !== '').join(', ')}: ${message}`);
    }
    return [];
  });
  const ids = schemes.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) faults.push(`  There are two schemes “${twice}”. Give each its own id.`);
  if (faults.length === 0) return schemes;
  const things = faults.length === 1 ? 'One thing has' : `${faults.length} things have`;
  throw new DomainError(`${things} to be put right in ${path}:\n${faults.join('\n')}`);
}
