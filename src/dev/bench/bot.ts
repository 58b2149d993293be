/** Ragtime as the benchmark runs it: one bot for each made-up council, in a process of its own, told what to do. */
import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { catalogueOf } from '../../ask/catalogue.ts';
import { understand } from '../../ask/understand.ts';
import { isBankHoliday } from '../../domain/bankHolidays.ts';
import { dayAt } from '../../domain/days.ts';
import { createLog } from '../../log.ts';
import { startRagtime } from '../../ragtime.ts';
import type { Connection } from '../../store/connect.ts';
import { openStore } from '../../store/store.ts';
import { inventIndicators, NOW, REPORTING, TENANT } from './council.ts';
import { SENTENCES } from './sentences.ts';

/** What the process can be asked for; it answers every one. */
export type Command =
  /** Forget what is in memory of a council, by its place in the list. */
  | { readonly kind: 'forget'; readonly council: number }
  /** Read every sentence so many times, with so many indicators; milliseconds per sentence come back. */
  | { readonly kind: 'understand'; readonly indicators: number; readonly times: number };

const calendar = {
  ...{ yearStart: 4, timeZone: 'Europe/London', isHoliday: isBankHoliday, sendAt: '09:00' },
  ...{ dueAfterOpening: 10, remindersBeforeDue: [5, 1], chaseAfterDue: 1, chaseEvery: 7 },
  escalateAfterDue: 3,
};

function readSentences(indicators: number, times: number): number[] {
  const catalogue = catalogueOf(inventIndicators(indicators));
  const setting = { catalogue, reporting: REPORTING, today: dayAt(NOW, calendar.timeZone), yearStart: 4 };
  return Array.from({ length: times }, () => SENTENCES).flatMap((sentences) =>
    sentences.map((sentence) => {
      const began = performance.now();
      understand(sentence, setting);
      return performance.now() - began;
    }),
  );
}

async function main(connections: readonly Connection[]): Promise<void> {
  const nowhere = openSync(devNull, 'w');
  // Logged as in production, into nothing.
  const log = createLog('info', { write: (line) => void writeSync(nowhere, line) });
  const stores = await Promise.all(connections.map(openStore));
  const running = await Promise.all(
    stores.map((store) =>
      startRagtime({
        store,
        bot: { kind: 'none' },
        tenants: [TENANT],
        host: '127.0.0.1',
        port: 0,
        calendar,
        tick: undefined,
        clock: () => NOW,
        newId: randomUUID,
        log,
        version: 'bench',
      }),
    ),
  );
  process.on('message', (command: Command) => {
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
