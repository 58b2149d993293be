/** Spelling correction: only towards known words, and never so that a meaning turns round. */
import SearchableMap from 'minisearch/SearchableMap';
import { NEGATIONS, stem } from './words.ts';

/** Known words, by their first letter: hardly anybody gets that one wrong. */
export type Spellings = ReadonlyMap<string, SearchableMap<true>>;

export function spellingsOf(words: Iterable<string>): Spellings {
  const spellings = new Map<string, SearchableMap<true>>();
  for (const word of words) {
    if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) continue;
    const alike = spellings.get(word.charAt(0)) ?? new SearchableMap<true>();
    spellings.set(word.charAt(0), alike.set(word, true));
  }
  return spellings;
}

/** The shortest word corrected: a shorter one has too many neighbours. */
const SHORTEST = 4;

/** The one known word that a slip was meant to be; undefined where there is none, or more than one is as near. */
export function meantBy(word: string, among: readonly Spellings[]): string | undefined {
  if (word.length < SHORTEST || /[^\p{L}]/u.test(word)) return undefined;
  const allowed = word.length >= 8 ? 2 : 1;
  let least = allowed;
  const nearest = new Set<string>();
  // “Eral” for “real”: the first two may be swapped.
  const starts = new Set([word.charAt(0), word.charAt(1)]);
  for (const spellings of among.flatMap((each) => [...starts].flatMap((start) => each.get(start) ?? []))) {
    // A swap of neighbours is one slip to the finger and two edits to the map.
    for (const meant of spellings.fuzzyGet(word, allowed + 1).keys()) {
      const slips = slipsBetween(word, meant);
      if (slips > least || !isSlip(word, meant) || (slips > 1 && isOtherWord(word, meant))) continue;
      if (slips < least) nearest.clear();
      least = slips;
      nearest.add(meant);
    }
  }
  const [only, ...others] = nearest;
  // “Hast” may be “has”, for all that “hasn't” is as near.
  if (only !== undefined && NEGATIONS.has(only) && !word.includes('n')) return undefined;
  if (only === undefined || others.length === 0) return only;
  // A swap, or a letter typed twice, is likelier than one letter for another: “contaact” is no “contract”.
  const [sure, ...also] = [...nearest].filter((each) => isSwap(word, each) || undoubled(word).includes(each));
  if (sure !== undefined && also.length === 0) return sure;
  // “Answerd” may be two forms of one word: it is the one with the same ending.
  if (others.some((other) => stem(other) !== stem(only))) return undefined;
  const [alike, ...more] = [...nearest].filter((each) => each.at(-1) === word.at(-1));
  return more.length === 0 ? alike : undefined;
}

const DERIVED = /^(?:ly|al|ally|able|less|ful|ness|ish|ist|ism|ship|wise)$/;

/** Is it a slip? Not with more or less at the beginning, which turns meanings round: “unreported” is not “reported”. */
function isSlip(said: string, meant: string): boolean {
  if (said.endsWith(meant) || meant.endsWith(said)) return false;
  // So does an ending that makes another kind of word: “financially” is not “financial”.
  if (said.startsWith(meant) && DERIVED.test(said.slice(meant.length))) return false;
  const sameStart = said[0] === meant[0] || (said[0] === meant[1] && said[1] === meant[0]);
  if (!sameStart) return false;
  // “Agent” is no “aren't”.
  if (NEGATIONS.has(meant) && said.length === meant.length && !isSwap(said, meant)) return false;
  // Another letter in the place of one makes another word of a short one: “lane” is not “late”.
  return said.length > SHORTEST || said.length !== meant.length || isSwap(said, meant);
}

/** Are two letters replaced by two others? That makes another word: “collection” is not “correction”. */
function isOtherWord(said: string, meant: string): boolean {
  if (said.length !== meant.length) return false;
  const different = [...said].filter((letter, index) => letter !== meant[index]).length;
  return different === 2 && !isSwap(said, meant);
}

/** The length from which an added letter is a slip; in a shorter word it makes another: “reeds” are no reds. */
const LONG = 6;

/** Spellings without a letter typed twice: `changed` for “changged”. */
export const undoubled = (word: string): readonly string[] =>
  word.length < LONG
    ? []
    : [...word].flatMap((letter, at) =>
        letter === word[at + 1] ? [word.slice(0, at) + word.slice(at + 1)] : [],
      );

const isSwap = (one: string, other: string): boolean =>
  [...one].sort().join('') === [...other].sort().join('');

/** Edits between two words, a swap of neighbours counting as one. */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
