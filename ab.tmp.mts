import { readFileSync } from 'node:fs';
import { openStore } from './src/store/store.ts';
import { startConnector } from './src/dev/connector.ts';
import { converse, postJson } from './src/dev/converse.ts';
import { createBareReads } from './src/dev/bench/bareReads.ts';
import { ASKER, TENANT, fillStore } from './src/dev/bench/council.ts';
import { start } from './src/dev/bench/program.ts';
const tables = process.env.RAGTIME_TABLES!;
const N = Number(process.env.N ?? 200), C = Number(process.env.C ?? 20), IND = Number(process.env.IND ?? 1000);
const bots = process.argv.slice(2);
const connection = { tables, prefix: `AB${IND}` };
const store = await openStore(connection);
if (!(await store.periods.lines(TENANT, '2026-27-Q2' as never))) await fillStore(store, { indicators: IND, quarters: 4 }, () => {});
const connector = await startConnector({ keep: false });
const pids: number[] = [];
const orig = await import('node:child_process');
const echo = await start('.ragtime/bench/echo.cjs');
const running = [];
for (const b of bots) running.push(await start(b, { args: [JSON.stringify([connection])], nodeArgs: process.env.PROF ? ['--cpu-prof', '--cpu-prof-interval=100', `--cpu-prof-dir=${process.env.PROF}`] : [] }));
const asking = (port: number | undefined) => {
  const botUrl = `http://127.0.0.1:${port}`;
  const { build } = converse({ botUrl, connector, person: { aadId: ASKER.id, name: ASKER.name, tenantId: TENANT } });
  return async () => { const r = await postJson(`${botUrl}/api/messages`, build({ type: 'message', text: 'what’s red this quarter?', textFormat: 'plain' })); if (r.status !== 200) throw new Error(JSON.stringify(r)); };
};
const { rows, point } = createBareReads(connection);
const acts: Record<string, () => Promise<unknown>> = { echo: asking(echo.ports[0]), point };
running.forEach((r, i) => (acts[bots[i]!] = asking(r.ports[0])));
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1]!.toFixed(2);
const q = (a: number[], p: number) => a.sort((x, y) => x - y)[Math.floor(a.length * p)]!.toFixed(2);
async function round(acts: Record<string, () => Promise<unknown>>, n: number, w: number, before?: (n: string) => Promise<unknown>) {
  const ms: Record<string, number[]> = {};
  for (let i = -w; i < n; i++) for (const [k, a] of Object.entries(acts)) { await before?.(k); const t = performance.now(); await a(); if (i >= 0) (ms[k] ??= []).push(performance.now() - t); }
  for (const [k, v] of Object.entries(ms)) console.log(k.slice(-40).padEnd(42), 'p5', q(v, 0.05), 'p10', q(v, 0.1), 'p25', q(v, 0.25), 'p50', med(v), 'p90', q(v, 0.9));
  return ms;
}
console.log('warm'); await round(acts, N, 200);
if (C) { console.log('cold'); const { point: _p, ...cold } = acts; await round({ ...cold, rows }, C, 8, async (k) => { const i = bots.indexOf(k); if (i >= 0) await running[i]!.ask({ kind: 'forget', council: 0 }); }); }
await Promise.all([echo.stop(), ...running.map((r) => r.stop()), connector.stop()]);
