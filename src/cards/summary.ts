/** The summary card: how many of a period's indicators, and what share, stand where. */
import { type Period, periodMonths, periodName, shiftPeriod, type YearStart } from '../domain/period.ts';
import { meetsTarget, SCHEMES } from '../domain/scheme.ts';
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
  const { lines, total, reported, expected, roundingNote } = summary;
  const off = lines
    .filter(({ status }) => isOffTarget(status))
    .reduce((count, line) => count + line.count, 0);
  const headline = `${answer({ kind: 'off target' }, off, total)} in ${periodName(period)}`;
  return renderCard('summary', `${headline}. ${reported} of ${expected} reported.`, {
    headline: inTextBlock(headline),
    subtitle: dotted(
      periodMonths(period, yearStart),
      `${reported} of ${expected} reported`,
      counted(total, 'indicator', 'indicators'),
    ),
    lines: statusRows(lines, (status) => ({
      verb: 'list',
      data: { asked: { kind: 'status', status }, period },
    })),
    hasNote: roundingNote,
    note: ROUNDING_NOTE,
    ...actionSlots(actionsOf(summary, period, off)),
  });
}

const isOffTarget = (status: string): boolean =>
  SCHEMES.some(({ bands }) => bands.some((band) => band.name === status && !meetsTarget(band)));

function actionsOf(
  { lines, reported, expected }: Summary,
  period: Period,
  off: number,
): readonly CardAction[] {
  const before = shiftPeriod(period, -1);
  const missing = lines.find(({ status }) => status === 'Not reported')?.called ?? 'Not reported';
  return [
    ...(off > 0
      ? [{ title: 'What’s off target?', verb: 'list', data: { asked: { kind: 'off target' }, period } }]
      : []),
    ...(reported < expected
      ? [{ title: missing, verb: 'list', data: { asked: { kind: 'not reported' }, period } }]
      : []),
    { title: 'All indicators', verb: 'list', data: { asked: { kind: 'all' }, period } },
    { title: `Summary of ${periodName(before)}`, verb: 'summary', data: { period: before } },
  ];
}
