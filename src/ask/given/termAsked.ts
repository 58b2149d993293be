/** “What does provisional mean?”, “what's YTD?”, “do bank holidays count?”: the word or the rule that is asked about, of no one indicator. */
import type { Term } from '../../domain/answers/terms.ts';
import { dayNamed } from '../../domain/time/dayNamed.ts';
import type { Day } from '../../domain/time/days.ts';
import type { Question } from '../model/question.ts';

/** What each is called. */
const CALLED: readonly (readonly [Term, string])[] = [
  [
    'indicator',
    "(?:k\\.?p\\.?i|(?:performance )?(?:indicator|measure|metric)|key performance indicator|pi)(?:['’]?s)?",
  ],
  ['baseline', 'base ?lin(?:e|ed|ing)(?: indicators?| figures?)?'],
  ['contextual', '(?:contextual|context)(?: indicators?| figures?| measures?)?'],
  ['in development', 'in development'],
  ['suspended', 'suspended|retired'],
  ['no target', 'no target'],
  ['not reported', 'not reported|unreported|no data(?: this (?:period|quarter))?|nothing to report'],
  ['provisional', 'provisional(?: figures?)?|final(?: figures?)?'],
  ['carried', '(?:carried|carried (?:forward|over)|latest) ?(?:figures?)?(?<!latest)'],
  [
    'arrows',
    '(?:(?:up|down|little|small|sideways|green|red) )*arrows?(?: up| down)?|direction (?:of travel|for improvement)|change in performance',
  ],
  ['year to date', 'y\\.?t\\.?d|year[ -]to[ -]date|(?:in|for the) period|in[ -]period'],
  ['rolling', '(?:a )?rolling(?: (?:12|twelve)[ -]months?| year| average| figures?)?'],
  [
    'projection',
    '(?:linear |projected )?(?:projection|projected (?:line|trend)|trend line|on course|dotted line)',
  ],
  [
    'neighbours',
    '(?:statistical |nearest |cipfa )?neighbours?(?: mean| average)?|comparators?|benchmark(?:ing|s)?',
  ],
  ['sign-off', 'sign(?:ed|ing)?[ -]?off'],
  ['lock', '(?:a )?lock(?:ed|ing)?(?: quarter)?'],
  ['working days', 'working days?'],
];

const NAME = CALLED.map(([, words]) => `(?:${words})`).join('|');
const QUOTE = '["“”‘’\']?';
const A = `(?:(?:an?|the|by|when (?:it|something|a figure|one) (?:says|is|shows?)|it says|says) )*${QUOTE}`;
const END = `${QUOTE}(?: (?:status|thing|bit|ones?|symbols?|mark|column|figure))?`;
const LATER =
  '(?:,? (?:and|or) (?:when|how|what|why|who)\\b.*|,? (?:on|in|of|by) (?:the|my|a|this) (?:cards?|papers?|report|table|first page|page|list|summary|chart).*|,? please| exactly| actually| here| again| then)*';

const pattern = (words: string): RegExp =>
  new RegExp(`^(?:so |and |but |sorry |ok )*${words}[\\s.?!]*$`, 'i');

/** Words that ask for a meaning and for nothing else. */
const MEANS: readonly RegExp[] = [
  pattern(
    `what(?:['’]?s| (?:do|does|did|is|are|would))(?: (?:it|they|you|we))? (?:(?:the )?(?:first page|front page|paper|report|card|table)(?: of the (?:paper|report))? )?(?:mean(?:t)?|meaning)(?: by| when)? ${A}(${NAME})${END}${LATER}`,
  ),
  pattern(
    `(?:what|wot) (?:do|does|did|would)(?: they| all)? ${A}(${NAME})${END}(?: actually| really| even)* (?:mean|stand for|signify|show|tell (?:me|us)|indicate)${LATER}`,
  ),
  pattern(`what(?:['’]?s| is| are) (?:the )?(?:meaning|definition) (?:of|for) ${A}(${NAME})${END}${LATER}`),
  pattern(
    `(?:explain|define|meaning of|definition of)(?: (?:to me|what))? ${A}(${NAME})${END}(?: (?:means?|is|are))?${LATER}`,
  ),
  pattern(
    `${A}(${NAME})${END},? (?:meaning|means(?: what)?|definition|stands for(?: what)?|what(?:['’]?s| is| does) (?:that|it)(?: mean)?)${LATER}`,
  ),
  pattern(
    `(?:what(?:['’]?s| is) the )?difference between ${A}(${NAME})${END} (?:and|or|vs) ${A}(?:${NAME})${END}${LATER}`,
  ),
];
/** They may ask for figures, or be of what was spoken of before: only where nothing else is understood. */
const MAY_MEAN: readonly RegExp[] = [
  pattern(`what(?:['’]?s| is| are)(?: an?| the| your| our)? ${A}(${NAME})${END}${LATER}`),
];

const HOW_TO =
  '(?:how (?:do|can|would|should) (?:i|you|we)|can (?:i|you|we)|is there (?:a|any) way to|what if i (?:need|want) to|how to)';
