/** The ledger: every message that goes out by itself is claimed here before it is sent and settled after. */
import type { TableClient } from '@azure/data-tables';
import type { Outcome, Unreachable } from '../domain/address.ts';
import { type Errand, isOpen, LEASE_MS, type LedgerEntry, type MetSince } from '../domain/errand.ts';
import type { Period } from '../domain/period.ts';
import { instantColumn } from './columns.ts';
import { allIn, entityAt } from './entities.ts';
import { isOvertaken } from './faults.ts';
import { afterAll, key, partitionsBetween } from './keys.ts';
import {
  errandColumns,
  inBook,
  keysOf,
  NOTHING_UNCLEAR,
  readEntry,
  type Settling,
  settledColumns,
  type Unclear,
  unclearColumns,
} from './ledgerRow.ts';

/** A claim in hand: settle it. */
export type Claim = {
  readonly errand: Errand;
  readonly etag: string;
  /** Which try this is, from 1 on. */
  readonly attempts: number;
  /** The tries before that say nothing of whether it arrived. */
  readonly unclear: Unclear;
};

export class Ledger {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  /**
   * Everything the ledger holds about a period. It goes through all the stages there were, so it is for looking back and
   * not for a pass.
   */
  async entries(tenantId: string, period: Period): Promise<readonly LedgerEntry[]> {
    const all = key(tenantId, period);
    return allIn(this.#table, partitionsBetween(`${all}|`, afterAll(all)), readEntry);
  }

  /** What the ledger holds of one stage, of all alerts (`alerts`), or of all notes to the performance team (`notes`). */
  async book(tenantId: string, period: Period, book: string): Promise<readonly LedgerEntry[]> {
    return allIn(this.#table, inBook(tenantId, period, book), readEntry);
  }

  /** One entry; undefined where nothing was ever tried. */
  async entry(
    tenantId: string,
    errand: Pick<Errand, 'period' | 'stage'> & { readonly person: { readonly id: string } },
  ): Promise<LedgerEntry | undefined> {
    const { partitionKey, rowKey } = keysOf(tenantId, errand);
    const entity = await entityAt(this.#table, partitionKey, rowKey);
    return entity && readEntry(entity);
  }

  /** Keeps in mind that an older quarter has news, for as long as the quarter that is being reported is. */
  async lookBackOn(tenantId: string, reporting: Period, older: Period): Promise<void> {
    const known = await this.lookedBackOn(tenantId, reporting);
    if (known.includes(older)) return;
    // Each quarter in a column of its own, so that two who note different ones at once do not undo each other.
    const row = { ...olderKeys(tenantId, reporting), [columnOf(older)]: older };
    await this.#table.upsertEntity(row, 'Merge');
  }

  /** The older quarters that are kept in mind. */
  async lookedBackOn(tenantId: string, reporting: Period): Promise<readonly Period[]> {
    const { partitionKey, rowKey } = olderKeys(tenantId, reporting);
    const row = (await entityAt(this.#table, partitionKey, rowKey)) ?? {};
    return Object.entries(row).flatMap(([name, older]) => (name.startsWith(OLDER) ? [older as Period] : []));
  }

  /**
   * Takes an errand for this instance; undefined when another has it or it has ended.
   *
   * @param metSince for somebody out of reach: nobody is tried again in vain. Without it they are
   * @param counts false for one that counts as one try with the one before
   */
  async claim(
    tenantId: string,
    errand: Errand,
    now: Date,
    {
      metSince = () => true,
      counts = true,
    }: { readonly metSince?: MetSince; readonly counts?: boolean } = {},
  ): Promise<Claim | undefined> {
    const keys = keysOf(tenantId, errand);
    const rowOf = (attempts: number, unclear: Unclear) => ({
      ...keys,
      ...errandColumns(errand),
      state: 'claimed',
      ...instantColumn('claimedAt', now.toISOString()),
      ...instantColumn('leaseUntil', new Date(now.getTime() + LEASE_MS).toISOString()),
      reason: '',
      ...{ attempts, ...unclearColumns(unclear) },
    });
    try {
      // Most errands are new: the store says so where one is not.
      const { etag = '' } = await this.#table.createEntity(rowOf(1, NOTHING_UNCLEAR));
      return { errand, etag, attempts: 1, unclear: NOTHING_UNCLEAR };
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
    const existing = await entityAt(this.#table, keys.partitionKey, keys.rowKey);
    if (!existing) return undefined;
    const entry = readEntry(existing);
    if (!isOpen(entry, now, metSince)) return undefined;
    const attempts = Math.max(1, entry.attempts + (counts ? 1 : 0));
    const unclear = { tries: entry.unclear, since: entry.unclearSince };
    try {
      const { etag = '' } = await this.#table.updateEntity(rowOf(attempts, unclear), 'Replace', {
        etag: existing.etag,
      });
      return { errand, etag, attempts, unclear };
    } catch (error) {
      // A claim whose answer was lost looks taken: it is left to its lease, and then sent.
      if (isOvertaken(error)) return undefined;
      throw error;
    }
  }

  /** Writes down that somebody can't be reached whom nothing could be sent to; nothing where it is known already. */
  async noteUnreachable(tenantId: string, errand: Errand, reason: Unreachable, now: Date): Promise<void> {
    const claim = await this.claim(tenantId, errand, now, { metSince: () => false });
    if (claim) await this.settle(tenantId, claim, { kind: 'unreachable', reason }, now);
  }

  /** Writes down how an errand ended. A claim that was taken over meanwhile is left to its new holder. */
  async settle(
    tenantId: string,
    claim: Claim,
    outcome: Outcome,
    now: Date,
    settling: Settling = {},
  ): Promise<void> {
    await this.#rewrite(
      keysOf(tenantId, claim.errand),
      settledColumns(claim, outcome, now, settling),
      claim.etag,
    );
  }

  /**
   * Writes down that what was told has been taken back in the chat; `became` says what it is now.
   *
   * @param owesLine where the person can't have seen that: a line about it is still to be sent
   */
  async takeBack(
    tenantId: string,
    entry: LedgerEntry,
    { became, owesLine }: { readonly became: string; readonly owesLine: boolean },
    now: Date,
  ): Promise<void> {
    const columns = {
      state: 'taken back',
      reason: became,
      owesLine,
      ...instantColumn('settledAt', now.toISOString()),
    };
    await this.#amend(tenantId, entry, columns);
  }

  /** Writes down which figures the message in the chat shows as no longer asked for. */
  async noteIsIn(tenantId: string, entry: LedgerEntry, refs: readonly string[]): Promise<void> {
    await this.#amend(tenantId, entry, { isIn: refs.join('\n') });
  }

  /** Amends a message that was sent, unless it is another by now: one that is told anew is left to whoever tells it. */
  async #amend(tenantId: string, entry: LedgerEntry, columns: object): Promise<void> {
    const keys = keysOf(tenantId, entry);
    const entity = await entityAt(this.#table, keys.partitionKey, keys.rowKey);
    const stands = entity && readEntry(entity);
    if (stands?.state !== 'sent' || stands.activityId !== entry.activityId) return;
    await this.#rewrite(keys, columns, entity?.etag ?? '');
  }

  async #rewrite(keys: ReturnType<typeof keysOf>, columns: object, etag: string): Promise<void> {
    try {
      await this.#table.updateEntity({ ...keys, ...columns }, 'Merge', { etag });
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
}

const OLDER = 'older';
const columnOf = (older: Period): string => `${OLDER}${older.replaceAll('-', '')}`;
const olderKeys = (tenantId: string, reporting: Period) => ({
  partitionKey: key(tenantId, 'older'),
  rowKey: key(reporting),
});
