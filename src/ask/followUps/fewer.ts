/**
 * Some of what was shown left out, and what was asked about asked anew: “not the laptops” after a list, “take 13 off” after
 * several, “which are on both?” after the reds of last quarter, “back to ours” after another council’s rule.
 */
import { MOST_AMONG } from '../../domain/answers/selection.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import type { DialogueContext, Question } from '../model/question.ts';
import { means, type Token } from '../model/tokens.ts';
import { selected, selectionAsked } from './antecedents.ts';

const LEADS = String.raw`^(?:(?:and|but|so|ok|okay|k|right|then|now|just|please|pls|can you|all)[\s,.]+)*`;
const OUT = new RegExp(
  `${LEADS}(?:(?:not|except|excluding|excl\\.?|without|minus|bar|barring|leave out|leaving out|take out|take away|take off|remove|drop|lose|ignore|skip|omit|apart from|other than|but not|forget)(?: for)?) (?:the |those )?(.+?)(?: (?:ones?|off|out|from (?:it|that|there|this|the (?:list|chart|graph))|off (?:it|that|there|the (?:list|chart|graph))))*\\s*[.!]*$`,
  'i',
);
const OFF = new RegExp(
  `${LEADS}(?:take|leave|cut|strip) (?:the )?(.+?) (?:off|out|away)(?: (?:it|that|of it|of that|there))?\\s*[.!]*$`,
  'i',
);
const BOTH = new RegExp(
  `${LEADS}(?:(?:which|what|who|any|anything)(?: ones?)?(?:[’']?s| is| are| were| was)?|the ones|ones|those) ?(?:that (?:are|were) )?(?:(?:on|in) both(?: (?:lists?|quarters|times))?|both times|(?:in )?both quarters|on the two lists|twice|(?:on|in) (?:each|either) of them)\\s*[?.!]*$`,
  'i',
);
const OURS = new RegExp(
  `${LEADS}(?:(?:go |switch |change )?back to |with |by |under |on |use |using |what about |how about )?(?:ours|our (?:own )?(?:rules?|scheme|way|one|thresholds?)|our own|the (?:normal|usual|standard|real|original) (?:rules?|one|scheme|way)|normal(?: rules?)?|how (?:it|we) (?:is|are|do it)(?: now)?|as (?:it|they) (?:is|are)|as is)\\s*[?.!]*$`,
  'i',
);
const IN_NUMBERS = new RegExp(
  `${LEADS}(?:in (?:numbers|figures|total|all)|as numbers|just the numbers|numbers only|how many (?:each|of each|is that|is that then|are (?:there|they)))\\s*[?.!]*$`,
  'i',
);

/** May a sentence be one of these, whatever it says alone? */
export const mayLeaveOut = (sentence: string): boolean =>
  [OUT, OFF, BOTH, OURS, IN_NUMBERS].some((words) => words.test(sentence.trim()));

/** The question that it asks; undefined where it is none of these. */
export function withFewer(
  sentence: string,
  context: DialogueContext,
  reporting: Period,
  tokensOf: (words: string) => readonly Token[],
): Question | undefined {
  const said = sentence.trim().replace(/\s+/g, ' ');
  const { question } = context;
  if (OURS.test(said) && question.kind === 'under') return byOwnRule(question);
  if (BOTH.test(said)) return inBoth(question, reporting);
  if (IN_NUMBERS.test(said)) return inNumbers(question);
  const what = (OUT.exec(said) ?? OFF.exec(said))?.[1];
  if (what === undefined) return undefined;
  const shown = question.kind === 'several' ? question.refs : context.refs;
  const out = (/^\d+\p{L}?$/u.test(what) ? byNumber(what, shown) : refsIn(tokensOf(what))).filter((ref) =>
    shown.includes(ref),
  );
  // “Not the calls one”: of two nobody can tell which.
  return out.length > 1 && / one\b/i.test(said) ? undefined : without(out, context);
}

/** “13” of CPI13 and CPI14 */
const byNumber = (number: string, refs: readonly string[]): readonly string[] => {
  const found = refs.filter((ref) => ref.toLowerCase().replace(/^\D*0*(?=\d)/, '') === number.toLowerCase());
  return found.length === 1 ? found : [];
};

/** What some words name, where that is indicators and nothing else. */
function refsIn(tokens: readonly Token[]): readonly string[] {
  const said = tokens.filter(means);
  const refs = said.flatMap((token) => (token.kind === 'ref' ? token.refs : []));
  const isOther = said.some(({ kind, text }) => kind !== 'ref' && !/^(?:and|or|,)$/.test(text));
  return isOther ? [] : refs;
}

function without(out: readonly string[], { question, refs }: DialogueContext): Question | undefined {
  if (out.length === 0) return undefined;
  if (question.kind === 'several') {
    const left = question.refs.filter((ref) => !out.includes(ref));
    const [only, ...others] = left;
    if (only === undefined || left.length === question.refs.length) return undefined;
    return others.length === 0
      ? { kind: 'show', ref: only, period: question.period }
      : { ...question, refs: left };
  }
  const left = refs.filter((ref) => !out.includes(ref));
  return left.length === 0 || left.length > MOST_AMONG || !showsAllOfThem(question)
    ? undefined
    : { ...question, among: left };
}

/** The kinds whose answers show everything that they are about, and nothing else: a ranking stops at a number. */
const showsAllOfThem = (
  question: Question,
): question is Extract<Question, { kind: (typeof SHOWN)[number] }> =>
  SHOWN.some((kind) => kind === question.kind) && selectionAsked(question) !== undefined;
const SHOWN = ['list', 'reasons', 'actions', 'unexplained', 'who', 'remind', 'running', 'sign off'] as const;

/** “Which are on both?” after those of last quarter: that and the one reported, in a row. */
function inBoth(question: Question, reporting: Period): Question | undefined {
  if (question.kind !== 'list' && question.kind !== 'count') return undefined;
  const { asked, period } = question;
  return asked.kind === 'all' || period !== shiftPeriod(reporting, -1)
    ? undefined
    : { kind: 'running', ...selected(question), asked, quarters: 2, period: reporting };
}

function byOwnRule(question: Extract<Question, { kind: 'under' }>): Question {
  const { kind: _kind, scheme: _scheme, asked, ...rest } = question;
  return asked === undefined || asked.kind === 'all'
    ? { kind: 'summary', ...rest }
    : { kind: 'count', asked, ...rest };
}

/** A comparison and a summary are in numbers already; of a list they are how many. */
function inNumbers(question: Question): Question | undefined {
  if (question.kind === 'compare' || question.kind === 'summary' || question.kind === 'sides')
    return question;
  return question.kind === 'list' ? { ...question, kind: 'count' } : undefined;
}
