/**
 * Complete questions that, after another one, take their subject from it: “are we gonna make it?”, “what's gone
 * down?”
 */
import type { Asked } from '../../domain/answers/selection.ts';
import { quartersBetween } from '../../domain/time/frequency.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { fit } from '../kinds/fit.ts';
import {
  type Answerable,
  type DialogueContext,
  isOf,
  MOST_CHOICES,
  type Question,
} from '../model/question.ts';
import type { Slot, Utterance } from '../model/utterance.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { aboutRef, aboutSelection, antecedentRefs, selectionAsked } from './antecedents.ts';

const WHEN: ReadonlySet<Slot> = new Set(['quarter', 'other', 'since', 'number']);
/** Cues for all there is: “what moved overall?”, “which indicators got worse?” */
const OF_ALL: ReadonlySet<string> = new Set(['noun', 'all', 'everywhere', 'count', 'summary', 'facet']);

/** Is it a question of a borrowing kind that names no subject? */
export const leavesOut = ({ slots, cues, tokens }: Utterance, question: Question): boolean =>
  (isOf(question, 'borrows', 'a selection') ||
    isOf(question, 'borrows', 'one or a selection') ||
    (question.kind === 'form' && cues.has('form')) ||
    (question.kind === 'list' && slots.has('change'))) &&
  tokens.length <= 6 &&
  [...slots].every((slot) => WHEN.has(slot) || slot === 'change') &&
  // “Compare this quarter with last” says both, and is whole.
  !(slots.has('quarter') && slots.has('other')) &&
  ![...cues].some((cue) => OF_ALL.has(cue));

/**
 * The question about the indicator or service spoken of before; nothing where there was neither, or it can't be asked
 * of it.
 */
export function ofWhatWasSpokenOf(
  utterance: Utterance,
  whole: Question,
  context: DialogueContext,
  catalogue: Catalogue,
): readonly Question[] {
  const [ref, ...others] = antecedentRefs(context);
  const isOne = 'ref' in context.question && context.question.ref !== undefined;
  if (isOne) {
    if (ref === undefined) return [];
    // “What changed?” may be of the one: how it stands against the quarter before. “Since last quarter” asks of all.
    if (isAnyMove(whole) && utterance.slots.size === 0) return [againstBefore(ref, whole.period, catalogue)];
    const mayBe = others.length < MOST_CHOICES && !isOfMany(utterance, whole);
    return mayBe ? asked(aboutRef(utterance, ref, context)) : [];
  }
  const { asked: standing, where, outside, among } = selectionAsked(context.question) ?? {};
  // After the reds, “what changed?” is of more than what is red now; “who still has to report?” is of none of them.
  const isPlace =
    (standing?.kind === 'all' || whole.kind === 'rank') && !among && (where ?? outside) !== undefined;
  // “Which are getting worse?” may be of the ambers.
  const isListed =
    whole.kind === 'list' && isOf(context.question, 'isPickedFrom', true) && standingIn(context.question);
  const narrowed =
    isListed || isPlace ? aboutSelection(utterance, isListed ? context : anyhow(context)) : undefined;
  return narrowed ? asked(narrowed) : [];
}

/** The context with the same place and any standing. */
const anyhow = (context: DialogueContext): DialogueContext =>
  isOf(context.question, 'about', 'many')
    ? { ...context, question: { ...context.question, asked: { kind: 'all' }, except: [] } }
    : context;

/** Compares one indicator with the period before, of as many months. */
export function againstBefore(ref: string, period: Period, { byRef }: Catalogue): Question {
  const other = shiftPeriod(period, -quartersBetween(byRef.get(ref) ?? { frequency: 'quarterly' }));
  return { kind: 'contrast', ref, against: 'period', other, period };
}

const isAnyMove = (question: Question): question is Answerable<'movers'> =>
  question.kind === 'movers' && question.move.kind === 'any';

const SOME = /^(?:what|which|any|anything|everything|things|ones)(?: |$)/;

/** “Which will miss?”, “movers”: about many, not about one. */
const isOfMany = ({ tokens, cues }: Utterance, question: Question): boolean =>
  isOf(question, 'borrows', 'a selection') ||
  (tokens.some(({ text }) => SOME.test(text)) && !cues.has('i put'));

/**
 * “How do we compare?” or “what changed?” after one, “worst five” after a service: ambiguous between that and
 * everything.
 */
export const mayBeOfAll = (
  { tokens, slots }: Utterance,
  whole: Question,
  { question }: DialogueContext,
): boolean =>
  slots.has('number') ||
  (whole.kind === 'list' && standingIn(question) !== undefined) ||
  ('ref' in question &&
    question.ref !== undefined &&
    (isAnyMove(whole) || tokens.some(({ text }) => WE.test(text))) &&
    !tokens.some(({ text }) => IT.test(text)));

const standingIn = (question: Question): Asked | undefined => {
  const { asked } = selectionAsked(question) ?? {};
  return asked?.kind === 'all' ? undefined : asked;
};
const WE = /(?:^| )(?:we|our)(?: |$)/;
const IT = /(?:^| )it$/;

function asked(utterance: Utterance): readonly Question[] {
  const found = fit(utterance);
  return found && 'questions' in found ? found.questions : [];
}
