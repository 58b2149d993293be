/** Phrase books: phrases as data, and the longest match at a place in a sentence. */

/** A phrase's words, and its meaning. */
type Line<Meaning> = { readonly words: readonly string[]; readonly meaning: Meaning };
export type PhraseBook<Meaning> = ReadonlyMap<string, readonly Line<Meaning>[]>;

const CHOICE = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/;

/**
 * Every spelling of `(miss|missed) [the] target`: one of those in round brackets, with or without those in square
 * ones.
 */
export function spellOut(phrase: string): readonly string[] {
  const found = CHOICE.exec(phrase);
  if (!found) return [phrase.replace(/\s+/g, ' ').trim()];
  const options = found[1] === undefined ? ['', ...(found[2] ?? '').split('|')] : found[1].split('|');
  const before = phrase.slice(0, found.index);
  const after = phrase.slice(found.index + found[0].length);
  return options.flatMap((option) => spellOut(`${before}${option}${after}`));
}

/** Indexes phrases; of two that are the same the first counts. */
export function phraseBook<Meaning>(phrases: Iterable<readonly [string, Meaning]>): PhraseBook<Meaning> {
  const book = new Map<string, Line<Meaning>[]>();
  for (const [phrase, meaning] of phrases) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    const lines = book.get(first);
    if (lines) lines.push({ words, meaning });
    else book.set(first, [{ words, meaning }]);
  }
  for (const lines of book.values()) lines.sort((a, b) => b.words.length - a.words.length);
  return book;
}

/** The longest phrase that begins at a word, and its number of words. */
export function longestAt<Meaning>(
  book: PhraseBook<Meaning>,
  words: readonly string[],
  start: number,
): { readonly length: number; readonly meaning: Meaning } | undefined {
  const lines = book.get(words[start] ?? '') ?? [];
  const line = lines.find((each) => each.words.every((word, index) => words[start + index] === word));
  return line && { length: line.words.length, meaning: line.meaning };
}
