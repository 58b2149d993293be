/** The chart of an indicator's history with its target as a second line, and the table where there are no charts. */
import { Decimal } from 'decimal.js';
import type { Cell } from '../domain/cell.ts';
import { showFigure } from '../domain/figure.ts';
import { periodName, quarterOf } from '../domain/period.ts';
import { showTarget, targetLine } from '../domain/target.ts';
import { limitsOf } from '../domain/unit.ts';
import { chipOf } from './chip.ts';
import { renderPart } from './render.ts';

/** One period of an indicator's history. */
export type Point = Pick<Cell, 'period' | 'figure' | 'target' | 'status'>;

export type Chart = {
  readonly json: object;
  /** What has to be said of it: where the scale starts when that is not 0, and which periods have no figure. */
  readonly note: string;
};

/** The chart; undefined with fewer than two figures, which make no line. `history` is oldest first. */
export function chartOf(
  history: readonly Point[],
  { unit, decimals, scheme }: Pick<Cell, 'unit' | 'decimals' | 'scheme'>,
): Chart | undefined {
  const points = history.flatMap(({ figure, ...rest }) => (figure === null ? [] : [{ ...rest, figure }]));
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return undefined;
  const goals = points.map(({ target }) => targetLine(target));
  const plain = [...points.map(({ figure }) => figure), ...goals.filter((goal) => goal !== undefined)];
  const { from, to } = scaleOf(plain.map(Number), limitsOf(unit));
  const labels = labelsOf(points);
  const cell = (text: string): object => ({
    type: 'TableCell',
    items: [{ type: 'TextBlock', text, wrap: true }],
  });
  const rows = points.map(({ period, figure, target, status }) => [
    periodName(period),
    `${showFigure(figure, unit, decimals)} ${chipOf(status, scheme).label}`,
    showTarget(target, unit),
  ]);
  const json = renderPart('chart', {
    title: `${periodName(first.period)} to ${periodName(last.period)}`,
    series: [
      {
        legend: 'Figure',
        color: 'categoricalBlue',
        values: points.map(({ figure }, index) => ({ x: labels[index] ?? '', y: Number(figure) })),
      },
      ...(goals.every((goal) => goal === undefined)
        ? []
        : [
            {
              legend: 'Target',
              color: 'neutral',
              values: goals.flatMap((goal, index) =>
                goal === undefined ? [] : [{ x: labels[index] ?? '', y: Number(goal) }],
              ),
            },
          ]),
    ],
    from,
    to,
    rows: [['Period', 'Figure', 'Target'], ...rows].map((cells) => ({
      type: 'TableRow',
      cells: cells.map(cell),
    })),
    facts: rows.map(([title, ...rest]) => ({ title, value: rest.join(', ') })),
  });
  const missing = history.filter(({ figure }) => figure === null).length;
  const scale = from === 0 ? '' : `The scale starts at ${showFigure(String(from), unit, decimalsOf(from))}.`;
  const gaps =
    missing === 0 ? '' : `${missing === 1 ? 'One period' : `${missing} periods`} without a figure left out.`;
  return { json, note: [scale, gaps].filter((each) => each !== '').join(' ') };
}

/** `Q1` to `Q4`. The host merges points whose labels are equal, so a quarter's later years get an invisible mark each. */
function labelsOf(points: readonly Point[]): readonly string[] {
  const seen = new Map<number, number>();
  return points.map(({ period }) => {
    const quarter = quarterOf(period);
    const before = seen.get(quarter) ?? 0;
    seen.set(quarter, before + 1);
    return `Q${quarter}${'\u200B'.repeat(before)}`;
  });
}

const decimalsOf = (value: number): number => new Decimal(value).decimalPlaces();

/** Round ends of a value axis close around the figures; it starts at 0 when the figures come near it anyway. */
export function scaleOf(
  values: readonly number[],
  { least, most }: { readonly least?: number; readonly most?: number },
): { readonly from: number; readonly to: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || Math.abs(high) || 1;
  const near = low >= 0 && low <= span;
  const bottom = near ? 0 : low - span / 4;
  const top = high + span / 8;
  const rough = new Decimal(top).minus(bottom).dividedBy(5);
  const magnitude = new Decimal(10).pow(rough.log(10).floor());
  const step =
    [1, 2, 2.5, 5, 10].map((each) => magnitude.times(each)).find((each) => each.gte(rough)) ?? rough;
  const from = Decimal.max(new Decimal(bottom).dividedBy(step).floor().times(step), least ?? -Infinity);
  const to = Decimal.min(new Decimal(top).dividedBy(step).ceil().times(step), most ?? Infinity);
  return { from: from.toNumber(), to: to.toNumber() };
}
