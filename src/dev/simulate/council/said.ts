/** What people of the council said, asked and follow: nothing of it is worked out. */
import type { PersonRef } from '../../../domain/person.ts';
import type { Period } from '../../../domain/time/period.ts';
import type { FigureName } from './reading.ts';

/** Something that was said of whose a figure is. */
export type SimulatedSaying = {
  readonly name: FigureName;
  readonly ref: string;
  readonly period: Period;
  readonly answer: 'mine' | 'not mine' | 'offered' | 'given';
  readonly by: PersonRef;
  /** Whoever it was offered or given to. */
  readonly to: PersonRef | null;
  /** Whose it was before it was given. */
  readonly from: PersonRef | null;
  /** When (milliseconds), and when an offer was answered. */
  readonly at: number;
  reply: 'accepted' | 'declined' | null;
  repliedAt: number | null;
};

/** A question about a figure to whoever reports it; times in milliseconds. */
export type SimulatedQuestion = {
  readonly name: FigureName;
  /** Its number among all questions, which its words and those of the answer begin with. */
  readonly number: number;
  readonly by: PersonRef;
  readonly at: number;
  answer: { readonly by: PersonRef; readonly at: number } | null;
};

/** Somebody follows one indicator; with a null everything. */
export type SimulatedFollow = {
  readonly person: PersonRef;
  readonly ref: string | null;
  readonly at: number;
};
