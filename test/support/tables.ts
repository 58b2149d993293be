/** Tables of its own for every test that asks, in the run's one Azurite. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Connection } from '../../src/store/connect.ts';
import { openStore, type Store } from '../../src/store/store.ts';

/** A table prefix that nothing else uses. */
export const freshPrefix = (): string => `T${randomBytes(8).toString('hex')}`;

/** A connection to tables that nothing else uses. */
export const freshConnection = (): Connection => ({ tables: inject('tables'), prefix: freshPrefix() });

// Two test files and an Azurite share two cores: a read that is only slow is no failure of what is tested.
const PATIENCE_MS = 60_000;

/** A store with nothing in it. */
export const freshStore = (): Promise<Store> => openStore(freshConnection(), { timeoutMs: PATIENCE_MS });
