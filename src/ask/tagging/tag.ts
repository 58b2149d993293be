/** Tagging, from words to tokens: references, periods and rules by their look, the rest by the lexicon. */
import { type Entity, isCue, type Token } from '../model/tokens.ts';
import { type Clock, findPeriods } from '../periods/findPeriods.ts';
import { type Catalogue, lookedUp } from '../setting/catalogue.ts';
import { calledBy } from '../setting/initials.ts';
import { longestAt } from '../text/phrases.ts';
import { meantBy, undoubled } from '../text/spelling.ts';
import { stem, wordsOf, writtenOut } from '../text/words.ts';
import { isColourName } from '../vocabulary/colours.ts';
import { DROPPED } from '../vocabulary/filler.ts';
import { numberOf } from '../vocabulary/numbers.ts';
import { AFTER_THAT, BEFORE_THAT } from '../vocabulary/pointing.ts';
import { REAL_WORDS } from '../vocabulary/realWords.ts';
import { corrected } from './corrections.ts';
import { findReferences } from './findReferences.ts';
import { joinedTitles, withoutNames, withoutWeak, withTitles } from './findTitles.ts';
import type { Letters } from './letterReferences.ts';
import { type LexiconEntry, spellingsOfLexicon, theLexicon } from './lexicon.ts';
import { joinedNumbers } from './numbersAfterReference.ts';
import { registered, shortened } from './registerWords.ts';
import { findRule } from './schemeNames.ts';

/**
 * A tagged sentence, before title words are found, with the typed originals of corrected words, and the words put in
 * capitals.
 */
export type Tagged = {
  readonly parts: readonly Token[];
  readonly typed: ReadonlyMap<string, string>;
  readonly capitals: ReadonlySet<string>;
};

/** Tags a plain sentence. */
export function tag(sentence: string, catalogue: Catalogue, clock: Clock, letters: Letters): Tagged {
  const typed = new Map<string, string>();
  const { capitals } = letters;
  const around = { catalogue, clock, typed, capitals };
  const said = shortened(sentence, around);
  const tokens = findReferences(said, catalogue, letters).flatMap((piece) =>
    typeof piece === 'string' ? tagAround(spelled(piece, around), around) : [piece],
  );
  return { parts: inFacets(joinedNumbers(tokens, catalogue)), typed, capitals };
}

/** The tokens with titles found; loosely, also in words that mean something else. */
export const titled = (
  { parts: tokens, capitals }: Tagged,
  catalogue: Catalogue,
  loosely = false,
): readonly Token[] => {
  const found = withTitles(explained(tokens, catalogue), catalogue, loosely);
  const named = withInitials(withoutNames(found, catalogue, capitals), catalogue);
  return withoutWeak(joinedTitles(corrected(named), catalogue));
};

/** “Trend for SARs” where the initials are of one title only; alone they may be anybody's, and are offered. */
function withInitials(tokens: readonly Token[], catalogue: Catalogue): readonly Token[] {
  if (tokens.filter(({ kind }) => kind !== 'filler').length < 2) return tokens;
  return tokens.map((token) => {
    if (token.kind !== 'unknown' || REAL_WORDS.has(token.text)) return token;
    const refs = calledBy(token.text, catalogue.initials());
    return refs.length === 1 ? { kind: 'ref', refs, byTitle: true, isEither: true, text: token.text } : token;
  });
}

/**
 * “Why are returns late”: about indicators with returns in their titles, if any; “ICT's returns” are ICT's
 * submissions.
 */
const explained = (tokens: readonly Token[], { titles }: Catalogue): readonly Token[] =>
  tokens.some((token) => isCue(token, 'why')) &&
  !tokens.some(({ kind }) => kind === 'place' || kind === 'person')
    ? tokens.map((token) =>
        token.kind === 'cue' && /^returns?$/.test(token.text) && titles.having(token.text).size > 0
          ? { kind: 'unknown', text: token.text }
          : token,
      )
    : tokens;

/** Words as typed, before correction: “Leeds” is not shown as “leads”. */
export const asTyped = (words: string, { typed }: Tagged): string =>
  words
    .split(' ')
    .map((word) => typed.get(word) ?? word)
    .join(' ');

type Around = {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly typed: Map<string, string>;
  readonly capitals: ReadonlySet<string>;
};

function tagAround(text: string, around: Around): readonly Token[] {
  const rule = findRule(text);
  if (rule) {
    return [
      ...tagAround(text.slice(0, rule.start), around),
      { kind: 'scheme', schemes: rule.schemes, text: text.slice(rule.start, rule.end) },
      ...tagAround(text.slice(rule.end), around),
    ];
  }
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end, when } of findPeriods(text, around.clock)) {
    tokens.push(...tagWords(text.slice(at, start), around));
    tokens.push({ kind: 'period', when, text: text.slice(start, end) });
    at = end;
  }
  return [...tokens, ...tagWords(text.slice(at), around)];
}

/** The words with slips corrected, and noted. */
const spelled = (text: string, { catalogue, typed, capitals }: Around): string =>
  text
    .split(' ')
    .map((word) => {
      // Put in capitals, it is a name, and no slip of another.
      const meant = capitals.has(word) ? word : wordMeant(word, catalogue);
      if (meant !== word) typed.set(meant, word);
      return writtenOut(meant);
    })
    .join(' ');

