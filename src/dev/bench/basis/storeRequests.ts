/** Counts this process's requests to the store as they go out. */
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** Requests by kind: rows read by their keys, lists, and writes; and how many of the lists were of a ledger. */
export type StoreRequests = {
  readonly rows: number;
  readonly lists: number;
  readonly ofLedger: number;
  readonly writes: number;
  /** When the last one went out, in milliseconds since 1970. */
  readonly lastAt: number;
};

const NONE: StoreRequests = { rows: 0, lists: 0, ofLedger: 0, writes: 0, lastAt: 0 };

/** Starts counting. The function given back counts requests since its last call. @param port the store's */
export function countStoreRequests(port: number): () => StoreRequests {
  let since = NONE;
  subscribe('http.client.request.start', (message) => {
    const { request } = message as { request: ClientRequest };
    if (!request.getHeader('host')?.toString().endsWith(`:${port}`)) return;
    since = { ...counted(since, request), lastAt: Date.now() };
  });
  return () => {
    const taken = since;
    since = { ...NONE, lastAt: taken.lastAt };
    return taken;
  };
}

function counted(since: StoreRequests, { method, path }: ClientRequest): StoreRequests {
  if (method !== 'GET') return { ...since, writes: since.writes + 1 };
  if (/\(PartitionKey=/i.test(decodeURIComponent(path))) return { ...since, rows: since.rows + 1 };
  const ofLedger = since.ofLedger + (/Ledger\(\)/.test(path) ? 1 : 0);
  return { ...since, lists: since.lists + 1, ofLedger };
}
