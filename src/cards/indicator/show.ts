/** The indicator card: one figure with its status, target, history, the reason for its status, and its commentary. */
import type { Comment } from '../../domain/closing/comments.ts';
import { arrowSentences, GRAPHED } from '../../domain/history/arrows.ts';
import {
  correctionSentence,
  rejudgedSentence,
  restatementSentence,
} from '../../domain/history/restatements.ts';
import { trendOf } from '../../domain/history/trend.ts';
import { sameTarget, type TargetAt, trendSentence } from '../../domain/history/trendWords.ts';
import { yearSentence } from '../../domain/history/yearFigure.ts';
import { type Cell, isReported, type Revision } from '../../domain/indicators/cell.ts';
import type { DefinitionVersion } from '../../domain/indicators/definitionVersion.ts';
import { neighboursSentence, readNeighbours } from '../../domain/indicators/neighbours.ts';
import { showTarget, showTargetFigure } from '../../domain/indicators/showTarget.ts';
import { NO_TARGET } from '../../domain/indicators/target.ts';
import { sourceSentence } from '../../domain/indicators/targetSource.ts';
import { explain } from '../../domain/judging/explain.ts';
import { isExpected, movementOf } from '../../domain/judging/judge.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { sentences, together } from '../../domain/sentences.ts';
import { monthsOf, periodMonths, periodName, type YearStart } from '../../domain/time/period.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { askForecast, askOwner } from '../buttons/onIndicator.ts';
import { commentLines } from '../closing/commentWords.ts';
import { signingWords } from '../closing/signingWords.ts';
import { chartOf } from '../parts/chart.ts';
import { actionMissing, actionParts, ownWords, yearEndText } from '../parts/commitments.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { type CellCardContext, completenessShort } from '../words/completeness.ts';
import {
  caveatOf,
  changeSays,
  figureText,
  IMPROVES,
  nearName,
  periodBefore,
  previousName,
} from '../words/figureWords.ts';
import { chipOf, chipWidth } from '../words/statusChip.ts';
import { asLine, clip, dotted, inTextBlock } from '../words/text.ts';
import { onDay } from '../words/when.ts';
import { partsTable } from './breakdownTable.ts';

export type IndicatorInput = CellCardContext & {
  readonly cell: Cell;
  /** Oldest first, up to and including this period; more of it than is drawn lets the projection be tested. */
  readonly history: readonly Cell[];
  readonly description: string;
  /** The definition in force in the period, where that is not the one of today. */
  readonly definition?: DefinitionVersion | undefined;
  /** Comparable councils' figures, as the register has them, and the national definition that makes them comparable. */
  readonly neighbours?: string | undefined;
  readonly standard?: string | undefined;
  /** The targets of later quarters, for projections. */
  readonly targetAt?: TargetAt;
  /** Every revision of the figure, where there is more than one. */
  readonly revisions?: readonly Revision[] | undefined;
  /** May whoever asks report or correct the figure? */
  readonly mayReport: boolean;
  /** Is it said whose signature is awaited? Not once the quarter is over, or locked. */
  readonly saysWhoIsAwaited?: boolean;
  /** Questions about it, their answers, and comments in a role. */
  readonly comments?: readonly Comment[] | undefined;
  /** May whoever asks set the status by hand? */
  readonly maySet?: boolean;
  /** Is the card inserted into somebody's own message? The bot may not be in that chat, so it has no buttons. */
  readonly isInserted?: boolean;
};

/** The most parts in a table that leaves room for the chart: a card is at most 28 KB. */
const MOST_PARTS_BESIDE_CHART = 6;
/** The most bytes of text that leave room for the chart: 12,000 are three of the longest commentaries in English. */
const MOST_BYTES_BESIDE_CHART = 12_000;

/** The latest question and its answer; “why” has more of them. */
const ROOM_FOR_COMMENTS = { most: 2, longest: 140 };

