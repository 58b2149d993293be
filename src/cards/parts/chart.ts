/** The chart of an indicator's history with its target as a second line, and the table for hosts without charts. */
import { Decimal } from 'decimal.js';
import { figureLimits } from '../../domain/figures/calculation.ts';
import { type Figure, showFigure } from '../../domain/figures/figure.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { goalsOf } from '../../domain/judging/goal.ts';
import { sentences } from '../../domain/sentences.ts';
import { periodName, quarterOf } from '../../domain/time/period.ts';
import { figureText } from '../words/figureWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { asLine, dotted } from '../words/text.ts';
import { breaksIn, type ChartPoint, runsOf } from './chartRuns.ts';
import { renderPart } from './render.ts';

export type Chart = {
  readonly json: object;
  /** The periods it spans, with their years, and the scale of large figures. */
  readonly title: string;
  /** The note on the chart: where its scale starts when that is not 0, and which periods have no figure. */
  readonly note: string;
};

/** A projected point, and the target of its period. */
export type Expected = Pick<Cell, 'period' | 'target'> & { readonly figure: Figure };

/**
 * The chart; undefined with fewer than two figures, which make no line. `history` is oldest first, and so are the
 * projected points after it, period by period.
 */
export function chartOf(
  history: readonly ChartPoint[],
  of: Cell | CellLine,
  ...ahead: readonly (Expected | undefined)[]
): Chart | undefined {
  const { unit, decimals, scheme } = of;
  // Figures in another unit would not be on the same scale.
  const points = history.flatMap(({ figure, ...rest }) =>
    figure === null || rest.unit !== unit ? [] : [{ ...rest, figure }],
  );
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return undefined;
  const expected = ahead.flatMap((each) => (each && each.period > last.period ? [each] : []));
  const drawn = [
    ...points,
    ...expected.map((each, index) => ({
      ...each,
      previous: { ...(expected[index - 1] ?? last), status: '' },
    })),
  ];
  // A change has nothing to start from at first; the level that may be held instead would be another line.
  const goals = drawn.map((point) => goalsOf({ ...of, ...point }).find((goal) => goal.of !== 'hold'));
  const isBand = goals.some((goal) => goal && !goal.low.equals(goal.high));
  const ends = goals.flatMap((goal) => (goal ? [goal.low, goal.high].map(Number) : []));
  const values = [...drawn.map(({ figure }) => Number(figure)), ...ends];
  const { by, word } = measureOf(values);
  const { from, to } = scaleOf(values, figureLimits(of));
  const labels = labelsOf(drawn);
  const runs = runsOf(points);
  const cell = (text: string): object => ({
    type: 'TableCell',
    items: [{ type: 'TextBlock', text, wrap: true }],
  });
  const rows = points.map((point) => [
    periodName(point.period),
    `${figureText({ ...of, ...point })} ${chipOf(point.status, { scheme, period: point.period }).label}`,
    showTarget(point.target, { ...of, period: point.period }),
  ]);
  for (const { period, figure, target } of expected) {
    rows.push([
      `${periodName(period)}, projected`,
      showFigure(figure, unit, decimals),
      showTarget(target, { ...of, period }),
    ]);
  }
  const title = dotted(
    `${periodName(first.period)} to ${periodName(last.period)}`,
    `${unit === 'GBP' ? '£' : ''} ${word}`.trim(),
    drawn.length > MOST_LABELS ? 'quarters 1 to 4' : undefined,
  );
  const [start, finish] = [first, last].map(
    (each) => `${showFigure(each.figure, unit, decimals)} in ${periodName(each.period)}`,
  );
  const json = renderPart('chart', {
    // Never drawn: it is what a screen reader says of the chart.
    title: `${asLine(of.ref)} from ${start} to ${finish}${expected.length > 0 ? ', with what is projected' : ''}`,
    series: [
      ...runs.map((run) => ({
        legend: run.isLatest ? 'Figure' : run.legend,
        color: run.isLatest ? 'categoricalBlue' : 'categoricalTeal',
        values: run.points.map(({ figure }, index) => ({
          x: labels[run.from + index] ?? '',
          y: drawnAt(figure, by),
        })),
      })),
      ...(isBand ? (['low', 'high'] as const) : (['low'] as const)).flatMap((end) => {
        const line = goals.flatMap((goal, index) =>
          goal ? [{ x: labels[index] ?? '', y: drawnAt(goal[end], by) }] : [],
        );
        const legend = isBand ? `Target ${end === 'low' ? 'from' : 'to'}` : 'Target';
        return line.length === 0 ? [] : [{ legend, color: 'neutral', values: line }];
      }),
      ...(expected.length > 0
        ? [
            {
              legend: 'Projected',
              color: 'categoricalMarigold',
              values: [last, ...expected].map(({ figure }, index) => ({
                x: labels[points.length - 1 + index] ?? '',
                y: drawnAt(figure, by),
              })),
            },
          ]
        : []),
    ],
    from: from / by,
    to: to / by,
    rows: [['Period', 'Figure', 'Target'], ...rows].map((cells) => ({
      type: 'TableRow',
      cells: cells.map(cell),
    })),
    facts: rows.map(([title, ...rest]) => ({ title, value: rest.join(', ') })),
  });
  const missing = history.filter(({ figure }) => figure === null).length;
  const breaks = breaksIn(runs);
  const scale =
    from === 0 ? '' : `The chart’s scale starts at ${showFigure(String(from), unit, decimalsOf(from))}.`;
  const gaps =
    missing === 0 ? '' : `${missing === 1 ? 'One period' : `${missing} periods`} without a figure left out.`;
  return { json, title, note: sentences(scale, gaps, breaks) };
}

