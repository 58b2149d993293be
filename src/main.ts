/** The production entry point: reads settings from the environment, starts Ragtime, and stops it gracefully. */
import { randomUUID } from 'node:crypto';
import { readConfig } from './config.ts';
import { withClosedDays } from './intake/closedDays.ts';
import { createLog } from './log.ts';
import { startRagtime } from './ragtime.ts';
import { keepRendererMemory } from './report/charts/rendererMemory.ts';
import { ownWording } from './report/wording/ownWording.ts';
import { useSchemesFrom } from './store/files/schemeFile.ts';
import { wordsFrom } from './store/files/wordsFile.ts';
import { openStore } from './store/store.ts';
import { VERSION } from './version.ts';

async function main(): Promise<void> {
  keepRendererMemory(process.env);
  const config = readConfig(process.env);
  await useSchemesFrom(config.schemes);
  const synonyms = await wordsFrom(config.words);
  const paperWording = config.paper === undefined ? undefined : await ownWording(config.paper);
  const { calendar } = await withClosedDays(config);
  const log = createLog(config.logLevel);
  // Node would print the error with all that it holds, such as a request and its token.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'a fault that nobody waited for: Ragtime ends, to be started again');
    process.exit(1);
  });
  const store = await openStore(config.tables);
  const running = await startRagtime({
    ...config,
    calendar,
    store,
    synonyms,
    paperWording,
    clock: () => new Date(),
    newId: randomUUID,
    log,
    version: VERSION,
  });
  log.info({ host: config.host, port: running.port, version: VERSION }, 'Ragtime is listening');
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    running.stop().then(
      () => log.info('stopped'),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exitCode = 1;
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
