/** “Has CPI13 ever been green?”: when it last was, how often, and in which quarters. */
import type { Asked } from '../../domain/answers/selection.ts';
import { PERIODS } from '../../domain/history/trendWords.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { schemeOf } from '../../domain/judging/judge.ts';
import { isState } from '../../domain/schemes/state.ts';
import { quartersBetween } from '../../domain/time/frequency.ts';
import { type Period, periodName, quartersFrom } from '../../domain/time/period.ts';
import { askSince, askTrend, askWhyOrWho } from '../buttons/onIndicator.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import { latestRows } from '../parts/periodRows.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { standing } from '../words/standingWords.ts';
import { stands } from '../words/statusWords.ts';
import { asLine, clip, counted } from '../words/text.ts';

export type EverInput = CellCardContext & {
  readonly asked: Asked;
  /** The cell of the period asked about. */
  readonly cell: Cell;
  /** The reported cells that were searched, latest first, the period's own included. */
  readonly looked: readonly Cell[];
  /** The earliest period searched. */
  readonly first: Period;
  /** The cells among them with the standing asked for, latest first. */
  readonly times: readonly Cell[];
  /** References of its predecessors, whose quarters were not searched. */
  readonly predecessors: readonly string[];
};

/** Answers when an indicator last had a given standing, if ever. */
export function everCard(input: EverInput): Rendered {
  const { cell, times, yearStart, timeZone } = input;
  return factsCard({
    headline: headlineOf(input),
    subtitle: clip(cell.title, 200),
    sections: [{ items: textBlocksOf(wordsAbout(input)) }, { items: latestRows(times) }],
    source: sourceOf(times[0] ?? cell, yearStart, timeZone),
    completeness: input.completeness,
    next: [askTrend(cell), askSince(cell), askWhyOrWho(cell)],
  });
}

function headlineOf({ asked, cell, looked, times }: EverInput): string {
  const ref = asLine(cell.ref);
  const how = standing(asked);
  const [one, many] = PERIODS[cell.frequency];
  const [last, ...earlier] = times;
  const all = counted(looked.length, one, many);
  if (looked.length === 0) return `Nothing is reported for ${ref} in any ${one} that I hold`;
  if (!last)
    return `${ref} was ${how} in none of the ${all} that ${looked.length === 1 ? 'was' : 'were'} reported`;
  if (last.period === cell.period) {
    const is = `${ref} is ${how} in ${periodName(last.period)}`;
    const before = looked.length - 1;
    if (before === 0) return `${is}, the only ${one} that was reported`;
    return `${is}, and was in ${earlier.length === 0 ? 'none' : earlier.length} of the ${counted(before, one, many)} reported before`;
  }
  const back = quartersFrom(last.period, cell.period) / quartersBetween(cell);
  return `${ref} was last ${how} in ${periodName(last.period)}, ${counted(back, one, many)} before ${periodName(cell.period)}: ${times.length} of the ${all} that were reported`;
}

function wordsAbout({ asked, cell, first, times, predecessors }: EverInput): string {
  const scheme = schemeOf(cell);
  const unknown = (asked.kind === 'any of' ? asked.of : [asked]).flatMap((each) =>
    each.kind === 'status' && !isState(each.status) && !scheme.bands.some(({ name }) => name === each.status)
      ? [each.status.toLowerCase()]
      : [],
  );
  return [
    times[0]?.period === cell.period ? '' : `In ${periodName(cell.period)} it ${stands(cell)}.`,
    unknown.length > 0 ? `It is judged by ${scheme.name}, which has no ${unknown.join(' or ')}.` : '',
    `I looked back as far as ${periodName(first)}.`,
    predecessors.length > 0
      ? `Before it there was ${predecessors.map(asLine).join(' and ')}, which it took over from and which I did not look through.`
      : '',
  ].join('\n');
}
