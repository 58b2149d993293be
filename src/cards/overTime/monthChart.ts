/** The chart of an indicator’s months: a line that breaks where a month is missing, and its target beside it. */
import { Decimal } from 'decimal.js';
import { figureLimits } from '../../domain/figures/calculation.ts';
import { showFigure } from '../../domain/figures/figure.ts';
import type { MonthLine } from '../../domain/history/monthLines.ts';
import { goalsOf } from '../../domain/judging/goal.ts';
import { monthName } from '../../domain/time/days.ts';
import { monthTitle } from '../../domain/time/month.ts';
import { type Chart, measureOf, scaleOf } from '../parts/chart.ts';
import { renderPart } from '../parts/render.ts';
import { asLine } from '../words/text.ts';
import { monthFigure, monthTarget } from './monthWords.ts';

type Drawn = MonthLine & { readonly figure: string };

/** The chart of at most twelve months, oldest first; undefined with fewer than two figures, which make no line. */
export function monthChart(lines: readonly MonthLine[]): Chart | undefined {
  const drawn = lines.flatMap((line): Drawn[] => (line.figure ? [{ ...line, figure: line.figure }] : []));
  const [first] = drawn;
  const last = drawn.at(-1);
  if (!first || !last || drawn.length < 2) return undefined;
  const { cell } = last;
  const goals = lines.map(({ target, cell: of }) =>
    goalsOf({ ...of, target }).find(({ of }) => of !== 'hold'),
  );
  const ends = goals.flatMap((goal) => (goal ? [goal.low, goal.high].map(Number) : []));
  const values = [...drawn.map(({ figure }) => Number(figure)), ...ends];
  const { by } = measureOf(values);
  const { from, to } = scaleOf(values, figureLimits(cell));
  const at = (figure: Decimal.Value): number =>
    new Decimal(figure).dividedBy(by).toSignificantDigits(7).toNumber();
  const label = ({ month }: MonthLine): string => monthName(`${month}-01`).slice(0, 3);
  const cells = (texts: readonly string[]): object => ({
    type: 'TableRow',
    cells: texts.map((text) => ({ type: 'TableCell', items: [{ type: 'TextBlock', text, wrap: true }] })),
  });
  const rows = lines.map((line) => [monthTitle(line.month), monthFigure(line), monthTarget(line)]);
  const title = `${monthTitle(first.month)} to ${monthTitle(last.month)}`;
  const said = (line: Drawn): string =>
    `${showFigure(line.figure, cell.unit, cell.decimals)} in ${monthTitle(line.month)}`;
  const json = renderPart('chart', {
    title: `${asLine(cell.ref)} from ${said(first)} to ${said(last)}`,
    series: [
      ...stretches(lines).map((stretch) => ({
        legend: 'Figure',
        color: 'categoricalBlue',
        values: stretch.map((line) => ({ x: label(line), y: at(line.figure) })),
      })),
      ...(goals.some((goal) => goal)
        ? [
            {
              legend: 'Target',
              color: 'neutral',
              values: lines.flatMap((line, index) => {
                const goal = goals[index];
                return goal ? [{ x: label(line), y: at(goal.low) }] : [];
              }),
            },
          ]
        : []),
    ],
    from: from / by,
    to: to / by,
    rows: [['Month', 'Figure', 'Target'], ...rows].map(cells),
    facts: rows.map(([month, ...rest]) => ({ title: month, value: rest.join(', ') })),
  });
  const gaps = lines.filter(({ figure }) => !figure).map(({ month }) => monthTitle(month));
  const note = gaps.length === 0 ? '' : `The line breaks at ${gaps.join(', ')}: no figure.`;
  return { json, title, note };
}

/** Months in a row that have a figure. */
function stretches(lines: readonly MonthLine[]): readonly (readonly Drawn[])[] {
  const found: Drawn[][] = [];
  lines.forEach((line, index) => {
    if (!line.figure) return;
    if (!lines[index - 1]?.figure) found.push([]);
    found.at(-1)?.push({ ...line, figure: line.figure });
  });
  return found;
}
