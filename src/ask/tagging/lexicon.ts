/** The lexicon: every known word and phrase, and its possible meanings. */
import { ME } from '../../domain/answers/selection.ts';
import type { Scheme } from '../../domain/schemes/scheme.ts';
import { everyScheme } from '../../domain/schemes/schemes.ts';
import { INTENTS } from '../kinds/intents.ts';
import type { Entity } from '../model/tokens.ts';
import { type PhraseBook, phraseBook, spellOut } from '../text/phrases.ts';
import { type Spellings, spellingsOf } from '../text/spelling.ts';
import { NEGATIONS } from '../text/words.ts';
import { colourPhrases, saidAs, saidOfOthers } from '../vocabulary/colours.ts';
import { COMMON } from '../vocabulary/common.ts';
import { FACETS, FREQUENCY, RELATIONS } from '../vocabulary/facets.ts';
import { DROPPED, FILLER_PHRASES, FILLER_WORDS } from '../vocabulary/filler.ts';
import { NUMBERS, ORDINALS } from '../vocabulary/numbers.ts';
import { PERIOD_WORDS } from '../vocabulary/periods.ts';
import { REAL_WORDS } from '../vocabulary/realWords.ts';
import { CHANGE, STANDING } from '../vocabulary/standing.ts';

const FILLER: Entity = { kind: 'filler' };
const cue = (name: string): Entity => ({ kind: 'cue', cue: name });

/** Cues that always need explaining, though their words are filler otherwise. */
const POINTS = new Set(['it', 'them', 'for you', 'refused']);

/** Cues that are said of a colour by its place: “closest to red” is to the worst one. */
const OF_COLOURS = new Set(['nearly red', 'nearly on target']);

/** The meanings of a phrase, the likeliest first. */
export type LexiconEntry = { readonly meaning: Entity; readonly instead?: Entity };

/** Every known phrase. */
function phrases(): ReadonlyMap<string, LexiconEntry> {
  const all = new Map<string, LexiconEntry>();
  const add = (list: readonly string[], meaning: Entity): void => {
    for (const phrase of list.flatMap(spellOut)) {
      const known = all.get(phrase);
      all.set(phrase, known ? both(known, meaning) : { meaning });
    }
  };
  for (const [standing, list] of STANDING) add(list, { kind: 'standing', standing });
  for (const [change, list] of CHANGE) add(list, { kind: 'change', change });
  for (const { words } of INTENTS) {
    for (const [name, list] of Object.entries(words)) {
      add(list, cue(name));
      if (OF_COLOURS.has(name)) add(list.flatMap(spellOut).flatMap(saidOfOthers), cue(name));
    }
  }
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
  add(['next (one|indicator|kpi|measure)', 'one after [that]'], { kind: 'nth', nth: 1, isNext: true });
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

/**
 * Merges the meanings of a phrase listened for by several kinds of question; the first that is no cue is the
 * likeliest.
 */
function both({ meaning, instead }: LexiconEntry, more: Entity): LexiconEntry {
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

/** The status names of the schemes in use. */
function schemePhrases(): readonly (readonly [string, LexiconEntry])[] {
  return everyScheme().flatMap(({ bands, activity, states }) =>
    [
      ...bands.filter(({ isEveryday }) => !isEveryday).map(({ name }) => [name, name] as const),
      ...Object.values(activity ?? {}).map((name) => [name, name] as const),
      ...Object.entries(states ?? {}).map(([status, name]) => [name, status] as const),
    ].map(([name, status]): [string, LexiconEntry] => [
      saidAs(name),
      { meaning: { kind: 'standing', standing: { kind: 'status', status } } },
    ]),
  );
}

type Lexicon = {
  readonly book: PhraseBook<LexiconEntry>;
  readonly words: ReadonlySet<string>;
  /** The schemes whose names it has. */
  readonly schemes: readonly Scheme[];
};
let lexicon: Lexicon | undefined;

/** The lexicon, built on first use, as schemes may be added when the program starts. */
export function theLexicon(): Lexicon {
  const schemes = everyScheme();
  if (lexicon?.schemes === schemes) return lexicon;
  const all = new Map(phrases());
  for (const [phrase, status] of colourPhrases((said) => all.has(said))) {
    if (!all.has(phrase))
      all.set(phrase, { meaning: { kind: 'standing', standing: { kind: 'status', status } } });
  }
  for (const [phrase, meaning] of schemePhrases()) if (!all.has(phrase)) all.set(phrase, meaning);
  const words = new Set([
    ...[...all.keys()].flatMap((phrase) => phrase.split(' ')),
    ...DROPPED,
    ...PERIOD_WORDS,
    ...REAL_WORDS,
  ]);
  lexicon = { book: phraseBook(all), words, schemes };
  return lexicon;
}

let listenedFor: { readonly lexicon: Lexicon; readonly spellings: Spellings } | undefined;
/** The spelling index of the lexicon, built on first use. */
export function spellingsOfLexicon(): Spellings {
  const current = theLexicon();
  if (listenedFor?.lexicon !== current) {
    listenedFor = { lexicon: current, spellings: spellingsOf([...current.words, ...NEGATIONS]) };
  }
  return listenedFor.spellings;
}
