/** The list card: which indicators of a period are red, off target, not reported, or all of them. */
import type { Asked } from '../domain/asked.ts';
import type { CellLine } from '../domain/cell.ts';
import { type Day, dayNearby } from '../domain/days.ts';
import { showFigure } from '../domain/figure.ts';
import { isOutstanding } from '../domain/judge.ts';
import { type Period, periodMonths, periodName, shiftPeriod, type YearStart } from '../domain/period.ts';
import { actionSlots, type CardAction } from './action.ts';
import { answer, asItIs, type Called, nextWorst, split } from './answer.ts';
import { chipOf } from './chip.ts';
import { pageOf, pageText, turnPage } from './paging.ts';
import { type Rendered, renderCard } from './render.ts';
import { chipRows, figureEnd, type RowEnd } from './row.ts';
import { dotted, inTextBlock } from './said.ts';

export type ListInput = {
  readonly period: Period;
  readonly yearStart: YearStart;
  readonly asked: Asked;
  /** All that match, sorted as they are to be shown. */
  readonly lines: readonly CellLine[];
  /** Of the whole period, whatever was asked: figures in, figures expected, indicators counted. */
  readonly reported: number;
  readonly expected: number;
  readonly total: number;
  /** What the period's indicators call the state that is asked for, and one that is not reported. */
  readonly called?: Called;
  /** When the period's figures are due, and what day it is. */
  readonly due: Day;
  readonly today: Day;
  /** From 0. */
  readonly page: number;
};

/** Answers which indicators are as asked. */
export function listCard(input: ListInput): Rendered {
  const { period, asked, lines, total, reported, expected } = input;
  const page = pageOf(lines, input.page);
  const { rows } = page;
  const headline = `${answer(asked, lines.length, total, input.called)} in ${periodName(period)}`;
  const splits = asked.kind === 'off target' || asked.kind === 'all' ? split(lines) : '';
  const subtitle = dotted(
    periodMonths(period, input.yearStart),
    `${reported} of ${expected} reported`,
    splits,
  );
  const end = (line: CellLine): RowEnd => (isOutstanding(line) ? dueEnd(line, input) : figureEnd(line));
  return renderCard('list', `${headline}. ${reported} of ${expected} reported.`, {
    headline: inTextBlock(headline),
    subtitle,
    sections: rows.length === 0 ? [] : [{ hasHeading: false, heading: '', rows: chipRows(rows, end) }],
    hasNote: page.pages > 1,
    note: pageText(page),
    ...actionSlots([...turnPage(page, 'list', { asked, period }), ...followUps(input)].slice(0, 5)),
  });
}

const shortDay = (day: Day): string => {
  const [, date = '', month = ''] = dayNearby(day).split(' ');
  return `${date} ${month.slice(0, 3)}`;
};

function dueEnd(line: CellLine, { due, today }: ListInput): RowEnd {
  const last = lastText(line);
  return today > due
    ? { main: 'Overdue', colour: 'Attention', under: [`due ${shortDay(due)}`, last] }
    : { main: 'Due', colour: 'Default', under: [shortDay(due), last] };
}

function lastText({ previous, unit, decimals, scheme }: CellLine): string | undefined {
  if (!previous) return undefined;
  const { figure, status } = previous;
  return figure === null
    ? `was ${chipOf(status, scheme).label}`
    : `last ${showFigure(figure, unit, decimals)}`;
}

function followUps({ period, asked, reported, expected, called = asItIs }: ListInput): readonly CardAction[] {
  const list = (title: string, question: Asked, at: Period = period): CardAction => ({
    title,
    verb: 'list',
    data: { asked: question, period: at },
  });
  const next = asked.kind === 'status' ? nextWorst(asked.status) : undefined;
  const before = shiftPeriod(period, -1);
  return [
    ...(next === undefined ? [] : [list(`What’s ${next.toLowerCase()}?`, { kind: 'status', status: next })]),
    ...(next !== undefined || asked.kind === 'off target'
      ? []
      : [list('What’s off target?', { kind: 'off target' })]),
    ...(reported >= expected || asked.kind === 'not reported'
      ? []
      : [list(called('Not reported'), { kind: 'not reported' })]),
    { title: 'Summary', verb: 'summary', data: { period } },
    list(`Same for ${periodName(before)}`, asked, before),
  ];
}
