/** A cell as a row of the Periods table. */
import { z } from 'zod';
import { type Cell, type CellLine, Cell as CellSchema } from '../../domain/indicators/cell.ts';
import { Month } from '../../domain/time/month.ts';
import { Period } from '../../domain/time/period.ts';
import {
  CORRECTION_ROW,
  correctionColumns,
  correctionFrom,
  EARLIER_ROW,
  EXTENSION_ROW,
  earlierColumns,
  earlierFrom,
  extensionColumns,
  extensionFrom,
  OVERRIDE_ROW,
  overrideColumns,
  overrideFrom,
  SIGNING_ROW,
  signingColumns,
  signingFrom,
} from '../rows/besideColumns.ts';
import {
  type Columns,
  InstantColumn,
  instantColumn,
  personColumns,
  personFrom,
  personRow,
} from '../rows/columns.ts';
import { ACTING_ROW, actingFrom, PREDICTION_ROW, predictionFrom } from '../rows/commitmentColumns.ts';
import { DEFINITION_ROW, definitionColumns, definitionFrom } from '../rows/definitionColumns.ts';
import { partTargetColumns, partTargetsFrom } from '../rows/partTargetColumns.ts';
import { PLACE_ROW, placeColumns, placeFrom } from '../rows/placeColumns.ts';
import { submissionColumns, submissionFrom } from '../rows/submissionColumns.ts';
import { SOURCE_ROW, TARGET_ROW, targetFromRow } from '../rows/targetColumns.ts';

/** Writes a cell. Its submission's id travels along, so that a repeated one is recognised. */
export function cellColumns(cell: Cell, submissionId: string): Columns {
  return {
    kind: 'score',
    period: cell.period,
    ...definitionColumns(cell),
    ...(cell.ofMonth && { ofMonth: cell.ofMonth }),
    ...partTargetColumns(cell.partTargets),
    ...placeColumns(cell),
    ...submissionColumns(cell, cell),
    status: cell.status,
    offTarget: cell.offTarget,
    ...earlierColumns('previous', cell.previous),
    ...earlierColumns('lastYear', cell.lastYear),
    ...overrideColumns(cell.override),
    ...correctionColumns(cell.correction),
    ...signingColumns(cell),
    ...extensionColumns(cell.extension),
    ...instantColumn('reportedAt', cell.reportedAt),
    ...personColumns('reportedBy', cell.reportedBy),
    revision: cell.revision,
    submissionId,
  };
}

const LineRow = z.object({
  period: Period,
  ofMonth: Month.optional(),
  ...DEFINITION_ROW,
  ...TARGET_ROW,
  ...PLACE_ROW,
  figureText: z.string().optional(),
  status: z.string(),
  offTarget: z.boolean(),
  ...EARLIER_ROW,
  picked: z.string().optional(),
  ...OVERRIDE_ROW,
  ...SIGNING_ROW,
  ...EXTENSION_ROW,
  ...PREDICTION_ROW,
  ...ACTING_ROW,
  provisional: z.boolean(),
  ...personRow('reportedBy'),
  reportedAt: InstantColumn.optional(),
  revision: z.number(),
});

const CellRow = LineRow.extend({ ...SOURCE_ROW, ...CORRECTION_ROW, submissionId: z.string() });

/** The columns that a list needs; the words stay in the store. */
export const LINE_COLUMNS: readonly string[] = Object.keys(LineRow.shape);

/** A line has no key for what nobody gave it. */
const withGiven = (row: z.infer<typeof LineRow>): Pick<CellLine, 'extension' | 'acting'> => {
  const [extension, acting] = [extensionFrom(row), actingFrom(row)];
  return { ...(extension && { extension }), ...(acting && { acting }) };
};

function lineFrom(row: z.infer<typeof LineRow>): CellLine {
  return {
    period: row.period,
    ...(row.ofMonth && { ofMonth: row.ofMonth }),
    ...definitionFrom(row),
    target: targetFromRow(row),
    ...placeFrom(row),
    figure: row.figureText ?? null,
    status: row.status,
    offTarget: row.offTarget,
    previous: earlierFrom(row, 'previous'),
    lastYear: earlierFrom(row, 'lastYear'),
    picked: row.picked ?? null,
    override: overrideFrom(row),
    ...signingFrom(row),
    ...withGiven(row),
    yearEnd: predictionFrom(row),
    provisional: row.provisional,
    reportedAt: row.reportedAt ?? null,
    reportedBy: personFrom(row, 'reportedBy'),
    revision: row.revision,
  };
}

/** Reads a row that was selected with LINE_COLUMNS. */
export const readLine = (entity: Record<string, unknown>): CellLine => lineFrom(LineRow.parse(entity));

/** Reads a whole row. */
export function readCell(entity: Record<string, unknown>): {
  readonly cell: Cell;
  readonly submissionId: string;
} {
  const row = CellRow.parse(entity);
  const cell = {
    ...lineFrom(row),
    ...submissionFrom(entity),
    target: targetFromRow(row),
    correction: correctionFrom(row),
    partTargets: partTargetsFrom(entity),
  };
  return { cell: CellSchema.parse(cell), submissionId: row.submissionId };
}
