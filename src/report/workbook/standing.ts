/** Counts as rows: by status, by quarter, and of groups or people side by side. */
import { type Amount, type ColumnOf, numberOf, type Rows, rowsOf } from '../../domain/answers/listing.ts';
import { inOrder, type Summary, type SummaryLine, summarise } from '../../domain/answers/summary.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { lastChangeOf } from './figures.ts';

/** A whole number of per cent. */
const share = (percent: number): Amount => ({ value: String(percent), as: 'percent', decimals: 0 });

/** The name of a line as its scheme has it. */
const named = ({ status, scheme }: Pick<SummaryLine, 'status' | 'scheme'>): string =>
  scheme?.states?.[status] ?? status;

/** The status table of a quarter, with the lines that have no indicator. */
export const summaryRows = ({ lines }: Summary, cells: readonly CellLine[]): Rows =>
  rowsOf<SummaryLine>(
    [
      { title: 'Status', holds: 'text', of: named },
      { title: 'Indicators', holds: 'amount', of: ({ count }) => numberOf(count) },
      { title: 'Share', holds: 'amount', of: ({ percent }) => share(percent) },
    ],
    lines,
    lastChangeOf(cells),
  );

type Quarter = { readonly period: Period; readonly summary: Summary | undefined };

/** Quarters beside each other, oldest first: a row for each status, a column for each quarter. */
export function quarterCountRows(quarters: readonly Quarter[]): Rows {
  const held = quarters.flatMap(({ period, summary }) => (summary ? [{ period, summary }] : []));
  const lines = new Map(held.flatMap(({ summary }) => summary.lines.map((line) => [line.status, line])));
  const columns = held.map(
    ({ period, summary }): ColumnOf<SummaryLine> => ({
      title: periodName(period),
      holds: 'amount',
      of: ({ status }) => numberOf(summary.lines.find((line) => line.status === status)?.count ?? 0),
    }),
  );
  return rowsOf<SummaryLine>(
    [{ title: 'Status', holds: 'text', of: named }, ...columns],
    inOrder([...lines.values()]),
  );
}

/** A group, an authority or a person, by name. */
type Side = {
  readonly name: string;
  readonly cells: readonly CellLine[];
  readonly matching: number;
  readonly of: number;
  readonly share: number | undefined;
};

/** Sides beside each other, the worst first, with how many of each stand where. */
export function sideRows(sides: readonly Side[], asked: string): Rows {
  const summaries = new Map(sides.map((side) => [side, summarise(side.cells)]));
  const lines = new Map(
    [...summaries.values()].flatMap(({ lines }) => lines.map((line) => [line.status, line])),
  );
  return rowsOf<Side>(
    [
      { title: 'Name', holds: 'text', of: ({ name }) => name },
      { title: 'Indicators', holds: 'amount', of: ({ cells }) => numberOf(cells.length) },
      { title: `Number ${asked}`, holds: 'amount', of: ({ matching }) => numberOf(matching) },
      { title: 'Out of', holds: 'amount', of: ({ of }) => numberOf(of) },
      {
        title: 'Share',
        holds: 'amount',
        of: (side) => (side.share === undefined ? null : share(side.share)),
      },
      ...inOrder([...lines.values()]).map(
        (line): ColumnOf<Side> => ({
          title: named(line),
          holds: 'amount',
          of: (side) =>
            numberOf(summaries.get(side)?.lines.find(({ status }) => status === line.status)?.count ?? 0),
        }),
      ),
    ],
    sides,
    lastChangeOf(sides.flatMap(({ cells }) => cells)),
  );
}
