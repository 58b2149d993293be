/** What somebody named in a sentence is to the indicators: their owner, manager, deputy, or any of these. */
import type { Facet } from '../../domain/answers/selection.ts';
import type { Part } from '../model/parts.ts';

const RELATIONS: ReadonlySet<string> = new Set(['owner', 'manager', 'deputy']);
const JOINS = new Set(['and', 'or', 'by']);

type Cue = Part & { readonly kind: 'cue' };

const isCue = (part: Part | undefined): part is Cue => part?.kind === 'cue';
const relationIn = ({ cue, others = [] }: Cue): string | undefined =>
  [cue, ...others].find((each) => RELATIONS.has(each));
const isRelation = (part: Cue): boolean => relationIn(part) !== undefined;

/** The first word that says a relation, going one way over names and what joins them, and whether “by” lay between. */
function along(parts: readonly Part[], index: number, step: 1 | -1): { cue: Cue; by: boolean } | undefined {
  let by = false;
  for (let at = index + step; ; at += step) {
    const part = parts[at];
    if (isCue(part)) {
      if (isRelation(part)) return { cue: part, by };
      if (!JOINS.has(part.cue)) return undefined;
      by ||= part.cue === 'by';
    } else if (part?.kind !== 'person') return undefined;
  }
}

/** “Owned by Adele”, “what Adele owns”: the word beside a name that says what they are. */
function relationBeside(parts: readonly Part[], index: number): Cue | undefined {
  const [before, after] = [along(parts, index, -1), along(parts, index, 1)];
  if (before?.by) return before.cue;
  const beside = after ?? before;
  if (beside) return beside.cue;
  // “Which of the reds does Adele, while Alex is away, own”: only one word can be meant.
  const [only, ...others] = parts.filter(isCue).filter(isRelation);
  const people = parts.filter(({ kind }) => kind === 'person');
  return others.length === 0 && people.length === 1 ? only : undefined;
}

/** “I'm deputising for Isaiah”: of two who are named, the one after the word is whose they are. */
const isStoodInFor = (parts: readonly Part[], index: number): boolean => {
  const before = parts[index - 1];
  return isCue(before) && relationIn(before) === 'deputy' && parts[index - 2]?.kind === 'person';
};

/** The facet in which a named person is looked for. */
export function facetOfPerson(parts: readonly Part[], index: number): Facet {
  if (isStoodInFor(parts, index)) return 'owner';
  const beside = relationBeside(parts, index);
  return ((beside && relationIn(beside)) as Facet | undefined) ?? 'person';
}

/** True for a word that says what somebody named beside it is, and so asks for nothing else. */
export const isSpentOnPerson = (parts: readonly Part[], cue: Part): boolean =>
  isCue(cue) &&
  isRelation(cue) &&
  parts.some((part, index) => part.kind === 'person' && relationBeside(parts, index) === cue);
