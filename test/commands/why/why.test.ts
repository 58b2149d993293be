/** Why an indicator stands as it does, and what became of its figure. */
import { describe, expect, it } from 'vitest';
import { button, PATTI, said } from '../../support/council.ts';
import { oneCouncil } from '../../support/pressed.ts';
import { startYears } from '../../support/years.ts';

describe('questions about one indicator', () => {
  const { council, ask } = oneCouncil(startYears);

  describe('why', () => {
    it('gives the working, the commentary as it was written, and what is being done', async () => {
      const { card, summary } = await ask('why', { ref: 'CPI13' });
      expect(summary).toBe('CPI13 is amber in Q2 2024/25: 86.2% is 9.26% below the target of 95%.');
      const text = said(card);
      expect(text).toContain('Distance: (86.2 − 95) ÷ 95 = −9.26%, worse than the target.');
      expect(text).toContain(
        'What Isaiah Langer said “Two posts are empty. Both start in [November](http://x).” – Isaiah Langer',
      );
      expect(text).toContain('What is being done');
      expect(text).toContain('Isaiah Langer owns it.');
    });

    it('asks for nothing to be done about what is on target', async () => {
      expect(said((await ask('why', { ref: 'UP-1' })).card)).not.toContain('What is being done');
    });
  });

  describe('the history of a figure', () => {
    it('lists every revision, with who, when, from what and why', async () => {
      const { card, summary } = await ask('history', { ref: 'UP-1' });
      expect(summary).toMatch(
        /^UP-1 for Q2 2024\/25 was changed once since it first came in, last by Patti Fernandez on 9 October 2024 at/,
      );
      const text = said(card);
      expect(text).toContain('Corrected by Patti Fernandez');
      expect(text).toContain('was 97.0%');
      expect(text).toContain('Submitted by Isaiah Langer');
    });

    it('tells a status that was set, and why, from a change of the figure', async () => {
      const patti = council().as(PATTI);
      const { card } = await patti.say('override CPI13');
      const { data } = button(card, 'Set the status');
      await patti.execute('setStatus', { ...data, status: 'Red', reason: 'A month’s data is missing.' });
      const text = said((await ask('history', { ref: 'CPI13' })).card);
      expect(text).toContain('■ Red Status set by Patti Fernandez');
      expect(text).toMatch(/86\.2% +· was amber .* Reason: {2}A month’s data is missing\./);
      const why = await ask('why', { ref: 'CPI13' });
      expect(why.summary).toBe('CPI13 is red in Q2 2024/25, set by the performance team.');
      expect(said(why.card)).toContain('A month’s data is missing. The rule gives Amber:');
    });

    it('says so where there is none', async () => {
      expect((await ask('history', { ref: 'CPI11' })).summary).toContain(
        'Nothing has been reported of CPI11',
      );
    });
  });
});
