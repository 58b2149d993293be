/** Comments on figures, as rows of their quarter's partition that are only ever added. */
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { Comment, type NewComment } from '../../domain/closing/comments.ts';
import type { Period } from '../../domain/time/period.ts';
import { type Columns, InstantColumn, instantColumn, personColumns } from '../rows/columns.ts';
import { allIn } from '../rows/entities.ts';
import { isOvertaken } from '../rows/faults.ts';
import { afterAll, inRange, key } from '../rows/keys.ts';
import { partitionOf } from './periodRows.ts';

// It sorts before the lockings, the revisions and the cells of a partition, and is read with none of them.
const COMMENT = 'comment';

/** More than people who comment on one figure in the same second. */
const ATTEMPTS = 20;

export class Comments {
  readonly #table: TableClient;

  constructor(periods: TableClient) {
    this.#table = periods;
  }

  /** The comments on one figure, oldest first. */
  async of(tenantId: string, period: Period, ref: string): Promise<readonly Comment[]> {
    return this.#within(tenantId, period, key(COMMENT, ref));
  }

  /** All comments on a quarter's figures, figure by figure, oldest first. */
  async inPeriod(tenantId: string, period: Period): Promise<readonly Comment[]> {
    return this.#within(tenantId, period, COMMENT);
  }

  /** Adds one, with the next number of its figure. One that is there already, by its submission, is given back as it is. */
  async add(tenantId: string, period: Period, comment: NewComment): Promise<Comment> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const there = await this.of(tenantId, period, comment.ref);
      const same = there.find(({ submissionId }) => submissionId === comment.submissionId);
      if (same) return same;
      const added = { ...comment, number: (there.at(-1)?.number ?? 0) + 1 };
      try {
        await this.#table.createEntity({
          partitionKey: partitionOf(tenantId, period),
          rowKey: key(COMMENT, comment.ref, String(added.number).padStart(6, '0')),
          ...commentColumns(period, added),
        });
        return added;
      } catch (error) {
        if (!isOvertaken(error)) throw error;
      }
    }
    throw new Error(`${comment.ref} is being commented on all the time.`);
  }

  #within(tenantId: string, period: Period, prefix: string): Promise<readonly Comment[]> {
    const filter = inRange(partitionOf(tenantId, period), `${prefix}|`, afterAll(prefix));
    return allIn(this.#table, filter, readComment);
  }
}

const commentColumns = (period: Period, comment: Comment): Columns => ({
  kind: COMMENT,
  period,
  ref: comment.ref,
  number: comment.number,
  comment: comment.kind,
  ...personColumns('by', comment.by),
  ...instantColumn('at', comment.at),
  text: comment.text,
  ...(comment.answers === undefined ? {} : { answers: comment.answers }),
  ...(comment.role === undefined ? {} : { role: comment.role }),
  submissionId: comment.submissionId,
});

const Row = Comment.omit({ kind: true, by: true, at: true }).extend({
  comment: Comment.shape.kind,
  byId: z.string(),
  byName: z.string(),
  at: InstantColumn,
});

function readComment(entity: Record<string, unknown>): Comment {
  const { comment: kind, byId, byName, ...row } = Row.parse(entity);
  return { ...row, kind, by: { id: byId, name: byName } };
}
