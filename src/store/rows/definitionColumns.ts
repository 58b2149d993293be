/** A definition as typed columns: the register's present one, and each figure's own. */
import { z } from 'zod';
import { type Limits, Unit } from '../../domain/figures/unit.ts';
import { Basis, type Definition, Lifecycle } from '../../domain/indicators/indicator.ts';
import { Direction, type Target, type TargetPlan } from '../../domain/indicators/target.ts';
import { Frequency, Lag } from '../../domain/time/frequency.ts';
import { Period } from '../../domain/time/period.ts';
import type { Columns } from './columns.ts';
import { STANDARD_ROW, standardColumns, standardsFrom } from './standardColumns.ts';
import { targetColumns } from './targetColumns.ts';
import { MadeRow, madeColumns, madeFrom } from './workingColumns.ts';

/** The columns of a definition, for reading, without those of the target, which is a plan or that of one period. */
export const DEFINITION_ROW = {
  ref: z.string(),
  title: z.string(),
  unit: Unit,
  /** Whether the indicator has limits of its own; either end may be missing. */
  ownLimits: z.boolean().optional(),
  leastFigure: z.number().optional(),
  mostFigure: z.number().optional(),
  decimals: z.number(),
  direction: Direction,
  frequency: Frequency,
  dueFrom: Period.optional(),
  lag: Lag.optional(),
  basis: Basis,
  lifecycle: Lifecycle,
  scheme: z.string(),
  definedSince: Period.optional(),
  ...MadeRow.shape,
  ...STANDARD_ROW,
};

type Aimless = Omit<Definition, 'target'>;

/** Writes a definition, with its target. */
export const definitionColumns = (
  definition: Aimless & { readonly target: Target | TargetPlan },
): Columns => ({
  ref: definition.ref,
  title: definition.title,
  unit: definition.unit,
  ...limitColumns(definition.limits),
  decimals: definition.decimals,
  direction: definition.direction,
  frequency: definition.frequency,
  ...(definition.dueFrom ? { dueFrom: definition.dueFrom } : {}),
  ...(definition.lag ? { lag: definition.lag } : {}),
  basis: definition.basis,
  lifecycle: definition.lifecycle,
  scheme: definition.scheme,
  ...targetColumns(definition.target),
  ...madeColumns(definition),
  ...(definition.definedSince ? { definedSince: definition.definedSince } : {}),
  ...standardColumns(definition),
});

const limitColumns = (limits: Limits | undefined): Columns =>
  limits
    ? {
        ownLimits: true,
        ...(limits.least === undefined ? {} : { leastFigure: limits.least }),
        ...(limits.most === undefined ? {} : { mostFigure: limits.most }),
      }
    : {};

/** Reads a definition, but for the target. */
export const definitionFrom = (row: z.infer<z.ZodObject<typeof DEFINITION_ROW>>): Aimless => ({
  ref: row.ref,
  title: row.title,
  unit: row.unit,
  limits: row.ownLimits ? { least: row.leastFigure, most: row.mostFigure } : undefined,
  decimals: row.decimals,
  direction: row.direction,
  frequency: row.frequency,
  dueFrom: row.dueFrom,
  lag: row.lag,
  basis: row.basis,
  lifecycle: row.lifecycle,
  scheme: row.scheme,
  definedSince: row.definedSince,
  ...madeFrom(row, row.unit),
  ...standardsFrom(row),
});
