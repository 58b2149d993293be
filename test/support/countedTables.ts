/** A way to the run's Azurite that writes down what was asked of the store on it, and can be slow, busy or cut. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import type { Connection } from '../../src/store/connect.ts';
import { freshPrefix } from './tables.ts';

export type Asked = {
  readonly kind: 'partition' | 'row' | 'write';
  /** The table without its prefix: `Periods`. */
  readonly table: string;
  /** What was filtered by or which row, decoded. */
  readonly what: string;
};

/** As the store answers; with a status and nothing done; or so many milliseconds after it was done. */
type Manner = 'well' | { readonly status: number } | { readonly afterMs: number };

export type CountedTables = {
  readonly connection: Connection;
  /** What was asked since the last look, oldest first. */
  readonly take: () => readonly Asked[];
  /** Has the answer to a transaction lost, once: the next one after so many. What it wrote is in. */
  readonly loseAnswer: (after?: number) => void;
  /** How everything is answered from now on, or what the question says yes to, and the rest well. */
  readonly answer: (manner: Manner, which?: (asked: Asked) => boolean) => void;
  readonly stop: () => Promise<void>;
};

/** Opens the way. */
export async function countedTables(): Promise<CountedTables> {
  const tables = inject('tables');
  const prefix = freshPrefix();
  const to = new URL(/TableEndpoint=([^;]+)/.exec(tables)?.[1] ?? '');
  let asked: Asked[] = [];
  let untilLost = Number.POSITIVE_INFINITY;
  let answered: { manner: Manner; which: (asked: Asked) => boolean } = { manner: 'well', which: () => true };
  const server = createServer((incoming, response) => {
    const { url = '', method, headers } = incoming;
    const what = readAsked(method, decodeURIComponent(url), prefix);
    asked.push(what);
    const manner = answered.which(what) ? answered.manner : 'well';
    if (typeof manner === 'object' && 'status' in manner) {
      incoming.resume();
      response.statusCode = manner.status;
      return void response.end();
    }
    const lateMs = manner === 'well' ? 0 : manner.afterMs;
    const isLost = url.includes('$batch') && untilLost-- === 0;
    const onward = request(
      { host: to.hostname, port: to.port, path: url, method, headers: { ...headers, host: to.host } },
      (answer) => {
        if (isLost) return void answer.resume().on('end', () => response.destroy());
        const pass = () => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        };
        if (lateMs > 0) setTimeout(pass, lateMs).unref();
        else pass();
      },
    );
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    connection: { tables: tables.replace(to.host, `127.0.0.1:${port}`), prefix },
    take: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    loseAnswer: (after = 0) => {
      untilLost = after;
    },
    answer: (manner, which = () => true) => {
      answered = { manner, which };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function readAsked(method: string | undefined, url: string, prefix: string): Asked {
  const [, table = '', what = ''] = new RegExp(`${prefix}(\\w+)(.*)`).exec(url) ?? [];
  if (method !== 'GET') return { kind: 'write', table, what };
  return { kind: /^\(PartitionKey=/.test(what) ? 'row' : 'partition', table, what };
}
