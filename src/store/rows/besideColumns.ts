/**
 * Values beside a figure, as typed columns: the earlier figures it is compared with, an override, a correction, more time,
 * signatures, and that it was sent back.
 */
import { z } from 'zod';
import type { Correction, Extension, Override, Previous } from '../../domain/indicators/cell.ts';
import type { Signature, Signing } from '../../domain/signing.ts';
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
import { PLACES } from './placeColumns.ts';

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

const Text = z.string().optional();
const Instant = InstantColumn.optional();

/** The columns of what became of a figure, for reading. */
export const SIGNING_ROW = {
  ...{ signed1For: Text, signed2For: Text, signed3For: Text, signed4For: Text },
  ...{ signed1At: Instant, signed2At: Instant, signed3At: Instant, signed4At: Instant },
  ...personRow('signed1By'),
  ...personRow('signed2By'),
  ...personRow('signed3By'),
  ...personRow('signed4By'),
  ...personRow('sentBackBy'),
  sentBackAt: Instant,
  sentBackNote: Text,
};

/** Writes signatures and the word that it was sent back; nothing where there is neither. */
export const signingColumns = ({ signatures = [], sentBack }: Signing): Columns =>
  Object.assign(
    {},
    ...signatures.map(signatureColumns),
    sentBack && {
      ...personColumns('sentBackBy', sentBack.by),
      ...instantColumn('sentBackAt', sentBack.at),
      sentBackNote: sentBack.note,
    },
  );

const signatureColumns = ({ authority, by, at }: Signature, index: number): Columns => ({
  [`signed${index + 1}For`]: authority,
  ...personColumns(`signed${index + 1}By`, by),
  ...instantColumn(`signed${index + 1}At`, at),
});

/** Reads them. */
export function signingFrom(row: z.infer<z.ZodObject<typeof SIGNING_ROW>>): Signing {
  const signatures = PLACES.flatMap((place): Signature[] => {
    const [authority, at] = [row[`signed${place}For`], row[`signed${place}At`]];
    const by = personFrom(row, `signed${place}By`);
    return authority === undefined || at === undefined || !by ? [] : [{ authority, by, at }];
  });
  const by = personFrom(row, 'sentBackBy');
  const { sentBackAt: at, sentBackNote: note } = row;
  return {
    ...(signatures.length > 0 && { signatures }),
    ...(by && at !== undefined && note !== undefined && { sentBack: { by, at, note } }),
  };
}
