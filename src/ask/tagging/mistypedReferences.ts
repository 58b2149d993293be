/** Mistyped references, by a slip in their letters: “cp13”, “cip13”, “ccpi13”. Slips in numbers are never corrected. */
import { type Catalogue, compact, unpadded } from '../setting/catalogue.ts';
import { theLexicon } from './lexicon.ts';

/** The shortest letters corrected: those of two have too many neighbours. */
const SHORTEST = 3;
/** Letters before numbers of years, quarters and weeks: “FY24”, “qtr3”. */
const TIMES = /^(?:fy|cy|yr|qt|qtr|mth|wk)s?$/;

/** Every reference that a word may be a slip of; none for a word of its own. */
export function slippedReferences(word: string, { refs, prefixes, words }: Catalogue): readonly string[] {
  const [, letters = '', number = ''] = /^([a-z]{2,})-?(\d+[a-z]?)$/.exec(word) ?? [];
  if (letters === '' || TIMES.test(letters) || theLexicon().words.has(letters) || words.has(letters))
    return [];
  const found = [...prefixes]
    .filter((prefix) => isSlip(letters, prefix))
    .flatMap((prefix) => refs.get(prefix + number) ?? refs.get(unpadded(prefix + number)) ?? []);
  // “CP13” may be CPI3 read from paper.
  const read = `${letters}${number.replace(/^1/, 'i')}`;
  const misread = refs.get(read);
  return [...new Set([...found, ...(misread && compact(misread) === read ? [misread] : [])])];
}

/**
 * Is it a slip: a letter left out, typed twice or swapped with the next? The first letter is always right, and a
 * changed letter makes another word.
 */
function isSlip(said: string, meant: string): boolean {
  if (meant.length < SHORTEST || said[0] !== meant[0]) return false;
  if (said.length > meant.length) return said.replace(/(.)\1/, '$1') === meant;
  const slips = Array.from(meant, (letter, at) => {
    const [before, after] = [meant.slice(0, at), meant.slice(at + 1)];
    return said.length === meant.length ? before + after.charAt(0) + letter + after.slice(1) : before + after;
  });
  return slips.slice(1).includes(said);
}
