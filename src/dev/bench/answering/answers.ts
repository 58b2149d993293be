/**
 * Benchmark of answers: latency, warm and cold, at each size of council, in turns with the echo bot and the bare
 * reads.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '../../../store/connect.ts';
import type { Connector } from '../../chat/connector.ts';
import { converse, postJson } from '../../chat/converse.ts';
import { ASKER, type BenchSize, TENANT } from '../basis/council.ts';
import { compared, figure, type Measurement, median } from '../basis/figures.ts';
import type { RunningProgram } from '../basis/program.ts';
import type { ResultSection } from '../basis/table.ts';
import { createBareReads } from './bareReads.ts';

const QUESTION = 'what’s red this quarter?';

/** The running bots: one echo bot, and a Ragtime that listens on one port for each council. */
export type Bots = {
  readonly echoBot: RunningProgram;
  readonly ragtime: RunningProgram;
  readonly connector: Connector;
  readonly councils: readonly { readonly size: BenchSize; readonly connection: Connection }[];
};

export type AnswerRounds = { readonly warmUp: number; readonly warm: number; readonly cold: number };

const SETTLES_WITHIN_MS = 5;

type Act = () => Promise<unknown>;

/** The question asked of a bot as Teams would post it, over a kept connection. Rejects unless the bot takes it. */
function asking(port: number | undefined, connector: Connector, words: () => string = () => QUESTION): Act {
  const botUrl = `http://127.0.0.1:${port}`;
  const person = { aadId: ASKER.id, name: ASKER.name, tenantId: TENANT };
  const { build } = converse({ botUrl, connector, person });
  return async () => {
    const activity = build({ type: 'message', text: words(), textFormat: 'plain' });
    const { status, body } = await postJson(`${botUrl}/api/messages`, activity);
    if (status !== 200) throw new Error(`The bot answered ${status}: ${JSON.stringify(body)}`);
  };
}

/** The question in another mix of capitals each time: never cached, and the same in meaning. */
function neverTheSame(): () => string {
  let times = 0;
  return () => {
    times += 1;
    return [...QUESTION].map((letter, at) => ((times >> at) & 1 ? letter.toUpperCase() : letter)).join('');
  };
}

/** The steps timed for one council in a round, in this order, in milliseconds. */
type Contest<Name extends string> = {
  readonly acts: Readonly<Record<Name, Act>>;
  readonly before?: Act;
  readonly ms: Readonly<Record<Name, number[]>>;
};

/** Runs the steps for one council in turns; the first rounds warm up and are not kept. */
async function takeTurns<Name extends string>(
  { acts, before, ms }: Contest<Name>,
  rounds: { readonly warmUp: number; readonly kept: number },
  progress: (round: string) => void,
): Promise<void> {
  for (let round = -rounds.warmUp; round < rounds.kept; round += 1) {
    progress(`${round} of ${rounds.kept}`);
    await before?.();
    for (const [name, act] of Object.entries(acts) as [Name, Act][]) {
      // Writes after an answer must not slow the next one, and each begins as rested.
      await wait(SETTLES_WITHIN_MS);
      const began = performance.now();
      await act();
      if (round >= 0) ms[name].push(performance.now() - began);
    }
  }
}

type Council = Bots['councils'][number];

/** Measures every size of council; long and short histories take turns. `progress` is given the current step. */
export async function measureAnswers(
  bots: Bots,
  rounds: AnswerRounds,
  progress: (doing: string) => void,
): Promise<readonly ResultSection[]> {
  const sizes = [...new Set(bots.councils.map(({ size }) => size.indicators))];
  const sections: ResultSection[] = [];
  for (const indicators of sizes) {
    const councils = bots.councils.filter(({ size }) => size.indicators === indicators);
    sections.push(...(await measureSize(councils, bots, rounds, progress)));
  }
  return sections;
}

