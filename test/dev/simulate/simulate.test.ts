/** The simulation in short: a quarter of a small council with its troubles, and one pass that is ended wherever it changes anything. */
import { describe, expect, it } from 'vitest';
import { endEverywhere } from '../../../src/dev/simulate/everyAwait.ts';
import { type Account, COUNTED } from '../../../src/dev/simulate/reckoning/account.ts';
import { isClean, reportOf } from '../../../src/dev/simulate/report.ts';
import { liveThrough } from '../../../src/dev/simulate/years.ts';
import { freshConnection } from '../../support/tables.ts';

/** What was counted, by name; only what should not have been. */
const wrongIn = (account: Account): readonly string[] => COUNTED.flatMap((what) => account.examples(what));

describe('a simulated council', () => {
  it('is told everything once, in time, through a quarter of troubles, which a naive sender does not manage', async () => {
    const { ragtime, naive, days, deaths } = await liveThrough({
      connection: freshConnection(),
      size: { owners: 12, managers: 3, indicators: 24 },
      quarters: 1,
      seed: 1,
      progress: () => {},
    });
    expect(wrongIn(ragtime)).toEqual([]);
    expect(ragtime.totals().arrived).toBeGreaterThan(60);
    expect({ days, hasDied: deaths > 0 }).toEqual({ days: 92, hasDied: true });
    for (const what of ['lost', 'unaccounted'] as const) {
      expect(naive.counts().get(what), what).toBeGreaterThan(0);
    }
    const report = reportOf([{ head: 'naive sender', account: naive }], [naive]);
    expect(isClean(naive)).toBe(false);
    expect(report).toContain('lost (naive sender):');
  }, 300_000);

  it('misses nobody wherever a pass ends, and repeats only what was in flight', async () => {
    const { account, replays } = await endEverywhere({
      connection: freshConnection(),
      isThorough: false,
      progress: () => {},
    });
    expect(wrongIn(account)).toEqual([]);
    expect(replays).toBeGreaterThan(25);
    expect(account.totals().inFlight).toBeGreaterThan(0);
    expect(account.totals().mostCopies).toBe(2);
  }, 300_000);
});
