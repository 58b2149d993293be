/** What owners wrote of many indicators, and what they do about them. */
import { describe, expect, it } from 'vitest';
import { ISAIAH, said } from '../../support/council.ts';
import { oneCouncil } from '../../support/pressed.ts';
import { startQuarters } from '../../support/quarters.ts';

const OFF = { kind: 'off target' };
const ICT = { group: ['ICT'] };

describe('questions about reasons', () => {
  const { ask } = oneCouncil(startQuarters);

  describe('what owners wrote', () => {
    it('gives the commentary of each, the worst first', async () => {
      const { card } = await ask('reasons', { asked: OFF, where: ICT });
      expect(said(card)).toMatch(/Why A1 is so: two posts were empty.*Why A3 is so.*Why A2 is so/);
    });

    it('says what is being done about what is off target, or about one', async () => {
      expect(said((await ask('actions', {})).card)).toContain(
        'What is being done about the 4 indicators that are off target in Q2 2024/25',
      );
      expect(said((await ask('actions', { ref: 'A1' })).card)).toContain('Why A1 is so');
      expect(said((await ask('actions', { ref: 'A4' })).card)).toContain('Nothing has been reported yet.');
    });
  });

  it('gives the action that was recorded: what, by whom and by when', async () => {
    const own = await startQuarters();
    await own.reports(ISAIAH, 'A2', {
      figure: '90',
      commentary: 'Two posts were empty.',
      actionWhat: 'Recruit two analysts',
      actionWho: 'Head of ICT',
      actionBy: '2024-12-01',
    });
    const one = said((await own.press('actions', { ref: 'A2' }, ISAIAH)).card);
    expect(one).toMatch(/Recruit two analysts .*Head of ICT, by 1 December 2024 .*Two posts were empty/);
    const all = said((await own.press('actions', {}, ISAIAH)).card);
    expect(all).toMatch(/Why A1 is so.*Recruit two analysts/);
    await own.stop();
  });
});
