/** Figures left out of an order, “sign off all but CPI14”, “all mine except CPI02”: taken out so that the rest can be read. */
import { MOST_AMONG } from '../../domain/answers/selection.ts';
import {
  type Choice,
  type DialogueContext,
  MOST_CHOICES,
  type Question,
  type Reading,
} from '../model/question.ts';
import { isCue, type Token } from '../model/tokens.ts';

/** The order without them, and their references: more than once where a title may be of several. */
type LeftOutGiven = { readonly rest: string; readonly ways: readonly (readonly string[])[] };

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
 * Reads an order that leaves figures out by their references or titles; undefined for any other sentence. Where a title
 * may be of several, it is asked which of them is left out.
 *
 * @param tokensOf what some words can stand for
 * @param nameOf an indicator as a button names it
 * @param read reads the rest of it
 */
export function readLeftOut(
  sentence: string,
  {
    tokensOf,
    nameOf,
    read,
    context,
  }: {
    readonly tokensOf: (words: string) => readonly Token[];
    readonly nameOf: (ref: string) => string;
    readonly read: (words: string) => Reading;
    readonly context: DialogueContext | undefined;
  },
): Reading | undefined {
  for (const { rest, ways } of leftOutGiven(sentence, (words) => refsIn(tokensOf(bare(words))))) {
    const before = context?.question;
    const reading: Reading =
      YES.test(rest) && before?.kind === 'sign off' ? { question: before } : read(asOrder(rest));
    const choices = ways.flatMap((without): readonly Choice[] => {
      const question = withLeftOut(reading.question, without);
      return question ? [{ says: `All but ${without.map(nameOf).join(', ')}`, question }] : [];
    });
    const [only, ...others] = choices;
    if (!only) continue;
    const question: Question = others.length === 0 ? only.question : { kind: 'which', choices };
    return { ...reading, question, ...(YES.test(rest) && { isContextDependent: true }) };
  }
  return undefined;
}

/** “The avoidable contact one” */
const bare = (words: string): string =>
  words.replace(/(?<=\S)\s+(?:ones?|figures?|indicators?|measures?|kpis?)(?=[\s.!]*$)/i, '');

/** “Yes, except CPI02” answers the question whose the figures are. */
const asOrder = (rest: string): string => (YES.test(rest) ? 'confirm mine' : rest);

function leftOutGiven(
  sentence: string,
  refsOf: (words: string) => LeftOutGiven['ways'],
): readonly LeftOutGiven[] {
  const [, all, named] = IN_THE_MIDDLE.exec(sentence) ?? [];
  const parted = [
    ...(all === undefined || named === undefined ? [] : [{ rest: `${all} mine`, words: named }]),
    ...[...sentence.matchAll(BETWEEN)].map(({ 0: between, index }) => ({
      rest: sentence.slice(0, index),
      words: sentence.slice(index + between.length),
    })),
  ];
  return parted.flatMap(({ rest, words }) => {
    const ways = refsOf(words);
    return ways.length === 0 ? [] : [{ rest, ways }];
  });
}

type Ref = Extract<Token, { readonly kind: 'ref' }>;

const isNamed = (token: Token): token is Ref => token.kind === 'ref' && !token.isLike && !token.isWeak;

/** The references that some words name, where they are nothing but that: one way, or one for each that a title may be of, and all of them. */
function refsIn(tokens: readonly Token[]): LeftOutGiven['ways'] {
  const said = tokens.filter(({ kind }) => kind !== 'filler');
  const refs = said.filter(isNamed);
  const isOnly = said.every((token) => isNamed(token) || isCue(token, 'and', 'or'));
  const [either, ...others] = refs.filter((token) => token.isEither && token.refs.length > 1);
  if (!isOnly || refs.length === 0 || others.length > 0) return [];
  const meant = either ? [...either.refs.map((ref) => [ref]), either.refs] : [[]];
  const ways = meant.map((chosen) => [
    ...new Set(refs.flatMap((token) => (token === either ? chosen : token.refs))),
  ]);
  return ways.length > MOST_CHOICES || ways.some((way) => way.length > MOST_AMONG) ? [] : ways;
}

/** The order without them; undefined for one of another kind, or about one figure. */
function withLeftOut(question: Question, without: readonly string[]): Question | undefined {
  const isOfMany = question.kind === 'sign off' || question.kind === 'confirm';
  return isOfMany && question.ref === undefined ? { ...question, without: [...without] } : undefined;
}
