/** Follow-ups that ask the same question with something replaced: “and last quarter?”, “just ICT”, “and CPI14?” */
import { OF_PEOPLE, type Selection, type Where } from '../../domain/answers/selection.ts';
import { quartersFrom, shiftPeriod } from '../../domain/time/period.ts';
import { partOf } from '../model/partsNamed.ts';
import {
  type AboutMany,
  type Answerable,
  type DialogueContext,
  isOf,
  type Question,
} from '../model/question.ts';
import { askedOf, byOwner, type Utterance } from '../model/utterance.ts';
import { isNow, selected, selectionAsked, standingsOf } from './antecedents.ts';
import { isAlso } from './isContextDependent.ts';

/**
 * The place with another in its stead. A person replaces a person: “and Alex?” after what Adele owns is what Alex
 * owns.
 */
function instead(before: Where | undefined, where: Where): Where {
  if (!OF_PEOPLE.some((facet) => where[facet])) return { ...before, ...where };
  const others = Object.fromEntries(
    Object.entries(before ?? {}).filter(([facet]) => !OF_PEOPLE.some((each) => each === facet)),
  );
  const { person, ...named } = where;
  const role = (['owner', 'deputy'] as const).find((facet) => before?.[facet]);
  return { ...others, ...named, ...(person && { [role ?? 'person']: person }) };
}

/** The ways to stand of figures that somebody can be reminded of. */
const OWED: ReadonlySet<string> = new Set(['not reported', 'overdue', 'provisional']);

/** The question before with the fragment's slots replaced; undefined where the two don't go together. */
export function sameAgain(utterance: Utterance, { question }: DialogueContext): Question | undefined {
  const { slots, refs, when, from, outside, change, standings, except } = utterance;
  // Whoever is reminded owes their own figures, and not those they deputise for: “actually just Adele”.
  const where = isOf(question, 'asksFirst', true) ? byOwner(utterance.where) : utterance.where;
  const isSelective =
    selectionAsked(question) !== undefined ||
    question.kind === 'mine' ||
    // Who was told of one figure is asked of somebody else as well: “and Lynne?”
    isOf(question, 'selects', 'messages');
  let next: Question = question;
  // “And what’s red?” after a reminder is a question; reminded are those who still owe.
  if (question.kind === 'remind' && standings.some(({ kind }) => !OWED.has(kind))) return undefined;
  // “Still amber?” after those of last quarter is of those, and nothing here tells which they are.
  if (slots.has('standing') && isNow(utterance, question)) return undefined;
  // After a reminder the next question is a question: “and how many are green?”
  if (isOf(question, 'asksFirst', true) && asksAnew(utterance)) return undefined;
  // None of these is put in place of what was asked before.
  if ((['refs', 'number', 'scheme', 'facet', 'move'] as const).some((slot) => slots.has(slot)))
    return undefined;
  if (slots.has('ref')) {
    const [ref = ''] = refs;
    if (utterance.cues.has('versus')) return beside(question, ref);
    if (utterance.cues.has('added')) return withAlso(question, ref);
    const part = partOf(utterance.tokens, ref);
    if (part !== undefined) next = ofPart(question, ref, part, utterance);
    else if (next.kind === 'form') next = { kind: 'form', ref, period: next.period };
    else if ('ref' in next && next.ref !== undefined) next = { ...next, ref };
    else next = { kind: 'show', ref, period: 'period' in question ? question.period : utterance.period };
  }
  if (['standing', 'except', 'where', 'outside', 'change'].some((slot) => slots.has(slot as 'where'))) {
    if (slots.has('ref') || !isSelective) return undefined;
    if (utterance.cues.has('added')) return besidePlaces(question, utterance);
    // Another than those that stand side by side is looked at by itself.
    if (question.kind === 'sides' && question.sides && where?.[question.facet]) {
      const { kind: _kind, facet: _facet, sides: _sides, ...rest } = question;
      return { kind: 'list', ...rest, where: { ...rest.where, ...where } };
    }
    const before: Selection = isOf(next, 'selects', 'messages')
      ? next
      : (selectionAsked(next) ?? { asked: { kind: 'all' }, where: { person: ['me'] } });
    const limits = {
      asked:
        standings.length > 0
          ? askedOf(isAlso(utterance) ? besides(utterance, before) : utterance)
          : before.asked,
      ...(except.length > 0 && { except: [...except] }),
      // “Just Adele” of those to be reminded are her own figures, and not those she deputises for.
      ...(where && { where: instead(before.where, (question.kind === 'remind' && byOwner(where)) || where) }),
      ...(outside && { outside: isOf(question, 'selects', 'owners') ? byOwner(outside) : outside }),
      ...(change && { change }),
    };
    if (next.kind === 'mine') next = { kind: 'list', ...before, ...limits, period: next.period };
    else if (next.kind === 'summary' && standings.length > 0) {
      next = { kind: 'list', ...(before.where && { where: before.where }), ...limits, period: next.period };
    } else if (next.kind === 'summary') {
      const { asked: _asked, ...places } = limits;
      next = { ...next, ...places };
    } else {
      if (!isOf(next, 'about', 'many')) return undefined;
      next = { ...next, ...(standings.length > 0 && { except: undefined }), ...limits };
      // “And Isaiah's” are others than those that were shown.
      if (utterance.first === 'and' && where) next = { ...next, among: undefined };
    }
  }
  // “And before that?” of what was held against last quarter is against the one before it.
  if (when?.back !== undefined && 'other' in next && next.other !== undefined) {
    return { ...next, other: shiftPeriod(next.other, -when.back) };
  }
  const moved =
    when?.back !== undefined && 'period' in question
      ? { ...utterance, when: { period: shiftPeriod(question.period, -when.back), back: when.back } }
      : utterance;
  return when || utterance.since || utterance.other ? inPeriod(next, moved, from) : next;
}

