/** Microsoft's chat client for bots on this machine: the Agents Playground, with the sample council's people in it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SAMPLE_PEOPLE, SAMPLE_TENANT, type SamplePerson } from '../council/people.ts';
import { NotStarted, startChild } from './childProcess.ts';
import { freePort, type Needed, takenOf } from './ports.ts';

export const PLAYGROUND_PORT = 56_150;

export const playgroundPort = (port: number): Needed => ({
  port,
  by: 'the Playground',
  orElse: 'choose another port with --playground-port',
});

export type PlaygroundOptions = {
  /** The person whose chat it is. */
  readonly as: SamplePerson;
  /** The bot's port on this machine. */
  readonly botPort: number;
  /** 0 takes any free port. */
  readonly port: number;
  /** The folder for its configuration and its log. */
  readonly stateDir: string;
};

export type Playground = { readonly url: string; readonly stop: () => Promise<void> };

const STARTS_WITHIN_MS = 30_000;

/**
 * Starts the Playground; it talks to the bot when a page of it is opened.
 *
 * @throws {NotStarted} one sentence that says what to do when it is missing, can't have its port, or stays silent
 */
export async function startPlayground({
  as,
  botPort,
  port: wanted,
  stateDir,
}: PlaygroundOptions): Promise<Playground> {
  const port = wanted === 0 ? await freePort() : wanted;
  // It would take any other port without a word, and the address printed would be somebody else's.
  const [taken] = await takenOf([playgroundPort(port)]);
  if (taken !== undefined) throw new NotStarted(taken);
  const folder = resolve(stateDir);
  await mkdir(folder, { recursive: true });
  const configFile = join(folder, `playground-${port}.yml`);
  const logFile = join(folder, `playground-${port}.log`);
  // JSON is YAML too.
  await writeFile(configFile, JSON.stringify(configuration(as), undefined, 2));
  const url = `http://127.0.0.1:${port}`;
  const child = await startChild({
    name: 'The Agents Playground',
    pkg: '@microsoft/m365agentsplayground',
    script: 'cli.js',
    args: [
      'start',
      ...['--app-endpoint', `http://127.0.0.1:${botPort}/api/messages`],
      ...['--channel-id', 'msteams'],
      ...['--port', String(port), '--service-url', `${url}/_connector`],
      '--disable-telemetry',
    ],
    cwd: folder,
    env: {
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      TEAMSAPPTESTER_BROWSER: 'none',
    },
    ready: /Listening on \d+/,
    timeoutMs: STARTS_WITHIN_MS,
  });
  const refusal = await whyRefused(url, logFile);
  if (refusal !== undefined) {
    await child.stop();
    throw new NotStarted(`The Agents Playground ${refusal}`);
  }
  return { url, stop: child.stop };
}

/** Its own people, chats and team; every person has a personal chat of their own, as in Teams. */
function configuration(as: SamplePerson): object {
  return {
    version: '0.1.1',
    tenantId: SAMPLE_TENANT,
    bot: { id: '28:ragtime', name: 'Ragtime' },
    currentUser: user(as),
    users: SAMPLE_PEOPLE.filter((person) => person !== as).map(user),
    personalChat: { id: `personal-${as.playgroundId}` },
    groupChat: { id: 'group-performance', name: 'Performance clinic' },
    team: {
      id: 'team-corporate-services',
      name: 'Corporate Services',
      aadGroupId: '3d9b4a52-70c8-4a5e-b1f6-94e2c8d7a035',
      channels: [{ id: 'channel-performance', name: 'Performance' }],
    },
  };
}

function user({ playgroundId, name, email, id }: SamplePerson): object {
  const [givenName, surname] = name.split(' ');
  // The misspelling is the Playground's.
  return { id: playgroundId, name, userPrincipleName: email, aadObjectId: id, givenName, surname, email };
}

/**
 * The reason for a silent Playground: it says it listens before it reads its configuration, and goes on listening,
 * mute, when it can't.
 */
async function whyRefused(url: string, logFile: string): Promise<string | undefined> {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < deadline) {
    if (await hasTheCouncil(url)) return undefined;
    const log = await readFile(logFile, 'utf8').catch(() => '');
    const [, reason] = /^error Reason: (.*)$/m.exec(log) ?? [];
    if (reason !== undefined) return `refused its configuration: ${reason}`;
    await wait(100);
  }
  return `did not take its configuration within ${STARTS_WITHIN_MS / 1_000} s and gave no reason in ${logFile}. Where the machine is busy, try again.`;
}

async function hasTheCouncil(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/_internal/v1/config`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok && (await answer.text()).includes(SAMPLE_TENANT);
  } catch {
    return false;
  }
}
