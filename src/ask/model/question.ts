/** A question as data, and what a sentence turned out to ask for. */
import type { z } from 'zod';
import type { OnPage } from '../../domain/onPage.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { Traits } from './traits.ts';

/** What a kind of question holds: the arguments of the command that answers it. */
export type ArgsOf<K extends Kind> = Readonly<z.infer<(typeof KINDS)[K]['args']>>;
/** What can be answered: a question of one kind, or of any. */
export type Answerable<K extends Kind = Kind> = { [Each in K]: { readonly kind: Each } & ArgsOf<Each> }[K];

/** Not yet a question. */
type NotYet =
  /** Two or more readings: the person is asked which. */
  | { readonly kind: 'which'; readonly choices: readonly Choice[] }
  /**
   * Only makes sense after another question ("and last quarter?"), and there was none, or it is too long ago: `nearest` is what
   * it would ask by itself.
   */
  | { readonly kind: 'follow-up'; readonly nearest?: readonly Choice[] }
  /** Not understood, or only in part: `rest` are the words that nothing was made of, `nearest` what is most like them. */
  | {
      readonly kind: 'unclear';
      readonly rest: string;
      readonly nearest?: readonly Choice[];
      /** The one indicator that is named in it. */
      readonly about?: string;
      /** For what is not Ragtime's to do: “lock the quarter”. */
      readonly beyond?: OutOfScope;
    };

/** What a sentence comes to. */
export type Question = Answerable | NotYet;

const isKind = (kind: string): kind is Kind => Object.hasOwn(KINDS, kind);

/** Every kind, in the order of the table. */
export const EVERY_KIND: readonly Kind[] = Object.keys(KINDS).filter(isKind);

/** True for what a command can answer as it stands. */
export const isAnswerable = (question: Question): question is Answerable => isKind(question.kind);

/** The kinds that have a trait so. */
type KindsThat<Trait extends keyof Traits, Value> = {
  [K in Kind]: (typeof KINDS)[K][Trait] extends Value ? K : never;
}[Kind];

/** The kinds that are about whatever a selection means; some of them may be of one indicator instead. */
export type AboutMany = KindsThat<'about', 'many'>;

/** True for a question of a kind that has a trait so: `isOf(question, 'opens', 'a form')`. */
export const isOf = <Trait extends Exclude<keyof Traits, 'args'>, const Value extends Traits[Trait]>(
  question: Question,
  trait: Trait,
  value: Value,
): question is Answerable<KindsThat<Trait, Value>> => {
  if (!isAnswerable(question)) return false;
  const traits: Traits = KINDS[question.kind];
  return traits[trait] === value;
};

const READERS: { readonly [K in Kind]: { readonly args: z.ZodType<ArgsOf<K>> } } = KINDS;

/** Reads what a kind of question holds from what a card sends or the store kept; undefined where it is something else. */
export const readArgs = <K extends Kind>(kind: K, given: unknown): ArgsOf<K> | undefined =>
  READERS[kind].args.safeParse(given).data;

/** The question that a command answered, by its verb and what it was given; undefined where that makes none. */
export function questionAnswered(verb: string, given: unknown): Answerable | undefined {
  if (!isKind(verb)) return undefined;
  const args = readArgs(verb, given);
  return args && asking(verb, args);
}

/** The question of a kind that holds this. */
export const asking = <K extends Kind>(kind: K, args: ArgsOf<K>): Answerable<K> => ({ kind, ...args });

/** What a sentence that was not understood asks for. */
export type OutOfScope = 'quarter' | 'document' | 'register' | 'time' | 'wrong' | 'opinion' | 'person';

/** One reading of an ambiguous sentence, as a button says it. */
export type Choice = { readonly says: string; readonly question: Question };

/** What was last asked in a conversation by one person, and what they were shown, in order. */
export type DialogueContext = {
  readonly question: Question;
  readonly refs: readonly string[];
  /** Which of them they were looking at; all of them without. */
  readonly onPage?: OnPage | undefined;
};

/** A question, and what had to be assumed to make it one. */
export type Reading = {
  readonly question: Question;
  /** As a sentence for the answer: how "March" was read. */
  readonly assumed?: string;
  /** True where it was read on its own and may mean something else after another question: "just ICT", "who owns it?" */
  readonly leans?: true;
  /** True where a reference was read from what is only like it: one that is not due may be as like. */
  readonly isLike?: true;
  /** True where it says that all of the council is meant: in a room that talks about a part of it, too. */
  readonly everywhere?: true;
};
