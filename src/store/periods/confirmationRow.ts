/** Confirmations as rows of their quarter's partition: each answer is a row, and an offer's row takes the reply. */
import { z } from 'zod';
import { Confirmation } from '../../domain/arrangements/confirmation.ts';
import {
  type Columns,
  InstantColumn,
  instantColumn,
  personColumns,
  personFrom,
  personRow,
} from '../rows/columns.ts';
import { afterAll, inRange, key } from '../rows/keys.ts';

// It sorts before the revisions and the cells of a partition, so that neither are read with it.
const CONFIRMATION = 'confirmation';

/** The key of a confirmation; those of one figure stand in the order in which they were said. */
export const confirmationKey = ({ ref, at }: Pick<Confirmation, 'ref' | 'at'>): string =>
  key(CONFIRMATION, ref, at);

/** A filter for the confirmations of a partition. */
export const confirmationsIn = (partition: string): string =>
  inRange(partition, `${CONFIRMATION}|`, afterAll(CONFIRMATION));

/** Writes a confirmation. */
export const confirmationColumns = (said: Confirmation): Columns => ({
  kind: CONFIRMATION,
  period: said.period,
  ref: said.ref,
  answer: said.answer,
  ...personColumns('by', said.by),
  ...instantColumn('at', said.at),
  ...personColumns('handedTo', said.to),
  ...personColumns('handedFrom', said.from),
  ...(said.reply === null ? {} : { reply: said.reply }),
  ...instantColumn('repliedAt', said.repliedAt),
});

const Row = Confirmation.pick({ period: true, ref: true, answer: true }).extend({
  ...personRow('by'),
  at: InstantColumn,
  ...personRow('handedTo'),
  ...personRow('handedFrom'),
  reply: z.string().optional(),
  repliedAt: InstantColumn.optional(),
});

/** Reads a confirmation. */
export function readConfirmation(entity: Record<string, unknown>): Confirmation {
  const row = Row.parse(entity);
  return Confirmation.parse({
    ...row,
    by: personFrom(row, 'by'),
    to: personFrom(row, 'handedTo'),
    from: personFrom(row, 'handedFrom'),
    reply: row.reply ?? null,
    repliedAt: row.repliedAt ?? null,
  });
}
