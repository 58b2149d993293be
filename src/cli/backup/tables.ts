/** The tables that a backup is made of or restored into, for an operator's command. */
import type { Connection, Tables } from '../../store/connect.ts';
import { openTables } from '../../store/openTables.ts';
import { keepHeapSmall } from '../basis/heap.ts';
import type { Io } from '../basis/io.ts';
import { openAccount } from '../basis/workshop.ts';

/** Nobody waits for an answer as they do in a chat, and a transaction of a hundred rows may take its time. */
const PATIENCE_MS = 30_000;

export type Opened = {
  readonly connection: Connection;
  /** The councils of the settings. */
  readonly tenants: readonly string[];
  /** The council's time zone. */
  readonly timeZone: string;
  /** Opens the tables, which are created where they are missing. */
  readonly open: () => Promise<Tables>;
};

/** Runs a command with the tables that the environment names, and says which. */
export async function withTables(io: Io, run: (opened: Opened) => Promise<void>): Promise<void> {
  keepHeapSmall();
  const { config, where, close } = await openAccount(io.env);
  try {
    const { tables: connection, tenants, calendar } = config;
    io.note(`Using ${where}, tables that begin with ${connection.prefix}.`);
    const open = (): Promise<Tables> => openTables(connection, PATIENCE_MS);
    await run({ connection, tenants, timeZone: calendar.timeZone, open });
  } finally {
    await close();
  }
}
