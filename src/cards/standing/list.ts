/** The list card: the indicators of a selection. */
import type { Asked, Selection } from '../../domain/answers/selection.ts';
import { ownDueDay } from '../../domain/arrangements/extension.ts';
import { showFigure } from '../../domain/figures/figure.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import type { Scheme } from '../../domain/schemes/scheme.ts';
import type { Day } from '../../domain/time/days.ts';
import { periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { asData, insteadOf } from '../buttons/onPeriod.ts';
import { pageOf, pageText, turnPage } from '../buttons/paging.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows, figureEnd, type RowEnd, waitingRows } from '../parts/row.ts';
import { type Chosen, framed, howMany, isNarrowed, placeOf } from '../words/selectionWords.ts';
import { isOffTarget, nextWorst, split } from '../words/standingWords.ts';
import { chipOf } from '../words/statusChip.ts';
import { shortDay } from '../words/when.ts';

export type ListInput = Chosen & {
  /** The selected lines, in the order shown. */
  readonly lines: readonly CellLine[];
  /** The due day of the period, and today. */
  readonly due: Day;
  readonly today: Day;
  /** How many of the same got worse, where those that got better are asked for: no headline hides them. */
  readonly worse?: number;
  /** The page, from 0. */
  readonly page: number;
};

/** Answers which indicators are as asked. */
export function listCard(input: ListInput): Rendered {
  const { period, selection, lines, worse = 0 } = input;
  const { asked } = selection;
  const page = pageOf(lines, input.page);
  const splits = ['off target', 'all', 'any of'].includes(asked.kind) ? split(lines) : '';
  const end = (line: CellLine): RowEnd => (isOutstanding(line) ? dueEnd(line, input) : figureEnd(line));
  return answerCard({
    headline: `${howMany(input, lines.length)} in ${periodName(period)}${worse > 0 ? `, ${worse} deteriorating` : ''}`,
    ...framed(input, splits),
    // All of them would have the same chip, and the headline says it already.
    sections: [{ rows: isWaiting(asked) ? waitingRows(page.rows, end) : chipRows(page.rows, end) }],
    note: pageText(page),
    turns: turnPage(page, 'list', asData(input)),
    next: insteadOf(input, 'list') ?? followUps(input),
  });
}

function dueEnd(line: CellLine, { due: ofAll, today }: ListInput): RowEnd {
  const last = lastText(line);
  const due = ownDueDay(line, ofAll);
  return today > due
    ? { main: 'Overdue', colour: 'Attention', under: [`due ${shortDay(due)}`, last] }
    : { main: 'Due', colour: 'Default', under: [shortDay(due), last] };
}

function lastText({ previous, unit, decimals, scheme }: CellLine): string | undefined {
  if (!previous) return undefined;
  const { figure, status, period } = previous;
  return figure === null
    ? `was ${chipOf(status, { scheme, period }).label}`
    : `last ${showFigure(figure, unit, decimals)}`;
}

function followUps(input: ListInput): readonly CardAction[] {
  const { period, selection, lines, called = (status) => status, schemes = [] } = input;
  const { asked } = selection;
  const isOff = isOffIn(schemes);
  const { reported, expected } = input.provenance;
  const list = (title: string, as: Partial<Selection>, at = period): CardAction => ({
    title,
    verb: 'list',
    data: asData({ selection: { ...selection, ...as }, period: at }),
  });
  const next = asked.kind === 'status' ? nextWorst(asked.status, schemes) : undefined;
  const before = shiftPeriod(period, -1);
  return [
    ...((input.worse ?? 0) > 0 ? [list('What got worse?', { change: 'deteriorating' })] : []),
    ...(isOff(asked) && lines.length > 0
      ? [{ title: 'Why?', verb: 'reasons', data: asData(input) } satisfies CardAction]
      : []),
    ...(isWaiting(asked) && lines.length > 0 ? [{ title: 'Who?', verb: 'who', data: asData(input) }] : []),
    ...(next === undefined
      ? []
      : [list(`What’s ${next.toLowerCase()}?`, { asked: { kind: 'status', status: next } })]),
    ...(isOff(asked) ? [] : [list('What’s off target?', { asked: { kind: 'off target' } })]),
    ...(reported >= expected || isWaiting(asked)
      ? []
      : [list(called('Not reported'), { asked: { kind: 'not reported' } })]),
    ...(lines.length === 0 && isNarrowed(selection) ? [everywhere(list)] : []),
    list(`Same for ${periodName(before)}`, {}, before),
    summaryOf(input),
  ];
}

const isWaiting = ({ kind }: Asked): boolean => kind === 'not reported' || kind === 'overdue';

const isOffIn = (schemes: readonly Scheme[]) =>
  function isOff(asked: Asked): boolean {
    return (
      asked.kind === 'off target' ||
      (asked.kind === 'status' && isOffTarget(asked.status, schemes)) ||
      (asked.kind === 'any of' && asked.of.every(isOff))
    );
  };

const everywhere = (list: (title: string, as: Partial<Selection>) => CardAction): CardAction =>
  list('Same for everything', { where: undefined, outside: undefined, among: undefined });

/** The button that counts the same part of the council by status. */
const summaryOf = ({ selection, period }: Chosen): CardAction => ({
  title: 'Summary',
  verb: 'summary',
  data: { ...placeOf(selection), period },
});
