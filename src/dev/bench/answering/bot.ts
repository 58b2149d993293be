/** Ragtime as the benchmark runs it: one bot for each made-up council, in a process of its own that takes commands. */
import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { catalogueOf } from '../../../ask/setting/catalogue.ts';
import { understand } from '../../../ask/understand.ts';
import { dayAt } from '../../../domain/time/days.ts';
import { createLog } from '../../../log.ts';
import { startRagtime } from '../../../ragtime.ts';
import type { Connection } from '../../../store/connect.ts';
import { openStore } from '../../../store/store.ts';
import { BENCH_NOW, CALENDAR, inventIndicators, REPORTING, TENANT } from '../basis/council.ts';
import { countStoreRequests } from '../basis/storeRequests.ts';
import { SENTENCES } from './sentences.ts';

/** Commands to the process; it answers every one. */
export type BenchCommand =
  /** Empty the cache of a council, by its place in the list. */
  | { readonly kind: 'forget'; readonly council: number }
  /** Read every sentence so many times, with so many indicators; answers with milliseconds per sentence. */
  | { readonly kind: 'understand'; readonly indicators: number; readonly times: number }
  /** Count the requests to the store since this was last asked. */
  | { readonly kind: 'asked' };

function readSentences(indicators: number, times: number): number[] {
  const catalogue = catalogueOf(inventIndicators(indicators));
  const setting = {
    catalogue,
    reporting: REPORTING,
    today: dayAt(BENCH_NOW, CALENDAR.timeZone),
    yearStart: 4,
  };
  return Array.from({ length: times }, () => SENTENCES).flatMap((sentences) =>
    sentences.map((sentence) => {
      const began = performance.now();
      understand(sentence, setting);
      return performance.now() - began;
    }),
  );
}

/** The port of the store that all of them are in. */
const portOf = ([first]: readonly Connection[]): number =>
  Number(/TableEndpoint=http:[^;]*?:(\d+)/.exec(first?.tables ?? '')?.[1]);

async function main(connections: readonly Connection[]): Promise<void> {
  const asked = countStoreRequests(portOf(connections));
  const nowhere = openSync(devNull, 'w');
  // Logged as in production, into nothing.
  const log = createLog('info', { write: (line) => void writeSync(nowhere, line) });
  const stores = await Promise.all(connections.map((each) => openStore(each)));
  const running = await Promise.all(
    stores.map((store) =>
      startRagtime({
        store,
        bot: { kind: 'none' },
        tenants: [TENANT],
        host: '127.0.0.1',
        port: 0,
        calendar: CALENDAR,
        tick: undefined,
        clock: () => BENCH_NOW,
        newId: randomUUID,
        log,
        version: 'bench',
      }),
    ),
  );
  process.on('message', (command: BenchCommand) => {
    if (command.kind === 'asked') return process.send?.(asked());
    if (command.kind === 'understand') {
      return process.send?.(readSentences(command.indicators, command.times));
    }
    stores[command.council]?.periods.clear();
    stores[command.council]?.acquaintance.clear();
    return process.send?.([]);
  });
  console.log(`listening on ${running.map(({ port }) => port).join(' ')}`);
}

process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => process.exit());
main(JSON.parse(process.argv[2] ?? '[]')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
