import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Council, MEGAN, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

describe('a reference that is only like what was typed', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      indicator({ ref: 'CAP13', title: 'Car parks' }),
      indicator({ ref: 'CAP14', title: 'Bus stops' }),
      indicator({ ref: 'CPI13', title: 'Saved in the year', frequency: 'annual' }),
      indicator({ ref: 'CPI14', title: 'Spent in the year', frequency: 'annual' }),
    ]);
  });
  afterAll(() => council.stop());

  it.each(['cp13', 'submit cp13', 'show me 13 and 14'])(
    'may be one that is not due in the quarter: “%s” is asked after',
    async (sentence) => {
      const { card, summary } = await council.ask(MEGAN, sentence);
      expect(summary).toMatch(/^Which one do you mean\?/);
      expect(JSON.stringify(card)).toContain('CAP13');
      expect(JSON.stringify(card)).toContain('CPI13');
    },
  );

  it('is answered where it is what was typed', async () => {
    const { summary } = await council.ask(MEGAN, 'show cap13');
    expect(summary).toMatch(/^Car parks \(CAP13\) has no figure/);
  });
});
