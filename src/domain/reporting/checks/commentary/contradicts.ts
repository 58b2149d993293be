/** Commentaries that say the opposite of the status, or of the way the figure went. */

import { quarterOf } from '../../../time/period.ts';
import { type Claim, LEVELS, MOVES, SINCE_LAST } from './claims.ts';
import type { CommentaryCase } from './commentaryCase.ts';
import { quoted } from './commentaryCase.ts';
import { clausesOf, inCommon, stem, stemsOf, wordsOf } from './reading.ts';

const FIGURE = String.raw`(?:(?:overall|this|the|our|quarterly)\s+)*(?:performance|figures?|results?|scores?|rates?|outturn|indicator|percentage|number|average|total|measure|kpi|it|this|we|position|trend)`;
const ADVERB =
  '(?:has |have |had |been |again |also |slightly |significantly |sharply |markedly |steadily |further |continued to |continues to |is |are |was |were |now |greatly |really |clearly |only )*';
/** “It”, “overall performance has again”: what moved is the figure, as it was not said to be anything else. */
const NOTHING_ELSE = new RegExp(`^(?:${FIGURE}|and|so) ?(?:${ADVERB})$`);
const OF_FIGURE = new RegExp(`\\b${FIGURE} ${ADVERB}$`);
const SINCE_THEN = new RegExp(SINCE_LAST, 'g');
/** Of two claims in a clause the one that is listed later counts. */
const LAST_LEVELS = LEVELS.toReversed();

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
  const clauses = clausesOf(said.commentary);
  const isJudged = isColoured(said);
  const went = wayGone(said);
  for (const clause of clauses) {
    const meant = called(clause, said);
    const level = isJudged ? levelClaimed(meant, said) : undefined;
    if (level !== undefined && (level === 'on target') === said.offTarget) {
      return `The commentary says ${quoted(clause)}, and the figure is ${said.status}`;
    }
    const move = moveClaimed(meant, said);
    if (move !== undefined && went !== undefined && move !== went) {
      return `The commentary says ${quoted(clause)}, and the figure has got ${went} since the quarter before`;
    }
  }
  return colourOff(clauses, said);
}

/** Has it been held against a target at all? */
const isColoured = ({ cell, figure }: CommentaryCase): boolean =>
  cell.target.kind === 'milestone' || (cell.target.kind !== 'none' && figure !== null);

/** A denial of what is claimed is within the words before it; of what is off target the denial is the claim. */
function levelClaimed(clause: string, said: CommentaryCase): Claim | undefined {
  for (const { claims, words, where } of LAST_LEVELS) {
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
    const rest = around.replace(SINCE_THEN, 'since the one before');
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
  if (named === '' || NOTHING_ELSE.test(named) || OF_FIGURE.test(`${named} `)) return true;
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
function colourOff(clauses: readonly string[], { status, offTarget }: CommentaryCase): string | undefined {
  for (const clause of clauses) {
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
