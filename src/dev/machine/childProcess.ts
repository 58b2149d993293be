/** A program of node_modules as a child process: it reports when it is ready, and never outlives its parent. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Program = {
  /** Its name in sentences. */
  readonly name: string;
  /** The npm package, and the script in it that is the program. */
  readonly pkg: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The output that says it is ready. */
  readonly ready: RegExp;
  readonly timeoutMs: number;
};

export type Child = { readonly pid: number; readonly stop: () => Promise<void> };

/** It did not start; `output` is everything it had printed. */
export class NotStarted extends Error {
  readonly output: string;
  constructor(message: string, output = '') {
    super(message);
    this.output = output;
  }
}

// The channel to the parent closes however the parent ends, kill -9 included. It is then asked to end as Ctrl-C
// would, so that Azurite writes what it has not saved yet, and made to when it does not. And it listens on this
// machine only: the Playground would serve the whole network.
const WRAPPER = `
process.on('disconnect', () => {
  setTimeout(() => process.exit(0), 3000).unref();
  if (!process.emit('SIGINT')) process.exit(0);
});
const { Server } = require('node:net');
const listen = Server.prototype.listen;
Server.prototype.listen = function (port, ...rest) {
  if (typeof port !== 'number') return listen.call(this, port, ...rest);
  return listen.call(this, port, '127.0.0.1', ...rest.filter((part) => typeof part === 'function'));
};
require(process.argv[1]);
`;

/** How long a child may take to stop before it is killed. */
const STOP_MS = 4_000;

/**
 * Starts a program and resolves when it says it is ready.
 *
 * @throws {NotStarted} with a sentence that says what to do
 */
export async function startChild(program: Program): Promise<Child> {
  const { name, timeoutMs } = program;
  // A process group of its own: Ctrl-C in the terminal is ours to handle, and what depends on the child ends first.
  const child = spawn(process.execPath, ['-e', WRAPPER, find(program), ...program.args], {
    cwd: program.cwd,
    env: { ...process.env, ...program.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    windowsHide: true,
  });
  let output = '';
  let silent = false;
  const started = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      silent = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    const read = (chunk: Buffer): void => {
      if (output.length < 10_000) output += chunk.toString();
      if (!program.ready.test(output)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (cause) => reject(new NotStarted(`${name} can’t be started: ${cause.message}`)));
    child.once('close', () => {
      clearTimeout(timer);
      const last = output.trim().split('\n').at(-1) || 'it gave no reason';
      reject(
        new NotStarted(
          silent
            ? `${name} did not answer within ${timeoutMs / 1000} s: try again, and if it stays silent run “npm ci”.`
            : `${name} ended while it was starting: ${last}`,
          output,
        ),
      );
    });
  });
  await started;
  return { pid: child.pid ?? 0, stop: () => stop(child) };
}

function find({ name, pkg, script }: Program): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${pkg}/package.json`)), script);
  } catch {
    throw new NotStarted(
      `${name} is not installed: run “npm ci” (with development dependencies) and try again.`,
    );
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  if (child.connected) child.disconnect();
  await gone;
  clearTimeout(timer);
}
