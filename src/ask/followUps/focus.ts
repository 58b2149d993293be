/** What a follow-up points at: “it”, “them”, “of those”, “the second one”, from what was asked and shown before. */
import { type Asked, MOST_AMONG, type Selection, type Standing } from '../../domain/answers/selection.ts';
import { isSame } from '../gathering/twoStandings.ts';
import type { Part } from '../model/parts.ts';
import { type Focus, isOf, type Question } from '../model/question.ts';
import type { Said } from '../model/said.ts';

/** The one indicator that was spoken of, or those that were shown. */
export function refsOf({ question, refs }: Focus): readonly string[] {
  if ('ref' in question && question.ref !== undefined) return [question.ref];
  return question.kind === 'several' && refs.length === 0 ? question.refs : refs;
}

/** “The second one”, “the next one” as the reference that stood there; undefined where nothing did. */
export function pointedAt(parts: readonly Part[], focus: Focus): readonly Part[] | undefined {
  const { refs, onPage } = focus;
  const { first, count } = onPage ?? { first: 0, count: refs.length };
  const pointed = parts.map((part): Part | undefined => {
    if (part.kind !== 'nth') return part;
    const ref = part.isNext ? nextTo(focus) : refs[first + (part.nth === 0 ? count : part.nth) - 1];
    return ref === undefined ? undefined : { kind: 'ref', refs: [ref], text: part.text };
  });
  return pointed.every((part) => part !== undefined) ? pointed : undefined;
}

/** The one after that which was looked at, of those that were shown. */
export function nextTo({ question, refs }: Focus): string | undefined {
  const at = 'ref' in question && question.ref !== undefined ? refs.indexOf(question.ref) : -1;
  return at < 0 ? undefined : refs[at + 1];
}

/** The sentence as if it had named this indicator. */
export const aboutRef = (said: Said, ref: string, { question }: Focus): Said => ({
  ...said,
  refs: [ref],
  slots: new Set([...said.slots, 'ref']),
  ...carriedPeriod(said, question),
});

const NOW: ReadonlySet<string> = new Set(['now', 'right now', 'at moment', 'at present']);
const STILL = /^still\b/;

/** Where a sentence names no period, the one of what came before; “how is it now?” is of the one being reported. */
export const carriedPeriod = (said: Said, question: Question): Partial<Said> =>
  said.when === undefined && 'period' in question && !isNow(said, question) && !isDue(said)
    ? { period: question.period }
    : {};

/** “When's it due by?” is of what is still to come, whatever quarter was looked at. */
const isDue = ({ cues, parts }: Said): boolean =>
  cues.has('due it') && !parts.some(({ text }) => text === 'was');

/** What a question selected; undefined for one that is not about a selection. */
export function selectionIn(question: Question): Selection | undefined {
  if ('ref' in question && question.ref !== undefined) return undefined;
  if (isOf(question, 'about', 'many')) return { ...question, asked: question.asked ?? { kind: 'all' } };
  return undefined;
}

/** A selection and nothing else of the question that it was part of. */
export const selected = ({ asked, except, where, outside, change, among }: Selection): Selection => ({
  asked,
  ...(except && { except }),
  ...(where && { where }),
  ...(outside && { outside }),
  ...(change && { change }),
  ...(among && { among }),
});

/** The ways to stand that were asked for; none where figures may stand as they do. */
export const standingsOf = (asked: Asked): readonly Standing[] =>
  asked.kind === 'all' ? [] : asked.kind === 'any of' ? asked.of : [asked];

const POINTS: ReadonlySet<string> = new Set(['it', 'them', 'of them', 'those']);

/** What “they” are; undefined where that can't be told. */
function meantBy({ question, refs }: Focus, { cues }: Said): Selection | undefined {
  const selected = selectionIn(question);
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

/** “Which of them are provisional?” after the reds, “which of them are still amber?” of those of last quarter: of those that were shown, some. */
const picksOut = (said: Said, { asked, among }: Selection, question: Question): boolean =>
  (said.cues.has('of them') || said.cues.has('them')) &&
  among === undefined &&
  said.standings.length > 0 &&
  (isNow(said, question) ||
    isThen(said, question) ||
    (asked.kind !== 'all' &&
      !said.standings.every((each) => standingsOf(asked).some((before) => isSame(each, before)))));

/** “Were they red last quarter?” */
const isThen = ({ when, from, period }: Said, question: Question): boolean =>
  when !== undefined && from === undefined && 'period' in question && question.period !== period;

/** True for what is asked of today after something earlier. */
export const isNow = ({ parts, reporting, when }: Said, question: Question): boolean =>
  when === undefined &&
  'period' in question &&
  question.period < reporting &&
  parts.some(({ text }) => NOW.has(text) || STILL.test(text));

/** Those that were shown, whatever was asked to find them; undefined where none were, or more than a question can name. */
const shownIn = ({ refs }: Focus): Selection | undefined =>
  refs.length > 0 && refs.length <= MOST_AMONG ? { asked: { kind: 'all' }, among: [...refs] } : undefined;

/** The sentence as if it had named what was selected before, where it doesn't say otherwise itself. */
export function aboutSelection(said: Said, focus: Focus): Said | undefined {
  const { question } = focus;
  const meant = meantBy(focus, said);
  const before = meant && picksOut(said, meant, question) ? shownIn(focus) : meant;
  if (!before) return undefined;
  const standings = said.standings.length > 0 ? said.standings : standingsOf(before.asked);
  const except = said.except.length > 0 || said.standings.length > 0 ? said.except : (before.except ?? []);
  const where = said.where ? { ...before.where, ...said.where } : before.where;
  const outside = said.outside ?? before.outside;
  const change = said.change ?? before.change;
  const { among } = before;
  const slots = new Set(said.slots);
  if (standings.length > 0) slots.add('standing');
  if (except.length > 0) slots.add('except');
  if (where || among) slots.add('where');
  if (outside) slots.add('outside');
  if (change) slots.add('change');
  const cues = new Set([...said.cues].filter((cue) => !POINTS.has(cue)));
  const strict = said.strict.filter((each) => !each.some((cue) => POINTS.has(cue)));
  // Everything that was asked about is still meant, also where that was everything.
  cues.add('all');
  return {
    ...said,
    standings,
    except,
    where,
    outside,
    change,
    among,
    slots,
    cues,
    strict,
    ...carriedPeriod(said, question),
  };
}

/** “Not the provisional ones” after the reds leaves some of them out; “not red” after the ambers asks for others. */
export function limits({ first, slots, except }: Said, question: Question): boolean {
  const before = selectionIn(question);
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
