import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Council, indicator, PATTI, said, startCouncil } from '../support/council.ts';

describe('a long list', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil(
      Array.from({ length: 12 }, (_, index) =>
        indicator({ ref: `CPI${index + 1}`, title: `Measure ${index + 1}` }),
      ),
    );
  });
  afterAll(() => council.stop());

  it('starts with its first page, in the order in which people count, and turns to the next', async () => {
    const talk = council.as(PATTI);
    const first = said((await talk.say('not reported')).card);
    expect(first).toMatch(/Measure 1 .*Measure 2 .*Measure 8 /);
    expect(first).not.toContain('Measure 9');
    const second = said((await talk.execute('list', { asked: { kind: 'not reported' }, page: 1 })).card);
    expect(second).toMatch(/Measure 9 .*Measure 10 .*Measure 12 /);
  });
});
