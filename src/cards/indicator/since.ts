/** “Since when has CPI02 been red?”: the first quarter of the present status, and the quarters that show it. */
import type { StandingRun } from '../../domain/history/statusRun.ts';
import { PERIODS } from '../../domain/history/trendWords.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { quartersBetween } from '../../domain/time/frequency.ts';
import { periodName } from '../../domain/time/period.ts';
import { askShow, askTrend, askWhyOrWho } from '../buttons/onIndicator.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import { latestRows } from '../parts/periodRows.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { stands } from '../words/statusWords.ts';
import { asLine, clip, counted } from '../words/text.ts';

export type SinceInput = CellCardContext & {
  readonly standing: StandingRun<Cell>;
  /** The cell asked about, where it has no status yet and the one before answers for it. */
  readonly waiting: Cell | undefined;
  /** References of its predecessors, if any. */
  readonly predecessors: readonly string[];
};

/** Answers since when an indicator has had its present status. */
export function sinceCard(input: SinceInput): Rendered {
  const { standing, waiting, yearStart, timeZone } = input;
  const { run, end } = standing;
  const [latest] = run;
  const first = run.at(-1);
  if (!latest || !first) throw new Error('A run holds at least the cell it was asked of.');
  const before = end.kind === 'other' ? [end.cell] : [];
  return factsCard({
    headline: headlineOf(input),
    subtitle: clip(latest.title, 200),
    sections: [
      { items: textBlocksOf([waitingText(waiting), beforeText(input)].join('\n')) },
      { items: latestRows([...run, ...before]) },
    ],
    source: sourceOf(latest, yearStart, timeZone),
    completeness: input.completeness,
    next: [askWhyOrWho(latest), askTrend(latest), askShow(latest)],
  });
}

function headlineOf({ standing: { run, end } }: SinceInput): string {
  const [latest] = run;
  const first = run.at(-1);
  if (!latest || !first) return '';
  const [one, many] = PERIODS[latest.frequency];
  const how = stands(latest);
  // “is red” becomes “has been red”; “has no target” becomes “has had no target”.
  const been = how.startsWith('is ')
    ? `has been ${how.slice(3)}`
    : `has had ${how.replace(/^(has|had) /, '')}`;
  const since = periodName(first.period);
  const ref = asLine(latest.ref);
  if (run.length === 1 && end.kind === 'other') {
    return `${ref} ${been} only since ${since}`;
  }
  const least = end.kind === 'limit' ? 'at least ' : '';
  return `${ref} ${been} since ${least}${since}: ${least}${counted(run.length, one, many)}`;
}

function waitingText(waiting: Cell | undefined): string {
  return waiting ? `Nothing is reported for ${periodName(waiting.period)} yet.` : '';
}

function beforeText({ standing: { run, end }, predecessors }: SinceInput): string {
  const first = run.at(-1);
  if (!first) return '';
  switch (end.kind) {
    case 'other':
      return `Before that, in ${periodName(end.cell.period)}, it ${wasIn(end.cell)}.`;
    case 'limit': {
      const years = (run.length - 1) * quartersBetween(first) >= 4 ? ' It may be longer.' : '';
      return `I look back no further than ${periodName(first.period)}.${years}`;
    }
    case 'gap': {
      const took =
        predecessors.length > 0
          ? ` Before it there was ${predecessors.map(asLine).join(' and ')}, which this indicator took over from.`
          : '';
      return `I hold nothing for ${periodName(end.period)}, the period before.${took}`;
    }
  }
}

const wasIn = (cell: Cell): string => stands(cell).replace(/^is /, 'was ').replace(/^has /, 'had ');
