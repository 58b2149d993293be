/** Initials of titles as names: “SARs” for subject access requests, “BCP” for a business continuity plan. */
import { isSmall, plain, wordsOf } from '../text/words.ts';

/** References by the initials of three to five words in a row of their titles, small words left out. */
export type Initials = ReadonlyMap<string, readonly string[]>;

const LENGTHS = [3, 4, 5];

/** Indexes the initials of titles. */
export function initialsOf(entries: readonly { readonly ref: string; readonly title: string }[]): Initials {
  const found = new Map<string, string[]>();
  for (const { ref, title } of entries) {
    const letters = wordsOf(plain(title)).flatMap((word) => (isSmall(word) ? [] : [word.charAt(0)]));
    for (const length of LENGTHS) {
      for (let at = 0; at + length <= letters.length; at += 1) {
        const initials = letters.slice(at, at + length).join('');
        const refs = found.get(initials) ?? [];
        if (!refs.includes(ref)) found.set(initials, [...refs, ref]);
      }
    }
  }
  return found;
}

/** The references that a word may be the initials of, also of several: “SARs”. */
export const calledBy = (word: string, initials: Initials): readonly string[] =>
  initials.get(word) ?? initials.get(word.replace(/s$/, '')) ?? [];
