/** Contacts, one row per person: address, last messages, and the lease of whoever is sending them something. */
import type { TableClient } from '@azure/data-tables';
import { type Address, isSameAddress } from '../../domain/messages/address.ts';
import type { Contact, LastMessage } from '../../domain/messages/contact.ts';
import { LEASE_MS } from '../../domain/messages/errand.ts';
import type { Day } from '../../domain/time/days.ts';
import type { Columns } from '../rows/columns.ts';
import { allIn, entityAt, pageIn } from '../rows/entities.ts';
import { isMissing, isOvertaken, orUndefined } from '../rows/faults.ts';
import { inPartition, inPartitionFrom, key } from '../rows/keys.ts';
import {
  addressColumns,
  lastColumns,
  reachColumns,
  readContact,
  sendingColumns,
  toldColumns,
} from './contactRow.ts';

/** A locked contact: nobody else sends it anything until it is let go. */
export type LockedContact = {
  readonly contact: Contact;
  readonly etag: string;
  /** The end of the lease (ISO), which identifies the holder. */
  readonly until: string;
};

/** A contact as it was read, with the ETag that tells whether it still stands. */
export type ContactRead = { readonly contact: Contact; readonly etag: string };

/** The changes to a contact by a message. */
export type ToldNow = {
  readonly toldOn: Day;
  readonly told: readonly string[];
  readonly reminded?: LastMessage;
  readonly escalated?: LastMessage;
};

/** By this people are in the order in which their contacts are kept. */
export const orderOf = (aadId: string): string => key(aadId);

/** The most write attempts: far more than instances that write to one person in the same second. */
const ATTEMPTS = 10;

export class Conversations {
  readonly #table: TableClient;

  constructor(table: TableClient) {
    this.#table = table;
  }