async function measureSize(
  councils: readonly Council[],
  bots: Bots,
  { warmUp, warm, cold }: AnswerRounds,
  progress: (doing: string) => void,
): Promise<readonly ResultSection[]> {
  const { echoBot, ragtime, connector } = bots;
  const echo = asking(echoBot.ports[0], connector);
  const measure = async ({ size, connection }: Council) => {
    const council = bots.councils.findIndex((each) => each.size === size);
    const ask = asking(ragtime.ports[council], connector);
    const anew = asking(ragtime.ports[council], connector, neverTheSame());
    const { rows, point, lone } = await createBareReads(connection);
    const ms = {
      warm: { echo: [], lone: [], point: [], ask: [] } as Warm,
      anew: { echo: [], ask: [] } as Asked,
      cold: { echo: [], rows: [], ask: [] } as Cold,
    };
    const forget = () => ragtime.ask({ kind: 'forget', council });
    const rounds = { warmUp, kept: warm };
    await takeTurns({ acts: { echo, lone, point, ask }, ms: ms.warm }, rounds, say('warm'));
    const fewer = { warmUp: 0, kept: Math.ceil(warm / 2) };
    await takeTurns({ acts: { echo, ask: anew }, ms: ms.anew }, fewer, say('in new words'));
    const colder = { warmUp: Math.ceil(cold / 4), kept: cold };
    await takeTurns({ before: forget, acts: { echo, rows, ask }, ms: ms.cold }, colder, say('cold'));
    return { size, ms };
  };
  const about = `${councils[0]?.size.indicators} indicators`;
  const say = (what: string) => (round: string) => progress(`${about}, ${what}: round ${round}`);
  // One after the other: taking turns, each would run half as often as the echo bot, and what ran lately is quicker.
  const measured: Awaited<ReturnType<typeof measure>>[] = [];
  for (const council of councils) measured.push(await measure(council));
  const sections = measured.map(({ size, ms }) => ({
    title: `“${QUESTION}” at ${about}, ${size.quarters} quarters of history`,
    figures: [...warmFigures(ms.warm, ms.anew), ...coldFigures(ms.cold)],
  }));
  const [short, long] = measured.map(({ ms }) => ms);
  if (!short || !long) return sections;
  const beyond = ({ ask, rows, echo }: Cold): number => (median(ask) - median(rows)) / median(echo);
  const beside = ({ ask, echo }: Asked): number => median(ask) / median(echo);
  const figures = [
    compared('Warm', beside(long.warm) / beside(short.warm), 1.1),
    // Azurite looks through the whole table for every query, which Azure does not.
    compared('Cold, less the bare query', beyond(long.cold) / beyond(short.cold), 1.1),
  ];
  const [few, many] = measured.map(({ size }) => size.quarters);
  const history = `${many} quarters of history against ${few}`;
  return [...sections, { title: `${history}, at ${about}`, figures }];
}

type Asked = Readonly<Record<'echo' | 'ask', number[]>>;
type Warm = Asked & Readonly<Record<'lone' | 'point', number[]>>;
type Cold = Readonly<Record<'echo' | 'rows' | 'ask', number[]>>;

function warmFigures({ echo, lone, point, ask }: Warm, anew: Asked): readonly Measurement[] {
  const reads = median(point);
  const search = reads - median(lone);
  return [
    figure('Echo bot', echo),
    figure('Ragtime, warm', ask, { against: 'echo', reference: median(echo), goals: [2, 1.5] }),
    figure('  in words not said before', anew.ask, {
      against: 'echo',
      reference: median(anew.echo),
      goals: [],
    }),
    figure('  its one point read, bare', point),
    figure('  the same, nothing to search', lone),
    compared('  against echo, search aside', (median(ask) - search) / median(echo), 1.5),
    compared('  against echo and that read', median(ask) / (median(echo) + reads)),
  ];
}

function coldFigures({ echo, rows, ask }: Cold): readonly Measurement[] {
  const reference = median(echo) + median(rows);
  return [
    figure('Ragtime, cold', ask, { against: 'echo + query', reference, goals: [1.15] }),
    figure('  its query of the rows, bare', rows),
  ];
}
