/** `kill -9` and SIGTERM in the middle of a pass, on real processes: what the ledger promises, kept. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connector, startConnector } from '../../src/dev/chat/connector.ts';
import { SAMPLE_TENANT } from '../../src/dev/council/people.ts';
import { type Azurite, startAzurite } from '../../src/dev/machine/azurite.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { Q2 } from '../support/cells.ts';
import { indicator } from '../support/indicators.ts';

const OWNERS = Array.from({ length: 60 }, (_, index) => ({ id: `owner-${index}`, name: `Owner ${index}` }));

describe('a reminder pass that is ended', () => {
  let folder: string;
  let azurite: Azurite;
  let connector: Connector;
  let store: Store;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ragtime-killed-'));
    azurite = await startAzurite({ keep: join(folder, '.ragtime/azurite'), port: 0 });
    connector = await startConnector();
    store = await openStore({ tables: azurite.connection, prefix: 'Ragtime' });
    const people = OWNERS.map((owner) => ({
      ...owner,
      email: `${owner.id}@example.com`,
      role: 'staff' as const,
    }));
    await store.register.savePeople(SAMPLE_TENANT, people, () => {});
    const indicators = OWNERS.map((owner, index) => indicator({ ref: `P${index}`, owner, manager: null }));
    await store.register.saveIndicators(SAMPLE_TENANT, indicators, () => {});
    for (const { id, name } of OWNERS) {
      await store.conversations.remember(
        {
          tenantId: SAMPLE_TENANT,
          aadId: id,
          name,
          conversationId: `a:${id}`,
          serviceUrl: connector.url,
          channelId: 'msteams',
          botId: '28:ragtime',
          userId: `29:${id}`,
        },
        new Date('2024-10-01T09:00:00Z'),
      );
    }
  }, 60_000);

  afterAll(async () => {
    await connector.stop();
    await azurite.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const runPass = (at: string) => {
    const program = resolve('src/cli/ragtime.ts');
    const child = spawn(
      process.execPath,
      [
        '--import',
        resolve('node_modules/tsx/dist/loader.mjs'),
        program,
        'run',
        'reminders',
        '--yes',
        '--at',
        at,
      ],
      {
        cwd: folder,
        env: { ...process.env, RAGTIME_TABLES: '' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      output += text.toString();
    });
    return { child, output: () => output };
  };

  it('by kill -9 misses nobody, and repeats nobody but those in flight, when another pass follows', async () => {
    // Killed while messages are on their way: at the eighth that Teams receives.
    const eighth = connector.waitFor(() => connector.calls.length >= 8, 120_000);
    const killed = runPass('2024-10-08T09:30');
    const ended = once(killed.child, 'exit').then(() => Promise.reject(new Error(killed.output())));
    await Promise.race([eighth, ended]);
    ended.catch(() => {});
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    const states = (await store.ledger.entries(SAMPLE_TENANT, Q2)).map(({ person, state }) => ({
      id: person.id,
      state,
    }));
    const inFlight = new Set(states.filter(({ state }) => state === 'claimed').map(({ id }) => id));
    const reached = connector.calls.length;
    expect(reached).toBeGreaterThanOrEqual(8);

    const second = runPass('2024-10-08T09:45');
    const [code] = await once(second.child, 'exit');
    expect(code, second.output()).toBe(0);

    const received = new Map<string, number>();
    for (const { conversationId } of connector.calls) {
      received.set(conversationId, (received.get(conversationId) ?? 0) + 1);
    }
    for (const { id } of OWNERS) {
      const times = received.get(`a:${id}`) ?? 0;
      expect(times, `${id} received ${times}`).toBeGreaterThanOrEqual(1);
      if (!inFlight.has(id)) expect(times, id).toBe(1);
      expect(times).toBeLessThanOrEqual(2);
    }
    const after = await store.ledger.entries(SAMPLE_TENANT, Q2);
    expect(after.map(({ state }) => state)).toEqual(OWNERS.map(() => 'sent'));
  }, 240_000);

  it.each<[NodeJS.Signals, number, string]>([
    ['SIGTERM', 143, '2024-10-14'],
    ['SIGINT', 130, '2024-10-16'],
  ])(
    'by %s ends after the messages in flight, says so, and the next one goes on',
    async (signal, code, day) => {
      connector.clear();
      const tenth = connector.waitFor(() => connector.calls.length >= 10, 120_000);
      const stopped = runPass(`${day}T09:30`);
      const ended = once(stopped.child, 'exit');
      await Promise.race([tenth, ended.then(() => Promise.reject(new Error(stopped.output())))]);
      stopped.child.kill(signal);
      expect(await ended, stopped.output()).toEqual([code, null]);
      const sent = connector.calls.length;
      expect(sent).toBeLessThan(OWNERS.length);
      expect(stopped.output()).toContain('Ending after the messages on their way.');
      expect(stopped.output()).toContain(`${sent} of 60 messages sent.`);
      expect(stopped.output()).toContain('It was stopped before the rest: the next run goes on from here.');

      const next = runPass(`${day}T09:35`);
      expect(await once(next.child, 'exit'), next.output()).toEqual([0, null]);
      const received = connector.calls.map(({ conversationId }) => conversationId);
      expect(received.toSorted()).toEqual(OWNERS.map(({ id }) => `a:${id}`).toSorted());
    },
    240_000,
  );
});
