/** References with a slip in their letters: “cp13”, “cip13”, “ccpi13”. Their numbers are never put right. */
import { type Catalogue, compact, unpadded } from '../setting/catalogue.ts';
import { theLexicon } from './lexicon.ts';

/** Letters of two have too many neighbours. */
const SHORTEST = 3;
/** What numbers of years, quarters and weeks are written with: “FY24”, “qtr3”. */
const TIMES = /^(?:fy|cy|yr|qt|qtr|mth|wk)s?$/;

/** Every reference that a word may have been meant to be; none for what is a word of its own. */
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

/** A letter left out, typed twice or swapped with the next; the first is always right, and another letter makes another word. */
function isSlip(said: string, meant: string): boolean {
  if (meant.length < SHORTEST || said[0] !== meant[0]) return false;
  if (said.length > meant.length) return said.replace(/(.)\1/, '$1') === meant;
  const slips = Array.from(meant, (letter, at) => {
    const [before, after] = [meant.slice(0, at), meant.slice(at + 1)];
    return said.length === meant.length ? before + after.charAt(0) + letter + after.slice(1) : before + after;
  });
  return slips.slice(1).includes(said);
}
