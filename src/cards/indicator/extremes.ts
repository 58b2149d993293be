/** “Which quarter was worst for CPI02?”: that quarter, and the others in order. */
import type { Extreme, Extremes } from '../../domain/answers/extremes.ts';
import { PERIODS } from '../../domain/history/trendWords.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { together } from '../../domain/sentences.ts';
import { periodName, quarterOf } from '../../domain/time/period.ts';
import { askShow, askTrend } from '../buttons/onIndicator.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import { periodRows } from '../parts/periodRows.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { figureText } from '../words/figureWords.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { asLine, clip, counted } from '../words/text.ts';

export type ExtremesInput = CellCardContext & {
  /** The cell that was asked about. */
  readonly cell: Cell;
  readonly end: Extreme;
  readonly extremes: Extremes;
  /** References of its predecessors, whose quarters are not compared. */
  readonly predecessors: readonly string[];
};

/** How many periods are listed, and how many are named in the headline where they tie. */
const LISTED = 8;
const NAMED = 3;

/** Answers which period was the best, or the worst. */
export function extremesCard(input: ExtremesInput): Rendered {
  const { cell, extremes, yearStart, timeZone } = input;
  const { sorted, words } = extremes;
  const [first = cell] = sorted;
  const left = sorted.length - LISTED;
  return factsCard({
    headline: headlineOf(input),
    subtitle: clip(cell.title, 200),
    sections: [
      { items: textBlocksOf(wordsAbout(input)) },
      {
        items: [
          ...periodRows(
            sorted.slice(0, LISTED).map((each) => {
              const says = words.get(each.period);
              return { cell: each, ...(says !== undefined && { says }) };
            }),
            false,
          ),
          ...(left > 0 ? textBlocksOf(`And ${counted(left, 'other', 'others')}.`) : []),
        ],
      },
    ],
    source: sourceOf(first, yearStart, timeZone),
    completeness: input.completeness,
    next: [askTrend(cell), askShow(first)],
  });
}

const AT: Record<Extreme, string> = {
  best: 'at its best',
  worst: 'at its worst',
  highest: 'highest',
  lowest: 'lowest',
};

function headlineOf({ cell, end, extremes: { sorted, alike, by, words } }: ExtremesInput): string {
  const ref = asLine(cell.ref);
  const [first] = sorted;
  const [one, many] = PERIODS[cell.frequency];
  if (!first || sorted.length < 2) {
    return `I hold too few figures of ${ref} to say which ${one} was ${end === 'best' || end === 'worst' ? `the ${end}` : end}`;
  }
  const names = sorted
    .slice(0, alike)
    .map(({ period }) => period)
    .sort()
    .map(periodName);
  const when = names.length > NAMED ? counted(names.length, one, many) : together(names);
  const said = by === 'distance' ? `${words.get(first.period)}` : figureText(first);
  const nth = nthOnly(cell, sorted);
  const of = nth ? `${sorted.length} ${nth}s` : counted(sorted.length, one, many);
  return `${ref} was ${AT[end]} in ${when}, of ${of} with a figure: ${said}`;
}

/** `Q2` for year-to-date figures within the year: only that quarter of other years is comparable. */
const nthOnly = (cell: Cell, sorted: readonly Cell[]): string | undefined =>
  sorted.length > 0 && cell.basis === 'year to date' && cell.frequency !== 'annual'
    ? `Q${quarterOf(sorted[0]?.period ?? cell.period)}`
    : undefined;

function wordsAbout({ cell, end, extremes, predecessors }: ExtremesInput): string {
  const { by, unlike, sorted } = extremes;
  const [, many] = PERIODS[cell.frequency];
  const nth = nthOnly(cell, sorted);
  return [
    by === 'distance' && sorted.length > 1 ? 'In order of the distance from the target of the day.' : '',
    by === 'figure' && sorted.length > 1 && (end === 'best' || end === 'worst')
      ? `In order of the figure: ${cell.direction === 'higher' ? 'higher' : 'lower'} is better.`
      : '',
    nth ? `Its figures are year to date, so ${nth} is held against ${nth} of other years only.` : '',
    unlike.length > 0 && !nth
      ? `${counted(unlike.length, 'figure', 'figures')} of an earlier definition left out.`
      : '',
    predecessors.length > 0
      ? `The ${many} of ${predecessors.map(asLine).join(' and ')}, which it took over from, are not among them.`
      : '',
  ].join('\n');
}
