/** What a sentence is read against: the council's indicators, groups and people, put in order once. */

import type { Facet } from '../domain/asked.ts';
import type { CellLine } from '../domain/cell.ts';
import type { Meaning, Place } from './parts.ts';
import { type PhraseBook, phraseBook } from './phrases.ts';
import { type Titles, titlesOf } from './titles.ts';
import { isSmall, plain, stem, wordsOf } from './words.ts';

/** What has to be known of an indicator to understand a question about it. */
export type Known = Pick<
  CellLine,
  | 'ref'
  | 'title'
  | 'group'
  | 'partner'
  | 'perspective'
  | 'committee'
  | 'frequency'
  | 'owner'
  | 'deputy'
  | 'manager'
  | 'scheme'
>;

export type Catalogue = {
  readonly byRef: ReadonlyMap<string, Known>;
  /** References by how they are compared; of two that look alike the first counts. */
  readonly refs: ReadonlyMap<string, string>;
  /** Groups, partners, perspectives, committees and people, by the stems of their words. */
  readonly book: PhraseBook<Meaning>;
  readonly titles: Titles;
  /** Every word of a title, a place or a name. */
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
};

const FACETS = ['group', 'partner', 'perspective', 'committee'] as const;
const KNOWN = ['ref', 'title', ...FACETS, 'frequency', 'scheme'] as const;
const PEOPLE = ['owner', 'deputy', 'manager'] as const;

/** How a reference is compared: `kpi 3a` is `KPI-3a`. */
export const compact = (text: string): string => text.toLowerCase().replace(/[\s._/-]+/g, '');
/** `cpi2` is `CPI02` where nothing else is. */
const unpadded = (ref: string): string => ref.replace(/(?<!\d)0+(?=\d)/g, '');

const kept = new WeakMap<readonly Known[], Catalogue>();
/** Those made last, one for each council that asks: a new figure makes a new list of cells, and no new catalogue. */
const made: { readonly cells: readonly Known[]; readonly catalogue: Catalogue }[] = [];
const MOST_MADE = 16;

/** The catalogue of some indicators, made once for as long as nothing that it holds of them changes. */
export function catalogueOf(cells: readonly Known[]): Catalogue {
  const known =
    kept.get(cells) ?? made.find((each) => sameKnown(each.cells, cells))?.catalogue ?? keep(cells);
  kept.set(cells, known);
  return known;
}

function keep(cells: readonly Known[]): Catalogue {
  const catalogue = make(cells);
  made.unshift({ cells, catalogue });
  made.splice(MOST_MADE);
  return catalogue;
}

const sameKnown = (some: readonly Known[], others: readonly Known[]): boolean =>
  some.length === others.length &&
  some.every((one, index) => {
    const other = others[index];
    return (
      other !== undefined &&
      KNOWN.every((field) => one[field] === other[field]) &&
      PEOPLE.every((role) => one[role]?.id === other[role]?.id && one[role]?.name === other[role]?.name)
    );
  });

function make(cells: readonly Known[]): Catalogue {
  const refs = new Map<string, string>();
  for (const { ref } of cells) if (!refs.has(compact(ref))) refs.set(compact(ref), ref);
  for (const { ref } of cells) if (!refs.has(unpadded(compact(ref)))) refs.set(unpadded(compact(ref)), ref);
  const places = placesOf(cells);
  const names = new Map(
    cells.flatMap(({ owner, deputy, manager }) =>
      [owner, deputy, manager].flatMap((each) => (each ? [[each.id, each.name] as const] : [])),
    ),
  );
  const phrases = new Map<string, Meaning>();
  for (const [phrase, meaning] of peoplePhrases(names)) phrases.set(phrase, meaning);
  for (const [phrase, meaning] of placePhrases(places)) phrases.set(phrase, meaning);
  const titles = titlesOf(cells);
  const words = new Set([
    ...titles.words,
    ...[...places.map(({ value }) => value), ...names.values()].flatMap((text) => wordsOf(plain(text))),
  ]);
  return {
    byRef: new Map(cells.map((cell) => [cell.ref, cell])),
    refs,
    book: phraseBook(phrases),
    titles,
    words,
    names,
  };
}

function placesOf(cells: readonly Known[]): readonly Place[] {
  return FACETS.flatMap((facet: Exclude<Facet, 'owner' | 'deputy' | 'manager' | 'person' | 'frequency'>) =>
    [...new Set(cells.map((cell) => cell[facet]))]
      .filter((value) => value !== '')
      .map((value) => ({ facet, value })),
  );
}

/** The words of a name as they are looked up: `Strategy & Resources` is `strategi and resourc`. */
export const lookedUp = (words: readonly string[]): readonly string[] =>
  words.map((word) => (word === '&' ? 'and' : stem(word)));

/** A place by its whole name, and by any run of its words that is no other's whole name. */
function placePhrases(places: readonly Place[]): ReadonlyMap<string, Meaning> {
  const whole = new Map<string, Place[]>();
  const partly = new Map<string, Place[]>();
  const add = (to: Map<string, Place[]>, phrase: string, place: Place): void => {
    const there = to.get(phrase) ?? [];
    if (!there.includes(place)) to.set(phrase, [...there, place]);
  };
  for (const place of places) {
    const words = lookedUp(wordsOf(plain(place.value)));
    add(whole, words.join(' '), place);
    for (let start = 0; start < words.length; start += 1) {
      for (let end = start + 1; end <= words.length; end += 1) {
        const [first = '', last = ''] = [words[start], words[end - 1]];
        if (isSmall(first) || isSmall(last)) continue;
        add(partly, words.slice(start, end).join(' '), place);
      }
    }
  }
  return new Map([...partly, ...whole].map(([phrase, found]) => [phrase, { kind: 'place', places: found }]));
}

/** People by their whole name, and by each of its words. */
function peoplePhrases(names: ReadonlyMap<string, string>): ReadonlyMap<string, Meaning> {
  const found = new Map<string, string[]>();
  for (const [id, name] of names) {
    const words = lookedUp(wordsOf(plain(name)));
    for (const phrase of new Set([words.join(' '), ...words.filter((word) => word.length > 1)])) {
      found.set(phrase, [...(found.get(phrase) ?? []), id]);
    }
  }
  return new Map([...found].map(([phrase, ids]) => [phrase, { kind: 'person', ids }]));
}
