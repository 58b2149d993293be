/** Commentaries that give another figure for this indicator and period than the one that is entered. */
import { Decimal } from 'decimal.js';
import { type Figure, readFigure, showExactly } from '../../../figures/figure.ts';
import { isMoney, type Unit } from '../../../figures/unit.ts';
import { MONTH_WORD } from '../../../time/names.ts';
import { quarterOf } from '../../../time/period.ts';
import { type CommentaryCase, quoted } from './commentaryCase.ts';
import { inCommon, plain, sentencesOf, stemsOf, wordsOf } from './reading.ts';

const NUMBER = String.raw`\(?[-−–]?£?\d[\d,]*(?:\.\d+)?\)?(?:\s?(?:%|per cent|percent|k\b|m\b|bn\b|million\b|thousand\b))?`;
const SUBJECT =
  '(?:performance|figures?|results?|scores?|outturn|rate|average|total|percentage|indicator|measure|kpi|value|position|it|this|we|completion|compliance|satisfaction|overall|quarter|q[1-4])';
const FILL = String.raw`(?:\s+(?:for|in|of|this|the|our|quarter|period|q[1-4]|20\d\d\/\d\d|overall|current|quarterly|now|also|just|only|has|have|currently|about|around|approximately|some|at|a|an|total|figure|rate|level|value|average|score|result)\b)*`;
const COMES =
  '(?:was|is|were|are|has been|stands? at|stood at|came in at|comes in at|came to|comes to|came out at|of|at|reached|reaches|achieved|achieves|fell to|rose to|improved to|dropped to|declined to|increased to|decreased to|reduced to|went up to|went down to|moved to|climbed to|slipped to|ended at|ended on|ended the quarter at|finished at|finished on|finished the quarter at|recorded|scored|reported|remains at|remained at|held at|dipped to|down to|up to|grew to|deteriorated to|worsened to)';

/** A number that is said to be the figure: “performance was 86.2%”, “fell from 84% to 83.1%”. `own` are words of the title. */
const givenAs = (own: string): readonly RegExp[] => [
  new RegExp(
    `\\b(?:${SUBJECT}${own})\\b${FILL}\\s+(?:\\w+ly\\s+)?${COMES}${FILL}\\s+(?<number>${NUMBER})`,
    'g',
  ),
  new RegExp(`\\bfrom ${NUMBER}(?: (?:in|last|the)(?: \\w+){1,3})? to (?<number>${NUMBER})`, 'g'),
  new RegExp(
    `^(?:at|a (?:score|rate|figure|result|total) of) (?<number>${NUMBER})(?=,| we| this| performance|$)`,
    'g',
  ),
  new RegExp(`^(?<number>${NUMBER})$`, 'g'),
  new RegExp(`^[a-z' ]{3,40}: (?<number>${NUMBER})$`, 'g'),
  new RegExp(`\\bon average (?<number>${NUMBER})`, 'g'),
  new RegExp(
    `^(?<number>${NUMBER})(?: (?:this quarter|achieved|in the quarter|for the quarter|overall))`,
    'g',
  ),
];

/** The title's words by which the indicator is called. */
const calledBy = (title: string): string =>
  wordsOf(title)
    .filter((word) => /^\p{L}{5,}$/u.test(word))
    .map((word) => `|${word}`)
    .join('');

/** Words that make a number something else: a target, another time or place, a difference, a forecast. */
const ELSE_BEFORE =
  /\b(?:target|from|last (?:quarter|year|period|month)|previous|prior|national(?:ly)?|england|regional|region|wide|county|average for|neighbour\w*|year|limit|profile|those|who|delayed|pending|remaining|outstanding|coming|said|reported|published|thought|originally|benchmark|median|compar\w+|against|by|up|down|more than|less than|under|over|above|below|than|at least|at most|within|between|least|will|would|could|should|forecast\w*|expect\w*|predict\w*|project\w*|aim\w*|hope\w*|plan\w*|if|without|excluding|year[- ]end|year to date|ytd|budget|baseline|of which|including|another|further|extra|additional|one|tolerance|threshold|floor|ambition|team|teams|area|areas|ward|wards|district|partner|sites?|depot|contractor|other)\b/;
const ELSE_AFTER =
  /^(?:\s?(?:point|points|pp|percentage points|target|more|fewer|less|better|worse|higher|lower|above|below|over|under|last|in (?:the )?(?:last|previous|same)|nationally|for (?:the )?(?:region|england|country)|of (?:the|these|those|them|all|our|which|staff)|working days|days|weeks|months|years?|hours|minutes|people|staff|vacan\w+|posts?|officers?|analysts?|cases?|calls?|complaints?|per|out of|in (?:the )?(?:q[1-4]|previous|same)|at the end of (?:january|february|april|may|july|august|october|november))|[-–/]\d)/;
