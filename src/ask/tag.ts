/** From words to parts: references, periods and rules by their look, the rest by the phrases that are listened for. */
import { ME } from '../domain/asked.ts';
import { SCHEMES } from '../domain/scheme.ts';
import { type Catalogue, compact, lookedUp } from './catalogue.ts';
import { INTENTS } from './intents/intents.ts';
import type { Meaning, Part } from './parts.ts';
import { type Clock, findPeriods } from './periodWords.ts';
import { longestAt, type PhraseBook, phraseBook, spellOut } from './phrases.ts';
import { findRule } from './ruleWords.ts';
import { meantBy, type Spellings, spellingsOf } from './spelling.ts';
import { telling } from './titles.ts';
import { COMMON } from './vocabulary/common.ts';
import { FACETS, FREQUENCY, RELATIONS } from './vocabulary/facets.ts';
import { DROPPED, FILLER_PHRASES, FILLER_WORDS } from './vocabulary/filler.ts';
import { NUMBERS, numberOf, ORDINALS } from './vocabulary/numbers.ts';
import { AFTER_THAT, BEFORE_THAT } from './vocabulary/pointing.ts';
import { REAL_WORDS } from './vocabulary/realWords.ts';
import { CHANGE, STANDING } from './vocabulary/standing.ts';
import { isSmall, plain, stem, wordsOf } from './words.ts';

const FILLER: Meaning = { kind: 'filler' };
const cue = (name: string): Meaning => ({ kind: 'cue', cue: name });

const POINTS = new Set(['it', 'them']);

/** What words are listened for as, the likeliest first. */
type Entry = { readonly meaning: Meaning; readonly instead?: Meaning };

/** Every phrase that is listened for. */
function phrases(): ReadonlyMap<string, Entry> {
  const all = new Map<string, Entry>();
  const add = (list: readonly string[], meaning: Meaning): void => {
    for (const phrase of list.flatMap(spellOut)) {
      const known = all.get(phrase);
      all.set(phrase, known ? both(known, meaning) : { meaning });
    }
  };
  for (const [standing, list] of STANDING) add(list, { kind: 'standing', standing });
  for (const [change, list] of CHANGE) add(list, { kind: 'change', change });
  for (const { words } of INTENTS) for (const [name, list] of Object.entries(words)) add(list, cue(name));
  for (const [value, list] of FREQUENCY)
    add(list, { kind: 'place', places: [{ facet: 'frequency', value }] });
  for (const [facet, list] of FACETS) add(list, { kind: 'facet', facet });
  for (const [name, phrase] of Object.entries(RELATIONS)) add([phrase], cue(name));
  for (const [name, list] of Object.entries(COMMON)) add(list, cue(name));
  for (const [word, nth] of [...ORDINALS, ['last', 0] as const]) {
    add([`${word} (one|of these|of those|of them|in list|on list|on that list|indicator)`], {
      kind: 'nth',
      nth,
    });
    if (nth > 0) add([word], { kind: 'nth', nth });
  }
  for (const [word, nth] of NUMBERS) add([`number ${word}`], { kind: 'nth', nth });
  for (let nth = 1; nth < 10; nth += 1) add([`number ${nth}`, `no ${nth}`], { kind: 'nth', nth });
  add(['(my|mine|i|myself|me)'], { kind: 'person', ids: [ME] });
  const empty = new Set(FILLER_WORDS);
  for (const [phrase, { meaning }] of all) {
    if (
      meaning.kind === 'cue' &&
      !POINTS.has(meaning.cue) &&
      phrase.split(' ').every((word) => empty.has(word))
    ) {
      all.set(phrase, { meaning: { ...meaning, isSoft: true } });
    }
  }
  for (const phrase of [...FILLER_PHRASES, ...FILLER_WORDS].flatMap(spellOut)) {
    if (!all.has(phrase)) all.set(phrase, { meaning: FILLER });
  }
  return all;
}

