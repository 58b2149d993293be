/** Finding references as people write them: “cpi 13”, “KPI3a”, “no. 212”, “CPI13 and 14”. */
import type { Token } from '../model/tokens.ts';
import { type Catalogue, compact, unpadded } from '../setting/catalogue.ts';
import { isNoLetterReference, type Letters, letterReferenceAt } from './letterReferences.ts';
import { slippedReferences } from './mistypedReferences.ts';
import { refsBetween } from './numbersAfterReference.ts';

/** A piece of the sentence: text still to be read, or a token found. */
export type Piece = string | Token;

/** Takes out every existing reference. */
export function findReferences(sentence: string, catalogue: Catalogue, letters: Letters): readonly Piece[] {
  const words = sentence.split(' ');
  const pieces: Piece[] = [];
  let run: string[] = [];
  const close = (): void => {
    if (run.length > 0) pieces.push(run.join(' '));
    run = [];
  };
  for (let at = 0; at < words.length; ) {
    const found = letterReferenceAt(words, at, catalogue, letters) ?? referenceAt(words, at, catalogue);
    const none =
      found === undefined && isFigure(words[at] ?? '', run.length === 0 ? pieces.at(-1) : undefined)
        ? 1
        : found
          ? 0
          : lengthOfNone(words.slice(at, at + 2), catalogue, letters);
    if (found) {
      // “No. 212”, “indicator 187”, “#212”
      close();
      const text = words.slice(at, at + found.length).join(' ');
      const { length, ...meant } = found;
      pieces.push({ kind: 'ref', ...meant, text });
      at += length;
    } else if (none > 0) {
      close();
      pieces.push({ kind: 'unknown', text: words.slice(at, at + none).join('') });
      at += none;
    } else {
      run.push(words[at] ?? '');
      at += 1;
    }
  }
  close();
  return pieces;
}

/**
 * “-5” and “.5” are no 5; nor is “3/4” or “5-6” right after a reference a list of others. “24/25” is a year.
 */
function isFigure(word: string, before: Piece | undefined): boolean {
  if (/^(?:-\.?|\.)\d/.test(word)) return true;
  const [, one, other] = /^(\d{1,3})[/–-](\d{1,3})$/.exec(word) ?? [];
  if (one === undefined || typeof before !== 'object') return false;
  return !(Number(one) >= EARLIEST_YEAR && Number(other) === Number(one) + 1);
}
const EARLIEST_YEAR = 15;

/**
 * Number of words in something that looks like a reference and is none: “CPI 99”, “KPI-3c”. It is never read as its
 * pieces.
 */
function lengthOfNone(
  [word = '', next = '']: readonly string[],
  catalogue: Catalogue,
  letters: Letters,
): number {
  const { prefixes, letterNames } = catalogue;
  const [, start = ''] = /^([a-z]+)[-_/]?\d+[a-z]?$/.exec(word) ?? [];
  if (QUARTER.test(word)) return 0;
  if (prefixes.has(start) || letterNames.has(start) || isNoLetterReference(word, catalogue, letters))
    return 1;
  return prefixes.has(word) && /^\d+[a-z]?$/.test(next) ? 2 : 0;
}

/** Figures with something between them: “CPI1.3” and “CPI01, 3” are no CPI13. */
const BROKEN = /\d[^a-z\d]+\d/i;

/** The references that a small number with a letter ends: “3a”, “4b”. */
function endingOn(word: string, { refs, words }: Catalogue): readonly string[] {
  if (!/^\d{1,2}[a-z]$/.test(word) || words.has(word)) return [];
  const ends = new RegExp(`^[a-z]+0*${word}$`);
  return [...new Set(refs.values())].filter((ref) => ends.test(compact(ref)));
}

/** “Why do we measure CPI03?” is of no measure. */
const KIND = /^(?:indicator|kpi|pi|metric)$/;
const NUMBERED = /^(?:no|number|indicator|kpi|pi|measure|ref|reference)$/;

/** The reference of a word, as written or compact. “CPI13s target” is about CPI13. */
function refNamed(written: string, { refs }: Catalogue): string | undefined {
  const said = compact(written);
  const spellings = [written, said, unpadded(said), unpadded(said.replace(/(?<=[a-z]\d+)s$/, ''))];
  return spellings.map((each) => refs.get(each)).find((ref) => ref !== undefined);
}

/** Quarters, halves and years are that after “in” and “since”, though an indicator may be called Q1. */
const QUARTER = /^(?:q[1-4]|h[12]|fy\d\d)$/;
const WHEN = /^(?:in|since|during|until|till|between|from|before|after|by)$/;

type Found = {
  readonly refs: readonly string[];
  readonly length: number;
  readonly isEither?: boolean;
  readonly isLike?: true;
};

