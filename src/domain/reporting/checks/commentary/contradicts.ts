/** Commentaries that say the opposite of the status, or of the way the figure went. */

import { quarterOf } from '../../../time/period.ts';
import type { CommentaryCase } from './commentaryCase.ts';
import { quoted } from './commentaryCase.ts';
import { clausesOf, inCommon, stem, stemsOf, wordsOf } from './reading.ts';

/** What a clause claims: on which side of the target the figure is, or which way it went since the quarter before. */
type Claim = 'on target' | 'off target' | 'better' | 'worse';

type Rule = {
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
const LEVELS: readonly Rule[] = [
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

const FIGURE = String.raw`(?:(?:overall|this|the|our|quarterly|overall)\s+)*(?:performance|figures?|results?|scores?|rates?|outturn|indicator|percentage|number|average|total|measure|kpi|it|this|we|position|trend)`;
const ADVERB =
  '(?:has |have |had |been |again |also |slightly |significantly |sharply |markedly |steadily |further |continued to |continues to |is |are |was |were |now |greatly |really |clearly |only )*';
const UP =
  '(?:rose|risen|rising|increased|increasing|climbed|grew|grown|went up|gone up|jumped|is up|are up|was up|went up|up again)';
const DOWN =
  '(?:fell|fallen|falling|dropped|dropping|decreased|decreasing|went down|gone down|reduced|dipped|is down|are down|was down|came down|come down|declined)';
const IMPROVED = '(?:improved?|improving|recovered|got better|gotten better|strengthened)';
const WORSENED =
  '(?:worsened|worsening|deteriorated|deteriorating|declined|declining|got worse|slipped|slipping|weakened)';
const SINCE_LAST =
  "(?:on|from|since|compared (?:with|to)|over|than) (?:the )?(?:last|previous|prior) (?:quarter|period|time)(?:'s)?";

/** Words for a movement, that is for which way the figure went. */
const MOVES: readonly Rule[] = [
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

/** A forecast, a wish, a condition or a denial claims nothing of this quarter. */
const NOT_NOW =
  /\b(?:will|'ll|won't|shall|would|could|should|might|may|expect(?:s|ed|ing)?|anticipat\w+|forecast\w*|predict\w*|project(?:ed|ion)|plan(?:s|ned|ning)? to|aim(?:s|ing|ed)?|hop(?:e|es|ed|ing)|intend\w*|going to|in order to|if|once|when|until|unless|towards?|return(?:ing)? to|back (?:on|to|above|below|within)|get(?:ting)? (?:back )?(?:to|on)|bring\w*|reach|likely|unlikely|next (?:quarter|period|year|month)|target for|need(?:s|ed)? to|work(?:ing)? (?:to|on|towards)|ensure|so that|to (?:be|get|meet|hit|achieve|improve|exceed|reach|keep|stay|remain|bring|reduce|increase)|improvement (?:plan|work|programme|project|board|notice)|by (?:the end|year|q[1-4]|march|april|may|june|july|august|september|october|november|december|january|february))\b/;
const DENIED =
  /\b(?:not|n't|never|no longer|yet to|nor|neither|without|isn't|aren't|wasn't|weren't|hasn't|haven't|didn't|cannot|can't|far from|rather than|no|little|almost|nearly|near|pretty much|roughly|about|around|virtually|more or less|practically|effectively|down on (?:profile|target|budget)|target (?:is|was|of)|close to|just missed)\b/;
/** Another time, or something else than the whole. */
const ELSEWHERE =
  /\b(?:last (?:quarter|year|period|time|month)|previous(?:ly)? (?:quarter|year|period)?|in q[1-4]|q[1-4] (?:was|were|had)|earlier in|(?:all|over|during|through(?:out)?) (?:the )?(?:spring|summer|autumn|winter)|at the start|(?:a|one|two|three) years? ago|year[- ]on[- ]year|same (?:quarter|period|time) (?:last|of)|(?:since|from) (?:20\d\d|january|february|march|april|may|june|july|august|september|october|november|december)|during (?:january|february|march|april|june|july|august|september|october|november|december)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|june|july|august|september|october|november|december) (?:was|were|saw|met|is)|some|several|most|two|three|four|five|six|half|many|of the|individual|each|teams?|areas?|regions?|wards?|sites?|districts?|localities|partners?|contractor|national|nationally|england|regional|benchmark|neighbours?|peers?|comparator|other (?:councils|authorities|services)|average for|stretch|internal|aspirational|than expected|expectations|except|apart from|excluding)\b/;
/** Things that are told of beside the figure, unless the indicator is about them. */
const OTHER_THINGS =
  /\b(?:staff|morale|sickness|demand|volumes?|calls?|recruitment|retention|backlog|turnover)\b/g;

/**
 * “Above target” where it is off target, “improved” where it got worse, and the other way round. A claim of the target is held
 * against the status, one of a movement against the quarter before; a part, another time, a forecast and a denial are none.
 */
export function contradicts(said: CommentaryCase): string | undefined {
  for (const clause of clausesOf(said.commentary)) {
    const meant = called(clause, said);
    const level = isColoured(said) ? levelClaimed(meant, said) : undefined;
    if (level !== undefined && (level === 'on target') === said.offTarget) {
      return `The commentary says ${quoted(clause)}, and the figure is ${said.status}`;
    }
    const move = moveClaimed(meant, said);
    const went = wayGone(said);
    if (move !== undefined && went !== undefined && move !== went) {
      return `The commentary says ${quoted(clause)}, and the figure has got ${went} since the quarter before`;
    }
  }
  return colourOff(said);
}

/** Has it been held against a target at all? */
const isColoured = ({ cell, figure }: CommentaryCase): boolean =>
  cell.target.kind === 'milestone' || (cell.target.kind !== 'none' && figure !== null);

/** A denial of what is claimed is within the words before it; of what is off target the denial is the claim. */
function levelClaimed(clause: string, said: CommentaryCase): Claim | undefined {
  for (const { claims, words, where } of LEVELS.toReversed()) {
    const found = words.exec(clause);
    if (!found || (where !== undefined && where !== said.cell.direction)) continue;
    const around = aroundIn(clause, found);
    if (NOT_NOW.test(around) || isElsewhere(around, said)) continue;
    if (claims === 'on target' && DENIED.test(around)) continue;
    if (claims === 'off target' && DENIED.test(around.slice(0, around.indexOf(found[0])))) continue;
    return claims;
  }
  return undefined;
}

function moveClaimed(clause: string, said: CommentaryCase): Claim | undefined {
  for (const { claims, words, where, isVerb, ofAmount } of MOVES) {
    const found = words.exec(clause);
    if (!found || (where !== undefined && where !== said.cell.direction)) continue;
    const around = aroundIn(clause, found);
    const rest = around.replace(new RegExp(SINCE_LAST, 'g'), 'since the one before');
    if (NOT_NOW.test(around) || DENIED.test(around) || isElsewhere(rest, said)) continue;
    if (isVerb && !isItsOwn(around.slice(0, around.indexOf(found[0])), said.cell, ofAmount === true))
      continue;
    return claims;
  }
  return undefined;
}

/** The words around a claim, up to the next “and” either way. */
function aroundIn(clause: string, found: RegExpExecArray): string {
  const end = found.index + found[0].length;
  const before =
    clause
      .slice(0, found.index)
      .split(/\band\b/)
      .at(-1) ?? '';
  const after = clause.slice(end).split(/\band\b/)[0] ?? '';
  return `${before}${found[0]}${after}`;
}

const isElsewhere = (words: string, { cell }: CommentaryCase): boolean => {
  if (ELSEWHERE.test(words)) return true;
  const own = stemsOf(cell.title);
  return (words.match(OTHER_THINGS) ?? []).some((thing) => !own.has(stem(thing)));
};

/** Is what moved the figure: nothing named, a word for figures, or the indicator by its own words? Of a share or a time its own words may be a volume. */
function isItsOwn(subject: string, { title, unit }: CommentaryCase['cell'], ofAmount: boolean): boolean {
  const named = subject.trim();
  if (named === '' || new RegExp(`^(?:${FIGURE}|and|so) ?(?:${ADVERB})$`).test(`${named} `.replace(/ $/, '')))
    return true;
  if (new RegExp(`\\b${FIGURE} ${ADVERB}$`).test(`${named} `)) return true;
  const isAmount =
    unit === 'count' ||
    unit === 'GBP' ||
    unit === '£k' ||
    unit === '£m' ||
    /^(?:per \d|tonnes|hours)/.test(unit);
  if (
    ofAmount &&
    !isAmount &&
    !/\b(?:times?|rates?|waits?|average|percentage|numbers?|levels?|share)\b/.test(named)
  )
    return false;
  return inCommon(stemsOf(named), stemsOf(title)) > 0 && wordsOf(named).length <= 7;
}

/** The target's own number is the target, and the quarter before by its name the quarter before. */
function called(clause: string, { cell }: CommentaryCase): string {
  const { target, period } = cell;
  const aims = 'value' in target ? [target.value] : 'low' in target ? [target.low, target.high] : [];
  const last = ((quarterOf(period) + 2) % 4) + 1;
  return aims
    .reduce((said, aim) => {
      const number = Number(aim).toLocaleString('en-GB', { maximumFractionDigits: 6 }).replace(/\./g, '\\.');
      return said.replace(
        new RegExp(
          `(?<=\\b(?:over|above|below|under|within|inside|exceeded|beat|at|of|met) (?:the |our )?)£?${number}(?:\\.0+)?(?:%| per cent| (?:working )?days?| minutes| hours| tonnes)?(?= target|$|,| |\\.)`,
        ),
        'target',
      );
    }, clause)
    .replace(new RegExp(`\\bq${last}\\b`, 'g'), 'last quarter');
}

function wayGone({ cell, figure, before }: CommentaryCase): 'better' | 'worse' | undefined {
  if (figure === null || before?.figure === null || before === undefined) return undefined;
  const [was, is] = [Number(before.figure), Number(figure)];
  if (was === is || (cell.direction !== 'higher' && cell.direction !== 'lower')) return undefined;
  return is > was === (cell.direction === 'higher') ? 'better' : 'worse';
}

/** A colour that is named as the figure's own, on the other side of the target: “remains Green” of an Amber. */
function colourOff({ commentary, status, offTarget }: CommentaryCase): string | undefined {
  for (const clause of clausesOf(commentary)) {
    if (NOT_NOW.test(clause) || DENIED.test(clause) || /\b(?:from|was|last|previous)\b/.test(clause))
      continue;
    const named =
      /\b(?:is|are|remains?|stays?|rated|status:?|still|now|we're|at) (?:now |still |rated |at |a |as |solid |firmly )*(green|blue|amber|red)\b/.exec(
        clause,
      )?.[1];
    const isGood = named === 'green' || named === 'blue';
    if (named === undefined || named === status.toLowerCase() || isGood !== offTarget) continue;
    return `The commentary says ${quoted(clause)}, and the figure is ${status}`;
  }
  return undefined;
}
