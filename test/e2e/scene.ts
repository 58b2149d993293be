/** Ragtime on a store, and people in front of it: each in a Playground of their own, in one browser. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SamplePerson } from '../../src/dev/council/people.ts';
import { SAMPLE_TENANT } from '../../src/dev/council/people.ts';
import { startPlayground } from '../../src/dev/machine/playground.ts';
import type { Log } from '../../src/log.ts';
import { startRagtime } from '../../src/ragtime.ts';
import type { Store } from '../../src/store/store.ts';
import { openBrowser } from '../support/browser.ts';
import { CALENDAR } from '../support/calendar.ts';
import { type Chat, openChat } from './playground.ts';

export type Scene = {
  /** Opens a person's chat; as Teams would, it then tells the bot that it has been installed. */
  readonly chatOf: (person: SamplePerson) => Promise<Chat>;
  readonly stop: () => Promise<void>;
};

/** Rejects when a part can't be started; what was started then goes with the test's process. */
export async function startScene(store: Store, clock: () => Date, log: Log): Promise<Scene> {
  const ends: (() => Promise<unknown>)[] = [];
  const [ragtime, browser, stateDir] = await Promise.all([
    startRagtime({
      ...{ store, clock, log, calendar: CALENDAR, tenants: [SAMPLE_TENANT], newId: randomUUID },
      bot: { kind: 'none' },
      host: '127.0.0.1',
      port: 0,
      tick: undefined,
      version: 'test',
    }),
    openBrowser(),
    mkdtemp(join(tmpdir(), 'ragtime-')),
  ]);
  ends.push(
    ragtime.stop,
    () => rm(stateDir, { recursive: true, force: true }),
    () => browser.close(),
  );
  return {
    chatOf: async (as) => {
      const { url, stop } = await startPlayground({ as, botPort: ragtime.port, port: 0, stateDir });
      ends.push(stop);
      return openChat(browser, url);
    },
    stop: async () => {
      for (const end of ends.reverse()) await end();
    },
  };
}
