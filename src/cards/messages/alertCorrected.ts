/** Corrections of an alert: the card that replaces it, and one line where a card that changes can’t be seen. */
import { showFigure } from '../../domain/figures/figure.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { explain } from '../../domain/judging/explain.ts';
import { bandOf, isOutstanding } from '../../domain/judging/judge.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import type { PersonRef } from '../../domain/person.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayInWords } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { refsNamed } from '../words/names.ts';
import { chipOf } from '../words/statusChip.ts';
import { stands } from '../words/statusWords.ts';
import { becameWords, isAsTold, isCorrected, isSameStatus, type ToldOfFigure } from '../words/takenBack.ts';
import { asLine, clip } from '../words/text.ts';
import { alertLayout, askAllOff, MOST_TOLD, type SeenOn, stageToSee } from './alert.ts';
import { type AlertItem, alertHeadline } from './alertWords.ts';

export type CorrectedInput = {
  readonly period: Period;
  /** Whom it went to. */
  readonly to: Pick<PersonRef, 'id'>;
  readonly seen?: SeenOn | undefined;
  /** All figures of the alert; at least one. */
  readonly told: readonly ToldOfFigure[];
};

/** Replaces an alert: changed figures come first, unchanged ones are shown as before. */
export function correctedAlertCard({ period, told, to, seen }: CorrectedInput): Rendered {
  const changed = told.filter((each) => !isAsTold(each));
  const still = worstFirst(told.filter(isAsTold).map(({ cell }) => cell));
  const shown = [
    ...changed.map((each) => ({ cell: each.cell, why: whyOf(each) })),
    ...still.map((cell) => ({ cell, why: explain(cell) })),
  ].slice(0, MOST_TOLD);
  const room = Math.max(0, MOST_TOLD - changed.length);
  return alertLayout({
    period,
    headline: headlineOf(told, changed, period),
    subtitle: 'This replaces the earlier alert.',
    told: shown,
    more: sentences(
      others('Changed as well', changed.slice(MOST_TOLD).map(cellOf)),
      others('As you were told', still.slice(room)),
    ),
    cells: told.map(cellOf),
    to,
    seen,
    stage: stageToSee(told.filter(isAsTold).map(itemOf)),
  });
}

const itemOf = ({ cell, kind = 'off target' }: ToldOfFigure): AlertItem => ({ kind, cell, isLong: false });
const cellOf = ({ cell }: ToldOfFigure): Cell => cell;

const others = (how: string, cells: readonly Cell[]): string =>
  cells.length === 0 ? '' : `${how}: ${refsNamed(cells)}.`;

/** `CPI13 was corrected to 66.0%, on track (● Green). You were told ■ Red.` */
function whyOf(told: ToldOfFigure): string {
  const { cell } = told;
  return sentences(
    `${asLine(cell.ref)} ${becameWords(told)}.`,
    `You were told ${toldWords(told)}.`,
    cell.offTarget && (!cell.override || isSameStatus(told)) ? explain(cell) : '',
  );
}

/** The status that was told; the figure where only that has changed. */
function toldWords(told: ToldOfFigure): string {
  const { cell, status, figure } = told;
  return isSameStatus(told) && figure !== undefined && figure !== null
    ? showFigure(figure, cell.unit, cell.decimals)
    : chipOf(status, cell).label;
}

function headlineOf(told: readonly ToldOfFigure[], changed: readonly ToldOfFigure[], period: Period): string {
  const [one] = changed;
  if (!one) return alertHeadline(told.map(itemOf), period);
  const name = periodName(period);
  if (told.length === 1) return `${titled(one, 160)} ${standsNow(one, name)}`;
  const cleared = told.filter(({ cell }) => !cell.offTarget).length;
  if (cleared === told.length)
    return `None of the ${told.length} figures you were told of is off target any more in ${name}`;
  const of = `of ${told.length} figures you were told of`;
  if (cleared > 0) return `${cleared} ${of} ${cleared === 1 ? 'is' : 'are'} no longer off target in ${name}`;
  const other = changed.filter((each) => !isSameStatus(each)).length;
  return other > 0
    ? `${other} ${of} ${other === 1 ? 'has' : 'have'} another status now in ${name}`
    : `${changed.length} ${of} ${changed.length === 1 ? 'was' : 'were'} corrected in ${name}`;
}

const titled = ({ cell }: ToldOfFigure, most: number): string =>
  `${clip(cell.ref, 30)} ${clip(cell.title, most)}`.trim();

/** `is on track after a correction, in Q2 2024/25`. */
function standsNow(told: ToldOfFigure, name: string): string {
  const { cell } = told;
  if (!cell.override && isOutstanding(cell)) return `was withdrawn for ${name}: nothing is reported now`;
  if (!bandOf(cell)) return `${stands(cell)} in ${name}`;
  if (isSameStatus(told)) {
    const how = isCorrected(told) ? ' after a correction,' : '';
    return `is still ${cell.status}${how} in ${name}`;
  }
  const now = `is ${cell.offTarget ? cell.status : 'on track'}`;
  if (cell.override) return `${now} in ${name}, set by the performance team`;
  return isCorrected(told) ? `${now} after a correction, in ${name}` : `${now} now in ${name}`;
}

/** How many figures a message names one by one. */
const MOST_LINES = 5;

/**
 * A short message for where an update can’t be seen: the figures, at least one, that no longer are as the alert of
 * that day said.
 */
export function correctionLine({
  period,
  told,
  toldOn,
}: Pick<CorrectedInput, 'period' | 'told'> & { readonly toldOn: Day }): Rendered {
  const changed = told.filter((each) => !isAsTold(each));
  const alert = `alert of ${dayInWords(toldOn)}`;
  const lines = changed
    .slice(0, MOST_LINES)
    .map((each) => `${titled(each, 120)} ${becameWords(each, ` in ${periodName(period)}`)}.`);
  const end =
    changed.length < told.length ? `The rest of the ${alert} still holds.` : `The ${alert} no longer holds.`;
  const more = others('Changed as well', changed.slice(MOST_LINES).map(cellOf));
  return messageCard({
    sentence: lines.length === 1 ? sentences(...lines, end) : [...lines, sentences(more, end)].join('\n'),
    choices: [
      ...changed.slice(0, MOST_SHOWN).map(({ cell }) => askShow(cell)),
      ...(told.length > 1 ? [askAllOff(period)] : []),
    ],
  });
}

const MOST_SHOWN = 3;
