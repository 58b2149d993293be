/** What is said round a question and is no part of it: greetings, thanks, who wants to know, signatures. */
import type { Catalogue } from './catalogue.ts';
import { theLexicon } from './lexicon.ts';

const ASKING = '(?:what|which|who|whose|how|when|where|why|is|are|was|were|has|have|did|does|do|can|any)';
/** “Tell me if it goes red” asks for something else than “is it red”. */
const NO_CONDITION = '(?! (?:if|whether|once|as|when|about|to|not|of)\\b)';
const SOMEBODY = `(?!${ASKING}|i\\b|we\\b|you\\b|they\\b)[\\p{L}’'-]+(?: (?!${ASKING}\\b)[\\p{L}’'-]+){0,4}?`;
const MEETING =
  '(?:committee|cabinet|scrutiny|council|board|meeting|briefing|agenda|report|pack|paper|slt|smt|cmt|1[:-]1|one[ -]to[ -]one|catch[ -]up)';
const PAUSE = '(?= *[,.!:;\\n–—]| +-)';

/** Before a question. */
const BEFORE: readonly string[] = [
  'good (?:morning|afternoon|evening)(?: (?:all|team|both|everyone|there))?',
  '(?:hi|hiya|hello|hey|dear|yo|morning|afternoon|evening) (?:there|all|team|both|folks|everyone|everybody|(?:@ ?)?ragtime)',
  '(?:hi|hiya|hello|hey|dear|yo)',
  `(?:morning|afternoon|evening)${PAUSE}`,
  '(?:@ ?)?ragtime',
  '[>•*–—-](?= )',
  `(?:(?:many )?thanks|thank you|cheers|ta|ok|okay|right|so|well|oh|ah|um|er|erm|great|perfect|brilliant|lovely|excellent|super|now then|urgent|question|q)${PAUSE}`,
  // What is said of the answer before: “none? And amber?”
  `(?:(?:ok|okay|oh|ah|right|yes|yeah|that[’']?s) )*(?:none|really|great|perfect|thanks|ok|okay|fine|cool|nice|good|sure|yes|yep|yeah|yup|wow|ouch|hm+|got it|i see|never ?mind|nvm|(?:forget|ignore) (?:it|that))(?= *[,.!?:;\\n–—]| +-)`,
  `(?:so|now then|erm?|um) (?=${ASKING}\\b)`,
  `sorry${PAUSE}(?!,? (?:no|wait|i mean|i meant|meant|not)\\b)`,
  'sorry to (?:bother|trouble|pester|disturb) you(?: again)?',
  '(?:excuse|pardon) me',
  '(?:quick|silly|stupid|daft|basic|simple) (?:one|question|q)',
  `(?:one more|another|one last|next|final) (?:thing|question|one)${PAUSE}`,
  `just (?:checking|wondering|asking|curious)${NO_CONDITION}`,
  `(?:please )?(?:can|could|would|will) (?:you|u|anyone|anybody|someone|somebody) (?:please |kindly |just )*(?:tell|remind) (?:me|us)${NO_CONDITION}`,
  `(?:any chance|is there any chance)(?: that)? you (?:can|could) (?:tell|remind) (?:me|us)${NO_CONDITION}`,
  `would you mind (?:telling|reminding) (?:me|us)${NO_CONDITION}`,
  `do (?:you|we) (?:happen to )?know(?= ${ASKING}\\b)`,
  `i(?:[’']?d| would) (?:like|love) to know${NO_CONDITION}`,
  `i (?:just )?(?:want|wanted|need|needed) to (?:know|find out)${NO_CONDITION}`,
  `i(?: was|[’']?m| am) (?:just )?(?:wondering|asking)${NO_CONDITION}`,
  `${SOMEBODY} (?:wants?|needs?|would like) to know${NO_CONDITION}`,
  `${SOMEBODY} (?:(?:is|are|was|were|keeps?) asking|(?:has|have)? ?asked|asks) (?=${ASKING}\\b)`,
  `(?:for|before) (?:(?:the|my|our|this|next|tomorrow[’']?s|today[’']?s) )*${MEETING}(?: ${MEETING}| later| tomorrow| today| tonight)*${PAUSE}`,
];

/** After it. */
const AFTER: readonly string[] = [
  '(?:and )?(?:(?:many|with) )?(?:thanks|thank you|thx|tia)(?: in advance| a lot| so much| very much| again| all| both)*',
  '(?:cheers|ta|mate|btw|asap|x+|lol|please|pls|plz|much appreciated|no (?:rush|hurry)|urgent)',
  '(?:kind |best |warm )?(?:regards|wishes)',
  "if (?:possible|you (?:can|could|would|have time|don[’']?t mind)|that[’']?s ok(?:ay)?)",
  'when you (?:can|(?:have|get) (?:a |an? ?)?(?:min|mins|minute|moment|chance|sec))',
  // “What is the target again?”, and not “red again”, which once was otherwise.
  '(?<=^(?:(?:so|and|ok|remind me),? )*(?:what|who|when|where|how|which)[^,.?]*)again',
  'by any chance',
  'do you know',
  'sorry to ask',
  `it[’']?s for (?:the|my|our) ${MEETING}`,
  'sent from my [\\p{L}\\d ]+',
  'get outlook for \\p{L}+',
  '(?:@ ?)?ragtime',
];

const BREAK = '[\\s,.!?:;…()–—-]';
const OPENS = new RegExp(`^${BREAK}*(?:${BEFORE.join('|')})(?![\\p{L}\\d])(?: but\\b)?(?:${BREAK}|$)*`, 'iu');
const CLOSES = new RegExp(`(?:${BREAK}+)(?:${AFTER.join('|')})[\\s.!?)…]*$`, 'iu');

const NAME = "((?:[\\p{L}’'-]+ ?){1,3})";
const OPENS_TO = new RegExp(
  `^(?:(?:good )?(?:hi|hello|hey|dear|morning|afternoon|evening)|thanks|thank you|cheers)[ ,]+${NAME}${PAUSE}`,
  'iu',
);
const CLOSES_FROM = new RegExp(
  `${BREAK}+(?:thanks|thank you|cheers|ta|regards|wishes)[\\s,.!-]+${NAME}[\\s.]*$`,
  'iu',
);
const SAYS = /[\p{L}\d]/u;

/** The sentence without its courtesies; what is nothing but courtesy stays. */
export function withoutCourtesies(sentence: string, catalogue: Catalogue): string {
  let rest = sentence;
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const [edge, isNamed] of EDGES) {
      const [found = '', name = ''] = edge.exec(rest) ?? [];
      if (found === '' || (isNamed && !isName(name, catalogue))) continue;
      const left =
        edge === OPENS || edge === OPENS_TO ? rest.slice(found.length) : rest.slice(0, -found.length);
      if (SAYS.test(left)) rest = left;
    }
  }
  return rest;
}

const EDGES: readonly (readonly [RegExp, boolean])[] = [
  [OPENS_TO, true],
  [OPENS, false],
  [CLOSES_FROM, true],
  [CLOSES, false],
];

/** Nobody's name is what is asked for: “hi reds, ambers please”. */
function isName(said: string, { words, names }: Catalogue): boolean {
  return said
    .trim()
    .toLowerCase()
    .split(/[ ’'-]+/)
    .every(
      (word) =>
        (!words.has(word) && !theLexicon().words.has(word)) ||
        [...names.values()].some((name) => name.toLowerCase().split(' ').includes(word)),
    );
}
