/** The card of indicators with the same standing for quarters in a row. */
import type { Persistence, PersistentRun } from '../../domain/history/quartersRunning.ts';
import { periodName, periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import { asData, askWhyOf, insteadOf } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import {
  type Chosen,
  noneAt,
  placeWords,
  reportedWords,
  sourceWords,
  standsWords,
} from '../words/selectionWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { counted, dotted } from '../words/text.ts';

export type RunningInput = Chosen & {
  /** The number of quarters in a row. */
  readonly quarters: number;
  readonly running: Persistence;
  readonly page: number;
};

/** Answers which indicators have stood so for that long. */
export function runningCard(input: RunningInput): Rendered {
  const { quarters, running, period, selection } = input;
  const { runs, seldom } = running;
  const page = pageOf(runs, input.page);
  return answerCard({
    headline: headlineOf(input),
    also: `${reportedWords(input)}.`,
    subtitle: dotted(
      `${periodName(shiftPeriod(period, 1 - quarters))} to ${periodName(period)}`,
      reportedWords(input),
    ),
    sections: [
      {
        rows: chipRows(
          page.rows.map(({ line }) => line),
          undefined,
          (_, index) => courseOf(page.rows[index]),
        ),
      },
    ],
    note: dotted(
      pageText(page),
      seldom.length > 0
        ? `${counted(seldom.length, 'is', 'are')} not reported every quarter and so left out`
        : undefined,
    ),
    source: sourceWords(input),
    turns: turnPage(page, 'running', { ...asData(input), quarters }),
    next: insteadOf(input, 'running', { quarters }) ?? [
      ...askWhyOf(
        input,
        'Why?',
        runs.map(({ line }) => line),
      ),
      ...(runs.length === 0 && quarters > 2
        ? [
            {
              title: `For ${quarters - 1} quarters`,
              verb: 'running',
              data: { ...asData(input), quarters: quarters - 1 },
            },
          ]
        : []),
      { title: 'This quarter alone', verb: 'list', data: asData(input) },
      {
        title: 'What changed?',
        verb: 'movers',
        data: {
          ...asData({ ...input, selection: { ...selection, asked: { kind: 'all' } } }),
          since: shiftPeriod(period, -1),
          move: { kind: 'any' },
        },
      },
    ],
  });
}

function headlineOf({ running, quarters, period, selection, nameOf, called, total }: RunningInput): string {
  const place = placeWords(selection, nameOf);
  if (total === 0) return `${noneAt(selection, place)} in ${periodName(period)}`;
  const count = running.runs.length;
  const been = (standsWords(selection, 1, called) ?? 'is tracked')
    .replace(/^(is|was) /, 'been ')
    .replace(/^(has|had) /, 'had ');
  return `${count === 0 ? 'None' : count} of ${total}${place} ${count > 1 ? 'have' : 'has'} ${been} for ${quarters} quarters running, to ${periodName(period)}`;
}

/** The status in each quarter, where the standing asked for takes several: `Amber, Red, Red`. */
function courseOf(run: PersistentRun | undefined): string | undefined {
  if (!run || new Set(run.statuses).size === 1) return undefined;
  const { line, statuses } = run;
  const quarters = periodsInARow(shiftPeriod(line.period, 1 - statuses.length), statuses.length);
  return statuses
    .map((status, at) => chipOf(status, { scheme: line.scheme, period: quarters[at] }).label)
    .join(', ');
}
