/**
 * Finding references of letters alone: “why is FCR red?”, “who owns av-hdc?”, “override BUDGET”. Any of them may be an
 * ordinary word as well, so which of the two it is goes by this rule. It is the reference
 *
 * 1. where it is typed in capitals, in a sentence that is not all capitals, unless the register writes a service, a
 *    place or a person so as well and “indicator” is not said before it;
 * 2. otherwise where it means nothing else (no colour, order, place or person), and stands where a name may stand: not
 *    after “over”, “within”, “a” or “we”, and not before “for” or “of” and another reference;
 * 3. where it does mean something else, only if the sentence has no reading with that: then it is read `at all`.
 *
 * In the whole title of an indicator it is a word of that title. Alone it is never part of one: “CSAT” is not “CSAT
 * for phone calls”.
 */
import { type Catalogue, compact } from '../setting/catalogue.ts';
import { lettersAlone } from '../setting/letterNames.ts';
import { isSmall, stem, wordsOf } from '../text/words.ts';
import { theLexicon } from './lexicon.ts';

/** How a sentence is searched for them: the words put in capitals, and which of the rule's readings is tried. */
export type Letters = {
  readonly capitals: ReadonlySet<string>;
  readonly as: 'surely' | 'at all' | 'never';
};

type Found = { readonly refs: readonly string[]; readonly length: number };

/** The most words of a reference typed with spaces: “av hdc”. */
const MOST_PARTS = 4;
const CALLED = /^(?:indicator|kpi|pi|metric|ref|reference)$/;
/** “CSAT/FCR”, “CSAT+FCR” */
const JOINED = /[/+&]/;

/** The reference of letters alone at a word, or those joined in it; undefined where it is none, or an ordinary word. */
export function letterReferenceAt(
  words: readonly string[],
  at: number,
  catalogue: Catalogue,
  letters: Letters,
): Found | undefined {
  if (letters.as === 'never' || catalogue.letterNames.size === 0) return undefined;
  const before = CALLED.test(words[at] ?? '') && !catalogue.letterNames.has(words[at] ?? '') ? 1 : 0;
  const place = at + before;
  const named = nameAt(words, place, catalogue, letters.capitals);
  if (!named) {
    const several = joinedIn(words[place] ?? '', catalogue);
    return several && { refs: several, length: before + 1 };
  }
  const { ref, length } = named;
  if (isInTitle(words, place, length, catalogue)) return undefined;
  const text = words.slice(place, place + length).join(' ');
  const isSure = letters.capitals.has(text)
    ? before > 0 || !isWrittenSo(text, catalogue)
    : !isOrdinary(text, catalogue) && (before > 0 || mayStandAt(words, place, length, catalogue));
  const isLeft = letters.as === 'at all' && mayStandAt(words, place, length, catalogue);
  return isSure || isLeft ? { refs: [ref], length: before + length } : undefined;
}

const NONE: ReadonlySet<string> = new Set();

/** Are there any at all in a plain sentence, however they are meant? */
export const hasLetterNames = (sentence: string, catalogue: Catalogue): boolean =>
  catalogue.letterNames.size > 0 &&
  sentence.split(' ').some((_, at, words) => nameAt(words, at, catalogue, NONE));

/**
 * Another way to read a sentence that is read well already, where it is as likely: `at all` as the indicator ICT,
 * which is a service as well, and `never` as BUDGET, as “budget variance” begins a title.
 */
export function asLikely(
  sentence: string,
  catalogue: Catalogue,
  capitals: ReadonlySet<string>,
): Letters['as'] | undefined {
  const words = sentence.split(' ');
  for (const [at, word] of words.entries()) {
    const name = nameAt(words, at, catalogue, NONE);
    if (!name) continue;
    if (isWrittenSo(word, catalogue)) return 'at all';
    const next = words.slice(at + 1).find((each) => !isSmall(each));
    const begun = catalogue.titles.startingWith(stem(word));
    const isBegun = begun.some(
      ({ ref, stems }) => ref !== name.ref && next !== undefined && stems[1] === stem(next),
    );
    if (isBegun && !capitals.has(word)) return 'never';
  }
  return undefined;
}

/**
 * Is it put together like a reference, and none: “FCR-HDC” where there is FCR, “AV-XYZ” in capitals? It is never read
 * as its pieces.
 */
