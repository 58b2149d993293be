/**
 * Short things said after an answer, in the words of a whole question: “who can I speak to?” after one indicator is “who
 * owns it?”, “drop recycling” after what is followed “unfollow recycling”. Each is read on after that answer.
 */
import type { Question } from '../model/question.ts';
import { selectionAsked } from './antecedents.ts';

type After = (question: Question, refs: readonly string[]) => boolean;
type Rule = readonly [after: After, says: RegExp, instead: string];

const ofOne: After = (question) => 'ref' in question && question.ref !== undefined && 'period' in question;
const ofMany: After = (question) => selectionAsked(question) !== undefined;
const ofSome: After = (_question, refs) => refs.length > 1;
const inTime: After = (question) => 'period' in question;
const ofFollowing: After = ({ kind }) => kind === 'following' || kind === 'follow' || kind === 'unfollow';
const ofSeveral: After = ({ kind }) => kind === 'several' || kind === 'trend' || kind === 'show';
const ofPaper: After = ({ kind }) => kind === 'paper';

const LEADS = String.raw`^(?:(?:and|but|so|ok|okay|k|right|then|also|hmm?|well|great|thanks|ta|no|just|please|pls|can you|could you|can i|could i|yes|yeah)[\s,.]+)*`;
const ENDS = String.raw`(?:[\s,]+(?:then|please|pls|thanks|ta|now|though|again|by the way|btw))*\s*[?.!]*$`;
const rule = (words: string): RegExp => new RegExp(`${LEADS}(?:${words})${ENDS}`, 'i');

const SPEAK =
  "who (?:can|do|should|could|would) (?:i|we) (?:speak|talk|write|go|turn) to|who (?:can|do|should|could) (?:i|we) (?:ask|ring|call|phone|contact|e-?mail|message|see)|who(?:[’']?s| is)? the (?:contact|person|best person)(?: to (?:ask|speak to|talk to))?";
const ABOUT = '(?: about (?:it|this|that|them|these|those))?';
const PROVIDES =
  'who (?:should|was (?:supposed|meant) to|had to|was to|is (?:supposed|meant) to|has to|will|would)(?: have)? (?:supply|supplied|provide|provided|give|given|send|sent|submit|submitted|report|reported|fill|filled|put|do|done|enter|entered)(?: us| me)?(?: (?:it|this|that|the figure|one))?(?: in)?';
const KEEPS =
  "(?:keep|kept) (?:me|us) (?:posted|updated|informed|in the loop|up to date|in the picture)(?: (?:on|about|with) (?:it|this|that))?|keep an eye on (?:it|this|that)(?: for me)?|(?:let|tell|ping|message|warn|notify) (?:me|us)(?: know)? (?:if|when|as soon as|once) (?:it|this|that|anything|something)(?:[’']?s| is| has| gets?| goes)? ?(?:changes?|changed|moves?|moved|comes? in|worse|better|red|updated|different|happens?|new)|watch (?:it|this|that)(?: for me)?";
const OTHERS =
  "(?:what about |how about |and |vs |versus |against |compared (?:to|with) |how do |how does (?:it|that|this) compare (?:to|with) )?(?:the )?(?:other|neighbouring|nearby|similar|comparable) (?:councils?|authorities|places|districts|la[s’']*)(?: do(?:ing)?| get| manage| compare)?|(?:is|are) (?:other councils|others|other places|everyone else|everybody else) (?:the same|any better|as bad|like (?:that|this)|better|worse)|(?:how do|what do) (?:the )?others (?:do|get|manage|compare)|(?:the )?neighbours|nationally";

const RULES: readonly Rule[] = [
  [
    inTime,
    rule('last (?:time|round)|(?:the )?(?:previous|prev|prior)(?: time)?|(?:the )?time before'),
    'and last quarter',
  ],
  // “The last” of a list is its last one.
  [inTime, /^(?:(?:ok|and|what about|how about) )+(?:the )?(?:last|before)\s*[?.!]*$/i, 'and last quarter'],
  [
    inTime,
    rule('(?:the )?same (?:q|qtr|quarter|period|time|point)(?: in)? (?:last|previous|the last) (?:yr|year)'),
    'and the same quarter last year',
  ],
  [ofOne, rule(SPEAK + ABOUT), 'who owns it'],
  [ofMany, rule(SPEAK + ABOUT), 'who owns them'],
  [ofOne, rule(PROVIDES), 'who owns it'],
  [ofOne, rule(KEEPS), 'follow it'],
  [ofOne, rule(OTHERS), 'compare it with our neighbours'],
  [
    ofOne,
    rule(
      "(?:no|not|why no|why not|hasn[’']?t (?:it )?(?:got )?a?|without a?|has it no|how come (?:there[’']?s )?no) ?(?:colour|color|rag|status|rating)(?: then)?|why (?:is|has|isn[’']?t|hasn[’']?t) (?:it|that|there) (?:not )?(?:got )?(?:no |a |any )?(?:colour(?:ed)?|color(?:ed)?|rag|status|rating)",
    ),
    'why is it',
  ],
  [
    ofOne,
    rule(
      '(?:is (?:it|that) )?(?:up or down|better or worse|higher or lower|improved or not)(?: (?:on|from|than|against|compared (?:to|with)|since|vs))? (?:the )?(?:same (?:time|quarter) )?(?:last|previous) (?:yr|year)|(?:is (?:it|that) )?(?:up|down)(?: (?:on|from|than|against|since|vs))? (?:the )?last (?:yr|year)',
    ),
    'compare it with last year',
  ],
  [
    ofOne,
    rule(
      '(?:has it |was it |it )?ever (?:been |gone |got |reached |hit |made it )?(?:above|over|past|beyond|higher than|more than|better than|up to|to) \\d+(?:\\.\\d+)?%?',
    ),
    'which quarter was highest for it',
  ],
  [
    ofOne,
    rule(
      '(?:has it |was it |it )?ever (?:been |gone |got |dr?op+e?d |fall?e?n |dipp?ed )?(?:below|under|beneath|lower than|less than|worse than|down to) \\d+(?:\\.\\d+)?%?',
    ),
    'which quarter was lowest for it',
  ],
  [
    ofOne,
    rule(
      "(?:when|by when)(?:[’']?s| is| do| does| must| should)? ?(?:you|u|it|this|that|i|we|they)? ?(?:need|want|have to have|require|be|due)? ?(?:it|this|that|the (?:final|figure|number|score)(?: figure| one)?)?(?: (?:by|in|in by|for))?",
    ),
    'when is it due',
  ],
  [
    ofOne,
    rule(
      '(?:has|have|did|does|would|will) (?:it|that|this|the (?:colour|status|rag))(?: (?:not ))? ?(?:change[ds]?|alter(?:ed)?|shift(?:ed)?|move[ds]?)(?: (?:the|its) (?:colour|color|status|rag|rating))?(?: then)?',
    ),
    'show it',
  ],
  [
    ofFollowing,
    rule(
      'what (?:else |other (?:ones? |things? )?)?(?:do|am|else am) i (?:follow(?:ing)?|subscribed to|signed up (?:to|for)|watching|get)',
    ),
    'what do i follow',
  ],
  [ofSome, rule('(?:the )?(?:ones? at the )?top(?: one| of (?:the list|those|them))'), 'the first one'],
  [ofSome, rule('(?:the )?(?:bottom|very last)(?: one| of (?:the list|those|them))'), 'the last one'],
];

