/** A submission as typed columns: one entry for each of its fields writes and reads it. */
import { z } from 'zod';
import type { Revision } from '../../domain/indicators/cell.ts';
import type { Submission } from '../../domain/indicators/submission.ts';
import { type Columns, figureColumns } from './columns.ts';
import {
  ACTION_ROW,
  actionColumns,
  actionFrom,
  YEAR_END_ROW,
  yearEndColumns,
  yearEndFrom,
} from './commitmentColumns.ts';
import {
  BY_MONTH_ROW,
  GIVEN_ROW,
  givenByMonthColumns,
  givenByMonthFrom,
  givenColumns,
  givenFrom,
  type Made,
  VARIANCES_ROW,
  varianceColumns,
  variancesFrom,
} from './workingColumns.ts';

/** The submission as a row keeps it: a revision has neither a milestone's chosen status nor the prediction's target. */
type Kept = Pick<Submission | Revision, keyof Submission & keyof Revision> &
  Partial<Pick<Submission, 'picked'>>;

/** The columns of one field. */
type Column = {
  /** Its columns, for reading. */
  readonly row: z.ZodRawShape;
  readonly write: (of: Kept, made: Made) => Columns;
  /** Reads it from a row whose columns have been parsed. */
  readonly read: (row: Readonly<Record<string, unknown>>) => unknown;
};

function column<Row extends z.ZodRawShape>(
  row: Row,
  write: Column['write'],
  read: (row: z.infer<z.ZodObject<Row>>) => unknown,
): Column {
  return { row, write, read: (parsed) => read(parsed as z.infer<z.ZodObject<Row>>) };
}

const Text = z.string().optional();

const COLUMNS: Readonly<Record<keyof Submission, Column>> = {
  figure: column(
    { figureText: Text },
    ({ figure }) => figureColumns('figure', figure),
    ({ figureText }) => figureText ?? null,
  ),
  given: column(GIVEN_ROW, ({ given }, made) => givenColumns(made, given), givenFrom),
  givenByMonth: column(
    BY_MONTH_ROW,
    ({ givenByMonth }) => givenByMonthColumns(givenByMonth),
    givenByMonthFrom,
  ),
  published: column(
    { publishedText: Text },
    ({ published }) => figureColumns('published', published ?? null),
    ({ publishedText }) => publishedText,
  ),
  publishedVariances: column(
    { ...GIVEN_ROW, ...VARIANCES_ROW },
    ({ given, publishedVariances }) => varianceColumns(given, publishedVariances),
    variancesFrom,
  ),
  picked: column(
    { picked: Text },
    ({ picked }): Columns => (picked ? { picked } : {}),
    ({ picked }) => picked ?? null,
  ),
  yearEnd: column(YEAR_END_ROW, ({ yearEnd }) => yearEndColumns(yearEnd), yearEndFrom),
  action: column(ACTION_ROW, ({ action }) => actionColumns(action), actionFrom),
  provisional: column(
    { provisional: z.boolean() },
    ({ provisional }) => ({ provisional }),
    ({ provisional }) => provisional,
  ),
  commentary: column(
    { commentary: z.string() },
    ({ commentary }) => ({ commentary }),
    ({ commentary }) => commentary,
  ),
  source: column(
    { source: Text },
    ({ source }): Columns => (source === '' ? {} : { source }),
    ({ source }) => source ?? '',
  ),
  evidence: column(
    { evidence: Text },
    ({ evidence }): Columns => (evidence === '' ? {} : { evidence }),
    ({ evidence }) => evidence ?? '',
  ),
};
const ENTRIES = Object.entries(COLUMNS);
// All at once: one schema for each field makes reading a quarter with its words half as slow again.
const Row = z.object(Object.assign({}, ...ENTRIES.map(([, { row }]) => row)));

/**
 * Writes a submission.
 * @param made how the figure is worked out; its names stand beside the counts or parts
 */
export const submissionColumns = (of: Kept, made: Made): Columns =>
  Object.assign({}, ...ENTRIES.map(([, { write }]) => write(of, made)));

/**
 * Reads a submission, to be parsed with the cell or revision around it.
 * @throws {z.ZodError} where the row was written by something else
 */
export function submissionFrom(entity: object): Readonly<Record<keyof Submission, unknown>> {
  const row = Row.parse(entity);
  return Object.fromEntries(ENTRIES.map(([field, { read }]) => [field, read(row)])) as Record<
    keyof Submission,
    unknown
  >;
}
