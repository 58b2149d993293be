/** Subscriptions: a row for each thing that somebody or a channel follows or mutes, in a cached partition of their own. */
import type { TableClient, TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { Subscription } from '../../domain/alerts/subscription.ts';
import { CachedPartitions } from '../rows/cachedPartition.ts';
import { InstantColumn, instantColumn, personColumns, personFrom, personRow } from '../rows/columns.ts';
import { OPERATIONS } from '../rows/entities.ts';
import { afterAll, key } from '../rows/keys.ts';
import { REGISTER_VERSION_KEY } from './peopleRows.ts';

const subscriptionsIn = (tenantId: string): string => key(tenantId, 'subscriptions');

const Text = z.string().optional();
/** `follows` is which of the three it is; Azure Tables has a column `kind` for the kind of row. */
const Row = z.object({
  follows: z.string(),
  ...personRow('to'),
  ref: Text,
  facet: Text,
  value: Text,
  on: Text,
  until: Text,
  ...personRow('by'),
  at: InstantColumn,
});

const readSubscription = (entity: Record<string, unknown>): Subscription => {
  const { follows, ...row } = Row.parse(entity);
  return Subscription.parse({
    ...row,
    kind: follows,
    to: personFrom(row, 'to'),
    by: personFrom(row, 'by'),
  });
};

export class Subscriptions {
  readonly #table: TableClient;
  readonly #cached: CachedPartitions<Subscription>;

  constructor(register: TableClient) {
    this.#table = register;
    this.#cached = new CachedPartitions(register, {
      versionKey: REGISTER_VERSION_KEY,
      before: afterAll(''),
      select: Object.keys(Row.shape),
      parse: readSubscription,
    });
  }

  /** Everybody's, those whose day has passed too. */
  async all(tenantId: string): Promise<readonly Subscription[]> {
    return (await this.#cached.read(subscriptionsIn(tenantId)))?.rows ?? [];
  }

  /** Writes subscriptions, each in the place of one of the same kind, person and matter. */
  async save(tenantId: string, subscriptions: readonly Subscription[]): Promise<void> {
    await this.#commit(
      tenantId,
      subscriptions.map((each) => ['upsert', rowOf(tenantId, each), 'Replace']),
    );
  }

  /** Deletes subscriptions; those that are not there any more are none of them. */
  async remove(tenantId: string, subscriptions: readonly Subscription[]): Promise<void> {
    const there = new Set((await this.all(tenantId)).map((each) => keysOf(tenantId, each).rowKey));
    const gone = subscriptions
      .map((each) => keysOf(tenantId, each))
      .filter(({ rowKey }) => there.has(rowKey));
    await this.#commit(
      tenantId,
      gone.map((keys) => ['delete', keys]),
    );
  }

  async #commit(tenantId: string, actions: readonly TransactionAction[]): Promise<void> {
    const version = {
      partitionKey: subscriptionsIn(tenantId),
      rowKey: REGISTER_VERSION_KEY,
      kind: 'version',
    };
    const size = OPERATIONS - 1;
    for (let start = 0; start < actions.length; start += size) {
      const batch = actions.slice(start, start + size);
      await this.#table.submitTransaction([...batch, ['upsert', version, 'Replace']]);
    }
  }
}

const keysOf = (tenantId: string, { kind, to, ref, facet, value, on }: Subscription) => ({
  partitionKey: subscriptionsIn(tenantId),
  rowKey: key(to.id, kind, ref ?? '', facet ?? '', value ?? '', on ?? ''),
});

const rowOf = (tenantId: string, subscription: Subscription) => {
  const { kind, to, ref, facet, value, on, until, by, at } = subscription;
  return {
    ...keysOf(tenantId, subscription),
    kind: 'subscription',
    follows: kind,
    ...personColumns('to', to),
    ...(ref !== undefined && { ref }),
    ...(facet !== undefined && { facet }),
    ...(value !== undefined && { value }),
    ...(on !== undefined && { on }),
    ...(until !== undefined && { until }),
    ...personColumns('by', by),
    ...instantColumn('at', at),
  };
};
