/** Benchmark of the committee paper: 300 indicators with their charts, beside `docx` alone writing a table of as many rows. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openStore } from '../../../store/store.ts';
import { fillStore } from '../basis/council.ts';
import { amount, figure, median } from '../basis/figures.ts';
import type { Programs } from '../basis/program.ts';
import type { ResultSection } from '../basis/table.ts';
import type { Usage } from '../importing/meter.ts';
import type { PaperTask, PaperTook } from './paper.ts';

const SIZE = { indicators: 300, quarters: 9 };
const GOAL = { seconds: 3, megabytes: 400, held: 50, times: 4 };

/** Makes the paper several times, each in a process of its own. */
export async function measureReporting(
  { paper, meter }: Pick<Programs, 'paper' | 'meter'>,
  tables: string,
  times: number,
  say: (doing: string) => void,
): Promise<readonly ResultSection[]> {
  const connection = { tables, prefix: 'BenchPaper' };
  say('filling the store');
  await fillStore(await openStore(connection), SIZE, () => {});
  const folder = await mkdtemp(join(tmpdir(), 'ragtime-bench-'));
  const took = async (task: PaperTask): Promise<readonly (PaperTook & Usage)[]> => {
    const all: (PaperTook & Usage)[] = [];
    for (let time = 1; time <= times; time += 1) {
      say(`${task.kind}: ${time} of ${times}`);
      const usage = join(folder, `${task.kind}.json`);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--require', meter, paper, JSON.stringify(task)],
        { env: { ...process.env, NODE_OPTIONS: '', BENCH_USAGE: usage } },
      );
      all.push({ ...JSON.parse(stdout), ...JSON.parse(await readFile(usage, 'utf8')) });
    }
    return all;
  };
  try {
    const whole = await took({ kind: 'paper', connection });
    const table = await took({ kind: 'table', connection });
    const alone = await took({ kind: 'docx alone', rows: SIZE.indicators });
    const middle = (of: (each: PaperTook & Usage) => number): number => median(whole.map(of));
    const reference = median(alone.map(({ making }) => making));
    const held = { against: '`docx` alone', reference, goals: [GOAL.times] };
    return [
      {
        title: `The paper of ${SIZE.indicators} indicators with charts, Word and web page`,
        figures: [
          amount('Made in', 's', middle(({ making }) => making) / 1000, GOAL.seconds),
          amount('  gathered from the store in', 's', middle(({ gathering }) => gathering) / 1000),
          amount(
            'Memory that it holds at most',
            'MB',
            middle(({ megabytes }) => megabytes),
            GOAL.megabytes,
          ),
          amount(
            'Longest that it holds up others',
            'ms',
            middle((each) => each.held),
            GOAL.held,
          ),
          figure(
            'Its table alone, in Word',
            table.map(({ making }) => making),
            held,
          ),
        ],
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