const MONTH = new RegExp(
  `\\b(?:${MONTH_WORD.replace('may|', '').replace('mar(?:ch)?', 'march')}|in may|weekly|daily|monthly|month)\\b`,
);

export function otherNumber(said: CommentaryCase): string | undefined {
  const { cell, figure } = said;
  if (figure === null) return undefined;
  for (const sentence of sentencesOf(said.commentary)) {
    for (const { written, before, after, subject } of [
      ...claimed(sentence, said.cell.title),
      ...ofTitle(sentence, said),
      ...besideTitle(sentence, said),
    ]) {
      if (
        ELSE_BEFORE.test(before) ||
        (subject !== undefined && !isItsOwn(subject, said)) ||
        isOfElse(written, after, cell.unit) ||
        isOtherTime(sentence, before, after, said)
      )
        continue;
      const read = readAs(written, cell.unit);
      if (read === undefined || isKnown(read, said)) continue;
      return `The commentary says ${quoted(sentence)}, and the figure is ${showExactly(figure, cell.unit, cell.decimals)}`;
    }
  }
  return undefined;
}

type Found = {
  readonly written: string;
  readonly before: string;
  readonly after: string;
  /** What changed from one bare number to another: it has to be the indicator. */
  readonly subject?: string | undefined;
};

function claimed(sentence: string, title: string): readonly Found[] {
  return givenAs(calledBy(title)).flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((found): Found => {
      const written = found.groups?.number ?? '';
      const start =
        (found.index ?? 0) +
        found[0].length -
        written.length -
        (found[0].length - found[0].lastIndexOf(written) - written.length);
      const isChange = /^from \S/.test(found[0]);
      return {
        written,
        // Of “from 84% to 83%” the words before are those before both.
        before: isChange ? '' : clauseBefore(sentence, start),
        subject: isChange && !/[%£]|cent/.test(written) ? sentence.slice(0, found.index ?? 0) : undefined,
        after: sentence.slice(start + written.length),
      };
    }),
  );
}

/** “86.2% of incidents were resolved”: a number before the indicator's own words. */
function ofTitle(sentence: string, { cell }: CommentaryCase): readonly Found[] {
  if (cell.unit !== 'percent') return [];
  const own = stemsOf(cell.title);
  return [...sentence.matchAll(new RegExp(`(${NUMBER}) of (?:all |the |our )?([^,;]+)`, 'g'))].flatMap(
    (found): Found[] => {
      const [, written = '', rest = ''] = found;
      const named = [...stemsOf(rest.split(' ').slice(0, 9).join(' '))];
      if (!/%|cent/.test(written) || named.filter((each) => own.has(each)).length < 2) return [];
      return [{ written, before: clauseBefore(sentence, found.index ?? 0), after: '' }];
    },
  );
}

/** How near the figure a number has to be to be meant for it, where only the indicator's words stand beside it. */
const NEAR = 0.35;
const ALL_NUMBERS = new RegExp(`(?<![\\w.,/£-])${NUMBER}(?![\\d/]|\\.\\d|st\\b|nd\\b|rd\\b|th\\b)`, 'g');

/** “There were 92,450 visits”, “systems were available 99.17% of the time”: a number near the figure, in its unit, beside the indicator's words. */
function besideTitle(sentence: string, { cell, figure, commentary }: CommentaryCase): readonly Found[] {
  // Days of one thing are not those of another.
  const own = stemsOf(
    cell.title.replace(/\b(?:days?|minutes?|hours?|weeks?|time|average|number|year)\b/gi, ''),
  );
  const is = Number(figure);
  // Where the figure itself is said, what stands beside it is something else.
  if (isSaid(commentary, figure, cell.unit)) return [];
  return [...sentence.matchAll(ALL_NUMBERS)].flatMap((found): Found[] => {
    const [written] = found;
    const at = found.index ?? 0;
    const [before, after] = [clauseBefore(sentence, at), sentence.slice(at + written.length)];
    const clause = `${before} ${after.split(/[,;(]|\b(?:but|while|although|because|due|as|after)\b/)[0] ?? ''}`;
    const read = readAs(written.trim(), cell.unit);
    if (read === undefined || is === 0 || Math.abs(Number(read) / is - 1) > NEAR) return [];
    const near =
      cell.unit === 'percent'
        ? clause
        : `${before.split(' ').slice(-6).join(' ')} ${after.split(' ').slice(0, 5).join(' ')}`;
    return inCommon(stemsOf(near), own) === 0 ? [] : [{ written: written.trim(), before, after }];
  });
}

