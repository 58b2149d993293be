/** The catalogue: a council's indicators, groups and people, indexed for reading sentences. */
import { LRUCache } from 'lru-cache';
import type { Facet } from '../../domain/answers/selection.ts';
import { showBreakdown } from '../../domain/figures/breakdown.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { PersonRef } from '../../domain/person.ts';
import type { Entity, FacetValue } from '../model/tokens.ts';
import { type PhraseBook, phraseBook } from '../text/phrases.ts';
import { type Spellings, spellingsOf } from '../text/spelling.ts';
import { isSmall, plain, stem, wordsOf } from '../text/words.ts';
import { type Initials, initialsOf } from './initials.ts';
import { capitalsOf, type LetterNames, letterNamesOf } from './letterNames.ts';
import { type Parts, partsOf } from './parts.ts';
import { type Titles, titlesOf } from './titles.ts';

/** The parts of an indicator needed to understand a question about it. */
export type CatalogueIndicator = Pick<
  CellLine,
  | 'ref'
  | 'title'
  | 'group'
  | 'partner'
  | 'perspective'
  | 'committee'
  | 'frequency'
  | 'dueFrom'
  | 'lag'
  | 'owner'
  | 'deputy'
  | 'manager'
  | 'scheme'
  | 'breakdown'
> &
  // Of one of which nothing is known but its reference, not even that.
  Partial<Pick<CellLine, 'unit'>>;

export type Catalogue = {
  readonly byRef: ReadonlyMap<string, CatalogueIndicator>;
  /** References as they are written, by lower-case and by compact spelling; of two that look alike the first counts. */
  readonly refs: ReadonlyMap<string, string>;
  /** The references without a figure in them: `FCR`, `AV-HDC`. */
  readonly letterNames: LetterNames;
  /** The words that the register writes in capitals in titles, places and names. */
  readonly capitals: ReadonlySet<string>;
  /** The letters that references begin with. */
  readonly prefixes: ReadonlySet<string>;
  /** Groups, partners, perspectives, committees and people, by the stems of their words. */
  readonly book: PhraseBook<Entity>;
  /** The services, as the register writes them. */
  readonly groups: readonly string[];
  readonly titles: Titles;
  /** The parts of indicators that are given part by part. */
  readonly parts: Parts;
  /** Every word of a title, a place or a name. */
  readonly words: ReadonlySet<string>;
  /** An index of those words, for correcting slips. */
  readonly spellings: () => Spellings;
  readonly initials: () => Initials;
  /** Names of people, by id. */
  readonly names: ReadonlyMap<string, string>;
};

const FACETS = ['group', 'partner', 'perspective', 'committee'] as const;

/** The compact spelling of a reference: `kpi 3a` is `KPI-3a`. */
export const compact = (text: string): string => text.toLowerCase().replace(/[\s._/-]+/g, '');
/** A reference without leading zeros: `cpi2` is `CPI02` where nothing else is. */
export const unpadded = (ref: string): string => ref.replace(/(?<!\d)0+(?=\d)/g, '');

const COLUMNS = [
  ...(['ref', 'title', 'group', 'partner', 'perspective', 'committee', 'frequency', 'scheme'] as const),
  ...(['owner', 'deputy', 'manager', 'dueFrom', 'lag', 'unit'] as const),
];
const MOST_KEPT = 50;

const kept = new WeakMap<readonly CatalogueIndicator[], Catalogue>();
const recent = new LRUCache<readonly CatalogueIndicator[], Catalogue>({ max: MOST_KEPT });

/**
 * The catalogue of some indicators, cached for as long as their list stands. Every figure that comes in makes a new
 * list of cells; their names stay, and so does the catalogue. For a thousand it takes 60 ms to make, 0.6 ms to find
 * again for a new list, and nothing for the same.
 */
export function catalogueOf(cells: readonly CatalogueIndicator[]): Catalogue {
  const known = kept.get(cells);
  if (known) return known;
  const alike = recent.find((_catalogue, before) => isAlike(before, cells));
  const catalogue = alike ?? make(cells);
  kept.set(cells, catalogue);
  if (!alike) recent.set(cells.map(named), catalogue);
  return catalogue;
}

/** The parts that a catalogue is made of, so that no figures are kept in memory. */
const named = (cell: CatalogueIndicator): CatalogueIndicator => {
  const { ref, title, group, partner, perspective, committee, frequency, owner, deputy, manager, scheme } =
    cell;
  const { breakdown, dueFrom, lag, unit } = cell;
  return {
    ...{ ref, title, group, partner, perspective, committee, frequency, owner, deputy, manager, scheme },
    ...{ breakdown, dueFrom, lag, unit },
  };
};

const isAlike = (one: readonly CatalogueIndicator[], other: readonly CatalogueIndicator[]): boolean =>
  one.length === other.length &&
  one.every((cell, index) => {
    const there = other[index];
    return (
      there !== undefined &&
      COLUMNS.every((column) => isSameIn(cell[column], there[column])) &&
      isSameBreakdown(cell.breakdown, there.breakdown)
    );
  });