/** Words that several kinds of question listen for are each of their cues; the first that is no cue is the likeliest. */
function both({ meaning, instead }: Entry, more: Meaning): Entry {
  if (meaning.kind === 'cue' && more.kind === 'cue') {
    return {
      ...(instead && { instead }),
      meaning: { ...meaning, others: [...(meaning.others ?? []), more.cue] },
    };
  }
  if (instead?.kind === 'cue' && more.kind === 'cue') {
    return { meaning, instead: { ...instead, others: [...(instead.others ?? []), more.cue] } };
  }
  return { meaning, instead: instead ?? more };
}

/** The names that the schemes in use give their statuses. */
function schemePhrases(): readonly (readonly [string, Entry])[] {
  return SCHEMES.flatMap(({ bands, activity, states }) =>
    [
      ...bands.map(({ name }) => [name, name] as const),
      ...Object.values(activity ?? {}).map((name) => [name, name] as const),
      ...Object.entries(states ?? {}).map(([status, name]) => [name, status] as const),
    ].map(([name, status]): [string, Entry] => [
      wordsOf(plain(name))
        .filter((word) => !DROPPED.has(word))
        .join(' '),
      { meaning: { kind: 'standing', standing: { kind: 'status', status } } },
    ]),
  );
}

type Lexicon = {
  readonly book: PhraseBook<Entry>;
  readonly words: ReadonlySet<string>;
  readonly schemes: number;
};
let lexicon: Lexicon | undefined;

/** Schemes may be added when the program starts, so the book is made when it is first opened. */
function theLexicon(): Lexicon {
  if (lexicon?.schemes === SCHEMES.length) return lexicon;
  const all = new Map(phrases());
  for (const [phrase, meaning] of schemePhrases()) if (!all.has(phrase)) all.set(phrase, meaning);
  const words = new Set([...all.keys()].flatMap((phrase) => phrase.split(' ')));
  lexicon = { book: phraseBook(all), words, schemes: SCHEMES.length };
  return lexicon;
}

let listenedFor: { readonly lexicon: Lexicon; readonly spellings: Spellings } | undefined;
/** Made when a word is first not known. */
function spellingsOfLexicon(): Spellings {
  const current = theLexicon();
  if (listenedFor?.lexicon !== current) {
    listenedFor = { lexicon: current, spellings: spellingsOf([...current.words, ...REAL_WORDS]) };
  }
  return listenedFor.spellings;
}

/** Tags a plain sentence. */
export function tag(sentence: string, catalogue: Catalogue, clock: Clock, loosely = false): readonly Part[] {
  const known = findReferences(sentence, catalogue);
  const parts = known.flatMap((piece) =>
    typeof piece === 'string' ? tagAround(piece, catalogue, clock) : [piece],
  );
  return joinedTitles(withTitles(inFacets(joinedNumbers(parts, catalogue)), catalogue, loosely));
}

type Piece = string | Part;

/** Takes out whatever looks like a reference that there is. */
function findReferences(sentence: string, catalogue: Catalogue): readonly Piece[] {
  const words = sentence.split(' ');
  const pieces: Piece[] = [];
  let run: string[] = [];
  const close = (): void => {
    if (run.length > 0) pieces.push(run.join(' '));
    run = [];
  };
  for (let at = 0; at < words.length; ) {
    const found = referenceAt(words, at, catalogue);
    if (found) {
      // “No. 212”, “indicator 187”, “#212”
      close();
      const text = words.slice(at, at + found.length).join(' ');
      pieces.push({ kind: 'ref', refs: found.refs, ...(found.isEither && { isEither: true }), text });
      at += found.length;
    } else if (isNoReference(words, at, catalogue)) {
      close();
      pieces.push({ kind: 'unknown', text: words[at] ?? '' });
      at += 1;
    } else {
      run.push(words[at] ?? '');
      at += 1;
    }
  }
  close();
  return pieces;
}

