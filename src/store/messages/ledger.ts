/** The ledger: every automatic message is claimed here before it is sent and settled after. */
import type { TableClient } from '@azure/data-tables';
import type { Outcome, Unreachable } from '../../domain/messages/address.ts';
import {
  type Errand,
  hasArrived,
  isOpen,
  type LedgerEntry,
  type MetSince,
  type Seen,
} from '../../domain/messages/errand.ts';
import type { Period } from '../../domain/time/period.ts';
import { instantColumn } from '../rows/columns.ts';
import { allIn, entityAt } from '../rows/entities.ts';
import { isOvertaken } from '../rows/faults.ts';
import { afterAll, key, partitionsBetween } from '../rows/keys.ts';
import {
  claimedColumns,
  earlierKeysOf,
  inBook,
  keysOf,
  NOTHING_UNCLEAR,
  OLDER,
  olderColumn,
  olderKeys,
  putDownColumns,
  readEntry,
  type Settling,
  seenColumns,
  settledColumns,
  type Unclear,
} from './ledgerRow.ts';

/** A claim of this instance, to be settled. */
export type Claim = {
  readonly errand: Errand;
  readonly etag: string;
  /** The number of this try, from 1 on. */
  readonly attempts: number;
  /** Earlier tries without a word on whether the message arrived. */
  readonly unclear: Unclear;
};

