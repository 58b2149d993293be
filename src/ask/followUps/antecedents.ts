/**
 * Antecedents of a follow-up: resolves “it”, “them”, “of those”, “the second one” from the question before and its
 * answer.
 */
import { type Asked, MOST_AMONG, type Selection, type Standing } from '../../domain/answers/selection.ts';
import { isSame } from '../gathering/twoStandings.ts';
import { type DialogueContext, isOf, type Question } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';

/** The one indicator that was spoken of, or those that were shown. */
export function antecedentRefs({ question, refs }: DialogueContext): readonly string[] {
  if ('ref' in question && question.ref !== undefined) return [question.ref];
  return question.kind === 'several' && refs.length === 0 ? question.refs : refs;
}

/** The reference that “the second one” or “the next one” points at; undefined where there is none. */
export function pointedAt(tokens: readonly Token[], context: DialogueContext): readonly Token[] | undefined {
  const { refs, onPage } = context;
  const { first, count } = onPage ?? { first: 0, count: refs.length };
  const pointed = tokens.map((token): Token | undefined => {
    if (token.kind !== 'nth') return token;
    const ref = token.isNext ? nextTo(context) : refs[first + (token.nth === 0 ? count : token.nth) - 1];
    return ref === undefined ? undefined : { kind: 'ref', refs: [ref], text: token.text };
  });
  return pointed.every((token) => token !== undefined) ? pointed : undefined;
}

/** The reference after the one that was looked at, among those shown. */
export function nextTo({ question, refs }: DialogueContext): string | undefined {
  const at = 'ref' in question && question.ref !== undefined ? refs.indexOf(question.ref) : -1;
  return at < 0 ? undefined : refs[at + 1];
}

/** The utterance as if it had named this indicator. */
export const aboutRef = (utterance: Utterance, ref: string, { question }: DialogueContext): Utterance => ({
  ...utterance,
  refs: [ref],
  slots: new Set([...utterance.slots, 'ref']),
  ...carriedPeriod(utterance, question),
});

const NOW: ReadonlySet<string> = new Set(['now', 'right now', 'at moment', 'at present']);
const STILL = /^still\b/;

/**
 * The period of the question before, for a sentence that names none; “how is it now?” is about the reporting period.
 */
export const carriedPeriod = (utterance: Utterance, question: Question): Partial<Utterance> =>
  utterance.when === undefined &&
  'period' in question &&
  !isNow(utterance, question) &&
  !isDue(utterance) &&
  !isChart(utterance, question)
    ? { period: question.period }
    : {};

/** “When's it due by?” is about figures still to come, whatever quarter was looked at. */
const isDue = ({ cues, tokens }: Utterance): boolean =>
  cues.has('due it') && !tokens.some(({ text }) => text === 'was');

/** “Chart it” after a year ago reaches to now, and one that ends there is no chart of it. */
const isChart = ({ cues }: Utterance, question: Question): boolean =>
  cues.has('trend') && question.kind !== 'trend' && question.kind !== 'months';

/** The selection of a question; undefined for one that is not about a selection. */
export function selectionAsked(question: Question): Selection | undefined {
  if ('ref' in question && question.ref !== undefined) return undefined;
  if (isOf(question, 'about', 'many')) return { ...question, asked: question.asked ?? { kind: 'all' } };
  return undefined;
}

/** The selection alone, out of a larger question. */
export const selected = ({ asked, except, where, outside, change, among }: Selection): Selection => ({
  asked,
  ...(except && { except }),
  ...(where && { where }),
  ...(outside && { outside }),
  ...(change && { change }),
  ...(among && { among }),
});

/** The standings that a question asked for; none where it asked for all. */
export const standingsOf = (asked: Asked): readonly Standing[] =>
  asked.kind === 'all' ? [] : asked.kind === 'any of' ? asked.of : [asked];

const POINTS: ReadonlySet<string> = new Set(['it', 'them', 'of them', 'those']);

