/** A submission as typed columns: one entry for each of its fields writes it, and reads it back. */
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
  GIVEN_ROW,
  givenColumns,
  givenFrom,
  type Made,
  VARIANCES_ROW,
  varianceColumns,
  variancesFrom,
} from './workingColumns.ts';

/** What a row has of it: a revision keeps neither the choice for a milestone nor the target of a prediction. */
type Kept = Pick<Submission | Revision, keyof Submission & keyof Revision> &
  Partial<Pick<Submission, 'picked'>>;

/** How a field is kept. */
type Column = {
  readonly write: (of: Kept, made: Made) => Columns;
  /** @throws {z.ZodError} where the row was written by something else */
  readonly read: (row: Readonly<Record<string, unknown>>) => unknown;
};

/** @param row the columns that it is read back from */
function column<Row extends z.ZodRawShape>(
  row: Row,
  write: Column['write'],
  read: (row: z.infer<z.ZodObject<Row>>) => unknown,
): Column {
  const schema = z.object(row);
  return { write, read: (entity) => read(schema.parse(entity)) };
}

const Text = z.string().optional();

const COLUMNS: Readonly<Record<keyof Submission, Column>> = {
  figure: column(
    { figureText: Text },
    ({ figure }) => figureColumns('figure', figure),
    ({ figureText }) => figureText ?? null,
  ),
  given: column(GIVEN_ROW, ({ given }, made) => givenColumns(made, given), givenFrom),
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
};
const ENTRIES = Object.entries(COLUMNS);

/** Writes it. @param made how the figure is worked out, whose names stand beside what was given */
export const submissionColumns = (of: Kept, made: Made): Columns =>
  Object.assign({}, ...ENTRIES.map(([, { write }]) => write(of, made)));

/** Reads it back, to be parsed with what it is part of. */
export const submissionFrom = (
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<keyof Submission, unknown>> =>
  Object.fromEntries(ENTRIES.map(([field, { read }]) => [field, read(row)])) as Record<
    keyof Submission,
    unknown
  >;
