/** A line of the bank as it is written in `phrasings/`: what is said, after what, and what it has to come to. */
import { z } from 'zod';
import {
  type DialogueContext,
  EVERY_KIND,
  type Question,
  questionOf,
  readArgs,
} from '../../../src/ask/model/question.ts';
import { Standing } from '../../../src/domain/answers/selection.ts';
import { REPORTING } from './setting.ts';

/** `Red`, or a way to stand that is no status: `off target`. */
const ShortStanding = z.string().transform((said): Standing => {
  const isWay = WAYS.some((way) => way === said);
  return Standing.parse(isWay ? { kind: said } : { kind: 'status', status: said });
});
const WAYS = Standing.options.map(({ shape }) => shape.kind.value);

const ShortAsked = z.union([
  z.literal('all').transform(() => ({ kind: 'all' as const })),
  ShortStanding,
  z.array(ShortStanding).transform((of) => ({ kind: 'any of' as const, of })),
]);
const ShortMove = z.union([
  z.string().transform((kind) => ({ kind })),
  z.looseObject({}).transform((between) => ({ kind: 'between', ...between })),
]);

/**
 * A question by the names of its kind's arguments, with how figures stand written short. What is left out is as the kind has
 * it by itself, and the period the one that is reported.
 */
const Written = z
  .looseObject({ asked: ShortAsked, except: z.array(ShortStanding), move: ShortMove })
  .partial()
  .extend({ kind: z.string() });

const Line = z.strictObject({
  says: z.string().min(1),
  /** The question before it, and the references that its answer showed. */
  after: Written.optional(),
  shown: z.array(z.string()).optional(),
  /** Said where the councils that share ICT have indicators of their own. */
  partners: z.literal(true).optional(),
  /** Said where indicators have references of letters alone: FCR, BUDGET, AV-HDC. */
  letters: z.literal(true).optional(),
  /** Said where more indicators are given part by part: minutes lost by area, incidents by priority. */
  parted: z.literal(true).optional(),
  /** The one question that it asks; `asksEither` where each of several is right; `assumed` where the answer has to say how it was read. */
  asks: Written.optional(),
  asksEither: z.array(Written).min(2).optional(),
  assumed: z.literal(true).optional(),
  /** More than one is meant: the readings that have to be among those offered. */
  offers: z.array(Written).min(1).optional(),
  /** Nothing that is held answers it. */
  declined: z.literal(true).optional(),
  note: z.string().optional(),
});

export type Expected =
  /** Any of these is right; `assumed` where the answer also has to say how it was read. */
  | { readonly must: 'answer'; readonly questions: readonly Question[]; readonly assumed?: true }
  /** More than one reading is possible, and each of these must be offered. */
  | { readonly must: 'clarify'; readonly choices: readonly Question[] }
  /** Nothing that is held answers it. */
  | { readonly must: 'decline' };

export type When = {
  readonly focus?: DialogueContext;
  readonly partners?: true;
  readonly letters?: true;
  readonly parted?: true;
};

export type Phrasing = { readonly said: string; readonly expected: Expected; readonly when: When };

/** Reads a line; throws what is wrong with it. */
export function readPhrasing(text: string): Phrasing {
  const {
    says,
    after,
    shown = [],
    partners,
    letters,
    parted,
    asks,
    asksEither,
    offers,
    declined,
    assumed,
  } = Line.parse(JSON.parse(text));
  const expected: readonly Expected[] = [
    ...[asks && [asks], asksEither].flatMap((questions): readonly Expected[] =>
      questions
        ? [{ must: 'answer', questions: questions.map(writtenQuestion), ...(assumed && { assumed }) }]
        : [],
    ),
    ...(offers ? [{ must: 'clarify' as const, choices: offers.map(writtenQuestion) }] : []),
    ...(declined ? [{ must: 'decline' as const }] : []),
  ];
  const [only, ...others] = expected;
  if (!only || others.length > 0) {
    throw new RangeError('A phrasing says one of asks, asksEither, offers and declined.');
  }
  return {
    said: says,
    expected: only,
    when: {
      ...(after && { focus: { question: writtenQuestion(after), refs: shown } }),
      ...(partners && { partners }),
      ...(letters && { letters }),
      ...(parted && { parted }),
    },
  };
}

/** The question that was written; throws where its kind has no such argument. */
function writtenQuestion(written: z.infer<typeof Written>): Question {
  const kind = EVERY_KIND.find((each) => each === written.kind);
  if (!kind) throw new RangeError(`There is no kind of question “${written.kind}”.`);
  const { kind: _kind, ...given } = written;
  const args = readArgs(kind, { period: REPORTING, ...given });
  const unknown = Object.keys(given).filter((name) => !args || !Object.hasOwn(args, name));
  if (!args || unknown.length > 0) {
    throw new RangeError(`“${kind}” takes no ${unknown.join(', ') || 'such arguments'}.`);
  }
  return questionOf(kind, args);
}
