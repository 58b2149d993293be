import { openStore } from './src/store/store.ts';
import { TENANT } from './src/dev/bench/council.ts';
import { setImmediate as im } from 'node:timers/promises';
const store = await openStore({ tables: process.env.RAGTIME_TABLES!, prefix: 'AB1000' });
const P = '2026-27-Q2' as never;
await store.periods.lines(TENANT, P);
const busy = (ms: number) => { const e = performance.now() + ms; while (performance.now() < e); };
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1]!.toFixed(2);
const R: Record<string, number[]> = { plain: [], ahead0: [], ahead1: [], serial1: [], wait: [] };
for (let i = 0; i < 600; i++) {
  const t = async (k: string, f: () => Promise<unknown>) => { const b = performance.now(); await f(); if (i > 200) R[k]!.push(performance.now() - b); };
  await t('plain', () => store.periods.lines(TENANT, P));
  await t('ahead0', async () => { const k = store.periods.kept(TENANT, P)!; await im(); await k.stands; });
  await t('ahead1', async () => { const k = store.periods.kept(TENANT, P)!; await im(); busy(0.8); await k.stands; });
  await t('serial1', async () => { busy(0.8); await store.periods.lines(TENANT, P); });
  await t('wait', async () => { const k = store.periods.kept(TENANT, P)!; const b = performance.now(); await im(); R.im ??= []; R.im.push(performance.now() - b); await k.stands; });
}
for (const [k, v] of Object.entries(R)) console.log(k, med(v));
const c = process.cpuUsage(); const b = performance.now(); for (let i = 0; i < 1000; i++) await store.periods.lines(TENANT, P); const d = process.cpuUsage(c); console.log('per read wall', ((performance.now() - b) / 1000).toFixed(2), 'cpu', ((d.user + d.system) / 1e6).toFixed(2));
process.exit();
