/** `npm run dev` as a newcomer meets it: up with one command, sentences when something is in the way, nothing left. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startConnector } from '../../src/dev/chat/connector.ts';
import { converse } from '../../src/dev/chat/converse.ts';
import { PATTI, SAMPLE_TENANT } from '../../src/dev/council/people.ts';
import { answers, freePort } from '../../src/dev/machine/ports.ts';

const START = resolve('src/dev/start.mjs');
const PROGRAM = resolve('src/dev/run.ts');

describe('npm run dev', { timeout: 60_000 }, () => {
  let folder: string;
  let ports: { store: number; bot: number; playground: number };
  let child: ChildProcess | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ragtime-'));
    ports = { store: await freePort(), bot: await freePort(), playground: await freePort() };
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** Runs until it prints `ready` or ends, and gives everything printed so far. */
  const run = async (
    args: readonly string[],
    ready = /Ctrl-C stops/,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    const { store, bot, playground } = ports;
    const own = { AZURITE_PORT: String(store), PORT: String(bot), BROWSER: 'none' };
    const env = { ...process.env, ...own, ...settings };
    const all = [START, PROGRAM, '--playground-port', String(playground), ...args];
    const running = spawn(process.execPath, all, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = running;
    let printed = '';
    await new Promise<void>((resolve) => {
      const read = (chunk: Buffer): void => {
        printed += chunk.toString();
        if (ready.test(printed)) resolve();
      };
      running.stdout.on('data', read);
      running.stderr.on('data', read);
      running.once('close', () => resolve());
    });
    return printed;
  };

  it('brings up store, bot, chat and sample council, and leaves nothing behind', async () => {
    const printed = await run(['--as', 'Patti']);
    expect(printed).toContain('You are Patti Fernandez');
    expect(printed).toContain(`http://127.0.0.1:${ports.playground}`);
    expect((await fetch(`http://127.0.0.1:${ports.bot}/readyz`)).status).toBe(200);
    const page = await fetch(`http://127.0.0.1:${ports.playground}/`);
    expect(await page.text()).toContain('<div id="root">');
    const connector = await startConnector();
    const botUrl = `http://127.0.0.1:${ports.bot}`;
    const person = { aadId: PATTI.id, name: PATTI.name, tenantId: SAMPLE_TENANT };
    const turn = await converse({ botUrl, connector, person }).say('what’s red this quarter?');
    await connector.stop();
    expect(turn.summary).toMatch(/^\d+ of \d+ (is|are) red in Q\d .* reported\b.*\.$/);
    const ended = child && once(child, 'exit');
    child?.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    const left = await Promise.all([ports.store, ports.bot, ports.playground].map(answers));
    expect(left).toEqual([false, false, false]);
  });

  it('lists the people when the name is nobody’s', async () => {
    const printed = await run(['--as', 'Bob']);
    expect(printed).toMatch(/^There is no “Bob” in the sample council\. Choose one of Alex Wilber .*\n$/);
  });

  it('says what it can be told when it is told something else', async () => {
    const printed = await run(['--ass', 'Patti']);
    expect(printed).toMatch(/^Unknown option '--ass'.* npm run dev takes --as NAME, .*\n$/);
  });

  it('keeps its hands off a council’s own store', async () => {
    const own = { RAGTIME_TABLES: 'https://council.table.core.windows.net' };
    const printed = await run(['--no-playground'], /never/, own);
    expect(printed).toMatch(/^npm run dev lets anybody be anybody, .* Leave it out .*\n$/);
  });

  it('says that the store named in the environment does not answer', async () => {
    const nowhere = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:${ports.store}/a;`;
    const printed = await run(['--no-playground'], /never/, { RAGTIME_TABLES: nowhere });
    expect(printed).toMatch(/^The store does not answer \(.*\)\. Check RAGTIME_TABLES, .*\n$/);
  });

  it.for([
    ['bot', 'stop the program that has it, or set PORT to another number'],
    ['store', 'stop the program that has it, or set AZURITE_PORT to a free port'],
    ['playground', 'stop the program that has it, or choose another port with --playground-port'],
  ] as const)('says what to do when the port of the %s is in use', async ([whose, advice]) => {
    const squatter = createServer().listen(ports[whose], '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const printed = await run([]);
      expect(printed).toContain(`Port ${ports[whose]} `);
      expect(printed).toContain(advice);
      expect(printed.trim().split('\n')).toHaveLength(1);
    } finally {
      squatter.close();
    }
  });

  it('tells of both ports at once when Ragtime and the Playground can’t have theirs', async () => {
    const squatters = [ports.bot, ports.playground].map((port) => createServer().listen(port, '127.0.0.1'));
    await Promise.all(squatters.map((squatter) => once(squatter, 'listening')));
    try {
      const lines = (await run([])).trim().split('\n');
      expect(lines).toEqual([
        expect.stringContaining(`Port ${ports.bot} is in use, so Ragtime can’t start`),
        expect.stringContaining(`Port ${ports.playground} is in use, so the Playground can’t start`),
      ]);
    } finally {
      for (const squatter of squatters) squatter.close();
    }
  });
});

describe('what npm run starts with', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ragtime-'));
    await mkdir(join(folder, 'src/dev'), { recursive: true });
    await copyFile('src/dev/start.mjs', join(folder, 'src/dev/start.mjs'));
    await writeFile(
      join(folder, 'program.ts'),
      'console.log(`started`, ...process.argv.slice(2) as string[])',
    );
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const install = (name: string, content = '{}') =>
    mkdir(join(folder, 'node_modules', name), { recursive: true }).then(() =>
      writeFile(join(folder, 'node_modules', name, 'package.json'), content),
    );
  const start = async (facts: object): Promise<string> => {
    await writeFile(join(folder, 'package.json'), JSON.stringify(facts));
    const args = ['src/dev/start.mjs', 'program.ts', '--as', 'Patti'];
    return printedBy(spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }));
  };
  const engines = { node: '>=20.19 <27' };

  it('names every package that is missing, and the command that brings them', async () => {
    await install('zod');
    const facts = { engines, dependencies: { zod: '1', restify: '1' }, devDependencies: { tsx: '1' } };
    expect(await start(facts)).toBe(
      'restify, tsx are not installed: run “npm ci” (with development dependencies) and try again.\n',
    );
  });

  it.each(['>=18.1 <20', '>=90.1 <99'])(
    'refuses a Node that is not %s, and says which would do',
    async (node) => {
      expect(await start({ engines: { node } })).toMatch(
        /^Ragtime runs on Node [\d.]+ to \d+, and this is Node .*\n$/,
      );
    },
  );

  it('starts the program with the words meant for it', async () => {
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    expect(await start({ engines, type: 'module', devDependencies: { tsx: '1' } })).toBe(
      'started --as Patti\n',
    );
  });
});

describe('npm start', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ragtime-'));
    await copyFile('package.json', join(folder, 'package.json'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const start = async (): Promise<string> => {
    const child = spawn('npm start --silent', {
      cwd: folder,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [printed] = await Promise.all([printedBy(child), once(child, 'close')]);
    return `${printed}${child.exitCode}`;
  };

  it('says that there is nothing built to start, and how to build it', async () => {
    expect(await start()).toBe(
      'Ragtime is not built yet: run npm ci and npm run build, then npm start again.\n1',
    );
  });

  it('starts what was built', async () => {
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/main.cjs'), 'console.log(`started`)');
    expect(await start()).toBe('started\n0');
  });
});

/** Everything a program prints. */
async function printedBy({ stdout, stderr }: ChildProcess): Promise<string> {
  let printed = '';
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => (printed += chunk));
  await Promise.all([stdout, stderr].map((stream) => stream && once(stream, 'end')));
  return printed;
}
