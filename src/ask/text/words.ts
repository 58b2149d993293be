/** Normalising sentences to plain words: lower case, contractions written out, meaningless marks removed. */

/** Verbs with a negative contraction: “hasn’t” and “hasnt” are both “has not”. */
const NEGATED = /^(has|have|had|is|are|was|were|do|does|did|would|should|could|must|need)nt$/;
/** Negative contractions, for spelling correction: “havnet” is “haven't”, and “havet” may be. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'hasnt havent hadnt isnt arent wasnt werent dont doesnt didnt wouldnt shouldnt couldnt wont cant'.split(
    ' ',
  ),
);
const CONTRACTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wont: 'will not',
    cant: 'can not',
    cannot: 'can not',
    aint: 'is not',
    whats: 'what is',
    wats: 'what is',
    whos: 'who is',
    hows: 'how is',
    wheres: 'where is',
    whens: 'when is',
    whys: 'why is',
    shes: 'she is',
    hes: 'he is',
    dyou: 'do you',
    tho: 'though',
    em: 'them',
    thx: 'thanks',
    thnx: 'thanks',
    tnx: 'thanks',
    theres: 'there is',
    thats: 'that is',
    lets: 'let us',
    heres: 'here is',
    im: 'i am',
    ive: 'i have',
    id: 'i would',
    weve: 'we have',
    theyve: 'they have',
    theyre: 'they are',
    youve: 'you have',
    whove: 'who have',
    whod: 'who would',
    gonna: 'going to',
    gotta: 'got to',
    wot: 'what',
    wots: 'what is',
    wat: 'what',
    waht: 'what',
    hwo: 'how',
    hw: 'how',
    y: 'why',
    r: 'are',
    u: 'you',
    ur: 'your',
    nd: 'and',
    n: 'and',
    teh: 'the',
    adn: 'and',
    rde: 'red',
    hvnt: 'have not',
    rprtd: 'reported',
    rprted: 'reported',
    sbmttd: 'submitted',
    gimme: 'give me',
    lemme: 'let me',
    cos: 'because',
    coz: 'because',
    prev: 'previous',
    curr: 'current',
    trgt: 'target',
    tgt: 'target',
    commentry: 'commentary',
    dunno: 'do not know',
    noones: 'nobody is',
    abt: 'about',
    lst: 'last',
    info: 'information',
    yearend: 'year end',
    qtr: 'quarter',
    qtrs: 'quarters',
    yr: 'year',
    yrs: 'years',
    pct: 'percent',
    rn: 'right now',
    re: 'about',
    vs: 'versus',
    v: 'versus',
    '&': 'and',
    w: 'with',
    redd: 'red',
    grn: 'green',
    xmas: 'christmas',
  }),
);

/** Words whose ’s is “is”, not “of”. */
const IS_AFTER =
  /\b(what|wat|who|how|it|that|where|when|why|there|here|she|he|let|everything|anything|nothing)'s\b/g;

/** Commas of lists, as in “CPI13, 14”, and not of “1,000”. */
const LISTED = /(\d[a-z]?)\s*,\s*(?=\d{1,2}[a-z]?(?:[\s,;?!…]|\.(?!\d)|$))/g;
/** “CPI13 - 15” is said as “CPI13-15”; “Q2 - Q4” and “CPI13 - how is it” are no stretch of references. */
const STRETCH = /(?<=([a-z]{2,})[ -]?\d+[a-z]?) [–-] (?:\1[ -]?)?(?=\d{1,3}[a-z]?(?:[\s,?!…]|\.(?!\d)|$))/g;
/** “CPI13: 5 - 6” is a range, and no list of references. */
const RANGE = /(?<=[a-z]{2,}[ -]?\d+[a-z]? \d{1,3}) [–-] (?=\d{1,3}(?:[\s,?!…]|$))/g;
/** “(5)” alone is a figure below nought, and no 5. */
const IN_BRACKETS = /^\s*\(£?([.\d][\d.,]*)\)\s*$/;
/** “Qtr1”, “Quarter1”, “Q.1” */
const QUARTER = /\b(?:qtr|quarter|q)\.?(?=[1-4]\b)/g;
/** “Year-on-year”, “mid-year”, “quarter-end” */
const PARTED = /(?<=[a-z])-(?=(?:on|over|to|end|year|quarter|date)(?![a-z\d]))/g;

/** “No, CPI13”, “not that, the second one”: opens a sentence that takes the last question back. */
const TAKES_BACK = /^(?:no|nope|nah|not (?:that|this)(?: one)?)\s*[,;:!–-]+\s+(?=\S)/;

const NONE: ReadonlySet<string> = new Set();

/**
 * Lower case, without quotes and typed accents, and with a space for anything but letters, digits and `/ - & . + %`
 * inside words. The words of `names` are nobody's contractions: “show ID”.
 */
export function plain(sentence: string, names: ReadonlySet<string> = NONE): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u2010-\u2012\u2212]|(?<=\w)[–—](?=\w)/g, '-')
    .replace(IN_BRACKETS, '-$1')
    .replace(QUARTER, 'q')
    .replace(PARTED, ' ')
    .replace(TAKES_BACK, 'no wait ')
    .replace(IS_AFTER, '$1s')
    .replace(/(\w)'s\b/g, "$1 's")
    .replace(/(\w)s'(?=\s|$)/g, "$1s 's")
    .replace(/'(?!s\b)/g, '')
    .replace(/\bv green\b/g, 'very green')
    .replace(/(\d)\s*%/g, '$1 percent ')
    .replace(LISTED, '$1 and ')
    .replace(STRETCH, '-')
    .replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{N}/&.+'–-]+/gu, ' ')
    .replace(RANGE, '-')
    .replace(/[.+]+(?=\s|$)/g, ' ')
    .replace(/(?<=^|\s)[.+–-]+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => (names.has(word) ? word : writtenOut(word)))
    .join(' ');
}

/** A contraction written out; any other word as it is. */
export function writtenOut(word: string): string {
  const negated = NEGATED.exec(word);
  return negated ? `${negated[1]} not` : (CONTRACTED.get(word) ?? word);
}

/** The words of a piece of text, also where only a hyphen or a slash parts them; “86.5” is one. */
export const wordsOf = (text: string): readonly string[] =>
  text.split(/(?:[\s/+–-]|\.(?!\d)|(?<!\d)\.)+/).filter((word) => word !== '');

/** The stem of a word of a title or name, for comparison: without the endings that change with the sentence. */
export function stem(word: string): string {
  if (word.length < 5) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const base = word.replace(/(?:ies|y)$/, 'i').replace(/(?:ments?|ings?|ed|es|s)$/, '');
  if (base.length < 3) return word;
  return base.replace(/e$/, '').replace(/([^aeiouls])\1$/, '$1');
}

/** Words that do not distinguish one title from another. */
const SMALL = new Set(
  'a an the of to for in on at by with within and or from is are was were that which who whom their its our this it as be been has have had'.split(
    ' ',
  ),
);
export const isSmall = (word: string): boolean => SMALL.has(word);
