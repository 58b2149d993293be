/** Figures given in a sentence, “put 86.9 in for CPI10”: taken out so that the rest can be read. */
import type { Period } from '../../domain/time/period.ts';
import { inEachChoice } from '../choices/alternatives.ts';
import { submission } from '../choices/didYouMean.ts';
import type { Choice, DialogueContext, Question, Reading } from '../model/question.ts';
import { type Catalogue, compact } from '../setting/catalogue.ts';
import { inForm, TYPED_FIGURE } from '../text/typedFigures.ts';
import { makesAnother, readTail } from './remarkGiven.ts';

/**
 * The sentence without the figure, and the figure as it was typed: `86.9`, `86.9%`, `£52,750`, `(31)`, `3 of 4`; and what
 * was said after it, for the commentary.
 */
export type FigureGiven = { readonly rest: string; readonly figure: string; readonly remark?: string };

const FIGURE = `(${TYPED_FIGURE})`;

const ORDER = new RegExp(
  String.raw`^((?:(?:hi|hello|ok|please|pls|just|and)[\s,]+|(?:can|could|will|would)\s+(?:you|i|we)\s+|i\s+(?:want|need|would like)\s+to\s+)*)(?:put|enter|submit|record|input|report|log|key|stick|pop|send|add)(?:\s+(?:in|me))?\s+${FIGURE}(?:\s+(?:in|down))?\s+((?:for|as|against|on|to|in)\s.+)$`,
  'iu',
);

/** “Its 68”, “no wait 78.2”, “and 91 for KPI-5a”: enough where a form is open. */
const BARE = new RegExp(
  String.raw`^(?:(?:no|wait|sorry|oops|ok|and|then|actually|it'?s|its|it was|it is|i meant?|i make it|make (?:it|that)|that'?s|should be|it should be|that should be|put|say|call it|is)[\s,:]+)*(?!20\d\d\b)${FIGURE}(?:\s+(?:for|in|on)\s+(\S+))?(?:\s+(?:instead|please|pls|thanks))?[.!]*$`,
  'iu',
);

/** “Change it to 27”, “that’s wrong, should be 83.2” after one indicator, and perhaps a remark */
const TO = new RegExp(
  String.raw`^(?:(?:no|sorry|oops|wait|actually|that'?s wrong|it'?s wrong|that is wrong|wrong)[\s,.:-]+)*(?:(?:please |can you |can i )?(?:change|correct|update|amend|make|set|put) (?:it|that|this)(?: figure)?(?: down)?(?: to| as| at)?|(?:it |that |this )?should (?:be|read|say|have been)) ${FIGURE}(?=$|[\s,;.!])([^]*)$`,
  'iu',
);

