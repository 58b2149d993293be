/** Figures as rows: those of an answer, and those of a whole quarter with all that was written about them. */
import { amountOf, type ColumnOf, latestOf, type Rows, rowsOf } from '../../domain/answers/listing.ts';
import { restatementOf } from '../../domain/history/restatements.ts';
import { bringsFigure, type Cell, type CellLine, type Revision } from '../../domain/indicators/cell.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { BEFORE, dayOf, FIGURE, IDENTITY, PEOPLE, standingColumns, textOf } from './figureColumns.ts';

/** The last time that anything of these figures changed. */
export const lastChangeOf = (
  lines: readonly Pick<CellLine, 'reportedAt' | 'override' | 'signatures' | 'sentBack'>[],
): string | undefined =>
  latestOf(
    lines.flatMap(({ reportedAt, override, signatures = [], sentBack }) => [
      reportedAt,
      override?.at,
      sentBack?.at,
      ...signatures.map(({ at }) => at),
    ]),
  );

/** The same columns of something larger, each row of which is about a figure. */
export const about = <Row>(
  columns: readonly ColumnOf<CellLine>[],
  lineOf: (row: Row) => CellLine,
): readonly ColumnOf<Row>[] => columns.map((column) => ({ ...column, of: (row) => column.of(lineOf(row)) }));

/** Figures, in the order in which they were shown. */
export const figureRows = (lines: readonly CellLine[], timeZone: string): Rows =>
  rowsOf(
    [...IDENTITY, ...FIGURE, ...BEFORE, ...PEOPLE, ...standingColumns(timeZone)],
    lines,
    lastChangeOf(lines),
  );

/** What owners wrote, beside the figure that it is about. */
const WORDS: readonly ColumnOf<Cell>[] = [
  { title: 'Commentary', holds: 'words', of: ({ commentary }) => textOf(commentary) },
  { title: 'Action', holds: 'words', of: ({ action }) => textOf(action?.what) },
  { title: 'Action by whom', holds: 'text', of: ({ action }) => textOf(action?.who) },
  { title: 'Action by when', holds: 'date', of: ({ action }) => action?.by ?? null },
];

/** Figures with their commentary and what is being done. */
export const explainedRows = (cells: readonly Cell[], timeZone: string): Rows =>
  rowsOf<Cell>(
    [...IDENTITY, ...FIGURE, ...WORDS, ...PEOPLE, ...standingColumns(timeZone)],
    cells,
    lastChangeOf(cells),
  );

/** A figure of a quarter's table with its words, and all that was ever reported for it. */
export type Told = { readonly cell: Cell; readonly line: CellLine; readonly revisions: readonly Revision[] };

/** The final figure that was reported first, where it is another now. */
function restatedFrom({ revisions }: Told): Revision | undefined {
  const found = restatementOf(revisions);
  return found?.kind === 'restated' ? found.was : undefined;
}

/** The figure and status that were reported first, side by side with those of now. */
function asReported(told: Told): Pick<Revision, 'figure' | 'status'> | undefined {
  const restated = restatedFrom(told);
  if (restated) return restated;
  const { cell } = told;
  const { correction, figure } = cell;
  return correction && correction.asReported !== cell.status
    ? { figure, status: correction.asReported }
    : undefined;
}

/** Why and when: the correction of the figure, else that of its definition. */
function restatedBy(told: Told): { readonly at: string; readonly reason: string } | undefined {
  if (!asReported(told)) return undefined;
  return restatedFrom(told) ? told.revisions.findLast(bringsFigure) : told.cell.correction;
}

const restatedColumns = (timeZone: string): readonly ColumnOf<Told>[] => [
  {
    title: 'Figure as first reported',
    holds: 'amount',
    of: (told) => amountOf(asReported(told)?.figure, told.cell.unit, told.cell.decimals),
  },
  {
    title: 'Status as first reported',
    holds: 'text',
    of: (told) => {
      const status = asReported(told)?.status;
      return status === undefined ? null : statusName(status, told.cell);
    },
  },
  { title: 'Restated on', holds: 'date', of: (told) => dayOf(restatedBy(told)?.at, timeZone) },
  { title: 'Why restated', holds: 'words', of: (told) => textOf(restatedBy(told)?.reason) },
];

/** A whole quarter: a row for each indicator, the figures that are carried into it among them. */
export const quarterRows = (told: readonly Told[], timeZone: string): Rows =>
  rowsOf<Told>(
    [
      ...about<Told>([...IDENTITY, ...FIGURE, ...BEFORE], ({ line }) => line),
      ...about<Told>(PEOPLE, ({ line }) => line),
      ...WORDS.map((column): ColumnOf<Told> => ({ ...column, of: ({ cell }) => column.of(cell) })),
      { title: 'Source', holds: 'words', of: ({ cell }) => textOf(cell.source) },
      { title: 'Evidence', holds: 'words', of: ({ cell }) => textOf(cell.evidence) },
      ...about<Told>(standingColumns(timeZone), ({ line }) => line),
      ...restatedColumns(timeZone),
    ],
    told,
    latestOf([
      lastChangeOf(told.map(({ line }) => line)),
      ...told.flatMap(({ revisions }) => revisions.map(({ at }) => at)),
      ...told.map(({ cell }) => cell.correction?.at),
    ]),
  );
