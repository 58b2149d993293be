/** The sending state of a council, its rate and outages of Teams: one row, shared by all instances. */
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { InstantColumn, instantColumn } from '../rows/columns.ts';
import { entityAt } from '../rows/entities.ts';
import { isOvertaken } from '../rows/faults.ts';
import { key } from '../rows/keys.ts';

/** A present outage: Teams takes no messages. */
export type Down = {
  /** When the first message was refused (ISO). */
  readonly since: string;
  /** When the last one was (ISO). */
  readonly lastAt: string;
  /** The last answer of Teams, or that there was none. */
  readonly reason: string;
  /** Number of retries since. */
  readonly tries: number;
  /** When the next retry is due (ISO). */
  readonly tryAt: string;
};

/** Teams is too busy for everybody: since when, and when it last said so (ISO). */
type Busy = { readonly since: string; readonly lastAt: string; readonly reason: string };

/** A past outage, as ISO instants: the last message in vain, and the first one that arrived again. */
export type Outage = {
  readonly from: string;
  readonly lastAt: string;
  readonly until: string;
  readonly reason: string;
  readonly isBusy: boolean;
};

export type SendingState = {
  /** The time of the next message, in milliseconds since 1970. */
  readonly nextAt: number;
  /** The rate in messages a second, as of `slowedAt` (ISO), when Teams last asked for fewer. */
  readonly perSecond: number;
  readonly slowedAt: string;
  readonly down: Down | undefined;
  readonly busy: Busy | undefined;
  /** The last outage, once it is over. */
  readonly outage: Outage | undefined;
  /** When the last message known to have arrived was begun (ISO). */
  readonly arrivedAt: string;
};

const NEVER = '1970-01-01T00:00:00.000Z';
const Text = z.string().default('');
const Instant = InstantColumn.default(NEVER);

const Row = z.object({
  nextAt: z.number().default(0),
  perSecond: z.number().default(Number.POSITIVE_INFINITY),
  slowedAt: Instant,
  downSince: Instant,
  downLastAt: Instant,
  downReason: Text,
  downTries: z.number().default(0),
  downTryAt: Instant,
  busySince: Instant,
  busyLastAt: Instant,
  busyReason: Text,
  outageFrom: Instant,
  outageLastAt: Instant,
  outageUntil: Instant,
  outageReason: Text,
  outageIsBusy: z.boolean().default(false),
  arrivedAt: Instant,
});

/** The most write attempts: far more than instances that send in the same quarter of a second. */
const ATTEMPTS = 20;

export class Sending {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  async read(tenantId: string): Promise<SendingState> {
    const { partitionKey, rowKey } = keysOf(tenantId);
    return stateFrom((await entityAt(this.#table, partitionKey, rowKey)) ?? {});
  }

  /**
   * Changes the state if nobody else has since it was read, and tries again where somebody has.
   * @param change gives back the state it was given where there is nothing to change
   * @throws after twenty instances were each a moment faster
   */
  async change(
    tenantId: string,
    change: (state: SendingState) => SendingState,
  ): Promise<{ readonly before: SendingState; readonly after: SendingState }> {
    const keys = keysOf(tenantId);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const entity = await entityAt(this.#table, keys.partitionKey, keys.rowKey);
      const before = stateFrom(entity ?? {});
      const after = change(before);
      if (after === before) return { before, after };
      const row = { ...keys, ...columnsOf(after) };
      try {
        await (entity
          ? this.#table.updateEntity(row, 'Replace', { etag: entity.etag })
          : this.#table.createEntity(row));
        return { before, after };
      } catch (error) {
        if (!isOvertaken(error)) throw error;
      }
    }
    throw new Error('The row that paces messages is changed by too many at once.');
  }
}

const keysOf = (tenantId: string) => ({ partitionKey: key(tenantId, 'sending'), rowKey: 'teams' });

function stateFrom(entity: Record<string, unknown>): SendingState {
  const row = Row.parse(entity);
  return {
    nextAt: row.nextAt,
    perSecond: row.perSecond,
    slowedAt: row.slowedAt,
    down:
      row.downSince === NEVER
        ? undefined
        : {
            since: row.downSince,
            lastAt: row.downLastAt,
            reason: row.downReason,
            tries: row.downTries,
            tryAt: row.downTryAt,
          },
    busy:
      row.busySince === NEVER
        ? undefined
        : { since: row.busySince, lastAt: row.busyLastAt, reason: row.busyReason },
    outage:
      row.outageFrom === NEVER
        ? undefined
        : {
            from: row.outageFrom,
            lastAt: row.outageLastAt,
            until: row.outageUntil,
            reason: row.outageReason,
            isBusy: row.outageIsBusy,
          },
    arrivedAt: row.arrivedAt,
  };
}

const columnsOf = ({ nextAt, perSecond, slowedAt, down, busy, outage, arrivedAt }: SendingState) => ({
  nextAt: { value: String(Math.round(nextAt)), type: 'Double' as const },
  ...(Number.isFinite(perSecond) ? { perSecond: { value: String(perSecond), type: 'Double' as const } } : {}),
  ...instantColumn('slowedAt', slowedAt),
  ...instantColumn('arrivedAt', arrivedAt),
  ...(down
    ? {
        ...instantColumn('downSince', down.since),
        ...instantColumn('downLastAt', down.lastAt),
        downReason: down.reason,
        downTries: down.tries,
        ...instantColumn('downTryAt', down.tryAt),
      }
    : {}),
  ...(busy
    ? {
        ...instantColumn('busySince', busy.since),
        ...instantColumn('busyLastAt', busy.lastAt),
        busyReason: busy.reason,
      }
    : {}),
  ...(outage
    ? {
        ...instantColumn('outageLastAt', outage.lastAt),
        outageIsBusy: outage.isBusy,
        ...instantColumn('outageFrom', outage.from),
        ...instantColumn('outageUntil', outage.until),
        outageReason: outage.reason,
      }
    : {}),
});