/** “Should be 86.9 not 86.2”: the second is the one that is replaced. */
const NOT_THAT = new RegExp(
  `${FIGURE}(?:,? (?:and )?not|,? rather than|,? instead of) (?:the )?${FIGURE}`,
  'iu',
);
/** “For CPI06 put 63.4, pulse check done” */
const FOR_FIRST =
  /^(?:(?:hi|hello|ok|please|pls)[\s,]+)*for\s+(\S.*?),?\s+(?:put|enter|submit|record|report|log)\s+(?:in\s+|down\s+)?(?=[\d.£(−-])/i;
/** A month, which the figure of a whole quarter is not of. */
const OF_MONTH =
  /(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|in may|for may)(?!\p{L})/iu;

/** Are there any, besides references of letters alone such as BUDGET? */
const isUnsure = (text: string, { letterNames }: Catalogue): boolean =>
  makesAnother(text.replace(/[\p{L}-]+/gu, (word) => (letterNames.has(word.toLowerCase()) ? ' ' : word)));

/** What may follow a figure: the end, when it is of, or a remark after a mark or a joining word. */
const GOES_ON = String.raw`\s*(?:[.!]*$|[,;.!]\s|[-–—]\s|(?:for|in|as|since|because|due to|after|with|thanks|thank|please|pls|this|last|q[1-4]|now|today)(?!\p{L}))`;

/** “CPI06 = 64”, “CPI10 is 92.5”, “KPI-7: (31)”: an indicator, its figure right after it, and perhaps a remark. */
const NAMED = new RegExp(
  String.raw`^(?:(?:please|pls|can (?:you|i)|change|correct|update|amend|make|set|put|enter|submit|record|report|log)\s+)*(\S.*?)(?:\s*[:=,]|\s+(?:is|are|was|were|at|now|actually|to|as|be|comes? (?:in )?(?:at|to|out at)|came (?:in )?(?:at|to|out at)|down as|stands at|should (?:be|say|read)|figure|score|result)(?=\s))*\s*(?<=[\s:=,])${FIGURE}(?=${GOES_ON})([^]*)$`,
  'iu',
);

/** “CPI13”, “KPI-5a”, “AV/HR-2”, “Q2”, “2024/25”: numbers that belong to a reference or to a period. */
const IN_ONE =
  /(?<![\p{L}\p{N}])(?:\p{L}+(?:[-_./]\p{L}+)*[-_./]?\d+\p{L}?|(?:20)?\d\d[/-]\d\d(?:\d\d)?|20\d\d)(?![\p{L}\p{N}])/gu;
/** “CPI 13”, “indicator 187” */
const APART = /(\p{L}+) ?[-#]? ?(\d+\p{L}?)(?![\p{L}\p{N}])/giu;
const CALLED = /^(?:indicator|kpi|pi|measure|ref|reference)$/i;

/** Are there numbers besides those of references and periods? */
function hasOtherNumbers(text: string, { prefixes, refs }: Catalogue): boolean {
  const rest = text
    .replace(IN_ONE, ' ')
    .replace(APART, (said, letters: string) =>
      prefixes.has(letters.toLowerCase()) || CALLED.test(letters) ? ' ' : said,
    )
    .replace(/(?<!\S)\d+(?!\S)/g, (number) => (refs.has(number) ? ' ' : number));
  return /\p{N}/u.test(rest);
}

/** The figure that a sentence asks to enter, or gives after a form was opened; undefined for any other sentence. */
export function figureGiven(sentence: string, context?: DialogueContext): FigureGiven | undefined {
  if (!/\d/.test(sentence)) return undefined;
  const [, opening = '', figure, of] = ORDER.exec(sentence.trim()) ?? [];
  // “Add 3 to CPI07” may ask for three more than there are.
  const isMore = /\badd\s/i.test(sentence) && /^to\s/i.test(of ?? '');
  if (figure !== undefined && of !== undefined && !isMore) return ordered(`${opening}submit `, figure, of);
  return (
    (context?.question.kind === 'form'
      ? (figureIn(BARE, sentence, context) ?? remarkedIn(sentence, context))
      : undefined) ?? figureIn(TO, withoutOld(sentence), context)
  );
}

/** “100, nothing late” while a form is open */
function remarkedIn(sentence: string, context: DialogueContext): FigureGiven | undefined {
  const [, head = '', after] = /^([^,;]+?)(\s*[,;]\s.+|\s[-–—]\s.+)$/s.exec(sentence.trim()) ?? [];
  const given = after === undefined ? undefined : figureIn(BARE, head, context);
  const remark = after === undefined ? undefined : readTail(after)?.remark;
  return given && remark !== undefined ? { ...given, remark } : undefined;
}

/** The sentence without the figure that is replaced: “86.9” of “86.9 not 86.2”. */
const withoutOld = (sentence: string): string => sentence.replace(NOT_THAT, '$1,').replace(/,$/, '');

/** “Put 63.4 in for CPI06, pulse check done”: what a mark sets apart from the indicator is a remark. */
function ordered(start: string, figure: string, of: string): FigureGiven {
  const [, what = of, after] =
    /^(.+?)((?:\s*[,;]\s|\s[-–—]\s|\s(?:because|since|due to)\s).*)$/is.exec(of) ?? [];
  const tail = after === undefined ? undefined : readTail(after);
  return tail?.remark === undefined || /^\s*,\s*\S+\s*$/.test(after ?? '')
    ? { rest: `${start}${of}`, figure }
    : { rest: `${start}${what}`, figure, remark: tail.remark };
}

type In = {
  readonly catalogue: Catalogue;
  readonly context?: DialogueContext | undefined;
  /** Reads what is left of the sentence. */
  readonly read: (rest: string) => Reading;
};

/**
 * “79.6” after an indicator without an open form may be its figure, and so may the one in “CPI10: 92.5”: the form is
 * offered where the sentence has no other reading.
 */
export function orFigure(reading: Reading, sentence: string, { catalogue, context, read }: In): Reading {
  const { question } = reading;
  if (question.kind !== 'unclear') return reading;
  const before = question.suggestions ?? [];
  const given = before.length === 0 ? figureIn(BARE, sentence, context) : undefined;
  const offer = ({ ref, period, figure }: Filled): Reading => ({
    ...reading,
    question: { ...question, suggestions: withOffer(before, submission(ref, period, figure)) },
  });
  if (given && context && 'period' in context.question) {
    const ref = catalogue.refs.get(compact(given.ref));
    const figure = ref && inForm(given.figure, catalogue.byRef.get(ref)?.unit);
    return figure ? offer({ ref, period: context.question.period, figure }) : reading;
  }
  const named = figureNamed(sentence, catalogue);
  const opened = named && read(named.rest);
  const filled = named && opened && withFigure(opened, named, catalogue);
  if (!opened || filled?.kind !== 'form' || filled.ref === undefined || filled.figure === undefined)
    return reading;
  // Nothing is stored by a form that is opened, so that no more is asked first than a question would be answered for.
  return named.isSure
    ? { ...opened, question: filled }
    : offer({ ref: filled.ref, period: filled.period, figure: filled.figure });
}

/** After the likeliest, and no more than are offered for any sentence that is not understood. */
const withOffer = ([first, ...others]: readonly Choice[], offer: Choice): readonly Choice[] =>
  first ? [first, offer, ...others].slice(0, MOST) : [offer];
const MOST = 3;

/** “14” of CPI14 */
const isNumberOfOne = (figure: string, { refs }: Catalogue): boolean =>
  [...refs.keys()].some((ref) => ref.replace(/^[a-z]+-?0*/, '') === figure);

type Filled = { readonly ref: string; readonly period: Period; readonly figure: string };

function figureNamed(
  said: string,
  catalogue: Catalogue,
): (FigureGiven & { readonly isSure: boolean }) | undefined {
  const sentence = withoutOld(said.trim().replace(FOR_FIRST, '$1 '));
  const [, head = '', figure, after = ''] = NAMED.exec(sentence) ?? [];
  if (figure === undefined || isUnsure(head, catalogue) || / by$/i.test(head) || OF_MONTH.test(head))
    return undefined;
  const tail = readTail(after);
  // “KPI-7: - 31” may be a minus or a dash.
  if (!/[\p{L}\p{N}]$/u.test(head) || tail === undefined) return undefined;
  const { when, remark } = tail;
  // “CPI13 14” and “CPI13 to 15” may be several indicators, “CPI13 -1” no minus, and “CPI13 was 86?” a question.
  const between = sentence.slice(
    sentence.indexOf(head) + head.length,
    sentence.length - after.length - figure.length,
  );
  const isOther =
    (isNumberOfOne(figure, catalogue) || /^[^\d(]/.test(figure)) && /^\s+(?:to\s+)?$/i.test(between);
  return {
    rest: `submit ${head}${when === undefined ? '' : ` ${when}`}`,
    figure,
    ...(remark !== undefined && { remark }),
    isSure: !isOther && !/\?\s*$/.test(said),
  };
}

function figureIn(
  said: RegExp,
  sentence: string,
  context: DialogueContext | undefined,
): (FigureGiven & { readonly ref: string }) | undefined {
  const { question } = context ?? {};
  const last = question && 'ref' in question ? question.ref : undefined;
  const [, figure, after] = said.exec(sentence.trim().replace(/[’‘`´]/g, "'")) ?? [];
  const ref = said === BARE ? (after ?? last) : last;
  if (figure === undefined || ref === undefined) return undefined;
  const tail = said === TO ? readTail(after ?? '') : {};
  if (tail === undefined) return undefined;
  const { remark } = tail;
  return { rest: `submit ${ref}`, figure, ref, ...(remark !== undefined && { remark }) };
}

/**
 * The form asked for, or the choice of forms, with the figure in it; undefined for any other question, for a figure that
 * is none in the indicator's unit, and where more numbers were said than the figure and those of references and
 * periods. In a title there may be others.
 */
export function withFigure(
  { question, byTitle }: Reading,
  { figure, rest, remark }: FigureGiven,
  catalogue: Catalogue,
): Question | undefined {
  const isSure = byTitle || !(hasOtherNumbers(rest, catalogue) || isUnsure(rest, catalogue));
  const filled = isSure ? filledIn(question, figure, catalogue) : undefined;
  return filled && remark !== undefined ? withRemark(filled, remark) : filled;
}

/** The form, or each of the forms, with a remark for its commentary. */
function withRemark(question: Question, remark: string): Question {
  if (question.kind === 'form') return { ...question, remark };
  return question.kind === 'which'
    ? (inEachChoice(question, (each) => withRemark(each, remark)) ?? question)
    : question;
}

function filledIn(question: Question, typed: string, catalogue: Catalogue): Question | undefined {
  if (question.kind === 'form') {
    if (question.ref === undefined) return undefined;
    const figure = inForm(typed, catalogue.byRef.get(question.ref)?.unit);
    return figure === undefined ? undefined : { ...question, figure };
  }
  return question.kind === 'which'
    ? inEachChoice(question, (each) => filledIn(each, typed, catalogue))
    : undefined;
}
