import { startAzurite } from '../machine/azurite.ts';
import { COUNTED } from '../simulate/reckoning/account.ts';
import { liveThrough } from '../simulate/years.ts';
const azurite = await startAzurite({ keep: 'memory', port: 0 });
const t = performance.now();
let tenths = 0;
const lived = await liveThrough({ connection: { tables: azurite.connection, prefix: 'Years' }, size: { owners: 200, managers: 40, indicators: 400 }, quarters: 20, seed: 1, progress: (day, share) => { if (share * 50 >= tenths + 1) { tenths = Math.floor(share * 50); console.error(day, share.toFixed(2), ((performance.now() - t) / 60000).toFixed(1)); } } });
console.log(lived.days, lived.rings, lived.deaths, (performance.now() - t) / 60000);
for (const [name, account] of [['ragtime', lived.ragtime], ['naive', lived.naive]] as const) {
  console.log(name, account.totals());
  for (const what of COUNTED) { const n = account.counts().get(what) ?? 0; if (n || name === 'ragtime') console.log(what, n, name === 'ragtime' ? account.examples(what) : ''); }
}
await azurite.stop();
