/** What is asked of the store, seen on its way there: a server on loopback that hands everything on to Azurite. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Connection } from '../../src/store/connect.ts';
import { freshConnection } from './tables.ts';

export type StoreTraffic = {
  /** To tables that nothing else uses, by way of this server. */
  readonly connection: Connection;
  /** The method and the address of every request so far, oldest first; it may be emptied. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
};

export async function watchStore(): Promise<StoreTraffic> {
  const direct = freshConnection();
  const there = new URL(/TableEndpoint=([^;]+)/.exec(direct.tables)?.[1] ?? '');
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    asked.push(`${method} ${decodeURIComponent(path)}`);
    const options = { host: there.hostname, port: there.port, method, path, headers };
    const onward = request(options, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const here = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    connection: { ...direct, tables: direct.tables.replace(there.host, here) },
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
