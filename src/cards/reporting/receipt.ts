/** The receipt that a form becomes: the stored values, the status, and the next outstanding figure. */
import { showExactly } from '../../domain/figures/figure.ts';
import type { Cell, CellLine, Revision } from '../../domain/indicators/cell.ts';
import { explain } from '../../domain/judging/explain.ts';
import type { Judgement } from '../../domain/judging/judge.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { monthsOf, periodName, type YearStart } from '../../domain/time/period.ts';
import { actionSlots, type CardAction } from '../buttons/button.ts';
import { askReport, askShow } from '../buttons/onIndicator.ts';
import { besidesText, reportBesides } from '../buttons/owedElsewhere.ts';
import { actionParts, ownWords, yearEndText } from '../parts/commitments.ts';
import { type Rendered, renderCard } from '../parts/render.ts';
import { type Completeness, completenessInAll } from '../words/completeness.ts';
import { caveatOf } from '../words/figureWords.ts';
import { chipOf, chipWidth } from '../words/statusChip.ts';
import { asLine, capital, clip, inTextBlock } from '../words/text.ts';
import { atTime } from '../words/when.ts';

export type ReceiptInput = {
  /** The cell as it is stored now. */
  readonly cell: Cell;
  /** The figure's status by the rule, where that is known. */
  readonly judgement?: Judgement | undefined;
  /** The values a correction replaced; null for a first figure, and left out where they were shown before. */
  readonly before?: Revision['before'];
  /** Was the same already stored, so that nothing was written? */
  readonly isUnchanged?: boolean | undefined;
  /** The person's next outstanding figure, and how many there are. */
  readonly next?: Pick<CellLine, 'ref' | 'title' | 'period'> | undefined;
  readonly remaining: number;
  /** Their outstanding figures of another quarter, once none of this one is left. */
  readonly besides?: readonly CellLine[];
  /** Completeness of the period, everybody's figures counted, this one included. */
  readonly completeness: Completeness;
  readonly yearStart: YearStart;
  readonly timeZone: string;
};

/** Confirms what has been stored. */
export function receiptCard(input: ReceiptInput): Rendered {
  const { cell, judgement, before = null, isUnchanged = false, yearStart, timeZone } = input;
  const chip = chipOf(cell.status, cell);
  const exact = exactly(cell, cell.figure);
  const period = periodName(cell.period);
  const what = cell.figure === null ? (cell.picked ?? 'Nothing to measure') : exact;
  const headline = isUnchanged
    ? `Nothing was changed: ${capital(what)} stands for ${period}`
    : `${what} stored for ${period}`;
  const caveat = caveatOf(cell);
  const named = `${clip(cell.title, 200)} (${asLine(cell.ref)})`;
  return renderCard('receipt', `${headline}: ${named} is ${chip.label}.`, {
    headline: inTextBlock(headline),
    title: named,
    chip: chip.label,
    chipStyle: chip.style,
    chipWidth: chipWidth([chip]),
    hasCaveat: caveat !== '',
    caveat,
    why:
      figureWorking(cell, monthsOf(cell.period, yearStart)) +
      explain(cell, judgement) +
      correctionText(cell, before),
    hasYearEnd: yearEndText(cell) !== '',
    yearEnd: yearEndText(cell),
    commentary: ownWords(cell),
    hasAction: cell.action !== undefined,
    action: actionParts(cell),
    stored: storedText(cell, timeZone),
    next: `${nextText(input)} ${completenessInAll(input.completeness)}`.trim(),
    ...actionSlots(actionsOf(input)),
  });
}

const exactly = (cell: Cell, figure: string | null): string =>
  figure === null ? 'nothing to measure' : showExactly(figure, cell.unit, cell.decimals);

function correctionText(cell: Cell, before: ReceiptInput['before']): string {
  if (!before) return '';
  const { label } = chipOf(before.status, cell);
  if (before.figure === cell.figure && before.status === cell.status) {
    return ' Figure and status are as before; what was said of them then stays on record.';
  }
  if (cell.target.kind === 'milestone') return ` It was ${label} before; both stay on record.`;
  return ` It was ${exactly(cell, before.figure)} (${label}) before; both stay on record.`;
}

function storedText(cell: Cell, timeZone: string): string {
  const by = cell.reportedBy ? ` by ${clip(cell.reportedBy.name, 60)}` : '';
  const at = cell.reportedAt === null ? '' : `, ${atTime(cell.reportedAt, timeZone)}`;
  return `${cell.revision > 1 ? 'Corrected' : 'Reported'}${by}${at}`;
}

const UNCHANGED =
  'What you sent was stored already, so nothing was added to the record. To send something else, choose “Correct it”.';

function nextText({ cell, before, isUnchanged, next, remaining, besides = [] }: ReceiptInput): string {
  const period = periodName(cell.period);
  const unchanged = isUnchanged ? `${UNCHANGED} ` : '';
  if (next && remaining > 0) {
    return `${unchanged}You have ${remaining} left to report for ${period}. Next is ${asLine(next.ref)}: ${clip(next.title, 200)}.`;
  }
  // The performance team reports what is others': that was no last one of theirs.
  const isOwn = [cell.owner, cell.deputy].some((who) => who && who.id === cell.reportedBy?.id);
  const isLast = !before && !isUnchanged && isOwn;
  const done = isLast
    ? `That was your last one for ${period}.`
    : `Nothing else is waiting for you in ${period}.`;
  const others = besidesText(besides) || (isLast ? 'Nothing more to do.' : '');
  return `${unchanged}${done} ${others}`.trim();
}

function actionsOf({ cell, next, besides = [] }: ReceiptInput): readonly CardAction[] {
  const data = { ref: cell.ref, period: cell.period };
  return [
    ...(next ? [askReport(next)] : []),
    ...reportBesides(besides),
    { title: 'Correct it', verb: 'form', data },
    askShow(cell),
  ];
}
