import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Talk } from '../../../src/dev/chat/converse.ts';
import { readBreakdown } from '../../../src/domain/figures/breakdown.ts';
import { replacedDefinition } from '../../../src/domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../../src/domain/indicators/indicator.ts';
import { Period } from '../../../src/domain/time/period.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  indicator,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';

const Q = (text: string): Period => Period.parse(text);
const Q2 = Q('2024-25-Q2');

const INDICATORS: readonly Indicator[] = [
  indicator({
    ...{
      description: 'Incidents closed in time.\nOf all that were raised.',
      formula: 'closed in time / all x 100',
    },
    deputy: { id: ADELE.id, name: ADELE.name },
  }),
  indicator({
    ref: 'UP-1',
    title: 'Rising steadily',
    neighbours: 'Ely 90, Ware 94 (CIPFA, 2023/24)',
    standard: 'NI 9',
  }),
  indicator({
    ...{ ref: 'CPI11', title: 'Avoidable [contact](http://x)', direction: 'lower' },
    ...{ target: { kind: 'at most', value: '15' }, owner: { id: ADELE.id, name: ADELE.name }, manager: null },
  }),
  indicator({ ref: 'YEAR-1', title: 'Residents satisfied', frequency: 'annual' }),
  indicator({ ref: 'YTD-1', title: 'Spend', basis: 'year to date', neighbours: 'mean 80 (CIPFA, 2023/24)' }),
  indicator({
    ...{ ref: 'PHASE-1', title: 'Laptops replaced', basis: 'year to date' },
    target: { kind: 'profile', values: ['25', '50', '75', '100'], worse: 'under' },
  }),
  indicator({ ref: 'BASE-1', title: 'Being tracked', lifecycle: 'baseline', target: { kind: 'none' } }),
  indicator({
    ...{ ref: 'FIN-1', title: 'Budget', unit: 'GBP', decimals: 0, direction: 'lower' },
    ...{ target: { kind: 'at most', value: '200000' } },
    breakdown: readBreakdown('sum of East, West'),
  }),
];

/** What was reported when each quarter's window was open. */
const QUARTERS: readonly (readonly [at: string, figures: Readonly<Record<string, string>>])[] = [
  ['2023-04-12', { CPI13: '96', 'UP-1': '86' }],
  ['2023-07-12', { CPI13: '91', 'UP-1': '88' }],
  ['2023-10-11', { CPI13: '90', 'UP-1': '90' }],
  ['2024-01-10', { CPI13: '89', 'UP-1': '92' }],
  ['2024-04-10', { CPI13: '91', 'UP-1': '94', 'YTD-1': '96', 'YEAR-1': '96' }],
  ['2024-07-10', { CPI13: '89.4', 'UP-1': '95', 'YTD-1': '20', 'PHASE-1': '20', 'BASE-1': '50' }],
  ['2024-10-09', { CPI13: '86.2', 'UP-1': '97', 'YTD-1': '44', 'PHASE-1': '52', 'BASE-1': '51' }],
];
const COMMENTARY = 'Two posts are empty.\nBoth start in [November](http://x).';

