/** From words to parts: references, periods and rules by their look, the rest by the phrases that are listened for. */
import { ME } from '../domain/asked.ts';
import { SCHEMES } from '../domain/scheme.ts';
import { type Catalogue, compact, lookedUp } from './catalogue.ts';
import { INTENTS } from './intents/intents.ts';
import type { Meaning, Part } from './parts.ts';
import { type Clock, findPeriods } from './periodWords.ts';
import { longestAt, type PhraseBook, phraseBook, spellOut } from './phrases.ts';
import { findRule } from './ruleWords.ts';
import { type Speller, spellerOf } from './spelling.ts';
import { telling } from './titles.ts';
import { COMMON } from './vocabulary/common.ts';
import { FACETS, FREQUENCY, RELATIONS } from './vocabulary/facets.ts';
import { DROPPED, FILLER_PHRASES, FILLER_WORDS } from './vocabulary/filler.ts';
import { NUMBERS, numberOf, ORDINALS } from './vocabulary/numbers.ts';
import { REAL_WORDS } from './vocabulary/realWords.ts';
import { CHANGE, STANDING } from './vocabulary/standing.ts';
import { isSmall, plain, stem, wordsOf } from './words.ts';

const FILLER: Meaning = { kind: 'filler' };
const cue = (name: string): Meaning => ({ kind: 'cue', cue: name });

/** Every phrase that is listened for; where two mean something, the first. */
function phrases(): ReadonlyMap<string, Meaning> {
  const all = new Map<string, Meaning>();
  const add = (list: readonly string[], meaning: Meaning): void => {
    for (const phrase of list.flatMap(spellOut)) if (!all.has(phrase)) all.set(phrase, meaning);
  };
  for (const { words } of INTENTS) for (const [name, list] of Object.entries(words)) add(list, cue(name));
  for (const [standing, list] of STANDING) add(list, { kind: 'standing', standing });
  for (const [change, list] of CHANGE) add(list, { kind: 'change', change });
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
  for (const [phrase, meaning] of all) {
    if (meaning.kind === 'cue' && phrase.split(' ').every((word) => empty.has(word))) {
      all.set(phrase, { ...meaning, isSoft: true });
    }
  }
  add(FILLER_PHRASES, FILLER);
  add(FILLER_WORDS, FILLER);
  return all;
}

/** The names that the schemes in use give their statuses. */
function schemePhrases(): readonly (readonly [string, Meaning])[] {
  return SCHEMES.flatMap(({ bands, activity, states }) =>
    [
      ...bands.map(({ name }) => [name, name] as const),
      ...Object.values(activity ?? {}).map((name) => [name, name] as const),
      ...Object.entries(states ?? {}).map(([status, name]) => [name, status] as const),
    ].map(([name, status]): [string, Meaning] => [
      wordsOf(plain(name))
        .filter((word) => !DROPPED.has(word))
        .join(' '),
      { kind: 'standing', standing: { kind: 'status', status } },
    ]),
  );
}

type Lexicon = {
  readonly book: PhraseBook<Meaning>;
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

const spellers = new WeakMap<Catalogue, Speller>();
function spellerFor(catalogue: Catalogue): Speller {
  const speller =
    spellers.get(catalogue) ??
    spellerOf(() => new Set([...theLexicon().words, ...catalogue.words, ...REAL_WORDS]));
  spellers.set(catalogue, speller);
  return speller;
}

/** Tags a plain sentence. */
export function tag(sentence: string, catalogue: Catalogue, clock: Clock): readonly Part[] {
  const known = findReferences(sentence, catalogue);
  const parts = known.flatMap((piece) =>
    typeof piece === 'string' ? tagAround(piece, catalogue, clock) : [piece],
  );
  return withTitles(joinedNumbers(parts, catalogue), catalogue);
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
      pieces.push({ kind: 'ref', refs: found.refs, text: words.slice(at, at + found.length).join(' ') });
      at += found.length;
    } else {
      run.push(words[at] ?? '');
      at += 1;
    }
  }
  close();
  return pieces;
}

const NUMBERED = /^(?:no|number|indicator|kpi|pi|measure|ref|reference)$/;

