/** A council's own status schemes from a JSON file, so that a rulebook can be added or changed without code. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DomainError } from '../../domain/domainError.ts';
import { Scheme } from '../../domain/schemes/scheme.ts';
import { addSchemes } from '../../domain/schemes/schemes.ts';

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

const KINDS: Readonly<Record<string, string>> = {
  string: 'words in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group in { }',
};

/** One fault of a scheme, and what to write instead. */
function sentenceOf(issue: z.core.$ZodIssue, entry: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ');
      return `${keys} ${issue.keys.length === 1 ? 'is' : 'are'} not part of it. Leave ${issue.keys.length === 1 ? 'it' : 'them'} out.`;
    }
    case 'invalid_type': {
      const there = issue.path.reduce<unknown>(
        (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
        entry,
      );
      const what = there === undefined ? 'It is missing.' : `${JSON.stringify(there)} can’t be used.`;
      return `${what} Write ${KINDS[issue.expected] ?? issue.expected}.`;
    }
    case 'invalid_value':
      return `Write one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}.`;
    case 'too_small':
      return issue.origin === 'string' ? 'It is empty. Write a name.' : `Write at least ${issue.minimum}.`;
    case 'too_big':
      return `Write at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}.`;
    case 'invalid_union':
      return 'Write “floor”, or { “margin”: a percentage, “inclusive”: true or false }.';
    case 'invalid_format':
    case 'custom':
      return issue.path[0] === 'since' ? 'Write a quarter such as “2026-27-Q1”.' : issue.message;
    default:
      return issue.message;
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
    for (const issue of parsed.error.issues) {
      const where = [which, issue.path.join('.')].filter((part) => part !== '').join(', ');
      faults.push(`  ${where}: ${sentenceOf(issue, entry)}`);
    }
    return [];
  });
  const named = schemes.map(({ id, since }) => `“${id}”${since === undefined ? '' : ` since ${since}`}`);
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice !== undefined) {
    faults.push(
      `  There are two schemes ${twice}. Give each its own id, or say in “since” from which quarter on the later one holds.`,
    );
  }
  if (faults.length === 0) return schemes;
  const things = faults.length === 1 ? 'One thing has' : `${faults.length} things have`;
  throw new DomainError(`${things} to be put right in ${path}:\n${faults.join('\n')}`);
}
