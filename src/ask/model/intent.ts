/** The grammar of a kind of question, as data: the words it listens for, what it may be about, and the question they make. */
import type { Question } from './question.ts';
import type { Slot, Utterance } from './utterance.ts';

/** One way to put a question. Nothing may be said besides: a sentence with anything else in it is not this one. */
export type Form = {
  /** Cues that must be said, each of them; `a|b` is either. */
  readonly says?: readonly string[];
  /** Cues that may be said besides and change nothing. */
  readonly also?: readonly string[];
  /** What it must be about: taken from what was asked before where the sentence leaves it out. */
  readonly needs?: readonly Slot[];
  /** What may be said besides and is used, or in passing: “why is CPI13 amber?” */
  readonly takes?: readonly Slot[];
  /** Undefined where it doesn't fit after all. */
  readonly make: (utterance: Utterance) => Question | undefined;
  /** What it asks where it leaves out what it needs, and nothing was asked before. */
  readonly otherwise?: (utterance: Utterance) => Question;
};

export type Intent = {
  /** The phrases that each cue of this kind of question stands for, in the spelling of `spellOut`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Tried in this order. */
  readonly forms: readonly Form[];
};

/** How figures stand, and where they belong. */
export const SELECTION: readonly Slot[] = ['standing', 'except', 'where', 'outside', 'change'];
