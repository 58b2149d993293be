/** The summary card: number and share of indicators by status in a quarter. */
import type { Summary } from '../../domain/answers/summary.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { predictedSentence } from '../../domain/reporting/yearEndPrediction.ts';
import { sentences } from '../../domain/sentences.ts';
import { periodMonths, periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { asData, askMine, askOffTarget } from '../buttons/onPeriod.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { barsOf } from '../parts/statusChart.ts';
import { statusRows } from '../parts/statusRows.ts';
import { type Chosen, howMany, isNarrowed, reportedWords, sourceWords } from '../words/selectionWords.ts';
import { chipIn, ROUNDING_NOTE } from '../words/statusChip.ts';
import { dotted } from '../words/text.ts';

export type SummaryInput = Chosen & {
  readonly summary: Summary;
  /** The counted cells, for their year-end predictions. */
  readonly cells: readonly CellLine[];
};

/**
 * The most lines with empty ones among them: several rulebooks have more statuses than a screen holds, so statuses
 * nobody has are then left out.
 */
const MOST_LINES = 8;

const OFF_TARGET = { kind: 'off target' } as const;

/** Counts a period by status; each row lists its indicators when it is clicked. */
export function summaryCard(input: SummaryInput): Rendered {
  const { summary, period, yearStart, selection, cells } = input;
  const { lines, total, roundingNote } = summary;
  const { offTarget: off } = summary;
  const predicted = predictedSentence(cells, (status, scheme) => chipIn(scheme, status).label);
  const asked = { ...selection, asked: OFF_TARGET };
  return answerCard({
    headline: `${howMany({ ...input, selection: asked, total }, off)} in ${periodName(period)}`,
    also: `${reportedWords(input)}.`,
    subtitle: dotted(
      periodMonths(period, yearStart),
      ...(total === 0
        ? []
        : [reportedWords(input), summary.provisional === 0 ? '' : `${summary.provisional} provisional`]),
    ),
    chart:
      total > 0 ? [barsOf(`Status in ${periodName(period)}`, [{ name: periodName(period), lines }])] : [],
    sections: [
      {
        rows: statusRows(
          lines.length > MOST_LINES ? lines.filter(({ count }) => count > 0) : lines,
          (status) => ({
            verb: 'list',
            data: asData({ selection: { ...selection, asked: { kind: 'status', status } }, period }),
          }),
        ),
      },
    ],
    note: sentences(predicted, roundingNote ? ROUNDING_NOTE : ''),
    source: sourceWords(input),
    next: actionsOf(input, off),
  });
}

function actionsOf(
  { period, selection, provenance, total, called = (status) => status }: SummaryInput,
  off: number,
): readonly CardAction[] {
  const before = shiftPeriod(period, -1);
  const list = (title: string, asked: Chosen['selection']['asked']): CardAction => ({
    title,
    verb: 'list',
    data: asData({ selection: { ...selection, asked }, period }),
  });
  const { asked: _all, ...rest } = selection;
  if (total === 0 && isNarrowed(selection)) {
    return [{ title: 'Summary of everything', verb: 'summary', data: { period } }, askMine(period)];
  }
  return [
    ...(off > 0 ? [askOffTarget({ selection, period })] : []),
    ...(provenance.reported < provenance.expected
      ? [list(called('Not reported'), { kind: 'not reported' })]
      : []),
    {
      title: `Summary of ${periodName(before)}`,
      verb: 'summary',
      data: { ...rest, period: before },
    },
    list('All indicators', { kind: 'all' }),
  ];
}
