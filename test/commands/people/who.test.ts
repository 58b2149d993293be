/** Who is behind indicators of which nothing came in, or that stand in some way. */
import { describe, expect, it } from 'vitest';
import { ADELE, button, PATTI, said } from '../../support/council.ts';
import { oneCouncil } from '../../support/pressed.ts';
import { startQuarters } from '../../support/quarters.ts';

const RED = { kind: 'status', status: 'Red' };
const MISSING = { kind: 'not reported' };
const Q2 = '2024-25-Q2';

describe('questions about people', () => {
  const { ask, summaryOf } = oneCouncil(startQuarters);

  describe('who has not reported', () => {
    it('names each person once with what is theirs, and lets the performance team and managers remind them', async () => {
      const { card, summary } = await ask('who', { asked: MISSING }, PATTI);
      expect(summary).toBe('2 people have yet to report 2 figures for Q2 2024/25. 5 of 7 reported.');
      expect(said(card)).toMatch(/Adele Vance B3 .*Isaiah Langer A4/);
      expect(button(card, 'Remind them')).toMatchObject({
        verb: 'remind',
        data: { asked: MISSING, period: Q2 },
      });
      expect(button((await ask('who', { asked: MISSING })).card, 'Remind them').verb).toBe('remind');
    });

    it('offers it to nobody else', async () => {
      expect(said((await ask('who', { asked: MISSING }, ADELE)).card)).not.toContain('Remind them');
    });

    it('names who is behind anything else', async () => {
      expect(await summaryOf('who', { asked: RED })).toContain('1 person behind 2 indicators that are red');
    });
  });
});
