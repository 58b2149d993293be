/**
 * Personal pronouns resolved to names: “nudge him” after who has yet to report for Alex, “what else does she own?”
 * after who owns it.
 */
import { ME, OF_PEOPLE } from '../../domain/answers/selection.ts';
import type { DialogueContext } from '../model/question.ts';
import { type Token, textOf } from '../model/tokens.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { selectionAsked } from './antecedents.ts';

const PRONOUN = /^(?:she|he|him|her|his|hers)$/;
const OWNING = /^(?:her|his|hers)$/;

/**
 * The tokens with names in place of pronouns. Where nobody or several were spoken of the pronoun stays unread: left
 * out, “hers that aren't in” would be everybody's.
 */
export function withNames(
  tokens: readonly Token[],
  context: DialogueContext | undefined,
  catalogue: Catalogue,
): readonly Token[] {
  const at = tokens.findIndex(({ text }) => PRONOUN.test(text));
  if (at < 0) return tokens;
  const named = tokens.flatMap((token) => (token.kind === 'person' ? [token] : []));
  // “What about Adele, what has she got?” names her itself.
  if (named.length > 0)
    return named.length > 1 || tokens.findIndex(({ kind }) => kind === 'person') > at
      ? tokens
      : tokens.map((token) =>
          /^(?:she|he)$/.test(token.text) ? { kind: 'filler', text: token.text } : token,
        );
  const id = context && (spokenOf(context, catalogue) ?? ofAway(tokens, context, catalogue));
  return tokens.flatMap((token, index): readonly Token[] => {
    if (!PRONOUN.test(token.text)) return [token];
    if (id === undefined) return [{ kind: 'unknown', text: token.text }];
    const name: Token = { kind: 'person', ids: [id], text: catalogue.names.get(id) ?? token.text };
    const isWhose = OWNING.test(token.text) && index < tokens.length - 1;
    return isWhose ? [name, { kind: 'filler', text: "'s" }] : [name];
  });
}

/** The one person that the question before, or its answer, was about. */
function spokenOf({ question }: DialogueContext, { byRef }: Catalogue): string | undefined {
  if (question.kind === 'owner') {
    return question.role === 'reporter' ? undefined : byRef.get(question.ref)?.[question.role]?.id;
  }
  const where = selectionAsked(question)?.where;
  const ids = OF_PEOPLE.flatMap((facet) => where?.[facet] ?? []);
  return ids.length === 1 && ids[0] !== ME ? ids[0] : undefined;
}

const AWAY = /(?:^| )(?:away|off|leave|holiday|out of office|sick)(?: |$)/;

/** “Is he on leave?” after who has not reported, where all of it is one person's: nobody else can be meant. */
function ofAway(
  tokens: readonly Token[],
  { refs }: DialogueContext,
  { byRef }: Catalogue,
): string | undefined {
  const owners = new Set(refs.map((ref) => (byRef.get(ref)?.owner ?? byRef.get(ref)?.deputy)?.id));
  const isAway = /^(?:is|are|was|when|will)\b/.test(tokens[0]?.text ?? '') && AWAY.test(textOf(tokens));
  const [only] = owners;
  return isAway && owners.size === 1 ? only : undefined;
}
