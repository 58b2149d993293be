/** Wishes to be told: “tell me when ICT goes red”, put into words that mean nothing else. */

const HERE_WORDS = '(?:this|our|the) (?:channel|chat|group chat|conversation)|everyone here|everybody here';
const WHO = `me|us|${HERE_WORDS}`;
const ORDER =
  "(?:please|can you|could you|will you|would you|i want you to|i(?:[’']?d| would) like you to|and|just|also)\\s+";
const WHEN =
  '(?:when(?:ever)?|as soon as|once|every time|each time|any ?time|the (?:very )?(?:moment|minute|second|instant))';
/** Who is to be told, and on what: the last part is what has to happen. */
const WISHES: readonly RegExp[] = [
  `(?:tell|let|alert|notify|warn|ping|message|inform|keep|text|email|e-mail|flag)\\s+(${WHO})\\s+(?:know\\s+|posted\\s+|informed\\s+)?${WHEN}\\s+(.+)`,
  // “Tell me if it is red” may ask whether it is; what goes red is to come.
  `(?:tell|let|alert|notify|warn|ping|message|inform|text|email|e-mail)\\s+(${WHO})\\s+(?:know\\s+)?if (?:ever )?((?!.*\\b(?:is|are|was|were|has|have|went|did)\\b).+)`,
  `(?:give|drop|send)\\s+(${WHO})\\s+an?\\s+(?:shout|nudge|ping|heads[- ]up|bell|line|note|message|alert|warning|buzz)\\s+(?:${WHEN}|if)\\s+(.+)`,
  `(?:shout|holler|flag (?:it|this|that)|sing out|alert|ping|raise the alarm)(?: up| out)?(?: to (me|us))?,?\\s+(?:${WHEN}|if)\\s+(.+)`,
  `(?:post|put|say|share|announce|send)(?: (?:it|that|this|something|a message|an alert|a note))?(?: up)? (?:in |to |into |on )?((?:here|${HERE_WORDS}))\\s+(?:${WHEN}|if)\\s+(.+)`,
  `(?:i|we) (?:want|need|would like|['’]?d like) to (?:know|hear|be told|be alerted|be warned)(?: about it)?()\\s+(?:${WHEN}|if)\\s+((?!.*\\b(?:is|are|was|were|has|have|went|did)\\b).+)`,
].map((words) => new RegExp(`^(?:${ORDER})*${words}$`, 'i'));

/** What becomes of a figure, with the word that it is followed by; “is” asks how it stands now. */
const BECOMES: readonly (readonly [RegExp, string])[] = [
  [
    /\s+(?:recovers?|has recovered|(?:comes?|goes|go|gets?|is|are) (?:back )?(?:on(?:to)?|to) (?:target|track)(?: again)?|(?:meets?|hits?|reach(?:es)?) (?:its |the |their )?target(?:s)?(?: again)?)$/i,
    'on target',
  ],
  [
    /\s+(?:(?:goes|go|falls?|drops?|slips?|gets?|becomes?|turns?|comes?) (?:to )?(?:off|below|under)(?: (?:the |its |their )?)? ?(?:target|track)s?|miss(?:es)? (?:its |the |their )?targets?)$/i,
    'off target',
  ],
  [
    /\s+(?:drops?|falls?|slips?|dips?|worsens?|deteriorates?|slides?|(?:gets?|goes|go) (?:worse|down|wrong)|has a bad quarter)$/i,
    '',
  ],
  [
    /\s+(?:changes?(?: (?:its )?(?:colour|color|status))?|moves?|(?:goes|go|gets?|turns?) (?:up or down|either way)|is news)$/i,
    '',
  ],
];
const TURNS = /\s+(?:goes|go|turns?|becomes?|falls?|drops?|slips?|gets?|moves?|changes?)\s+(?:in)?(?:to )?/i;
const HERE = /^(?:here|this|our|the|everyone|everybody)\b/i;
const ANY =
  /^(?:anything|something|any (?:figure|indicator|kpi|measure)s?|a figure|an indicator|figures|they|one)\b/i;

/** The same as an order to follow; undefined for a sentence that wishes for no such thing. */
export function toldWhen(sentence: string): string | undefined {
  const said = sentence.trim().replace(/[.!?]+$/, '');
  const found = WISHES.map((words) => words.exec(said)).find((each) => each !== null);
  const [, who = '', rest = ''] = found ?? [];
  if (rest === '') return undefined;
  const here = HERE.test(who) ? ' in this channel' : '';
  for (const [words, state] of BECOMES) {
    const becomes = words.exec(rest);
    if (becomes) return order(rest.slice(0, becomes.index), state, here);
  }
  const turn = TURNS.exec(rest);
  return turn ? order(rest.slice(0, turn.index), rest.slice(turn.index + turn[0].length), here) : undefined;
}

function order(subject: string, state: string, here: string): string {
  // “Anything in ICT”, “a figure of mine”
  const about = subject.trim().replace(ANY, ' ');
  return `follow ${about} ${state}${here}`.replace(/\s+/g, ' ').trim();
}
