/** Somebody who is spoken of by a pronoun: “nudge him” after who has yet to report for Alex, “what else does she own?” after who owns it. */
import { ME, OF_PEOPLE } from '../../domain/answers/selection.ts';
import type { Part } from '../model/parts.ts';
import type { Focus } from '../model/question.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { selectionIn } from './focus.ts';

const PRONOUN = /^(?:she|he|him|her|his|hers)$/;
const OWNING = /^(?:her|his|hers)$/;

/**
 * The parts with the name in place of the pronoun. Where nobody or several were spoken of the pronoun stays unread: left
 * out, “hers that aren't in” would be everybody's.
 */
export function withNames(
  parts: readonly Part[],
  focus: Focus | undefined,
  catalogue: Catalogue,
): readonly Part[] {
  const at = parts.findIndex(({ text }) => PRONOUN.test(text));
  if (at < 0) return parts;
  const named = parts.flatMap((part) => (part.kind === 'person' ? [part] : []));
  // “What about Adele, what has she got?” names her itself.
  if (named.length > 0)
    return named.length > 1 || parts.findIndex(({ kind }) => kind === 'person') > at
      ? parts
      : parts.map((part) => (/^(?:she|he)$/.test(part.text) ? { kind: 'filler', text: part.text } : part));
  const id = focus && spokenOf(focus, catalogue);
  return parts.flatMap((part, index): readonly Part[] => {
    if (!PRONOUN.test(part.text)) return [part];
    if (id === undefined) return [{ kind: 'unknown', text: part.text }];
    const name: Part = { kind: 'person', ids: [id], text: catalogue.names.get(id) ?? part.text };
    const isWhose = OWNING.test(part.text) && index < parts.length - 1;
    return isWhose ? [name, { kind: 'filler', text: "'s" }] : [name];
  });
}

/** The one person that the question before was about, or that its answer named. */
function spokenOf({ question }: Focus, { byRef }: Catalogue): string | undefined {
  if (question.kind === 'owner') {
    return question.role === 'reporter' ? undefined : byRef.get(question.ref)?.[question.role]?.id;
  }
  const where = selectionIn(question)?.where;
  const ids = OF_PEOPLE.flatMap((facet) => where?.[facet] ?? []);
  return ids.length === 1 && ids[0] !== ME ? ids[0] : undefined;
}