function wordMeant(word: string, catalogue: Catalogue): string {
  if (theLexicon().words.has(word) || catalogue.words.has(word)) return word;
  // “Changeed” has the stem of “changes” and is “changed”.
  const [typedTwice] = undoubled(word).filter((each) => theLexicon().words.has(each));
  if (typedTwice !== undefined) return typedTwice;
  // “Adeles reds”, “FOIs”: the ending of a known word is no slip.
  if (catalogue.titles.having(word).size > 0 || catalogue.book.has(stem(word))) return word;
  // “SARs” are no stars.
  if (calledBy(word, catalogue.initials()).length > 0) return word;
  const meant = registered(word, catalogue) ?? meantBy(word, [spellingsOfLexicon(), catalogue.spellings()]);
  return meant === undefined || catalogue.letterNames.has(meant) ? word : meant;
}

/** “Has it been changed” is about the figure's history, “has it changed” about its performance. */
const CHANGED = /^(?:changed|moved|edited|amended|corrected|revised|altered)$/;

/** “What is amber” asks for figures, “what is an amber” for the threshold. */
const isOfKind = (words: readonly string[], at: number): boolean =>
  /^an?$/.test(words[at] ?? '') &&
  words.slice(Math.max(0, at - 2), at).join(' ') === 'what is' &&
  isColourName(words.slice(at + 1).join(' '));

function tagWords(text: string, { catalogue, typed, capitals }: Around): readonly Token[] {
  const { book } = theLexicon();
  const words = wordsOf(text).filter(
    (word, at, all) =>
      !DROPPED.has(word) || (word === 'been' && CHANGED.test(all[at + 1] ?? '')) || isOfKind(all, at),
  );
  const stems = lookedUp(words);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    if (
      words[at] === 'that' &&
      BEFORE_THAT.has(words[at - 1] ?? '') &&
      !AFTER_THAT.has(words[at + 1] ?? '')
    ) {
      tokens.push({ kind: 'cue', cue: 'it', others: ['that'], text: 'that' });
      at += 1;
      continue;
    }
    const [own, theirs] = [longestAt(book, words, at), longestAt(catalogue.book, stems, at)];
    // A council's own name for something counts where it is longer than what the words mean otherwise; “in People” is of a place.
    const isIn = own?.meaning.meaning.kind === 'filler' && words[at - 1] === 'in' ? 1 : 0;
    const found = theirs && theirs.length + isIn > (own?.length ?? 0) ? theirs : own;
    const part = longestAt(catalogue.parts.book, stems, at);
    const isPart = part !== undefined && part.length > (found?.length ?? 0);
    const length = (isPart ? part : found)?.length ?? 1;
    const heard = words.slice(at, at + length).join(' ');
    const said = (found || isPart || capitals.has(heard) ? undefined : registered(heard, catalogue)) ?? heard;
    if (said !== heard) typed.set(said, heard);
    const number = found || isPart ? undefined : numberOf(said);
    const entry: LexiconEntry | undefined =
      isPart && part
        ? { meaning: part.meaning }
        : alsoPart(
            found === theirs && theirs ? { meaning: theirs.meaning } : own?.meaning,
            part?.length === length ? part.meaning : undefined,
          );
    tokens.push({
      ...(entry?.meaning ?? (number === undefined ? { kind: 'unknown' } : { kind: 'number', number })),
      ...(entry?.instead && { instead: entry.instead }),
      text: said,
    });
    at += length;
  }
  return tokens.map((token, index) => withoutIn(token, tokens[index + 1]));
}

/** The meaning of words that may as well be a part of an indicator: “HDC” where it is a partner, too. */
function alsoPart(entry: LexiconEntry | undefined, part: Entity | undefined): LexiconEntry | undefined {
  if (!entry || !part) return entry;
  const { meaning, instead } = entry;
  if (part.kind !== 'cue') return { meaning, instead: part };
  return meaning.kind === 'cue'
    ? { meaning: { ...meaning, others: [...(meaning.others ?? []), part.cue] }, ...(instead && { instead }) }
    : entry;
}

/** “What is in” means reported; “what is in ICT” is about a place. */
function withoutIn(token: Token, next: Token | undefined): Token {
  if (token.kind !== 'standing' || !token.text.endsWith(' in')) return token;
  if (next?.kind !== 'place' && next?.kind !== 'person' && next?.kind !== 'facet') return token;
  return token.text.startsWith('not')
    ? { kind: 'cue', cue: 'not', text: 'not' }
    : { kind: 'filler', text: token.text };
}

/** “Customer perspective” is the perspective, whatever else is called “customer”. */
function inFacets(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'place' || token.places.length < 2) return token;
    const beside = [tokens[index - 1], tokens[index + 1]].flatMap((each) =>
      each?.kind === 'facet' ? [each.facet] : [],
    );
    const places = token.places.filter(({ facet }) => beside.includes(facet));
    return places.length > 0 ? { ...token, places } : token;
  });
}
