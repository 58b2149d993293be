/** Benchmark of importing figures: the memory and the processor time of a dry run, by the program that an operator starts. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Period, periodOfDay, periodsInARow, shiftPeriod } from '../../../domain/time/period.ts';
import { openStore } from '../../../store/store.ts';
import { ASKER, CALENDAR, inventIndicators, TENANT } from '../basis/council.ts';
import { amount } from '../basis/figures.ts';
import type { Programs } from '../basis/program.ts';
import type { ResultSection } from '../basis/table.ts';
import type { Usage } from './meter.ts';

const QUARTERS = 20;

/** The size of the goal, and the most that an import of it may take: a quarter of what it took once, and half the time. */
const GOAL = { figures: 200_000, megabytes: 512, seconds: 29 };

/**
 * Imports a file of so many figures over twenty quarters, in a dry run.
 * @param tables the connection string of the store
 */
export async function measureImport(
  { ragtime, meter }: Programs,
  tables: string,
  figures: number,
  progress: (doing: string) => void,
): Promise<readonly ResultSection[]> {
  const connection = { tables, prefix: 'Import' };
  const { register } = await openStore(connection);
  const indicators = inventIndicators(Math.ceil(figures / QUARTERS));
  progress(`filling the store: ${indicators.length} indicators`);
  await register.savePeople(TENANT, [ASKER], () => {});
  await register.saveIndicators(TENANT, indicators, () => {});
  const over = shiftPeriod(periodOfDay(new Date().toISOString().slice(0, 10), CALENDAR.yearStart), -1);
  const periods = periodsInARow(over, QUARTERS, -1).toReversed();
  const folder = await mkdtemp(join(tmpdir(), 'ragtime-bench-'));
  try {
    const [file, usage] = [join(folder, 'figures.csv'), join(folder, 'usage.json')];
    await writeFile(
      file,
      fileOf(
        indicators.map(({ ref }) => ref),
        periods,
      ),
    );
    progress(`importing ${figures} figures`);
    const words = ['import', 'scores', file, '--dry-run'];
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', meter, ragtime, ...words], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        BENCH_USAGE: usage,
        RAGTIME_TABLES: connection.tables,
        RAGTIME_TABLE_PREFIX: connection.prefix,
        RAGTIME_TENANTS: TENANT,
      },
      maxBuffer: 2 ** 28,
    });
    const read = Number(/^([\d,]+) figures/.exec(stdout)?.[1]?.replaceAll(',', '') ?? 0);
    const { megabytes, seconds } = JSON.parse(await readFile(usage, 'utf8')) as Usage;
    const held = figures === GOAL.figures ? GOAL : undefined;
    return [
      {
        title: `Importing ${figures.toLocaleString('en-GB')} figures, in a dry run`,
        figures: [
          amount('Memory that it holds at most', 'MB', megabytes, held?.megabytes),
          amount('Processor time', 's', seconds, held?.seconds),
          amount('  figures left out', 'count', indicators.length * QUARTERS - read, 0),
        ],
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file with a figure of each indicator for each quarter, oldest first, as a council's history has them. */
export function fileOf(refs: readonly string[], periods: readonly Period[]): string {
  const rows = periods.flatMap((period, quarter) =>
    refs.map((ref, index) => {
      const figure = `${70 + ((index * 7 + quarter * 13) % 30)}.${index % 10}%`;
      return `${ref},${period},${figure},"More calls came in than in quarter ${index % 12}, and two posts stood empty.",${ASKER.name}`;
    }),
  );
  return ['ref,period,figure,commentary,reported_by', ...rows].join('\n');
}
