/** An owner's additions to a figure as typed columns: the predicted year end, and the management action. */
import { z } from 'zod';
import type { Action, YearEnd } from '../../domain/indicators/submission.ts';
import { type Columns, figureColumns } from './columns.ts';
import { aimColumns, TARGET_ROW, targetFromRow } from './targetColumns.ts';

/** The columns of a prediction, as lists and revisions have it. */
export const PREDICTION_ROW = { yearEndText: z.string().optional(), yearEndStatus: z.string().optional() };

type Prediction = Omit<YearEnd, 'target'>;

/** Reads a prediction without its target. */
export const predictionFrom = (row: z.infer<z.ZodObject<typeof PREDICTION_ROW>>): Prediction | undefined =>
  row.yearEndText === undefined || row.yearEndStatus === undefined
    ? undefined
    : { figure: row.yearEndText, status: row.yearEndStatus };

// `targetKind` becomes `yearEndTargetKind`: it is the target of another quarter, in the same columns.
const named = (key: string): string => `yearEnd${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;
const renamed = <T>(columns: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(columns).map(([key, column]) => [named(key), column]));

const TargetRow = z.object(TARGET_ROW).partial();

/** The columns of a prediction, for reading, with the target of the year's last quarter where it is kept. */
export const YEAR_END_ROW = { ...PREDICTION_ROW, ...renamed(TargetRow.shape) };

/** Writes a prediction, and the target that it was judged by where it is given. */
export const yearEndColumns = (yearEnd: (Prediction & Partial<YearEnd>) | undefined): Columns =>
  yearEnd
    ? {
        yearEndStatus: yearEnd.status,
        ...figureColumns('yearEnd', yearEnd.figure),
        ...(yearEnd.target ? renamed(aimColumns(yearEnd.target)) : {}),
      }
    : {};

/** Reads a prediction with its target. */
export function yearEndFrom(
  row: z.infer<z.ZodObject<typeof PREDICTION_ROW>> & Readonly<Record<string, unknown>>,
): (Prediction & Partial<YearEnd>) | undefined {
  const prediction = predictionFrom(row);
  if (!prediction) return undefined;
  const parts = Object.fromEntries(Object.keys(TARGET_ROW).map((key) => [key, row[named(key)]]));
  const { targetKind, ...aim } = TargetRow.parse(parts);
  if (targetKind === undefined) return prediction;
  return { ...prediction, target: targetFromRow({ targetKind, ...aim }) };
}

/** The columns of an action, for reading. */
export const ACTION_ROW = {
  action: z.string().optional(),
  actionOwner: z.string().optional(),
  actionBy: z.string().optional(),
};

/** Those of them that lists have: who does it is written with every action, though it may be empty. */
export const ACTING_ROW = { actionOwner: z.string().optional(), actionBy: z.string().optional() };

/** Reads who does it and by when. */
export const actingFrom = ({
  actionOwner,
  actionBy,
}: z.infer<z.ZodObject<typeof ACTING_ROW>>): Omit<Action, 'what'> | undefined =>
  actionOwner === undefined ? undefined : { who: actionOwner, by: actionBy ?? null };

/** Writes an action: the words, who does it, and the day (`YYYY-MM-DD`). */
export const actionColumns = (action: Action | undefined): Columns =>
  action
    ? {
        action: action.what,
        actionOwner: action.who,
        ...(action.by === null ? {} : { actionBy: action.by }),
      }
    : {};

/** Reads an action. */
export const actionFrom = ({
  action,
  actionOwner,
  actionBy,
}: z.infer<z.ZodObject<typeof ACTION_ROW>>): Action | undefined =>
  action === undefined ? undefined : { what: action, who: actionOwner ?? '', by: actionBy ?? null };
