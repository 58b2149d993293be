/** Somebody who is spoken of by a pronoun: “nudge him” after who has yet to report for Alex, “what else does she own?” after who owns it. */
import { ME, OF_PEOPLE } from '../domain/asked.ts';
import type { Catalogue } from './catalogue.ts';
import { selectionIn } from './focus.ts';
import type { Part } from './parts.ts';
import type { Focus } from './question.ts';

const PRONOUN = /^(?:she|he|him|her|his|hers)$/;
const OWNING = /^(?:her|his|hers)$/;

/** The parts with the name in place of the pronoun; as they are where they name somebody, or nobody or several were spoken of. */
export function withNames(parts: readonly Part[], focus: Focus, catalogue: Catalogue): readonly Part[] {
  if (!parts.some(({ text }) => PRONOUN.test(text)) || parts.some(({ kind }) => kind === 'person'))
    return parts;
  const id = spokenOf(focus, catalogue);
  if (id === undefined) return parts;
  return parts.flatMap((part, at): readonly Part[] => {
    if (!PRONOUN.test(part.text)) return [part];
    const named: Part = { kind: 'person', ids: [id], text: catalogue.names.get(id) ?? part.text };
    const isWhose = OWNING.test(part.text) && at < parts.length - 1;
    return isWhose ? [named, { kind: 'filler', text: "'s" }] : [named];
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