/** Shows one indicator in one period. */
export function indicatorCard(input: IndicatorInput): Rendered {
  const { cell, history, description, definition, neighbours, standard, revisions, timeZone } = input;
  const { targetAt = sameTarget(cell) } = input;
  const chip = chipOf(cell.status, cell);
  const trend = hasTrend(cell) ? trendOf(history, cell) : undefined;
  const year = yearSentence(history, cell);
  const beside = neighboursOf(cell, neighbours, standard);
  const next = trend?.kind === 'projected' ? trend.next : undefined;
  const source = sourceSentence(cell.target, cell);
  const corrected = correctionSentence(cell, timeZone);
  const own = ownWords(cell);
  const words =
    own.map(({ text }) => text).join('\n') +
    (cell.action?.what ?? '') +
    source +
    corrected +
    beside +
    description;
  const isRoomy =
    (cell.breakdown?.parts.length ?? 0) <= MOST_PARTS_BESIDE_CHART &&
    Buffer.byteLength(words) <= MOST_BYTES_BESIDE_CHART;
  const chart = isRoomy
    ? chartOf(history.slice(-GRAPHED), cell, next && { ...next, target: targetAt(next.period) ?? NO_TARGET })
    : undefined;
  const restated = restatementSentence(revisions ?? [], cell, timeZone);
  const since = sentences(restated, rejudgedSentence(revisions ?? [], timeZone), corrected);
  const reported = [reportedText(cell, timeZone), since].filter((each) => each !== '').join('. ');
  const means = definition ? `${definedThen(definition)} ${clip(definition.description, 400)}` : description;
  const caveat = caveatOf(cell);
  const figure = figureText(cell);
  const aim = showTargetFigure(cell.target, cell) ?? 'No target';
  const target = cell.target.kind === 'milestone' ? inTextBlock(clip(aim, 100)) : aim;
  const title = clip(cell.title, 200);
  return renderCard('indicator', sentenceOf(cell, title), {
    title,
    detail: dotted(
      asLine(cell.ref),
      clip(cell.group, 60),
      clip(cell.owner?.name ?? 'no owner', 60),
      `${periodName(cell.period)}, ${periodMonths(cell.period, input.yearStart)}`,
    ),
    chip: chip.label,
    chipStyle: chip.style,
    chipWidth: chipWidth([chip]),
    figure,
    // Long ones would break in the middle on a phone.
    figureSize: Math.max(figure.length, target.length) <= 8 ? 'ExtraLarge' : 'Large',
    figureSays: changeSays(cell),
    target,
    targetSays: targetSays(cell),
    hasCaveat: caveat !== '',
    caveat,
    ahead: [
      ...arrowSentences(cell, history),
      yearEndText(cell),
      actionMissing(cell),
      signingWords(cell, timeZone, input.saysWhoIsAwaited ?? false),
      ...commentLines(input.comments ?? [], timeZone, ROOM_FOR_COMMENTS),
    ].flatMap((text) => (text === '' ? [] : [{ text }])),
    parts: [partsTable(cell)].filter((table) => table !== undefined),
    hasParts: cell.breakdown !== undefined && cell.given !== undefined,
    hasChart: chart !== undefined,
    chart: chart ? [chart.json] : [],
    chartTitle: chart?.title ?? '',
    hasChartNote: chart !== undefined && chart.note !== '',
    chartNote: chart?.note ?? '',
    whyLabel: `Why ${statusName(cell.status, cell).toLowerCase()}: `,
    why: whyOf(cell, input.yearStart),
    hasSource: source !== '',
    source,
    hasNeighbours: beside !== '',
    neighbours: beside,
    hasYear: year !== '',
    year,
    hasTrend: trend !== undefined,
    trend: trend ? trendSentence(trend, cell, targetAt) : '',
    commentary: own,
    hasAction: cell.action !== undefined,
    action: actionParts(cell),
    reported: dotted(reported, completenessShort(input.completeness)),
    hasDescription: asLine(means) !== '',
    description: clip(means, 600),
    ...actionSlots(input.isInserted ? [] : actionsOf(cell, input)),
  });
}