export function isNoLetterReference(word: string, catalogue: Catalogue, { capitals }: Letters): boolean {
  if (!/^\p{L}+(?:[-_.]\p{L}+)+$/u.test(word)) return false;
  const parts = word.split(/[-_.]/);
  const isKnown = (part: string): boolean =>
    theLexicon().words.has(part) || catalogue.words.has(part) || catalogue.book.has(stem(part));
  return (
    parts.some((part) => catalogue.letterNames.has(part) && !theLexicon().words.has(part)) ||
    (capitals.has(word) && !parts.every(isKnown))
  );
}

type Named = { readonly ref: string; readonly length: number };

/** The longest reference at a word: “av-hdc”, “av hdc”, “FCRs”. */
function nameAt(
  words: readonly string[],
  at: number,
  { letterNames }: Catalogue,
  capitals: ReadonlySet<string>,
): Named | undefined {
  for (let length = Math.min(MOST_PARTS, words.length - at); length > 1; length -= 1) {
    const parts = words.slice(at, at + length);
    const name = letterNames.get(lettersAlone(parts.join('')));
    if (name?.parts.join(' ') === parts.flatMap(wordsOf).join(' ')) return { ref: name.ref, length };
  }
  const word = words[at] ?? '';
  const name =
    letterNames.get(/^[\p{L}\p{M}&._/'+-]+$/u.test(word) ? lettersAlone(word) : '') ??
    (capitals.has(word) ? letterNames.get(word.replace(/s$/, '')) : undefined);
  return name && { ref: name.ref, length: 1 };
}

function joinedIn(word: string, { letterNames, refs }: Catalogue): readonly string[] | undefined {
  const parts = word.split(JOINED);
  const found = parts.map((part) => letterNames.get(lettersAlone(part))?.ref ?? refs.get(compact(part)));
  return parts.length > 1 && found.every((ref) => ref !== undefined) ? found : undefined;
}

/** Does the register write a place or a person so as well? Then capitals tell nothing. */
const isWrittenSo = (text: string, { book, capitals }: Catalogue): boolean =>
  book.has(stem(text)) && capitals.has(text);

/** Does each word mean something else? “AV-HDC” with its hyphen is nothing but a reference. */
const isOrdinary = (text: string, { book }: Catalogue): boolean =>
  !/[-_./]/.test(text) &&
  text.split(' ').every((word) => theLexicon().words.has(word) || book.has(stem(word)));

/** “Over budget”, “a backlog”, “what do we cost” */
const NO_NAME_AFTER =
  /^(?:over|under|within|below|above|beyond|per|a|an|any|each|every|some|much|more|less|many|few|it|they|we|you|i|he|she)$/;
/** “Are we on budget”, and not “report on FCR” */
const ON = /^(?:on|in|to)$/;
const BEFORE_ON =
  /^(?:is|are|was|were|be|been|being|come|came|stay|stays|stayed|not|still|we|it|they|ones|everything|anything|what|which|who|indicators|services|projects)$/;
const OF = /^(?:of|for)$/;

/** May a name stand here? */
function mayStandAt(words: readonly string[], at: number, length: number, catalogue: Catalogue): boolean {
  const [before = '', first = ''] = [words[at - 1], words[at - 2]];
  const [next = '', other = ''] = [words[at + length], words[at + length + 1]];
  if (NO_NAME_AFTER.test(before) || (ON.test(before) && BEFORE_ON.test(first))) return false;
  const isOfOther = catalogue.refs.has(compact(other)) || catalogue.letterNames.has(lettersAlone(other));
  return !(OF.test(next) && isOfOther);
}

/** Is it among the words of a whole title: “CSAT for phone calls”? */
function isInTitle(words: readonly string[], at: number, length: number, { titles }: Catalogue): boolean {
  const telling = words.flatMap((word, index) =>
    wordsOf(word)
      .filter((each) => !isSmall(each) && each !== "'s")
      .map((each) => ({ index, stem: stem(each) })),
  );
  return telling.some((first, start) =>
    titles.startingWith(first.stem).some(({ stems }) => {
      const last = telling[start + stems.length - 1];
      const covers = last !== undefined && first.index <= at && last.index >= at + length - 1;
      return covers && stems.every((each, offset) => telling[start + offset]?.stem === each);
    }),
  );
}
