/** The months of a monthly indicator in conversation: each against the month before, and those that are missing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import { type Council, ISAIAH, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

describe('the months of a monthly indicator', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil([
      indicator({
        ref: 'CPI11',
        title: 'Avoidable contact',
        direction: 'lower',
        frequency: 'monthly',
        rollsUp: 'mean',
        target: { kind: 'at most', value: '15' },
      }),
      indicator({}),
    ]);
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'CPI11', { given1: '10.2', given2: '10.5', given3: '10.5' });
    council.at('2024-10-09T10:00:00Z');
    await council.reports(ISAIAH, 'CPI11', {
      ...{ given1: '10.1', given2: 'no data', given3: '10.9' },
      commentary: 'The contact centre moved in August.',
    });
  });
  afterEach(() => council.stop());
  const ask = async (text: string) => council.ask(ISAIAH, text);

  it('are listed with arrows against the month before, across quarters, and drawn with a gap', async () => {
    const { card, summary } = await ask('CPI11 by month');
    expect(summary).toBe('CPI11 was 10.9% in September 2024.');
    const text = said(card);
    expect(text).toContain('Target of each month: at most 15%.');
    expect(text).toMatch(/July 2024 .*▲ better than the month before/);
    expect(text).toMatch(/May 2024 .*▼ worse than the month before/);
    expect(text).toMatch(/June 2024 .*▬ the same as the month before/);
    expect(text).toContain('Nothing to measure');
    expect(text).toContain('The line breaks at August 2024: no figure.');
    expect(text).toContain(
      'Mean of July 10.1%, September 10.9% = 10.5%. There was nothing to measure in August.',
    );
  });

  it('are asked about one by one', async () => {
    expect((await ask('CPI11 in May 2024')).summary).toBe(
      'CPI11 was 10.5% in May 2024, worse ▼ than 10.2% in April 2024.',
    );
    expect((await ask('how was CPI11 in July?')).summary).toBe(
      'CPI11 was 10.1% in July 2024, better ▲ than 10.5% in June 2024.',
    );
    expect((await ask('CPI11 in August 2024')).summary).toContain(
      'There was nothing to measure for CPI11 in August 2024',
    );
  });

  it('are asked about as last month, which no quarter may have yet', async () => {
    expect((await ask('CPI11 last month')).summary).toBe('CPI11 was 10.9% in September 2024.');
    council.at('2024-11-20T10:00:00Z');
    const { card, summary } = await ask('how was CPI11 last month?');
    expect(summary).toBe('CPI11 was 10.9% in September 2024.');
    expect(said(card)).toContain('October 2024 is not in yet.');
    expect(said((await ask('CPI13 last month')).card)).toContain(
      'No figures of months are kept of CPI13: it is quarterly.',
    );
  });

  it('have a best and a worst one, all of them where several are alike', async () => {
    const { card, summary } = await ask('which month was worst for CPI11?');
    expect(summary).toBe('The worst month of CPI11 was September 2024, at 10.9%.');
    expect(said(card)).toContain('Of 5 months with a figure since April 2024.');
    expect((await ask('which month was best?')).summary).toBe(
      'The best month of CPI11 was July 2024, at 10.1%.',
    );
    await council.reports(ISAIAH, 'CPI11', { given1: '10.1', given2: '10.9', given3: '10.9' });
    expect((await ask('what was the highest month for CPI11?')).summary).toBe(
      'The highest months of CPI11 were August 2024 and September 2024, at 10.9% each.',
    );
  });

  it('are compared with one another', async () => {
    expect((await ask('compare CPI11 in May 2024 with April 2024')).summary).toBe(
      'CPI11 was 10.5% in May 2024, worse ▼ than 10.2% in April 2024.',
    );
    expect((await ask('CPI11 in May 2024 against July 2024')).summary).toBe(
      'CPI11 was 10.1% in July 2024, better ▲ than 10.5% in May 2024.',
    );
  });

  it('need no year: the latest such months are meant, and two that may be of different years are asked back', async () => {
    for (const words of ['CPI11 May against July', 'compare May and July for CPI11']) {
      expect((await ask(words)).summary).toBe(
        'CPI11 was 10.1% in July 2024, better ▲ than 10.5% in May 2024.',
      );
    }
    const { card } = await ask('compare January 2023 and December for CPI11');
    expect(said(card)).toContain('December 2023 against January 2023');
    expect(said(card)).toContain('January 2023 against December 2022');
    expect(said((await ask('compare May and June for CPI13')).card)).toContain(
      'No figures of months are kept of CPI13: it is quarterly.',
    );
  });

  it('have targets of their own where a file gives them one', async () => {
    const cell = await council.store.periods.cell(TENANT, Q2, 'CPI11');
    if (!cell) throw new Error('CPI11 has a cell.');
    const partTargets = [{ part: 'September', target: { kind: 'at most' as const, value: '10' } }];
    await council.store.periods.revise(TENANT, Q2, [{ ...cell, cell: { ...cell.cell, partTargets } }]);
    const text = said((await ask('CPI11 by month')).card);
    expect(text).toMatch(/September 2024 .*Amber · at most 10/);
    expect(text).toMatch(/July 2024 .*at most 15/);
  });

  it('are none of an indicator that is reported quarterly', async () => {
    expect(said((await ask('CPI13 by month')).card)).toContain(
      'No figures of months are kept of CPI13: it is quarterly. Ask for its quarters, such as “chart CPI13”.',
    );
    expect((await ask('CPI13 in May 2024')).summary).toContain('CPI13');
  });
});

describe('the months of which a quarter is the sum', () => {
  let council: Council;
  beforeEach(async () => {
    const agency = indicator({
      ...{ ref: 'FIN1', title: 'Agency spend', unit: 'GBP', decimals: 0, direction: 'lower' },
      ...{ frequency: 'monthly', rollsUp: 'sum', target: { kind: 'at most', value: '36000' } },
    });
    council = await startCouncil([agency, indicator({})]);
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'CPI13', { figure: '96' });
    council.at('2024-10-09T10:00:00Z');
    await council.reports(ISAIAH, 'FIN1', { given1: '11000', given2: '12500', given3: '9000' });
  });
  afterEach(() => council.stop());

  it('are not held to the target of the sum, and begin with the first of which anything is known', async () => {
    const text = said((await council.ask(ISAIAH, 'FIN1 by month')).card);
    expect(text).toContain('Sum of July £11,000, August £12,500, September £9,000 = £32,500.');
    expect(text).not.toContain('£36,000');
    expect(text).not.toMatch(/Blue|Green|Amber|Red/);
    expect(text).not.toContain('Missing');
    expect((await council.ask(ISAIAH, 'FIN1 in May 2024')).summary).toContain(
      'FIN1 has no figure for May 2024: it is missing',
    );
  });
});
