/** Actions: still to come by a day that has passed, or on file from the quarter before and not mentioned. */
import { dayNamed } from '../../../time/dayNamed.ts';
import { addDays, addMonths, type Day, dayInWords, isDay } from '../../../time/days.ts';
import { MONTH_WORD, monthNumber } from '../../../time/names.ts';
import { type CommentaryCase, quoted } from './commentaryCase.ts';
import { inCommon, plain, sentencesOf, stemsOf, wordsOf } from './reading.ts';

const NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const DATE = `(?:${NUMBER}(?: of)? (?:${MONTH_WORD})|(?:${MONTH_WORD}) ${NUMBER}(?!\\d))(?:,? 20\\d\\d)?|\\d{1,2}/\\d{1,2}(?:/(?:20)?\\d\\d)?|20\\d\\d-\\d\\d-\\d\\d`;
const MONTH = `(?:(?:the )?(?:end|middle|start|beginning) of |mid[- ]|early |late )?(?:${MONTH_WORD})(?:,? 20\\d\\d)?`;
const WHEN = new RegExp(
  `\\b(w\\/[ce]|by|before|until|no later than|due(?: to be [a-z]+| for [a-z]+)?(?: by| on| in)?|for|on|in|from|at|of) (?:the |this )?(?:week (?:commencing|ending|of) |w\\/[ce] |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(${DATE})|(${MONTH}))\\b`,
  'g',
);

/** Words that say something is still to come. */
const TO_COME =
  /\b(?:will|'ll|shall|due (?!to (?!be))|to be|is to|are to|going to|plan(?:s|ned)? (?:to|for)|(?:is|are) planned|scheduled|expect(?:s|ed)? (?:to|by|in|back)|is expected|are expected|aim(?:s|ing)? to|intends? to|in place by|complete by|target date|deadline|set to|ready by|starts|begins)\b/;
/** Words by which what is dated has happened. */
const DONE =
  /\b(?:was|were|has|have|had|did|completed|finished|started|began|joined|left|went|took|closed|ended|happened|introduced|launched|delivered|met|fell|rose|received|in future|every|each|said|would|we'd|they'd|it'd)\b/;
/** What a day may belong to instead of the action. */
const OF_PAST =
  /\b(?:drop|fall|dip|rise|spike|increase|peak|data|figures?|results?|review|audit|inspection|report|meeting|storm|cyber|incident|those|since) (?:of|in|from|on|at)$/;

/** A day further back is next year's: nobody writes of an action that was due so long ago. */
const LONGEST = 200;

/** An action that is still to come, and dated before today: in the words, or in its own field. */
export function pastAction({ commentary, action, today }: CommentaryCase): string | undefined {
  const by = action?.by ?? '';
  if (isDay(by) && by < today) return `The action is to be done by ${dayInWords(by)}, which has passed`;
  for (const sentence of sentencesOf(commentary)) {
    for (const clause of sentence.split(
      /[;:]|,\s+(?=(?:which|and|who|but|so)\b)|\s[-–—]\s|\bbut\b|\balthough\b|\bwhile\b/,
    )) {
      const day = dayPast(clause, today);
      if (day !== undefined)
        return `The commentary says ${quoted(clause)}, and ${dayInWords(day)} has passed`;
    }
  }
  return undefined;
}

function dayPast(clause: string, today: Day): Day | undefined {
  for (const found of clause.matchAll(WHEN)) {
    const [whole, how = '', date, month] = found;
    const before = clause.slice(0, found.index);
    const isDue = how.startsWith('due');
    const comes = isDue || TO_COME.test(before) || (how === 'by' && !DONE.test(before) && isPlan(before));
    if (!comes || OF_PAST.test(`${before}${how}`)) continue;
    if (
      ['from', 'of', 'at', 'for'].includes(how) &&
      !/\b(?:scheduled|planned|due|start|starts|begin|run|place|live|effective|back)\b/.test(before)
    )
      continue;
    // What has happened in between: “will be paid for what was done in May”.
    if (!isDue && /\b(?:was|were|had|did)\b/.test(afterComing(before))) continue;
    if (
      /^,? ?(?:(?:which |but )?(?:was|were)|is now|are now|has|have|slipped|moved|went|came|became)\b/.test(
        clause.slice((found.index ?? 0) + whole.length),
      )
    )
      continue;
    const day = date !== undefined ? dayNamed(date, today) : lastDayNamed(month ?? '', today);
    if (day !== undefined && day < today && day > addDays(today, hasYear(whole) ? -3_000 : -LONGEST))
      return day;
  }
  return undefined;
}

const afterComing = (before: string): string => before.split(TO_COME).at(-1) ?? '';
const hasYear = (text: string): boolean => /20\d\d/.test(text);
/** “Recruit two analysts by 31 August”: begun with what is to be done, and not “members leaving by March, as ever”. */
const isPlan = (before: string): boolean =>
  !/\b\w+ed\b|ing by? ?$/.test(before) && wordsOf(before).length > 0;

/** The last day of what a month names: its end, its middle or its start. Without a year the nearest. */
function lastDayNamed(said: string, today: Day): Day | undefined {
  const [, part = '', month = '', year] =
    new RegExp(
      `^(?:(?:the )?(end|middle|start|beginning) of |(?:mid|early|late)[- ])?(${MONTH_WORD})(?:,? (20\\d\\d))?$`,
    ).exec(said) ?? [];
  if (month === '') return undefined;
  const first =
    dayNamed(`1 ${month}${year ? ` ${year}` : ''}`, today) ?? nearestFirst(monthNumber(month), today);
  if (/start|beginning/.test(part)) return addDays(first, 9);
  return part === 'middle' || said.startsWith('mid') ? addDays(first, 19) : addDays(addMonths(first, 1), -1);
}

const nearestFirst = (month: number, today: Day): Day => {
  const inYear = `${today.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
  return inYear > addDays(today, 183) ? addMonths(inYear, -12) : inYear;
};

const SETTLED =
  /\b(?:action|actions|plan)(?: \w+){0,3} (?:is|are|was|were|has been|have been|now)?\s*(?:complete|completed|done|closed|dropped|delivered|finished|implemented|superseded|abandoned|cancelled|withdrawn|stopped|no longer)\b/;

/** The action on file from the quarter before, neither mentioned nor taken over as the action of now. */
export function openAction({ commentary, action, before }: CommentaryCase): string | undefined {
  const open = before?.action;
  if (!open || isSame(open.what, action?.what ?? '') || isMentioned(open, plain(commentary)))
    return undefined;
  return `The action of the quarter before, ${quoted(open.what)}, is neither said to be done nor mentioned`;
}

function isSame(one: string, other: string): boolean {
  const [then, now] = [stemsOf(one), stemsOf(other)];
  return now.size > 0 && inCommon(then, now) / Math.min(then.size, now.size) >= 0.6;
}

/** Half of its words, or two of them that are not the commonplaces of any action. */
function isMentioned({ what, who }: { readonly what: string; readonly who: string }, text: string): boolean {
  if (SETTLED.test(text)) return true;
  const said = stemsOf(text);
  const named = [...stemsOf(what)];
  const found = named.filter((each) => said.has(each)).length;
  const surname = wordsOf(who).at(-1) ?? '';
  if (found >= 1 && surname.length > 3 && wordsOf(text).includes(surname)) return true;
  return named.length > 0 && (found >= 2 || found / named.length >= 0.5);
}