export class Ledger {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  /** Every entry of a period. It reads all stages there were, so it is for looking back and not for a pass. */
  async entries(tenantId: string, period: Period): Promise<readonly LedgerEntry[]> {
    const all = key(tenantId, period);
    return allIn(this.#table, partitionsBetween(`${all}|`, afterAll(all)), readEntry);
  }

  /** The entries of one book: a stage, all alerts (`alerts`), `confirmations`, notices of `contracts`, or notes to the performance team (`notes`). */
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

  /** Every message under one key, latest first: the present one, and those taken back before. Each is read by key. */
  async tellings(
    tenantId: string,
    name: Pick<Errand, 'period' | 'stage' | 'person'>,
  ): Promise<readonly LedgerEntry[]> {
    const latest = await this.entry(tenantId, name);
    if (!latest) return [];
    const earlier = Array.from({ length: latest.toldBefore }, (_, toldBefore) => {
      const { partitionKey, rowKey } = earlierKeysOf(tenantId, { ...latest, toldBefore });
      return entityAt(this.#table, partitionKey, rowKey);
    });
    const found = await Promise.all(earlier);
    return [latest, ...found.toReversed().flatMap((entity) => (entity ? [readEntry(entity)] : []))];
  }

  /** Records that an older quarter has news, for as long as the reporting quarter lasts. */
  async lookBackOn(tenantId: string, reporting: Period, older: Period): Promise<void> {
    const known = await this.lookedBackOn(tenantId, reporting);
    if (known.includes(older)) return;
    // Each quarter in a column of its own, so that two who note different ones at once do not undo each other.
    const row = { ...olderKeys(tenantId, reporting), [olderColumn(older)]: older };
    await this.#table.upsertEntity(row, 'Merge');
  }

  /** The older quarters recorded as having news. */
  async lookedBackOn(tenantId: string, reporting: Period): Promise<readonly Period[]> {
    const { partitionKey, rowKey } = olderKeys(tenantId, reporting);
    const row = (await entityAt(this.#table, partitionKey, rowKey)) ?? {};
    return Object.entries(row).flatMap(([name, older]) => (name.startsWith(OLDER) ? [older as Period] : []));
  }

  /** Puts an errand down that is about to be tried; one that is there already stays as it is. */
  async putDown(tenantId: string, errand: Errand, now: Date): Promise<void> {
    try {
      await this.#table.createEntity({ ...keysOf(tenantId, errand), ...putDownColumns(errand, now) });
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }

  /**
   * Claims an errand for this instance; undefined when another has it or it has ended.
   * @param metSince has somebody out of reach been met since? Without it they are tried in any case
   * @param counts false for a retry that counts as one try with the one before
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
    const rowOf = (attempts: number, unclear: Unclear, toldBefore: number) => ({
      ...keys,
      attempts,
      toldBefore,
      ...claimedColumns(errand, now, unclear),
    });
    try {
      // Most errands are new: the store says so where one is not.
      const { etag = '' } = await this.#table.createEntity(rowOf(1, NOTHING_UNCLEAR, 0));
      return { errand, etag, attempts: 1, unclear: NOTHING_UNCLEAR };
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
    const existing = await entityAt(this.#table, keys.partitionKey, keys.rowKey);
    if (!existing) return undefined;
    const entry = readEntry(existing);
    if (!isOpen(entry, now, metSince)) return undefined;
    const attempts = Math.max(1, entry.attempts + (counts ? 1 : 0));
    const isAnew = entry.state === 'taken back';
    const unclear = isAnew ? NOTHING_UNCLEAR : { tries: entry.unclear, since: entry.unclearSince };
    const row = rowOf(attempts, unclear, entry.toldBefore + (isAnew ? 1 : 0));
    try {
      const { etag = '' } = isAnew
        ? await this.#tellAnew(tenantId, existing, row)
        : await this.#table.updateEntity(row, 'Replace', { etag: existing.etag });
      return { errand, etag, attempts, unclear };
    } catch (error) {
      // A claim whose answer was lost looks taken: it is left to its lease, and then sent.
      if (isOvertaken(error)) return undefined;
      throw error;
    }
  }

  /** Replaces a row that was taken back, which is kept beside it: its message is still in the chat. */
  async #tellAnew(
    tenantId: string,
    { etag, timestamp: _timestamp, ...earlier }: Stored,
    row: Keyed,
  ): Promise<{ readonly etag?: string | undefined }> {
    // A line owed about the earlier message is superseded by the new one.
    const kept = { ...earlier, ...earlierKeysOf(tenantId, readEntry(earlier)), owesLine: false };
    const { subResponses } = await this.#table.submitTransaction([
      ['create', kept],
      ['update', row, 'Replace', { etag }],
    ]);
    return { etag: subResponses[1]?.etag };
  }

  /** Records that somebody could not be reached; nothing where that is known already. */
  async noteUnreachable(tenantId: string, errand: Errand, reason: Unreachable, now: Date): Promise<void> {
    const claim = await this.claim(tenantId, errand, now, { metSince: () => false });
    if (claim) await this.settle(tenantId, claim, { kind: 'unreachable', reason }, now);
  }

  /** Records the outcome of an errand. A claim that was taken over meanwhile is left to its new holder. */
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
   * Records that a message has been taken back in the chat; `became` is its figure's new status.
   * @param owesLine where the person can't have seen that: a line about it is still to be sent
   * @param linesBefore how many lines about it said what is no longer so either
   * @param shows how an alert shows its figure now
   */
  async takeBack(
    tenantId: string,
    entry: LedgerEntry,
    {
      became,
      owesLine,
      linesBefore = entry.linesBefore,
      shows,
    }: {
      readonly became: string;
      readonly owesLine: boolean;
      readonly linesBefore?: number;
      readonly shows?: string;
    },
    now: Date,
  ): Promise<void> {
    const columns = {
      state: 'taken back',
      reason: became,
      owesLine,
      linesBefore,
      ...(shows === undefined ? {} : { shows }),
      ...instantColumn('settledAt', now.toISOString()),
    };
    await this.#amend(tenantId, entry, columns);
  }

  /** Records what the message in the chat shows now: the figures no longer asked for, or an alert’s figure. */
  async noteShown(
    tenantId: string,
    entry: LedgerEntry,
    shown: { readonly isIn: readonly string[] } | { readonly shows: string },
  ): Promise<void> {
    await this.#amend(tenantId, entry, 'isIn' in shown ? { isIn: shown.isIn.join('\n') } : shown);
  }

  /** Records that somebody has seen an alert and deals with it. */
  async noteSeen(tenantId: string, entry: LedgerEntry, seen: Seen): Promise<void> {
    await this.#amend(tenantId, entry, seenColumns(seen));
  }

  /** Changes the entry of a sent message, wherever its row is by now (beside the present one, if told anew). */
  async #amend(tenantId: string, entry: LedgerEntry, columns: object): Promise<void> {
    for (const keys of [keysOf(tenantId, entry), earlierKeysOf(tenantId, entry)]) {
      const entity = await entityAt(this.#table, keys.partitionKey, keys.rowKey);
      const stands = entity && readEntry(entity);
      if (!stands) return;
      if (!hasArrived(stands) || stands.activityId !== entry.activityId) continue;
      return this.#rewrite(keys, columns, entity.etag);
    }
  }

  async #rewrite(keys: ReturnType<typeof keysOf>, columns: object, etag: string): Promise<void> {
    try {
      await this.#table.updateEntity({ ...keys, ...columns }, 'Merge', { etag });
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
  }
}

type Keyed = ReturnType<typeof keysOf>;
/** A row as it was read. */
type Stored = NonNullable<Awaited<ReturnType<typeof entityAt>>>;
