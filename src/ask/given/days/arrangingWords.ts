/** What people say for being away, covering, being back, more time and a later reminder, each put into a word that means nothing else. */

/** Sentences that give days: of a leave, of more time, of a reminder that is put off. “Off target on SAT” is of an indicator. */
export const ARRANGES = new RegExp(
  [
    '\\b(?:away|off(?! (?:target|track|course))|out of (?:the )?office|out(?= (?:until|till?|from|for|next|all|on|tomorrow|today)\\b)|not in(?= (?:until|till?|next|tomorrow|today|on|this)\\b)|ooo|a/l|leave|holidays?|hols|vacation|absent|sick|ill|poorly|unwell|covers?|covering|covered|stand(?:s|ing)? in|fill(?:s|ing)? in|back|snooze|mute|silence|quiet|hush|shush|shh+|pause|hold|pipe down|no (?:more )?(?:alerts|messages|reminders)|remind me|nudge me|chase me|extend|extension|deadline|due date|give|let|allow|grant|more time|needs?|has|have|got)\\b',
    "\\b(?:stop|quit) \\w+ing me\\b|\\b(?:ask|try|ping|prompt) me\\b|\\bi(?:['’]ll|ll| will)(?: \\w+){1,3} (?:do|sort|send|submit|finish|get) (?:it|them|this|that|mine)\\b",
    '^(?:is|are|will) \\S+(?: \\S+)? (?:be )?(?:in|around|about|here|working|at work|in work|available|contactable)\\b',
  ].join('|'),
  'i',
);

/** Is it of somebody being away? Then “Alex can do mine” says who covers. */
const OF_LEAVE =
  /\b(?:away|off(?! (?:target|track|course))|out of (?:the )?office|out|ooo|a\/l|leave|holidays?|hols|vacation|absent|sick|ill|poorly|unwell|not in)\b/i;

/** “Give Adele until Friday for CPI06”: what is given is time. */
export const GIVES = /\b(?:give|let|allow|grant|has|have|needs?)\b/i;
/** “Remind me on Thursday”, “don't remind me again until Thursday”, “stop bugging me, I'll do it Monday” */
export const PUTS_OFF =
  /\b(?:snooze|(?:remind|nudge|chase|ping|prompt|ask|try) me|leave (?:it|them|that|this|me)(?: with me| alone)?(?= *$)|(?:stop|quit) (?:reminding|nudging|chasing|pinging|bugging|pestering|nagging|hassling|badgering|messaging|bothering|harassing) me)\b/i;

