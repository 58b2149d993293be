/** Commentaries on a figure off target that name no cause, no action, no person and no date. */
import { MONTH_WORD } from '../../../time/names.ts';
import type { CommentaryCase } from './commentaryCase.ts';
import { plain, stem, stemsOf } from './reading.ts';
import { isEmpty } from './saysNothing.ts';

/** Words that say again how the figure stands, or that somebody wishes it were better. */
const RESTATING =
  stemsOf(`target targets performance figure figures result results score outturn quarter period year quarterly
  indicator measure rate level percentage percent number status red amber green missed miss missing below above under
  over off short behind outside slightly just marginally significantly well little bit some way still again remains remained
  remain continue continues continued dropped drop fell fall fallen falling down rose risen rise rising up increase
  increased decrease decreased decline declined declining improve improved improving improvement better worse worsened
  deteriorated dip dipped slipped lower higher high low disappointing disappointed poor unfortunately unfortunate
  last previous prior before compared comparison same expected expect hoped hope hoping hopefully aim aiming trying
  try strive striving best effort efforts hard work working monitor monitoring monitored keep keeping eye close closely watch
  watching situation position issue issues problem problems concern concerns concerning aware known good fine happy
  met meet meeting achieve achieved achieving reach reached hit next future soon forward going continually constantly
  regularly regular always usual ever service services team council overall generally quite very really far near nearly
  close track back need needs needed must room challenging challenge challenges difficult tough currently present now
  time disappointingly regrettably sadly this that here further additional more less change changed unchanged stable
  look looking ensure endeavour committed everything possible things thing get getting seen see show shows showing
  strong effectively terrible great awful beat beaten comfortably comfortable excellent ahead profile budget wish circumstances
  seriously takes committed delivering residents one half against compare compares compared poorly neighbours neighbour
  benchmark benchmarking benchmarked regional region national average averages highest lowest record similar limit range top
  bottom club councils month months achieved beat within fractionally marginal despite well done strength pretty much
  solid short shy hair inch whisker level improved left more application person people home would have put away nearest rest
  comparable england county worst best ever third fourth second first resolved decided continue like liked want wanted
  two three four five six seven eight nine ten over away limit another beats exceeded exceed exceeding would one wants
  all inside resolved target's better poorer off less day days hour hours minute minutes
  but little like stil still comment note trend gone went gap away points point per cent slight small large big marked sharp`);

const DAY = new RegExp(
  `\\b(?:${MONTH_WORD.replace('may|', '')}|by (?:the end|q[1-4])|end of|q[1-4] 20\\d\\d|\\d{1,2}/\\d{1,2})\\b`,
);
/** Words that go before a cause, whatever it is. */
const CAUSE =
  /\b(?:because|due to|owing to|caused by|as a result of|result(?:ed|ing|s)? (?:from|of)|following|thanks to|driven by|reflects?|attributable|attributed)\b/;

export function nothingToGoOn(said: CommentaryCase): string | undefined {
  const { commentary, offTarget, action, status, cell } = said;
  const text = plain(commentary);
  if (!offTarget || action !== undefined || text === '') return undefined;
  const isBare =
    isEmpty(text, cell.title) ||
    (!DAY.test(text) && !CAUSE.test(text) && others(text, cell.title).length === 0);
  return isBare
    ? `The figure is ${status}, and the commentary gives no cause, nothing that is done about it, nobody and no date`
    : undefined;
}

/** The words that are neither the indicator's own nor such as only say again how it stands. */
function others(text: string, title: string): readonly string[] {
  const own = stemsOf(title);
  const small = stemsOf(text);
  const single = (text.match(/(?<![\p{L}\p{N}'])\p{L}(?![\p{L}\p{N}'])/gu) ?? []).filter(
    (each) => !/[ai]/.test(each),
  );
  return [...single, ...[...small].filter((each) => !RESTATING.has(each) && !own.has(stem(each)))];
}
