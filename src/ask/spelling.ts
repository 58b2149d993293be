/** Putting slips of the finger right: only towards words that are listened for, and never so that a meaning turns round. */
import MiniSearch from 'minisearch';

/** Finds the one word that a slip was meant to be; undefined where none or more than one is as near. */
export type Speller = (word: string) => string | undefined;

/** A speller for some words, made when it is first needed. */
export function spellerOf(words: () => Iterable<string>): Speller {
  let index: MiniSearch<{ id: string }> | undefined;
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (word.length < 4 || /\d/.test(word)) return undefined;
    if (known.has(word)) return known.get(word);
    index ??= indexOf(words());
    const meant = nearest(word, index);
    // A sentence can hold anything: what is remembered stays small.
    if (known.size < 500) known.set(word, meant);
    return meant;
  };
}

function indexOf(words: Iterable<string>): MiniSearch<{ id: string }> {
  const index = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  const long = new Set([...words].filter((word) => word.length >= 4 && /^\p{L}+$/u.test(word)));
  index.addAll([...long].map((id) => ({ id })));
  return index;
}

function nearest(word: string, index: MiniSearch<{ id: string }>): string | undefined {
  const allowed = word.length >= 8 ? 2 : 1;
  // A swap of neighbours is one slip to the finger and two edits to the index.
  const found = index
    .search(word, { fuzzy: allowed + 1, prefix: false })
    .map(({ id }) => ({ id: String(id), slips: slipsBetween(word, String(id)) }))
    .filter(({ id, slips }) => slips <= allowed && isSlip(word, id, slips));
  const least = Math.min(...found.map(({ slips }) => slips));
  const [only, ...others] = found.filter(({ slips }) => slips === least);
  return others.length === 0 ? only?.id : undefined;
}

/** A beginning more or less turns meanings round (“unreported”), and a short word has too many neighbours. */
function isSlip(said: string, meant: string, slips: number): boolean {
  if (said.endsWith(meant) || meant.endsWith(said)) return false;
  const sameStart = said[0] === meant[0] || (said[0] === meant[1] && said[1] === meant[0]);
  if (!sameStart) return false;
  // Another letter in the place of one makes another word of a short one: “lane” is not “late”.
  return said.length > 4 || said.length !== meant.length || (slips === 1 && isSwap(said, meant));
}

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
