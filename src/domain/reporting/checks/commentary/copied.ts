/** Commentaries taken over from the quarter before: the same but for numbers, names of quarters and months, and a word or two. */
import { MONTH_WORD } from '../../../time/names.ts';
import type { CommentaryCase } from './commentaryCase.ts';
import { plain, wordsOf } from './reading.ts';

/** From this many words on a word or two may differ; of shorter ones, less. */
const LONG = 12;
const SHORT = 6;

export function copied({ commentary, before }: CommentaryCase): string | undefined {
  const [now, then] = [kept(commentary), kept(before?.commentary ?? '')];
  if (then.length === 0 || now.length === 0) return isSameText(commentary, before) ? SENTENCE : undefined;
  const allowed = Math.min(now.length, then.length) >= LONG ? 2 : now.length >= SHORT ? 1 : 0;
  return wordsBetween(now, then, allowed) <= allowed ? SENTENCE : undefined;
}

const SENTENCE = 'The commentary is that of the quarter before';

const isSameText = (commentary: string, before: CommentaryCase['before']): boolean =>
  before !== undefined && plain(commentary) !== '' && plain(commentary) === plain(before.commentary);

const CHANGING = new RegExp(
  `^(?:\\d.*|.*\\d|£.*|q[1-4].*|${MONTH_WORD}|first|second|third|fourth|spring|summer|autumn|winter|percent|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$`,
);

/** The words that stay from quarter to quarter. */
const kept = (text: string): readonly string[] => wordsOf(text).filter((word) => !CHANGING.test(word));

/** How many words have to be put in, taken out or exchanged to make one of the other; counted no further than needed. */
function wordsBetween(one: readonly string[], other: readonly string[], most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = other.map((_, index) => index + 1);
  let corner = 0;
  for (const [at, word] of one.entries()) {
    let left = at + 1;
    let diagonal = corner;
    corner = at + 1;
    row = row.map((above, index) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (word === other[index] ? 0 : 1));
      diagonal = above;
      left = cost;
      return cost;
    });
  }
  return row.at(-1) ?? one.length;
}
