/** The question bank: every phrasing that is written down in `phrasings/`, by what it asks. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Phrasing, readPhrasing } from './phrasing.ts';

const FOLDER = new URL('phrasings/', import.meta.url);

/** The phrasings of one file; `name` is that of the topic and the kind, or of what becomes of them. */
export type Group = { readonly name: string; readonly phrasings: readonly Phrasing[] };

/** Reads one; throws which line is wrong, and how. */
function readGroup(file: string): Group {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n');
  const phrasings = lines.map((line, index) => {
    try {
      return readPhrasing(line);
    } catch (error) {
      throw new Error(`${file}, line ${index + 1}: ${String(error)}`);
    }
  });
  return { name: file.replace('.jsonl', ''), phrasings };
}

export const BANK: readonly Group[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.jsonl'))
  .toSorted()
  .map((file) => readGroup(file.replaceAll('\\', '/')));
