/** What had to be assumed to read a sentence, as a sentence for the answer. */
import type { Part } from '../model/parts.ts';
import type { Question } from '../model/question.ts';
import type { Said } from '../model/said.ts';
import { assumedMonth } from '../periods/months.ts';
import { lookedUp } from '../setting/catalogue.ts';
import type { Setting } from '../setting/setting.ts';
import { plain, wordsOf } from '../text/words.ts';

/** How a month, a season or “last year” was read, and a place that was named by words from the middle of its name; undefined where nothing was assumed. */
export function assumedOf(
  question: Question,
  said: Said,
  { catalogue, yearStart }: Setting,
): string | undefined {
  const entry =
    'ref' in question && question.ref !== undefined ? catalogue.byRef.get(question.ref) : undefined;
  const period = 'period' in question ? question.period : said.period;
  const isSpan = 'from' in question && question.from !== undefined;
  const month =
    period === said.period && !(isSpan && said.when?.whole)
      ? assumedMonth(said.when, period, yearStart, entry)
      : undefined;
  const all = [
    ...(month === undefined ? [] : [month]),
    ...('where' in question ? said.parts.flatMap(place) : []),
  ];
  return all.length === 0 ? undefined : all.join(' ');
}

/** “Planning” is what many councils call something else than Emergency planning; “customer” is short for Customer services. */
function place(part: Part): readonly string[] {
  if (part.kind !== 'place') return [];
  const [only] = part.places;
  if (!only || only.facet === 'frequency') return [];
  const [said, name] = [part.text, plain(only.value)].map((text) => lookedUp(wordsOf(text)).join(' '));
  return `${name} `.startsWith(`${said} `) ? [] : [`I took “${part.text}” for ${only.value}.`];
}
