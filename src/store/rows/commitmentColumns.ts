/** What an owner adds to a figure as typed columns: the year end that is predicted, and what is being done. */
import { z } from 'zod';
import type { Action, Cell, YearEnd } from '../../domain/indicators/cell.ts';
import { type Columns, figureColumns } from './columns.ts';
import { aimColumns, TARGET_ROW, targetFrom } from './targetColumns.ts';

/** What was predicted, as lists need it. */
export const YEAR_END_ROW = { yearEndText: z.string().optional(), yearEndStatus: z.string().optional() };

/** Writes a prediction, without the target. */
export const predictionColumns = (yearEnd: Cell['yearEnd'] | Omit<YearEnd, 'target'>): Columns =>
  yearEnd ? { yearEndStatus: yearEnd.status, ...figureColumns('yearEnd', yearEnd.figure) } : {};

/** Reads it back. */
export const predictionFrom = (
  row: z.infer<z.ZodObject<typeof YEAR_END_ROW>>,
): Omit<YearEnd, 'target'> | undefined =>
  row.yearEndText === undefined || row.yearEndStatus === undefined
    ? undefined
    : { figure: row.yearEndText, status: row.yearEndStatus };

// `targetKind` becomes `yearEndTargetKind`: it is the target of another quarter, in the same columns.
const named = (key: string): string => `yearEnd${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;
const renamed = <T>(columns: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(columns).map(([key, column]) => [named(key), column]));

const TargetRow = z.object(TARGET_ROW);

/** The columns that the target of the year's last quarter is read back from. */
export const YEAR_END_TARGET_ROW = Object.fromEntries(
  Object.keys(TARGET_ROW).map((key) => [named(key), z.string().optional()]),
);

/** Writes the target that a prediction was judged by. */
export const yearEndTargetColumns = (yearEnd: Cell['yearEnd']): Columns =>
  yearEnd ? renamed(aimColumns(yearEnd.target)) : {};

/** Reads a prediction back with the target it was judged by. */
export function yearEndFrom(
  row: z.infer<z.ZodObject<typeof YEAR_END_ROW>> & Readonly<Record<string, unknown>>,
): YearEnd | undefined {
  const prediction = predictionFrom(row);
  const parts = Object.fromEntries(Object.keys(TARGET_ROW).map((key) => [key, row[named(key)]]));
  return prediction && { ...prediction, target: targetFrom(TargetRow.parse(parts)) };
}

export const ACTION_ROW = {
  action: z.string().optional(),
  actionOwner: z.string().optional(),
  actionBy: z.string().optional(),
};

/** Writes what is being done: the words, who does it, and the day (`YYYY-MM-DD`). */
export const actionColumns = (action: Action | undefined): Columns =>
  action
    ? {
        action: action.what,
        actionOwner: action.who,
        ...(action.by === null ? {} : { actionBy: action.by }),
      }
    : {};

/** Reads it back. */
export const actionFrom = ({
  action,
  actionOwner,
  actionBy,
}: z.infer<z.ZodObject<typeof ACTION_ROW>>): Action | undefined =>
  action === undefined ? undefined : { what: action, who: actionOwner ?? '', by: actionBy ?? null };
