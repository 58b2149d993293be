/**
 * Questions that members ask of an indicator, one rule each: what it is about, and what the figures on record answer. An
 * answer is never made up: where nothing on record is one, there is none.
 */
import { breaksIn, runsOf } from '../../cards/parts/chartRuns.ts';
import { changeSays, figureText } from '../../cards/words/figureWords.ts';
import { chipOf } from '../../cards/words/statusChip.ts';
import { asLine, capital, counted } from '../../cards/words/text.ts';
import { roomToWorst } from '../../domain/answers/ranking.ts';
import { isReported } from '../../domain/indicators/cell.ts';
import { changeSince } from '../../domain/indicators/change.ts';
import { meanOf, neighboursSentence, readNeighbours } from '../../domain/indicators/neighbours.ts';
import { explain } from '../../domain/judging/explain.ts';
import { goalsOf } from '../../domain/judging/goal.ts';
import { isExpected, isOff, judge, schemeOf } from '../../domain/judging/judge.ts';
import { whoAndWhen } from '../../domain/reporting/action.ts';
import { hasWords } from '../../domain/reporting/commentary.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayInWords } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import type { About, Before, PaperCell, Past } from '../content/input.ts';
import { claimIn } from './claims.ts';

/** What is on record of an indicator when its questions are thought of. */
export type OnRecord = {
  readonly cell: PaperCell;
  /** Oldest first, up to and including the cell. */
  readonly history: readonly Past[];
  /** The period before, as its owner explained it; undefined where there was none. */
  readonly before: Before | undefined;
  readonly about: Pick<About, 'neighbours' | 'standard'> | undefined;
  /** The day on which it is asked. */
  readonly today: Day;
};

export type Question = {
  readonly asks: string;
  /** Undefined where nothing on record answers it. */
  readonly answer: string | undefined;
};

type Rule = (of: OnRecord) => Question | undefined;

const worstOf = (cell: PaperCell): string | undefined => schemeOf(cell).bands[0]?.name;
const isWorst = (cell: PaperCell): boolean => cell.status === worstOf(cell);
const label = (cell: PaperCell): string => chipOf(cell.status, cell).label;

const plainly = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** In the worst colour twice running, and explained by the same words. */
const sameWords: Rule = ({ cell, before }) => {
  if (!before || !isWorst(cell) || before.status !== cell.status) return undefined;
  if (!hasWords(cell.commentary) || plainly(cell.commentary) !== plainly(before.commentary)) return undefined;
  const isNew = cell.action !== undefined && cell.action.what !== before.action?.what;
  const hasMoved = cell.previous !== null && cell.previous.figure !== cell.figure;
  const answer = sentences(
    hasMoved ? `${capital(changeSays(cell))}.` : '',
    isNew && cell.action ? `New since then: ${asLine(cell.action.what)} (${whoAndWhen(cell.action)}).` : '',
  );
  return {
    asks: `It was ${label(cell)} in ${periodName(before.period)} as well, explained by the same words. What is different this time?`,
    answer: answer === '' ? undefined : answer,
  };
};

/** A target of 0, which allows for nothing. */
const targetOfZero: Rule = ({ cell, history }) => {
  const [goal] = goalsOf(cell).filter(({ of }) => of !== 'hold');
  if (!goal?.low.isZero() || !goal.high.isZero()) return undefined;
  const figures = history.filter(({ figure }) => figure !== null);
  const met = figures.filter(({ status }) => !isOff(cell, status));
  const last = met.at(-1);
  return {
    asks: 'The target is 0. Was it ever met, and should it be the target?',
    answer:
      figures.length < 2
        ? undefined
        : last
          ? `It was met in ${met.length} of the last ${counted(figures.length, 'figure', 'figures')}, the latest of them in ${periodName(last.period)}.`
          : `It was met in none of the last ${counted(figures.length, 'figure', 'figures')}.`,
  };
};

