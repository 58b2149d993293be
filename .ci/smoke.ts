/** Starts the built bot as production would, on one Node, and prints `ok` or `FAILED` for everything it has to do. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startAzurite } from '../src/dev/machine/azurite.ts';
import { freePort } from '../src/dev/machine/ports.ts';

type Ended = { readonly code: number | null; readonly output: string };

/** Enough to start; nobody is called, so the credentials need not be anybody's. */
const CREDENTIALS = {
  BOT_TYPE: 'SingleTenant',
  BOT_ID: '5f0c8a3e-3b1d-4f6e-9a57-0d2c4b6e8f10',
  BOT_TENANT_ID: '7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01',
  BOT_PASSWORD: 'nobody-is-called',
  RAGTIME_TENANTS: '7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01',
  HOST: '127.0.0.1',
};
const STARTS_WITHIN_MS = 20_000;
const WARMS_UP_WITHIN_MS = 2_000;
const STOPS_WITHIN_MS = 10_000;

const [folder = '', ...nodes] = process.argv.slice(2);
const azurite = await startAzurite({ keep: 'memory', port: 0 });
let failed = 0;
for (const node of nodes) await tryOn(node);
await azurite.stop();
process.exitCode = failed === 0 ? 0 : 1;

async function tryOn(node: string): Promise<void> {
  const { output: version } = await run(node, ['--version'], {}).ended;
  const say = (sentence: string, good: boolean, why: string): void => {
    if (!good) failed += 1;
    process.stdout.write(`${good ? 'ok     ' : 'FAILED '} Node ${version.trim()} ${sentence}\n`);
    if (!good) process.stdout.write(`${why}\n`);
  };
  const main = join(folder, 'main.cjs');

  const refusal = await run(node, [main], {}).ended;
  const refuses = refusal.code !== 0 && refusal.output.includes('BOT_ID');
  say('refuses to start without credentials, and says which', refuses, refusal.output);

  const help = await run(node, [join(folder, 'ragtime.cjs'), '--help'], {}).ended;
  say('runs the command line', help.code === 0 && help.output.includes('import'), help.output);

  const port = await freePort();
  const bot = run(node, [main], { ...CREDENTIALS, PORT: String(port), RAGTIME_TABLES: azurite.connection });
  const health = await statusOf(`http://127.0.0.1:${port}/healthz`, bot.child);
  const ready = await statusOf(`http://127.0.0.1:${port}/readyz`, bot.child);
  // By then it has read the packages that the bundle leaves for later.
  await wait(WARMS_UP_WITHIN_MS);
  bot.child.kill('SIGTERM');
  const impatience = setTimeout(() => bot.child.kill('SIGKILL'), STOPS_WITHIN_MS);
  const { code, output } = await bot.ended;
  clearTimeout(impatience);
  say('starts and is well', health === 200, output);
  say('reaches its store', ready === 200, output);
  say('reads what it left for later', !output.includes('"level":"error"'), output);
  say('stops when it is asked to', code === 0, output);
}

function run(node: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]): Ended => ({ code, output }));
  return { child, ended };
}

async function statusOf(url: string, child: ChildProcess): Promise<number> {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (child.exitCode === null && Date.now() < deadline) {
    try {
      const answer = await fetch(url);
      await answer.text();
      return answer.status;
    } catch {
      await wait(50);
    }
  }
  return 0;
}
