/**
 * “Will CPI13 hit its target by year-end?”: the projection, how sure it is, and how accurate such projections have
 * been.
 */
import { type Figure, showDifference, showExactly, showFigure } from '../../domain/figures/figure.ts';
import type { Forecast } from '../../domain/history/forecast.ts';
import { PERIODS, recordSentence, whyNone } from '../../domain/history/trendWords.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { showTarget, showTargetFigure } from '../../domain/indicators/showTarget.ts';
import { schemeOf } from '../../domain/judging/judge.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Period, periodName, yearEndOf } from '../../domain/time/period.ts';
import { askShow, askTrend, askWhyOrWho } from '../buttons/onIndicator.ts';
import { chartOf } from '../parts/chart.ts';
import { yearEndText } from '../parts/commitments.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { type ChipRow, chipRow } from '../parts/row.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { figureText, targetText } from '../words/figureWords.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { chipIn, chipOf, chipWidth } from '../words/statusChip.ts';
import { statusNamed } from '../words/statusWords.ts';
import { asLine, clip } from '../words/text.ts';

export type ForecastInput = CellCardContext & {
  readonly cell: Cell;
  /** Oldest first, up to and including this period. */
  readonly history: readonly Cell[];
  readonly forecast: Forecast;
  /** The target of each coming period. */
  readonly targetIn: (period: Period) => Cell['target'];
  /** The quarter in hand: an indicator not due in it is asked about in a period to come. */
  readonly reporting: Period;
};

/** How many periods the chart shows beside the projected ones. */
const CHARTED = 8;

/** Answers whether the year will end on target, as far as that can be said. */
export function forecastCard(input: ForecastInput): Rendered {
  const { cell, history, forecast, targetIn, yearStart, timeZone } = input;
  const ahead =
    forecast.kind === 'projected'
      ? forecast.ahead.map((each) => ({ ...each, target: targetIn(each.period) }))
      : [];
  const latest = latestOf(input);
  return factsCard({
    headline: headlineOf(input),
    subtitle: clip(cell.title, 200),
    chart: ahead.length > 0 ? chartOf(history.slice(-CHARTED), cell, ...ahead) : undefined,
    sections: [{ items: rowsOf(input) }, { items: textBlocksOf(wordsAbout(input)) }],
    source: sourceOf(latest, yearStart, timeZone),
    completeness: input.completeness,
    next: [askTrend(latest), askWhyOrWho(latest), askShow(latest)],
  });
}

/** The target in full, save for a change, whose alternatives would fill the headline. */
const shortTarget = (target: Cell['target'], of: Cell): string =>
  (target.kind === 'change' ? showTargetFigure(target, of) : undefined) ?? showTarget(target, of);

function headlineOf({ cell, forecast, targetIn }: ForecastInput): string {
  const ref = asLine(cell.ref);
  const yearEnd = yearEndOf(cell.period);
  const target = shortTarget(targetIn(yearEnd), { ...cell, period: yearEnd });
  const show = (figure: Figure): string => showFigure(figure, cell.unit, cell.decimals);
  if (forecast.kind === 'known') {
    const ended = `the year ended at ${figureText(cell)} in ${periodName(yearEnd)} against ${target}`;
    const isFinal = cell.provisional ? ', provisionally' : '';
    return forecast.meets
      ? `Yes, ${ref} is on target for the year${isFinal}: ${ended}`
      : `No, ${ref} missed its target for the year${isFinal}: ${ended}`;
  }
  if (forecast.kind === 'none') {
    if (forecast.why === 'trend' && cell.yearEnd) {
      const { figure, status } = cell.yearEnd;
      return `${ref} is expected by its owner to be ${status} at year end: ${show(figure)} for ${periodName(yearEnd)} against ${target}`;
    }
    return forecast.why === 'trend'
      ? `I can’t say whether ${ref} will hit its target of ${target} by year end`
      : `${ref} has no target that a projection could be held against`;
  }
  const projected = `${show(forecast.figure)} is projected for ${periodName(yearEnd)} against ${target}`;
  switch (forecast.verdict) {
    case 'likely':
      return `${ref} is likely to hit its target at year end: ${projected}`;
    case 'unlikely':
      return `${ref} is unlikely to hit its target at year end: ${projected}`;
    case 'close':
      return forecast.meets
        ? `${ref} is on course for its year-end target, but too close to be sure: ${projected}`
        : `${ref} is not on course for its year-end target, but close to it: ${projected}`;
    case 'untested':
      return `${ref} is ${forecast.meets ? 'on course' : 'not on course'} for its year-end target, by a projection that can’t be tested yet: ${projected}`;
  }
}

