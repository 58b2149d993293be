/** What was read from a workbook that somebody filled in: a row for each figure, and the button that stores those that are right. */
import { showExactly } from '../../domain/figures/figure.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import type { Draft, Entered } from '../../domain/reporting/draft.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askReportAll } from '../buttons/onPeriod.ts';
import { answerCard, type Section } from '../parts/answerCard.ts';
import { textBlocksOf } from '../parts/facts.ts';
import { type Rendered, renderPart } from '../parts/render.ts';
import { chipRow } from '../parts/row.ts';
import { andMore } from '../words/names.ts';
import { chipOf, chipWidth } from '../words/statusChip.ts';
import { asLine, clip, counted } from '../words/text.ts';

type Read = {
  /** Its number in the sheet. */
  readonly row: number;
  readonly cell: Cell;
  readonly draft: Draft;
  /** What it would store; undefined where the figure itself is wrong. */
  readonly entered: Entered | undefined;
  /** The mark of the draft that is kept of it. */
  readonly mark: string;
};

/** A row of the workbook: right, with something to settle, or not to be reported by whoever sent it. */
export type ReadRow =
  | (Read & { readonly kind: 'ready' })
  | (Read & { readonly kind: 'to settle'; readonly sentence: string })
  | { readonly kind: 'refused'; readonly row: number; readonly ref: string; readonly sentence: string };

type FilePreview = {
  readonly name: string;
  readonly period: Period;
  readonly submissionId: string;
  readonly rows: readonly ReadRow[];
  /** The number of rows in which nothing is filled in. */
  readonly blank: number;
};

/** Rows shown of each kind: fewer where their words are long, for a card of at most so many bytes. */
const MOST_ROWS = [6, 3, 1] as const;
const MOST_BYTES = 24_000;

export function filePreviewCard(input: FilePreview): Rendered {
  const [first, ...others] = MOST_ROWS.map((most) => () => previewCard(input, most));
  let made = first?.() ?? previewCard(input, 1);
  for (const next of others) if (Buffer.byteLength(JSON.stringify(made.card)) > MOST_BYTES) made = next();
  return made;
}

/** @param most how many rows of each kind are shown */
function previewCard({ name, period, submissionId, rows, blank }: FilePreview, most: number): Rendered {
  const ready = rows.flatMap((row) => (row.kind === 'ready' ? [row] : []));
  const toSettle = rows.flatMap((row) => (row.kind === 'to settle' ? [row] : []));
  const refused = rows.flatMap((row) => (row.kind === 'refused' ? [row] : []));
  const sure = `${ready.length} of ${counted(rows.length, 'figure', 'figures')} can be stored for ${periodName(period)}`;
  return answerCard({
    headline: sure,
    subtitle: `Read from “${clip(name, 80)}”. Nothing is reported yet.`,
    sections: [
      { rows: [...ready.slice(0, most).flatMap(readyRows), ...more(ready, most)] },
      {
        heading: 'To look at again',
        rows: [...toSettle.slice(0, most).flatMap(toSettleRow), ...more(toSettle, most)],
      },
      refusedSection(refused.slice(0, most)),
    ],
    note: blank > 0 ? `${counted(blank, 'row is', 'rows are')} left open.` : '',
    next: [
      ...(ready.length > 0 ? [storeThese(ready, period, submissionId)] : []),
      ...(toSettle.length > 0 ? [{ ...askReportAll(period), title: 'Put the others right' }] : []),
    ],
  });
}

const more = (rows: readonly Read[], most: number): readonly object[] =>
  textBlocksOf(andMore(rows.slice(most).map(({ cell }) => cell)));

const shownIn = ({ cell, entered, draft }: Read): string => {
  const figure = entered?.figure ?? null;
  if (figure !== null) return showExactly(figure, cell.unit, cell.decimals);
  return entered ? (entered.picked ?? 'nothing to measure') : clip(draft.figure, 20) || 'no figure';
};

function rowOf(read: Read): object {
  const { cell, entered } = read;
  const chip = chipOf(entered?.judgement.status ?? cell.status, cell);
  return chipRow({
    chip,
    chipWidth: chipWidth([chip]),
    title: cell.title,
    detail: `${asLine(cell.ref)} · row ${read.row}`,
    end: { main: shownIn(read), colour: 'Default', under: [] },
    action: undefined,
  });
}

const readyRows = (read: Read): readonly object[] => {
  const said = clip(read.draft.commentary, 120);
  return [
    rowOf(read),
    ...(said === '' ? [] : [renderPart('quote', { words: `“${said}”`, author: 'you write' })]),
  ];
};

const toSettleRow = (read: Read & { readonly sentence: string }): readonly object[] => [
  rowOf(read),
  ...textBlocksOf(clip(read.sentence, 240), '▲'),
];

const refusedSection = (refused: readonly Extract<ReadRow, { kind: 'refused' }>[]): Section => ({
  heading: 'Not read',
  rows: refused.flatMap(({ row, ref, sentence }) =>
    textBlocksOf(clip(sentence, 200), `${clip(ref, 40)}, row ${row}:`),
  ),
});

/** What the button carries of each figure: which draft it is to store. */
const storeThese = (ready: readonly Read[], period: Period, submissionId: string): CardAction => ({
  title: ready.length === 1 ? 'Store it' : `Store these ${ready.length}`,
  verb: 'store read',
  data: { period, submissionId, rows: ready.map(({ cell, mark }) => ({ ref: cell.ref, mark })) },
  style: 'positive',
});