/** As a rule, with the words that go on in its sentence: “drop recycling”, “chart the top one”. */
type Rest = readonly [after: After, says: RegExp, instead: (rest: string, question: Question) => string];
const rest = (words: string): RegExp => new RegExp(`${LEADS}(?:${words})${ENDS}`, 'i');

const WITH_REST: readonly Rest[] = [
  [
    ofFollowing,
    rest(
      '(?:drop|remove|lose|ditch|bin|unsubscribe (?:me )?from|take off|stop|not|without|no more|except|cancel) (?!(?:it|that|this|them|all|everything)\\b)(?:the )?(.+?)(?: one)?(?: off)?',
    ),
    (what) => `unfollow ${what}`,
  ],
  [
    ofFollowing,
    rest(
      '(?:add|and|plus|also|include) (?!(?:it|that|this|them)\\b)(.+?)(?: (?:too|as well|to (?:it|that|the list)))',
    ),
    (what) => `follow ${what}`,
  ],
  [
    ofSeveral,
    rest(
      '(?:with|put|add|plus|show|include|stick) (.+?) (?:on|to|in|onto|alongside|next to|beside) (?:it|that|there|this|the (?:chart|graph|card))(?: (?:too|as well|also))?',
    ),
    (what, question) => `add ${numbered(what, question)}`,
  ],
  [
    ofPaper,
    /^(.*?\b(?:what|which|anything|any|ones?)(?:[’']?s| is| are)?) (?:in|on) (?:it|there|the paper|the report)(?: (?:that|which))? (.+)$/i,
    (what) => what,
  ],
  [
    ofSome,
    rest(
      '(show|chart|graph|plot|open|explain|why|who owns|who is on|tell me about|more on) (?:the )?(?:top|first|1st)(?: one)?(?: (?:on|of|in) (?:the list|that list|those|them|that))?',
    ),
    (what) => `${what} the first one`,
  ],
  [
    inTime,
    /^(.*?)\b(?:in|at|for|from|on) (?:the )?(?:last|previous) (?:report|paper|one|pack|meeting|return)\b\s*[?.]*$/i,
    (what) => `${what} last quarter`,
  ],
];

/** “14” after CPI13 is CPI14. */
function numbered(what: string, question: Question): string {
  const last =
    question.kind === 'several' ? question.refs.at(-1) : 'ref' in question ? question.ref : undefined;
  const prefix = /^(.*\D)\d+\p{L}?$/u.exec(last ?? '')?.[1];
  return /^\d+[a-z]?$/i.test(what) && prefix !== undefined ? `${prefix}${what}` : what;
}

const saidIn = (sentence: string): string => sentence.trim().replace(/[‘`´]/g, "'").replace(/\s+/g, ' ');

/** May a sentence mean something after an answer, whatever it says alone? */
export function mayBeSaidAfter(sentence: string): boolean {
  const said = saidIn(sentence);
  return [...RULES, ...WITH_REST].some(([, words]) => words.test(said));
}

/** The whole question that it stands for, to be read after the same answer; undefined for any other. */
export function wholeAfter(
  sentence: string,
  { question, refs }: { readonly question: Question; readonly refs: readonly string[] },
): string | undefined {
  const said = saidIn(sentence);
  const found = RULES.find(([after, words]) => after(question, refs) && words.test(said));
  if (found) return found[2];
  for (const [after, words, instead] of WITH_REST) {
    const [, what, more] = after(question, refs) ? (words.exec(said) ?? []) : [];
    if (what !== undefined) return more === undefined ? instead(what.trim(), question) : `${what} ${more}`;
  }
  return undefined;
}
