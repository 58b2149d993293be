/** `npm run bench`: how fast Ragtime answers, beside a stock echo bot and a bare query, measured in turns in one run. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../store/store.ts';
import { startAzurite } from '../azurite.ts';
import { type Connector, startConnector } from '../connector.ts';
import { converse, postJson } from '../converse.ts';
import { ASKER, fillStore, REPORTING, type Size, TENANT } from './council.ts';
import { compared, type Figure, figure, median } from './figures.ts';
import { buildPrograms, start } from './program.ts';
import { createRawQuery } from './rawQuery.ts';
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
const SAMPLES = options.quick
  ? { warmUp: 60, warm: 100, cold: 25, starts: 3, sentences: 30 }
  : { warmUp: 300, warm: 400, cold: 100, starts: 9, sentences: 200 };
const QUESTION = 'what’s red this quarter?';

const say = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

type Ask = () => Promise<unknown>;

async function timed(ask: Ask): Promise<number> {
  const began = performance.now();
  await ask();
  return performance.now() - began;
}

/** The question asked of a bot as Teams would post it, over a kept connection; rejects unless it was answered. */
function asking(port: number | undefined, connector: Connector): Ask {
  const bot = { botUrl: `http://127.0.0.1:${port}`, connector };
  const { build } = converse({ ...bot, person: { aadId: ASKER.id, name: ASKER.name, tenantId: TENANT } });
  return async () => {
    const activity = build({ type: 'message', text: QUESTION, textFormat: 'plain', id: randomUUID() });
    const { status, body } = await postJson(`${bot.botUrl}/api/messages`, activity);
    if (status !== 200) throw new Error(`The bot answered ${status}: ${JSON.stringify(body)}`);
  };
}

type Measured = { readonly size: Size; readonly warm: number; readonly beyondRaw: number };

async function main(): Promise<readonly Section[]> {
  say('building');
  const programs = await buildPrograms(resolve('.ragtime', 'bench'));
  const azurite = await startAzurite({ keep: 'memory', port: 0 });
  const connector = await startConnector({ keep: false });
  const stops = [connector.stop, azurite.stop];
  try {
    const connections = SIZES.map(({ indicators, quarters }) => ({
      tables: azurite.connection,
      prefix: `Bench${indicators}x${quarters}`,
    }));
    const all = SIZES.reduce((sum, { indicators, quarters }) => sum + indicators * quarters, 0);
    let filled = 0;
    await Promise.all(
      SIZES.map(async (size, index) => {
        const [connection] = connections.slice(index);
        if (!connection) return;
        await fillStore(await openStore(connection), size, (rows) => {
          filled += rows;
          say(`filling the store: ${filled} of ${all} rows`);
        });
      }),
    );
    const echoBot = await start(programs.echo);
    stops.unshift(echoBot.stop);
    const profile = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${resolve(options.profile)}`] : [];
    const ragtime = await start(programs.bot, { args: [JSON.stringify(connections)], nodeArgs: profile });
    stops.unshift(ragtime.stop);

    const echo = asking(echoBot.ports[0], connector);
    const sections: Section[] = [];
    const measured: Measured[] = [];
    const contestants = SIZES.map((size, index) => ({
      size,
      index,
      ask: asking(ragtime.ports[index], connector),
      echoes: [] as number[],
      warm: [] as number[],
    }));
    for (let round = 0; round < SAMPLES.warmUp; round += 1) {
      say(`warming up: ${round}`);
      await echo();
      for (const { ask } of contestants) await ask();
    }
    for (let round = 0; round < SAMPLES.warm; round += 1) {
      say(`warm: ${round} of ${SAMPLES.warm}`);
      for (const { ask, echoes, warm } of contestants) {
        echoes.push(await timed(echo));
        warm.push(await timed(ask));
      }
    }
    for (const { size, index, ask, echoes, warm } of contestants) {
      const [connection] = connections.slice(index);
      if (!connection) continue;
      const query = createRawQuery(connection, TENANT, REPORTING);
      const raw: number[] = [];
      const cold: number[] = [];
      const echoesBetween: number[] = [];
      const warmUp = Math.ceil(SAMPLES.cold / 4);
      for (let round = -warmUp; round < SAMPLES.cold; round += 1) {
        say(`cold, ${size.indicators} indicators, ${size.quarters} quarters: ${round} of ${SAMPLES.cold}`);
        await ragtime.ask({ kind: 'forget', council: index });
        const [one, two, three] = [await timed(echo), await timed(query), await timed(ask)];
        if (round < 0) continue;
        echoesBetween.push(one);
        raw.push(two);
        cold.push(three);
      }
      const least = median(echoesBetween) + median(raw);
      measured.push({ size, warm: median(warm), beyondRaw: median(cold) - median(raw) });
      sections.push({
        title: `“${QUESTION}” at ${size.indicators} indicators, ${size.quarters} quarters`,
        figures: [
          figure('Echo bot', echoes),
          figure('Ragtime, warm', warm, {
            against: 'echo',
            reference: median(echoes),
            goals: [2, 1.5],
          }),
          figure('Raw query of the same rows', raw),
          figure('Ragtime, cold', cold, { against: 'echo + raw', reference: least, goals: [1.15] }),
        ],
      });
    }
    sections.push({ title: '40 quarters of history against 4', figures: historyOf(measured) });

    say('understanding');
    await ragtime.ask({ kind: 'understand', indicators: 500, times: SAMPLES.sentences });
    const readings = await ragtime.ask({
      kind: 'understand',
      indicators: 500,
      times: SAMPLES.sentences,
    });
    const perSentence = readings as number[];
    sections.push({
      title: 'Understanding a sentence at 500 indicators',
      figures: [figure('Per sentence', perSentence, { against: 'ms', reference: 1, goals: [1] })],
    });
    await ragtime.stop();
    await echoBot.stop();
    stops.splice(0, 2);
    let starts = 0;
    const startUp = await measureStartUp(programs, azurite.connection, SAMPLES.starts, () => {
      starts += 1;
      say(`starting: ${starts} of ${SAMPLES.starts * 3}`);
    });
    sections.push({ title: 'Start-up, until it listens', figures: startUp });
    return sections;
  } finally {
    for (const stop of stops) await stop();
    say('');
  }
}

/** Warm, and what a cold turn costs beyond the query itself: Azurite scans a whole table, which Azure does not. */
function historyOf(measured: readonly Measured[]): readonly Figure[] {
  return [100, 1_000].flatMap((indicators) => {
    const at = (quarters: number): Measured | undefined =>
      measured.find(({ size }) => size.indicators === indicators && size.quarters === quarters);
    const [short, long] = [at(4), at(40)];
    if (!short || !long) return [];
    return [
      compared(`Warm, ${indicators} indicators`, long.warm / short.warm, 1.1),
      compared(`Cold less raw, ${indicators} indicators`, long.beyondRaw / short.beyondRaw, 1.1),
    ];
  });
}

const sections = await main();
process.stdout.write(options.json ? `${JSON.stringify(sections, null, 2)}\n` : tableOf(sections));
