/** Notes given in a sentence, “send ROAD-3 back, the commentary is too thin”: taken out so that the rest can be read. */
import type { Question, Reading } from '../model/question.ts';

/** The order without the note, and the note as it was typed. */
export type NoteGiven = { readonly rest: string; readonly note: string };

/** What may stand between an order and its reason. */
const BETWEEN =
  /\s*[,:;.]\s+|\s+[-–—]\s+|\s+(?:because|since|as|saying|and (?:tell|say|ask)(?: (?:them|him|her))?:?)\s+/gi;
/** Where a reason begins that nothing parts from its order: “send CPI13 back the commentary is too thin”. */
const BEGINS =
  /\s+(?=(?:the|its|it['’]s|there|commentary|comment|figure|too|no|not|wrong|needs?|missing|says?|does|doesn['’]?t)\b)/gi;
const BACK = /\b(send|hand|pass|bounce|give)\s+(.+?)\s+back\b/i;
const OFF = /\b(sign|approve)\s+(.+?)\s+off\b/i;
const ORDERS = /\b(?:back|return|reject|bounce|re-?open|unlock|unfreeze)\b/i;

/** “Return CPI14 to Isaiah”: whose it is to give again, and no place that it goes to. */
const TO_SOMEBODY =
  /^((?:please\s+)?(?:return|reject|bounce|(?:send|hand|pass|bounce) back)\s+.+?)\s+to\s+(?!(?:its|the|their|owner|sender)\b)/i;

/** “Send CPI13 back” and “sign CPI13 off” with their verb in one piece, and with whoever it goes back to. */
export const inOnePiece = (sentence: string): string =>
  sentence.replace(BACK, '$1 back $2').replace(OFF, '$1 off $2').replace(TO_SOMEBODY, '$1 ');

/** Every way to part a sentence into an order and a note; none for a sentence that orders nothing of the kind. */
export const notesGiven = (sentence: string): readonly NoteGiven[] => partedAt(sentence, BETWEEN);

/** The same of a sentence that nothing parts, for one that makes no sense as a whole. */
export const notesRunOn = (sentence: string): readonly NoteGiven[] => partedAt(sentence, BEGINS);

function partedAt(sentence: string, between: RegExp): readonly NoteGiven[] {
  if (!ORDERS.test(sentence)) return [];
  return [...sentence.matchAll(between)].flatMap(({ 0: between, index }) => {
    const [order, note] = [sentence.slice(0, index), sentence.slice(index + between.length).trim()];
    return order.trim() === '' || note === '' ? [] : [{ rest: order, note }];
  });
}

/** The first way to part an order from its note that makes sense. */
export function readNoted(ways: readonly NoteGiven[], read: (words: string) => Reading): Reading | undefined {
  for (const { rest, note } of ways) {
    const reading = read(rest);
    const question = withNote(reading.question, note);
    if (question) return { ...reading, question };
  }
  return undefined;
}

/** The order with its note; undefined for any other question. */
function withNote(question: Question, note: string): Question | undefined {
  if (question.kind === 'send back') return { ...question, note };
  return question.kind === 'reopen' ? { ...question, reason: note } : undefined;
}
