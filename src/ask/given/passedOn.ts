/** Who owns a figure from now on, as people tell it, “new owner for CPI12 is Alex”: put as the order that it comes to. */

const LETTERS = "\\p{L}[\\p{L}'’.-]*";
const NAME = `${LETTERS}(?: ${LETTERS}){0,2}`;
const pattern = (words: string): RegExp => new RegExp(`^${words}$`, 'iu');
const QUARTER = '(?: ((?:from|as of|starting(?: in| with)?) Q[1-4][\\w /-]*?)(?: on| onwards?)?)?';
const ENDS = /(?:[\s,]+(?:please|pls|thanks|thank you|fyi))?\s*[.!?]*$/i;
const ASKS =
  /^(?:what|which|who|whose|when|how|why|where|is|are|was|were|does|did|do|anything|everything|all|those|these|ones?|red|amber|green|not)\b/i;

/** “New owner for CPI12 is Alex”, “CPI12 is Alex's now”, “Alex is taking over CPI12”: what, and by whom it is taken. */
const TAKEN: readonly (readonly [RegExp, what: number, whom: number])[] = [
  [
    pattern(`(?:the )?new owner (?:of|for) (.+?) (?:is|will be|should be)(?: now)? (${NAME})${QUARTER}`),
    1,
    2,
  ],
  [pattern(`(${NAME}) (?:is|will be|should be) (?:the )?new owner (?:of|for) (.+?)${QUARTER}`), 2, 1],
  [pattern(`(.+?) (?:is now|now is|will be|is) (${NAME}?)['’]s(?: now)?${QUARTER}`), 1, 2],
  [
    pattern(
      `(.+?) (?:is|goes|has gone|went|has moved|is moving|moves|moved)(?: now| over)* to (${NAME})${QUARTER}`,
    ),
    1,
    2,
  ],
  [
    pattern(
      `(${NAME}) (?:is (?:now )?taking|has taken|takes|will take|should take|can take|took)(?: on)? over (.+?)(?: from (?!q[1-4]).+?)?${QUARTER}`,
    ),
    2,
    1,
  ],
  [
    pattern(
      `(${NAME}) (?:will |should |has to )?(?:owns?|looks? after) (.+?)(?: now| from now(?: on)?| instead)${QUARTER}`,
    ),
    2,
    1,
  ],
  [pattern(`(${NAME}) now (?:owns|looks after) (.+?)${QUARTER}`), 2, 1],
];
/** “Can someone else take KPI-6?” */
const TAKES_IT = pattern(
  '(?:(?:can|could|should|would|will) )?(?:some(?:one|body)(?: else)?|another person|anyone(?: else)?|anybody(?: else)?) (?:else )?(?:to )?(?:take|have|own|do|report|look after|pick up)(?: on| over)? (.+?)(?: (?:off me|from me|on|over|instead|please))*',
);
/** Why it is somebody else's, behind what is said: “… it's moved to Environment”, “…, I left that team in August”. */
const REASON =
  /(?:[,;.](?=\s)| [–-] | (?:it|they)(?:['’]?s|['’]?re| is| are| has| have)| (?:because|since|as|cos) )(?=.*\b(?:moved?|gone|transferred|left|leaving|changed|team|job|role|reorg\w*|restructur\w*|new|now|sits|belongs|someone|somebody|else|was|went)\b).*$/is;

/** “Alex has left”, “Isaiah is leaving on Friday, give his to Adele”: whose, and to whom. */
const LEAVES = pattern(
  `(${NAME}?)(?: has|['’]s| is)?(?: now| just)* (?:left(?: us| the council| the organisation)?|leaving(?: us| the council)?(?: (?:on|at|in|next|this) .+?)?|gone(?: for good)?|retired|moved on|leaves(?: us)?(?: (?:on|at|in|next|this) .+?)?)(?:[,;.]? (?:and |so |please )*(?:(?:give|hand|pass|move|transfer|reassign)(?: over)? (?:his|her|their|hers|theirs|all|everything|it all|them)(?: all)?(?: (?:of )?(?:his|her|their|the))?(?: (?:indicators|figures|measures|kpis|ones))?(?: over)? to (${NAME})|(${NAME}) (?:takes|is taking|will take) (?:over|them|it all|all of it)))?`,
);
const GONE = pattern(
  `(${NAME}?) (?:no longer works? (?:here|for us)|does(?: not|n['’]?t) work (?:here|for us) any ?more|is no longer (?:here|with us))`,
);

const IS_NOT_MINE = /\b(?:mine|my (?:\w+)|to me)\b.*$/i;

/**
 * The sentence as an order to hand something over, or without the reason why it is not one's own; any other sentence as
 * it is.
 * @param isSomebody are some words the name of somebody else who is known?
 */
export function passedOn(sentence: string, isSomebody: (words: string) => boolean): string {
  const said = sentence.trim().replace(ENDS, '').replace(/\s+/g, ' ');
  const [, leaver = GONE.exec(said)?.[1], taker, other] = LEAVES.exec(said) ?? [];
  if (leaver !== undefined && !ASKS.test(leaver) && isSomebody(leaver)) {
    const to = taker ?? other;
    return to === undefined
      ? `hand over all of ${leaver}'s indicators`
      : `move all of ${leaver}'s indicators to ${to}`;
  }
  const plainly = said.replace(REASON, '').trim();
  const [, offered] = TAKES_IT.exec(plainly) ?? [];
  if (offered !== undefined && !/^(?:mine|my\b.*|it|that|this|them|everything|all)$/i.test(offered))
    return `hand ${offered} to somebody else`;
  for (const [words, of, by] of TAKEN) {
    const found = words.exec(said);
    const [what, whom, from] = [found?.[of], found?.[by], found?.at(-1)];
    // “FOI is Adele's” names somebody; “what is Adele's” asks.
    if (what === undefined || whom === undefined || ASKS.test(what) || !isSomebody(whom)) continue;
    return `hand ${what} to ${whom}${from === undefined || from === whom || from === what ? '' : ` ${from}`}`;
  }
  return plainly !== said &&
    IS_NOT_MINE.test(plainly) &&
    /\b(?:not|n['’]?t|no longer)\b|n['’]?t\b/i.test(plainly)
    ? plainly
    : sentence;
}
