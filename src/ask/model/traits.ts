/** What there is to know of a kind of question, so that those before and after it can be read. */
import type { z } from 'zod';

export type Traits = {
  /** What the question holds, which is what its command is given, by a sentence or by a card. */
  readonly args: z.ZodType<object>;
  /** One indicator; many, by a selection; whatever a period holds; or nothing that is reported. */
  readonly about: 'one' | 'many' | 'period' | 'nothing';
  /** Of what a selection is: of figures, of those who owe them, or of messages about them. */
  readonly selects: 'figures' | 'owners' | 'messages';
  /** What it may be meant of where it names nothing itself: “are we going to make it?” after one indicator. */
  readonly borrows: 'nothing' | 'a selection' | 'one or a selection';
  /** What “they” are after it: all that were asked about, or only those that the answer shows. */
  readonly handsOn: 'all asked about' | 'those shown';
  /** “Which ones?” after it: a list of them, or itself again where it shows them already. */
  readonly whichOnes: 'a list' | 'itself';
  /** “Top three” and “which are getting worse?” after it pick some of its figures. */
  readonly isPickedFrom: boolean;
  /** What is turned round by “the other way?”. */
  readonly otherWay: 'standing' | 'move' | 'end' | 'nothing';
  /** A way to stand by itself, “reds?”, asks it of those. */
  readonly takesStanding: boolean;
  /** “Why?” after it is answered by itself. */
  readonly saysWhy: boolean;
  /** A form is of the period being reported, and may be opened again. */
  readonly opens: 'an answer' | 'a form';
  /** Asked while figures are being reported: “what's left?” after it is what one still owes. */
  readonly isReporting: boolean;
};

/** What most kinds are like. A kind says in what it differs; a new trait is to be thought of here first. */
const ANSWER = {
  selects: 'figures',
  borrows: 'nothing',
  handsOn: 'all asked about',
  whichOnes: 'a list',
  isPickedFrom: false,
  otherWay: 'nothing',
  takesStanding: false,
  saysWhy: false,
  opens: 'an answer',
  isReporting: false,
} as const satisfies Omit<Traits, 'args' | 'about'>;
export const OF_ONE = { ...ANSWER, about: 'one' } as const;
export const OF_MANY = { ...ANSWER, about: 'many' } as const;
export const OF_PERIOD = { ...ANSWER, about: 'period' } as const;
export const OF_NOTHING = { ...ANSWER, about: 'nothing' } as const;
