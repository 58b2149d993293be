/** How long an answer takes, warm and cold, at each size of council: in turns with the echo bot and the bare reads. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '../../store/connect.ts';
import type { Connector } from '../connector.ts';
import { converse, postJson } from '../converse.ts';
import { createBareReads } from './bareReads.ts';
import { ASKER, type Size, TENANT } from './council.ts';
import { compared, type Figure, figure, median } from './figures.ts';
import type { Process } from './program.ts';
import type { Section } from './table.ts';

export const QUESTION = 'what’s red this quarter?';

/** The running bots: one echo bot, and a Ragtime that listens on one port for each council. */
export type Bots = {
  readonly echoBot: Process;
  readonly ragtime: Process;
  readonly connector: Connector;
  readonly councils: readonly { readonly size: Size; readonly connection: Connection }[];
};

export type Rounds = { readonly warmUp: number; readonly warm: number; readonly cold: number };

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

/** The question with other letters large each time: nobody has put it so before, and it means the same. */
function neverTheSame(): () => string {
  let times = 0;
  return () => {
    times += 1;
    return [...QUESTION].map((letter, at) => ((times >> at) & 1 ? letter.toUpperCase() : letter)).join('');
  };
}

/** What happens to one council in a round, in this order, and how many milliseconds each took. */
type Contestant<Name extends string> = {
  readonly acts: Readonly<Record<Name, Act>>;
  readonly before?: Act;
  readonly ms: Readonly<Record<Name, number[]>>;
};

/** Lets the contestants take turns; the first rounds are for warming up and are not kept. */
async function takeTurns<Name extends string>(
  contestants: readonly Contestant<Name>[],
  rounds: { readonly warmUp: number; readonly kept: number },
  progress: (round: string) => void,
): Promise<void> {
  for (let round = -rounds.warmUp; round < rounds.kept; round += 1) {
    progress(`${round} of ${rounds.kept}`);
    for (const { acts, before, ms } of contestants) {
      await before?.();
      for (const [name, act] of Object.entries(acts) as [Name, Act][]) {
        const began = performance.now();
        await act();
        if (round >= 0) ms[name].push(performance.now() - began);
      }
      // What Ragtime writes once its answer is out is not to slow whoever comes next: that is the echo bot.
      await wait(SETTLES_WITHIN_MS);
    }
  }
}

type Council = Bots['councils'][number];

/** Measures every size of council; long and short histories take turns. `progress` is told what is being done. */
export async function measureAnswers(
  bots: Bots,
  rounds: Rounds,
  progress: (doing: string) => void,
): Promise<readonly Section[]> {
  const sizes = [...new Set(bots.councils.map(({ size }) => size.indicators))];
  const sections: Section[] = [];
  for (const indicators of sizes) {
    const councils = bots.councils.filter(({ size }) => size.indicators === indicators);
    sections.push(...(await measureSize(councils, bots, rounds, progress)));
  }
  return sections;
}

async function measureSize(
  councils: readonly Council[],
  bots: Bots,
  { warmUp, warm, cold }: Rounds,
  progress: (doing: string) => void,
): Promise<readonly Section[]> {
  const { echoBot, ragtime, connector } = bots;
  const echo = asking(echoBot.ports[0], connector);
  const measured = councils.map(({ size, connection }) => {
    const council = bots.councils.findIndex((each) => each.size === size);
    const ask = asking(ragtime.ports[council], connector);
    const anew = asking(ragtime.ports[council], connector, neverTheSame());
    const { rows, point } = createBareReads(connection);
    return {
      size,
      warm: { acts: { echo, point, ask }, ms: { echo: [], point: [], ask: [] } as Warm },
      anew: { acts: { echo, point, ask: anew }, ms: { echo: [], point: [], ask: [] } as Warm },
      cold: {
        before: () => ragtime.ask({ kind: 'forget', council }),
        acts: { echo, rows, ask },
        ms: { echo: [], rows: [], ask: [] } as Cold,
      },
    };
  });
  const about = `${councils[0]?.size.indicators} indicators`;
  const say = (what: string) => (round: string) => progress(`${about}, ${what}: round ${round}`);
  await takeTurns(
    measured.map((each) => each.warm),
    { warmUp, kept: warm },
    say('warm'),
  );
  await takeTurns(
    measured.map((each) => each.anew),
    { warmUp: 0, kept: Math.ceil(warm / 2) },
    say('in new words'),
  );
  await takeTurns(
    measured.map((each) => each.cold),
    { warmUp: Math.ceil(cold / 4), kept: cold },
    say('cold'),
  );
  const sections = measured.map((each) => ({
    title: `“${QUESTION}” at ${about}, ${each.size.quarters} quarters of history`,
    figures: [...warmFigures(each.warm.ms, each.anew.ms), ...coldFigures(each.cold.ms)],
  }));
  const [short, long] = measured;
  if (!short || !long) return sections;
  const beyond = ({ ask, rows }: Cold): number => median(ask) - median(rows);
  const figures = [
    compared('Warm', median(long.warm.ms.ask) / median(short.warm.ms.ask), 1.1),
    // Azurite looks through the whole table for every query, which Azure does not.
    compared('Cold, less the bare query', beyond(long.cold.ms) / beyond(short.cold.ms), 1.1),
  ];
  const history = `${long.size.quarters} quarters of history against ${short.size.quarters}`;
  return [...sections, { title: `${history}, at ${about}`, figures }];
}

type Warm = Readonly<Record<'echo' | 'point' | 'ask', number[]>>;
type Cold = Readonly<Record<'echo' | 'rows' | 'ask', number[]>>;

function warmFigures({ echo, point, ask }: Warm, anew: Warm): readonly Figure[] {
  const reads = median(point);
  return [
    figure('Echo bot', echo),
    figure('Ragtime, warm', ask, { against: 'echo', reference: median(echo), goals: [2, 1.5] }),
    figure('  in words not said before', anew.ask, {
      ...{ against: 'echo', reference: median(anew.echo), goals: [] },
    }),
    figure('  its one point read, bare', point),
    compared('  against echo and that read', median(ask) / (median(echo) + reads)),
  ];
}

function coldFigures({ echo, rows, ask }: Cold): readonly Figure[] {
  const reference = median(echo) + median(rows);
  return [
    figure('Ragtime, cold', ask, { against: 'echo + query', reference, goals: [1.15] }),
    figure('  its query of the rows, bare', rows),
  ];
}
