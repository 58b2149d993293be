/** Finding the parts of indicators in a tagged sentence, and the indicator that they are parts of. */
import { hears, isCue, type PartOf, type Token } from '../model/tokens.ts';
import { type Catalogue, lookedUp } from '../setting/catalogue.ts';
import { longestAt } from '../text/phrases.ts';
import { wordsOf } from '../text/words.ts';

type Ref = Token & { readonly kind: 'ref' };
const isRef = (token: Token): token is Ref => token.kind === 'ref';

/**
 * The sentence with its parts found, its indicator among those that have them (named by the part where by nothing
 * else), and “by authority” told from places. `spokenOf` is the indicator of the question before.
 */
export function withParts(
  tokens: readonly Token[],
  catalogue: Catalogue,
  spokenOf?: string,
): readonly Token[] {
  const { parts } = catalogue;
  if (parts.refsBy(undefined).size === 0) return tokens;
  const open = withPartForTitle(tokens, catalogue);
  const said = withMeasures(withKinds(withNames(open, catalogue), catalogue), catalogue);
  const named = said.flatMap((token) => (token.kind === 'part' ? [token.parts] : []));
  const kinds = said.filter((token) => isCue(token, 'by part', 'which part'));
  const over = said.filter((token) => isCue(token, 'over', 'under'));
  const isAsked = said.some((token) => hears(token, 'parted'));
  if (named.length + kinds.length + over.length === 0 && !isAsked) return tokens;
  const fitting = [
    ...named.map((options) => new Set(options.map(({ ref }) => ref))),
    ...kinds.map(({ text }) => parts.refsBy(text)),
    ...over.map(({ text }) => parts.held(text === '' ? undefined : text)),
  ].reduce(both, parts.refsBy(undefined));
  if (said.some(isRef)) {
    const narrowed = said.map((token) => (isRef(token) ? narrow(token, fitting) : token));
    return narrowed.filter(isRef).every(({ refs }) => refs.every((ref) => fitting.has(ref)))
      ? narrowed
      : tokens;
  }
  const { refs, isTold } = byWords(said, fitting, catalogue);
  // “Are we over budget?” is of the whole council; “which council is?” is of whatever has councils.
  const isOfParts =
    named.length > 0 ||
    ((kinds.length > 0 || isAsked) && isTold) ||
    (over.length > 0 && (kinds.length > 0 || said.some((token) => isCue(token, 'who'))));
  if (refs.size === 0 || !isOfParts) return tokens;
  const meant = spokenOf !== undefined && refs.has(spokenOf) ? [spokenOf] : [...refs];
  return [...said, { kind: 'ref', refs: meant, byTitle: true, isEither: true, text: '' }];
}

/**
 * “HDC’s forecast” and “HDC’s satisfaction” are of a part where the indicator that is told by the other words has such a part, though
 * the title of another indicator names HDC, too.
 */
function withPartForTitle(tokens: readonly Token[], catalogue: Catalogue): readonly Token[] {
  if (!tokens.some((token) => isRef(token) && token.byTitle)) return tokens;
  const { refs: told, isTold } = byWords(tokens, catalogue.parts.refsBy(undefined), catalogue);
  return tokens.map((token) => {
    if (!isRef(token) || !token.byTitle) return token;
    const others = tokens.filter(isRef).filter((other) => other !== token);
    const among = others.length > 0 ? others.flatMap(({ refs }) => refs) : isTold ? [...told] : [];
    if (token.refs.some((ref) => among.includes(ref))) return token;
    const parts = partsCalled(token.text, among, catalogue);
    return parts.length === 0 ? token : { kind: 'part', parts, text: token.text };
  });
}

/**
 * “How is HDC doing?”: the sentence with a name that is alone in it as the parts that are called so, though it is in the title of an
 * indicator, too; undefined where it is no such name, or where other words tell what is meant.
 */
export function asPartsAlone(tokens: readonly Token[], catalogue: Catalogue): readonly Token[] | undefined {
  const [title, ...others] = tokens.filter(isRef);
  const parted = catalogue.parts.refsBy(undefined);
  if (!title?.byTitle || others.length > 0 || title.refs.some((ref) => parted.has(ref))) return undefined;
  if (byWords(tokens, parted, catalogue).isTold) return undefined;
  const parts = partsCalled(title.text, [...parted], catalogue);
  return parts.length === 0
    ? undefined
    : tokens.map((token) => (token === title ? { kind: 'part', parts, text: title.text } : token));
}

/** The parts of some indicators that are called so. */
export function partsCalled(text: string, refs: readonly string[], { parts }: Catalogue): readonly PartOf[] {
  const words = lookedUp(wordsOf(text));
  return refs.flatMap((ref) => {
    const book = parts.of(ref);
    const hit = book && longestAt(book, words, 0);
    return hit?.meaning.kind === 'part' && hit.length === words.length ? hit.meaning.parts : [];
  });
}

const both = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...one].filter((ref) => other.has(ref)));

