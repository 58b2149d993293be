/** Words for the parts of an indicator: what kind of thing they are, and how they stand against their budget. */

/** What parts may be, by the word that a register or a sentence uses; other words stand for themselves. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['authority', /^(?:partner )?(?:authorit(?:y|ies)|councils?|partners?)$/],
  [
    'area',
    /^(?:service )?(?:areas?|services?|directorates?|departments?|depts?|teams?|groups?|divisions?|sections?)$/,
  ],
  ['priority', /^(?:priority|priorities)$/],
  ['part', /^(?:parts?|components?|items?|lines?)$/],
];

/** The kind of part that a word stands for: “council” and “authority” are one. */
export const kindOfPart = (word: string): string =>
  KINDS.find(([, words]) => words.test(word))?.[0] ?? word.replace(/s$/, '');

/** Phrases of the cues that are heard only where a register has parts. */
export const PART_WORDS: Readonly<Record<string, readonly string[]>> = {
  'kind of part': ['(priority|priorities|part|parts|component|components)'],
  over: [
    '(overspending|overspent|overspend|overspends|overspender|overspenders)',
    'over (spending|spent)',
    '(over|above|beyond|exceeding|exceeded|exceeds|exceed|busting|bust|blown) [its|their|our] (budget|budgets|allocation|allocations)',
    'spending (too much|more than budget)',
  ],
  under: [
    '(underspending|underspent|underspend|underspends)',
    'under (spending|spent)',
    '(under|below|within) [its|their|our] (budget|budgets|allocation|allocations)',
  ],
  parted: [
    '(breakdown|break down|breaks down|split|make up|composition) (of|for)',
    '(breakdown|break down|composition)',
  ],
};

/** The phrases of being over and under one of the council's own measures: “over authorised”. */
export const overOrUnder = (measure: string): Readonly<Record<'over' | 'under', string>> => ({
  over: `(over|above|beyond) [its|their|our] ${measure}`,
  under: `(under|below|within) [its|their|our] ${measure}`,
});
