/** What is said after an answer and is read from its words alone, before they are taken apart. */
import type { Day } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import { changedPreview, mayChangePreview } from '../awaited/changedPreview.ts';
import { statusForOverride, wordsForForm } from '../awaited/wordsForForm.ts';
import type { DialogueContext, Reading } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';
import type { Setting } from '../setting/setting.ts';
import { mayLeaveOut, withFewer } from './fewer.ts';
import { mayBeSaidAfter, wholeAfter } from './saidAfter.ts';

/** May it mean something else after an answer than alone? */
export const mayGoOn = (sentence: string): boolean =>
  mayChangePreview(sentence) || mayLeaveOut(sentence) || mayBeSaidAfter(sentence);

type In = {
  readonly today: Day;
  readonly reporting: Period;
  /** What words can stand for. */
  readonly inTokens: (words: string) => readonly Token[];
  /** Reads a whole question after the same answer. */
  readonly read: (words: string) => Reading;
};

/** Reads a change of what was previewed, what is left out of an answer, or a short question about it. */
export function afterAnswer(
  sentence: string,
  context: DialogueContext,
  { today, reporting, inTokens, read }: In,
): Reading | undefined {
  const changed = changedPreview(sentence, context, { today }, inTokens);
  if (changed) return changed;
  if (sendsBackEither(sentence, context)) return { question: { kind: 'unclear', unexplained: 'that one' } };
  const status = statusForOverride(sentence, context, inTokens);
  if (status) return status;
  const question = withFewer(sentence, context, reporting, inTokens);
  if (question) return { question };
  const whole = wholeAfter(sentence, context);
  const reading = whole === undefined ? undefined : read(whole);
  // Its own words are told of what is not understood, unless the others lead somewhere.
  return reading?.question.kind === 'unclear' && !reading.question.suggestions ? undefined : reading;
}

/** “Send that one back” after one was left out of what is to be signed: the one left out, or one that is left? */
const sendsBackEither = (sentence: string, { question }: DialogueContext): boolean =>
  question.kind === 'sign off' &&
  question.among !== undefined &&
  /\b(?:send|return|reject|bounce)\b.*\b(?:that|this|it)\b/i.test(sentence);

/** What was not understood after a form that is open, and asks for nothing, is for that form. */
export const orForForm = (reading: Reading, sentence: string, { context, catalogue }: Setting): Reading =>
  (reading.question.kind === 'unclear' && context ? wordsForForm(sentence, context, catalogue) : undefined) ??
  reading;
