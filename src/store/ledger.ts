/** The ledger: every message that goes out by itself is claimed here before it is sent and settled after. */
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Outcome } from '../domain/address.ts';
import { Period } from '../domain/period.ts';
import type { PersonRef } from '../domain/person.ts';
import { InstantColumn, instantColumn } from './columns.ts';
import { allIn, entityAt } from './entities.ts';
import { isOvertaken } from './faults.ts';
import { inPartition, key } from './keys.ts';

export const EntryState = z.enum(['claimed', 'sent', 'unreachable', 'waiting', 'failed']);
/** `sent` and `failed` are final; `unreachable` and `waiting` are tried again; `claimed` until its lease runs out. */
export type EntryState = z.infer<typeof EntryState>;

/** What is to be sent to whom. `stage` and the person name it for ever within a period. */
export type Errand = {
  readonly period: Period;
  readonly stage: string;
  readonly person: PersonRef;
  /** The references of the indicators that it is about. */
  readonly refs: readonly string[];
  /** Those that it is about besides, for their figures of earlier quarters. */
  readonly lateRefs?: readonly string[];
};

export type LedgerEntry = Errand & {
  readonly state: EntryState;
  readonly claimedAt: string;
  readonly leaseUntil: string;
  readonly settledAt: string | null;
  readonly reason: string;
  readonly attempts: number;
};

/** A claim in hand: settle it. */
export type Claim = { readonly errand: Errand; readonly etag: string; readonly attempts: number };

/** How long a claim keeps others away. Far more than a send's timeout, far less than a tick. */
export const LEASE_MS = 2 * 60_000;

const Row = z.object({
  period: z.string(),
  stage: z.string(),
  personId: z.string(),
  personName: z.string(),
  refs: z.string(),
  lateRefs: z.string().optional(),
  state: EntryState,
  claimedAt: InstantColumn,
  leaseUntil: InstantColumn,
  settledAt: InstantColumn.optional(),
  reason: z.string(),
  attempts: z.number(),
});

const listed = (refs: string): readonly string[] => (refs === '' ? [] : refs.split('\n'));

const toEntry = (entity: Record<string, unknown>): LedgerEntry => {
  const row = Row.parse(entity);
  return {
    period: row.period as Period,
    stage: row.stage,
    person: { id: row.personId, name: row.personName },
    refs: listed(row.refs),
    lateRefs: listed(row.lateRefs ?? ''),
    state: row.state,
    claimedAt: row.claimedAt,
    leaseUntil: row.leaseUntil,
    settledAt: row.settledAt ?? null,
    reason: row.reason,
    attempts: row.attempts,
  };
};

/** True when the message still has to go out: nobody is sending it now and it has not ended. */
function isOpen(entry: LedgerEntry | undefined, now: Date): boolean {
  if (!entry) return true;
  if (entry.state === 'claimed') return entry.leaseUntil <= now.toISOString();
  return entry.state === 'unreachable' || entry.state === 'waiting';
}

/** Says of any message whether it still has to go out, by its stage and its person's id. */
export type StillOpen = (stage: string, personId: string) => boolean;

/** Answers from the entries of a period. */
export function stillOpenIn(entries: readonly LedgerEntry[], now: Date): StillOpen {
  const nameOf = (stage: string, personId: string): string => `${stage}|${personId}`;
  const byName = new Map(entries.map((entry) => [nameOf(entry.stage, entry.person.id), entry]));
  return (stage, personId) => isOpen(byName.get(nameOf(stage, personId)), now);
}

export class Ledger {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  /** Everything the ledger holds about a period. */
  async entries(tenantId: string, period: Period): Promise<readonly LedgerEntry[]> {
    return allIn(this.#table, inPartition(key(tenantId, period)), toEntry);
  }

  /** Keeps in mind that an older quarter has news, for as long as the quarter that is being reported is. */
  async lookBackOn(tenantId: string, reporting: Period, older: Period): Promise<void> {
    const row = { partitionKey: olderKey(tenantId, reporting), rowKey: key(older), period: older };
    await this.#table.upsertEntity(row, 'Replace');
  }

  /** The older quarters that are kept in mind. */
  async lookedBackOn(tenantId: string, reporting: Period): Promise<readonly Period[]> {
    const filter = inPartition(olderKey(tenantId, reporting));
    return allIn(this.#table, filter, ({ period }) => Period.parse(period));
  }

  /** Takes an errand for this instance; undefined when another has it or it has ended. */
  async claim(tenantId: string, errand: Errand, now: Date): Promise<Claim | undefined> {
    const keys = keysOf(tenantId, errand);
    const existing = await entityAt(this.#table, keys.partitionKey, keys.rowKey);
    const entry = existing && toEntry(existing);
    if (!isOpen(entry, now)) return undefined;
    const attempts = (entry?.attempts ?? 0) + 1;
    const row = {
      ...keys,
      ...errandColumns(errand),
      state: 'claimed',
      ...instantColumn('claimedAt', now.toISOString()),
      ...instantColumn('leaseUntil', new Date(now.getTime() + LEASE_MS).toISOString()),
      reason: '',
      attempts,
    };
    try {
      const written = existing
        ? await this.#table.updateEntity(row, 'Replace', { etag: existing.etag })
        : await this.#table.createEntity(row);
      return { errand, etag: written.etag ?? '', attempts };
    } catch (error) {
      // A claim whose answer was lost looks taken: it is left to its lease, and then sent.
      if (isOvertaken(error)) return undefined;
      throw error;
    }
  }

  /** Writes down how an errand ended. A claim that was taken over meanwhile is left to its new holder. */
  async settle(tenantId: string, claim: Claim, outcome: Outcome, now: Date): Promise<void> {
    const settled = {
      ...keysOf(tenantId, claim.errand),
      state: stateAfter(outcome),
      reason: outcome.kind === 'sent' ? '' : outcome.reason,
      ...(outcome.kind === 'sent' ? { activityId: outcome.activityId } : {}),
      ...instantColumn('settledAt', now.toISOString()),
    };
    try {
      await this.#table.updateEntity(settled, 'Merge', { etag: claim.etag });
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
}

function stateAfter(outcome: Outcome): EntryState {
  if (outcome.kind === 'retryLater') return 'waiting';
  return outcome.kind;
}

const olderKey = (tenantId: string, reporting: Period): string => key(tenantId, reporting, 'older');

const keysOf = (tenantId: string, { period, stage, person }: Errand) => ({
  partitionKey: key(tenantId, period),
  rowKey: key(stage, person.id),
});

const errandColumns = ({ period, stage, person, refs, lateRefs = [] }: Errand) => ({
  period,
  stage,
  personId: person.id,
  personName: person.name,
  refs: refs.join('\n'),
  lateRefs: lateRefs.join('\n'),
});