/** “KPI-3c” where there is none: what looks like a reference is never taken for its pieces. */
function isNoReference(words: readonly string[], at: number, { refs }: Catalogue): boolean {
  const [word = '', next = ''] = [words[at], words[at + 1]];
  const prefix = /^([a-z]+)[-_]?\d+[a-z]?$/.exec(word)?.[1] ?? (/^\d+[a-z]$/.test(next) ? word : undefined);
  return (
    prefix !== undefined &&
    [...refs.keys()].some((ref) => ref.startsWith(prefix) && /^\d/.test(ref.slice(prefix.length)))
  );
}

/** “CPI1.3” and “CPI 1 3” are no CPI13. */
const BROKEN = /\d[^a-z\d]+\d/i;

const NUMBERED = /^(?:no|number|indicator|kpi|pi|measure|ref|reference)$/;

function referenceAt(
  words: readonly string[],
  at: number,
  { refs }: Catalogue,
): { readonly refs: readonly string[]; readonly length: number; readonly isEither?: boolean } | undefined {
  const word = words[at] ?? '';
  if (NUMBERED.test(word)) {
    const ref = /^\d/.test(words[at + 1] ?? '') ? refs.get(compact(words[at + 1] ?? '')) : undefined;
    const own = refs.get(compact(words.slice(at, at + 2).join('')));
    if (ref !== undefined && own === undefined) return { refs: [ref], length: 2 };
  }
  for (const length of [5, 4, 3, 2, 1]) {
    if (at + length > words.length) continue;
    const said = compact(words.slice(at, at + length).join(''));
    // A small number is a number: “the worst 5”. So is a year.
    const isBroken = BROKEN.test(words.slice(at, at + length).join(' '));
    if (!/\d/.test(said) || /^(?:\d{1,2}|20\d\d)$/.test(said) || said.length > 40) continue;
    const ref = refs.get(said);
    if (ref !== undefined && (!isBroken || BROKEN.test(ref))) return { refs: [ref], length };
    // “KPI 3” where there are KPI-3a and KPI-3b.
    const parts =
      /^[a-z]+\d+$/.test(said) && length < 3
        ? 'abcdef'.split('').flatMap((letter) => refs.get(said + letter) ?? [])
        : [];
    if (parts.length > 0) return { refs: parts, length, isEither: true };
    if (length > 1) continue;
    const several = word.split(/[/+]/).map((each) => refs.get(compact(each)));
    if (several.length > 1 && several.every((each) => each !== undefined)) {
      return { refs: several as string[], length };
    }
  }
  return undefined;
}

/** “CPI13 and 14”: a number after a reference is of the same kind. */
function joinedNumbers(parts: readonly Part[], { refs }: Catalogue): readonly Part[] {
  let last: string | undefined;
  return parts.map((part): Part => {
    if (part.kind === 'ref') last = part.refs.at(-1);
    else if (part.kind === 'number' && last !== undefined) {
      const ref = refs.get(compact(last).replace(/\d+[a-z]?$/, part.text));
      if (ref !== undefined) return { kind: 'ref', refs: [ref], text: part.text };
    } else if (part.kind !== 'cue' || (part.cue !== 'and' && part.cue !== 'or')) last = undefined;
    return part;
  });
}

function tagAround(text: string, catalogue: Catalogue, clock: Clock): readonly Part[] {
  const rule = findRule(text);
  if (rule) {
    return [
      ...tagAround(text.slice(0, rule.start), catalogue, clock),
      { kind: 'scheme', schemes: rule.schemes, text: text.slice(rule.start, rule.end) },
      ...tagAround(text.slice(rule.end), catalogue, clock),
    ];
  }
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, when } of findPeriods(text, clock)) {
    parts.push(...tagWords(text.slice(at, start), catalogue));
    parts.push({ kind: 'period', when, text: text.slice(start, end) });
    at = end;
  }
  return [...parts, ...tagWords(text.slice(at), catalogue)];
}