/** Missed: who does what about it. */
const missed: Rule = ({ cell }) =>
  cell.offTarget
    ? {
        asks: 'It missed its target. Who does what about it, and by when?',
        answer: cell.action && `${asLine(cell.action.what)} (${whoAndWhen(cell.action)}).`,
      }
    : undefined;

/** An action whose day has come. */
const actionDue: Rule = ({ cell: { action }, today }) =>
  action?.by && action.by < today
    ? { asks: `That was to be done by ${dayInWords(action.by)}. Was it?`, answer: undefined }
    : undefined;

/** So many per cent of a target are a hair. */
const HAIR = 1;

/** Off target, and almost in the worst colour. */
const byAHair: Rule = ({ cell }) => {
  const room = cell.offTarget && !isWorst(cell) ? roomToWorst(cell) : undefined;
  if (room === undefined || room.isNegative() || room.greaterThan(HAIR)) return undefined;
  return {
    asks: `It is ${label(cell)} by a hair. Is it on its way to ${worstOf(cell)}?`,
    answer: sentences(explain(cell), `${capital(changeSays(cell))}.`),
  };
};

/** Off target, and almost on it. */
const missedByAHair: Rule = ({ cell }) => {
  const margin = cell.offTarget ? judge(cell, cell.figure ?? undefined).rating?.margin : undefined;
  if (!margin || margin.abs().greaterThan(HAIR)) return undefined;
  return { asks: 'It missed its target by a hair. By how much?', answer: explain(cell) };
};

/** What the commentary says of the way that the figure goes, and the way that it went. */
const trendAgainstWords: Rule = ({ cell }) => {
  const change = changeSince(cell.previous?.figure ?? null, cell.figure, cell.direction);
  const claim = change === 'improving' ? 'worse' : change === 'deteriorating' ? 'better' : undefined;
  const said = claim && claimIn(cell.commentary, claim);
  return said === undefined
    ? undefined
    : {
        asks: `The commentary says “${said}”, and the figure got ${claim === 'better' ? 'worse' : 'better'}. Which is it?`,
        answer: `${figureText(cell)}, ${changeSays(cell)}.`,
      };
};

/** Another definition within the history that is shown. */
const redefined: Rule = ({ history }) => {
  const breaks = breaksIn(runsOf(history.filter(({ figure }) => figure !== null)));
  return breaks === ''
    ? undefined
    : { asks: 'It is measured in another way than before. Can the figures be compared?', answer: breaks };
};

/** Comparable councils that do better. */
const neighbours: Rule = ({ cell, about }) => {
  const found = about?.neighbours === undefined ? undefined : readNeighbours(about.neighbours);
  if (!found || !about?.standard || cell.figure === null) return undefined;
  if (changeSince(meanOf(found), cell.figure, cell.direction) !== 'deteriorating') return undefined;
  return {
    asks: 'Councils like this one do better. How far are we behind them?',
    answer: neighboursSentence(found, about.standard, cell),
  };
};

/** A colour that the rule does not give. */
const setByHand: Rule = ({ cell }) =>
  cell.override
    ? { asks: 'Why has it another colour than its figure gives it?', answer: explain(cell) }
    : undefined;

/** Due, and not there. */
const notThere: Rule = ({ cell }) => {
  if (!isExpected(cell) || (isReported(cell) && cell.figure !== null) || cell.picked !== null)
    return undefined;
  return {
    asks: `Why is there no figure for ${periodName(cell.period)}?`,
    answer: hasWords(cell.commentary) ? asLine(cell.commentary) : undefined,
  };
};

/** In the order in which members would come to them. */
const RULES: readonly Rule[] = [
  ...[notThere, setByHand, missed, actionDue, sameWords, trendAgainstWords],
  ...[byAHair, missedByAHair, targetOfZero, redefined, neighbours],
];

/** The questions that an indicator is likely to be asked, by the rules. */
export const questionsAbout = (of: OnRecord): readonly Question[] => RULES.flatMap((rule) => rule(of) ?? []);

/** What is said for a question that nothing on record answers. */
export const NO_ANSWER = 'No answer on file.';
