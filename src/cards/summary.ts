/** The summary card: how many of a period's indicators, and what share, stand where. */
import { type Period, periodMonths, periodName, shiftPeriod, type YearStart } from '../domain/period.ts';
import { statusName } from '../domain/statusName.ts';
import type { Summary } from '../domain/summary.ts';
import { actionSlots, type CardAction } from './action.ts';
import { answer } from './answer.ts';
import { type Rendered, renderCard } from './render.ts';
import { counted, dotted, inTextBlock } from './said.ts';
import { ROUNDING_NOTE, statusRows } from './statusRows.ts';

export type SummaryInput = {
  readonly summary: Summary;
  readonly period: Period;
  readonly yearStart: YearStart;
};

/** Counts a period by status; each row lists its indicators when it is clicked. */
export function summaryCard({ summary, period, yearStart }: SummaryInput): Rendered {
  const { lines, total, reported, expected, offTarget, provisional, roundingNote } = summary;
  const headline = `${answer({ kind: 'off target' }, offTarget, total)} in ${periodName(period)}`;
  return renderCard('summary', `${headline}. ${reported} of ${expected} reported.`, {
    headline: inTextBlock(headline),
    subtitle: dotted(
      periodMonths(period, yearStart),
      `${reported} of ${expected} reported`,
      provisional === 0 ? '' : `${provisional} provisional`,
      counted(total, 'indicator', 'indicators'),
    ),
    lines: statusRows(lines, (status) => ({
      verb: 'list',
      data: { asked: { kind: 'status', status }, period },
    })),
    hasNote: roundingNote,
    note: ROUNDING_NOTE,
    ...actionSlots(actionsOf(summary, period)),
  });
}

function actionsOf({ lines, reported, expected, offTarget }: Summary, period: Period): readonly CardAction[] {
  const before = shiftPeriod(period, -1);
  const waiting = lines.find(({ status }) => status === 'Not reported');
  const missing = statusName('Not reported', { scheme: waiting?.scheme ?? '' });
  return [
    ...(offTarget > 0
      ? [{ title: 'What’s off target?', verb: 'list', data: { asked: { kind: 'off target' }, period } }]
      : []),
    ...(reported < expected
      ? [{ title: missing, verb: 'list', data: { asked: { kind: 'not reported' }, period } }]
      : []),
    { title: 'All indicators', verb: 'list', data: { asked: { kind: 'all' }, period } },
    { title: `Summary of ${periodName(before)}`, verb: 'summary', data: { period: before } },
  ];
}