/** What is said of an end that nobody knows: left open, the days are asked for. */
const NO_END =
  /[,;]? *\b(?:(?:and |but |so )?(?:i am |i['’]?m )?(?:not sure|(?:don['’]?t|do not) know|no idea|unsure|dunno|can['’]?t say|who knows)(?: (?:for )?how long(?: for)?| (?:until |til )?when(?: (?:\S+ )?(?:will )?(?:be |is |are )?back)?)?|(?:until|till?) further notice|for the foreseeable(?: future)?|indefinitely|for (?:a while|a bit|now|ages)|long[- ]term)\b/gi;

const MY_LOT =
  '(?:mine|(?:my|his|her|their) (?:lot|stuff|things|bits|figures?|numbers|indicators?|measures|kpis?|returns?|work|patch|desk)|everything|for me)';

/** “Alex can do mine”, “Adele's picking up my lot”: who covers, where somebody is away. */
const DOES_MINE = new RegExp(
  `(?: (?:can|could|will|would|to|is(?: going to)?|has agreed to|['’]?ll))?(?:['’]s)? (?:do(?:es|ing)?|tak(?:es?|ing)(?: on| over)?|ha(?:s|ve|ving)|handl(?:es?|ing)|pick(?:s|ing)? up|look(?:s|ing)? after|sort(?:s|ing)?(?: out)?|mind(?:s|ing)?|deal(?:s|ing)? with|report(?:s|ing)?|submit(?:s|ting)?|got|has got) ${MY_LOT}(?= *[,.;!]| *$| (?:while|until|till?|from|and|instead)\\b)`,
  'gi',
);

/** The many words for being away, for covering and for being back, each with one that means nothing else. */
const IN_ONE_WORD: readonly (readonly [RegExp, string])[] = [
  [
    // “No alerts while I'm on leave”: the days say how long.
    /\b(sh+h|shush|hush|pipe down|(?:be|keep|stay) quiet|no (?:more )?(?:alerts?|notifications?)|(?:pause|hold|stop|mute|silence) (?:all |the |my )*(?:alerts?|notifications?))(?: (?:while|when|as|because) (?:i(?:['’]?m| am)|we(?:['’]?re| are)) (?:away|off|out|on (?:\w+ )?(?:leave|holidays?))(?: from| between)?)?(?= *$)/gi,
    'mute alerts',
  ],
  // “Off ill” is no “I'll”.
  [/\bi['’]ll\b|\bill(?= (?:be|do|get|go|send|have|submit|sort|not|finish|need|take)\b)/gi, 'i will'],
  [
    // “Put Isaiah down as away”
    /^(?:please )?(?:put|mark|record|log|set|show|list)(?: down)? (.+?)(?: down)?(?: as)? (?:being )?(?=away\b|absent\b|off\b|out of (?:the )?office\b|on (?:\w+ )?(?:leave|holidays?)\b)/i,
    '$1 is ',
  ],
  [
    /\b(?:i )?(?:won['’]?t|will not|am not|['’]?m not|not) (?:be )?(?:here|in|around|working|at work|about)\b/gi,
    'i am out of office',
  ],
  [
    // “Is Adele in?” asks whether she is away.
    /^((?:is|are|will) \S+(?: \S+)?) (?:be )?(?:in|around|about|here|working|at work|in work|in the office|available|contactable)(?= *\??$)/i,
    '$1 out of office',
  ],
  [
    /\b(?:been |called in |gone |phoned in )?(?:off )?(?:signed off )?(?:sick|ill|poorly|unwell|signed off)(?! (?:days?|leave|absence|pay|notes?|rates?))\b|\b(?:ooo|a\/l)\b/gi,
    'away',
  ],
  [/\b(?:on )?(?:my |his |her |their )?hols\b/gi, 'on holiday'],
  [
    /\bout of (?:the )?office\b|\b(?:going )?(?:away|absent|on (?:\w+ )?(?:leave|holidays?|vacation))\b|\boff(?! (?:target|track|course))(?: work| sick| ill| on (?:leave|holiday))?\b|\b(?<=am |['’]m |im |is |be |^)out\b/gi,
    'out of office',
  ],
  [/(?:out of office)(?:,? (?:and )?(?:is )?out of office)+/gi, 'out of office'],
  [
    /\b(?:and |with |so )?(?:will be |is |are )?(?:(?:as |in )?cover(?:s|ing|ed)?|stand(?:s|ing)? in|fill(?:s|ing)? in|step(?:s|ping)? in|deputi[sz](?:es?|ing))(?: is| by| from| will be)?(?: for)?\b/gi,
    ' takes over ',
  ],
  [
    /(?:\b(?:i|he|she|they) (?:am|is|are|has|have) )?\b(?:came|come|got|gotten|returned)(?: to work)? back\b/gi,
    'am back',
  ],
  [
    /\bback (?:to work )?(?:early|sooner|already|earlier)(?: than (?:planned|expected|i thought))?\b/gi,
    'back',
  ],
  [
    /\b(cancel|end|stop|delete|scrap)(?: the)?(?: (?:rest|remainder) of)?(?= (?:my|his|her|their) (?:leave|holiday|absence|cover)\b)/gi,
    '$1',
  ],
  [/^(?:(?:can|could|may|please|and)\s+)+/i, ''],
];

/** The sentence with those words. */
export function inOneWord(sentence: string): string {
  const known = sentence.replace(NO_END, '');
  const covered = OF_LEAVE.test(known) ? known.replace(DOES_MINE, ' takes over ') : known;
  return IN_ONE_WORD.reduce((said, [words, instead]) => said.replace(words, instead), covered)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;]+|[\s,;]+$/g, '')
    .trim();
}

/** “Is Adele in?” may be about what she owes, unless a day is named. */
export const IS_IN = /^(?:is|are|will) \S+(?: \S+)? (?:be )?in *\??$/i;

/** “I'm back again”, all of it. */
export const IS_BACK =
  /^(?:i(?:['’]?m| am)? |am )?(?:now )?back(?: again| now| today| early| already| at (?:work|my desk)| in (?:the office|work)| from (?:my )?(?:\w+ )?(?:leave|holidays?|hols|vacation))*[.!]*$|^(?:i )?(?:came|got|am) back(?: early| today| now)*[.!]*$/i;

/** What a sentence that puts a reminder off says besides. */
export const restOf = (rest: string): string =>
  rest
    .replace(
      /\bi(?:['’]ll|ll| will| can) (?:\w+ )?(?:do|sort|send|submit|finish|get|have) (?:it|them|this|that|these|mine|done|round to it)(?: (?:done|sorted|in|over|off|out))?\b/gi,
      '',
    )
    .replace(
      /\b(?:please|ok(?:ay)?|can|could|you|do not|don['’]t|snooze|(?:(?:stop|quit) )?(?:remind|nudge|chas|ping|bugg|pester|nagg|hassl|badger|messag|bother|harass)ing me|(?:remind|nudge|chase|ping|prompt|ask|try) me|leave (?:it|them|that|this|me)(?: with me| alone)?|again|about|it|this|that|them|these|my|figures?|reminders?|messages?|all|of|for|the|later|and|then|instead|would|just|i(?:['’]?m| am)? busy)\b|[,.!?;]/gi,
      '',
    )
    .trim();
