/** Free text such as commentaries: normalising, length limits, and whether it says anything. */

/** Text normalised for storage: some clients send Windows line ends, which alone is no change. */
export const asKept = (words: string): string => words.replace(/\r\n?/g, '\n').trim();

/** Do words say something? A full stop, a thumb or invisible characters are no reason. */
export const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** Why words are longer than so many characters; undefined when they are not. `what` begins the sentence. */
export function lengthFault(words: string, most: number, what = 'This'): string | undefined {
  const over = [...words].length - most;
  return over > 0
    ? `${what} is ${over.toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} too long; the limit is ${most.toLocaleString('en-GB')}.`
    : undefined;
}
