/** The role of somebody named in a sentence: owner, manager, deputy, or any of these. */
import type { Facet } from '../../domain/answers/selection.ts';
import type { Token } from '../model/tokens.ts';

const RELATIONS: ReadonlySet<string> = new Set(['owner', 'manager', 'deputy']);
const JOINS = new Set(['and', 'or', 'by']);

type Cue = Token & { readonly kind: 'cue' };

const isCue = (token: Token | undefined): token is Cue => token?.kind === 'cue';
const relationIn = ({ cue, others = [] }: Cue): string | undefined =>
  [cue, ...others].find((each) => RELATIONS.has(each));
const isRelation = (token: Cue): boolean => relationIn(token) !== undefined;

/** The first word for a role, going one way over names and words that join them, and whether “by” lay between. */
function along(tokens: readonly Token[], index: number, step: 1 | -1): { cue: Cue; by: boolean } | undefined {
  let by = false;
  for (let at = index + step; ; at += step) {
    const token = tokens[at];
    if (isCue(token)) {
      if (isRelation(token)) return { cue: token, by };
      if (!JOINS.has(token.cue)) return undefined;
      by ||= token.cue === 'by';
    } else if (token?.kind !== 'person') return undefined;
  }
}

/** “Owned by Adele”, “what Adele owns”: the word for a role beside a name. */
function relationBeside(tokens: readonly Token[], index: number): Cue | undefined {
  const [before, after] = [along(tokens, index, -1), along(tokens, index, 1)];
  if (before?.by) return before.cue;
  const beside = after ?? before;
  if (beside) return beside.cue;
  // “Which of the reds does Adele, while Alex is away, own”: only one word can be meant.
  const [only, ...others] = tokens.filter(isCue).filter(isRelation);
  const people = tokens.filter(({ kind }) => kind === 'person');
  return others.length === 0 && people.length === 1 ? only : undefined;
}

/** “I'm deputising for Isaiah”: of two people named, the one after the word is the owner. */
const isStoodInFor = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  return isCue(before) && relationIn(before) === 'deputy' && tokens[index - 2]?.kind === 'person';
};

/** The facet in which a named person is looked for. */
export function facetOfPerson(tokens: readonly Token[], index: number): Facet {
  if (isStoodInFor(tokens, index)) return 'owner';
  const beside = relationBeside(tokens, index);
  return ((beside && relationIn(beside)) as Facet | undefined) ?? 'person';
}

/** Does a cue only give the role of somebody named beside it, and so ask for nothing else? */
export const isSpentOnPerson = (tokens: readonly Token[], cue: Token): boolean =>
  isCue(cue) &&
  isRelation(cue) &&
  tokens.some((token, index) => token.kind === 'person' && relationBeside(tokens, index) === cue);
