/** The bot of `npm run dev`: Ragtime on this machine's store, listening to this machine only. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { withClosedDays } from '../intake/closedDays.ts';
import { type RunningRagtime, startRagtime } from '../ragtime.ts';
import { ownWording } from '../report/wording/ownWording.ts';
import { useSchemesFrom } from '../store/files/schemeFile.ts';
import { wordsFrom } from '../store/files/wordsFile.ts';
import { openStore } from '../store/store.ts';
import { VERSION } from '../version.ts';
import { SAMPLE_TENANT } from './council/people.ts';
import { seedCouncil } from './council/seed.ts';
import { openDevLog } from './devLog.ts';
import { developmentConfig } from './settings.ts';

export type DevBotOptions = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The connection string of the store; an empty one is filled with the sample council. */
  readonly tables: string;
  readonly port: number;
  /** The folder of the log. */
  readonly stateDir: string;
};

/** Starts it. Rejects with one sentence when the port can't be had or the store does not answer. */
export async function startDevBot({
  environment,
  tables,
  port,
  stateDir,
}: DevBotOptions): Promise<RunningRagtime> {
  const config = developmentConfig(environment, tables);
  await useSchemesFrom(config.schemes);
  const synonyms = await wordsFrom(config.words);
  const paperWording = config.paper === undefined ? undefined : await ownWording(config.paper);
  const { calendar } = await withClosedDays(config);
  const store = await openStore(config.tables);
  if (config.tenants.includes(SAMPLE_TENANT)) {
    await seedCouncil(store, SAMPLE_TENANT, new Date(), calendar);
  }
  return startRagtime({
    ...config,
    calendar,
    store,
    synonyms,
    paperWording,
    bot: { kind: 'none' },
    host: '127.0.0.1',
    port,
    tick: environment.RAGTIME_TICK ?? '*/15 * * * *',
    clock: () => new Date(),
    newId: randomUUID,
    log: openDevLog(join(stateDir, 'ragtime.log')),
    version: VERSION,
  });
}
