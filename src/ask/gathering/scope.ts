/** How far the words for a place or a person reach, where a sentence says more than one thing of more than one. */
import type { Facet } from '../../domain/answers/selection.ts';
import { isCue, type Part } from '../model/parts.ts';
import { facetOfPerson } from './rolesOfPeople.ts';

/** Cues that leave out what follows: of what follows that, nobody can tell how far it reaches. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['except', 'all but', 'leave out']);

const leavesOut = (part: Part | undefined): boolean => part?.kind === 'cue' && LEFT_OUT.has(part.cue);
const facetAt = (parts: readonly Part[], at: number): Facet | undefined => {
  const part = parts[at];
  return part?.kind === 'person'
    ? facetOfPerson(parts, at)
    : part?.kind === 'place'
      ? part.places[0]?.facet
      : undefined;
};

/** True for a place or a person that may be said of all of the sentence, or of a part of it: it is then of neither. */
export const hasUnclearScope = (parts: readonly Part[], index: number, all: readonly Part[]): boolean =>
  isSecondOfTwo(parts, index) ||
  isInside(parts, index, all) ||
  isOfLeftOut(parts, index) ||
  isLeftOutOf(parts, index, all);

/** “Reds in ICT that are late in comms”: two of a kind, and something said between them. */
function isSecondOfTwo(parts: readonly Part[], index: number): boolean {
  const facet = facetAt(parts, index);
  for (let at = index - 1; at >= 0; at -= 1) {
    const kind = parts[at]?.kind;
    if (facetAt(parts, at) === facet) {
      const between = parts.slice(at + 1, index);
      const isHeldAgainst = between.some((part) => isCue(part, 'versus'));
      return !isHeldAgainst && between.some(({ kind }) => kind === 'standing' || kind === 'change');
    }
    if (kind === 'place' || kind === 'person') return false;
  }
  return false;
}

/** “ICT indicators in comms”: nothing joins the two, and nothing is in both. */
function isInside(parts: readonly Part[], index: number, all: readonly Part[]): boolean {
  const facet = facetAt(parts, index);
  if (facet === undefined || facetAt(parts, index - 1) !== facet) {
    const before = parts[index - 1];
    const isNoun = isCue(before, 'noun');
    if (!isNoun || facetAt(parts, index - 2) !== facet) return false;
  }
  const [from, to] = [parts[index - 2], parts[index - 1]].map((part) => all.indexOf(part as Part));
  const start = facetAt(parts, index - 1) === facet ? to : from;
  return all
    .slice((start ?? 0) + 1, all.indexOf(parts[index] as Part))
    .some((part) => part.kind === 'filler' && /^(?:in|of|within|inside)$/.test(part.text));
}

/** “Everything except reds in ICT”: without ICT's reds, or what ICT has without its reds. */
function isOfLeftOut(parts: readonly Part[], index: number): boolean {
  let at = isCue(parts[index - 1], 'noun') ? index - 2 : index - 1;
  if (parts[at]?.kind !== 'standing') return false;
  while (parts[at]?.kind === 'standing' || (parts[at]?.kind === 'cue' && !leavesOut(parts[at]))) at -= 1;
  return leavesOut(parts[at]);
}

/** “Everything except ICT’s reds” */
const isLeftOutOf = (parts: readonly Part[], index: number, all: readonly Part[]): boolean => {
  const after = all.slice(all.indexOf(parts[index] as Part) + 1).find(({ text }) => text !== "'s");
  return leavesOut(parts[index - 1]) && after?.kind === 'standing';
};
