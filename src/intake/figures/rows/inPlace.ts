/** Words that stand in a cell in place of a figure that is not in: `TBC`, `awaiting data`, `n/a`. They are kept as commentary. */
import { countOf, firstNames } from '../../table/words.ts';

const NOT =
  'not (?:yet )?(?:available|applicable|due|known|reported|published|received|collected|provided|ready)(?: yet)?';
const WAITING = new RegExp(
  String.raw`^(?:tb[cad]|to be (?:confirmed|advised|announced|determined|provided)|n\.?/?a\.?|(?:the )?(?:data |figures? |results? )?(?:(?:is |are )?(?:still )?(?:awaiting|awaited|pending|outstanding|delayed)\b.{0,60}|(?:is |are )?${NOT}|unavailable|to follow)|next (?:month|quarter))[.!]?$`,
  'i',
);

const tidy = (said: string): string => said.trim().replace(/\s+/g, ' ');

/** The word in place of a figure, as written; undefined for a figure, for nothing, and for anything else. */
export const wordInPlace = (said: string | undefined): string | undefined =>
  said !== undefined && WAITING.test(tidy(said)) ? tidy(said) : undefined;

/** The commentary with the word that stands in place of the figure. */
export const withWord = (word: string | undefined, commentary: string): string =>
  word === undefined
    ? commentary
    : [`In place of a figure: “${word}”.`, commentary].filter((each) => each !== '').join('\n');

const LINE = /^(?:\p{L}+: )?In place of a figure: “[^”]*”\.$/u;

/** The commentary once the figure is in: without such words, or without that of one month. */
export const withoutWords = (commentary: string, month?: string): string =>
  commentary
    .split('\n')
    .filter((line) => !LINE.test(line) || (month !== undefined && !line.startsWith(`${month}: `)))
    .join('\n');

/** What became of rows with such a word, and what is written where it means something else; none for none. */
export function wordLines(words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const one = words.length === 1;
  const said = firstNames([...new Set(words.map((word) => `“${word}”`))]);
  return [
    `${countOf(words.length, 'cell')} ${one ? 'has' : 'have'} a word in place of a figure (${said}): not reported, and the word is kept as commentary. Where there was nothing to measure, write “no data” and say why in the commentary.`,
  ];
}
