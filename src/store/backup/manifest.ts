/** The manifest of a backup: what is in which file, how much of it, and by which hash it is known. */
import { z } from 'zod';
import type { TableName } from '../connect.ts';
import { PERIOD_VERSION_KEY } from '../periods/periodRows.ts';
import { REGISTER_VERSION_KEY } from '../register/peopleRows.ts';

/**
 * The tables in the order in which they are read and written, each with the key of its partitions' version rows, where
 * it has them. The register comes last: a bot that is started too early finds nobody to write to.
 */
export const VERSION_KEYS: Readonly<Record<TableName, string | undefined>> = {
  Ledger: undefined,
  Conversations: undefined,
  Threads: undefined,
  Periods: PERIOD_VERSION_KEY,
  Register: REGISTER_VERSION_KEY,
};

/** The name of a table, where it is one of the store's. */
export function isTable(name: string): name is TableName {
  return Object.hasOwn(VERSION_KEYS, name);
}

export const TABLES_IN_ORDER: readonly TableName[] = Object.keys(VERSION_KEYS).filter(isTable);

export const MANIFEST = 'manifest.json';

export const FORMAT = 'Ragtime backup';

/** The version of the format, raised where an older Ragtime could not read it. */
export const FORMAT_VERSION = 1;

/** For whoever finds it in ten years. */
const ABOUT =
  'All rows of Ragtime’s store. Each file is a table, each line of it a row as JSON, in the order of PartitionKey and RowKey; UTF-8, lines end with LF. Under "@types" a row names the columns whose type JSON has not: Double, Int64 (as text), DateTime (ISO 8601, UTC), Guid, Binary (Base64). All others are text, booleans and 32-bit integers. It holds personal data.';

const TableFile = z.object({
  // Never a path out of the folder.
  name: z.string().regex(/^[A-Za-z0-9]+\.jsonl$/),
  table: z.string(),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TableFile = Readonly<z.infer<typeof TableFile>>;

export const Manifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  about: z.string(),
  ragtime: z.string(),
  madeAt: z.iso.datetime(),
  tenants: z.array(z.string()),
  rows: z.int().nonnegative(),
  files: z.array(TableFile),
});
export type Manifest = Readonly<z.infer<typeof Manifest>>;

/** The manifest of these files. */
export const manifestOf = (
  files: readonly TableFile[],
  {
    now,
    ragtime,
    tenants,
  }: { readonly now: Date; readonly ragtime: string; readonly tenants: readonly string[] },
): Manifest => ({
  format: FORMAT,
  version: FORMAT_VERSION,
  about: ABOUT,
  ragtime,
  madeAt: now.toISOString(),
  tenants: [...tenants].sort(),
  rows: files.reduce((sum, { rows }) => sum + rows, 0),
  files: [...files],
});
