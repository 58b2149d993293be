/** Table keys: council references and ids may hold characters that Azure Tables refuses, so they are encoded here. */

const REFUSED = /[^A-Za-z0-9._ -]/gu;

/**
 * Encodes a reference for use inside a partition or row key: anything but letters, digits, `.`, `_`, `-` and space
 * becomes `=` and its UTF-8 bytes in hex. The result is unique to its input. Source: Azure Tables refuses
 * `/ \ # ?` and control characters in keys, and `%` is troublesome in URLs.
 */
export function encodeKey(text: string): string {
  return text.replace(REFUSED, (character) =>
    [...Buffer.from(character, 'utf8')].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

/** Joins parts into one key; each part is encoded, so `|` can only ever be the separator. */
export const key = (...parts: readonly string[]): string => parts.map(encodeKey).join('|');

/** The first key after every key that starts with `prefix|`, for range queries. `}` follows `|` in ASCII. */
export const afterAll = (prefix: string): string => `${prefix}}`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A filter for all rows of a partition. */
export const inPartition = (partition: string): string => `PartitionKey eq ${quoted(partition)}`;

/** A filter for all rows of the partitions from one key on and before another. */
export const partitionsBetween = (from: string, before: string): string =>
  `PartitionKey ge ${quoted(from)} and PartitionKey lt ${quoted(before)}`;

/** A filter for the rows of all partitions that have this key. */
export const rowsNamed = (rowKey: string): string => `RowKey eq ${quoted(rowKey)}`;

/** A filter for the rows of a partition from one key on. */
export const inPartitionFrom = (partition: string, from: string): string =>
  `${inPartition(partition)} and RowKey ge ${quoted(from)}`;

/** A filter for the rows of a partition from one key on and before another. */
export const inRange = (partition: string, from: string, before: string): string =>
  `${inPartitionFrom(partition, from)} and RowKey lt ${quoted(before)}`;

/**
 * A filter for all rows of a council in a table whose partition keys begin with it. It reads many partitions: use it
 * seldom.
 */
export function inCouncil(tenantId: string): string {
  const council = key(tenantId);
  return `PartitionKey ge ${quoted(`${council}|`)} and PartitionKey lt ${quoted(afterAll(council))}`;
}
