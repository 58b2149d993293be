/** What an indicator measures, its target and its rule, in the register’s own words. */
import { describe, expect, it } from 'vitest';
import { replacedDefinition } from '../../../src/domain/indicators/definitionVersion.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { said, TENANT } from '../../support/council.ts';
import { oneCouncil } from '../../support/pressed.ts';
import { BASELINE, startYears } from '../../support/years.ts';

const Q = (text: string): Period => Period.parse(text);
const Q2 = Q('2024-25-Q2');

describe('questions about one indicator', () => {
  const { council, ask } = oneCouncil(startYears);

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

    it('has the useful links of the register, each to be opened, and where the figures come from', async () => {
      const { card, summary } = await ask('define', { ref: 'UP-1', aspect: 'links' });
      expect(summary).toBe('UP-1 has 2 useful links.');
      expect(said(card)).toContain('Dashboard [Open Dashboard]  (data.example)');
      expect(said(card)).toContain('Service desk system');
      const opened = [...JSON.stringify(card).matchAll(/"Action.OpenUrl","title":"[^"]*","url":"([^"]*)"/g)];
      expect(opened.map(([, url]) => url)).toEqual(['https://data.example/foi', 'https://www.gov.uk/foi']);
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
      await council().store.register.saveTargets(TENANT, [raised], () => {});
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
      const was = { ...BASELINE, description: 'Of all staff.' };
      const after = { ...BASELINE, description: 'Of permanent staff.', definedSince: Q2 };
      const asked = { last: Q('2024-25-Q1'), versions: [], at: '2024-10-09T11:00:00.000Z' };
      const replaced = replacedDefinition(was, after, asked);
      await council().store.register.saveIndicators(TENANT, [after], () => {}, replaced ? [replaced] : []);
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
});
