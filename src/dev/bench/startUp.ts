/** How long the production bundle takes to start and what memory it then holds, beside the echo bot's. */
import { freePort } from '../ports.ts';
import { TENANT } from './council.ts';
import { type Figure, figure, median } from './figures.ts';
import { type Process, type Programs, type Starting, start } from './program.ts';

/** Starts each program in turn, so many times, and holds Ragtime against the echo bot that is not bundled. */
export async function measureStartUp(
  programs: Programs,
  tables: string,
  times: number,
  progress: () => void,
): Promise<readonly Figure[]> {
  const contestants: { name: string; file: string; with: () => Promise<Starting>; seen: Process[] }[] = [
    { name: 'Echo bot, not bundled', file: programs.echoUnbundled, with: async () => ({}), seen: [] },
    { name: 'Echo bot, bundled', file: programs.echo, with: async () => ({}), seen: [] },
    { name: 'Ragtime, bundled', file: programs.main, with: () => production(tables), seen: [] },
  ];
  for (let time = 0; time < times; time += 1) {
    for (const { file, with: starting, seen } of contestants) {
      const running = await start(file, await starting());
      await running.stop();
      seen.push(running);
      progress();
    }
  }
  const times_ = contestants.map(({ name, seen }) => ({ name, samples: seen.map(({ startMs }) => startMs) }));
  const memory = contestants.map(({ name, seen }) => ({
    name: `${name}: memory`,
    samples: seen.flatMap(({ megabytes }) => megabytes ?? []),
  }));
  return [...lines(times_, 'ms'), ...lines(memory, 'MB')];
}

function lines(
  measured: readonly { readonly name: string; readonly samples: readonly number[] }[],
  unit: 'ms' | 'MB',
): readonly Figure[] {
  const reference = median(measured[0]?.samples ?? []);
  return measured.map(({ name, samples }, index) => {
    const held = { against: 'not bundled', reference, goals: index === measured.length - 1 ? [1] : [] };
    return figure(name, samples, index === 0 ? undefined : held, unit);
  });
}

/** Settings that the production program starts with; the bot's credentials are never used. */
async function production(tables: string): Promise<Starting> {
  return {
    env: {
      ...{ BOT_TYPE: 'SingleTenant', BOT_ID: 'bench', BOT_TENANT_ID: 'bench', BOT_PASSWORD: 'bench' },
      ...{ HOST: '127.0.0.1', PORT: String(await freePort()) },
      ...{ RAGTIME_TABLES: tables, RAGTIME_TABLE_PREFIX: 'StartUp', RAGTIME_TENANTS: TENANT },
    },
  };
}
