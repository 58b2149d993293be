/** Names of people in the ledger: recipients, and people whom messages are about; counting and replacing them. */
import { isDeepStrictEqual } from 'node:util';
import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { isErased, type PersonRef } from '../../domain/person.ts';
import { entitiesIn } from '../rows/entities.ts';
import { orUndefined } from '../rows/faults.ts';
import { inCouncil, key } from '../rows/keys.ts';

/** A row that names people: its recipient and, at the end of its stage, the person it is about. */
const NamingRow = z.looseObject({
  partitionKey: z.string(),
  rowKey: z.string(),
  stage: z.string(),
  personId: z.string(),
  personName: z.string(),
  /** Whose own line it carries. */
  lineById: z.string().optional(),
  lineByName: z.string().optional(),
  /** The stages told in one message, a line each. */
  together: z.string().optional(),
  /** Who has seen the alert: in a channel not whom it went to. */
  seenById: z.string().optional(),
  seenByName: z.string().optional(),
});
type NamingRow = z.infer<typeof NamingRow>;

/** Replacements of people, by id. */
export type Replacing = ReadonlyMap<string, PersonRef>;

export class MessageNames {
  readonly #table: TableClient;

  constructor(ledger: TableClient) {
    this.#table = ledger;
  }

  /** Number of a council's messages to each of them, by id. */
  async count(tenantId: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    return ids.size === 0 ? new Map() : messagesTo(await this.#rows(tenantId), ids);
  }

  /**
   * Replaces people in every row, and in every key, that names them. Calling it again continues.
   * @returns how many messages were to each of them, by id
   */
  async replace(tenantId: string, replacing: Replacing): Promise<ReadonlyMap<string, number>> {
    if (replacing.size === 0) return new Map();
    const rows = await this.#rows(tenantId);
    const keys = new Map([...replacing].map(([id, { id: other }]) => [key(id), key(other)]));
    const ids = new Map([...replacing].map(([id, { id: other }]) => [id, other]));
    for (const { etag: _etag, timestamp: _timestamp, ...row } of rows) {
      const now = { ...row, ...renamed(row, replacing, ids) };
      const keyNow = (of: string): string =>
        of
          .split('|')
          .map((part) => inPlace(part, keys))
          .join('|');
      const [partitionKey, rowKey] = [keyNow(row.partitionKey), keyNow(row.rowKey)];
      if (isDeepStrictEqual({ ...now, partitionKey, rowKey }, row)) continue;
      // A person's alerts are in a partition of their own, so it can't be one transaction: whoever dies between starts again.
      await this.#table.upsertEntity({ ...now, partitionKey, rowKey }, 'Replace');
      if (rowKey === row.rowKey && partitionKey === row.partitionKey) continue;
      await orUndefined(this.#table.deleteEntity(row.partitionKey, row.rowKey));
    }
    return messagesTo(rows, new Set(replacing.keys()));
  }

  async #rows(tenantId: string): Promise<readonly NamingRow[]> {
    const found: NamingRow[] = [];
    for await (const entity of entitiesIn(this.#table, inCouncil(tenantId))) {
      const row = NamingRow.safeParse(entity);
      if (row.success) found.push(row.data);
    }
    return found;
  }
}

function messagesTo(rows: readonly NamingRow[], ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { personId, seenById } of rows) {
    for (const id of new Set([personId, seenById ?? personId])) {
      if (ids.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** The columns of a row that name one of the people, with the new names. */
function renamed(
  { stage, personId, personName, together, lineById, seenById, ...row }: NamingRow,
  replacing: Replacing,
  ids: ReadonlyMap<string, string>,
) {
  const as = replacing.get(personId);
  const lineBy = lineById === undefined ? undefined : replacing.get(lineById);
  const seenBy = seenById === undefined ? undefined : replacing.get(seenById);
  // By the chat that it was sent to, whoever is erased could still be found.
  const chat = as && isErased(as) && 'conversationId' in row ? { conversationId: '', activityId: '' } : {};
  return {
    stage: inPlace(stage, ids),
    personId: as?.id ?? personId,
    personName: as?.name ?? personName,
    ...(together === undefined ? {} : { together: linesInPlace(together, ids) }),
    ...(lineBy === undefined ? {} : { lineById: lineBy.id, lineByName: lineBy.name }),
    ...(seenBy === undefined ? {} : { seenById: seenBy.id, seenByName: seenBy.name }),
    ...chat,
  };
}

const linesInPlace = (lines: string, others: ReadonlyMap<string, string>): string =>
  lines
    .split('\n')
    .map((line) => inPlace(line, others))
    .join('\n');

/** The text with an id replaced that is all of it, or its last word. */
function inPlace(text: string, others: ReadonlyMap<string, string>): string {
  const whole = others.get(text);
  if (whole !== undefined) return whole;
  const last = text.lastIndexOf(' ') + 1;
  const other = last > 0 ? others.get(text.slice(last)) : undefined;
  return other === undefined ? text : `${text.slice(0, last)}${other}`;
}
