/** The store on this machine: Azurite's table service, on disk for `npm run dev`, in memory for tests. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Child, NotStarted, startChild } from './childProcess.ts';
import { freePort, type Needed, takenOf } from './ports.ts';

/** Azurite's published development account; its key is the same on every machine and protects nothing. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export const AZURITE_PORT = 10_002;

/** The connection string of an Azurite on this machine. */
export const azuriteConnection = (port: number): string =>
  `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`;

export type AzuriteOptions = {
  /** The folder that the rows are kept in, or `memory` for rows that go when it stops. */
  readonly keep: string;
  /** 0 takes any free port. */
  readonly port: number;
};

const azuritePort = (port: number): Needed => ({
  port,
  by: 'Azurite',
  orElse: 'set AZURITE_PORT to a free port',
});

export type Azurite = {
  readonly port: number;
  readonly connection: string;
  /** Was the folder's Azurite running already? `stop` then leaves it alone. */
  readonly joined: boolean;
  readonly stop: () => Promise<void>;
};

const STARTS_WITHIN_MS = 20_000;

/**
 * Starts Azurite, or joins the one that already serves the folder: two on one folder would lose rows.
 *
 * @throws {NotStarted} one sentence that says what to do when it is missing, can't have its port, or stays silent
 */
export async function startAzurite({ keep, port }: AzuriteOptions): Promise<Azurite> {
  if (keep === 'memory') {
    const { port: chosen, child } = await start(port, tmpdir(), ['--inMemoryPersistence']);
    return describe(chosen, false, child.stop);
  }
  const folder = resolve(keep);
  await mkdir(folder, { recursive: true });
  const running = await findRunning(folder);
  if (running !== undefined) return describe(running, true, async () => {});
  const { port: chosen, child } = await start(port, folder, ['--location', folder]);
  const note = noteOf(folder);
  await writeFile(note, JSON.stringify({ pid: child.pid, port: chosen }));
  return describe(chosen, false, async () => {
    await rm(note, { force: true });
    await child.stop();
  });
}

function describe(port: number, joined: boolean, stop: () => Promise<void>): Azurite {
  return { port, connection: azuriteConnection(port), joined, stop };
}

type Started = { readonly port: number; readonly child: Child };

async function start(wanted: number, cwd: string, keeping: readonly string[]): Promise<Started> {
  const port = wanted === 0 ? await freePort() : wanted;
  const [taken] = await takenOf([azuritePort(port)]);
  if (taken !== undefined) throw new NotStarted(taken);
  const child = await startChild({
    name: 'Azurite',
    pkg: 'azurite',
    script: 'dist/src/table/main.js',
    // Its telemetry phones home at start, and fails quietly without a network.
    args: [
      ...['--tableHost', '127.0.0.1', '--tablePort', String(port)],
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
      ...keeping,
    ],
    cwd,
    ready: /successfully started/,
    timeoutMs: STARTS_WITHIN_MS,
  });
  return { port, child };
}

const noteOf = (folder: string): string => join(folder, 'running.json');

/** The port of the Azurite that serves this folder, when the one noted there still answers. */
async function findRunning(folder: string): Promise<number | undefined> {
  try {
    const { pid, port } = JSON.parse(await readFile(noteOf(folder), 'utf8'));
    process.kill(pid, 0);
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2_000) });
    return answer.headers.get('server')?.startsWith('Azurite-Table') ? port : undefined;
  } catch {
    // No note, no such process, or nothing answers: none is running.
    return undefined;
  }
}
