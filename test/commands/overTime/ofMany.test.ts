/** How many indicators have moved: since a quarter, for quarters running, and to year end. */
import { describe, expect, it } from 'vitest';
import { button, said } from '../../support/council.ts';
import { oneCouncil } from '../../support/pressed.ts';
import { startQuarters } from '../../support/quarters.ts';

const RED = { kind: 'status', status: 'Red' };
const OFF = { kind: 'off target' };
const ALL = { kind: 'all' };
const ICT = { group: ['ICT'] };
const Q1 = '2024-25-Q1';
const Q2 = '2024-25-Q2';

describe('how many indicators have moved', () => {
  const { ask, summaryOf } = oneCouncil(startQuarters);

  describe('what changed', () => {
    it('lists the worse first, from which status to which, and what can’t be said yet', async () => {
      const { card, summary } = await ask('movers', { asked: ALL, since: Q1, move: { kind: 'any' } });
      expect(summary).toBe(
        '3 of 7 changed status between Q1 and Q2 2024/25: 2 worse, 1 better. 5 of 7 reported.',
      );
      expect(said(card)).toMatch(
        /▼ To a worse status \(2\) .*was ● Green in Q1.*▲ To a better status \(1\) .*was ■ Red in Q1/,
      );
      expect(said(card)).toContain('2 have no figure yet in Q2 2024/25');
    });

    it.each<[string, Record<string, unknown>]>([
      [
        '1 of 7 went from green to red between Q1 and Q2 2024/25',
        { kind: 'between', from: 'Green', to: 'Red' },
      ],
      ['1 of 7 became red between Q1 and Q2 2024/25', { kind: 'between', to: 'Red' }],
      ['1 of 7 moved away from red between Q1 and Q2 2024/25', { kind: 'between', from: 'Red' }],
      [
        '2 of 7 got better between Q1 and Q2 2024/25, 1 of them to a better status; 3 got worse',
        { kind: 'better' },
      ],
      ['3 of 7 got worse between Q1 and Q2 2024/25, 2 of them to a worse status', { kind: 'worse' }],
      ['None of 7 went from blue to red', { kind: 'between', from: 'Blue', to: 'Red' }],
    ])('answers “%s”', async (words, move) =>
      expect(await summaryOf('movers', { asked: ALL, since: Q1, move })).toContain(words),
    );

    it('refuses to look for changes since a later quarter', async () => {
      expect(await summaryOf('movers', { asked: ALL, since: Q2, move: { kind: 'any' } })).toContain(
        'does not come before',
      );
    });
  });

  describe('what is asked next of some', () => {
    it('counts behind “All 3 that changed” what it says, however those stand', async () => {
      const { card } = await ask('compare', { asked: ALL, other: Q1 });
      const { verb, data } = button(card, 'All 3 that changed');
      expect(await summaryOf(verb, data)).toContain('3 of 7 changed status between Q1 and Q2 2024/25');
    });

    it('keeps to where was asked', async () => {
      const { card } = await ask('compare', { asked: OFF, where: ICT, other: Q1 });
      const { verb, data } = button(card, 'All 2 that changed');
      expect(await summaryOf(verb, data)).toContain('2 of 4 in ICT changed status');
    });

    it('explains those that moved, and no others', async () => {
      const move = { kind: 'between', to: 'Red' };
      const { card } = await ask('movers', { asked: ALL, since: Q1, move });
      const { verb, data } = button(card, 'Why?');
      expect(await summaryOf(verb, data)).toBe(
        'What owners say of the 1 indicator A1 in Q2 2024/25. 1 of 1 reported.',
      );
    });

    it('explains what has been red all along, and not what is red as well', async () => {
      const { card } = await ask('running', { asked: RED, quarters: 2 });
      const { verb, data } = button(card, 'Why?');
      const words = said((await ask(verb, data)).card);
      expect(words).toContain('Why A3 is so');
      expect(words).not.toContain('Why A1 is so');
    });
  });

  describe('quarters running', () => {
    it('finds what has been so in each of them', async () => {
      const { card, summary } = await ask('running', { asked: RED, quarters: 2 });
      expect(summary).toContain('1 of 7 has been red for 2 quarters running, to Q2 2024/25');
      expect(said(card)).toContain('Systems available');
    });

    it('shows the course where several statuses count', async () => {
      const { card } = await ask('running', { asked: OFF, quarters: 2 });
      expect(said(card)).toContain('■ Red, ◆ Amber');
    });

    it('says how many quarters it holds, and offers those', async () => {
      const { card } = await ask('running', { asked: RED, quarters: 3 });
      expect(said(card)).toContain('Nothing is held for Q4 2023/24');
      expect(button(card, '2 quarters running').data).toMatchObject({ quarters: 2, asked: RED });
    });

    it('looks back over three years at most', async () => {
      const { card } = await ask('running', { asked: RED, quarters: 40 });
      expect(said(card)).toContain('I can look back over 12 quarters at most');
    });
  });

  describe('two quarters beside each other', () => {
    it('counts both, and lists who moved', async () => {
      const { card, summary } = await ask('compare', { asked: ALL, other: Q1 });
      expect(summary).toContain('4 of 7 are off target in Q2 2024/25, 2 of 7 in Q1: 2 more');
      expect(said(card)).toMatch(/■ Red 2 \(2\) same/);
      expect(said(card)).toContain('All 3 that changed');
      expect(JSON.stringify(card)).toContain('"type":"Chart.HorizontalBar.Stacked"');
    });

    it('says what there is now first, whichever was named first', async () => {
      expect(await summaryOf('compare', { asked: OFF, period: Q1, other: Q2 })).toContain(
        '4 of 7 are off target in Q2 2024/25, 2 of 7 in Q1: 2 more',
      );
    });

    it('refuses to compare a quarter with itself', async () => {
      expect(await summaryOf('compare', { asked: ALL, other: Q2 })).toContain('That is Q2 2024/25 twice');
    });
  });

  describe('the outlook', () => {
    it('says how many can’t be projected, and why', async () => {
      const { card, summary } = await ask('outlook', { asked: ALL });
      expect(summary).toContain('Nothing can be said yet of year end, Q4 2024/25, for 7 indicators');
      expect(said(card)).toContain('6 (fewer than three figures of the same definition), 1 (no target)');
    });
  });
});
