import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Council, MEGAN, startCouncil } from '../support/council.ts';
import { type StoreTraffic, watchStore } from '../support/storeTraffic.ts';

describe('a question about a quarter that is in memory', () => {
  let traffic: StoreTraffic;
  let council: Council;
  beforeAll(async () => {
    traffic = await watchStore();
    council = await startCouncil(undefined, traffic.connection);
    // The first opens the quarter, the second gets to know who asks.
    await council.as(MEGAN).say('what’s red?');
    await council.as(MEGAN).say('what’s red?');
  });
  afterAll(async () => {
    await council.stop();
    await traffic.stop();
  });

  it('costs one read of one row before its answer, and one write after it', async () => {
    const written = () => traffic.asked.filter((each) => /^PUT .*Threads\(/.test(each));
    await expect.poll(written).toHaveLength(2);
    traffic.asked.length = 0;
    let before: readonly string[] = [];
    const answered = council.connector.waitFor(({ kind, body }) => {
      if (kind !== 'send' || !body.summary?.includes('amber')) return false;
      before = [...traffic.asked];
      return true;
    });
    await council.as(MEGAN).say('what’s amber?');
    await answered;
    expect(before).toEqual([expect.stringMatching(/^GET .*RowKey='score!version'/)]);
    await expect.poll(written).toEqual([expect.stringMatching(/RowKey='topic\|megan'/)]);
    expect(traffic.asked).toHaveLength(2);
  });
});
