/** Forms that people began and did not send: rows of a partition for each person, beside what they last asked. */
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { eachText } from '../domain/indicators/submission.ts';
import type { Draft, KeptDraft } from '../domain/reporting/draft.ts';
import { Period } from '../domain/time/period.ts';
import { type Columns, InstantColumn, instantColumn } from './rows/columns.ts';
import { allIn, entityAt } from './rows/entities.ts';
import { orUndefined } from './rows/faults.ts';
import { afterAll, inPartition, inRange, key } from './rows/keys.ts';

/** No conversation has an id like it: Teams' own have a colon, and a web chat's are made of letters and digits alone. */
const DRAFTS = '(drafts)';

const partitionOf = (tenantId: string, personId: string): string => key(tenantId, DRAFTS, personId);

const Text = z.string().optional().default('');

const Row = z.object({
  ref: z.string(),
  period: Period,
  submissionId: z.string(),
  basedOn: z.number(),
  asks: Text,
  figure: Text,
  /** The counts or parts, a line each, in their order. */
  given: z.string().optional(),
  published: Text,
  picked: Text,
  yearEnd: Text,
  ...eachText(() => Text),
  actionWhat: Text,
  actionWho: Text,
  actionBy: Text,
  provisional: z.boolean(),
  nothingToReport: z.boolean(),
  reason: Text,
  confirmedFigure: Text,
  keptCommentary: Text,
  at: InstantColumn,
});

export class Drafts {
  readonly #table: TableClient;

  constructor(threads: TableClient) {
    this.#table = threads;
  }

  /** Keeps somebody's draft of a figure, in the place of the one before. */
  async keep(tenantId: string, personId: string, kept: KeptDraft): Promise<void> {
    const keys = { partitionKey: partitionOf(tenantId, personId), rowKey: key(kept.period, kept.ref) };
    await this.#table.upsertEntity({ ...keys, ...columnsOf(kept) }, 'Replace');
  }

  /** Somebody's draft of a figure; undefined where there is none. */
  async of(
    tenantId: string,
    personId: string,
    { period, ref }: Pick<KeptDraft, 'period' | 'ref'>,
  ): Promise<KeptDraft | undefined> {
    const entity = await entityAt(this.#table, partitionOf(tenantId, personId), key(period, ref));
    return entity && readDraft(entity);
  }

  /** All that somebody has begun for a quarter. */
  async inPeriod(tenantId: string, personId: string, period: Period): Promise<readonly KeptDraft[]> {
    const prefix = key(period);
    const filter = inRange(partitionOf(tenantId, personId), `${prefix}|`, afterAll(prefix));
    return allIn(this.#table, filter, readDraft);
  }

  /** Drops somebody's draft of a figure; none there is fine. */
  async drop(
    tenantId: string,
    personId: string,
    { period, ref }: Pick<KeptDraft, 'period' | 'ref'>,
  ): Promise<void> {
    await orUndefined(this.#table.deleteEntity(partitionOf(tenantId, personId), key(period, ref)));
  }

  /** Forgets all that people have begun. @returns how many drafts each had, by id */
  async forget(tenantId: string, personIds: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const forgotten = new Map<string, number>();
    for (const id of personIds) {
      const partitionKey = partitionOf(tenantId, id);
      const rowKeys = await allIn(this.#table, inPartition(partitionKey), ({ rowKey }) => String(rowKey));
      for (const rowKey of rowKeys) await orUndefined(this.#table.deleteEntity(partitionKey, rowKey));
      forgotten.set(id, rowKeys.length);
    }
    return forgotten;
  }
}

function columnsOf({ draft, at, ...carried }: KeptDraft): Columns {
  const { given, action, isAsItIs: _asItIs, confirmedFigure, reason, keptCommentary, ...texts } = draft;
  return {
    ...carried,
    ...texts,
    given: given.map((each) => each.replaceAll('\n', ' ')).join('\n'),
    actionWhat: action.what,
    actionWho: action.who,
    actionBy: action.by,
    reason: reason ?? '',
    confirmedFigure: confirmedFigure ?? '',
    keptCommentary: keptCommentary ?? '',
    ...instantColumn('at', at),
  };
}

function readDraft(entity: Record<string, unknown>): KeptDraft {
  const row = Row.parse(entity);
  const { ref, period, submissionId, basedOn, asks, at, given, ...said } = row;
  const { actionWhat: what, actionWho: who, actionBy: by, confirmedFigure, ...rest } = said;
  const draft: Draft = {
    ...rest,
    given: given ? given.split('\n') : [],
    action: { what, who, by },
    confirmedFigure: confirmedFigure === '' ? null : confirmedFigure,
  };
  return { ref, period, submissionId, basedOn, asks, draft, at };
}
