/** Words by which a commentary claims where a figure stands beside its target, or which way it went. */

/** What a clause claims: on which side of the target the figure is, or which way it went since the quarter before. */
export type Claim = 'on target' | 'off target' | 'better' | 'worse';

export type Rule = {
  readonly claims: Claim;
  readonly words: RegExp;
  /** For a figure that is better this way only: “above target” is good news where higher is better. */
  readonly where?: 'higher' | 'lower';
  /** A verb: what moved has to be the figure. An amount may rise that is not. */
  readonly isVerb?: true;
  readonly ofAmount?: true;
};

const THE_TARGET =
  '(?:(?:the|our|its|this|that|set|agreed|annual|quarterly|current|council|corporate|a|all) )*(?:£?[0-9.,]+ ?%? )?(?:target )*(?:targets?|profile|budget|target range|range)';
const SLIGHTLY =
  '(?:just|slightly|well|comfortably|marginally|some way|far|significantly|now|still|currently|consistently|again)';

/** Words for a level, that is for where the figure stands beside its target. */
export const LEVELS: readonly Rule[] = [
  {
    claims: 'on target',
    words: new RegExp(`\\b(?:on|at|within|inside|ahead of|better than|in line with) ${THE_TARGET}\\b`),
  },
  {
    claims: 'on target',
    words: new RegExp(
      `\\b(?:met|meets|meeting|exceed(?:s|ed|ing)?|beat|beats|achiev(?:es|ed|ing)|hit|hits|surpass(?:es|ed|ing)?|outperform(?:s|ed|ing)?) ${THE_TARGET}\\b`,
    ),
  },
  {
    claims: 'on target',
    words: new RegExp(
      `\\btarget (?:was|is|has been|had been)?\\s*(?:${SLIGHTLY} )?(?:met|achieved|exceeded|hit|reached|surpassed|beaten)\\b`,
    ),
  },
  { claims: 'on target', where: 'higher', words: new RegExp(`\\b(?:above|over) ${THE_TARGET}\\b`) },
  { claims: 'on target', where: 'lower', words: new RegExp(`\\b(?:below|under|beneath) ${THE_TARGET}\\b`) },
  {
    claims: 'on target',
    words:
      /\b(?:all|everything|performance|we|delivery|this|it|service|things|remains?|is|are) (?:is |are |now |still |remains? |firmly |fully )*on track$/,
  },
  {
    claims: 'on target',
    words:
      /^(?:an |another |a )?(?:very |really |extremely )?(?:excellent|outstanding|fantastic|superb|brilliant|great|strong|very good|good|very strong) (?:performance|result|results|quarter|outcome|figures?|work)\b/,
  },
  {
    claims: 'off target',
    words: new RegExp(`\\b(?:off|short of|shy of|worse than|behind|outside|wide of) ${THE_TARGET}\\b`),
  },
  {
    claims: 'off target',
    words: new RegExp(
      `\\b(?:miss(?:es|ed|ing)?|fails?|failed|failing|fell short of|falls short of|falling short of)(?: to (?:meet|hit|reach|achieve))? ${THE_TARGET}\\b`,
    ),
  },
  {
    claims: 'off target',
    words: new RegExp(
      `\\b(?:did not|didn't|does not|have not|has not|hasn't|haven't|were not able to|was not able to|unable to|could not) (?:quite )?(?:meet|met|hit|reach|reached|achieve|achieved) ${THE_TARGET}\\b`,
    ),
  },
  {
    claims: 'off target',
    words: new RegExp(
      `\\btarget (?:was|is|has been|had been)?\\s*(?:${SLIGHTLY} )?(?:missed|not (?:been )?(?:met|achieved|reached|hit))\\b`,
    ),
  },
  { claims: 'off target', where: 'higher', words: new RegExp(`\\b(?:below|under|beneath) ${THE_TARGET}\\b`) },
  { claims: 'off target', where: 'lower', words: new RegExp(`\\b(?:above|over) ${THE_TARGET}\\b`) },
  {
    claims: 'off target',
    words:
      /\b(?:underperform(?:ed|ing|s)?|poor performance|disappointing (?:result|performance|quarter|figure)|performance (?:is|was|remains|has been) (?:poor|disappointing|unacceptable))\b/,
  },
];