/** The sentence on comparable councils, only where a national definition makes sure that they measure the same. */
function neighboursOf(cell: Cell, text: string | undefined, standard: string | undefined): string {
  const neighbours = text === undefined ? undefined : readNeighbours(text);
  return neighbours && standard ? clip(neighboursSentence(neighbours, standard, cell), 600) : '';
}

/** `As defined until Q1 2024/25; since then its title and formula have changed.` */
function definedThen({ title, until, changed }: DefinitionVersion): string {
  const names = changed.split(', ');
  return `“${clip(title, 100)}”, as it was defined until ${until ? periodName(until) : 'then'}; since then the ${together(names)} ${names.length === 1 ? 'has' : 'have'} changed.`;
}

/** Has the cell a trend? Not without a figure that is expected, nor for a milestone. */
const hasTrend = (cell: Cell): boolean => isExpected(cell) && cell.unit !== 'milestone';

/** `Incidents resolved within SLA is Amber in Q2 2024/25: 86.2% against at least 95%.` */
function sentenceOf(cell: Cell, title: string): string {
  const named = `${title} (${asLine(cell.ref)})`;
  const period = periodName(cell.period);
  const status = statusName(cell.status, cell);
  if (!isReported(cell)) return `${named} has no figure for ${period}: ${status}.`;
  if (cell.picked !== null && cell.target.kind === 'milestone') {
    return `${named} is ${status} in ${period}: milestone “${clip(cell.target.text, 100)}”.`;
  }
  if (cell.figure === null) return `${named} had nothing to measure in ${period}.`;
  const figure = figureText(cell);
  if (cell.target.kind === 'none' || cell.status === 'No comparison') {
    return `${named} was ${figure} in ${period}: ${status}.`;
  }
  return `${named} is ${status} in ${period}: ${figure} against ${showTarget(cell.target, cell)}.`;
}

function targetSays({ target, direction }: Cell): string {
  if (target.kind === 'milestone') return 'milestone';
  return target.kind === 'none' ? IMPROVES[direction] : `target, ${IMPROVES[direction]}`;
}

function whyOf(cell: Cell, yearStart: YearStart): string {
  const moved = movementOf(cell);
  const movement =
    moved && cell.previous ? ` It was ${moved.from} in ${previousName(cell.previous, cell.period)}.` : '';
  return (
    (cell.breakdown ? '' : figureWorking(cell, monthsOf(cell.period, yearStart))) + explain(cell) + movement
  );
}

function reportedText(cell: Cell, timeZone: string): string {
  if (cell.reportedAt === null) return '';
  const by = cell.reportedBy ? ` by ${clip(cell.reportedBy.name, 60)}` : '';
  const corrected = cell.revision > 1 ? `, revision ${cell.revision}` : '';
  return `Reported${by}, ${onDay(cell.reportedAt, timeZone)}${corrected}`;
}

function actionsOf(
  cell: Cell,
  { mayReport, maySet = false, history }: IndicatorInput,
): readonly CardAction[] {
  const { ref, period } = cell;
  const report: CardAction = {
    title: cell.revision === 0 ? 'Report this figure' : 'Correct this figure',
    verb: 'form',
    data: { ref, period },
  };
  const before = periodBefore(cell);
  return [
    ...(mayReport ? [report] : []),
    ...(cell.revision > 0
      ? [{ title: 'Why this colour?', verb: 'why', data: { ref, period } } satisfies CardAction]
      : []),
    ...(maySet ? [{ title: 'Set the status', verb: 'override', data: { ref, period } }] : []),
    ...(cell.revision === 0 ? [askOwner(cell)] : []),
    ...(cell.lifecycle === 'active' && !['none', 'milestone'].includes(cell.target.kind)
      ? [askForecast(cell)]
      : []),
    ...(cell.previous !== null || history.some((earlier) => earlier.period < period)
      ? [{ title: `Show ${nearName(before, period)}`, verb: 'show', data: { ref, period: before } }]
      : []),
  ];
}
