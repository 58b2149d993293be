/**
 * Words meant for somebody else, “ask Isaiah why CPI13 is red”, “finance comment on CPI13: it is covered”: taken out as
 * they were typed, so that the order around them can be read.
 */
import type { Question } from '../model/question.ts';

/** The order in a word of its own, without those words, the words, and the role that they are said in. */
export type WordsGiven = {
  readonly rest: string;
  readonly words: string | undefined;
  readonly role?: string;
  /** Does it count only where the order names an indicator by its reference? */
  readonly isNamed?: boolean;
};

const ASK = /^(?:please\s+|can you\s+|could you\s+)*(?:ask|put (?:it |this )?to)\s+(.+)$/i;
const ABOUT = /^(.+?)\s+about\s+(.+?)(?:\s*[:;]\s*|\s+[-–—]\s+|\s*,\s+)(\S.*)$/i;
const ABOUT_ALONE = /^(.+?)\s+about\s+(.+)$/i;
const WHY = /^(.+?)\s+((?:why|what|when|whether|if|how|who|which)\b.+)$/i;
const OF_ONE = /^(?:(?:the )?owner (?:of|for)|whoever (?:owns|reports)) (.+)$/i;
/** What may be a reference in somebody's question, tried and read as one or not: what has a number, then any word. */
const NUMBERED = /\p{L}+(?:[ -]|\s?no\.?\s?)?\d[\p{L}\d/_-]*|\d[\d/-]*/giu;
const WORD = /\p{L}[\p{L}.-]{2,}/gu;
const MOST_TRIED = 8;

const ROLE_COMMENT =
  /^(?:please\s+)?(?:(?:add|record|make|put|keep)\s+)?(?:an?\s+|the\s+|my\s+)?(\p{L}[\p{L}-]*(?: officer)?) comment\s+(?:on|for|about|to)\s+([^:]+?)(?:\s*:\s*(\S.*))?$/iu;
/** Without a text, “latest comment on CPI13” asks for one that is there. */
const ROLES = /^(?:finance|legal|performance|audit|hr|procurement|risk|equalities|section 151)$/i;

/** Every way to read a sentence as one that passes words on; none for other sentences. */
export function wordsGiven(sentence: string): readonly WordsGiven[] {
  const comment = ROLE_COMMENT.exec(sentence);
  if (comment) {
    const [, role = '', about = '', words] = comment;
    if (words === undefined && !ROLES.test(role)) return [];
    return [{ rest: `rolecomment ${about}`, words, role: role.toLowerCase() }];
  }
  const [, said] = ASK.exec(sentence) ?? [];
  if (said === undefined) return [];
  const order = (whom: string, about: string): string => `askowner ${whom} ${about}`;
  const [, whom, about, words] = ABOUT.exec(said) ?? [];
  const [, someone, question] = WHY.exec(said) ?? [];
  // “Ask the owner of CPI13 why it is red”
  const [, held] = OF_ONE.exec(someone ?? '') ?? [];
  const [, anyone, alone] = ABOUT_ALONE.exec(said) ?? [];
  const tried = [
    ...(question?.match(NUMBERED) ?? []).map((ref) => ({ ref, isNamed: false })),
    // A word of somebody's question that is also one of a title names no indicator.
    ...(question?.match(WORD) ?? []).map((ref) => ({ ref, isNamed: true })),
  ].slice(0, MOST_TRIED);
  return [
    ...(whom !== undefined && about !== undefined ? [{ rest: order(whom, about), words }] : []),
    ...(held !== undefined && question !== undefined
      ? [{ rest: order('owner', held), words: question }]
      : []),
    ...(someone !== undefined && question !== undefined
      ? tried.map(({ ref, isNamed }) => ({ rest: order(someone, ref), words: question, isNamed }))
      : []),
    ...(anyone !== undefined && alone !== undefined
      ? [{ rest: order(anyone, alone), words: undefined }]
      : []),
  ];
}

/** The order with the words; undefined for any other question. */
export function withWords(question: Question, { words, role }: WordsGiven): Question | undefined {
  if (question.kind === 'ask owner') return { ...question, ...(words !== undefined && { note: words }) };
  return question.kind === 'comment'
    ? { ...question, ...(role !== undefined && { role }), ...(words !== undefined && { note: words }) }
    : undefined;
}
