/** Words put in capitals, by which a name is told from an ordinary word: “override BUDGET”, “what is over budget?” */

/** A word with whatever parts it may have: “AV-HDC”, “FCRs”, “HR.SICK”. */
const WORD = /\p{L}[\p{L}\p{N}]*(?:[-_./+&\u2010-\u2012]\p{L}[\p{L}\p{N}]*)*/gu;
/** At least two capitals, and no small letter but the “s” of several. */
const CAPITALS = /^(?=\P{Lu}*\p{Lu}\P{Lu}*\p{Lu})[^\p{Ll}]+s?$/u;

/** The words of a text that are written in capitals, in lower case; also “FCRs”. */
export const inCapitals = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.normalize('NFKC').matchAll(WORD)]
      .filter(([word]) => CAPITALS.test(word))
      .map(([word]) => word.toLowerCase().replace(/[\u2010-\u2012]/g, '-')),
  );

const NONE: ReadonlySet<string> = new Set();

/** The words that somebody put in capitals; none where the whole sentence is, which tells no word from another. */
export const putInCapitals = (sentence: string): ReadonlySet<string> =>
  /\p{Ll}{2}/u.test(sentence) ? inCapitals(sentence) : NONE;
