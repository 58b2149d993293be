/** `npm run dev`: the store, Ragtime and Microsoft's chat client on this machine, with a sample council to talk about. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findPerson, ownsIndicators, type SamplePerson } from './council/people.ts';
import { AZURITE_PORT, startAzurite } from './machine/azurite.ts';
import { openPage } from './machine/openPage.ts';
import { PLAYGROUND_PORT, playgroundPort, startPlayground } from './machine/playground.ts';
import { type Needed, readPort, takenOf } from './machine/ports.ts';
import { DEV_PORT, isOnThisMachine, STATE_FOLDER } from './settings.ts';

type Wishes = {
  readonly as: SamplePerson;
  readonly port: number;
  readonly playgroundPort: number;
  readonly playground: boolean;
};

const NOT_HERE =
  'npm run dev lets anybody be anybody, so it only works on a store of this machine, and RAGTIME_TABLES names another. Leave it out to use the development store, or run Ragtime for real with npm start.';

const started: (() => Promise<void>)[] = [];

try {
  stopWhenAsked();
  await start(readWishes());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await stop();
  process.exit(1);
}

async function start(wishes: Wishes): Promise<void> {
  const state = resolve(STATE_FOLDER);
  const needed: Needed[] = [{ port: wishes.port, by: 'Ragtime', orElse: 'set PORT to another number' }];
  if (wishes.playground) needed.push(playgroundPort(wishes.playgroundPort));
  const taken = await takenOf(needed);
  if (taken.length > 0) throw new Error(taken.join('\n'));
  // Side by side: each takes a second or two, and the Playground only needs to be told the bot's address.
  const [, url] = await Promise.all([startBot(wishes, state), startChat(wishes, state)]);
  process.stdout.write(url === undefined ? listening(wishes.port) : welcome(wishes.as, url));
  if (url !== undefined) openPage(url, process.env);
}

async function startBot({ port }: Wishes, stateDir: string): Promise<void> {
  // The bot's libraries take a second to load, which Azurite needs as well.
  const [tables, { startDevBot }] = await Promise.all([findTables(stateDir), import('./bot.ts')]);
  const { stop } = await startDevBot({ environment: process.env, tables, port, stateDir });
  started.push(stop);
}

/** Gives the address of the chat; undefined when none was wanted. */
async function startChat(
  { playground, as, port, playgroundPort }: Wishes,
  stateDir: string,
): Promise<string | undefined> {
  if (!playground) return undefined;
  const { url, stop } = await startPlayground({ as, botPort: port, port: playgroundPort, stateDir });
  started.push(stop);
  return url;
}

/** The connection string in the environment, or that of an Azurite of ours. */
async function findTables(state: string): Promise<string> {
  const { RAGTIME_TABLES, AZURITE_PORT: port } = process.env;
  // Here everybody may be anybody, and what is claimed to be sent reaches nobody: never in a council's own records.
  if (!isOnThisMachine(process.env)) throw new Error(NOT_HERE);
  if (RAGTIME_TABLES) return RAGTIME_TABLES;
  const azurite = await startAzurite({
    keep: resolve(state, 'azurite'),
    port: readPort('AZURITE_PORT', port, AZURITE_PORT),
  });
  started.push(azurite.stop);
  return azurite.connection;
}

function listening(port: number): string {
  return `Ragtime is listening on http://127.0.0.1:${port}/api/messages. Ctrl-C stops it.\n`;
}

function welcome(as: SamplePerson, url: string): string {
  const [second, fourth] = ownsIndicators(as)
    ? ['submit', 'my indicators']
    : ['what has not been reported?', 'summary'];
  const tries = ['what’s red this quarter?', second, 'show CPI13', fourth];
  return [
    '',
    `  Ragtime is running. You are ${as.name}, who ${as.post}:`,
    '',
    `    ${url}`,
    '',
    '  Four things to try there:',
    '',
    ...tries.map((text) => `    ${text}`),
    '',
    `  Ctrl-C stops everything. The log is ${STATE_FOLDER}/ragtime.log. To be somebody else: npm run dev -- --as Megan`,
    '',
  ].join('\n');
}

function readWishes(): Wishes {
  const values = readOptions();
  return {
    as: findPerson(values.as),
    port:
      values.port === undefined
        ? readPort('PORT', process.env.PORT, DEV_PORT)
        : readPort('--port', values.port, DEV_PORT),
    playgroundPort: readPort('--playground-port', values['playground-port'], PLAYGROUND_PORT),
    playground: !values['no-playground'],
  };
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        as: { type: 'string', default: 'Alex' },
        port: { type: 'string' },
        'playground-port': { type: 'string' },
        'no-playground': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${fault.replace(/\.?$/, '.')} npm run dev takes --as NAME, --port N, --playground-port N and --no-playground, after “--”.`,
    );
  }
}

function stopWhenAsked(): void {
  let stopping = false;
  const leave = (): void => {
    // Ctrl-C comes twice, from the terminal and through npm.
    if (stopping) return;
    stopping = true;
    stop().finally(() => process.exit(0));
  };
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
  process.on('SIGHUP', leave);
  // Whoever ends npm ends only the shell between npm and us, and that tells nobody.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(), 1_000).unref();
}

/** Ends what was started, the last one first: whoever uses a thing goes before it. */
async function stop(): Promise<void> {
  for (const end of started.splice(0).reverse()) await end();
}
