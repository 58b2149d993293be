/** The traits of a kind of question: how questions before and after it are read. */
import type { z } from 'zod';

export type Traits = {
  /** The schema of its arguments, which are those of its command, from a sentence or a card. */
  readonly args: z.ZodType<object>;
  /** Its subject: one indicator; many, by a selection; all of a period; or nothing that is reported. */
  readonly about: 'one' | 'many' | 'period' | 'nothing';
  /** What a selection selects: figures, their owners, or messages about them. */
  readonly selects: 'figures' | 'owners' | 'messages';
  /** The subjects it may take from the question before: “are we going to make it?” after one indicator. */
  readonly borrows: 'nothing' | 'a selection' | 'one or a selection';
  /** The antecedent of “they” after it: all that were asked about, or only those shown. */
  readonly handsOn: 'all asked about' | 'those shown';
  /** “Which ones?” after it: a list of them, or itself again where it shows them already. */
  readonly whichOnes: 'a list' | 'itself';
  /** “Top three” and “which are getting worse?” after it pick some of its figures. */
  readonly isPickedFrom: boolean;
  /** The part that “the other way?” turns round. */
  readonly otherWay: 'standing' | 'move' | 'end' | 'nothing';
  /** Does a standing alone, “reds?”, replace its standing? */
  readonly takesStanding: boolean;
  /** Does it answer “why?” itself? */
  readonly saysWhy: boolean;
  /** A form is about the reporting period, and may be opened again. */
  readonly opens: 'an answer' | 'a form';
  /** Does it show what it would do, and do it on the tap of a button? */
  readonly asksFirst: boolean;
  /** Does its answer have rows, which “export this” after it puts into a file? */
  readonly hasRows: boolean;
  /** Is it asked while reporting figures, so that “what's left?” after it asks for one's outstanding ones? */
  readonly isReporting: boolean;
};

/** The traits of most kinds. A kind lists its differences; a new trait has to be given its default here first. */
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
  asksFirst: false,
  hasRows: false,
  isReporting: false,
} as const satisfies Omit<Traits, 'args' | 'about'>;
export const OF_ONE = { ...ANSWER, about: 'one' } as const;
export const OF_MANY = { ...ANSWER, about: 'many' } as const;
export const OF_PERIOD = { ...ANSWER, about: 'period' } as const;
export const OF_NOTHING = { ...ANSWER, about: 'nothing' } as const;
