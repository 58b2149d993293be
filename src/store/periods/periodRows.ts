/** Layout of the Periods table: keys of its rows, and the writes that its transactions are made of. */
import type { TransactionAction } from '@azure/data-tables';
import type { Cell, Revision } from '../../domain/indicators/cell.ts';
import type { Period } from '../../domain/time/period.ts';
import { afterAll, inRange, key } from '../rows/keys.ts';
import { cellColumns } from './cellRow.ts';
import { revisionColumns } from './revisionRow.ts';

/** The key of a partition's version row, which stands before its cells. */
export const PERIOD_VERSION_KEY = 'score!version';

export const partitionOf = (tenantId: string, period: Period): string => key(tenantId, period);
export const cellKey = (ref: string): string => key('score', ref);
export const revisionKey = (ref: string, number: number): string =>
  key('rev', ref, String(number).padStart(6, '0'));
const keys = (partitionKey: string, rowKey: string) => ({ partitionKey, rowKey });

/** A filter for the cells of a partition. */
export const cellsIn = (partition: string): string => inRange(partition, 'score|', afterAll('score'));

/** A filter for the revisions of one cell, which come oldest first. */
export function revisionsIn(partition: string, ref: string): string {
  const prefix = key('rev', ref);
  return inRange(partition, `${prefix}|`, afterAll(prefix));
}

/** A filter for the revisions of all of a partition's cells; those of one cell stand together, oldest first. */
export const everyRevisionIn = (partition: string): string => inRange(partition, 'rev|', afterAll('rev'));

/** The version row: rewritten with every change, so that its ETag says whether a copy is current. */
export const versionRow = (partition: string) => ({
  ...keys(partition, PERIOD_VERSION_KEY),
  kind: 'version',
});

/** The write of a blank cell, which has no submission. */
export const createCell = (partition: string, cell: Cell): TransactionAction => [
  'create',
  { ...keys(partition, cellKey(cell.ref)), ...cellColumns(cell, '') },
];

export const createRevision = (partition: string, cell: Cell, revision: Revision): TransactionAction => [
  'create',
  { ...keys(partition, revisionKey(cell.ref, revision.number)), ...revisionColumns(cell, revision) },
];

/** The write of a cell, on condition that it has not changed since `etag` was read. */
export const replaceCell = (
  partition: string,
  cell: Cell,
  submissionId: string,
  etag: string,
): TransactionAction => [
  'update',
  { ...keys(partition, cellKey(cell.ref)), ...cellColumns(cell, submissionId) },
  'Replace',
  { etag },
];

/** A figure to store: the new cell, its revision, and the ETag that the cell was read with. */
export type FigureEntry = { readonly cell: Cell; readonly revision: Revision; readonly etag: string };

/** The two writes of a figure. */
export function writesOf(
  tenantId: string,
  { cell, revision, etag }: FigureEntry,
): readonly TransactionAction[] {
  const partition = partitionOf(tenantId, cell.period);
  return [
    replaceCell(partition, cell, revision.submissionId, etag),
    createRevision(partition, cell, revision),
  ];
}
