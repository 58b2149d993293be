/** From words to parts: references, periods and rules by their look, the rest by the phrases that are listened for. */
import { type Catalogue, lookedUp } from './catalogue.ts';
import { type Entry, spellingsOfLexicon, theLexicon } from './lexicon.ts';
import type { Part } from './parts.ts';
import { type Clock, findPeriods } from './periodWords.ts';
import { longestAt } from './phrases.ts';
import { findReferences, joinedNumbers } from './references.ts';
import { findRule } from './ruleWords.ts';
import { meantBy } from './spelling.ts';
import { joinedTitles, withTitles } from './titleParts.ts';
import { DROPPED } from './vocabulary/filler.ts';
import { numberOf } from './vocabulary/numbers.ts';
import { AFTER_THAT, BEFORE_THAT } from './vocabulary/pointing.ts';
import { REAL_WORDS } from './vocabulary/realWords.ts';
import { stem, wordsOf } from './words.ts';

/** Tags a plain sentence. */
export function tag(sentence: string, catalogue: Catalogue, clock: Clock, loosely = false): readonly Part[] {
  const known = findReferences(sentence, catalogue);
  const parts = known.flatMap((piece) =>
    typeof piece === 'string' ? tagAround(piece, catalogue, clock) : [piece],
  );
  return joinedTitles(withTitles(inFacets(joinedNumbers(parts, catalogue)), catalogue, loosely));
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
    const [own, theirs] = [longestAt(book, words, at), longestAt(catalogue.book, stems, at)];
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
