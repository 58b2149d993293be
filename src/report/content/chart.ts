/** A chart of an indicator's history, ready to be drawn: its target as a second line, and what is projected. */
import { Decimal } from 'decimal.js';
import { breaksIn, runsOf } from '../../cards/parts/chartRuns.ts';
import { asLine } from '../../cards/words/text.ts';
import { figureLimits } from '../../domain/figures/calculation.ts';
import { showFigure } from '../../domain/figures/figure.ts';
import type { Trend } from '../../domain/history/trend.ts';
import { goalsOf } from '../../domain/judging/goal.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Period, periodName, quarterOf } from '../../domain/time/period.ts';
import type { PaperCell, Past } from './input.ts';

export type Mark = { readonly at: number; readonly value: number; readonly shown: string };

export type Chart = {
  /** The indicator's reference: makes the ids of its drawing its own. */
  readonly ref: string;
  readonly title: string;
  /** The names of the periods along the bottom, as far as the last projection. */
  readonly labels: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly value: number; readonly shown: string }[];
  /** Figures of one definition joined by a line; another definition begins another run. */
  readonly runs: readonly (readonly Mark[])[];
  /** The ends of the target, one line or two; a gap where a period has none. */
  readonly targets: readonly (readonly Mark[])[];
  /** From the last figure on; empty without a projection. */
  readonly projected: readonly Mark[];
  /** What is said under it: where the scale starts, what is left out. */
  readonly note: string;
};

/** How many periods an indicator's chart shows before what is projected. */
const MOST_DRAWN = 8;

/** The chart of a cell; undefined with fewer than two figures, which make no line. */
export function chartOf(
  cell: PaperCell,
  history: readonly Past[],
  trend: Trend | undefined,
): Chart | undefined {
  const known = history.filter(({ unit }) => unit === cell.unit).slice(-MOST_DRAWN);
  // What is before the first figure is no gap.
  const drawn = known.slice(known.findIndex(({ figure }) => figure !== null));
  const points = drawn.flatMap(({ figure, ...rest }) => (figure === null ? [] : [{ ...rest, figure }]));
  const last = points.at(-1);
  if (!last || points.length < 2) return undefined;
  const ahead = trend?.kind === 'projected' ? trend.ahead.filter(({ period }) => period > last.period) : [];
  const places = [...points.map(({ period }) => period), ...ahead.map(({ period }) => period)];
  const mark = (figure: string, at: number): Mark => ({
    at,
    value: Number(figure),
    shown: showFigure(figure, cell.unit, cell.decimals),
  });
  const goals = points.map((point) => goalsOf({ ...cell, ...point }).find(({ of }) => of !== 'hold'));
  const isBand = goals.some((goal) => goal && !goal.low.equals(goal.high));
  const targets = (isBand ? (['low', 'high'] as const) : (['low'] as const)).map((end) =>
    goals.flatMap((goal, at) => (goal ? [mark(goal[end].toFixed(), at)] : [])),
  );
  const runs = runsOf(points);
  const projected = [last, ...ahead].map(({ figure }, index) => mark(figure, points.length - 1 + index));
  const values = [...points.map(({ figure }) => figure), ...ahead.map(({ figure }) => figure)].map(Number);
  const scale = scaleOf([...values, ...targets.flat().map(({ value }) => value)], figureLimits(cell));
  const show = (value: number): string => showFigure(String(value), cell.unit, decimalsOf(value));
  const missing = drawn.length - points.length;
  return {
    ref: cell.ref,
    title: asLine(`${cell.ref} ${cell.title}`),
    labels: places.map((period, index) => labelOf(period, places[index - 1])),
    from: scale.from,
    to: scale.to,
    ticks: scale.at.map((value) => ({ value, shown: show(value) })),
    runs: runs.map(({ points: run, from }) => run.map(({ figure }, index) => mark(figure, from + index))),
    targets: targets.filter((line) => line.length > 0),
    projected: ahead.length === 0 ? [] : projected,
    note: sentences(
      scale.from === 0 ? '' : `The scale starts at ${show(scale.from)}.`,
      missing === 0
        ? ''
        : `${missing === 1 ? 'One period' : `${missing} periods`} without a figure left out.`,
      breaksIn(runs),
    ),
  };
}

/** What the chart shows, in a sentence or two. */
export function altOf({ runs, targets, projected, labels }: Chart): string {
  const marks = runs.flat();
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return '';
  const said = (each: Mark): string => `${each.shown} in ${(labels[each.at] ?? '').replace('\n', ' ')}`;
  const all = marks.map(said).join(', ');
  const aims = targets.map((line) => line.at(-1)?.shown ?? '');
  const aim = aims.length === 0 ? '' : ` The target is ${aims.join(' to ')} in the latest of them.`;
  const ahead = projected.slice(1).map(said).join(', ');
  return `Line chart of ${marks.length} figures: ${all}.${aim}${ahead === '' ? '' : ` Projected: ${ahead}.`}`;
}

/** `Q2` with its year below it where that is another one than before. */
function labelOf(period: Period, before: Period | undefined): string {
  const name = periodName(period);
  const isSameYear = before !== undefined && before.slice(0, 7) === period.slice(0, 7);
  return isSameYear ? `Q${quarterOf(period)}` : name.replace(' ', '\n');
}

const NICE = [1, 2, 2.5, 5, 10];
const STEPS = 4;

type Limits = { readonly least?: number | undefined; readonly most?: number | undefined };

/** Round ends of the value axis and the ticks between them: at 0 where the figures come near it anyway. */
function scaleOf(values: readonly number[], { least, most }: Limits) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A wiggle of less than a twentieth is not drawn as if it filled the chart.
  const span = Math.max(high - low, Math.abs(high) / 20) || 1;
  const bottom = low >= 0 && low <= span ? 0 : Math.max(low - span / 4, least ?? -Infinity);
  const top = Math.min(high + span / 10, most ?? Infinity);
  const rough = (top - bottom) / STEPS || 1;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = new Decimal(size).times(NICE.find((nice) => nice * size >= rough) ?? 10);
  const from = step.times(new Decimal(bottom).dividedBy(step).floor());
  const count = new Decimal(top).minus(from).dividedBy(step).ceil().toNumber();
  const at = Array.from({ length: count + 1 }, (_, index) => from.plus(step.times(index)).toNumber());
  return { from: from.toNumber(), to: at.at(-1) ?? 1, at };
}

const decimalsOf = (value: number): number => new Decimal(value).decimalPlaces();