describe('questions about one indicator', () => {
  let council: Council;
  let megan: Talk;
  const ask = (verb: string, data: Record<string, unknown>, who = megan) =>
    who.execute(verb, { period: Q2, ...data });
  const submit = async (who: Talk, ref: string, input: Record<string, unknown>) => {
    const { card } = await who.say(`submit ${ref}`);
    const done = await who.execute('submit', {
      ...button(card, 'Submit').data,
      ...{ commentary: COMMENTARY, ...input },
    });
    if (!done.card || !said(done.card).includes('stored')) throw new Error(said(done.card));
  };

  beforeAll(async () => {
    council = await startCouncil(INDICATORS);
    const isaiah = council.as(ISAIAH);
    megan = council.as(MEGAN);
    for (const [day, figures] of QUARTERS) {
      council.at(`${day}T10:00:00Z`);
      for (const [ref, figure] of Object.entries(figures)) {
        await submit(isaiah, ref, { figure, confirmedFigure: figure });
      }
    }
    await submit(isaiah, 'FIN-1', { given1: '90000', given2: '60000', provisional: 'true' });
    await submit(council.as(PATTI), 'UP-1', { figure: '97.5', reason: 'Two were counted twice.' });
  }, 60_000);
  afterAll(() => council.stop());

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

  describe('why', () => {
    it('gives the working, the commentary as it was written, and what is being done', async () => {
      const { card, summary } = await ask('why', { ref: 'CPI13' });
      expect(summary).toBe('CPI13 is amber in Q2 2024/25: 86.2% is 9.26% below the target of 95%.');
      const text = said(card);
      expect(text).toContain('Distance: (86.2 − 95) ÷ 95 = −9.26%, worse than the target.');
      expect(text).toContain(
        'What Isaiah Langer said Two posts are empty. Both start in [November](http://x).',
      );
      expect(text).toContain('What is being done');
      expect(text).toContain('Isaiah Langer owns it.');
    });

    it('asks for nothing to be done about what is on target', async () => {
      expect(said((await ask('why', { ref: 'UP-1' })).card)).not.toContain('What is being done');
    });
  });

  describe('since when', () => {
    it('counts the quarters, and names the one before', async () => {
      const { card, summary } = await ask('since', { ref: 'CPI13' });
      expect(summary).toBe('CPI13 has been amber since Q1 2023/24: 6 quarters.');
      expect(said(card)).toContain('Before that, in Q4 2022/23, it was green.');
    });

    it('answers for the quarter before while this one is not reported', async () => {
      council.at('2025-01-13T10:00:00Z');
      const { card, summary } = await ask('since', { ref: 'CPI13', period: '2024-25-Q3' });
      expect(summary).toBe('CPI13 has been amber since Q1 2023/24: 6 quarters.');
      expect(said(card)).toContain('Nothing is reported for Q3 2024/25 yet.');
      council.at('2024-10-09T11:00:00Z');
    });

    it('does not say how it stood in a quarter that it does not hold', async () => {
      const { card, summary } = await ask('since', { ref: 'BASE-1' });
      expect(summary).toBe('BASE-1 has been a baseline since Q4 2022/23: 7 quarters.');
      expect(said(card)).toContain('I hold nothing for Q3 2022/23, the period before.');
    });
  });

  describe('a definition', () => {
    const define = async (ref: string, aspect: string, data: Record<string, unknown> = {}) => {
      const { card, summary } = await ask('define', { ref, aspect, ...data });
      return { summary, text: said(card) };
    };

    it('is the register’s own words', async () => {
      const { text } = await define('CPI13', 'definition');
      expect(text).toContain('Incidents closed in time. Of all that were raised.');
      expect((await define('CPI13', 'formula')).text).toContain('closed in time / all x 100');
    });

    it('that the register does not have is said to be missing, with who can add it', async () => {
      const { summary, text } = await define('CPI13', 'purpose');
      expect(summary).toBe('The register has no purpose for CPI13.');
      expect(text).toContain('The performance team (Patti Fernandez) can add it, in the column “purpose”');
      expect((await define('UP-1', 'definition')).summary).toBe('The register has no definition of UP-1.');
      expect((await define('CPI13', 'links')).summary).toBe('I hold no links for CPI13.');
    });

    it('holds for a quarter in which it is not due', async () => {
      expect((await define('YEAR-1', 'frequency')).summary).toBe(
        'YEAR-1 is reported once a year, with Q4; its figures are for the period alone.',
      );
    });

    it('names the target of the quarter, and each there was', async () => {
      expect((await define('CPI13', 'target')).summary).toBe(
        'The target of CPI13 in Q2 2024/25 is at least 95%.',
      );
      expect((await define('PHASE-1', 'target')).text).toContain('Q1 25%, Q2 50%, Q3 75%, Q4 100%');
      expect((await define('PHASE-1', 'targets')).summary).toContain('has not changed since Q4 2022/23');
      const raised = {
        ref: 'CPI13',
        period: Q('2024-25-Q3'),
        target: { kind: 'at least', value: '97' },
      } as const;
      await council.store.register.saveTargets(TENANT, [raised], () => {});
      const { summary, text } = await define('CPI13', 'targets');
      expect(summary).toBe('The target of CPI13 changed once since Q4 2022/23.');
      expect(text).toContain('Q3 2024/25 at least 97%');
      expect(text).toContain('Q4 2022/23 to Q2 2024/25 at least 95%');
    });

    it('gives the rule’s boundaries, and the direction', async () => {
      expect((await define('CPI13', 'rule')).text).toContain('◆ Amber less than 10% below');
      expect((await define('CPI11', 'direction')).summary).toBe('For CPI11, lower is better ↓.');
    });

    it('of a past quarter is what that quarter went by, and today’s names what it was before', async () => {
      const before = INDICATORS.find(({ ref }) => ref === 'BASE-1');
      if (!before) throw new Error('There is one.');
      const was = { ...before, description: 'Of all staff.' };
      const after = { ...before, description: 'Of permanent staff.', definedSince: Q2 };
      const asked = { last: Q('2024-25-Q1'), versions: [], at: '2024-10-09T11:00:00.000Z' };
      const replaced = replacedDefinition(was, after, asked);
      await council.store.register.saveIndicators(TENANT, [after], () => {}, replaced ? [replaced] : []);
      const now = await define('BASE-1', 'definition');
      expect(now.text).toContain('Of permanent staff.');
      expect(now.text).toContain('Until Q1 2024/25 Of all staff. Changed on 9 October 2024: description');
      const then = await define('BASE-1', 'definition', { period: '2024-25-Q1' });
      expect(then.text).toContain('What BASE-1 measures Being tracked Of all staff.');
      expect(then.text).toContain('As it was defined in Q1 2024/25; it was changed on 9 October 2024.');
    });

    it('of something that nobody has heard of is not made up', async () => {
      expect((await define('NOPE', 'definition')).summary).toContain('NOPE is not reported');
    });
  });

  describe('whose it is', () => {
    it('is a name, a way to reach them, and what else is theirs', async () => {
      const { card, summary } = await ask('owner', { ref: 'CPI13', role: 'owner' });
      expect(summary).toBe('Isaiah Langer owns CPI13.');
      expect(said(card)).toContain('isaiah@example.com');
      expect(said(card)).toContain('Isaiah Langer also owns 5 others in Q2 2024/25');
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
      const { card, summary } = await ask('due', { ref: 'CPI11' }, council.as(ADELE));
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
      const adele = await ask('due', {}, council.as(ADELE));
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
      const patti = council.as(PATTI);
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