function referenceAt(words: readonly string[], at: number, catalogue: Catalogue): Found | undefined {
  const { refs } = catalogue;
  const word = words[at] ?? '';
  if (QUARTER.test(word) && WHEN.test(words[at - 1] ?? '')) return undefined;
  if (NUMBERED.test(word)) {
    const next = words[at + 1] ?? '';
    const ref = /^\d/.test(next) ? (refs.get(next) ?? refs.get(compact(next))) : undefined;
    const own = refs.get(compact(words.slice(at, at + 2).join('')));
    if (ref !== undefined && own === undefined) return { refs: [ref], length: 2 };
  }
  // “Indicator CPI13”
  if (KIND.test(word) && /\d/.test(words[at + 1] ?? '') && !refs.has(compact(word + (words[at + 1] ?? '')))) {
    const ref = refNamed(words[at + 1] ?? '', catalogue);
    if (ref !== undefined) return { refs: [ref], length: 2 };
  }
  // “CPI number 13”
  if (catalogue.prefixes.has(word) && NUMBERED.test(words[at + 1] ?? '')) {
    const ref = refNamed(word + (words[at + 2] ?? ''), catalogue);
    if (ref !== undefined) return { refs: [ref], length: 3 };
  }
  for (const length of [5, 4, 3, 2, 1]) {
    if (at + length > words.length) continue;
    const written = words.slice(at, at + length).join(' ');
    const said = compact(written);
    // “1.1” is itself, and neither a number nor 11.
    const isOwn = written !== said && refs.has(written);
    // A small number is a number: “the worst 5”. So is a year.
    if (!/\d/.test(said) || (!isOwn && /^(?:\d{1,2}|20\d\d)$/.test(said)) || said.length > 40) continue;
    const ref = refNamed(written, catalogue);
    const isBroken = BROKEN.test(written);
    if (ref !== undefined && (!isBroken || BROKEN.test(ref))) return { refs: [ref], length };
    // “KPI 3” where there are KPI-3a and KPI-3b.
    const parts =
      /^[a-z]+\d+$/.test(said) && length < 3
        ? 'abcdef'.split('').flatMap((letter) => refs.get(said + letter) ?? [])
        : [];
    if (parts.length > 0) return { refs: parts, length, isEither: true };
    if (length > 1) continue;
    const [start = ''] = word.split('/');
    const letters = /^[a-z]+/.exec(start)?.[0] ?? '';
    const several = word
      .split(/[/+]/)
      .map((each) => (/^\d+$/.test(each) ? letters + each : each))
      .map((each) => refs.get(compact(each)));
    if (several.length > 1 && several.every((each) => each !== undefined)) {
      return { refs: several as string[], length };
    }
  }
  const stretch = stretchIn(word, catalogue);
  if (stretch) return { refs: stretch, length: 1 };
  const apart = apartAt(word, words[at + 1] ?? '', catalogue);
  if (apart) return apart;
  const ending = endingOn(word, catalogue);
  const like = ending.length > 0 ? ending : slippedReferences(word, catalogue);
  if (like.length === 0) return undefined;
  const isLike = ending.length === 0;
  return { refs: like, length: 1, ...(like.length > 1 && { isEither: true }), ...(isLike && { isLike }) };
}

/** “CPIs 13 and 14”, “CPI 13-15”, “cp 13”: letters and number as two words, with plural or mistyped letters. */
function apartAt(word: string, next: string, catalogue: Catalogue): Found | undefined {
  const { refs, prefixes } = catalogue;
  if (!/^[a-z]{2,}$/.test(word) || !/^\d+(?:[a-z]|-\d+)?$/.test(next)) return undefined;
  const letters = !prefixes.has(word) && prefixes.has(word.replace(/s$/, '')) ? word.slice(0, -1) : word;
  const stretch = stretchIn(letters + next, catalogue);
  if (stretch) return { refs: stretch, length: 2 };
  const ref = refs.get(letters + next);
  if (letters !== word && ref !== undefined) return { refs: [ref], length: 2 };
  const like = slippedReferences(word + next, catalogue);
  return like.length === 0
    ? undefined
    : { refs: like, length: 2, isLike: true, ...(like.length > 1 && { isEither: true }) };
}

/** “CPI13-15” and “CPI13-CPI15”: all references between; undefined for any other word. */
function stretchIn(word: string, catalogue: Catalogue): readonly string[] | undefined {
  const [first = '', last = '', ...more] = word.split(/[–-](?=[a-z]*\d+$)/);
  const letters = /^[a-z]+(?=\d)/.exec(first)?.[0];
  if (letters === undefined || last === '' || more.length > 0) return undefined;
  return refsBetween(first, /^\d/.test(last) ? letters + last : last, catalogue);
}
