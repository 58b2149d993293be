/** The revisions of a cell as rows of the Periods table. */
import { z } from 'zod';
import { type Cell, type Revision, Revision as RevisionSchema } from '../../domain/indicators/cell.ts';
import { type Columns, figureColumns, InstantColumn, instantColumn, personColumns } from '../rows/columns.ts';
import { submissionColumns, submissionFrom } from '../rows/submissionColumns.ts';
import type { Made } from '../rows/workingColumns.ts';

/** Writes a revision. */
export function revisionColumns(cell: Pick<Cell, 'ref' | 'period'> & Made, revision: Revision): Columns {
  return {
    kind: 'revision',
    period: cell.period,
    ref: cell.ref,
    number: revision.number,
    change: revision.kind,
    ...instantColumn('at', revision.at),
    ...personColumns('by', revision.by),
    ...submissionColumns(revision, cell),
    status: revision.status,
    reason: revision.reason,
    ...(revision.kept === undefined ? {} : { kept: revision.kept }),
    ...(revision.before
      ? { beforeStatus: revision.before.status, ...figureColumns('beforeFigure', revision.before.figure) }
      : {}),
    submissionId: revision.submissionId,
  };
}

const RevisionRow = z.object({
  number: z.number(),
  change: RevisionSchema.shape.kind,
  at: InstantColumn,
  byId: z.string(),
  byName: z.string(),
  status: z.string(),
  reason: z.string(),
  kept: z.string().optional(),
  beforeStatus: z.string().optional(),
  beforeFigureText: z.string().optional(),
  submissionId: z.string(),
});

/** Reads a revision. */
export function readRevision(entity: Record<string, unknown>): Revision {
  const row = RevisionRow.parse(entity);
  return RevisionSchema.parse({
    ...submissionFrom(entity),
    number: row.number,
    kind: row.change,
    at: row.at,
    by: { id: row.byId, name: row.byName },
    status: row.status,
    reason: row.reason,
    ...(row.kept && { kept: row.kept }),
    before:
      row.beforeStatus === undefined
        ? null
        : { figure: row.beforeFigureText ?? null, status: row.beforeStatus },
    submissionId: row.submissionId,
  });
}
