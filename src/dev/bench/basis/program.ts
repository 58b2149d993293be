/** The measured programs: bundled as in production, and run in processes of their own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundle } from '../../building/build.ts';

export type Programs = {
  readonly echo: string;
  /** The echo bot as a template leaves it: its packages are read from node_modules. */
  readonly echoUnbundled: string;
  readonly bot: string;
  readonly main: string;
  readonly sender: string;
  /** The program of operators, and what measures it when it is loaded before. */
  readonly ragtime: string;
  readonly meter: string;
  /** Makes a paper. */
  readonly paper: string;
};

/** Builds everything into a folder, which has to be inside the project for node_modules to be found. */
export async function buildPrograms(folder: string): Promise<Programs> {
  const ours = {
    echo: 'src/dev/bench/answering/echo.ts',
    bot: 'src/dev/bench/answering/bot.ts',
    sender: 'src/dev/bench/reminding/sender.ts',
    meter: 'src/dev/bench/importing/meter.ts',
    paper: 'src/dev/bench/reporting/paper.ts',
  };
  await bundle({ main: 'src/main.ts', ragtime: 'src/cli/ragtime.ts', ...ours }, folder);
  const at = (name: string): string => join(folder, `${name}.cjs`);
  const echoUnbundled = at('echoUnbundled');
  await build({
    entryPoints: ['src/dev/bench/answering/echo.ts'],
    outfile: echoUnbundled,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
  });
  return {
    echo: at('echo'),
    echoUnbundled,
    bot: at('bot'),
    main: at('main'),
    sender: at('sender'),
    ragtime: at('ragtime'),
    meter: at('meter'),
    paper: at('paper'),
  };
}

export type RunningProgram = {
  /** The time from the start of the process until it listens, in milliseconds. */
  readonly startMs: number;
  /** The memory it holds (resident set), in megabytes; undefined where the system does not tell. */
  readonly megabytes: () => number | undefined;
  /** The numbers in the line that said it listens. */
  readonly ports: readonly number[];
  /** Sends it a command and gives back its answer. */
  readonly ask: (command: unknown) => Promise<unknown>;
  /** Asks it to end (SIGTERM) and waits until it has. */
  readonly stop: () => Promise<void>;
  /** Kills it at once (SIGKILL). */
  readonly kill: () => Promise<void>;
};

export type Starting = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
};

/** Starts a program and waits until it prints that it is listening. Rejects with what it printed when it ends instead. */
export async function start(
  file: string,
  { args = [], env = {}, nodeArgs = [] }: Starting = {},
): Promise<RunningProgram> {
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, file, ...args], {
    env: { ...process.env, ...env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const line = await listeningLine(child);
  const startMs = performance.now() - began;
  return {
    startMs,
    megabytes: () => megabytesOf(child.pid ?? 0),
    ports: [...line.matchAll(/\d+/g)].map(Number),
    ask: async (command) => {
      const answered = once(child, 'message');
      child.send(command as object);
      return (await answered)[0];
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

function listeningLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const line = output.split('\n').find((each) => each.includes('listening'));
      if (line !== undefined) resolve(line);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`A program of the benchmark ended:\n${output}`)));
  });
}

function megabytesOf(pid: number): number | undefined {
  try {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024;
  } catch {
    return undefined;
  }
}