const UP =
  '(?:rose|risen|rising|increased|increasing|climbed|grew|grown|went up|gone up|jumped|is up|are up|was up|went up|up again)';
const DOWN =
  '(?:fell|fallen|falling|dropped|dropping|decreased|decreasing|went down|gone down|reduced|dipped|is down|are down|was down|came down|come down|declined)';
const IMPROVED = '(?:improved?|improving|recovered|got better|gotten better|strengthened)';
const WORSENED =
  '(?:worsened|worsening|deteriorated|deteriorating|declined|declining|got worse|slipped|slipping|weakened)';
/** “On the previous quarter” */
export const SINCE_LAST =
  "(?:on|from|since|compared (?:with|to)|over|than) (?:the )?(?:last|previous|prior) (?:quarter|period|time)(?:'s)?";

/** Words for a movement, that is for which way the figure went. */
export const MOVES: readonly Rule[] = [
  { claims: 'better', where: 'lower', words: /\b(?:quicker|faster|shorter|sooner|narrowed)\b/ },
  { claims: 'worse', where: 'lower', words: /\b(?:slower|longer) (?:than|this quarter)\b/ },
  { claims: 'better', words: /\bimproving picture\b/ },
  { claims: 'better', words: new RegExp(`\\b${IMPROVED}\\b`), isVerb: true },
  { claims: 'worse', words: new RegExp(`\\b${WORSENED}\\b`), isVerb: true },
  {
    claims: 'better',
    words:
      /\b(?:an?|another|further|marked|significant|slight|good|great|clear|continued|strong|small|big|welcome)(?: \w+)? improvement (?:on|from|over|since|this quarter|again)\b/,
  },
  {
    claims: 'better',
    words:
      /\b(?:best|highest|record)[ -](?:ever|yet|on record|result|performance|quarter|score|figure|level)\b/,
  },
  {
    claims: 'better',
    words:
      /\b(?:best|better) (?:result|performance|quarter|score|figure) (?:ever|yet|on record|in (?:two|three|four|five|several|many) years|we have (?:ever )?had|so far)\b/,
  },
  {
    claims: 'worse',
    words: /\b(?:worst) (?:\w+ )?(?:ever|yet|on record|result|performance|quarter|score|figure)\b/,
  },
  {
    claims: 'worse',
    words:
      /\b(?:an?|another|further|marked|significant|slight|clear|sharp)(?: \w+)? (?:deterioration|decline|worsening)\b/,
  },
  { claims: 'better', words: new RegExp(`\\bbetter ${SINCE_LAST}\\b`) },
  { claims: 'worse', words: new RegExp(`\\bworse ${SINCE_LAST}\\b`) },
  { claims: 'better', where: 'higher', words: new RegExp(`\\b${UP}\\b`), isVerb: true, ofAmount: true },
  { claims: 'worse', where: 'higher', words: new RegExp(`\\b${DOWN}\\b`), isVerb: true, ofAmount: true },
  { claims: 'worse', where: 'lower', words: new RegExp(`\\b${UP}\\b`), isVerb: true, ofAmount: true },
  { claims: 'better', where: 'lower', words: new RegExp(`\\b${DOWN}\\b`), isVerb: true, ofAmount: true },
  { claims: 'better', where: 'higher', words: new RegExp(`\\b(?:up|higher|increase|rise) ${SINCE_LAST}`) },
  {
    claims: 'worse',
    where: 'higher',
    words: new RegExp(`\\b(?:down|lower|fall|drop|decrease|dip) ${SINCE_LAST}`),
  },
  { claims: 'worse', where: 'lower', words: new RegExp(`\\b(?:up|higher|increase|rise) ${SINCE_LAST}`) },
  {
    claims: 'better',
    where: 'lower',
    words: new RegExp(`\\b(?:down|lower|fall|drop|decrease|reduction) ${SINCE_LAST}`),
  },
];