/** Whole sentences about a rule. */
const RULES: readonly (readonly [Term, RegExp])[] = [
  [
    'working days',
    /\b(?:bank|public) holidays?\b.*\b(?:count|counted|included|working|off|matter|treated)\b|\b(?:do|does|are|is)\b.*\b(?:weekends?|saturdays?|sundays?|bank hol\w*|public holidays?|closed days?)\b.*\b(?:count(?:ed)?|included|working|off|matter)\b|\bwhat(?:['’]?s| is| counts as| is meant by)? (?:a )?working days?\b|\bwhich days (?:count|are working)\b/i,
  ],
  [
    'correcting',
    pattern(
      `${HOW_TO} (?:undo|reverse|take back|withdraw|revert|unsubmit|cancel|delete|correct|fix|put right) (?:something|anything|it|that|this|a mistake|mistakes|an error|a submission|what i (?:did|sent|put in|submitted)|something i (?:did|sent|submitted|put in)|a (?:wrong )?(?:figure|number|score)|my last .*)(?: (?:i (?:did|sent|made|submitted|put in)|afterwards|later|after .*|once .*|if .*))?`,
    ),
  ],
  [
    'correcting',
    pattern(
      "(?:what (?:if|happens if|do i do if) )?i(?:['’]?ve| have)? (?:made a mistake|put (?:in )?the wrong (?:figure|number)(?: in)?|got it wrong|messed (?:it )?up|sent (?:in )?the wrong (?:figure|number|one))(?:,? (?:what (?:now|do i do)|how do i (?:fix|undo|change) (?:it|that)))?",
    ),
  ],
  [
    'who sees',
    pattern(
      "(?:who|can (?:other people|others|anyone|anybody|everyone|everybody|people|colleagues|members|the public|councillors|other (?:teams|services|owners|managers)))(?: else)?(?: can)? (?:see|read|look at|view) (?:(?:my|our|all my|everyone['’]?s|other people['’]?s|(?:all )?the|these) (?:figures?|numbers?|scores?|indicators?|kpis?|submissions?|commentary|comments|data)|what i(?:['’]?ve)? (?:put in|submit(?:ted)?|sent))(?: (?:before|until|once|when|after|yet|if)\\b.*)?",
    ),
  ],
  [
    'who sees',
    pattern(
      '(?:are|is) (?:my|our|the) (?:figures?|numbers?|scores?|commentary|data) (?:private|confidential|public|visible|hidden|seen)\\b.*',
    ),
  ],
  [
    'what is kept',
    /\bwhat\b.*\b(?:do|does|will|happens?|keep|store|hold|collect|know|record|save)\b.*\b(?:my (?:personal )?(?:data|details|info\w*|messages|chats?)|(?:data|info\w*) (?:about|on) me|about me|what i (?:say|type|write|ask|tell you))\b|\b(?:are you|is (?:this|it)) (?:gdpr|recording|private|confidential|secure|safe)\b|\bwhere (?:does|is|do you (?:keep|store))\b.*\b(?:my |this |the |our )?data (?:go|kept|stored|held)?\b|\bprivacy\b|\bgdpr\b/i,
  ],
];

/** “Is Christmas Eve a working day?” */
const DAY =
  /^is (.+?) (?:a |one of your )?(?:working day|bank holiday|day off|closed day|non[- ]working day)s?\b(?: (?:for|to|with) (?:you|us|the council))?[\s.?!]*$/i;
const FEASTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:christmas|xmas) eve$/i, '24 December'],
  [/^(?:christmas|xmas)(?: day)?$/i, '25 December'],
  [/^boxing day$/i, '26 December'],
  [/^new year['’]?s eve$/i, '31 December'],
  [/^new year['’]?s(?: day)?$/i, '1 January'],
];

/** The question about a word or a rule; with `surely` only where the sentence can ask for nothing else. */
export function termAsked(
  sentence: string,
  today: Day,
  { surely }: { readonly surely: boolean },
): Question | undefined {
  const said = sentence.trim().replace(/\s+/g, ' ');
  const [, when] = DAY.exec(said) ?? [];
  if (when !== undefined) {
    const named = FEASTS.find(([words]) => words.test(when))?.[1] ?? when;
    const day = dayNamed(named, today);
    if (day !== undefined) return { kind: 'explain', term: 'working days', day };
  }
  for (const words of surely ? MEANS : [...MEANS, ...MAY_MEAN]) {
    const [, name] = words.exec(said) ?? [];
    const term = name === undefined ? undefined : termCalled(name);
    if (term) return { kind: 'explain', term };
  }
  const rule = RULES.find(([term, words]) => (!surely || term === 'who sees') && words.test(said))?.[0];
  return rule && { kind: 'explain', term: rule };
}

const termCalled = (name: string): Term | undefined =>
  CALLED.find(([, words]) => new RegExp(`^(?:${words})$`, 'i').test(name.trim()))?.[0];
