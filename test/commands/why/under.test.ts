import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Council, ISAIAH, MEGAN, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

describe('asking for another rule', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      indicator({ ref: 'A1', title: 'With a floor', floor: '85' }),
      indicator({ ref: 'A2', title: 'Without one' }),
    ]);
    for (const ref of ['A1', 'A2']) await council.reports(ISAIAH, ref, { figure: '90' });
  });
  afterAll(() => council.stop());

  it('answers how many would be red under Kent’s rule, and how many are now', async () => {
    const { card, summary } = await council.ask(MEGAN, 'How many would be red under Kent’s rule?');
    expect(summary).toBe('1 of 2 would be red under Kent’s rule in Q2 2024/25. 0 are now. 2 of 2 reported.');
    expect(said(card)).toContain('Without one');
    expect(said(card)).toContain('has no floor standard here, so it counts as Red');
  });

  it('sums a quarter up under another rule, and lists from there', async () => {
    const { card, summary } = await council.ask(MEGAN, 'summary under Huntingdonshire’s rulebook');
    expect(summary).toContain('2 of 2 would be judged otherwise under Huntingdonshire’s rule in Q2 2024/25');
    expect(said(card)).toContain('Within acceptable variance');
    const named = await council
      .as(MEGAN)
      .say('what would be within acceptable variance under Huntingdonshire’s rule?');
    expect(named.summary).toContain('2 of 2 would be within acceptable variance');
  });

  it('names the colour that one indicator would have', async () => {
    const { summary } = await council.ask(MEGAN, 'what would Kent make of A2?');
    expect(summary).toBe('A2 would be red under Kent’s rule in Q2 2024/25. 1 of 1 reported.');
  });

  it('changes nothing', async () => {
    const { summary } = await council.ask(MEGAN, 'what’s amber?');
    expect(summary).toContain('2 of 2 are amber');
  });
});
