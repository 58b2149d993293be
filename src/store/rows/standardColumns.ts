/** A floor standard and an indicator's own tolerance as typed columns. */
import { z } from 'zod';
import { type Definition, Tolerance } from '../../domain/indicators/indicator.ts';
import { type Columns, figureColumns } from './columns.ts';

type Standards = Pick<Definition, 'floor' | 'tolerance'>;

/** The columns of both, for reading. */
export const STANDARD_ROW = {
  floorText: z.string().optional(),
  toleranceKind: z.string().optional(),
  toleranceText: z.string().optional(),
};

/** Writes both; nothing for one that is not set. */
export const standardColumns = ({ floor, tolerance }: Standards): Columns => ({
  ...figureColumns('floor', floor),
  ...(tolerance ? { toleranceKind: tolerance.kind, ...figureColumns('tolerance', tolerance.by) } : {}),
});

/** Reads both. */
export const standardsFrom = (row: z.infer<z.ZodObject<typeof STANDARD_ROW>>): Standards => ({
  floor: row.floorText ?? null,
  tolerance:
    row.toleranceText === undefined
      ? null
      : Tolerance.parse({ kind: row.toleranceKind, by: row.toleranceText }),
});
