/**
 * `npm run bench`: how fast Ragtime answers and starts, beside a stock echo bot, all measured in turns in one run; and how
 * fast it tells people, beside what Teams allows.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../store/store.ts';
import { startConnector } from '../chat/connector.ts';
import { startAzurite } from '../machine/azurite.ts';
import { STATE_FOLDER } from '../settings.ts';
import { measureAnswers } from './answering/answers.ts';
import { measureStartUp } from './answering/startUp.ts';
import { type BenchSize, fillStore } from './basis/council.ts';
import { figure } from './basis/figures.ts';
import { buildPrograms, type Programs, start } from './basis/program.ts';
import { type ResultSection, tableOf } from './basis/table.ts';
import { measureImport } from './importing/importing.ts';
import { measureSending } from './reminding/sending.ts';
import { measureReporting } from './reporting/reporting.ts';
import { measureTelling } from './telling/telling.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** The one part to run: answers, start, telling, sending, import or report. */
    only: { type: 'string' },
    /** The number of owners to remind; at ten thousand, the size of the goal, it takes half an hour. */
    owners: { type: 'string' },
    /** The number of figures to import; at two hundred thousand, the size of the goal. */
    figures: { type: 'string' },
    /** A folder for a CPU profile of Ragtime's process. */
    profile: { type: 'string' },
  },
});

const SIZES: readonly BenchSize[] = [
  { indicators: 100, quarters: 4 },
  { indicators: 100, quarters: 40 },
  { indicators: 1_000, quarters: 4 },
  { indicators: 1_000, quarters: 40 },
];
const ROUNDS = options.quick
  ? { warmUp: 100, warm: 100, cold: 20, sentences: 50, starts: 3 }
  : { warmUp: 200, warm: 250, cold: 50, sentences: 300, starts: 7 };
const TELLING = options.quick
  ? { ledgers: [0, 20_000], warmUp: 5, figures: 20, crowds: 1 }
  : { ledgers: [0, 20_000, 100_000], warmUp: 10, figures: 50, crowds: 3 };
const OWNERS = Number(options.owners ?? (options.quick ? 400 : 2_000));
const FIGURES = Number(options.figures ?? (options.quick ? 10_000 : 40_000));

const say = (doing: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${doing}`);
};

type Councils = readonly {
  readonly size: BenchSize;
  readonly connection: { readonly tables: string; readonly prefix: string };
}[];

/** Councils of every size, each in tables of its own. */
async function fillStores(tables: string): Promise<Councils> {
  const rows = SIZES.reduce((sum, { indicators, quarters }) => sum + indicators * quarters, 0);
  let filled = 0;
  const fill = async (size: BenchSize) => {
    const connection = { tables, prefix: `Bench${size.indicators}x${size.quarters}` };
    await fillStore(await openStore(connection), size, (more) => {
      filled += more;
      say(`filling the store: ${filled} of ${rows} rows`);
    });
    return { size, connection };
  };
  return Promise.all(SIZES.map(fill));
}

async function measureTurns(programs: Programs, councils: Councils): Promise<readonly ResultSection[]> {
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

/** The parts of the benchmark, by their name in `--only`. */
const PARTS: Readonly<
  Record<string, (programs: Programs, tables: string) => Promise<readonly ResultSection[]>>
> = {
  answers: async (programs, tables) => measureTurns(programs, await fillStores(tables)),
  telling: ({ bot }, tables) => measureTelling(bot, tables, TELLING, say),
  sending: ({ sender }) => measureSending(sender, OWNERS, say),
  import: (programs, tables) => measureImport(programs, tables, FIGURES, say),
  report: (programs, tables) => measureReporting(programs, tables, options.quick ? 1 : 5, say),
  start: (programs, tables) => {
    let starts = 0;
    return measureStartUp(programs, tables, ROUNDS.starts, () => {
      starts += 1;
      say(`starting programs: ${starts} of ${ROUNDS.starts * 3}`);
    });
  },
};

async function main(): Promise<readonly ResultSection[]> {
  say('building');
  const programs = await buildPrograms(resolve(STATE_FOLDER, 'bench'));
  const sections: ResultSection[] = [];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (options.only !== undefined && options.only !== name) continue;
    // One for each part: it slows with what another has left in it.
    const azurite = await startAzurite({ keep: 'memory', port: 0 });
    try {
      sections.push(...(await measure(programs, azurite.connection)));
    } finally {
      await azurite.stop();
      say('');
    }
  }
  return sections;
}

const sections = await main();
process.stdout.write(options.json ? `${JSON.stringify(sections, null, 2)}\n` : tableOf(sections));
