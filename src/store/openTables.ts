/** Opening the store's tables, which are created where they are missing. */
import { DomainError } from '../domain/domainError.ts';
import {
  type Between,
  type Connection,
  connect,
  createTables,
  type Tables,
  whyNotOpened,
} from './connect.ts';

/**
 * Connects, and creates the tables that are not there yet.
 *
 * @param timeoutMs how long one request may take
 * @param between what every request goes through
 * @throws {DomainError} when the account does not answer
 */
export async function openTables(
  connection: Connection,
  timeoutMs?: number,
  between?: Between,
): Promise<Tables> {
  const tables = await connect(connection, timeoutMs, between);
  await createTables(tables).catch((cause: unknown) => {
    throw new DomainError(whyNotOpened(cause), { cause });
  });
  return tables;
}
