import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAzurite } from '../../../src/dev/machine/azurite.ts';
import { startChild } from '../../../src/dev/machine/childProcess.ts';
import { answers, freePort } from '../../../src/dev/machine/ports.ts';

const table = (connection: string) =>
  TableClient.fromConnectionString(connection, 'Kept', { allowInsecureConnection: true });

async function occupy(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

describe('the store on this machine', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ragtime-azurite-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps what was written just before it was stopped', async () => {
    const first = await startAzurite({ keep: folder, port: 0 });
    await table(first.connection).createTable();
    await table(first.connection).createEntity({ partitionKey: 'p', rowKey: 'r', figure: 86.9 });
    await first.stop();
    expect(await answers(first.port)).toBe(false);

    const second = await startAzurite({ keep: folder, port: 0 });
    const row = await table(second.connection).getEntity<{ figure: number }>('p', 'r');
    await second.stop();
    expect(row.figure).toBe(86.9);
  });

  it('is joined, not started twice, by a second program on the same folder', async () => {
    const first = await startAzurite({ keep: folder, port: 0 });
    const second = await startAzurite({ keep: folder, port: 0 });
    expect(second).toMatchObject({ joined: true, port: first.port });
    await second.stop();
    expect(await answers(first.port)).toBe(true);
    await first.stop();
  });

  it('says in one sentence what to do when another program has its port', async () => {
    const other = createServer();
    const port = await occupy(other);
    await expect(startAzurite({ keep: folder, port })).rejects.toThrow(
      `Port ${port} is in use, so Azurite can’t start: stop the program that has it, or set AZURITE_PORT to a free port.`,
    );
    other.close();
  });

  it('ends when the program that started it is killed outright', async () => {
    const port = await freePort();
    const script = `
      import { startAzurite } from './src/dev/machine/azurite.ts';
      await startAzurite({ keep: 'memory', port: ${port} });
      console.log('started');
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    expect(await answers(port)).toBe(true);
    parent.kill('SIGKILL');
    await vi.waitFor(async () => expect(await answers(port)).toBe(false), { timeout: 10_000, interval: 100 });
  });
});

describe('a program of node_modules', () => {
  const program = {
    name: 'Azurite',
    pkg: 'azurite',
    script: 'dist/src/table/main.js',
    args: ['help'],
    cwd: tmpdir(),
    ready: /never printed/,
    timeoutMs: 10_000,
  };

  it('that is not installed is named, with the command that installs it', async () => {
    await expect(startChild({ ...program, pkg: 'azurite-not-there' })).rejects.toThrow(
      'Azurite is not installed: run “npm ci” (with development dependencies) and try again.',
    );
  });

  it('that ends at once is reported with its own reason', async () => {
    const other = createServer();
    const port = await occupy(other);
    const args = ['--inMemoryPersistence', '--disableTelemetry', '--tablePort', String(port)];
    await expect(startChild({ ...program, args })).rejects.toThrow(
      /^Azurite ended while it was starting: .*EADDRINUSE/,
    );
    other.close();
  });

  it('that stays silent is given up', async () => {
    const port = String(await freePort());
    const silent = {
      ...program,
      args: ['--inMemoryPersistence', '--disableTelemetry', '--tablePort', port],
      timeoutMs: 1_500,
    };
    await expect(startChild(silent)).rejects.toThrow(
      'Azurite did not answer within 1.5 s: try again, and if it stays silent run “npm ci”.',
    );
    expect(await answers(Number(port))).toBe(false);
  });
});
