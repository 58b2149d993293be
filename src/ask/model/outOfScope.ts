/** Reasonable requests that are out of Ragtime's scope, told apart so that the answer can say who handles them. */
import type { Answerable, Choice, OutOfScope, Reading } from './question.ts';

/** Patterns by request: the first that matches the sentence counts. */
const WORDS: readonly (readonly [OutOfScope, RegExp])[] = [
  ['contract', /\b(?:contracts?|contractors?|suppliers?|procurement act|section 71|s ?71)\b/],
  [
    'left alone',
    /\b(?:(?:do|can you|please|should|would) not|no need to) (?:chase|remind|nudge|bother|message|contact|pester|hassle|email)\b|\bleave \w+ alone\b|\bgo easy on\b/,
  ],
  [
    'backwards',
    /\bwhat (?:would|do|does|will|must|should) (?:i|we|it|they) (?:need|have to|has to)\b|\bwhat (?:is|would be) needed\b|\bhow (?:much|many|far) (?:more |better |higher |lower )?(?:do|does|would|must) (?:i|we|it|they) (?:need|have)\b/,
  ],
  [
    'was late',
    /\b(?:reported|submitted|came|were|was|sent|been|got|did)\b.*\blate\b.*\b(?:last|previous|q[1-4]|year|ago|ever)\b/,
  ],
  [
    'quarter',
    /\b(?:finali[sz]e|publish)\b|\b(?:close|lock|freeze) (?:off |down )?(?:the |this |last )?year\b/,
  ],
  ['cover', /\b(?:can not|will not|not able to|unable to|no longer) (?:do )?cover\b/],
  [
    // “Only tell me about reds”
    'alert levels',
    /\b(?:only|just|not) (?:tell|alert|ping|message|notify|warn|bother|send|want)\b.*\b(?:reds?|ambers?|greens?|big|serious|bad|worst)\b|\b(?:alerts?|notifications?)\b.*\b(?:only|just)\b|\b(?:only|just) (?:want )?(?:alerts?|notifications?)\b/,
  ],
  [
    // Days that no calendar of quarters has: “since the restructure”, “pre covid”
    'event',
    /\b(?:pre|post|before|after|since|during|between|until|following)\b(?: the| our)?(?: \w+)? ?(?:covid|pandemic|lockdowns?|restructure|restructuring|reorgani[sz]ation|reorg|merger|merged|elections?|cuts|easter|christmas|xmas|brexit|strikes?|floods?|cyber ?attack|(?:we|you|they|i) (?:last )?(?:locked|closed|met|spoke|looked|asked|reported)(?: last| it)?|new (?:system|contract|manager|director|team|computer|chief)|went live|go live|(?:new )?(?:director|manager|chief exec\w*|leader|administration) (?:came|left|joined|started))\b/,
  ],
  [
    'document',
    /\b(?:papers?|export|excel|spreadsheets?|csv|pdf|power ?point|slides?|word (?:doc\w*|version|copy)|e-?mail|print(?:able|out)?|download|power ?bi|draft|write|(?:committee|last|latest|previous|quarterly|performance|annual|whole|full) report|report for|(?:one|single|two|1|2) ?pagers?|(?:one|single|two|1|2) pages?|appendix|annex|hand ?outs?|briefing (?:note|paper|pack)|(?:copy|paste) \w+|minutes|agenda)\b/,
  ],
  [
    'register',
    /\b(?:delete|retire|rename|archive|create)\b|\b(?:add|remove)\b(?=.*\b(?:indicator|kpi|pi|measure|metric|owner|deputy|person|colleague)s?\b)|\bchange\b.*\b(?:owner|target|title|name|definition|deputy)\b|\btake me off\b|\bdo not own\b|\bmake\b.*\b(?:baseline|contextual)\b|\b(?:set|raise|lower|increase|reduce|drop|move|update|amend|edit|put|make|change|adjust)\b.*\btargets?\b|\btargets? (?:should|needs? to|must|ought to|has to|is going to) (?:be|go|change|come)\b/,
  ],
  [
    'time',
    /\b(?:extension|more time|extend|snooze|mute|unsubscribe|opt out)\b|\bstop (?:sending|reminding|messaging|pestering)\b|\bi am (?:away|off|on (?:leave|holiday|annual leave))\b/,
  ],
  [
    'wrong',
    /^(?!.*\bwhat\b).*\b(?:wrong|incorrect|inaccurate|mistakes?|errors?)\b(?! (?:way|chat|channel|person|direction))/,
  ],
  [
    'opinion',
    /\b(?:your|personal|honest) (?:views?|opinions?|take|thoughts|advice|verdict)\b|\bshould (?:we|i)\b|\b(?:fault|blame)\b|\bdo you (?:like|love|hate|agree|believe|trust)\b|\bunder-?performing\b/,
  ],
  [
    'neighbours',
    /\b(?:neighbou?rs?|quartiles?|deciles?|national(?:ly)?|benchmark\w*|other councils|league tables?|comparators?|family group)\b/,
  ],
  ['person', /\b(?:speak|talk) to (?:an? )?(?:human|person|someone|somebody)\b|\bcall me\b|\bphone number\b/],
];

/** The request that a plain sentence makes; undefined for none. */
const requestIn = (said: string): OutOfScope | undefined => WORDS.find(([, words]) => words.test(said))?.[0];

/** Marks a sentence that was not understood as out of scope, where it is. */
export function orOutOfScope(reading: Reading, said: string): Reading {
  const { question } = reading;
  // “Minutes lost to fax” names a part that is not there, and wants no fax.
  const request = question.kind === 'unclear' && !question.parts ? requestIn(said) : undefined;
  if (question.kind !== 'unclear' || !request) return reading;
  const [first] = question.suggestions ?? [];
  const instead = first?.question.kind === 'show' ? insteadOf(request, first.question) : [];
  const suggestions = [...instead, ...(question.suggestions ?? [])];
  return {
    ...reading,
    question: { ...question, outOfScope: request, ...(suggestions.length > 0 && { suggestions }) },
  };
}

/** What to do instead about the one indicator that is named: “the FOI figure is wrong” has a button to its form. */
function insteadOf(request: OutOfScope, { ref, period }: Answerable<'show'>): readonly Choice[] {
  switch (request) {
    case 'wrong':
      return [{ says: `Correct ${ref}`, question: { kind: 'form', ref, period } }];
    case 'backwards':
      return [
        { says: `Where ${ref} is heading`, question: { kind: 'forecast', ref, period } },
        { says: `Target for ${ref}`, question: { kind: 'define', ref, aspect: 'target', period } },
      ];
    case 'neighbours':
      return [
        {
          says: `${ref} against its neighbours`,
          question: { kind: 'contrast', ref, against: 'neighbours', period },
        },
      ];
    default:
      return [];
  }
}
