/** Matching: the kind of question whose grammar a gathered sentence fits. */
import { periodsInARow, quartersFrom, shiftPeriod } from '../../domain/time/period.ts';
import type { Form } from '../model/intent.ts';
import type { Question } from '../model/question.ts';
import type { Slot, Utterance } from '../model/utterance.ts';
import { HARMLESS } from '../vocabulary/common.ts';
import { INTENTS } from './intents.ts';

/** The result: one question; several where the quarter or year can't be told; or a form without its subject. */
export type Fit =
  | { readonly questions: readonly Question[] }
  | { readonly lacks: 'ref' | 'other'; readonly otherwise?: Question };

type Ready = Form & {
  readonly groups: readonly (readonly string[])[];
  readonly cues: ReadonlySet<string>;
  readonly slots: ReadonlySet<Slot>;
};

let forms: readonly Ready[] | undefined;
/** The forms with the cues they allow, computed once all intents exist, as they name each other's cues. */
const theForms = (): readonly Ready[] => {
  forms ??= INTENTS.flatMap((intent) => intent.forms).map((form) => {
    const groups = (form.says ?? []).map((each) => each.split('|'));
    const slots = new Set<Slot>([...(form.needs ?? []), ...(form.takes ?? [])]);
    return {
      ...form,
      groups,
      cues: new Set([
        ...HARMLESS,
        ...groups.flat(),
        ...(form.also ?? []),
        ...(slots.has('where') ? ['everywhere'] : []),
      ]),
      slots,
    };
  });
  return forms;
};

/** Is no subject missing? A sentence that names figures is complete. */
const isComplete = ({ slots }: Utterance): boolean => slots.has('standing') || slots.has('where');

const MOST_QUARTERS = 5;

/** The first form that all of the sentence fits; else the one it would fit if it named its subject. */
export function fit(utterance: Utterance): Fit | undefined {
  if (utterance.unexplained.length > 0) return undefined;
  let lacking: Fit | undefined;
  for (const form of theForms()) {
    if (!form.groups.every((group) => group.some((cue) => utterance.cues.has(cue)))) continue;
    if (!utterance.strict.every((cues) => cues.some((cue) => form.cues.has(cue)))) continue;
    if (![...utterance.slots].every((slot) => takes(form, slot, utterance))) continue;
    const missing = form.needs?.find((slot) => !has(utterance, slot));
    if (missing === undefined) {
      const questions = [...readings(form, utterance)];
      if (questions.length > 0) return { questions };
    } else if (utterance.cues.has('it') || (form.groups.length > 0 && !isComplete(utterance))) {
      const otherwise = form.otherwise?.(utterance);
      lacking ??= { lacks: missing === 'ref' ? 'ref' : 'other', ...(otherwise && { otherwise }) };
    }
  }
  return lacking;
}

/** Does a form accept a slot? Several quarters are accepted by forms for one: the person is then asked which. */
const takes = (form: Ready, slot: Slot, { slots }: Utterance): boolean =>
  form.slots.has(slot) ||
  (slot === 'span' && form.slots.has('quarter') && !slots.has('other') && !slots.has('since')) ||
  (slot === 'quarter' && form.slots.has('span'));

/** Does an utterance have a slot? A year counts as a quarter: the person is asked which. */
const has = ({ slots }: Utterance, slot: Slot): boolean =>
  slots.has(slot) || (slot === 'quarter' && slots.has('span'));

function readings(form: Ready, utterance: Utterance): readonly Question[] {
  const made = (changed: Partial<Utterance>): readonly Question[] => {
    const question = form.make({ ...utterance, ...changed });
    return question ? [question] : [];
  };
  const { when, from, period } = utterance;
  const asSpan = form.slots.has('span');
  if (when?.either) {
    const single = when.either.every((each) => each.from === each.period);
    if (single || asSpan) {
      return when.either.flatMap((each) => made(each.from === each.period ? { period: each.period } : each));
    }
    // A calendar year is the last quarter of one financial year and the first three of the next.
    const [earlier] = when.either;
    return [0, 1, 2, 3].flatMap((count) =>
      earlier ? made({ period: shiftPeriod(earlier.from, 3 + count) }) : [],
    );
  }
  if (asSpan && when?.whole) return made(when.whole);
  if (from === undefined || asSpan) return made({});
  const count = quartersFrom(from, period) + 1;
  if (count > MOST_QUARTERS) return [];
  return periodsInARow(period, count, -1).flatMap((each) => made({ period: each, from: undefined }));
}
