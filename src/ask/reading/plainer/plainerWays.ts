/** Ways to put a sentence more plainly, as patterns; each lists the kinds of question that it may lead to. */
import type { Kind } from '../../model/kinds.ts';

export type Way = {
  readonly said: RegExp;
  readonly plainly: string;
  /** All that only answer, where none are listed. */
  readonly kinds?: readonly Kind[];
};

const WHY: readonly Kind[] = ['why', 'reasons'];
const FIGURE = String.raw`£?-?\d[\d,.]*\s*(?:%|per ?cent|percent|points?|stars?|days?)?`;
const RATED =
  '(?:a )?(?:good|bad|ok(?:ay)?|fine|any good|acceptable|good enough|enough|high|low|too low|too high|poor|alright|all right|red|amber|green|on target|off target)(?: (?:score|figure|result|number))?';
const WORKING = '(?:is|are|has|have|does|do|did|was|were)';
const CHANGING =
  '(?:dropp?|fall|ris|slipp?|go|mov|jump|com|climb|sink|dipp?|slid|plung|shoot|creep|chang|declin|improv)(?:ing|ed)|drop|fell|fallen|fall|rise|rose|risen|slip|went|gone|move|jump|came|change|decline|dip|slide|up|down';

/** The ways, tried in this order. */
export const WAYS: readonly Way[] = [
  // “Why isn't KPI-9 showing a colour?”
  {
    said: new RegExp(
      String.raw`^((?:so )?why) (${WORKING})(?:n't|nt| not) (.+?) ((?:show|get|giv|hav|rat)(?:ing|en|ed)|shown?|got|get|have|rated|coloured|scored)\b(.*)$`,
      'i',
    ),
    plainly: '$1 $2 $3 not $4$5',
    kinds: WHY,
  },
  // “Why is CPI13 amber when it is only 0.4 below?”, “how come FOI is red even though it went up”
  {
    said: /^((?:so )?(?:why|whys|how come)\b.+?)[\s,]+(?:when|even though|even if|although|though|given(?: that)?|considering|seeing (?:as|that)|despite|if|but|while|whilst)\s+(?:.*\b(?:it|they|we|that|this|only|just)\b.*|.*\d.*)$/i,
    plainly: '$1',
    kinds: WHY,
  },
  // “Explain availability dropping from 99.8 to 94.3”
  {
    said: new RegExp(
      String.raw`^(.+?)[\s,]+(?:${CHANGING})(?: back)?(?: down| up)? from ${FIGURE} to ${FIGURE}(.*)$`,
      'i',
    ),
    plainly: '$1$2',
    kinds: WHY,
  },
  {
    said: new RegExp(String.raw`^(.+?)[\s,]+from ${FIGURE} to ${FIGURE}(.*)$`, 'i'),
    plainly: '$1$2',
    kinds: WHY,
  },
  // “Did availability ever dip below 95?” is told by the lowest there was.
  {
    said: new RegExp(
      `^(?:has|have|did|was|were) (.+?) ever (?:been |be |gone |go |dipp?(?:ed)? |dropp?(?:ed)? |fallen |fall |fell |got |get |slipp?(?:ed)? |come )*(?:to )?(?:below|under|less than|lower than|as low as|worse than) ${FIGURE}$`,
      'i',
    ),
    plainly: 'lowest ever $1',
    kinds: ['extremes'],
  },
  {
    said: new RegExp(
      `^(?:has|have|did|was|were) (.+?) ever (?:been |be |gone |go |got |get |hit |reach(?:ed)? |top(?:ped)? |come )*(?:to )?(?:above|over|more than|higher than|as high as|beyond)? ?${FIGURE}$`,
      'i',
    ),
    plainly: 'highest ever $1',
    kinds: ['extremes'],
  },
  // “Is 84 good for CPI13?” is told by how it is judged.
  {
    said: new RegExp(
      `^(?:is|are|was|would|will|does|do) (?:a |an )?${FIGURE} (?:be |count as |mean |make it |considered |classed as )*${RATED} (?:for|on|in|at) (.+)$`,
      'i',
    ),
    plainly: 'thresholds for $1',
    kinds: ['define'],
  },
  {
    said: new RegExp(
      `^(?:if|what if) (.+?) (?:is|was|were|comes? in at|gets?|hits?) ${FIGURE}[ ,]*(?:what (?:colour|color|status|rag) (?:would|will) (?:it|that) be|(?:would|will) (?:it|that) be ${RATED}|is (?:that|it) ${RATED})$`,
      'i',
    ),
    plainly: 'thresholds for $1',
    kinds: ['define'],
  },
  // “Amber or worse”
  { said: /^(.*)\bambers? (?:or|and) (?:worse|below|lower|under)\b(.*)$/i, plainly: '$1red or amber$2' },
  // “Is CPI13 higher or lower than last quarter?”
  {
    said: /^(?:is|are|was|were|did|has|have) (?:the )?(.+?) (?:go |gone |going |got |get |getting |doing |been )*(?:up or down|higher or lower|lower or higher|better or worse|worse or better|more or less|down or up)(?: off)? (?:than|on|from|since|compared (?:to|with)|against|versus|vs) (.+)$/i,
    plainly: '$1 against $2',
    kinds: ['contrast', 'compare', 'sides'],
  },
  // “Is CPI13 getting better or worse?”
  {
    said: /^(?:is|are|was|were|has|have) (?:the )?(.+?) (?:getting|going|gone|got|become|becoming|turning|looking|any|doing|been getting)(?: any)? (?:better or worse|worse or better)(?: or (?:just )?(?:the same|flat|level))?$/i,
    plainly: 'has $1 gone up or down',
    kinds: ['trend'],
  },
  {
    said: /^(?:is|are|has|have) (.+?) (?:improving|improved|on the up|picking up) or (?:getting worse|worsening|deteriorating|slipping|declining|falling|going down|not)(?: or (?:just )?(?:the same|flat|level))?$/i,
    plainly: 'has $1 gone up or down',
    kinds: ['trend'],
  },
  {
    said: /^(?:is|are|has|have) (?:the )?(.+?) (?:getting|got|gone|doing|been getting|becoming) (?:any |much |a bit |no )?(?:better|worse)(?: at all| lately| recently)?$/i,
    plainly: 'has $1 gone up or down',
    kinds: ['trend'],
  },
  {
    said: /^(?:are|have) (?:we|things|they) (?:getting|got|doing|going|gone) (?:any )?(?:better or worse|worse or better)$/i,
    plainly: 'are we better or worse than last quarter',
    kinds: ['compare'],
  },
  // “Did FOI miss two quarters in a row?” is told by the quarters in which it did.
  {
    said: /^(?:did|has|have|was|is) (.+?) (?:been )?(?:missed|miss|missing|failed|fail)(?: (?:its|the|our))?(?: targets?)? (?:for )?(?:\w+) (?:quarters?|times|periods?) (?:in a row|running|on the trot|back to back|consecutively)$/i,
    plainly: 'has $1 ever been off target',
    kinds: ['ever'],
  },
  {
    said: /^(?:did|has|have|was|is) (.+?) (?:be |been |stayed |gone )?(red|amber|green|off target|below target|on target) (?:for )?(?:\w+) (?:quarters?|times|periods?) (?:in a row|running|on the trot|back to back|consecutively)$/i,
    plainly: 'has $1 ever been $2',
    kinds: ['ever'],
  },
  // “If incidents carry on like this, where will we be at Christmas?”
  {
    said: /^if (?:the )?(.+?) (?:carr(?:y|ies)|keeps?|goes|go|continues?|stays?|trends?) (?:on |going |up |moving )*(?:like (?:this|that)|at this rate|as (?:it is|they are|now)|this way|the same)[\s,]*(?:where|what|how|will|are|is|do)\b.*$/i,
    plainly: 'forecast for $1',
    kinds: ['forecast', 'outlook'],
  },
  // “Who put that FOI figure in?”
  {
    said: /^(?:do (?:you|we) know )?who (?:put|keyed|typed|entered|sent|filled|stuck|popped|gave (?:us|me|you)|came up with) (?:(?:that|the|this|those) )?(.+?)(?: (?:figures?|numbers?|scores?|results?|values?))?(?: in)?$/i,
    plainly: 'who reported $1',
    kinds: ['owner'],
  },
  {
    said: /^where (?:did|does|do) (?:(?:that|the|this) )?(.+?) (?:figure|number|score|result)s? come from$/i,
    plainly: 'who reported $1',
    kinds: ['owner'],
  },
  // “What do I need to get the laptops to by December?”
  {
    said: /^(?:what|where) (?:do|should|must|does|did) (?:i|we|they|it) (?:need|have|got) to (?:get|have|bring|be at) (?:the )?(.+?) (?:up |down )?(?:to|at)(?: ((?:by|for|at|in) .+))?$/i,
    plainly: 'target for $1 $2',
    kinds: ['define'],
  },
  // “Why is the recycling target 50 and not 45?”, “who decided that 15% avoidable contact is acceptable?”
  {
    said: new RegExp(
      `^(?:so )?(?:why|how come) (?:is|was|has|are|were|did)(?: the| our)? (.+?) targets? (?:is |set |been set |fixed |put )*(?:at |to |as )?(?:(?:so|too|that|this) (?:high|low|hard|easy)|(?:only |just )?${FIGURE}(?:(?: and|,)? not .*| instead of .*| rather than .*)?)$`,
      'i',
    ),
    plainly: 'target for $1',
    kinds: ['define'],
  },
  {
    said: new RegExp(
      `^(?:who|what) (?:decided|decides|says|said|agreed|reckons|thinks)(?: that)? (?:${FIGURE} )?(?:for |on )?(.+?) (?:is|was|at) (?:${FIGURE} is )?(?:acceptable|good enough|ok(?:ay)?|the target|fine|enough|right)$`,
      'i',
    ),
    plainly: 'target for $1',
    kinds: ['define'],
  },
  {
    said: /^(?:(?:who (?:sets?|decided|decides|chose|picked|agreed|fixed|came up with)|where (?:did|does|do (?:we|you|they) get)|how (?:was|is|were|did (?:we|you|they)) (?:set|decide|choose|pick|get)?|(?:what(?:'s|s| is) )?(?:the )?(?:rationale|basis|reasoning|thinking|justification)? ?(?:for|of|behind)?)\s+)(?:on |the |our )*(.+?) targets?(?: (?:set|decided|chosen|picked|come from|came from|based on))?$/i,
    plainly: 'target for $1',
    kinds: ['define'],
  },
  {
    said: new RegExp(
      `^(?:so )?(?:why|how come) (?:is|was|has|are|were)(?: the| our)? targets? (?:for|on|of) (.+?) (?:set |been set |fixed |at |to )*(?:(?:so|too|that|this) (?:high|low|hard|easy)|(?:only |just )?${FIGURE}(?:(?: and|,)? not .*| instead of .*| rather than .*)?)$`,
      'i',
    ),
    plainly: 'target for $1',
    kinds: ['define'],
  },
  {
    said: /^(?:who (?:sets?|decided|chose|picked|agreed)|where (?:did|does)|how (?:was|is)|(?:what(?:'s|s| is) )?(?:the )?(?:rationale|basis|reasoning|thinking|justification) (?:for|of|behind)) (?:the |our )?targets? (?:for|on|of) (.+?)(?: (?:set|decided|chosen|come from))?$/i,
    plainly: 'target for $1',
    kinds: ['define'],
  },
  // “What's the national recycling target?”
  {
    said: /^(?:what(?:'s|s| is|'re| are) )?(?:the |our )?(?:national|statutory|official|government) (.+?) targets?(?: again)?$/i,
    plainly: 'target for $1',
    kinds: ['define'],
  },
  // “This year against last year for CPI13” is told by the chart of both.
  {
    said: /^(?:(.+?),? )?this (?:financial )?year(?:'s)? (?:vs?|versus|against|compared (?:to|with)|and|with) last(?: (?:financial )?year(?:'s)?)?(?: (?:for|on|of))?(?: (.+))?$/i,
    plainly: 'chart $1 $2 over the last two years',
    kinds: ['trend'],
  },
  // “The last four quarters of CPI13 and CPI14”
  {
    said: /^(?:chart |show me |the )*(last|past) (\w+) (?:quarters|qtrs|qs) (?:of|for|on) (.+)$/i,
    plainly: 'chart $3 over the last $2 quarters',
    kinds: ['trend'],
  },
  // “What isn't being measured?”
  {
    said: /^(?:what|which(?: (?:ones|indicators|kpis|measures))?) (?:is|are|do|does)(?:n't|nt| not)(?: we)? (?:being |currently |yet |even )*(?:measured|measure|measuring|collected|collecting|tracked|tracking|monitored|monitoring)(?: yet| any ?more| at the moment)?$/i,
    plainly: 'which are in development or suspended',
    kinds: ['list'],
  },
  // “CPI13 hasn't improved, has it?”, “CPI13 has improved, hasn't it?”
  {
    said: /^(.+?) (has|is|was|did|have|are|were|does|do)(?:n't|nt| not) (.+?),? \2 (?:it|they|we|he|she|there)$/i,
    plainly: '$2 $1 $3',
  },
  {
    said: /^(.+?) (has|is|was|did|have|are|were|does|do) (.+?),? \2(?:n't|nt| not) (?:it|they|we|he|she|there)$/i,
    plainly: '$2 $1 $3',
  },
  // “Nothing red in planning, is there?”, “is nobody late?”
  {
    said: /^(?:so )?(?:there is |there's |theres |is |are |we have |we've )?(?:nothing|none) (?!to )(.+?),? (?:is|are|was|has|have) (?:there|it|they|we)$/i,
    plainly: 'anything $1',
  },
  {
    said: /^(?:so )?(?:there is |there's |theres |is |are )?nothing (?!to |from |in |on |for |yet)(.+)$/i,
    plainly: 'anything $1',
    kinds: ['list'],
  },
  {
    said: /^(?:so )?(?:is |are |has |there is )?(?:nobody|no one|no-one)(?:'s)? (.+?)(?:,? (?:is|are|has|have) (?:there|they|it))?$/i,
    plainly: 'is anyone $1',
    kinds: ['who', 'list'],
  },
  // “Anything red, or are we fine?”
  {
    said: /^(.+?)[\s,]+or (?:are|is|am|have|has) (?:we|it|they|i|everything|all|that|everyone) (?:all )?(?:ok(?:ay)?|fine|good|in|clear|alright|done|all right|sorted|there|not)$/i,
    plainly: '$1',
  },
  // “What is being done about FOI, it gets worse every time”
  {
    said: /^(.+?)\s*(?:[,;–—]| -)\s*(?:and )?(?:it|it's|its|they|they're|that|that's|we|we're|this|i|i'm|he|she|he's|she's)(?: |$)(?!.*(?:\d|\b(?:what|which|who|why|how|when|where|remind|chase|show|tell|only|just|want|need|mean|meant|except|but|not|without|in|for|of|quarter|year|month)\b)).+$/i,
    plainly: '$1',
  },
];
