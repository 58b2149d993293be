/** Benchmark of starting: time and memory of the production program, beside the echo bot's. */
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../machine/ports.ts';
import { TENANT } from '../basis/council.ts';
import { figure, median } from '../basis/figures.ts';
import { type Programs, type Starting, start } from '../basis/program.ts';
import type { ResultSection } from '../basis/table.ts';

const SETTLES_WITHIN_MS = 1_000;

/** Starts each program in turn, so many times, and compares Ragtime with the echo bot that is not bundled. */
export async function measureStartUp(
  programs: Programs,
  tables: string,
  times: number,
  progress: () => void,
): Promise<readonly ResultSection[]> {
  const measure = (name: string, file: string, starting: () => Promise<Starting>) => ({
    name,
    file,
    starting,
    ms: [] as number[],
    megabytes: [] as number[],
  });
  const asIs = async (): Promise<Starting> => ({});
  const stock = measure('Echo bot, not bundled', programs.echoUnbundled, asIs);
  const bundled = measure('Echo bot, bundled', programs.echo, asIs);
  const ragtime = measure('Ragtime, bundled', programs.main, () => production(tables));
  for (let time = 0; time < times; time += 1) {
    for (const each of [stock, bundled, ragtime]) {
      const running = await start(each.file, await each.starting());
      // Work that a program puts off until after it listens has to be seen as well.
      await wait(SETTLES_WITHIN_MS);
      const megabytes = running.megabytes();
      await running.stop();
      each.ms.push(running.startMs);
      if (megabytes !== undefined) each.megabytes.push(megabytes);
      progress();
    }
  }
  const toStock = { against: 'not bundled', reference: median(stock.ms), goals: [] };
  const toMemory = { against: 'not bundled', reference: median(stock.megabytes), goals: [] };
  return [
    {
      title: 'Start-up, until it listens',
      figures: [
        figure(stock.name, stock.ms),
        figure(bundled.name, bundled.ms, toStock),
        figure(ragtime.name, ragtime.ms, { ...toStock, goals: [1] }),
      ],
    },
    {
      title: 'Memory a second after it started',
      figures: [
        figure(stock.name, stock.megabytes, undefined, 'MB'),
        figure(bundled.name, bundled.megabytes, toMemory, 'MB'),
        figure(ragtime.name, ragtime.megabytes, toMemory, 'MB'),
      ],
    },
  ];
}

/** Settings that the production program starts with; the bot's credentials are never used. */
async function production(tables: string): Promise<Starting> {
  return {
    env: {
      BOT_TYPE: 'SingleTenant',
      BOT_ID: 'bench',
      BOT_TENANT_ID: 'bench',
      BOT_PASSWORD: 'bench',
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      RAGTIME_TABLES: tables,
      RAGTIME_TABLE_PREFIX: 'StartUp',
      RAGTIME_TENANTS: TENANT,
    },
  };
}