/** Words that mean something else as well may still tell which indicator is meant: “forecast by authority”. */
function byWords(
  tokens: readonly Token[],
  among: ReadonlySet<string>,
  { titles }: Catalogue,
): { readonly refs: ReadonlySet<string>; readonly isTold: boolean } {
  const told = tokens
    .filter((token) => token.kind === 'cue' && !isCue(token, 'by part', 'which part', 'over', 'under'))
    .flatMap(({ text }) => wordsOf(text))
    .map((word) => both(among, titles.having(word)))
    .filter((refs) => refs.size > 0);
  const refs = told.reduce(both, among);
  return { refs: refs.size > 0 ? refs : among, isTold: told.length > 0 };
}

/** The one indicator with parts that a sentence is of by a word of its title; undefined where it may be none, or several. */
export function partedBy(tokens: readonly Token[], catalogue: Catalogue): string | undefined {
  const { refs, isTold } = byWords(tokens, catalogue.parts.refsBy(undefined), catalogue);
  const [only, ...others] = refs;
  return isTold && others.length === 0 ? only : undefined;
}

/** “Over budget” with the measure alone as its text; without text where none is named that parts are held against. */
const withMeasures = (tokens: readonly Token[], { parts }: Catalogue): readonly Token[] =>
  tokens.map((token) =>
    hears(token, 'over', 'under')
      ? { kind: 'cue', cue: hears(token, 'over') ? 'over' : 'under', text: parts.measureIn(token.text) ?? '' }
      : token,
  );

const narrow = (token: Ref, among: ReadonlySet<string>): Ref => {
  const refs = token.refs.filter((ref) => among.has(ref));
  return refs.length === 0 ? token : { ...token, refs };
};

/** Words that nothing else explains may be a part of the indicator named beside them: “server” of its infrastructure. */
function withNames(tokens: readonly Token[], { parts }: Catalogue): readonly Token[] {
  const refs = tokens.filter(isRef).flatMap((token) => token.refs);
  const books = refs.flatMap((ref) => parts.of(ref) ?? []);
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const words = token.kind === 'unknown' ? unknownFrom(tokens, at) : [];
    const stems = lookedUp(words.map(({ word }) => word));
    const hits = (books.length > 0 ? books : [parts.book]).flatMap((book) => {
      const hit = longestAt(book, stems, 0);
      return hit?.meaning.kind === 'part' ? [{ length: hit.length, parts: hit.meaning.parts }] : [];
    });
    const length = Math.max(0, ...hits.map((hit) => hit.length));
    const last = words[length - 1];
    // A name ends where a token ends.
    if (length === 0 || !last || words[length]?.token === last.token) {
      found.push(token);
      at += 1;
      continue;
    }
    const options = hits.flatMap((hit) => (hit.length === length ? hit.parts : []));
    found.push({
      kind: 'part',
      parts: options,
      text: words
        .slice(0, length)
        .map(({ word }) => word)
        .join(' '),
    });
    at = last.token + 1;
  }
  return found;
}

/** The words of the tokens from here on that mean nothing yet, each with the place of its token. */
function unknownFrom(tokens: readonly Token[], at: number): readonly { word: string; token: number }[] {
  const end = tokens.findIndex(
    (token, index) => index >= at && token.kind !== 'unknown' && token.kind !== 'number',
  );
  return tokens
    .slice(at, end < 0 ? undefined : end)
    .flatMap(({ text }, index) => wordsOf(text).map((word) => ({ word, token: at + index })));
}

const EACH = /^(?:each|every|per|all|across|between)$/;
const EACH_OF = /^(?:each|every|per|by) /;
const WHICH = /^(?:which|what)$/;

/** “By authority”, “which council”: a cue with the kind of part as its text, in the place of both words. */
function withKinds(tokens: readonly Token[], catalogue: Catalogue): readonly Token[] {
  const found: Token[] = [];
  for (const token of tokens) {
    const isKind =
      hears(token, 'kind of part') ||
      (token.kind === 'facet' && (token.facet === 'partner' || token.facet === 'group'));
    const before = found.at(-1);
    const kind = token.text.replace(EACH_OF, '').replace(/ies$/, 'y').replace(/s$/, '');
    if (isKind && (EACH_OF.test(token.text) || isCue(before, 'by') || EACH.test(before?.text ?? ''))) {
      if (isCue(before, 'by', 'all') || EACH.test(before?.text ?? '')) found.pop();
      found.push({ kind: 'cue', cue: 'by part', text: kind });
    } else if (isKind && WHICH.test(before?.text ?? '')) {
      found.push({ kind: 'cue', cue: 'which part', text: kind });
    } else found.push(...endingOnKind(token, catalogue));
  }
  return found;
}

/** “Incidents by priority” may all be words of a title that has a priority in it. */
function endingOnKind(token: Token, { parts }: Catalogue): readonly Token[] {
  const [, rest = '', kind = ''] = /^(.+) (?:by|per) (priority|priorities)$/.exec(token.text) ?? [];
  return token.kind === 'ref' && kind !== '' && token.refs.some((ref) => parts.refsBy(kind).has(ref))
    ? [
        { ...token, text: rest },
        { kind: 'cue', cue: 'by part', text: 'priority' },
      ]
    : [token];
}