type Column = CatalogueIndicator[(typeof COLUMNS)[number]];

const isSameIn = (one: Column, other: Column): boolean =>
  one === other ||
  (typeof one === 'object' &&
    typeof other === 'object' &&
    one?.id === other?.id &&
    one?.name === other?.name);

const isSameBreakdown = (
  one: CatalogueIndicator['breakdown'],
  other: CatalogueIndicator['breakdown'],
): boolean => one === other || (one && other && showBreakdown(one) === showBreakdown(other)) === true;

/** The same with everybody on the council’s list as well, whatever figures are theirs. It is not cached. */
export const catalogueOfAll = (
  cells: readonly CatalogueIndicator[],
  people: readonly PersonRef[],
): Catalogue => make(cells, people);

function make(cells: readonly CatalogueIndicator[], people: readonly PersonRef[] = []): Catalogue {
  const refs = new Map<string, string>();
  const spellings = [
    (ref: string) => ref.toLowerCase(),
    compact,
    (ref: string) => unpadded(compact(ref)),
    // “HR:01” is read without its colon.
    (ref: string) => compact(plain(ref)),
  ];
  for (const spelling of spellings)
    for (const { ref } of cells) if (!refs.has(spelling(ref))) refs.set(spelling(ref), ref);
  const places = placesOf(cells);
  const theirs = cells.flatMap(({ owner, deputy, manager }) => [owner, deputy, manager]);
  const names = new Map(
    [...people, ...theirs].flatMap((each) => (each ? [[each.id, each.name] as const] : [])),
  );
  const phrases = new Map<string, Entity>();
  for (const [phrase, meaning] of peoplePhrases(names)) phrases.set(phrase, meaning);
  for (const [phrase, meaning] of placePhrases(places)) phrases.set(phrase, meaning);
  const titles = titlesOf(cells);
  const called = [...places.map(({ value }) => value), ...names.values()];
  const parts = partsOf(cells, (word) => titles.having(word).size > 0);
  const words = new Set([...titles.words, ...called.flatMap((text) => wordsOf(plain(text))), ...parts.words]);
  return {
    byRef: new Map(cells.map((cell) => [cell.ref, named(cell)])),
    refs,
    letterNames: letterNamesOf(cells.map(({ ref }) => ref)),
    capitals: capitalsOf([...cells.map(({ title }) => title), ...called, ...partNames(cells)]),
    groups: places.flatMap(({ facet, value }) => (facet === 'group' ? [value] : [])),
    prefixes: new Set([...refs.keys()].flatMap((ref) => /^[a-z]+(?=\d)/.exec(ref)?.[0] ?? [])),
    book: phraseBook(phrases),
    titles,
    parts,
    words,
    // “Latop” is one laptop where the register has laptops.
    spellings: once(() => spellingsOf([...words].flatMap((word) => [word, word.replace(/(?<=[^s])s$/, '')]))),
    initials: once(() => initialsOf(cells)),
    names,
  };
}

const partNames = (cells: readonly CatalogueIndicator[]): readonly string[] =>
  cells.flatMap(({ breakdown }) => breakdown?.parts.map(({ name }) => name) ?? []);

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

function placesOf(cells: readonly CatalogueIndicator[]): readonly FacetValue[] {
  return FACETS.flatMap((facet: Exclude<Facet, 'owner' | 'deputy' | 'manager' | 'person' | 'frequency'>) =>
    [...new Set(cells.map((cell) => cell[facet]))]
      .filter((value) => value !== '')
      .map((value) => ({ facet, value })),
  );
}

/** The stems of a name's words: `Strategy & Resources` is `strategi and resourc`. */
export const lookedUp = (words: readonly string[]): readonly string[] =>
  words.map((word) => (word === '&' ? 'and' : stem(word)));

/** A place by its whole name, and by any run of its words that is no other's whole name. */
function placePhrases(places: readonly FacetValue[]): ReadonlyMap<string, Entity> {
  const whole = new Map<string, FacetValue[]>();
  const partly = new Map<string, FacetValue[]>();
  const add = (to: Map<string, FacetValue[]>, phrase: string, place: FacetValue): void => {
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
  return new Map(
    [...partly].map(([phrase, found]) => {
      const exact = whole.get(phrase) ?? [];
      const others = found.filter((place) => !exact.some(({ facet }) => facet === place.facet));
      return [phrase, { kind: 'place', places: [...exact, ...others] }];
    }),
  );
}

/** People by their whole name, and by each of its words. */
function peoplePhrases(names: ReadonlyMap<string, string>): ReadonlyMap<string, Entity> {
  const found = new Map<string, string[]>();
  for (const [id, name] of names) {
    const words = lookedUp(wordsOf(plain(name)));
    for (const phrase of new Set([words.join(' '), ...words.filter((word) => word.length > 1)])) {
      found.set(phrase, [...(found.get(phrase) ?? []), id]);
    }
  }
  return new Map([...found].map(([phrase, ids]) => [phrase, { kind: 'person', ids }]));
}
