/** A commentary taken apart for its checks: sentences, clauses, words, and the stems that two texts have in common. */

/** Sentences and clauses, in lower case, apostrophes straight. A point within a number or an abbreviation ends nothing. */
export const clausesOf = (text: string): readonly string[] =>
  sentencesOf(text).flatMap((sentence) =>
    sentence
      .split(CLAUSE)
      .map((clause) => clause.trim())
      .filter((clause) => clause !== ''),
  );

/** Where a clause ends: at a mark, at a turn of the thought, and before a cause. */
const CLAUSE =
  /;|:|\s[-–—]\s|[()]|,?\s+(?:but|although|though|however|whereas|while|whilst|despite|because|due to|owing to|thanks to|following|after|given|which means|and so)\s+|\s+as\s+(?!(?:a|an|in|of|well|at|last|expected|planned|the previous|it was)\b)|,\s+/;

export const sentencesOf = (text: string): readonly string[] =>
  plain(text)
    .split(/(?<=[.!?])(?<!\b(?:approx|ave|avg|e\.g|i\.e|no|nos|dr|mr|mrs|ms|st)\.)\s+|\n+/)
    .map((sentence) => sentence.replace(/[.!?]+$/, '').trim())
    .filter((sentence) => sentence !== '');

/** Lower case, one kind of apostrophe and of blank. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** Words, numbers among them. */
export const wordsOf = (text: string): readonly string[] =>
  plain(text).match(/[\p{L}\p{N}]+(?:[.,'’/-][\p{L}\p{N}]+)*/gu) ?? [];

const SMALL = new Set(
  `a an the and or of to in on at by for from with as is are was were be been being has have had do does did will
   would can could should may might must it its this that these those we our us they their them there which who
   also so not no than then into over under per up out all any each more most both been very`.split(/\s+/),
);

/** The stems of the words that carry something: `recruit` for recruited, recruiting and recruits. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !SMALL.has(word) && /\p{L}{2}/u.test(word))
      .map(stem),
  );

/** A word without its ending, roughly: enough to tell that two words are of one family. */
export function stem(word: string): string {
  const bare = word.replace(/'s$/, '');
  if (bare.length < 5) return bare.replace(/s$/, '').replace(/(.)\1$/, '$1');
  return bare
    .replace(/(?:ations?|itions?|ments?|ings?|ers?|ors?|ied|ies|ed|es|s|e|y|ion|ions|ment)$/, '')
    .replace(/(.)\1$/, '$1');
}

/** How many of the first set's stems the second has. */
export const inCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((each) => other.has(each)).length;
