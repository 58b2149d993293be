/** The count card: number and share of a selection, with the statuses of all as a ring. */
import { type Summary, shareOf } from '../../domain/answers/summary.ts';
import { periodName, shiftPeriod } from '../../domain/time/period.ts';
import { asData, insteadOf } from '../buttons/onPeriod.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { ringOf, statusWords } from '../parts/statusChart.ts';
import { statusRows } from '../parts/statusRows.ts';
import { type Chosen, countedOutOf, framed, howMany, placeWords } from '../words/selectionWords.ts';
import { ROUNDING_NOTE } from '../words/statusChip.ts';
import { capital } from '../words/text.ts';

export type CountInput = Chosen & {
  readonly count: number;
  /** The statuses of all indicators in the place asked about. */
  readonly summary: Summary;
};

const lineOf = (text: string): object => ({ type: 'TextBlock', text, size: 'Small', wrap: true });

/** Answers how many indicators are as asked. */
export function countCard(input: CountInput): Rendered {
  const { count, total, summary, period, selection } = input;
  const share =
    selection.asked.kind === 'all' && !selection.change
      ? undefined
      : shareOf(count, countedOutOf(input, count));
  const name = periodName(period);
  const before = shiftPeriod(period, -1);
  const rows = statusRows(summary.lines, (status) => ({
    verb: 'list',
    data: asData({ selection: { ...selection, asked: { kind: 'status', status } }, period }),
  }));
  return answerCard({
    headline: `${howMany(input, count)}${share === undefined ? '' : ` (${share}%)`} in ${name}`,
    ...framed(input),
    chart:
      total === 0
        ? []
        : [
            ringOf(summary.lines, {
              of: `Status of ${summary.total}${placeWords(selection, input.nameOf)} in ${name}`,
              middle: share === undefined ? String(count) : `${share}%`,
              rows: [...rows, ...(summary.roundingNote ? [lineOf(ROUNDING_NOTE)] : [])],
            }),
          ],
    sections: total === 0 ? [] : [{ rows: [lineOf(`${capital(statusWords(summary.lines))}.`)] }],
    next: insteadOf(input, 'count') ?? [
      ...(count > 0 ? [{ title: 'Which ones?', verb: 'list', data: asData(input) }] : []),
      { title: `Same for ${periodName(before)}`, verb: 'count', data: asData({ ...input, period: before }) },
      ...(selection.where?.group
        ? []
        : [{ title: 'By group', verb: 'sides', data: { ...asData(input), facet: 'group' } }]),
    ],
  });
}
