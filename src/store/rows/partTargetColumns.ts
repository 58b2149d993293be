/** The targets of an indicator's parts as typed columns of its cell: `part1Name`, `part1TargetKind`, `part1Target` ... */
import { MOST_PARTS } from '../../domain/figures/breakdown.ts';
import type { PartTarget } from '../../domain/indicators/target.ts';
import type { Columns } from './columns.ts';
import { aimColumns, PartTargetRow, targetFromRow } from './targetColumns.ts';

const named = (index: number, column: string): string =>
  `part${index + 1}${column.charAt(0).toUpperCase()}${column.slice(1)}`;

/** Writes the targets that parts have; nothing where none has one. */
export const partTargetColumns = (targets: readonly PartTarget[] | undefined): Columns =>
  Object.fromEntries(
    (targets ?? [])
      .slice(0, MOST_PARTS)
      .flatMap(({ part, target }, index) =>
        Object.entries({ name: part, ...aimColumns(target) }).map(([column, value]) => [
          named(index, column),
          value,
        ]),
      ),
  );

/** Reads them back; undefined where no part has one. */
export function partTargetsFrom(row: Readonly<Record<string, unknown>>): PartTarget[] | undefined {
  const columns = Object.keys(PartTargetRow.shape);
  const found = Array.from({ length: MOST_PARTS }, (_, index) =>
    Object.fromEntries(columns.map((column) => [column, row[named(index, column)]])),
  ).flatMap((each) => {
    if (each.name === undefined) return [];
    const { name, ...aim } = PartTargetRow.parse(each);
    return [{ part: name, target: targetFromRow(aim) }];
  });
  return found.length === 0 ? undefined : found;
}
