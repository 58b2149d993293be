/** Azurite, Microsoft's own table store for development: started as a child of this process, and gone with it. */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Azurite's published development account; its key is the same on every machine and protects nothing. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export const AZURITE_PORT = 10_002;

/** How a program reaches the tables of an Azurite on this machine. */
export const azuriteConnection = (port: number): string =>
  `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`;

export type AzuriteOptions = {
  /** The folder that the rows are kept in, or `memory` for rows that go when it stops. */
  readonly keep: string;
  /** 0 takes any free port. */
  readonly port: number;
};

export type Azurite = {
  readonly port: number;
  readonly connection: string;
  readonly stop: () => Promise<void>;
};

const STARTS_WITHIN_MS = 20_000;

/** Starts Azurite. Rejects with one sentence that says what to do when it is missing, can't have its port, or stays silent. */
export async function startAzurite({ keep, port: wanted }: AzuriteOptions): Promise<Azurite> {
  const program = findProgram();
  const port = wanted === 0 ? await freePort() : wanted;
  if (await answers(port)) {
    throw new Error(
      `Port ${port} is in use, so Azurite can’t start: stop the program that has it (another “npm run dev”?), or set RAGTIME_TABLES to the store you want.`,
    );
  }
  const kept = keep === 'memory' ? ['--inMemoryPersistence'] : ['--location', keep];
  if (keep !== 'memory') await mkdir(keep, { recursive: true });
  const options = [
    '--tableHost',
    '127.0.0.1',
    '--tablePort',
    String(port),
    '--silent',
    '--disableTelemetry',
    '--skipApiVersionCheck',
  ];
  const child = spawn(process.execPath, [program, ...kept, ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint = `${complaint}${text.toString()}`.slice(-500);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const leave = (): void => void child.kill('SIGKILL');
  process.once('exit', leave);
  const stop = async (): Promise<void> => {
    process.removeListener('exit', leave);
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(insist);
  };
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`Azurite did not start on port ${port}: ${complaint.trim() || 'it gave no reason'}.`);
    }
    await wait(50);
  }
  return { port, connection: azuriteConnection(port), stop };
}

function findProgram(): string {
  try {
    return createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js');
  } catch {
    throw new Error('Azurite is not installed: run “npm ci” (with development dependencies) and try again.');
  }
}

/** True when something on this machine accepts connections on the port. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

/** A port of this machine that nobody has right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
