/** Numbers as words. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index): [string, number] => [word, index + 1],
  ),
  ['couple', 2],
  ['fifteen', 15],
  ['twenty', 20],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map(
    (word, index): [string, number] => [word, index + 1],
  ),
  ...['1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th', '10th'].map(
    (word, index): [string, number] => [word, index + 1],
  ),
]);

const WORDS = [...NUMBERS.keys()].join('|');
/** For a regular expression: a number, in figures or as a word. */
export const NUMBER = `(?:a )?(\\d{1,2}|${WORDS})(?: of)?`;

export const numberOf = (word: string): number | undefined =>
  /^\d{1,2}$/.test(word) ? Number(word) : NUMBERS.get(word);