const isSaid = (commentary: string, figure: Figure | null, unit: Unit): boolean =>
  [...plain(commentary).matchAll(ALL_NUMBERS)].some(
    ([written]) => Number(readAs(written.trim(), unit) ?? Number.NaN) === Number(figure),
  );

const isItsOwn = (subject: string, { cell }: CommentaryCase): boolean =>
  new RegExp(`\\b${SUBJECT}\\b`).test(subject) || inCommon(stemsOf(subject), stemsOf(cell.title)) > 0;

const clauseBefore = (sentence: string, at: number): string =>
  sentence
    .slice(0, at)
    .split(/[,;:()]\s|\b(?:but|and|while|although|whereas)\b/)
    .at(-1) ?? '';

/** Is what follows the number a thing of its own? A unit of the indicator's is not. */
const isOfElse = (written: string, after: string, unit: Unit): boolean => {
  const isWith = new RegExp(`^\\s?(?:${unit.replace(/[^a-z ]/gi, '')}|working days|days)\\b`, 'i');
  if (unit !== 'percent' && unit !== 'count' && /[a-z]/.test(unit) && isWith.test(after)) return false;
  if (/%|cent/.test(written) && unit !== 'percent') return true;
  if (unit === 'count' && /^\s?(?:people|cases?|calls?|complaints?)\b/.test(after)) return false;
  if (unit.startsWith('score') && /^\s?out of \d/.test(after)) return false;
  if (unit.startsWith('per ') && /^ .{0,30}\bper 100/.test(after)) return false;
  return ELSE_AFTER.test(after);
};

/** Another quarter, a month or a year that is named beside it. */
function isOtherTime(sentence: string, before: string, after: string, { cell }: CommentaryCase): boolean {
  const near = `${before} ${after.split(/[,;]|\b(?:and|but|compared|against|from|because|due|as|after|following|owing|thanks|with)\b/)[0] ?? ''}`;
  const quarters = [...near.matchAll(/\bq([1-4])\b/g)].map(([, number]) => Number(number));
  if (quarters.some((number) => number !== quarterOf(cell.period))) return true;
  if (MONTH.test(near) && !/\bend of (?:september|december|march|june)\b/.test(near)) return true;
  return (
    /\b(?:last|previous|prior|ago|year to date|ytd|so far this year|same quarter)\b/.test(near) ||
    /\b(?:will|would|forecast)\b/.test(sentence.slice(0, 20))
  );
}

/** The number in the indicator's unit; undefined where it is of another. */
function readAs(written: string, unit: Unit): Figure | undefined {
  const tidy = plain(written).replace(/[()]/g, (bracket) => (/\(.*\)/.test(written) ? bracket : ''));
  const isShare = /%|cent/.test(tidy);
  if ((unit === 'percent') !== isShare) return undefined;
  if (isMoney(unit) && !tidy.includes('£')) return undefined;
  if (!isMoney(unit) && tidy.includes('£')) return undefined;
  if (/^(?:19|20)\d\d$/.test(tidy)) return undefined;
  const read = readFigure(tidy);
  if (read === undefined || unit === 'GBP' || !isMoney(unit)) return read;
  return new Decimal(read).dividedBy(unit === '£k' ? 1_000 : 1_000_000).toFixed();
}

/** The figure itself, rounded as it is written or cut; the target, the figure before, and the differences between them. */
function isKnown(read: Figure, { figure, before, cell }: CommentaryCase): boolean {
  const value = new Decimal(read);
  const is = new Decimal(figure ?? 0);
  const places = value.decimalPlaces();
  const isLarge = value.abs().gte(1_000);
  const near = isLarge ? is.abs().times('0.005') : new Decimal(10).pow(-places);
  if (value.minus(is).abs().lt(near) || value.abs().equals(is.abs())) return true;
  const { target } = cell;
  const others = [
    ...('value' in target ? [target.value] : 'low' in target ? [target.low, target.high] : []),
    ...(before?.figure ? [before.figure] : []),
  ].map((each) => new Decimal(each));
  const differences = others.map((each) => each.minus(is).abs());
  return [...others, ...differences].some((each) =>
    each.minus(value).abs().lt(new Decimal(10).pow(-places).dividedBy(2)),
  );
}
