/**
 * Sentences about a contract, “draft the notice for contract C-0142”: its name is taken out as it was typed, as it is no
 * indicator's, and so is the day of “was published on 3 March”.
 */

import type { PaperFormat } from '../../domain/answers/listing.ts';
import { DAY_NAME, dayNamed } from '../../domain/time/dayNamed.ts';
import type { Day } from '../../domain/time/days.ts';
import type { Question } from '../model/question.ts';

/** The sentence without them, the contract as it was named, and the day. */
export type ContractAsked = {
  readonly rest: string;
  readonly contract?: string;
  readonly on?: Day;
  readonly as?: PaperFormat;
};

const IS_MEANT = /\b(?:contracts?|notices?|cpns?|rate|ratings?)\b/i;
/** A reference or an identifier: it has a figure in it. */
const REF = '(?=[^\\s]*\\d)[\\p{L}\\p{N}][\\p{L}\\p{N}/._-]*';
const OF = '(?:for|of|on|under|about)';
const AFTER = '(?=\\s+(?:is|was|were|has|have|had|got|went|due|published|today|now|please)\\b|\\s*[?.!,]*$)';

const NAMES = [
  // “for contract C-0142”, “contract C-0142's notice”
  new RegExp(`(?:\\b${OF}\\s+)?(?:\\bthe\\s+)?\\bcontract\\s+(${REF}?)(?:['’]s)?(?=[\\s?.!,]|$)`, 'iu'),
  // “C-0142's notice”
  new RegExp(`\\b(${REF}?)['’]s(?=\\s+(?:contract\\s+)?(?:performance\\s+)?notice)`, 'iu'),
  // “for the leisure contract”
  new RegExp(`\\b${OF}\\s+(?:the\\s+|our\\s+)?(?!the\\b|our\\b)([^?.!,]+?)\\s+contract\\b`, 'iu'),
  // “the notice for C-0142”, “for contract leisure centres”
  new RegExp(`\\b${OF}\\s+(?:the\\s+)?(?:contract\\s+)?(?!contract\\b|the\\b)([^?.!,]+?)${AFTER}`, 'iu'),
];
/** “Rate CPI13”, and not “response rate”. */
const RATES = /^(?:please\s+)?(?:rate|(?:choose|set|change)\s+(?:a\s+|the\s+)?rating\s+(?:for|of))\s+/i;
const ON = new RegExp(`\\s+(?:on\\s+)?(${DAY_NAME})\\s*[.!]*$`, 'i');

const AS: readonly (readonly [RegExp, PaperFormat])[] = [
  [/\s+(?:as|in|into) (?:an? )?(?:ms |microsoft )?(?:word|docx)(?: (?:file|document|format))?\b/i, 'docx'],
  [/\s+(?:as|in|into) (?:an? )?(?:accessible )?(?:html|web ?page)(?: (?:file|page|format))?\b/i, 'html'],
];

/** Every way to take a contract's name out, the likeliest first, and at last none; nothing for other sentences. */
export function contractsAsked(whole: string, today: Day): readonly ContractAsked[] {
  if (!IS_MEANT.test(whole)) return [];
  const [format, as] = AS.find(([words]) => words.test(whole)) ?? [];
  const sentence = format ? whole.replace(format, '') : whole;
  const { rest: said, on } = /\bpublish/i.test(sentence)
    ? withoutDay(sentence, today)
    : { rest: sentence, on: undefined };
  const named = NAMES.flatMap((pattern): readonly ContractAsked[] => {
    const found = pattern.exec(said);
    const contract = found?.[1]?.trim();
    if (!found || !contract) return [];
    const rest = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`;
    return [{ rest: rest.replace(/\s+/g, ' ').trim(), contract }];
  });
  return [...named, { rest: said }].map((each) => ({
    ...each,
    rest: each.rest.replace(RATES, 'kpirating '),
    ...(on !== undefined && { on }),
    ...(as && { as }),
  }));
}

function withoutDay(sentence: string, today: Day): { readonly rest: string; readonly on: Day | undefined } {
  const found = ON.exec(sentence);
  const on = found?.[1] === undefined ? undefined : dayNamed(found[1], today);
  return found && on !== undefined
    ? { rest: sentence.slice(0, found.index), on }
    : { rest: sentence, on: undefined };
}

/** The question with the contract and the day; undefined for any other question. */
export function withContract(question: Question, { contract, on, as }: ContractAsked): Question | undefined {
  const named = contract === undefined ? {} : { contract };
  if (question.kind === 'draft notice') {
    return on === undefined ? { ...question, ...named, ...(as && { as }) } : undefined;
  }
  if (as) return undefined;
  if (question.kind === 'notice published') return { ...question, ...named, ...(on !== undefined && { on }) };
  const isOne = question.kind === 'contract notices' || question.kind === 'rate kpi';
  return isOne && on === undefined ? { ...question, ...named } : undefined;
}