const ASKS = /^(?:what|which|who|whose|how|any|anything|when|where|show|list)(?: |$)/;

/** Does it ask something? */
const asksAnew = ({ tokens }: Utterance): boolean => tokens.some(({ text }) => ASKS.test(text));

/** “And SCDC?” after HDC's forecast, or after the whole of it */
const ofPart = (question: Question, ref: string, part: string, { period }: Utterance): Question =>
  question.kind === 'part' || question.kind === 'part over time'
    ? { ...question, ref, part }
    : { kind: 'part', ref, part, period: 'period' in question ? question.period : period };

/** “Reds too” after the ambers: both standings. */
const besides = (utterance: Utterance, before: Selection): Pick<Utterance, 'standings'> => ({
  standings: [...standingsOf(before.asked), ...utterance.standings],
});

/** “Everywhere” after what was asked of ICT */
export const everywhere = (question: Answerable<AboutMany>): Question => ({
  ...question,
  where: undefined,
  outside: undefined,
  among: undefined,
});

/** “Compare it with CPI14” */
const beside = (question: Question, ref: string): Question | undefined =>
  'ref' in question && question.ref !== undefined && question.ref !== ref && 'period' in question
    ? { kind: 'several', refs: [question.ref, ref], period: question.period }
    : undefined;

/** “Add CPI09” after two of them */
function withAlso(question: Question, ref: string): Question | undefined {
  if (!('period' in question)) return undefined;
  const before =
    question.kind === 'several' ? question.refs : 'ref' in question && question.ref ? [question.ref] : [];
  return before.length === 0 || before.includes(ref)
    ? undefined
    : { kind: 'several', refs: [...before, ref], period: question.period };
}

/** “Add Waste” after what is red in ICT, or after ICT beside Highways */
function besidePlaces(question: Question, { where, slots }: Utterance): Question | undefined {
  const [[facet, values] = [], ...more] = Object.entries(where ?? {});
  if (!facet || !values || more.length > 0 || slots.size > 1) return undefined;
  if (question.kind === 'sides' && question.sides && question.facet === facet)
    return { ...question, sides: [...question.sides, ...values] };
  const before = selectionAsked(question)?.where;
  const there = before?.[facet as keyof Where];
  return there && isOf(question, 'about', 'many') && question.kind !== 'sides'
    ? { ...question, where: { ...before, [facet]: [...there, ...values] } }
    : undefined;
}

/** How many quarters back: “the year before” is a year, “the one before” as many as were asked for. */
function quartersBack(back: number, question: Answerable<'summary' | 'trend'>): number | undefined {
  if (question.from === undefined || back > 1) return back;
  const count = quartersFrom(question.from, question.period) + 1;
  return count === 4 ? count : undefined;
}

/** The question asked of another period. Its baseline moves along. */
function inPeriod(question: Question, utterance: Utterance, from: Utterance['from']): Question | undefined {
  if (!('period' in question)) return undefined;
  const { when, since, other } = utterance;
  if (question.kind === 'movers') {
    const period = when?.period ?? question.period;
    const lead = quartersFrom(question.since, question.period);
    return { ...question, period, since: since ?? other ?? shiftPeriod(period, -lead) };
  }
  if (question.kind === 'summary' || question.kind === 'trend') {
    const whole = when?.whole;
    const { from: before, ...rest } = question;
    if (before && when?.back !== undefined) {
      const back = quartersBack(when.back, question);
      return back === undefined
        ? undefined
        : { ...question, from: shiftPeriod(before, -back), period: shiftPeriod(question.period, -back) };
    }
    if (since) return { ...rest, from: since };
    if (!when) return undefined;
    if (whole && question.kind === 'trend') return { ...rest, from: whole.from, period: whole.period };
    return { ...rest, ...(from && { from }), period: when.period };
  }
  if (other) {
    if ('ref' in question && question.ref !== undefined) {
      return { kind: 'contrast', ref: question.ref, against: 'period', other, period: question.period };
    }
    const selection = selectionAsked(question);
    return selection && { kind: 'compare', other, ...selected(selection), period: question.period };
  }
  if (!when || from || since) return undefined;
  // Of another quarter the figure is looked at, and no form opened.
  if (isOf(question, 'opens', 'a form')) {
    return question.ref === undefined ? undefined : { kind: 'show', ref: question.ref, period: when.period };
  }
  if (question.kind === 'compare') {
    // “And a year ago?” after this quarter and the last holds it against that.
    if (when.period < question.other) return { ...question, other: when.period };
    const lead = quartersFrom(question.other, question.period);
    return { ...question, period: when.period, other: shiftPeriod(when.period, -lead) };
  }
  return { ...question, period: when.period };
}
