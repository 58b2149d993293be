/** Figures given in a sentence, “put 86.9 in for CPI10”: taken out so that the rest can be read. */
import { submission } from '../choices/didYouMean.ts';
import type { DialogueContext, Question, Reading } from '../model/question.ts';

/** The sentence without the figure, and the figure as it was typed: `86.9`, `86.9%`, `£52,750`. */
export type FigureGiven = { readonly rest: string; readonly figure: string };

const ORDER =
  /^((?:(?:hi|hello|ok|please|pls|just|and)[\s,]+|(?:can|could|will|would)\s+(?:you|i|we)\s+|i\s+(?:want|need|would like)\s+to\s+)*)(?:put|enter|submit|record|input|report|log|key|stick|pop|send|add)(?:\s+(?:in|me))?\s+(£?\d[\d,]*(?:\.\d+)?(?:\s*(?:%|per ?cent))?)(?:\s+(?:in|down))?\s+((?:for|as|against|on|to|in)\s.+)$/i;

/** “Its 68”, “no wait 78.2”, “and 91 for KPI-5a”: enough where a form is open. */
const BARE =
  /^(?:(?:no|wait|sorry|oops|ok|and|then|actually|it'?s|its|it was|it is|i meant?|i make it|make (?:it|that)|that'?s|should be|it should be|that should be|put|say|call it|is)[\s,:]+)*(?!20\d\d\b)(£?\d[\d,]*(?:\.\d+)?(?:\s*(?:%|per ?cent))?)(?:\s+(?:for|in|on)\s+(\S+))?(?:\s+(?:instead|please|pls|thanks))?[.!]*$/i;

/** “Change it to 27” after one indicator */
const TO =
  /^(?:please |can you |can i )?(?:change|correct|update|amend|make|set) (?:it|that|this)(?: figure)?(?: to| as)? (£?\d[\d,]*(?:\.\d+)?(?:\s*(?:%|per ?cent))?)(?:\s+(?:please|pls|thanks))?[.!]*$/i;

/** The figure that a sentence asks to enter, or gives after a form was opened; undefined for any other sentence. */
export function figureGiven(sentence: string, context?: DialogueContext): FigureGiven | undefined {
  const [, opening = '', figure, of] = ORDER.exec(sentence.trim()) ?? [];
  if (figure !== undefined && of !== undefined) return { rest: `${opening}submit ${of}`, figure };
  return (
    (context?.question.kind === 'form' ? figureIn(BARE, sentence, context) : undefined) ??
    figureIn(TO, sentence, context)
  );
}

/**
 * “79.6” after an indicator without an open form may be its figure: the form is offered where the sentence has no
 * other reading.
 */
export function orFigure(reading: Reading, sentence: string, context?: DialogueContext): Reading {
  const { question } = reading;
  if (question.kind !== 'unclear' || question.suggestions) return reading;
  const given = figureIn(BARE, sentence, context);
  if (!given || !context || !('period' in context.question)) return reading;
  const suggestions = [submission(given.ref, context.question.period, given.figure)];
  return { ...reading, question: { ...question, suggestions } };
}

function figureIn(
  said: RegExp,
  sentence: string,
  context: DialogueContext | undefined,
): (FigureGiven & { readonly ref: string }) | undefined {
  const { question } = context ?? {};
  const last = question && 'ref' in question ? question.ref : undefined;
  const [, figure, ref = last] = said.exec(sentence.trim().replace(/[’‘`´]/g, "'")) ?? [];
  return figure === undefined || ref === undefined ? undefined : { rest: `submit ${ref}`, figure, ref };
}

/** The form asked for, or the choice of forms, with the figure in it; undefined for any other question. */
export function withFigure(question: Question, figure: string): Question | undefined {
  if (question.kind === 'form') return question.ref === undefined ? undefined : { ...question, figure };
  if (question.kind !== 'which') return undefined;
  const choices = question.choices.flatMap(({ says, question: each }) => {
    const filled = withFigure(each, figure);
    return filled ? [{ says, question: filled }] : [];
  });
  return choices.length === question.choices.length ? { kind: 'which', choices } : undefined;
}
