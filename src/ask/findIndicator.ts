/** Finding indicators by their reference or by words of their title. */
import type { Entry } from './question.ts';
import { FILLER } from './vocabulary.ts';
import { plain } from './words.ts';

const compact = (text: string): string => text.toLowerCase().replace(/[\s._-]+/g, '');

/** Works something out of a catalogue once, for as long as that list stands. */
function oncePer<Value>(
  workOut: (catalogue: readonly Entry[]) => Value,
): (catalogue: readonly Entry[]) => Value {
  const kept = new WeakMap<readonly Entry[], Value>();
  return (catalogue) => {
    const value = kept.get(catalogue) ?? workOut(catalogue);
    kept.set(catalogue, value);
    return value;
  };
}

/** References by how they are compared; of two that look alike the first counts. */
const refsOf = oncePer(
  (catalogue) => new Map(catalogue.toReversed().map(({ ref }) => [compact(ref), ref] as const)),
);
const titlesOf = oncePer((catalogue) =>
  catalogue.map((entry) => ({ entry, words: plain(entry.title).split(' ') })),
);

/** How many candidates are worth offering. */
export const MOST_CHOICES = 5;

/**
 * The indicator whose reference the sentence contains (`CPI13`, `cpi 13`, `kpi-3a`), and the sentence without it. The
 * longest reference wins, so that CPI1 is never taken for CPI13.
 */
export function takeReference(
  sentence: string,
  catalogue: readonly Entry[],
): { readonly ref: string; readonly rest: string } | undefined {
  const words = sentence.split(' ');
  const refs = refsOf(catalogue);
  for (let length = Math.min(3, words.length); length >= 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const ref = refs.get(compact(words.slice(start, start + length).join('')));
      if (ref !== undefined) return { ref, rest: words.toSpliced(start, length).join(' ') };
    }
  }
  return undefined;
}

/** The indicators whose titles hold every meaningful word of the sentence; none when it has no such word. */
export function findByTitle(sentence: string, catalogue: readonly Entry[]): readonly Entry[] {
  const wanted = plain(sentence)
    .split(' ')
    .filter((word) => word.length > 1 && !FILLER.has(word));
  if (wanted.length === 0) return [];
  // "incident" finds "incidents": the beginning of a word is enough once it has four letters.
  const holds = (words: readonly string[], word: string): boolean =>
    words.some((each) => each === word || (word.length >= 4 && each.startsWith(word)));
  return titlesOf(catalogue)
    .filter(({ words }) => wanted.every((word) => holds(words, word)))
    .map(({ entry }) => entry);
}
