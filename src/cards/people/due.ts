/** “When is it due?”: one indicator's figure, or all of a quarter with the person's outstanding ones. */
import { isOwed } from '../../domain/closing/signOff.ts';
import { type Cell, type CellLine, isReported } from '../../domain/indicators/cell.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { type Day, dayInWords, dayNearby } from '../../domain/time/days.ts';
import { ownPeriodName } from '../../domain/time/frequency.ts';
import { type Period, periodMonths, periodName, type YearStart } from '../../domain/time/period.ts';
import { askOwner, askReport, askShow } from '../buttons/onIndicator.ts';
import { askMine, askNotReported } from '../buttons/onPeriod.ts';
import { besidesText, reportBesides } from '../buttons/owedElsewhere.ts';
import { factsCard, labelled, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { reportRows } from '../parts/row.ts';
import type { Completeness } from '../words/completeness.ts';
import { stands } from '../words/statusWords.ts';
import { asLine, clip, counted } from '../words/text.ts';
import { onDay } from '../words/when.ts';

export type DueOneInput = {
  readonly cell: Cell;
  /**
   * The first period, the cell's or a later one, in which a figure is due; when its window opens, and the day it is
   * due.
   */
  readonly at: { readonly period: Period; readonly opens: Day; readonly due: Day };
  /** The due date after that one. */
  readonly after: { readonly period: Period; readonly due: Day };
  readonly today: Day;
  readonly mayReport: boolean;
  readonly completeness: Completeness;
  readonly timeZone: string;
};

/** When one indicator's figure is due. */
export function dueOneCard(input: DueOneInput): Rendered {
  const { cell, at, after, today, mayReport } = input;
  const isIn = isDone(cell);
  return factsCard({
    headline: oneHeadline(input),
    subtitle: clip(cell.title, 200),
    sections: [
      {
        items: isExpected(cell)
          ? [
              ...(isIn || cell.period !== at.period
                ? []
                : [labelled('Report by', `${dayNearby(at.due)} ${at.due.slice(0, 4)}`)]),
              ...moreTime(input),
              labelled('Window', `${today < at.opens ? 'opens' : 'opened'} ${dayInWords(at.opens)}`),
              labelled('Next', `${periodName(after.period)}, due ${dayInWords(after.due)}`),
              ...(cell.owner ? [labelled('Owner', clip(cell.owner.name, 60))] : []),
            ]
          : textBlocksOf(`Nobody is asked for a figure while an indicator is ${cell.lifecycle}.`),
      },
    ],
    completeness: input.completeness,
    next: [
      ...(mayReport && !isIn && cell.period === at.period ? [askReport(cell)] : []),
      askShow(cell),
      askOwner(cell),
    ],
  });
}

/** Is it in, and not sent back? */
const isDone = (cell: Cell): boolean => isReported(cell) && !isOwed(cell);

/** Who gave it more time, and when; as long as its figure is not in. */
function moreTime({ cell, at, timeZone }: DueOneInput): readonly object[] {
  const { extension } = cell;
  if (!extension || isDone(cell) || cell.period !== at.period) return [];
  return [
    labelled('More time', `given by ${clip(extension.by.name, 60)} on ${onDay(extension.at, timeZone)}`),
  ];
}

/** The answer about an indicator whose figure comes on an event. */
export function dueNeverCard({
  cell,
  completeness,
  mayReport,
}: Pick<DueOneInput, 'cell' | 'completeness' | 'mayReport'>): Rendered {
  const ref = asLine(cell.ref);
  return factsCard({
    headline: `${ref} is due by no date: it is reported when there is something to report`,
    subtitle: clip(cell.title, 200),
    sections: [
      {
        items: [
          ...textBlocksOf('Nobody is chased for it. Its latest figure stands until the next one comes.'),
          ...(cell.owner ? [labelled('Owner', clip(cell.owner.name, 60))] : []),
        ],
      },
    ],
    completeness,
    next: [...(mayReport ? [askReport(cell)] : []), askShow(cell), askOwner(cell)],
  });
}

function oneHeadline({ cell, at, after, today, timeZone }: DueOneInput): string {
  const ref = asLine(cell.ref);
  const period = periodName(cell.period);
  if (!isExpected(cell)) {
    return `${ref} ${stands(cell)}, so no figure is due`;
  }
  if (at.period !== cell.period) {
    const own = ownPeriodName(cell, at.period);
    const of = own === undefined ? '' : `, with the figure of ${own}`;
    return `${ref} is not due until ${periodName(at.period)}${of}: by ${dayInWords(at.due)}`;
  }
  if (isDone(cell)) {
    const when = cell.reportedAt === null ? '' : ` on ${onDay(cell.reportedAt, timeZone)}`;
    return `${ref} for ${period} was reported${when}; the next is due ${dayInWords(after.due)}`;
  }
  if (cell.sentBack) {
    const was = today > at.due ? 'was' : 'is';
    return `${ref} for ${period} was sent back by ${clip(cell.sentBack.by.name, 60)}, and ${was} due on ${dayInWords(at.due)}`;
  }
  return today > at.due
    ? `${ref} for ${period} was due on ${dayInWords(at.due)} and is overdue`
    : `${ref} for ${period} is due on ${dayNearby(at.due)} ${at.due.slice(0, 4)}`;
}

export type DueAllInput = {
  /** Completeness of the quarter asked about. */
  readonly completeness: Completeness;
  /** Given for a quarter that is not being reported yet. */
  readonly opens?: Day | undefined;
  readonly due: Day;
  readonly today: Day;
  readonly yearStart: YearStart;
  /** The person's outstanding figures, and how many indicators are theirs in all. */
  readonly owed: readonly CellLine[];
  /** Their outstanding figures of another quarter. */
  readonly besides: readonly CellLine[];
  readonly theirs: number;
  /** Is the quarter locked for them, so that nothing of it is theirs to report any more? */
  readonly isLocked?: boolean;
};

/** How many outstanding figures are listed. */
const LISTED = 8;

/** Answers when a quarter's figures are due, with the person's outstanding ones. */
export function dueAllCard(input: DueAllInput): Rendered {
  const { completeness, due, today, owed, besides } = input;
  const { period, reported, expected } = completeness;
  const name = periodName(period);
  const when =
    today > due ? `were due on ${dayInWords(due)}` : `are due on ${dayNearby(due)} ${due.slice(0, 4)}`;
  const left = owed.length - LISTED;
  return factsCard({
    headline: `Figures for ${name} ${when}; ${owesText(input)}`,
    subtitle: periodMonths(period, input.yearStart),
    sections: [
      {
        heading: owed.length > 0 ? 'Yours to report' : '',
        items: [...reportRows(owed.slice(0, LISTED)), ...(left > 0 ? textBlocksOf(`And ${left} more.`) : [])],
      },
      { heading: '', items: besides.length > 0 ? textBlocksOf(besidesText(besides)) : [] },
    ],
    completeness,
    next: [
      ...reportBesides(besides),
      ...(input.opens ? [] : [askMine(period)]),
      ...(reported < expected ? [askNotReported(period)] : []),
    ],
  });
}

function owesText({ owed, theirs, opens, isLocked }: DueAllInput): string {
  if (isLocked) return 'the quarter is locked, so none is yours to report any more';
  if (opens) return `the window opens on ${dayInWords(opens)}`;
  if (theirs === 0) return 'none of them are yours to report';
  if (owed.length === 0) return theirs === 1 ? 'yours is in' : `all ${theirs} of yours are in`;
  return `you still owe ${counted(owed.length, 'figure', 'figures')}`;
}
