/** Figures left out of an order, “sign off all but CPI14”, “all mine except CPI02”: taken out so that the rest can be read. */
import { MOST_AMONG } from '../../domain/answers/selection.ts';
import type { DialogueContext, Question, Reading } from '../model/question.ts';
import { isCue, type Token } from '../model/tokens.ts';

/** The order without them, and their references. */
type LeftOutGiven = { readonly rest: string; readonly without: readonly string[] };

const BUT =
  '(?:but(?: not)?|(?:all )?except(?:ing)?(?: for)?|(?:apart|aside) from|other than|bar|barring|excluding|without|minus|leaving out|not)';
const BETWEEN = new RegExp(`[\\s,]+${BUT}\\s+`, 'gi');
/** “All but CPI02 are mine” */
const IN_THE_MIDDLE = new RegExp(
  `^(.*?\\b(?:all|everything|all of (?:them|these|those)))[\\s,]+${BUT}\\s+(.+?)[\\s,]+(?:is |are )?(?:still )?mine[\\s.!]*$`,
  'i',
);
const YES = /^(?:yes|yep|yeah|yup|confirm(?:ed)?)[\s,.]*$/i;

/**
 * Reads an order that leaves figures out by their references or titles; undefined for any other sentence.
 *
 * @param tokensOf what some words can stand for
 * @param read reads the rest of it
 */
export function readLeftOut(
  sentence: string,
  {
    tokensOf,
    read,
    context,
  }: {
    readonly tokensOf: (words: string) => readonly Token[];
    readonly read: (words: string) => Reading;
    readonly context: DialogueContext | undefined;
  },
): Reading | undefined {
  for (const { rest, without } of leftOutGiven(sentence, (words) => refsIn(tokensOf(words)))) {
    const before = context?.question;
    const reading: Reading =
      YES.test(rest) && before?.kind === 'sign off' ? { question: before } : read(asOrder(rest));
    const question = withLeftOut(reading.question, without);
    if (question) return { ...reading, question, ...(YES.test(rest) && { isContextDependent: true }) };
  }
  return undefined;
}

/** “Yes, except CPI02” answers the question whose the figures are. */
const asOrder = (rest: string): string => (YES.test(rest) ? 'confirm mine' : rest);

function leftOutGiven(
  sentence: string,
  refsOf: (words: string) => readonly string[],
): readonly LeftOutGiven[] {
  const [, all, named] = IN_THE_MIDDLE.exec(sentence) ?? [];
  const ways = [
    ...(all === undefined || named === undefined ? [] : [{ rest: `${all} mine`, words: named }]),
    ...[...sentence.matchAll(BETWEEN)].map(({ 0: between, index }) => ({
      rest: sentence.slice(0, index),
      words: sentence.slice(index + between.length),
    })),
  ];
  return ways.flatMap(({ rest, words }) => {
    const without = refsOf(words);
    return without.length === 0 ? [] : [{ rest, without }];
  });
}

/** The references that some words name, where they are nothing but that. */
function refsIn(tokens: readonly Token[]): readonly string[] {
  const said = tokens.filter(({ kind }) => kind !== 'filler');
  const refs = said.flatMap((token) =>
    token.kind === 'ref' && !token.isEither && !token.isLike ? token.refs : [],
  );
  const isOnly = said.every(
    (token) => (token.kind === 'ref' && !token.isEither && !token.isLike) || isCue(token, 'and', 'or'),
  );
  return isOnly && refs.length <= MOST_AMONG ? [...new Set(refs)] : [];
}

/** The order without them; undefined for one of another kind, or about one figure. */
function withLeftOut(question: Question, without: readonly string[]): Question | undefined {
  const isOfMany = question.kind === 'sign off' || question.kind === 'confirm';
  return isOfMany && question.ref === undefined ? { ...question, without: [...without] } : undefined;
}
