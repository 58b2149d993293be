import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Talk } from '../../../src/dev/chat/converse.ts';
import type { TargetPlan } from '../../../src/domain/indicators/target.ts';
import { type Council, ISAIAH, MEGAN, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const phased: TargetPlan = { kind: 'profile', values: ['25', '50', '75', '100'], worse: 'under' };

const INDICATORS = [
  indicator({}),
  indicator({
    ...{ ref: 'LOW-1', title: 'Days lost', direction: 'lower', scheme: 'vg' },
    target: { kind: 'at most', value: '15' },
  }),
  indicator({ ref: 'YTD-1', title: 'Spend', basis: 'year to date' }),
  indicator({ ref: 'STEP-1', title: 'Plans agreed', target: phased }),
  indicator({ ref: 'NEW-1', title: 'Never reported', predecessors: 'OLD-1' }),
];

const QUARTERS: readonly (readonly [at: string, figures: Readonly<Record<string, string>>])[] = [
  ['2023-10-11', { CPI13: '96', 'LOW-1': '20', 'YTD-1': '50' }],
  ['2024-01-10', { CPI13: '84', 'LOW-1': '12', 'YTD-1': '70' }],
  ['2024-04-10', { CPI13: '91', 'LOW-1': '12', 'YTD-1': '96', 'STEP-1': '90' }],
  ['2024-07-10', { CPI13: '89.4', 'LOW-1': '16', 'YTD-1': '20', 'STEP-1': '30' }],
  ['2024-10-09', { CPI13: '84', 'LOW-1': '14', 'YTD-1': '44', 'STEP-1': '48' }],
];

describe('what was ever so, the best quarter, the colours, and what is unexplained', () => {
  let council: Council;
  let megan: Talk;
  const ask = async (text: string) => {
    const { card, summary } = await megan.say(text);
    return { summary, text: said(card) };
  };

  beforeAll(async () => {
    council = await startCouncil(INDICATORS);
    megan = council.as(MEGAN);
    for (const [day, figures] of QUARTERS) {
      council.at(`${day}T10:00:00Z`);
      for (const [ref, figure] of Object.entries(figures)) {
        const commentary = ref === 'LOW-1' && figure === '14' ? '' : 'As it was.';
        const done = await council.reports(ISAIAH, ref, { figure, commentary });
        if (!done.card || !said(done.card).includes('stored')) throw new Error(said(done.card));
      }
    }
  }, 60_000);
  afterAll(() => council.stop());

  describe('ever', () => {
    it('names the last quarter in which it was so, how long ago, and how often', async () => {
      const { summary, text } = await ask('has CPI13 ever been green');
      expect(summary).toBe(
        'CPI13 was last green in Q2 2023/24, 4 quarters before Q2 2024/25: 1 of the 5 quarters that were reported.',
      );
      expect(text).toContain('In Q2 2024/25 it is red. I looked back as far as Q2 2023/24.');
    });

    it('says when it is so now, and how often it was before', async () => {
      expect((await ask('when was CPI13 last red')).summary).toBe(
        'CPI13 is red in Q2 2024/25, and was in 1 of the 4 quarters reported before.',
      );
      expect((await ask('how many times has CPI13 been off target')).summary).toBe(
        'CPI13 is off target in Q2 2024/25, and was in 3 of the 4 quarters reported before.',
      );
    });

    it('says when it never was, and that its rule has no such colour', async () => {
      expect((await ask('has CPI13 ever been blue')).summary).toBe(
        'CPI13 was blue in none of the 5 quarters that were reported.',
      );
      expect((await ask('has CPI13 ever been very green')).text).toContain(
        'It is judged by Red, Amber, Green, Blue, which has no very green.',
      );
    });

    it('counts no quarter that was not reported', async () => {
      const { summary, text } = await ask('has NEW-1 ever been red');
      expect(summary).toBe('Nothing is reported for NEW-1 in any quarter that I hold.');
      expect(text).toContain('OLD-1, which it took over from and which I did not look through.');
    });
  });

  describe('the best and the worst quarter', () => {
    it('go by the figure, the way it improves, and name all that are as good', async () => {
      expect((await ask('best quarter for CPI13')).summary).toBe(
        'CPI13 was at its best in Q2 2023/24, of 5 quarters with a figure: 96.0%.',
      );
      expect((await ask('which quarter was worst for CPI13')).summary).toBe(
        'CPI13 was at its worst in Q3 2023/24 and Q2 2024/25, of 5 quarters with a figure: 84.0%.',
      );
      expect((await ask('best quarter for LOW-1')).summary).toContain('in Q3 2023/24 and Q4 2023/24');
      expect((await ask('highest LOW-1 has been')).summary).toBe(
        'LOW-1 was highest in Q2 2023/24, of 5 quarters with a figure: 20.0%.',
      );
    });

    it('hold what is year to date against the same quarter of other years only', async () => {
      const { summary, text } = await ask('best quarter for YTD-1');
      expect(summary).toBe('YTD-1 was at its best in Q2 2023/24, of 2 Q2s with a figure: 50.0%.');
      expect(text).toContain('Its figures are year to date, so Q2 is held against Q2 of other years only.');
    });

    it('go by the distance from target where the target is not always the same', async () => {
      const { summary, text } = await ask('best quarter for STEP-1');
      expect(summary).toBe(
        'STEP-1 was at its best in Q1 2024/25, of 3 quarters with a figure: 20% above target.',
      );
      expect(text).toContain('In order of the distance from the target of the day');
    });

    it('are not told of fewer than two figures', async () =>
      expect((await ask('worst quarter for NEW-1')).summary).toBe(
        'I hold too few figures of NEW-1 to say which quarter was the worst.',
      ));
  });

  describe('the colours', () => {
    it('are told by every rule in use, in one sentence where they agree', async () => {
      const { summary, text } = await ask('what does amber mean');
      expect(summary).toBe('Amber: the figure is less than 10% worse than its target.');
      expect(text).toContain('Red, Amber, Green, Blue (Cambridgeshire 2024): 4 indicators');
      expect(text).toContain('Red, Amber, Green, Very Green (Cambridgeshire 2019): 1 indicator');
      expect((await ask('what do the colours mean')).text).toContain(
        '● Green on its target or up to 5% better ★ Blue more than 5% better than its target',
      );
    });

    it('leave out the rules that have no such colour', async () => {
      const { summary, text } = await ask('what does very green mean');
      expect(summary).toBe('Very Green: the figure is 5% or more better than its target.');
      expect(text).not.toContain('Blue');
      expect(text).toContain('1 other rule is in use, without that colour.');
    });
  });

  describe('what has no commentary', () => {
    it('is listed with its owner, out of what was reported', async () => {
      const { summary, text } = await ask('what has no commentary');
      expect(summary).toMatch(/^1 of the 4 indicators in Q2 2024\/25 has no commentary\./);
      expect(text).toContain('Isaiah Langer');
    });

    it('is only of those that stand as asked', async () => {
      expect((await ask('reds without commentary')).summary).toMatch(
        /^All of the 2 indicators that are red in Q2 2024\/25 have commentary\./,
      );
      expect((await ask('blues without commentary')).summary).toMatch(
        /^None of 5 is blue in Q2 2024\/25, so there is nothing to explain\./,
      );
    });
  });

  it('tells the target of a year to come as the register has it today', async () => {
    const { summary, text } = await ask('CPI13 target next year');
    expect(summary).toBe('The target of CPI13 in Q4 2025/26 is at least 95%.');
    expect(text).toContain('As Q4 2025/26 would be judged by the register as it stands today.');
  });
});
