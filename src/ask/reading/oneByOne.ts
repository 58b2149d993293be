/** Questions about several indicators that can only be answered for one: offered one by one. */
import { which } from '../choices/alternatives.ts';
import { indicatorLabel } from '../choices/didYouMean.ts';
import { fit } from '../kinds/fit.ts';
import { type Choice, MOST_CHOICES, type Reading } from '../model/question.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Setting } from '../setting/setting.ts';

const ASKS = /^(?:what|which|who|whose|when|where|why|how)\b/;

/** “Why is CPI07 red and what is the target for CPI10”: two questions, not one about both. */
function isOneQuestion({ tokens }: Utterance): boolean {
  const [first, last] = [
    tokens.findIndex(({ kind }) => kind === 'ref'),
    tokens.findLastIndex(({ kind }) => kind === 'ref'),
  ];
  return !tokens.slice(first, last).some(({ text }) => ASKS.test(text));
}

/** The choice of single questions, for a question about several indicators that is answered for one. */
export function eachOf(utterance: Utterance, setting: Setting): Reading | undefined {
  // The total of two is neither.
  if (
    !utterance.slots.has('refs') ||
    utterance.cues.has('count') ||
    utterance.refs.length > MOST_CHOICES ||
    !isOneQuestion(utterance)
  )
    return undefined;
  const choices = utterance.refs.flatMap((ref) => {
    const slots = new Set([...utterance.slots, 'ref' as const].filter((slot) => slot !== 'refs'));
    return offered(ref, { ...utterance, refs: [ref], slots }, setting);
  });
  return choices.length === utterance.refs.length ? { question: which(choices) } : undefined;
}

/** The question about one indicator, as a choice with its name; nothing where it makes no question. */
export function offered(ref: string, utterance: Utterance, { catalogue }: Setting): readonly Choice[] {
  const found = fit(utterance);
  const [question] = found && 'questions' in found ? found.questions : [];
  return question ? [{ says: indicatorLabel(ref, catalogue), question }] : [];
}
