/** `npm run bench`: how fast Ragtime answers and starts, beside a stock echo bot, all measured in turns in one run. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../store/store.ts';
import { startAzurite } from '../azurite.ts';
import { startConnector } from '../connector.ts';
import { STATE_FOLDER } from '../settings.ts';
import { measureAnswers } from './answers.ts';
import { fillStore, type Size } from './council.ts';
import { figure } from './figures.ts';
import { buildPrograms, type Programs, start } from './program.ts';
import { measureStartUp } from './startUp.ts';
import { type Section, tableOf } from './table.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** A folder for a CPU profile of Ragtime's process. */
    profile: { type: 'string' },
  },
});

const SIZES: readonly Size[] = [
  { indicators: 100, quarters: 4 },
  { indicators: 100, quarters: 40 },
  { indicators: 1_000, quarters: 4 },
  { indicators: 1_000, quarters: 40 },
];
const ROUNDS = options.quick
  ? { warmUp: 100, warm: 100, cold: 20, sentences: 50, starts: 3 }
  : { warmUp: 200, warm: 250, cold: 50, sentences: 300, starts: 7 };

const say = (doing: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${doing}`);
};

type Councils = readonly {
  readonly size: Size;
  readonly connection: { readonly tables: string; readonly prefix: string };
}[];

/** Councils of every size, each in tables of its own. */
async function fillStores(tables: string): Promise<Councils> {
  const rows = SIZES.reduce((sum, { indicators, quarters }) => sum + indicators * quarters, 0);
  let filled = 0;
  const fill = async (size: Size) => {
    const connection = { tables, prefix: `Bench${size.indicators}x${size.quarters}` };
    await fillStore(await openStore(connection), size, (more) => {
      filled += more;
      say(`filling the store: ${filled} of ${rows} rows`);
    });
    return { size, connection };
  };
  return Promise.all(SIZES.map(fill));
}

async function measureTurns(programs: Programs, councils: Councils): Promise<readonly Section[]> {
  const connector = await startConnector({ keep: false });
  const echoBot = await start(programs.echo);
  const ragtime = await start(programs.bot, {
    args: [JSON.stringify(councils.map(({ connection }) => connection))],
    nodeArgs: options.profile ? ['--cpu-prof', `--cpu-prof-dir=${resolve(options.profile)}`] : [],
  });
  try {
    const answers = await measureAnswers({ echoBot, ragtime, connector, councils }, ROUNDS, say);
    say('understanding');
    const command = { kind: 'understand', indicators: 500, times: ROUNDS.sentences };
    await ragtime.ask(command);
    const perSentence = (await ragtime.ask(command)) as number[];
    const held = { against: 'a millisecond', reference: 1, goals: [1] };
    const understanding = figure('Per sentence', perSentence, held);
    return [...answers, { title: 'Understanding, at 500 indicators', figures: [understanding] }];
  } finally {
    await Promise.all([echoBot.stop(), ragtime.stop(), connector.stop()]);
  }
}

async function main(): Promise<readonly Section[]> {
  say('building');
  const programs = await buildPrograms(resolve(STATE_FOLDER, 'bench'));
  const azurite = await startAzurite({ keep: 'memory', port: 0 });
  try {
    let starts = 0;
    const startUp = await measureStartUp(programs, azurite.connection, ROUNDS.starts, () => {
      starts += 1;
      say(`starting programs: ${starts} of ${ROUNDS.starts * 3}`);
    });
    const turns = await measureTurns(programs, await fillStores(azurite.connection));
    return [...turns, ...startUp];
  } finally {
    await azurite.stop();
    say('');
  }
}

const sections = await main();
process.stdout.write(options.json ? `${JSON.stringify(sections, null, 2)}\n` : tableOf(sections));
