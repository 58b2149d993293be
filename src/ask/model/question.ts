/** The question type, the result of reading a sentence, and the context it was read in. */
import type { z } from 'zod';
import type { OnPage } from '../../domain/answers/onPage.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { Traits } from './traits.ts';

/** The arguments of a kind of question, and of the command that answers it. */
export type ArgsOf<K extends Kind> = Readonly<z.infer<(typeof KINDS)[K]['args']>>;
/** An answerable question: of one kind, or of any. */
export type Answerable<K extends Kind = Kind> = { [Each in K]: { readonly kind: Each } & ArgsOf<Each> }[K];

/** A sentence that is no answerable question yet. */
type NotYet =
  /** Two or more readings: the person is asked which. */
  | { readonly kind: 'which'; readonly choices: readonly Choice[] }
  /**
   * A follow-up ("and last quarter?") without a question before it, or too long after one: `suggestions` are what it
   * may ask by itself.
   */
  | { readonly kind: 'follow-up'; readonly suggestions?: readonly Choice[] }
  /** Not understood, or only in part: `unexplained` are the words without a reading, `suggestions` questions like it. */
  | {
      readonly kind: 'unclear';
      readonly unexplained: string;
      readonly suggestions?: readonly Choice[];
      /** The one indicator named in it. */
      readonly about?: string;
      /** The parts of that one, where it is given part by part. */
      readonly parts?: readonly string[];
      /** Are those words a day that there is not: “31 November”? */
      readonly noDay?: true;
      /** The request, where it is out of Ragtime's scope: “lock the quarter”. */
      readonly outOfScope?: OutOfScope;
    };

/** The result of reading a sentence. */
export type Question = Answerable | NotYet;

const isKind = (kind: string): kind is Kind => Object.hasOwn(KINDS, kind);

/** Every kind, in the order of the table. */
export const EVERY_KIND: readonly Kind[] = Object.keys(KINDS).filter(isKind);

/** Can a command answer it as it stands? */
export const isAnswerable = (question: Question): question is Answerable => isKind(question.kind);

/** The kinds with a given value of a trait. */
type KindsThat<Trait extends keyof Traits, Value> = {
  [K in Kind]: (typeof KINDS)[K][Trait] extends Value ? K : never;
}[Kind];

/** The kinds that are about a selection; some of them may be about one indicator instead. */
export type AboutMany = KindsThat<'about', 'many'>;

/** Is it of a kind with a given value of a trait? `isOf(question, 'opens', 'a form')`. */
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

/** Parses the arguments of a kind of question, from a card or the store; undefined where they are not valid. */
export const readArgs = <K extends Kind>(kind: K, given: unknown): ArgsOf<K> | undefined =>
  READERS[kind].args.safeParse(given).data;

/** The question that a command answered, by its verb and arguments; undefined where they make none. */
export function questionAnswered(verb: string, given: unknown): Answerable | undefined {
  if (!isKind(verb)) return undefined;
  const args = readArgs(verb, given);
  return args && questionOf(verb, args);
}

/** A question, from its kind and arguments. */
export const questionOf = <K extends Kind>(kind: K, args: ArgsOf<K>): Answerable<K> => ({ kind, ...args });

/** Requests that are out of Ragtime's scope. */
export type OutOfScope =
  | ('quarter' | 'document' | 'register' | 'time' | 'wrong' | 'opinion' | 'person' | 'cover')
  | ('contract' | 'left alone' | 'backwards' | 'was late' | 'neighbours' | 'part of a cover')
  | ('alert levels' | 'event');

/** The most candidates worth offering. */
export const MOST_CHOICES = 5;

/** One reading of an ambiguous sentence, with its button title. */
export type Choice = { readonly says: string; readonly question: Question };

/** The dialogue context: a person's last question in a conversation, and the references shown, in order. */
export type DialogueContext = {
  readonly question: Question;
  readonly refs: readonly string[];
  /** The page they were looking at; undefined for all references. */
  readonly onPage?: OnPage | undefined;
};

/** The result of reading a sentence: its question, and the assumptions made. */
export type Reading = {
  readonly question: Question;
  /** The assumption in a sentence for the answer: how "March" was read. */
  readonly assumed?: string;
  /** Is it context-dependent, though read on its own: "just ICT", "who owns it?" */
  readonly isContextDependent?: true;
  /** Was a reference read from something only like it? An indicator that is not due may be as like. */
  readonly isLike?: true;
  /** Was an indicator found by its title? A word of that may be the reference of one that is not due. */
  readonly byTitle?: true;
  /** Does it name the whole council, whatever the room's default topic? */
  readonly everywhere?: true;
};