  /**
   * Stores or updates a person's address; they count as reachable again.
   * @returns whether they could not be reached before, as far as was known
   */
  async remember(address: Address, now: Date): Promise<boolean> {
    const before = await this.find(address.tenantId, address.aadId);
    const isBack = before?.reach !== 'reachable';
    // Somebody who is being written to is written down all the same: whatever comes of that message is older news.
    if (before && !isBack && !before.sending && isSameAddress(before, address)) return false;
    await this.#table.upsertEntity(
      {
        ...keysOf(address.tenantId, address.aadId),
        ...addressColumns(address),
        isRemoved: false,
        ...(isBack ? reachColumns({ reach: 'reachable', reachSince: now.toISOString() }) : {}),
      },
      'Merge',
    );
    return isBack;
  }

  /** Notes that a person has removed the bot; today's messages to them still count if they add it again. */
  async part(tenantId: string, aadId: string): Promise<void> {
    const row = { ...keysOf(tenantId, aadId), isRemoved: true };
    await orUndefined(this.#table.updateEntity(row, 'Merge', { etag: '*' }));
  }

  /**
   * Forgets a person, and their last messages; nothing to forget is fine.
   * @returns whether there was anything
   */
  async forget(tenantId: string, aadId: string): Promise<boolean> {
    return (await orUndefined(this.#table.deleteEntity(key(tenantId), key(aadId)))) !== undefined;
  }

  /** The contact of one person; undefined when the bot has never met them, or was removed by them. */
  async find(tenantId: string, aadId: string): Promise<Contact | undefined> {
    return (await this.#read(tenantId, aadId))?.contact;
  }

  /** Everybody the bot has met, by their object id. */
  async everybody(tenantId: string): Promise<ReadonlyMap<string, Contact>> {
    const all = await allIn(this.#table, inPartition(key(tenantId)), readContact);
    return new Map(all.flatMap((contact) => (contact ? [[contact.aadId, contact] as const] : [])));
  }

  /** The next contacts in the order of `orderOf`, `aadId` first if the bot has met them; each as `hold` can take it over. */
  async pageFrom(tenantId: string, aadId: string, most: number): Promise<readonly ContactRead[]> {
    const rows = await pageIn(this.#table, inPartitionFrom(key(tenantId), orderOf(aadId)), most);
    return rows.flatMap((entity) => {
      const contact = readContact(entity);
      return contact ? [{ contact, etag: entity.etag }] : [];
    });
  }

  /**
   * Locks a person for one message, so that several instances never write to them at once: `wanted` sees the present
   * contact and gives the stage of the message, or nothing where there is nothing to tell them today.
   * @param ahead the contact as read a while ago, which saves reading it: it locks only what has not changed since, and
   *   every other answer is that of the row as it is now
   * @returns `busy` while another message is on its way to them, `nothing` where `wanted` says so
   */
  async hold(
    tenantId: string,
    aadId: string,
    now: Date,
    wanted: (contact: Contact) => { readonly stage: string; readonly on: Day } | undefined,
    ahead?: ContactRead,
  ): Promise<LockedContact | 'busy' | 'nothing' | undefined> {
    const lock = (read: ContactRead) => this.#lock(read, now, wanted);
    const early = ahead && (await lock(ahead));
    if (typeof early === 'object') return early;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const read = await this.#read(tenantId, aadId);
      if (!read) return undefined;
      const locked = await lock(read);
      if (locked !== 'overtaken') return locked;
    }
    return 'busy';
  }

  async #read(tenantId: string, aadId: string): Promise<ContactRead | undefined> {
    const entity = await entityAt(this.#table, key(tenantId), key(aadId));
    const contact = entity && readContact(entity);
    return contact && { contact, etag: entity.etag };
  }

  /** One try: `overtaken` where the row is no longer as it was read, or is gone. */
  async #lock(
    { contact, etag }: ContactRead,
    now: Date,
    wanted: (contact: Contact) => { readonly stage: string; readonly on: Day } | undefined,
  ): Promise<LockedContact | 'busy' | 'nothing' | 'overtaken'> {
    if (contact.sending && contact.sending.until > now.toISOString()) return 'busy';
    const sending = wanted(contact);
    if (!sending) return 'nothing';
    const until = new Date(now.getTime() + LEASE_MS).toISOString();
    const row = { ...keysOf(contact.tenantId, contact.aadId), ...sendingColumns({ ...sending, until }) };
    try {
      const written = await this.#table.updateEntity(row, 'Merge', { etag });
      return { contact, etag: written.etag ?? '', until };
    } catch (error) {
      if (isOvertaken(error) || isMissing(error)) return 'overtaken';
      throw error;
    }
  }

  /**
   * Unlocks a person. `told` is the message they have had; `reach` their reachability by its outcome, kept unless
   * they were met meanwhile. A contact taken over by another instance, or forgotten, is left as it is.
   */
  async letGo(
    { contact, etag, until }: LockedContact,
    { told, reach }: { readonly told?: ToldNow; readonly reach?: Contact['reach'] },
    now: Date,
  ): Promise<void> {
    const { tenantId, aadId } = contact;
    const columns: Columns = {
      ...sendingColumns(undefined),
      ...(told ? toldColumns(told) : {}),
      ...(told?.reminded ? lastColumns('reminded', told.reminded) : {}),
      ...(told?.escalated ? lastColumns('escalated', told.escalated) : {}),
    };
    const noted = reach ? reachColumns({ reach, reachSince: now.toISOString() }) : {};
    const row = { ...keysOf(tenantId, aadId), ...columns };
    if (await this.#merge({ ...row, ...noted }, etag)) return;
    // If the person was met meanwhile, the reach recorded then stands.
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const entity = await entityAt(this.#table, key(tenantId), key(aadId));
      if (!entity || readContact(entity)?.sending?.until !== until) return;
      if (await this.#merge(row, entity.etag)) return;
    }
  }

  /** False where somebody else has written meanwhile; a deleted row stays deleted. */
  async #merge(row: { partitionKey: string; rowKey: string }, etag: string): Promise<boolean> {
    try {
      await this.#table.updateEntity(row, 'Merge', { etag });
      return true;
    } catch (error) {
      if (isMissing(error)) return true;
      if (isOvertaken(error)) return false;
      throw error;
    }
  }
}

const keysOf = (tenantId: string, aadId: string) => ({ partitionKey: key(tenantId), rowKey: key(aadId) });
