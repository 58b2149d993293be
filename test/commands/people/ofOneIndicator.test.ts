/** Whose an indicator is, and when its figure is due. */
import { describe, expect, it } from 'vitest';
import { ADELE, button, said } from '../../support/council.ts';
import { oneCouncil } from '../../support/pressed.ts';
import { startYears } from '../../support/years.ts';

describe('questions about one indicator', () => {
  const { ask } = oneCouncil(startYears);

  describe('whose it is', () => {
    it('is a name, a way to reach them, and what else is theirs', async () => {
      const { card, summary } = await ask('owner', { ref: 'CPI13', role: 'owner' });
      expect(summary).toBe('Isaiah Langer owns CPI13.');
      expect(said(card)).toContain('isaiah@example.com');
      expect(said(card)).toContain('Isaiah Langer also owns 6 others in Q2 2024/25');
      expect(JSON.stringify(card)).toContain(
        'https://teams.microsoft.com/l/chat/0/0?users=isaiah%40example.com',
      );
    });

    it('is the deputy, the manager or whoever reported it, as asked', async () => {
      expect((await ask('owner', { ref: 'CPI13', role: 'deputy' })).summary).toBe(
        'Adele Vance is the deputy for CPI13.',
      );
      expect((await ask('owner', { ref: 'CPI11', role: 'manager' })).summary).toBe('CPI11 has no manager.');
      expect((await ask('owner', { ref: 'UP-1', role: 'reporter' })).summary).toBe(
        'Patti Fernandez reported UP-1 for Q2 2024/25 on 9 October 2024.',
      );
      expect((await ask('owner', { ref: 'CPI11', role: 'reporter' })).summary).toBe(
        'Nobody has reported CPI11 for Q2 2024/25 yet.',
      );
    });

    it('holds for a quarter in which it is not due', async () => {
      expect((await ask('owner', { ref: 'YEAR-1', role: 'owner' })).summary).toBe(
        'Isaiah Langer owns YEAR-1.',
      );
    });
  });

  describe('when it is due', () => {
    it('names the day, and lets the owner report from there', async () => {
      const { card, summary } = await ask('due', { ref: 'CPI11' }, ADELE);
      expect(summary).toBe('CPI11 for Q2 2024/25 is due on Tuesday 15 October 2024.');
      expect(button(card, 'Report CPI11')).toMatchObject({ verb: 'form', data: { ref: 'CPI11' } });
      expect(() => button(card, 'Report CPI13')).toThrow();
      const reader = await ask('due', { ref: 'CPI11' });
      expect(() => button(reader.card, 'Report CPI11')).toThrow();
    });

    it('is not before the end of its own period', async () => {
      expect((await ask('due', { ref: 'YEAR-1' })).summary).toMatch(
        /^YEAR-1 is not due until Q4 2024\/25: by \d+ April 2025\.$/,
      );
    });

    it('says of what is in when the next is due', async () => {
      expect((await ask('due', { ref: 'CPI13' })).summary).toMatch(
        /^CPI13 for Q2 2024\/25 was reported on 9 October 2024; the next is due \d+ January 2025\.$/,
      );
    });

    it('says of a whole quarter what the person still owes', async () => {
      const adele = await ask('due', {}, ADELE);
      expect(adele.summary).toBe(
        'Figures for Q2 2024/25 are due on Tuesday 15 October 2024; you still owe 1 figure.',
      );
      expect(said(adele.card)).toContain('Avoidable [contact](http://x)');
      expect((await ask('due', {})).summary).toContain('none of them are yours to report');
      expect((await ask('due', { period: '2024-25-Q3' })).summary).toContain(
        'the window opens on 2 January 2025',
      );
    });
  });
});
