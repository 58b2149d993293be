/** A cell and its revisions as rows of the Periods table. */
import { z } from 'zod';
import type { Cell, CellLine, Override, Previous, Revision } from '../domain/cell.ts';
import { Cell as CellSchema } from '../domain/cell.ts';
import { Basis, Frequency, Lifecycle } from '../domain/indicator.ts';
import { Period } from '../domain/period.ts';
import { Direction } from '../domain/target.ts';
import { Unit } from '../domain/unit.ts';
import {
  type Columns,
  figureColumns,
  InstantColumn,
  instantColumn,
  personColumns,
  personFrom,
} from './columns.ts';
import { STANDARD_ROW, standardColumns, standardsFrom } from './standardColumns.ts';
import { TARGET_ROW, targetColumns, targetFrom } from './targetColumns.ts';
import { GivenRow, givenColumns, givenFrom, MadeRow, madeColumns, madeFrom } from './workingColumns.ts';

/** Writes a cell. The id of the submission behind it travels along, so that a repeated one is recognised. */
export function cellColumns(cell: Cell, submissionId: string): Columns {
  return {
    kind: 'score',
    period: cell.period,
    ref: cell.ref,
    title: cell.title,
    unit: cell.unit,
    decimals: cell.decimals,
    direction: cell.direction,
    frequency: cell.frequency,
    basis: cell.basis,
    lifecycle: cell.lifecycle,
    scheme: cell.scheme,
    ...targetColumns(cell.target),
    ...madeColumns(cell),
    ...(cell.definedSince ? { definedSince: cell.definedSince } : {}),
    ...standardColumns(cell),
    group: cell.group,
    partner: cell.partner,
    perspective: cell.perspective,
    committee: cell.committee,
    ...personColumns('owner', cell.owner),
    ...personColumns('deputy', cell.deputy),
    ...personColumns('manager', cell.manager),
    ...figureColumns('figure', cell.figure),
    ...givenColumns(cell, cell.given),
    status: cell.status,
    offTarget: cell.offTarget,
    ...(cell.previous
      ? {
          previousPeriod: cell.previous.period,
          previousStatus: cell.previous.status,
          ...figureColumns('previousFigure', cell.previous.figure),
        }
      : {}),
    ...(cell.lastYear
      ? {
          lastYearPeriod: cell.lastYear.period,
          lastYearStatus: cell.lastYear.status,
          ...figureColumns('lastYearFigure', cell.lastYear.figure),
        }
      : {}),
    ...(cell.picked === null ? {} : { picked: cell.picked }),
    ...(cell.override
      ? {
          setStatus: cell.override.status,
          setReason: cell.override.reason,
          ...personColumns('setBy', cell.override.by),
          ...instantColumn('setAt', cell.override.at),
        }
      : {}),
    provisional: cell.provisional,
    commentary: cell.commentary,
    ...instantColumn('reportedAt', cell.reportedAt),
    ...personColumns('reportedBy', cell.reportedBy),
    revision: cell.revision,
    submissionId,
  };
}

const LineRow = MadeRow.extend({
  period: Period,
  ref: z.string(),
  title: z.string(),
  unit: Unit,
  decimals: z.number(),
  direction: Direction,
  frequency: Frequency,
  basis: Basis,
  lifecycle: Lifecycle,
  scheme: z.string(),
  ...TARGET_ROW,
  ...STANDARD_ROW,
  group: z.string(),
  partner: z.string(),
  perspective: z.string(),
  committee: z.string(),
  ownerId: z.string().optional(),
  ownerName: z.string().optional(),
  deputyId: z.string().optional(),
  deputyName: z.string().optional(),
  managerId: z.string().optional(),
  managerName: z.string().optional(),
  figureText: z.string().optional(),
  status: z.string(),
  offTarget: z.boolean(),
  definedSince: Period.optional(),
  previousPeriod: Period.optional(),
  previousFigureText: z.string().optional(),
  previousStatus: z.string().optional(),
  lastYearPeriod: Period.optional(),
  lastYearFigureText: z.string().optional(),
  lastYearStatus: z.string().optional(),
  picked: z.string().optional(),
  setStatus: z.string().optional(),
  setReason: z.string().optional(),
  setById: z.string().optional(),
  setByName: z.string().optional(),
  setAt: InstantColumn.optional(),
  provisional: z.boolean(),
  reportedById: z.string().optional(),
  reportedByName: z.string().optional(),
  reportedAt: InstantColumn.optional(),
  revision: z.number(),
});

const CellRow = LineRow.extend(GivenRow.shape).extend({
  commentary: z.string(),
  submissionId: z.string(),
});

/** The columns that a list needs; the words stay in the store. */
export const LINE_COLUMNS: readonly string[] = Object.keys(LineRow.shape);

function lineFrom(row: z.infer<typeof LineRow>): CellLine {
  return {
    period: row.period,
    ref: row.ref,
    title: row.title,
    unit: row.unit,
    decimals: row.decimals,
    direction: row.direction,
    frequency: row.frequency,
    basis: row.basis,
    lifecycle: row.lifecycle,
    scheme: row.scheme,
    target: targetFrom(row),
    ...madeFrom(row, row.unit),
    definedSince: row.definedSince,
    ...standardsFrom(row),
    group: row.group,
    partner: row.partner,
    perspective: row.perspective,
    committee: row.committee,
    owner: personFrom(row.ownerId, row.ownerName),
    deputy: personFrom(row.deputyId, row.deputyName),
    manager: personFrom(row.managerId, row.managerName),
    figure: row.figureText ?? null,
    status: row.status,
    offTarget: row.offTarget,
    previous: earlierFrom(row.previousPeriod, row.previousFigureText, row.previousStatus),
    lastYear: earlierFrom(row.lastYearPeriod, row.lastYearFigureText, row.lastYearStatus),
    picked: row.picked ?? null,
    override: overrideFrom(row),
    provisional: row.provisional,
    reportedAt: row.reportedAt ?? null,
    reportedBy: personFrom(row.reportedById, row.reportedByName),
    revision: row.revision,
  };
}

function earlierFrom(
  period: Period | undefined,
  figure: string | undefined,
  status: string | undefined,
): Previous | null {
  return period === undefined || figure === undefined || status === undefined
    ? null
    : { period, figure, status };
}

function overrideFrom(row: z.infer<typeof LineRow>): Override | null {
  const by = personFrom(row.setById, row.setByName);
  return row.setStatus === undefined || row.setReason === undefined || row.setAt === undefined || !by
    ? null
    : { status: row.setStatus, reason: row.setReason, by, at: row.setAt };
}

/** Reads a row that was selected with LINE_COLUMNS. */
export const readLine = (entity: Record<string, unknown>): CellLine => lineFrom(LineRow.parse(entity));

/** Reads a whole row. */
export function readCell(entity: Record<string, unknown>): {
  readonly cell: Cell;
  readonly submissionId: string;
} {
  const row = CellRow.parse(entity);
  return {
    cell: CellSchema.parse({
      ...lineFrom(row),
      given: givenFrom(row),
      commentary: row.commentary,
    }),
    submissionId: row.submissionId,
  };
}

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
    status: revision.status,
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
  number: z.number(),
  change: z.enum(['submission', 'correction', 'import', 'override']),
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
    status: row.status,
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
