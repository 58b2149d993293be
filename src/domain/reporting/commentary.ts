/** Commentaries and other words: how they are kept, how long they may be, and whether there is anything in them. */

/** Words as they are kept: some clients end lines as Windows does, and that alone is no change. */
export const asKept = (words: string): string => words.replace(/\r\n?/g, '\n').trim();

/** True for words that say something: a full stop, a thumb or what can't be seen is no reason. */
export const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** Why words are longer than so many characters; undefined when they are not. `what` begins the sentence. */
export function lengthFault(words: string, most: number, what = 'This'): string | undefined {
  const over = [...words].length - most;
  return over > 0
    ? `${what} is ${over.toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} too long; the limit is ${most.toLocaleString('en-GB')}.`
    : undefined;
}
