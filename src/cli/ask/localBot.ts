/** A bot to talk to from the terminal: the one that `npm run dev` runs, or one started just for this. */
import { z } from 'zod';
import { createLog } from '../../log.ts';
import { startRagtime } from '../../ragtime.ts';
import { VERSION } from '../../version.ts';
import type { Workshop } from '../basis/workshop.ts';

export type LocalBot = { readonly url: string; readonly stop: () => Promise<void> };

const Health = z.object({ name: z.literal('ragtime') });

/** The address of a bot that runs on this machine; undefined when none answers there. */
async function running(port: number): Promise<string | undefined> {
  const url = `http://127.0.0.1:${port}`;
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1_000) });
    return Health.safeParse(await response.json()).success ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Finds or starts a bot. `devPort` is where one of the same store may be running; undefined where there can be none. One with a clock of
 * its own is always started: nobody can set a running bot's clock.
 */
export async function localBot(
  workshop: Workshop,
  devPort: number | undefined,
  clock: (() => Date) | undefined,
): Promise<LocalBot> {
  const found = clock || devPort === undefined ? undefined : await running(devPort);
  if (found !== undefined) return { url: found, stop: async () => {} };
  const started = await startRagtime({
    store: workshop.store,
    tenants: workshop.tenants,
    calendar: workshop.calendar,
    bot: { kind: 'none' },
    host: '127.0.0.1',
    port: 0,
    tick: undefined,
    clock: clock ?? (() => new Date()),
    newId: workshop.newId,
    synonyms: workshop.synonyms,
    commentRoles: workshop.commentRoles,
    log: createLog('silent'),
    version: VERSION,
  });
  return { url: `http://127.0.0.1:${started.port}`, stop: started.stop };
}
