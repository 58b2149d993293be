/** Changes to a sentence that change nothing of what it asks: how people greet, type, paste and put the same thing. */

/** A sentence changed; the same one where there is nothing in it to change. `random` gives numbers from 0 up to 1. */
export type Change = (sentence: string, random: () => number) => string;

/** The same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const before =
  (opening: string): Change =>
  (sentence) =>
    opening + sentence;
const after =
  (closing: string): Change =>
  (sentence) =>
    sentence.replace(/[\s.?!…]+$/, '') + closing;
const each =
  (said: RegExp, other: string): Change =>
  (sentence) =>
    sentence.replace(said, other);

const OPENINGS = [
  ...[
    'Hi, ',
    'Hi there, ',
    'hello - ',
    'Good morning, ',
    'Morning! ',
    'Hi Sarah, ',
    'Hi all, ',
    'Dear Ragtime, ',
  ],
  ...[
    '@Ragtime ',
    'Hey Ragtime ',
    'quick one: ',
    'sorry to bother you but ',
    'for the committee, ',
    'Right, ',
  ],
  ...[
    'my boss wants to know ',
    'I was wondering ',
    'could you please tell me ',
    'would you mind telling me ',
  ],
  ...['one more thing: ', 'great, thanks. ', 'just checking: ', 'ok ', 'for my 1:1 later, '],
];
const CLOSINGS = [
  ...['?', '.', '...', '!', '??', ' ?', ' please', ', thanks!', '? Thanks, Sarah', '\n\nSent from my iPhone'],
  ...['\nKind regards\nSarah Jones\nPerformance', ' 🙂', ' :)', ', Ragtime', ' when you get a minute', ' x'],
  ...[' for the committee report', ' before my meeting', ' right now', ' by any chance', '? No rush', '\n'],
];
const COLOURED = /\b(is|are|was|were) (red|amber|green|blue)\b(?! to)/gi;
const QUARTER_OF = /\bq([1-4]) ?(20\d\d)[/-](\d\d)\b/gi;
const QUARTER = /(?<!\d ?)\bq([1-4])\b(?! ?(?:20)?\d\d| of|['’])/gi;
const THIS = /\bthis quarter\b(?!['’])/gi;
const LAST = /(?<!the )\blast quarter\b(?!['’])/gi;
const REFERENCE = /(?<![\w-])cpi ?(\d\d)(?![\w%])(?! ?(?:-|–|and|,|to|up to|\/) ?(?:cpi)?\d)/gi;

/** One slip of the finger in a long word: two letters swapped, one typed twice, or one left out. */
export function slip(sentence: string, random: () => number): string {
  const words = [...sentence.matchAll(/(?<![\p{L}\d'’-])\p{Ll}{6,}(?![\p{L}\d'’-])/gu)];
  const found = words[Math.floor(random() * words.length)];
  if (!found) return sentence;
  const [word] = found;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [start, letter, next, end] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const slips = [start + next + letter + end, start + letter + letter + next + end, start + next + end];
  const slipped = slips[Math.floor(random() * slips.length)] ?? word;
  return sentence.slice(0, found.index) + slipped + sentence.slice(found.index + word.length);
}

/** By what they do. */
export const HARMLESS: readonly (readonly [string, Change])[] = [
  ...OPENINGS.map((said) => [`before it “${said}”`, before(said)] as const),
  ...CLOSINGS.map((said) => [`after it “${said}”`, after(said)] as const),
  ['all capitals', (sentence) => sentence.toUpperCase()],
  ['no capitals', (sentence) => sentence.toLowerCase()],
  ['curly apostrophes', each(/'/g, '’')],
  ['straight apostrophes', each(/’/g, "'")],
  ['quoted', (sentence) => `“${sentence}”`],
  ['in bold', (sentence) => `**${sentence}**`],
  ['two spaces for one', each(/ /g, '  ')],
  ['spaces that do not break', each(/ /g, '\u00a0')],
  ['hyphens that do not break', each(/(?<=\w)-(?=\w)/g, '\u2011')],
  ['“what’s” written out', each(/\b(what|who|how|where|when)['’]s\b/gi, '$1 is')],
  ['“isn’t” written out', each(/\b(is|are|was|were|has|have)n['’]t\b/gi, '$1 not')],
  ['“Q1 2019-20”', each(QUARTER_OF, 'Q$1 $2-$3')],
  ['“2019/20 Q1”', each(QUARTER_OF, '$2/$3 Q$1')],
  ['“quarter 1 of 2019/20”', each(QUARTER_OF, 'quarter $1 of $2/$3')],
  ['“Q1 FY2019/20”', each(QUARTER_OF, 'Q$1 FY$2/$3')],
  ['“Qtr1”', each(QUARTER, 'Qtr$1')],
  ['“quarter 1”', each(QUARTER, 'quarter $1')],
  ['“the current quarter”', each(THIS, 'the current quarter')],
  ['“the most recent quarter”', each(THIS, 'the most recent quarter')],
  ['“the previous quarter”', each(LAST, 'the previous quarter')],
  ['“last qtr”', each(LAST, 'last qtr')],
  ['“cpi 13”', each(REFERENCE, 'cpi $1')],
  ['“CPI-13”', each(REFERENCE, 'CPI-$1')],
  ['“CPI013”', each(REFERENCE, 'CPI0$1')],
  ['“CPI no. 13”', each(REFERENCE, 'CPI no. $1')],
  ['“indicator CPI13”', each(REFERENCE, 'indicator CPI$1')],
  ['“rated red”', each(COLOURED, '$1 rated $2')],
  ['“flagged red”', each(COLOURED, '$1 flagged $2')],
  ['“red rated”', each(COLOURED, '$1 $2 rated')],
  ['“find me”', each(/^(?:show|give) me\b(?! a shout)/i, 'find me')],
  ['“KPIs”', each(/\bindicators\b/gi, 'KPIs')],
  [
    'the quarter first',
    each(
      /^(.+ (?!(?:time|and|not|mean|than|since|from|to|with|of|vs?|against) )\w+) ((?:this|last) quarter)\??$/i,
      '$2, $1',
    ),
  ],
  ['a slip of the finger', slip],
];
