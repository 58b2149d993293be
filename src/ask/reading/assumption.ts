/** Assumptions made in reading a sentence, as a remark on the answer. */

import type { Question } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';
import { assumedMonth } from '../periods/months.ts';
import { lookedUp } from '../setting/catalogue.ts';
import type { Setting } from '../setting/setting.ts';
import { plain, wordsOf } from '../text/words.ts';

/**
 * How a month, a season or “last year” was read, and a place named by words from the middle of its name; undefined
 * where nothing was assumed.
 */
export function assumedOf(
  question: Question,
  utterance: Utterance,
  { catalogue, yearStart }: Setting,
): string | undefined {
  const entry =
    'ref' in question && question.ref !== undefined ? catalogue.byRef.get(question.ref) : undefined;
  const period = 'period' in question ? question.period : utterance.period;
  const isSpan = 'from' in question && question.from !== undefined;
  const month =
    period === utterance.period && question.kind !== 'months' && !(isSpan && utterance.when?.whole)
      ? assumedMonth(utterance.when, period, yearStart, entry)
      : undefined;
  const all = [
    ...(month === undefined ? [] : [month]),
    ...('where' in question ? utterance.tokens.flatMap(place) : []),
    ...(utterance.tokens.some(isNotGreen) ? [NOT_GREEN] : []),
  ];
  return all.length === 0 ? undefined : all.join(' ');
}

const NOT_GREEN = '“Not green” is what is worse than green.';
const isNotGreen = ({ kind, text }: Token): boolean => kind === 'standing' && text === 'not green';

/** “Planning” may mean something else than Emergency planning; “customer” is plainly short for Customer services. */
function place(token: Token): readonly string[] {
  if (token.kind !== 'place') return [];
  const [only] = token.places;
  if (!only || only.facet === 'frequency') return [];
  const [said, name] = [token.text, plain(only.value)].map((text) => lookedUp(wordsOf(text)).join(' '));
  return `${name} `.startsWith(`${said} `) ? [] : [`I took “${token.text}” for ${only.value}.`];
}
