/** A council's own words from a JSON file, so that people can ask in them. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DomainError } from '../../domain/domainError.ts';
import { mayNotStandFor, Synonym } from '../../domain/schemes/councilWord.ts';

/**
 * The words of a file; none without a path.
 *
 * @throws {DomainError} with everything that has to be put right in the file
 */
export async function wordsFrom(path: string | undefined): Promise<readonly Synonym[]> {
  if (path === undefined) return [];
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new DomainError(`${path}, which RAGTIME_WORDS names, can’t be read. Check where it is.`, { cause });
  });
  return readWords(text, path);
}

const SHAPE =
  'Write pairs of what is said and what it means, like {"dials": "indicators", "the first aid one": "212"}.';

/** Reads words. DomainError says what to write instead of what is wrong. */
export function readWords(text: string, path: string): readonly Synonym[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DomainError(`${path} is not JSON: ${why}. ${SHAPE}`, { cause });
  }
  const pairs = z.record(z.string(), z.unknown()).safeParse(json);
  if (!pairs.success) throw new DomainError(`${path} is not a list of words. ${SHAPE}`);
  const faults: string[] = [];
  const words = Object.entries(pairs.data).flatMap(([said, means]) => {
    const word = Synonym.safeParse({ said, means });
    if (!word.success) faults.push(`  “${said}”: write 1 to 100 letters on both sides.`);
    else if (mayNotStandFor(said))
      faults.push(`  “${said}” is how a figure stands, so it can’t mean anything else.`);
    return word.success ? [word.data] : [];
  });
  if (faults.length === 0) return words;
  const things = faults.length === 1 ? 'One thing has' : `${faults.length} things have`;
  throw new DomainError(`${things} to be put right in ${path}:\n${faults.join('\n')}`);
}
