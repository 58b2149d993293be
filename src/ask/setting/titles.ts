/** Finding indicators by their titles: whole, in part, or by likeness. */
import MiniSearch from 'minisearch';
import { isSmall, plain, stem, wordsOf } from '../text/words.ts';

type Titled = { readonly ref: string; readonly title: string };

export type Titles = {
  readonly words: ReadonlySet<string>;
  /** The references of the indicators with a word in their titles that begins so. */
  readonly having: (word: string) => ReadonlySet<string>;
  /** The distinctive stems of a title, in order. */
  readonly stemsOf: (ref: string) => readonly string[];
  /** The title that begins with these stems, the longest first. */
  readonly startingWith: (
    first: string,
  ) => readonly { readonly ref: string; readonly stems: readonly string[] }[];
  /** The references whose titles are most like some words, best first. */
  readonly like: (words: string) => readonly string[];
};

/** The distinctive words of a title. */
export const telling = (text: string): readonly string[] =>
  wordsOf(plain(text))
    .filter((word) => !isSmall(word) && word !== "'s")
    .map(stem);

const NOBODY: ReadonlySet<string> = new Set();

/** Indexes titles. */
export function titlesOf(entries: readonly Titled[]): Titles {
  const stems = new Map(entries.map(({ ref, title }) => [ref, telling(title)] as const));
  const having = new Map<string, Set<string>>();
  const starts = new Map<string, { ref: string; stems: readonly string[] }[]>();
  for (const [ref, words] of stems) {
    for (const word of words) having.set(word, (having.get(word) ?? new Set()).add(ref));
    const [first] = words;
    if (first !== undefined && words.length > 1)
      starts.set(first, [...(starts.get(first) ?? []), { ref, stems: words }]);
  }
  for (const each of starts.values()) each.sort((a, b) => b.stems.length - a.stems.length);
  const holders = new Map<string, Set<string>>();
  for (const { ref, title } of entries) {
    for (const word of wordsOf(plain(title))) {
      if (!isSmall(word)) holders.set(word, (holders.get(word) ?? new Set()).add(ref));
    }
  }
  const sorted = [...holders.keys()].sort();
  return {
    words: new Set(entries.flatMap(({ title }) => wordsOf(plain(title)))),
    having: (word) => {
      const whole = having.get(stem(word)) ?? NOBODY;
      if (word.length < 4) return whole;
      const longer = beginning(sorted, word).flatMap((each) => [...(holders.get(each) ?? [])]);
      return longer.length === 0 ? whole : new Set([...whole, ...longer]);
    },
    stemsOf: (ref) => stems.get(ref) ?? [],
    startingWith: (first) => starts.get(first) ?? [],
    like: likeness(entries),
  };
}

/** The words of a sorted list that begin so. */
function beginning(sorted: readonly string[], start: string): readonly string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; sorted[at]?.startsWith(start); at += 1) found.push(sorted[at] as string);
  return found;
}

/** The index for likeness, built when first needed: most sentences name what they mean. */
function likeness(entries: readonly Titled[]): (words: string) => readonly string[] {
  let index: MiniSearch<Titled> | undefined;
  return (words) => {
    if (!index) {
      index = new MiniSearch<Titled>({
        idField: 'ref',
        fields: ['title'],
        processTerm: (term) => stem(term.toLowerCase()),
      });
      index.addAll(unlike(entries));
    }
    return index
      .search(words, { prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 4 ? 0.25 : false) })
      .map(({ id }) => String(id));
  };
}

/** Each reference once: the index refuses a second. */
const unlike = (entries: readonly Titled[]): readonly Titled[] => [
  ...new Map(entries.map((entry) => [entry.ref, entry])).values(),
];
