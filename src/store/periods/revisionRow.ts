/** The revisions of a cell as rows of the Periods table. */
import { z } from 'zod';
import { type Cell, type Revision, Revision as RevisionSchema } from '../../domain/indicators/cell.ts';
import { type Columns, figureColumns, InstantColumn, instantColumn, personColumns } from '../rows/columns.ts';
import {
  ACTION_ROW,
  actionColumns,
  actionFrom,
  predictionColumns,
  predictionFrom,
  YEAR_END_ROW,
} from '../rows/commitmentColumns.ts';
import { GivenRow, givenColumns, givenFrom, varianceColumns, variancesFrom } from '../rows/workingColumns.ts';

/** Writes a revision. */
export function revisionColumns(
  cell: Pick<Cell, 'ref' | 'period' | 'calculation' | 'breakdown' | 'rollsUp' | 'frequency'>,
  revision: Revision,
): Columns {
  return {
    kind: 'revision',
    period: cell.period,
    ref: cell.ref,
    number: revision.number,
    change: revision.kind,
    ...instantColumn('at', revision.at),
    ...personColumns('by', revision.by),
    ...figureColumns('figure', revision.figure),
    ...givenColumns(cell, revision.given),
    ...figureColumns('published', revision.published ?? null),
    ...varianceColumns(revision.given, revision.publishedVariances),
    status: revision.status,
    ...predictionColumns(revision.yearEnd),
    ...actionColumns(revision.action),
    commentary: revision.commentary,
    provisional: revision.provisional,
    reason: revision.reason,
    ...(revision.before
      ? { beforeStatus: revision.before.status, ...figureColumns('beforeFigure', revision.before.figure) }
      : {}),
    submissionId: revision.submissionId,
  };
}

const RevisionRow = GivenRow.extend({
  ...YEAR_END_ROW,
  ...ACTION_ROW,
  number: z.number(),
  change: RevisionSchema.shape.kind,
  at: InstantColumn,
  byId: z.string(),
  byName: z.string(),
  figureText: z.string().optional(),
  status: z.string(),
  commentary: z.string(),
  provisional: z.boolean(),
  reason: z.string(),
  beforeStatus: z.string().optional(),
  beforeFigureText: z.string().optional(),
  submissionId: z.string(),
});

/** Reads a revision. */
export function readRevision(entity: Record<string, unknown>): Revision {
  const row = RevisionRow.parse(entity);
  return {
    number: row.number,
    kind: row.change,
    at: row.at,
    by: { id: row.byId, name: row.byName },
    figure: row.figureText ?? null,
    given: givenFrom(row),
    published: row.publishedText,
    publishedVariances: variancesFrom(row),
    status: row.status,
    yearEnd: predictionFrom(row),
    action: actionFrom(row),
    commentary: row.commentary,
    provisional: row.provisional,
    reason: row.reason,
    before:
      row.beforeStatus === undefined
        ? null
        : { figure: row.beforeFigureText ?? null, status: row.beforeStatus },
    submissionId: row.submissionId,
  };
}
