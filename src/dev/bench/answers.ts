/** How long an answer takes, warm and cold, at each size of council: in turns with the echo bot and the bare reads. */
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

type Act = () => Promise<unknown>;

/** The question asked of a bot as Teams would post it, over a kept connection. Rejects unless the bot takes it. */
function asking(port: number | undefined, connector: Connector): Act {
  const botUrl = `http://127.0.0.1:${port}`;
  const person = { aadId: ASKER.id, name: ASKER.name, tenantId: TENANT };
  const { build } = converse({ botUrl, connector, person });
  return async () => {
    const activity = build({ type: 'message', text: QUESTION, textFormat: 'plain' });
    const { status, body } = await postJson(`${botUrl}/api/messages`, activity);
    if (status !== 200) throw new Error(`The bot answered ${status}: ${JSON.stringify(body)}`);
  };
}

/** Does one thing after the other, and keeps how many milliseconds each took; the first rounds are not kept. */
async function inTurns<Name extends string>(
  acts: Readonly<Record<Name, Act>>,
  rounds: { readonly warmUp: number; readonly kept: number },
  before: (round: number) => Promise<unknown>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(acts) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -rounds.warmUp; round < rounds.kept; round += 1) {
    await before(round);
    for (const name of names) {
      const began = performance.now();
      await acts[name]();
      if (round >= 0) samples[name].push(performance.now() - began);
    }
  }
  return samples;
}

/** Measures every council. `progress` is told what is being done. */
export async function measureAnswers(
  { echoBot, ragtime, connector, councils }: Bots,
  { warmUp, warm, cold }: Rounds,
  progress: (doing: string) => void,
): Promise<readonly Section[]> {
  const echo = asking(echoBot.ports[0], connector);
  const measured: { size: Size; warm: number; coldLessRaw: number }[] = [];
  const sections: Section[] = [];
  for (const [council, { size, connection }] of councils.entries()) {
    const about = `${size.indicators} indicators, ${size.quarters} quarters of history`;
    const ask = asking(ragtime.ports[council], connector);
    const { rows, points } = createBareReads(connection);
    const onceWarm = await inTurns({ echo, points, ask }, { warmUp, kept: warm }, async (round) =>
      progress(`${about}: warm, round ${round} of ${warm}`),
    );
    const onceCold = await inTurns(
      { echo, rows, ask },
      { warmUp: Math.ceil(cold / 4), kept: cold },
      async (round) => {
        progress(`${about}: cold, round ${round} of ${cold}`);
        await ragtime.ask({ kind: 'forget', council });
      },
    );
    const [echoMs, pointsMs] = [median(onceWarm.echo), median(onceWarm.points)];
    const rowsMs = median(onceCold.rows);
    const leastCold = median(onceCold.echo) + rowsMs;
    measured.push({ size, warm: median(onceWarm.ask), coldLessRaw: median(onceCold.ask) - rowsMs });
    sections.push({
      title: `“${QUESTION}” at ${about}`,
      figures: [
        figure('Echo bot', onceWarm.echo),
        figure('Ragtime, warm', onceWarm.ask, { against: 'echo', reference: echoMs, goals: [2, 1.5] }),
        figure('  its two point reads, bare', onceWarm.points),
        compared('  against echo and those reads', median(onceWarm.ask) / (echoMs + pointsMs)),
        figure('Ragtime, cold', onceCold.ask, {
          against: 'echo + query',
          reference: leastCold,
          goals: [1.15],
        }),
        figure('  its query of the rows, bare', onceCold.rows),
      ],
    });
  }
  return [...sections, { title: '40 quarters of history against 4', figures: historyOf(measured) }];
}

/**
 * Cold, it is what an answer takes beyond the bare query that is compared: Azurite looks through the whole table for
 * every query, which Azure does not.
 */
function historyOf(
  measured: readonly { readonly size: Size; readonly warm: number; readonly coldLessRaw: number }[],
): readonly Figure[] {
  return [...new Set(measured.map(({ size }) => size.indicators))].flatMap((indicators) => {
    const sized = measured.filter(({ size }) => size.indicators === indicators);
    const short = sized.find(({ size }) => size.quarters === 4);
    const long = sized.find(({ size }) => size.quarters === 40);
    if (!short || !long) return [];
    return [
      compared(`Warm, ${indicators} indicators`, long.warm / short.warm, 1.1),
      compared(`Cold less query, ${indicators} indicators`, long.coldLessRaw / short.coldLessRaw, 1.1),
    ];
  });
}
