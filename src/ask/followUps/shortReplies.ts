/** Short replies to what was just shown: “next”, “what’s left?”, “yes”. */

import { type DialogueContext, isOf, type Question } from '../model/question.ts';
import { type Token, textOf } from '../model/tokens.ts';
import { nextTo } from './antecedents.ts';

const NEXT = /^(?:and |ok |right )*next(?: (?:one|form|please))*$/;
/** “What's left?”, while figures are being reported. */
const LEFT =
  /^(?:and |ok |so )*(?:what is (?:still )?(?:left|next)|what else|anything else|nothing else|any(?:thing)? (?:more|left)|is (?:it|that) (?:it|all|everything)|that (?:is )?it)$/;
const GOOD =
  /^(?:and |so )?(?:is|was) (?:it|that) (?:any )?(?:good|bad|fine|alright)(?: one| enough)?(?: then)?$/;
/** “Why?” after a question that is answered with reasons. */
const WHY = /^(?:and |but )?(?:why(?: not| is that)?|how come|for what reason)$/;
const YES = /^(?:ok )?(?:yes|yep|yeah|yup|yes that one|that is (?:it|one|right))$/;

/** The question that a short reply stands for; undefined where it is none. */
export function inReply(tokens: readonly Token[], context: DialogueContext): Question | undefined {
  const text = textOf(tokens);
  const { question } = context;
  if (question.kind === 'form' && NEXT.test(text)) {
    return {
      kind: 'form',
      ref: nextTo(context) ?? (question.ref === undefined ? context.refs[0] : undefined),
      period: question.period,
    };
  }
  if (question.kind === 'mine' && NEXT.test(text))
    return { kind: 'form', ref: undefined, period: question.period };
  // Of the day that one figure is due nothing is left.
  const isOfOne = question.kind === 'due' && question.ref !== undefined;
  if (isOf(question, 'isReporting', true) && !isOfOne && LEFT.test(text))
    return { kind: 'mine', period: question.period };
  if (isOf(question, 'saysWhy', true) && WHY.test(text)) return question;
  const isOfFigure = 'ref' in question && 'period' in question && question.ref !== undefined;
  if (isOfFigure && text === 'why not') return { kind: 'why', ref: question.ref, period: question.period };
  if (question.kind === 'show' && YES.test(text)) return question;
  // Whether it is good its card says, beside its target.
  if (isOfFigure && GOOD.test(text)) return { kind: 'show', ref: question.ref, period: question.period };
  // “Is that good then?” after what a colour means: it says which side of the target it is.
  if (question.kind === 'colours' && question.status !== undefined && GOOD.test(text)) return question;
  const ref = NEXT.test(text) ? nextTo(context) : undefined;
  return ref !== undefined && 'ref' in question ? { ...question, ref } : undefined;
}