function tagWords(text: string, catalogue: Catalogue): readonly Part[] {
  const { book, words: listened } = theLexicon();
  const words = wordsOf(text)
    .filter((word) => !DROPPED.has(word))
    .flatMap((word) => {
      if (listened.has(word) || catalogue.words.has(word) || REAL_WORDS.has(word)) return [word];
      // “Adeles reds”, “FOIs”: the ending of a known word is no slip.
      if (catalogue.titles.having(word).size > 0 || catalogue.book.has(stem(word))) return [word];
      const meant = meantBy(word, [spellingsOfLexicon(), catalogue.spellings()]);
      return meant === undefined || DROPPED.has(meant) ? (meant === undefined ? [word] : []) : [meant];
    });
  const stems = lookedUp(words);
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    if (
      words[at] === 'that' &&
      BEFORE_THAT.has(words[at - 1] ?? '') &&
      !AFTER_THAT.has(words[at + 1] ?? '')
    ) {
      parts.push({ kind: 'cue', cue: 'it', others: ['that'], text: 'that' });
      at += 1;
      continue;
    }
    const theirs = longestAt(catalogue.book, stems, at);
    let own = longestAt(book, words, at);
    // “Not in yet” is not reported, “not in Communications” is elsewhere.
    const end = at + (own?.length ?? 0);
    if (
      own?.meaning.meaning.kind === 'standing' &&
      words[end - 1] === 'in' &&
      longestAt(catalogue.book, stems, end)
    ) {
      own = longestAt(book, words.slice(0, end - 1), at);
    }
    // A council's own name for something counts where it is longer than what the words mean otherwise.
    const found = theirs && theirs.length > (own?.length ?? 0) ? theirs : own;
    const length = found?.length ?? 1;
    const said = words.slice(at, at + length).join(' ');
    const number = found ? undefined : numberOf(said);
    const entry: Entry | undefined = found === theirs && theirs ? { meaning: theirs.meaning } : own?.meaning;
    parts.push({
      ...(entry?.meaning ?? (number === undefined ? { kind: 'unknown' } : { kind: 'number', number })),
      ...(entry?.instead && { instead: entry.instead }),
      text: said,
    });
    at += length;
  }
  return parts;
}

/** “Customer perspective” is the perspective, whatever else is called “customer”. */
function inFacets(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index) => {
    if (part.kind !== 'place' || part.places.length < 2) return part;
    const beside = [parts[index - 1], parts[index + 1]].flatMap((each) =>
      each?.kind === 'facet' ? [each.facet] : [],
    );
    const places = part.places.filter(({ facet }) => beside.includes(facet));
    return places.length > 0 ? { ...part, places } : part;
  });
}

/** Words of one title on either side of others: “what percentage of calls are we answering”. */
function joinedTitles(parts: readonly Part[]): readonly Part[] {
  const first = parts.findIndex((part) => part.kind === 'ref' && part.byTitle);
  const second = parts.findIndex((part, index) => index > first && part.kind === 'ref' && part.byTitle);
  const [one, other] = [parts[first], parts[second]];
  if (one?.kind !== 'ref' || other?.kind !== 'ref') return parts;
  const between = parts.slice(first + 1, second);
  const shared = one.refs.filter((ref) => other.refs.includes(ref));
  const joins = between.some((part) => part.kind === 'cue' && (part.cue === 'and' || part.cue === 'versus'));
  if (joins || shared.length === 0) {
    return [...parts.slice(0, second), ...joinedTitles(parts.slice(second))];
  }
  const merged: Part = { ...other, refs: shared, text: `${one.text} ${other.text}` };
  return joinedTitles([...parts.slice(0, first), ...between, merged, ...parts.slice(second + 1)]);
}

