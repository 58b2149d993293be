/**
 * The first offer for a sentence that was not understood: the question that its other words ask. It is offered and never
 * answered, since one in three of those left out would have changed it.
 */
import { indicatorLabel, suggestionsFor } from '../choices/didYouMean.ts';
import { type Choice, isAnswerable, MOST_CHOICES, type Question, type Reading } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { calledBy } from '../setting/initials.ts';
import { clause } from './twoQuestions.ts';

/** Words without which a sentence says the contrary. */
const TURNS =
  /^(?:not|no|none|never|neither|nor|without|except|excluding|but|un\w*|dont|rather|instead|if|against)$/;
const MOST_OFFERS = 3;

type Read = (tokens: readonly Token[]) => Reading | undefined;

/** What its other words ask comes first, then what is most like the sentence; at most three. */
export function offersFor(
  tokens: readonly Token[],
  utterance: Utterance,
  catalogue: Catalogue,
  read: Read,
): readonly Choice[] {
  const alike = suggestionsFor(utterance, catalogue);
  // “Submit it …” is no question of a card, and what looks like a reference is likely one that was mistyped.
  if (alike[0]?.question.kind === 'form' || isLikeOne(alike[0], utterance.unexplained)) return alike;
  const asked = withoutTheRest(tokens, utterance.unexplained, catalogue, read);
  const isAsked = (question: Question): boolean =>
    asked.some((each) => inOrder(each.question) === inOrder(question));
  const same = alike.filter(({ question }) => isAsked(question));
  const others = alike.filter(({ question }) => !isAsked(question));
  return [...(same.length > 0 ? same : asked), ...others].slice(0, MOST_OFFERS);
}

/** A reference has a figure or a hyphen in it, or is the very word. */
function isLikeOne(first: Choice | undefined, unexplained: readonly string[]): boolean {
  if (first?.question.kind !== 'show') return false;
  const { ref } = first.question;
  return unexplained.some((word) => /\d|\p{L}-\p{L}/u.test(word) || word.toLowerCase() === ref.toLowerCase());
}

/** A question as text, whatever the order in which it was put together. */
const inOrder = (question: Question): string =>
  JSON.stringify(Object.entries(question).toSorted(([one], [other]) => one.localeCompare(other)));

/**
 * The questions that a sentence asks without the words that nobody knows, likeliest first; none where they may turn it
 * round. Words that can only be of one title stand for its indicator: “what is being done about SARs”.
 *
 * @param unexplained the words that made no sense, as they stand in the tokens
 */
function withoutTheRest(
  tokens: readonly Token[],
  unexplained: readonly string[],
  catalogue: Catalogue,
  read: Read,
): readonly Choice[] {
  const unknown = new Set(unexplained);
  const isUnknown = (token: Token): boolean => token.kind === 'unknown' || unknown.has(token.text);
  const left = tokens.filter(isUnknown);
  if (left.length === 0 || left.length === tokens.length) return [];
  if (left.some(({ text }) => TURNS.test(text))) return [];
  const named = asTitles(tokens, isUnknown, catalogue);
  for (const said of named ? [named, tokens] : [tokens]) {
    const kept = said.filter((token) => !isUnknown(token));
    const question = read(kept)?.question;
    if (!question || question.kind === 'help' || question.kind === 'thanks') continue;
    if (question.kind === 'which' && question.choices.length <= MOST_CHOICES) return question.choices;
    if (isAnswerable(question)) return [{ says: titleOf(question, kept, catalogue), question }];
  }
  return [];
}

const titleOf = (question: Question, kept: readonly Token[], catalogue: Catalogue): string =>
  question.kind === 'show' ? indicatorLabel(question.ref, catalogue) : clause(kept);

/** The tokens with the indicator that the unknown words are like in their place; undefined where there is not just one. */
function asTitles(
  tokens: readonly Token[],
  isUnknown: (token: Token) => boolean,
  catalogue: Catalogue,
): readonly Token[] | undefined {
  if (tokens.some(({ kind }) => kind === 'ref')) return undefined;
  for (const token of tokens.filter(isUnknown)) {
    const initials = calledBy(token.text, catalogue.initials());
    const [ref, ...more] = initials.length > 0 ? initials : catalogue.titles.like(token.text);
    if (ref === undefined || more.length > 0) continue;
    const named: Token = { kind: 'ref', refs: [ref], byTitle: true, text: ref };
    return tokens.map((each) => (each === token ? named : each));
  }
  return undefined;
}
