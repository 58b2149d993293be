/**
 * Values beside a figure, as typed columns: the earlier figures it is compared with, an override, a correction, and more
 * time.
 */
import { z } from 'zod';
import type { Correction, Extension, Override, Previous } from '../../domain/indicators/cell.ts';
import { Month } from '../../domain/time/month.ts';
import { Period } from '../../domain/time/period.ts';
import {
  type Columns,
  figureColumns,
  InstantColumn,
  instantColumn,
  personColumns,
  personFrom,
  personRow,
} from './columns.ts';

/** The columns of the earlier figures, for reading. */
export const EARLIER_ROW = {
  previousPeriod: Period.optional(),
  previousMonth: Month.optional(),
  previousFigureText: z.string().optional(),
  previousStatus: z.string().optional(),
  lastYearPeriod: Period.optional(),
  lastYearFigureText: z.string().optional(),
  lastYearStatus: z.string().optional(),
};

type Earlier = 'previous' | 'lastYear';

/** Writes an earlier figure; nothing where there is none. */
export const earlierColumns = (name: Earlier, earlier: Previous | null): Columns =>
  earlier === null
    ? {}
    : {
        [`${name}Period`]: earlier.period,
        [`${name}Status`]: earlier.status,
        ...(earlier.month && { [`${name}Month`]: earlier.month }),
        ...figureColumns(`${name}Figure`, earlier.figure),
      };

/** Reads an earlier figure back. */
export function earlierFrom(row: z.infer<z.ZodObject<typeof EARLIER_ROW>>, name: Earlier): Previous | null {
  const [period, figure, status] = [row[`${name}Period`], row[`${name}FigureText`], row[`${name}Status`]];
  if (period === undefined || status === undefined) return null;
  const month = name === 'previous' ? row.previousMonth : undefined;
  return { period, figure: figure ?? null, status, ...(month && { month }) };
}

/** The columns of an override, for reading. */
export const OVERRIDE_ROW = {
  setStatus: z.string().optional(),
  setReason: z.string().optional(),
  ...personRow('setBy'),
  setAt: InstantColumn.optional(),
};

/** Writes an override; nothing without one. */
export const overrideColumns = (override: Override | null): Columns =>
  override === null
    ? {}
    : {
        setStatus: override.status,
        setReason: override.reason,
        ...personColumns('setBy', override.by),
        ...instantColumn('setAt', override.at),
      };

/** Reads an override. */
export function overrideFrom(row: z.infer<z.ZodObject<typeof OVERRIDE_ROW>>): Override | null {
  const by = personFrom(row, 'setBy');
  return row.setStatus === undefined || row.setReason === undefined || row.setAt === undefined || !by
    ? null
    : { status: row.setStatus, reason: row.setReason, by, at: row.setAt };
}

/** The columns of a correction of the definition, for reading. */
export const CORRECTION_ROW = {
  statusAsReported: z.string().optional(),
  statusAsCorrected: z.string().optional(),
  correctedAt: InstantColumn.optional(),
  correctionReason: z.string().optional(),
  correctionChanged: z.string().optional(),
};

/** Writes both readings of a corrected figure; nothing where nothing was corrected. */
export const correctionColumns = (correction: Correction | undefined): Columns =>
  correction === undefined
    ? {}
    : {
        statusAsReported: correction.asReported,
        statusAsCorrected: correction.asCorrected,
        ...instantColumn('correctedAt', correction.at),
        correctionReason: correction.reason,
        correctionChanged: correction.changed,
      };

/** Reads them. */
export function correctionFrom(row: z.infer<z.ZodObject<typeof CORRECTION_ROW>>): Correction | undefined {
  const { statusAsReported, statusAsCorrected, correctedAt, correctionReason, correctionChanged } = row;
  return statusAsReported === undefined ||
    statusAsCorrected === undefined ||
    correctedAt === undefined ||
    correctionReason === undefined
    ? undefined
    : {
        asReported: statusAsReported,
        asCorrected: statusAsCorrected,
        at: correctedAt,
        reason: correctionReason,
        changed: correctionChanged ?? '',
      };
}

/** The columns of an extension, for reading. */
export const EXTENSION_ROW = {
  extendedUntil: z.string().optional(),
  ...personRow('extendedBy'),
  extendedAt: InstantColumn.optional(),
};

/** Writes an extension; nothing where none was given. */
export const extensionColumns = (extension: Extension | undefined): Columns =>
  extension === undefined
    ? {}
    : {
        extendedUntil: extension.until,
        ...personColumns('extendedBy', extension.by),
        ...instantColumn('extendedAt', extension.at),
      };

/** Reads an extension. */
export function extensionFrom(row: z.infer<z.ZodObject<typeof EXTENSION_ROW>>): Extension | undefined {
  const by = personFrom(row, 'extendedBy');
  return row.extendedUntil === undefined || row.extendedAt === undefined || !by
    ? undefined
    : { until: row.extendedUntil, by, at: row.extendedAt };
}
