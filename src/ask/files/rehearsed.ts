/** “What will they ask about CPI13?”: the questions that members may ask of an indicator. */
import { inEachChoice } from '../choices/alternatives.ts';
import type { Question, Reading } from '../model/question.ts';

const WILL =
  "(?:will|would|could|might|may|can|do|are|is|'ll|going to|likely to|(?:do|can|should) (?:i|we) expect)";
const THEY =
  '(?:they|members|councillors|cllrs|the members|the councillors|(?:the )?(?:committee|cabinet|board|scrutiny|opposition|chair|leader)|people|anyone|anybody|somebody|someone)';
const ASK =
  '(?:going to |likely to |want to |probably |have to )?(?:ask|say|pick up|challenge|raise|want to know|question)(?: (?:me|us))?';
const ABOUT = '(?: (?:about|on|of|over|regarding))';

const FORMS = [
  `^(?:and )?(?:what|which)(?: (?:questions?|things?))? ${WILL} ${THEY} ${ASK}${ABOUT} (.+)$`,
  `^(?:and )?what(?:'ll| will) ${THEY} ${ASK}${ABOUT} (.+)$`,
  `^(?:and )?(?:what|which) questions? (?:will|would|could|might|may|can|do|should) (?:i|we|it) (?:get|be asked|expect|face|have)(?: asked)?${ABOUT} (.+)$`,
  `^(?:and )?what (?:will|would|could|might|may) (?:i|we) be (?:asked|challenged)${ABOUT} (.+)$`,
  `^(?:please )?(?:give me |show me |list )?(?:the )?(?:likely |member'?s'? |members'? |scrutiny |committee )+questions?${ABOUT} (.+)$`,
  `^(?:please )?(?:rehearse|prep(?:are)? me for (?:the )?(?:questions|scrutiny)${ABOUT}) (.+)$`,
].map((words) => new RegExp(words, 'i'));

/**
 * Reads it; undefined for a sentence that is something else, or of no indicator that is known.
 * @param read reads a sentence in the same setting
 */
export function rehearsed(sentence: string, read: (sentence: string) => Reading): Reading | undefined {
  const said = sentence
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[ .!?…]+$/, '')
    .trim();
  for (const form of FORMS) {
    const [, about] = form.exec(said) ?? [];
    if (about === undefined) continue;
    const reading = read(`show ${about}`);
    const question = asRehearsal(reading.question);
    return question && { ...reading, question };
  }
  return undefined;
}

function asRehearsal(question: Question): Question | undefined {
  if (question.kind === 'show') return { kind: 'rehearse', ref: question.ref, period: question.period };
  return question.kind === 'which' ? inEachChoice(question, asRehearsal) : undefined;
}