/** The selection that “they” refers to; undefined where that can't be told. */
function meantBy({ question, refs }: DialogueContext, { cues }: Utterance): Selection | undefined {
  const selected = selectionAsked(question);
  if (question.kind === 'sides' && question.sides && selected) {
    return { ...selected, where: { ...selected.where, [question.facet]: [...question.sides] } };
  }
  const showsAll = question.kind === 'under' && question.asked === undefined;
  if (selected && (showsAll || !isOf(question, 'handsOn', 'those shown'))) return selected;
  // After one of a list only “they” are the list, and everything else is about the one.
  const isOne = 'ref' in question && question.ref !== undefined;
  if (isOne && (refs.length < 2 || !(cues.has('them') || cues.has('of them') || cues.has('those'))))
    return undefined;
  return shownIn({ question, refs });
}

/**
 * “Which of them are provisional?” after the reds, “which of them are still amber?” after last quarter's: some of
 * those shown.
 */
const picksOut = (utterance: Utterance, { asked, among }: Selection, question: Question): boolean =>
  (utterance.cues.has('of them') || utterance.cues.has('them')) &&
  among === undefined &&
  utterance.standings.length > 0 &&
  (isNow(utterance, question) ||
    isThen(utterance, question) ||
    (asked.kind !== 'all' &&
      !utterance.standings.every((each) => standingsOf(asked).some((before) => isSame(each, before)))));

/** “Were they red last quarter?” */
const isThen = ({ when, from, period }: Utterance, question: Question): boolean =>
  when !== undefined && from === undefined && 'period' in question && question.period !== period;

/** Does it ask about today after something earlier? */
export const isNow = ({ tokens, reporting, when }: Utterance, question: Question): boolean =>
  when === undefined &&
  'period' in question &&
  question.period < reporting &&
  tokens.some(({ text }) => NOW.has(text) || STILL.test(text));

/**
 * The figures shown, as a selection, whatever was asked to find them; undefined where there were none, or more than a
 * question can name.
 */
const shownIn = ({ refs }: DialogueContext): Selection | undefined =>
  refs.length > 0 && refs.length <= MOST_AMONG ? { asked: { kind: 'all' }, among: [...refs] } : undefined;

/** The utterance as if it had named the selection before, where it doesn't say otherwise itself. */
export function aboutSelection(utterance: Utterance, context: DialogueContext): Utterance | undefined {
  const { question } = context;
  const meant = meantBy(context, utterance);
  const before = meant && picksOut(utterance, meant, question) ? shownIn(context) : meant;
  if (!before) return undefined;
  const standings = utterance.standings.length > 0 ? utterance.standings : standingsOf(before.asked);
  const except =
    utterance.except.length > 0 || utterance.standings.length > 0 ? utterance.except : (before.except ?? []);
  const where = utterance.where ? { ...before.where, ...utterance.where } : before.where;
  const outside = utterance.outside ?? before.outside;
  const change = utterance.change ?? before.change;
  const { among } = before;
  const slots = new Set(utterance.slots);
  if (standings.length > 0) slots.add('standing');
  if (except.length > 0) slots.add('except');
  if (where || among) slots.add('where');
  if (outside) slots.add('outside');
  if (change) slots.add('change');
  const cues = new Set([...utterance.cues].filter((cue) => !POINTS.has(cue)));
  const strict = utterance.strict.filter((each) => !each.some((cue) => POINTS.has(cue)));
  // Everything that was asked about is still meant, also where that was everything.
  cues.add('all');
  return {
    ...utterance,
    standings,
    except,
    where,
    outside,
    change,
    among,
    slots,
    cues,
    strict,
    ...carriedPeriod(utterance, question),
  };
}

/** “Not the provisional ones” after the reds leaves some of them out; “not red” after the ambers asks for others. */
export function limits({ first, slots, except }: Utterance, question: Question): boolean {
  const before = selectionAsked(question);
  const isColour = ({ kind }: Standing): boolean => kind === 'status';
  const isReached = ({ kind }: Standing): boolean => kind.endsWith(' target');
  return (
    first === 'not' &&
    slots.size === 1 &&
    slots.has('except') &&
    before !== undefined &&
    !(standingsOf(before.asked).some(isColour) && except.some(isColour)) &&
    !except.some(isReached) &&
    !standingsOf(before.asked).some((each) => except.some((other) => isSame(each, other)))
  );
}
