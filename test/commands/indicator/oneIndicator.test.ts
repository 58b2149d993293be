/** The figures of one indicator: as a chart, to year end, held against others, and since when. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { said } from '../../support/council.ts';
import { oneCouncil } from '../../support/pressed.ts';
import { startYears } from '../../support/years.ts';

const Q = (text: string): Period => Period.parse(text);
const Q2 = Q('2024-25-Q2');

describe('questions about one indicator', () => {
  const { council, ask } = oneCouncil(startYears);

  describe('several at once', () => {
    it('stand in the order in which they were named, and say which can’t be shown and why', async () => {
      const refs = ['UP-1', 'CPI13', 'YEAR-1', 'NOPE', 'CPI13'];
      const { card, summary } = await ask('several', { refs });
      expect(summary).toBe('UP-1 is green and CPI13 is amber in Q2 2024/25; the rest I can’t show.');
      const text = said(card);
      expect(text.indexOf('Rising steadily')).toBeLessThan(text.indexOf('Incidents resolved'));
      expect(text).toMatch(/86\.2% +· target 95% · ▼\u00a0worse/);
      expect(text).toContain('YEAR-1 is reported once a year, so it is not due until Q4 2024/25.');
      expect(text).toContain('NOPE is not reported in Q2 2024/25');
      expect(text).toContain('reported by Patti Fernandez and Isaiah Langer, the last on 9 October 2024');
    });

    it('are drawn beside their targets where all are counted in one unit, and not otherwise', async () => {
      const alike = await ask('several', { refs: ['UP-1', 'CPI13'] });
      expect(JSON.stringify(alike.card)).toContain('"type":"Chart.VerticalBar.Grouped"');
      expect(JSON.stringify(alike.card)).toContain('{"x":"◆ CPI13","y":86.2}');
      const mixed = await ask('several', { refs: ['FIN-1', 'CPI13'] });
      expect(JSON.stringify(mixed.card)).not.toContain('Chart.');
      expect(said(mixed.card)).toContain('Provisional: FIN-1.');
    });

    it('are counted where there are many', async () => {
      const refs = ['UP-1', 'CPI13', 'YTD-1', 'PHASE-1', 'BASE-1'];
      expect((await ask('several', { refs })).summary).toBe('2 of 5 are off target in Q2 2024/25.');
    });
  });

  describe('the chart', () => {
    it('says first and last, how often it was on target, and why nothing is projected', async () => {
      const { card, summary } = await ask('trend', { ref: 'CPI13' });
      expect(summary).toBe('CPI13 is 86.2% in Q2 2024/25, 9.8 points worse than in Q4 2022/23 (96.0%).');
      expect(said(card)).toContain(
        'On target in 1 of 7 quarters; best 96.0% in Q4 2022/23, worst 86.2% in Q2 2024/25.',
      );
      expect(said(card)).toContain('and “same as last quarter” by');
    });

    it('draws what is projected, quarter by quarter to the year end, with the target that awaits it', async () => {
      const { card } = await ask('trend', { ref: 'UP-1' });
      const drawn = JSON.stringify(card);
      expect(drawn).toContain('"legend":"Projected"');
      expect(drawn).toContain('Q3 2024/25, projected');
      expect(drawn).toContain('Q4 2024/25, projected');
    });

    it('begins where it was asked to', async () => {
      const { summary } = await ask('trend', { ref: 'CPI13', from: '2024-25-Q1' });
      expect(summary).toBe('CPI13 is 86.2% in Q2 2024/25, 3.2 points worse than in Q1 2024/25 (89.4%).');
    });

    it('holds no year to date against another point of a year', async () => {
      const { summary } = await ask('trend', { ref: 'YTD-1' });
      expect(summary).toBe('YTD-1 is 44.0% in Q2 2024/25.');
    });
  });

  describe('the year end', () => {
    it('is likely, or too close to be sure, with what such projections have been worth', async () => {
      const { card, summary } = await ask('forecast', { ref: 'UP-1' });
      expect(summary).toMatch(
        /^UP-1 is likely to hit its target at year end: 1?\d\d\.\d% is projected for Q4 2024\/25/,
      );
      expect(said(card)).toContain('Such projections were within');
      expect(said(card)).toContain('That was one quarter ahead; the year end is 2 quarters ahead');
    });

    it('is not guessed at where a straight line has done badly, or there is none', async () => {
      const { card, summary } = await ask('forecast', { ref: 'CPI13' });
      expect(summary).toBe('I can’t say whether CPI13 will hit its target of at least 95% by year end.');
      expect(said(card)).toContain('would have been out by');
      expect(said(card)).toContain(
        'In Q2 2024/25 it stands at 86.2% (Amber); 95% is asked for in Q4 2024/25.',
      );
      const phased = await ask('forecast', { ref: 'PHASE-1' });
      expect(phased.summary).toContain('its target of 100% by Q4 (under is worse) by year end');
      expect(said(phased.card)).toContain('these are year to date');
    });

    it('is a fact once Q4 is in', async () => {
      const { summary } = await ask('forecast', { ref: 'CPI13', period: '2023-24-Q4' });
      expect(summary).toContain('No, CPI13 missed its target for the year: the year ended at 91.0%');
    });

    it('of what is reported once a year is the next one', async () => {
      const { card, summary } = await ask('forecast', { ref: 'YEAR-1' });
      expect(summary).toBe('I can’t say whether YEAR-1 will hit its target of at least 95% by year end.');
      expect(said(card)).toContain(
        'In Q4 2023/24 it stands at 96.0% (Green); 95% is asked for in Q4 2024/25.',
      );
    });

    it('means nothing for a baseline', async () => {
      const { card } = await ask('forecast', { ref: 'BASE-1' });
      expect(said(card)).toContain('It is baseline, and only active indicators are held against a target.');
    });
  });

  describe('a contrast', () => {
    it('with another quarter is in points, better or worse', async () => {
      const last = await ask('contrast', { ref: 'CPI13', against: 'period', other: '2024-25-Q1' });
      expect(last.summary).toBe(
        'CPI13 is 3.2 points worse than in Q1 2024/25: 86.2% in Q2 2024/25 against 89.4%.',
      );
      const year = await ask('contrast', { ref: 'CPI13', against: 'period' });
      expect(year.summary).toContain('3.8 points worse than in Q2 2023/24');
    });

    it('says that a year to date is not compared across years at another point', async () => {
      const { card, summary } = await ask('contrast', {
        ref: 'YTD-1',
        against: 'period',
        other: '2023-24-Q4',
      });
      expect(summary).toBe('YTD-1 was 44.0% in Q2 2024/25 and 96.0% in Q4 2023/24, measured differently.');
      expect(said(card)).toContain('year-to-date figures start again with each year');
    });

    it('with a quarter that is not held says so', async () => {
      const { summary } = await ask('contrast', { ref: 'CPI13', against: 'period', other: '2020-21-Q1' });
      expect(summary).toContain('I hold nothing for Q1 2020/21');
      const same = await ask('contrast', { ref: 'CPI13', against: 'period', other: Q2 });
      expect(same.summary).toContain('Both are Q2 2024/25');
    });

    it('with its target says by how much it is missed or beaten', async () => {
      expect((await ask('contrast', { ref: 'CPI13', against: 'target' })).summary).toBe(
        'CPI13 misses its target by 8.8 points: 86.2% in Q2 2024/25 against at least 95%.',
      );
      expect((await ask('contrast', { ref: 'FIN-1', against: 'target' })).summary).toBe(
        'FIN-1 is better than its target by £50,000 (25%): £150,000 in Q2 2024/25 against at most £200,000.',
      );
      expect((await ask('contrast', { ref: 'BASE-1', against: 'target' })).summary).toBe(
        'BASE-1 has no target in Q2 2024/25.',
      );
      expect((await ask('contrast', { ref: 'CPI11', against: 'target' })).summary).toBe(
        'CPI11 is not reported for Q2 2024/25; its target is at most 15%.',
      );
    });

    it('with neighbours gives their mean, source and year, or says what is not held', async () => {
      const { card, summary } = await ask('contrast', { ref: 'UP-1', against: 'neighbours' });
      expect(summary).toBe(
        'UP-1 is 5.5 points better than its neighbours’ mean: 97.5% in Q2 2024/25 against 92.0% in 2023/24.',
      );
      expect(said(card)).toContain('Ware');
      expect(said(card)).toContain('CIPFA, 2023/24, as NI 9 defines it.');
      const none = await ask('contrast', { ref: 'CPI13', against: 'neighbours' });
      expect(none.summary).toBe('I hold no neighbours’ figures for CPI13.');
      expect(said(none.card)).toContain('Patti Fernandez (performance team) can add that');
      const loose = await ask('contrast', { ref: 'YTD-1', against: 'neighbours' });
      expect(said(loose.card)).toContain('no national definition');
    });
  });

  describe('since when', () => {
    it('counts the quarters, and names the one before', async () => {
      const { card, summary } = await ask('since', { ref: 'CPI13' });
      expect(summary).toBe('CPI13 has been amber since Q1 2023/24: 6 quarters.');
      expect(said(card)).toContain('Before that, in Q4 2022/23, it was green.');
    });

    it('answers for the quarter before while this one is not reported', async () => {
      council().at('2025-01-13T10:00:00Z');
      const { card, summary } = await ask('since', { ref: 'CPI13', period: '2024-25-Q3' });
      expect(summary).toBe('CPI13 has been amber since Q1 2023/24: 6 quarters.');
      expect(said(card)).toContain('Nothing is reported for Q3 2024/25 yet.');
      council().at('2024-10-09T11:00:00Z');
    });

    it('does not say how it stood in a quarter that it does not hold', async () => {
      const { card, summary } = await ask('since', { ref: 'BASE-1' });
      expect(summary).toBe('BASE-1 has been a baseline since Q4 2022/23: 7 quarters.');
      expect(said(card)).toContain('I hold nothing for Q3 2022/23, the period before.');
    });
  });

  it('answers from the latest figure where none is due in the quarter', async () => {
    const data = { ref: 'YEAR-1' };
    expect((await ask('trend', data)).summary).toBe(
      'YEAR-1 has one figure, 96.0% in Q4 2023/24: too few for a line.',
    );
    expect((await ask('why', data)).summary).toContain('YEAR-1 is green in Q4 2023/24: 96.0% is 1.05% above');
    expect((await ask('since', data)).summary).toBe('YEAR-1 has been green only since Q4 2023/24.');
    expect((await ask('contrast', { ...data, against: 'target' })).summary).toContain('in Q4 2023/24');
    expect((await ask('history', data)).summary).toContain('YEAR-1 for Q4 2023/24 was reported once');
    expect((await ask('define', { ...data, aspect: 'target' })).summary).toBe(
      'The target of YEAR-1 in Q4 2024/25 is at least 95%.',
    );
  });
});
