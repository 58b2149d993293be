/** Wishes to be told: “tell me when ICT goes red”, put into words that mean nothing else. */

const WHO = 'me|us|(?:this|our|the) (?:channel|chat|group chat|conversation)|everyone here|everybody here';
// “Tell me if it goes red” may ask whether it does.
const WISH = new RegExp(
  `^(?:(?:please|can you|could you|will you|would you|i want you to|and)\\s+)*(?:tell|let|alert|notify|warn|ping|message|inform|keep)\\s+(${WHO})\\s+(?:know\\s+|posted\\s+|informed\\s+)?(?:when(?:ever)?|as soon as|once|every time|each time|the moment)\\s+(.+)$`,
  'i',
);

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
    /\s+(?:changes?(?: (?:its )?(?:colour|color|status))?|moves?|(?:goes|go|gets?|turns?) (?:up or down|either way)|is news)$/i,
    '',
  ],
];
const TURNS = /\s+(?:goes|go|turns?|becomes?|falls?|drops?|slips?|gets?|moves?|changes?)\s+(?:in)?(?:to )?/i;
const HERE = /^(?:this|our|the|everyone|everybody)\b/i;
const ANY =
  /^(?:anything|something|any (?:figure|indicator|kpi|measure)s?|a figure|an indicator|figures|they|one)\b/i;

/** The same as an order to follow; undefined for a sentence that wishes for no such thing. */
export function toldWhen(sentence: string): string | undefined {
  const [, who = '', rest = ''] = WISH.exec(sentence.trim().replace(/[.!?]+$/, '')) ?? [];
  if (rest === '') return undefined;
  const here = HERE.test(who) ? ' in this channel' : '';
  for (const [words, state] of BECOMES) {
    const said = words.exec(rest);
    if (said) return order(rest.slice(0, said.index), state, here);
  }
  const turn = TURNS.exec(rest);
  return turn ? order(rest.slice(0, turn.index), rest.slice(turn.index + turn[0].length), here) : undefined;
}

function order(subject: string, state: string, here: string): string {
  // “Anything in ICT”, “a figure of mine”
  const about = subject.trim().replace(ANY, ' ');
  return `follow ${about} ${state}${here}`.replace(/\s+/g, ' ').trim();
}
