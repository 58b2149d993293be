/** References of letters alone, as a register has them: `FCR`, `BUDGET`, `AV-HDC`. */
import { inCapitals } from '../text/capitals.ts';
import { plain, wordsOf } from '../text/words.ts';

type LetterName = { readonly ref: string /** Its parts: `av`, `hdc`. */; readonly parts: readonly string[] };

/** By their letters alone: `avhdc`. */
export type LetterNames = ReadonlyMap<string, LetterName>;

/** Nothing but the letters of a text: `AV-HDC` is `avhdc`. */
export const lettersAlone = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');

/** Indexes the references without a figure in them; the others are found by their figures. */
export function letterNamesOf(refs: readonly string[]): LetterNames {
  const names = new Map<string, LetterName>();
  for (const ref of refs) {
    const letters = lettersAlone(ref.normalize('NFKC'));
    if (/\p{N}/u.test(ref) || letters === '') continue;
    // “ID” is no “I would”.
    const parts = wordsOf(plain(ref, new Set([ref.toLowerCase()])));
    // “R & D” is said as “R and D”.
    for (const spelling of [letters, lettersAlone(parts.join(''))])
      if (!names.has(spelling)) names.set(spelling, { ref, parts });
  }
  return names;
}

/** The words that a register itself writes in capitals: “FOI requests”, “SARs”. */
export const capitalsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) => [...inCapitals(text)].flatMap(wordsOf)).map((word) => word.replace(/s$/, '')),
  );
