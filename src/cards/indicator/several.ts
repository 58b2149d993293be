/**
 * Several indicators at once, in the order in which they were named: the status of each, and their figures side by
 * side.
 */
import { Decimal } from 'decimal.js';
import type { Cell } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { goalsOf } from '../../domain/judging/goal.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodMonths, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askShow, askWhy } from '../buttons/onIndicator.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { type Chart, measureOf } from '../parts/chart.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import { type Rendered, renderPart } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { figureText } from '../words/figureWords.ts';
import { answerWords } from '../words/standingWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { stands, statusNamed } from '../words/statusWords.ts';
import { asLine, clip, dotted, inTextBlock } from '../words/text.ts';
import { onDay } from '../words/when.ts';

export type SeveralInput = CellCardContext & {
  readonly period: Period;
  /** All references that were named, in that order. */
  readonly refs: readonly string[];
  /** The cells that the period has of them, in that order. */
  readonly cells: readonly Cell[];
  /** Why the others are missing, a sentence each. */
  readonly missing: readonly string[];
  /** The page, from 0; set when the card was paged. */
  readonly page: number;
};

/** Shows several indicators. */
export function severalCard(input: SeveralInput): Rendered {
  const { period, yearStart, refs, cells, missing } = input;
  const page = pageOf(cells, input.page);
  return factsCard({
    headline: headlineOf(cells, period, missing),
    subtitle: dotted(periodMonths(period, yearStart), pageText(page)),
    chart: barsOf(page.rows),
    sections: [{ items: chipRows(page.rows) }, { items: textBlocksOf(missingText(missing)) }],
    source: sourceOf(page.rows, input),
    completeness: input.completeness,
    turns: turnPage(page, 'several', { refs, period }),
    next: [
      ...cells
        .filter(({ offTarget }) => offTarget)
        .slice(0, 1)
        .map(askWhyOf),
      ...cells.slice(0, 2).map(askShow),
    ],
  });
}

/** The reasons for the first few; more would push the figures off the card. */
function missingText(missing: readonly string[]): string {
  const shown = missing.slice(0, 4).map((sentence) => clip(sentence, 250));
  const left = missing.length - shown.length;
  return [...shown, ...(left > 0 ? [`And ${left} more that I can’t show.`] : [])].join('\n');
}

const askWhyOf = (cell: Cell): CardAction => ({
  ...askWhy(cell),
  title: `Why is ${cell.ref} ${statusNamed(cell).toLowerCase()}?`,
});

/** The most indicators whose standing the headline gives one by one; beyond it counts those off target. */
const MOST_NAMED = 3;

function headlineOf(cells: readonly Cell[], period: Period, missing: readonly string[]): string {
  const name = periodName(period);
  if (cells.length === 0) return `None of these is reported in ${name}`;
  if (cells.length > MOST_NAMED) {
    const off = cells.filter(({ offTarget }) => offTarget).length;
    return `${answerWords({ kind: 'off target' }, off, cells.length)} in ${name}`;
  }
  const each = cells.map((cell) => `${asLine(cell.ref)} ${stands(cell)}`);
  const last = each.pop() ?? '';
  const said = each.length === 0 ? last : `${each.join(', ')} and ${last}`;
  const others = missing.length === 0 ? '' : '; the rest I can’t show';
  return `${said} in ${name}${others}`;
}

/** Figure and target side by side, where all have one unit; undefined with fewer than two figures. */
function barsOf(cells: readonly Cell[]): Chart | undefined {
  const [first] = cells;
  const known = cells.flatMap((cell) => (cell.figure === null ? [] : [{ ...cell, figure: cell.figure }]));
  if (!first || known.length < 2 || known.some(({ unit }) => unit !== first.unit)) return undefined;
  const label = (cell: Cell): string =>
    `${chipOf(cell.status, cell).label.slice(0, 1)} ${clip(cell.ref, 12)}`;
  const aims = known.flatMap((cell) => {
    const [goal] = goalsOf(cell);
    if (!goal) return [];
    const end = goal.side === 'lower' ? goal.high : goal.low;
    return [{ x: label(cell), y: end }];
  });
  const { by, word } = measureOf(
    [...known.map(({ figure }) => figure), ...aims.map(({ y }) => y)].map(Number),
  );
  const scaled = (value: Decimal.Value): number => new Decimal(value).dividedBy(by).toNumber();
  const shown = known.map((cell) => [
    asLine(cell.ref),
    `${figureText(cell)} ${chipOf(cell.status, cell).label}`,
    showTarget(cell.target, cell),
  ]);
  const textCell = (text: string): object => ({
    type: 'TableCell',
    items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }],
  });
  const json = renderPart('bars', {
    title: `Figure and target of ${shown.map(([ref, figure]) => `${ref ?? ''} ${figure ?? ''}`).join(', ')}`,
    series: [
      {
        legend: 'Figure',
        color: 'categoricalBlue',
        values: known.map((cell) => ({ x: label(cell), y: scaled(cell.figure) })),
      },
      ...(aims.length === 0
        ? []
        : [{ legend: 'Target', color: 'neutral', values: aims.map(({ x, y }) => ({ x, y: scaled(y) })) }]),
    ],
    rows: [['Indicator', 'Figure', 'Target'], ...shown].map((texts) => ({
      type: 'TableRow',
      cells: texts.map(textCell),
    })),
    facts: shown.map(([ref = '', ...rest]) => ({
      title: inTextBlock(clip(ref, 40)),
      value: rest.join(', '),
    })),
  });
  const unit = dotted(
    first.unit === 'percent' ? 'Per cent' : first.unit === 'GBP' ? '£' : clip(first.unit, 40),
    word,
  );
  return { json, title: dotted('Figure and target', unit), note: '' };
}

/** `Reported by Isaiah Langer and Adele Vance, the last on 9 October 2024. Provisional: CPI13.` */
function sourceOf(cells: readonly Cell[], { period, timeZone }: SeveralInput): string {
  const names = [
    ...new Set(cells.flatMap(({ reportedBy }) => (reportedBy ? [clip(reportedBy.name, 60)] : []))),
  ];
  const last = cells
    .flatMap(({ reportedAt }) => (reportedAt === null ? [] : [reportedAt]))
    .toSorted()
    .at(-1);
  const people = names.length > 3 ? `${names.length} people` : together(names);
  const reported =
    last === undefined
      ? `Nothing is reported for ${periodName(period)} yet.`
      : `${periodName(period)}, reported${people === '' ? '' : ` by ${people}`}, the last on ${onDay(last, timeZone)}.`;
  const provisional = cells.filter((cell) => cell.provisional).map(({ ref }) => asLine(ref));
  return provisional.length === 0 ? reported : `${reported} Provisional: ${provisional.join(', ')}.`;
}
