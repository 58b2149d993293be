/**
 * What is said while a form is open and is no question: its commentary, its reason, its note (“two crews off in August”), and
 * after an override the status (“amber”). The form is shown again with it filled in, and nothing is stored.
 */
import { readTail } from '../given/remarkGiven.ts';
import type { DialogueContext, Question, Reading } from '../model/question.ts';
import { means, type Token } from '../model/tokens.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { inForm, TYPED_FIGURE } from '../text/typedFigures.ts';

const ASKS =
  /^(?:and |but |so |ok |no |yes |actually |sorry )*(?:what|which|who|whose|when|where|why|how|is|are|was|were|am|do|does|did|can|could|will|would|should|has|have(?! been)|any|anything|show|list|give|tell|remind|chase|nudge|open|export|compare|chart|graph|sign|lock|reopen|override|correct|submit|report|draft|send|ask|follow|unfollow|mute|unmute|help|forget|cancel|leave it|stop|never mind|see|find|make|set|change|put|hand|extend)(?![\p{L}’'])/iu;
/** “No, don’t reopen it” takes something back; “no staff in August” does not. */
const TAKES_BACK = /^(?:no[,.]? )?(?:do not|don[’']?t|just|not|never|instead|rather)(?!\p{L})/iu;
const OPENING = "^(?:(?:no|wait|sorry|oops|ok|and|then|actually|it'?s|it was|so|that'?s|put|say)[\\s,:]+)*";
/** A figure that is said first is for the field above. */
const BEGINS_WITH_A_FIGURE = new RegExp(`${OPENING}${TYPED_FIGURE}(?=[\\s,;:.–-]|$)`, 'iu');
const THEN = new RegExp(`${OPENING}(${TYPED_FIGURE})([,;:.]?\\s[^]+)$`, 'iu');
/** Fewer words are a slip of the pen, or a name. */
const FEWEST_WORDS = 3;
const LONGEST = 400;

/** The form with the words in it; undefined after anything else, or for words that may ask for something. */
export function wordsForForm(
  sentence: string,
  { question }: DialogueContext,
  { byRef }: Catalogue,
): Reading | undefined {
  const said = sentence.trim().replace(/\s+/g, ' ');
  if (BEGINS_WITH_A_FIGURE.test(said)) return figureAndWords(said, question, byRef);
  const isTold =
    !said.includes('?') &&
    !ASKS.test(said) &&
    !TAKES_BACK.test(said) &&
    said.split(' ').length >= FEWEST_WORDS &&
    said.length <= LONGEST;
  return isTold ? withWords(question, said) : undefined;
}

/** “100, nothing late” */
function figureAndWords(said: string, question: Question, byRef: Catalogue['byRef']): Reading | undefined {
  const [, typed, after = ''] = THEN.exec(said) ?? [];
  if (question.kind !== 'form' || question.ref === undefined || typed === undefined || said.includes('?'))
    return undefined;
  const figure = inForm(typed, byRef.get(question.ref)?.unit);
  const remark = readTail(after)?.remark;
  return figure === undefined || remark === undefined
    ? undefined
    : filled({ ...question, figure, remark }, 'figure and the commentary');
}

function withWords(question: Question, said: string): Reading | undefined {
  switch (question.kind) {
    case 'form':
      return question.ref === undefined
        ? undefined
        : filled({ ...question, remark: joined(question.remark, said) }, 'commentary');
    case 'override':
    case 'reopen':
      return filled({ ...question, reason: joined(question.reason, said) }, 'reason');
    case 'send back':
    case 'ask owner':
    case 'comment':
      return filled({ ...question, note: joined(question.note, said) }, 'message');
    default:
      return undefined;
  }
}

const filled = (question: Question, field: string): Reading => ({
  question,
  assumed: `I took that as the ${field}: check it, and tap the button.`,
});

const joined = (before: string | undefined, said: string): string =>
  before === undefined || before === ''
    ? said
    : `${before.replace(/[.!;,\s]+$/, '')}. ${said}`.slice(0, LONGEST);

const STATUS_FIRST =
  /^(?:(?:to|as|make it|set it to|it should be|should be|say|put) )*(.+?)(?:(?:,| -| –|:| because| as| since)\s+(.+))?$/i;

/** “Amber”, “amber, agreed by the board” after an override: its status, and perhaps why. */
export function statusForOverride(
  sentence: string,
  { question }: DialogueContext,
  tokensOf: (words: string) => readonly Token[],
): Reading | undefined {
  if (question.kind !== 'override' || sentence.includes('?')) return undefined;
  const [, words = '', why] = STATUS_FIRST.exec(sentence.trim().replace(/[.!]+$/, '')) ?? [];
  const [only, ...others] = tokensOf(words).filter(means);
  if (only?.kind !== 'standing' || others.length > 0 || only.standing.kind !== 'status') return undefined;
  return {
    question: {
      ...question,
      status: only.standing.status,
      ...(why !== undefined && { reason: why }),
    },
  };
}