function wordsAbout(input: ForecastInput): string {
  const { cell, forecast } = input;
  const [one, periods] = PERIODS[cell.frequency];
  if (forecast.kind === 'known') return '';
  if (forecast.kind === 'none') return [whyNot(forecast, cell), toGo(input)].join('\n');
  const { record, figures, margin, verdict, status, ahead } = forecast;
  const distance = showDifference(margin, cell.unit, cell.decimals);
  const drawn = `The projection is a straight line through the latest ${figures} ${periods}; it would be ${status}, ${distance} ${forecast.meets ? 'clear of' : 'short of'} the target.`;
  const doubt =
    verdict === 'close' ? 'The distance is less than that allows for, so it may come out either way.' : '';
  const further =
    record && ahead.length > 1
      ? `That was one ${one} ahead; the year end is ${ahead.length} ${periods} ahead of the latest figure.`
      : '';
  const projected = sentences(drawn, recordSentence(record, cell), further, doubt, UNAWARE);
  return [cell.yearEnd ? `By its owner: ${yearEndText(cell)}` : '', projected].join('\n');
}

const UNAWARE = 'It knows nothing of what is being done about it.';

function whyNot(forecast: Extract<Forecast, { kind: 'none' }>, cell: Cell): string {
  switch (forecast.why) {
    case 'not active':
      return `It is ${cell.lifecycle}, and only active indicators are held against a target.`;
    case 'milestone':
      return 'It is a milestone: the owner judges it each period, and a judgement can’t be projected.';
    case 'no target':
      return 'It has no target at year end.';
    case 'no comparison':
      return 'Its target is a change on the figure before, and there is none to start from.';
    case 'trend':
      return `There is no projection: ${whyNone(forecast.trend, cell)}`;
  }
}

/** The present standing, given in any case: `It stands at 86.2% (Amber); 95% is asked for at year end.` */
function toGo(input: ForecastInput): string {
  const { targetIn } = input;
  const cell = latestOf(input);
  if (cell.figure === null) return '';
  const yearEnd = yearEndOf(input.cell.period);
  const goal = showTargetFigure(targetIn(yearEnd), { ...cell, period: yearEnd });
  const now = `In ${periodName(cell.period)} it stands at ${showExactly(cell.figure, cell.unit, cell.decimals)} (${statusNamed(cell)})`;
  return goal === undefined || cell.unit === 'milestone'
    ? `${now}.`
    : `${now}; ${goal} is asked for in ${periodName(yearEnd)}.`;
}

/** The latest cell with a figure; the cell itself where there is none, and where it is of the quarter in hand. */
function latestOf({ cell, history, reporting }: ForecastInput): Cell {
  if (cell.period <= reporting) return cell;
  return history.findLast(({ period, figure }) => period <= reporting && figure !== null) ?? cell;
}

/** Rows: now, and at year end. */
function rowsOf(input: ForecastInput): readonly object[] {
  const { forecast, targetIn } = input;
  const cell = latestOf(input);
  const yearEnd = yearEndOf(input.cell.period);
  const isKnown = forecast.kind === 'known';
  const now = { chip: chipOf(cell.status, cell), title: periodName(cell.period) };
  const then =
    forecast.kind === 'projected'
      ? [{ chip: chipIn(schemeOf(cell), forecast.status), title: periodName(yearEnd) }]
      : [];
  const width = chipWidth([now.chip, ...then.map(({ chip }) => chip)]);
  const row = (
    { chip, title }: typeof now,
    detail: string,
    main: string,
    target: string | undefined,
  ): object =>
    chipRow({
      chip,
      chipWidth: width,
      title,
      detail,
      action: askShow(cell),
      end: { main, colour: 'Default', under: [target] },
    } satisfies ChipRow);
  return [
    row(now, isKnown ? 'the end of the year' : 'as reported', figureText(cell), targetText(cell)),
    ...then.map((each) =>
      row(
        each,
        'projected for the end of the year',
        forecast.kind === 'projected' ? showFigure(forecast.figure, cell.unit, cell.decimals) : '',
        targetText({ ...cell, target: targetIn(yearEnd) }),
      ),
    ),
  ];
}