/** A figure rounded for drawing: a calculated one has digits without end, and the host shows them all. */
const drawnAt = (figure: Decimal.Value, by: number): number =>
  new Decimal(figure).dividedBy(by).toSignificantDigits(7).toNumber();

/** The most labels that a phone shows in full: beyond that the host cuts them off after their Q. */
const MOST_LABELS = 10;

/** `Q1` to `Q4`, or their figures alone where there are many. The host merges points whose labels are equal, so a quarter's later years get an invisible mark each. */
function labelsOf(points: readonly Pick<ChartPoint, 'period'>[]): readonly string[] {
  const seen = new Map<number, number>();
  return points.map(({ period }) => {
    const quarter = quarterOf(period);
    const before = seen.get(quarter) ?? 0;
    seen.set(quarter, before + 1);
    return `${points.length > MOST_LABELS ? '' : 'Q'}${quarter}${'\u200B'.repeat(before)}`;
  });
}

const decimalsOf = (value: number): number => new Decimal(value).decimalPlaces();

/** The scale that large figures are drawn in: the host cuts axis labels of more than four digits. */
export function measureOf(values: readonly number[]): { readonly by: number; readonly word: string } {
  const most = Math.max(...values.map(Math.abs));
  if (most >= 1_000_000) return { by: 1_000_000, word: 'million' };
  return most >= 10_000 ? { by: 1_000, word: 'thousand' } : { by: 1, word: '' };
}

const NICE = [1, 2, 2.5, 4, 5, 10];

/**
 * The ends of the value axis: round, close around the figures, and starting at 0 when the figures come near it
 * anyway. The host draws four steps when 0 is on the axis and five when it is not, so the ends are that many round
 * steps apart.
 */
export function scaleOf(
  values: readonly number[],
  { least, most }: { readonly least?: number; readonly most?: number },
): { readonly from: number; readonly to: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A wiggle of less than a twentieth is not drawn as if it filled the chart.
  const span = Math.max(high - low, Math.abs(high) / 20) || 1;
  const bottom = new Decimal(low >= 0 && low <= span ? 0 : Math.max(low - span / 4, least ?? -Infinity));
  const top = new Decimal(Math.min(high + span / 20, most ?? Infinity));
  const rough = top.minus(bottom).dividedBy(5);
  const magnitude = new Decimal(10).pow(rough.log(10).floor());
  for (const nice of [...NICE, ...NICE.map((each) => each * 10)]) {
    const step = magnitude.times(nice);
    const start = bottom.dividedBy(step).floor().times(step);
    const length = step.times(start.isPositive() && !start.isZero() ? 5 : 4);
    // Pushed back under the greatest figure there can be, as long as the lowest one stays on the axis.
    const from = most === undefined ? start : Decimal.min(start, new Decimal(most).minus(length));
    if (from.plus(length).gte(top) && (from.gte(0) || start.lt(0))) {
      return { from: from.toNumber(), to: from.plus(length).toNumber() };
    }
  }
  return { from: bottom.toNumber(), to: top.toNumber() };
}
