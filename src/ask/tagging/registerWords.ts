/**
 * The register's words for what was said: “customer” for “cust”, “website” for “web site”, “collected” for “collection”,
 * “let council home” for a void.
 */
import type { Catalogue } from '../setting/catalogue.ts';
import { isSmall, plain, wordsOf } from '../text/words.ts';
import { ABBREVIATED, CALLED, EVERYDAY, SHORTENED } from '../vocabulary/everyday.ts';
import { theLexicon } from './lexicon.ts';
import { findRule } from './schemeNames.ts';

export type Around = {
  readonly catalogue: Catalogue;
  readonly typed: Map<string, string>;
  readonly capitals: ReadonlySet<string>;
};

/** “Freedom of information” where the register writes FOI, and “cust services” where it writes customer. */
export function shortened(sentence: string, around: Around): string {
  const { catalogue, typed, capitals } = around;
  const { words, letterNames } = catalogue;
  let text = sentence;
  for (const [full, short] of SHORTENED) {
    if (!text.includes(full) || !(words.has(short) || catalogue.parts.words.has(short))) continue;
    const [first = ''] = full.split(' ');
    if (words.has(first) || EVERYDAY.get(full)?.some((each) => words.has(each))) continue;
    // “Huntingdonshire’s rule” is a scheme's name.
    if (catalogue.parts.words.has(short) && findRule(sentence)) continue;
    text = text.replaceAll(new RegExp(`(?<![^ ])${full}(?![^ ])`, 'g'), short);
    typed.set(short, full);
  }
  return joined(text.split(' '), around)
    .map((word) => {
      const full = ABBREVIATED.get(word);
      if (full === undefined || letterNames.has(word) || capitals.has(word)) return word;
      if (words.has(word) || !wordsOf(full).every((each) => words.has(each))) return word;
      typed.set(full, word);
      return full;
    })
    .join(' ');
}

/** The register's word for what was said; undefined where the register has the word itself, or none for it. */
export function registered(word: string, catalogue: Catalogue): string | undefined {
  const { words, titles } = catalogue;
  if (words.has(word)) return undefined;
  const called = CALLED.get(word)?.find((each) => isOfOneTitle(wordsOf(each), catalogue));
  if (called !== undefined) return called;
  if (titles.having(word).size > 0) return undefined;
  return EVERYDAY.get(word)?.find((each) => words.has(each)) ?? asDone(word, catalogue);
}

const isOfOneTitle = (said: readonly string[], { words, titles }: Catalogue): boolean => {
  const [first, ...others] = said.filter((word) => word !== 'council').map((word) => titles.having(word));
  return (
    said.every((word) => words.has(word)) &&
    first !== undefined &&
    [...first].some((ref) => others.every((each) => each.has(ref)))
  );
};

const DEED = /(?<=[a-z]{4})ions?$/;

/** “Collection” for what a title says was collected, “completion” for completed. */
const asDone = (word: string, { words }: Catalogue): string | undefined => {
  const done = DEED.test(word) ? word.replace(DEED, 'ed') : undefined;
  return done !== undefined && words.has(done) ? done : undefined;
};

type Compounds = { readonly whole: ReadonlySet<string>; readonly parted: ReadonlyMap<string, string> };
const kept = new WeakMap<Catalogue, Compounds>();
const LEAST = 6;
const singular = (word: string): string => word.replace(/(?<!s)s$/, '');

/** The long words of titles, and pairs of words as they would be written in one. */
function compoundsOf(catalogue: Catalogue): Compounds {
  const known = kept.get(catalogue);
  if (known) return known;
  const parted = new Map<string, string>();
  for (const { title } of catalogue.byRef.values()) {
    const said = wordsOf(plain(title));
    for (const [at, word] of said.entries()) {
      const next = said[at + 1];
      if (next === undefined || isSmall(word) || isSmall(next) || /\d/.test(word + next)) continue;
      parted.set(singular(word + next), `${word} ${next}`);
    }
  }
  const whole = new Set([...catalogue.titles.words].filter(({ length }) => length >= LEAST).map(singular));
  const compounds = { whole, parted };
  kept.set(catalogue, compounds);
  return compounds;
}

/** “Pot holes” where the register writes potholes, and “streetlights” where it writes street lights. */
function joined(said: readonly string[], { catalogue, typed }: Around): readonly string[] {
  const { whole, parted } = compoundsOf(catalogue);
  const isKnown = (word: string): boolean => theLexicon().words.has(word) || catalogue.words.has(word);
  const words: string[] = [];
  for (let at = 0; at < said.length; at += 1) {
    const [word = '', next = ''] = [said[at], said[at + 1]];
    const both = word + next;
    if (next !== '' && whole.has(singular(both)) && !(isKnown(word) && isKnown(next))) {
      typed.set(both, `${word} ${next}`);
      words.push(both);
      at += 1;
      continue;
    }
    const two = isKnown(word) ? undefined : parted.get(singular(word));
    if (two !== undefined) typed.set(two, word);
    words.push(...(two?.split(' ') ?? [word]));
  }
  return words;
}
