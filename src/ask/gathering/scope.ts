/** Scope ambiguity: sentences in which a place or person may apply to all that is asked for, or to a part of it. */
import type { Facet } from '../../domain/answers/selection.ts';
import { isCue, type Token } from '../model/tokens.ts';
import { facetOfPerson } from './rolesOfPeople.ts';

/** Cues of an exception: the scope of words after the exception is unclear. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['except', 'all but', 'leave out']);

const leavesOut = (token: Token | undefined): boolean => token?.kind === 'cue' && LEFT_OUT.has(token.cue);
const facetAt = (tokens: readonly Token[], at: number): Facet | undefined => {
  const token = tokens[at];
  return token?.kind === 'person'
    ? facetOfPerson(tokens, at)
    : token?.kind === 'place'
      ? token.places[0]?.facet
      : undefined;
};

/** Is the scope of a place or person unclear, the whole sentence or a part? It then applies to neither. */
export const hasUnclearScope = (tokens: readonly Token[], index: number, all: readonly Token[]): boolean =>
  isSecondOfTwo(tokens, index) ||
  isInside(tokens, index, all) ||
  isOfLeftOut(tokens, index) ||
  isLeftOutOf(tokens, index, all);

/** “Reds in ICT that are late in comms”: two places or people with something between them. */
function isSecondOfTwo(tokens: readonly Token[], index: number): boolean {
  const facet = facetAt(tokens, index);
  for (let at = index - 1; at >= 0; at -= 1) {
    const kind = tokens[at]?.kind;
    if (facetAt(tokens, at) === facet) {
      const between = tokens.slice(at + 1, index);
      const isHeldAgainst = between.some((token) => isCue(token, 'versus'));
      return !isHeldAgainst && between.some(({ kind }) => kind === 'standing' || kind === 'change');
    }
    if (kind === 'place' || kind === 'person') return false;
  }
  return false;
}

/** “ICT indicators in comms”: nothing joins the two places, and no indicator is in both. */
function isInside(tokens: readonly Token[], index: number, all: readonly Token[]): boolean {
  const facet = facetAt(tokens, index);
  if (facet === undefined || facetAt(tokens, index - 1) !== facet) {
    const before = tokens[index - 1];
    const isNoun = isCue(before, 'noun');
    if (!isNoun || facetAt(tokens, index - 2) !== facet) return false;
  }
  const [from, to] = [tokens[index - 2], tokens[index - 1]].map((token) => all.indexOf(token as Token));
  const start = facetAt(tokens, index - 1) === facet ? to : from;
  return all
    .slice((start ?? 0) + 1, all.indexOf(tokens[index] as Token))
    .some((token) => token.kind === 'filler' && /^(?:in|of|within|inside)$/.test(token.text));
}

/** “Everything except reds in ICT”: without ICT's reds, or ICT without its reds. */
function isOfLeftOut(tokens: readonly Token[], index: number): boolean {
  let at = isCue(tokens[index - 1], 'noun') ? index - 2 : index - 1;
  if (tokens[at]?.kind !== 'standing') return false;
  while (tokens[at]?.kind === 'standing' || (tokens[at]?.kind === 'cue' && !leavesOut(tokens[at]))) at -= 1;
  return leavesOut(tokens[at]);
}

/** “Everything except ICT’s reds” */
const isLeftOutOf = (tokens: readonly Token[], index: number, all: readonly Token[]): boolean => {
  const after = all.slice(all.indexOf(tokens[index] as Token) + 1).find(({ text }) => text !== "'s");
  return leavesOut(tokens[index - 1]) && after?.kind === 'standing';
};