function referenceAt(
  words: readonly string[],
  at: number,
  { refs }: Catalogue,
): { readonly refs: readonly string[]; readonly length: number } | undefined {
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
    if (!/\d/.test(said) || /^(?:\d{1,2}|20\d\d)$/.test(said) || said.length > 40) continue;
    const ref = refs.get(said);
    if (ref !== undefined) return { refs: [ref], length };
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
      { kind: 'scheme', scheme: rule.scheme, text: text.slice(rule.start, rule.end) },
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
  const speller = spellerFor(catalogue);
  const words = wordsOf(text)
    .filter((word) => !DROPPED.has(word))
    .flatMap((word) => {
      if (listened.has(word) || catalogue.words.has(word) || REAL_WORDS.has(word)) return [word];
      // “Adeles reds”, “FOIs”: the ending of a known word is no slip.
      if (catalogue.titles.having(word).size > 0 || catalogue.book.has(stem(word))) return [word];
      const meant = speller(word);
      return meant === undefined || DROPPED.has(meant) ? (meant === undefined ? [word] : []) : [meant];
    });
  const stems = lookedUp(words);
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const [own, theirs] = [longestAt(book, words, at), longestAt(catalogue.book, stems, at)];
    // A council's own name for something counts where it is longer than what the words mean otherwise.
    const found = theirs && theirs.length > (own?.length ?? 0) ? theirs : own;
    const length = found?.length ?? 1;
    const said = words.slice(at, at + length).join(' ');
    const number = found ? undefined : numberOf(said);
    parts.push({
      ...(found?.meaning ?? (number === undefined ? { kind: 'unknown' } : { kind: 'number', number })),
      text: said,
    });
    at += length;
  }
  return parts;
}

/** Makes references of words that are a title, whole or in part. */
function withTitles(parts: readonly Part[], catalogue: Catalogue): readonly Part[] {
  const tokens = parts.flatMap((part, index) =>
    part.kind === 'ref' || part.kind === 'period' || part.kind === 'scheme'
      ? [{ index, stem: undefined }]
      : part.text
          .split(' ')
          .filter((word) => !isSmall(word) && word !== "'s")
          .map((word) => ({ index, stem: stem(word) as string | undefined })),
  );
  const whole = wholeTitle(tokens, catalogue);
  if (whole) {
    const [before, after] = [parts.slice(0, whole.first), parts.slice(whole.last + 1)];
    const text = parts
      .slice(whole.first, whole.last + 1)
      .map((part) => part.text)
      .join(' ');
    return [
      ...withTitles(before, catalogue),
      { kind: 'ref', refs: whole.refs, byTitle: true, text },
      ...withTitles(after, catalogue),
    ];
  }
  const start = parts.findIndex(
    (part) => part.kind === 'unknown' && catalogue.titles.having(part.text).size > 0,
  );
  if (start === -1) return parts;
  const { first, last, refs } = spread(parts, start, catalogue);
  const text = parts
    .slice(first, last + 1)
    .map((part) => part.text)
    .join(' ');
  return [
    ...parts.slice(0, first),
    { kind: 'ref', refs, byTitle: true, text },
    ...withTitles(parts.slice(last + 1), catalogue),
  ];
}

type Token = { readonly index: number; readonly stem: string | undefined };

function wholeTitle(
  tokens: readonly Token[],
  { titles }: Catalogue,
): { readonly first: number; readonly last: number; readonly refs: readonly string[] } | undefined {
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
    };
  }
  return undefined;
}

/** From a word that only titles have to all the words beside it that are of the same title. */
function spread(
  parts: readonly Part[],
  start: number,
  { titles }: Catalogue,
): { readonly first: number; readonly last: number; readonly refs: readonly string[] } {
  let refs = titles.having(parts[start]?.text ?? '');
  let [first, last] = [start, start];
  const stems = new Set(telling(parts[start]?.text ?? ''));
  const step = (direction: 1 | -1): void => {
    for (let at = start + direction; at >= 0 && at < parts.length; at += direction) {
      const part = parts[at];
      if (!part || part.kind === 'ref' || part.kind === 'period' || part.kind === 'scheme') return;
      const words = telling(part.text);
      const shared = words.reduce<ReadonlySet<string>>(
        (left, word) => new Set([...titles.having(word)].filter((ref) => left.has(ref))),
        refs,
      );
      if (shared.size === 0) return;
      // Small words are only of the title when more of it follows.
      if (words.length === 0) continue;
      refs = shared;
      for (const word of words) stems.add(word);
      if (direction === 1) last = at;
      else first = at;
    }
  };
  step(1);
  step(-1);
  const exactly = [...refs].filter((ref) => titles.stemsOf(ref).length === stems.size);
  return { first, last, refs: exactly.length > 0 ? exactly : [...refs] };
}
