/** One question of several indicators, to which there is an answer only for each of them: they are offered one by one. */
import { MOST_CHOICES, which } from '../choices/alternatives.ts';
import { named } from '../choices/didYouMean.ts';
import { fit } from '../kinds/fit.ts';
import type { Choice, Reading } from '../model/question.ts';
import type { Said } from '../model/said.ts';
import type { Setting } from '../setting/setting.ts';

const ASKS = /^(?:what|which|who|whose|when|where|why|how)\b/;

/** “Why is CPI07 red and what is the target for CPI10” asks one thing of each, and not the same. */
function isOneQuestion({ parts }: Said): boolean {
  const [first, last] = [
    parts.findIndex(({ kind }) => kind === 'ref'),
    parts.findLastIndex(({ kind }) => kind === 'ref'),
  ];
  return !parts.slice(first, last).some(({ text }) => ASKS.test(text));
}

/** What is answered of one indicator, asked of several: they are offered one by one. */
export function eachOf(said: Said, setting: Setting): Reading | undefined {
  // The total of two is neither.
  if (
    !said.slots.has('refs') ||
    said.cues.has('count') ||
    said.refs.length > MOST_CHOICES ||
    !isOneQuestion(said)
  )
    return undefined;
  const choices = said.refs.flatMap((ref) => {
    const slots = new Set([...said.slots, 'ref' as const].filter((slot) => slot !== 'refs'));
    return offered(ref, { ...said, refs: [ref], slots }, setting);
  });
  return choices.length === said.refs.length ? { question: which(choices) } : undefined;
}

/** What is asked of one indicator, to choose by its name; nothing where it makes no question. */
export function offered(ref: string, said: Said, { catalogue }: Setting): readonly Choice[] {
  const found = fit(said);
  const [question] = found && 'questions' in found ? found.questions : [];
  return question ? [{ says: named(ref, catalogue), question }] : [];
}
