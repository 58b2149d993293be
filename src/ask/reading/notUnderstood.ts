/** What is said back of a sentence that was not understood: its words as they were typed, and what is like it. */

import { namedIn } from '../choices/didYouMean.ts';
import { gather } from '../gathering/gather.ts';
import type { Question, Reading } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';
import type { Setting } from '../setting/setting.ts';
import { partedBy } from '../tagging/findParts.ts';
import { asTyped, type Tagged } from '../tagging/tag.ts';
import { offersFor } from './firstOffers.ts';

/** Words not understood are quoted as typed: “CPI99”, not “cpi99”. */
export function asTheyTyped(question: Question, sentence: string): Question {
  if (question.kind !== 'unclear' || question.unexplained === '') return question;
  const at = sentence.toLowerCase().indexOf(question.unexplained);
  return at === -1
    ? question
    : { ...question, unexplained: sentence.slice(at, at + question.unexplained.length) };
}

/** The sentence as one that was not understood, with what it names. `read` reads some of its tokens alone. */
export function unclear(
  tagged: Tagged,
  tokens: readonly Token[],
  { catalogue, reporting }: Setting,
  read: (kept: readonly Token[]) => Reading | undefined,
): Extract<Question, { kind: 'unclear' }> {
  const utterance = gather(tokens, reporting);
  const known = tokens.filter(({ kind }) => kind !== 'filler').map(({ text }) => text);
  const unexplained = asTyped(
    (utterance.unexplained.length > 0 ? utterance.unexplained : known).join(' '),
    tagged,
  );
  const suggestions = offersFor(tokens, utterance, catalogue, read);
  const about = namedIn(utterance, catalogue) ?? partedBy(tokens, catalogue);
  const parts = about === undefined ? undefined : catalogue.byRef.get(about)?.breakdown?.parts;
  return {
    kind: 'unclear',
    unexplained,
    ...(suggestions.length > 0 && { suggestions }),
    ...(about !== undefined && { about }),
    ...(parts && { parts: parts.map(({ name }) => name) }),
  };
}