/** Makes references of words that are a title, whole or in part; loosely, also of words that mean something else. */
function withTitles(parts: readonly Part[], catalogue: Catalogue, loosely: boolean): readonly Part[] {
  const { titles } = catalogue;
  const whole = wholeTitle(tokensOf(parts), catalogue);
  const isPartOfMore =
    whole &&
    [parts[whole.first - 1], parts[whole.last + 1]].some(
      (beside) =>
        beside?.kind === 'unknown' &&
        [...titles.having(beside.text)].some(
          (ref) =>
            !whole.refs.includes(ref) && whole.stems.every((each) => titles.stemsOf(ref).includes(each)),
        ),
    );
  const found = whole && !isPartOfMore ? whole : partly(parts, catalogue, loosely);
  if (!found) return parts;
  const text = parts
    .slice(found.first, found.last + 1)
    .map((part) => part.text)
    .join(' ');
  return [
    ...withTitles(parts.slice(0, found.first), catalogue, loosely),
    { kind: 'ref', refs: found.refs, byTitle: true, isEither: true, text },
    ...withTitles(parts.slice(found.last + 1), catalogue, loosely),
  ];
}

const tokensOf = (parts: readonly Part[]): readonly Token[] =>
  parts.flatMap((part, index): readonly Token[] =>
    part.kind === 'ref' || part.kind === 'scheme'
      ? [{ index, stem: undefined }]
      : part.text
          .split(' ')
          .filter((word) => !isSmall(word) && word !== "'s")
          .map((word) => ({ index, stem: stem(word) })),
  );

type Token = { readonly index: number; readonly stem: string | undefined };
type Stretch = { readonly first: number; readonly last: number; readonly refs: readonly string[] };

function wholeTitle(
  tokens: readonly Token[],
  { titles }: Catalogue,
): (Stretch & { readonly stems: readonly string[] }) | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.stem === undefined) continue;
    const fits = titles
      .startingWith(token.stem)
      .filter(({ stems }) => stems.every((each, offset) => tokens[at + offset]?.stem === each));
    const [longest] = fits;
    if (!longest) continue;
    const last = tokens[at + longest.stems.length - 1];
    return {
      first: token.index,
      last: last?.index ?? token.index,
      refs: fits.filter(({ stems }) => stems.length === longest.stems.length).map(({ ref }) => ref),
      stems: longest.stems,
    };
  }
  return undefined;
}

function partly(parts: readonly Part[], catalogue: Catalogue, loosely: boolean): Stretch | undefined {
  const { titles } = catalogue;
  const starts = (part: Part): boolean =>
    part.kind === 'unknown' ||
    (loosely && (part.kind === 'cue' || part.kind === 'nth' || part.kind === 'facet'));
  const isGeneric = (part: Part): boolean => part.kind === 'cue' && part.cue === 'generic';
  for (const [start, part] of parts.entries()) {
    if (!starts(part) || titles.having(part.text).size === 0) continue;
    const found = spread(parts, start, catalogue);
    // One word that means something else already is not enough.
    if (part.kind === 'unknown' || isGeneric(part) || found.last > found.first) return found;
  }
  return undefined;
}

/** From a word that only titles have to all the words beside it that are of the same title. */
function spread(parts: readonly Part[], start: number, { titles }: Catalogue): Stretch {
  let refs = titles.having(parts[start]?.text ?? '');
  let [first, last] = [start, start];
  const stems = new Set(telling(parts[start]?.text ?? ''));
  const step = (direction: 1 | -1): void => {
    for (let at = start + direction; at >= 0 && at < parts.length; at += direction) {
      const part = parts[at];
      if (!part || part.kind === 'ref' || part.kind === 'scheme') return;
      const words = wordsOf(part.text).filter((word) => !isSmall(word) && word !== "'s");
      const shared = words.reduce<ReadonlySet<string>>(
        (left, word) => new Set([...titles.having(word)].filter((ref) => left.has(ref))),
        refs,
      );
      if (shared.size === 0) return;
      // Small words are only of the title when more of it follows.
      if (words.length === 0) continue;
      refs = shared;
      for (const word of words) stems.add(stem(word));
      if (direction === 1) last = at;
      else first = at;
    }
  };
  step(1);
  step(-1);
  const holding = [...refs].filter((ref) => [...stems].every((each) => titles.stemsOf(ref).includes(each)));
  const best = holding.length > 0 ? holding : [...refs];
  const exactly = best.filter((ref) => titles.stemsOf(ref).length === stems.size);
  return { first, last, refs: exactly.length > 0 ? exactly : best };
}
