/** Loaded before a program (`node --require`): writes what it took as it ends, into the file that BENCH_USAGE names. */
import { readFileSync, writeFileSync } from 'node:fs';

/** The most memory that the process held (resident set), and the processor's seconds. */
export type Usage = { readonly megabytes: number; readonly seconds: number };

/**
 * Linux counts in `maxRSS` what the parent held when it started this process; its own most is another line.
 * @returns kilobytes
 */
function mostHeld(): number {
  try {
    const own = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (own !== undefined) return Number(own);
  } catch {
    // Not on Linux.
  }
  return process.resourceUsage().maxRSS;
}

process.on('exit', () => {
  const file = process.env.BENCH_USAGE;
  const { user, system } = process.cpuUsage();
  const usage: Usage = { megabytes: mostHeld() / 1024, seconds: (user + system) / 1e6 };
  if (file !== undefined) writeFileSync(file, JSON.stringify(usage));
});
