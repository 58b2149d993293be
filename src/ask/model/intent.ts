/** The grammar of a kind of question, as data: its cues, its slots, and the question they make. */
import type { Question } from './question.ts';
import type { Slot, Utterance } from './utterance.ts';

/** One way to put a question. A sentence with anything else in it does not fit. */
export type Form = {
  /** Required cues, each of them; `a|b` is either. */
  readonly says?: readonly string[];
  /** Optional cues that change nothing. */
  readonly also?: readonly string[];
  /** Required slots: taken from the question before where the sentence leaves them out. */
  readonly needs?: readonly Slot[];
  /** Optional slots, used or said in passing: “why is CPI13 amber?” */
  readonly takes?: readonly Slot[];
  /** Makes the question; undefined where the utterance doesn't fit after all. */
  readonly make: (utterance: Utterance) => Question | undefined;
  /** Makes the question where a required slot is missing, and nothing was asked before. */
  readonly otherwise?: (utterance: Utterance) => Question;
};

export type Intent = {
  /** The phrases of each cue of this kind of question, in the spelling of `spellOut`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** The forms, tried in this order. */
  readonly forms: readonly Form[];
};

/** The slots of a selection: standing and place. */
export const SELECTION: readonly Slot[] = ['standing', 'except', 'where', 'outside', 'change'];
