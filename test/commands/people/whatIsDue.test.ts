import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2 } from '../../support/cells.ts';
import { button, type Council, ISAIAH, MEGAN, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

describe('what is due, and what is not', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      ...['A1', 'A2', 'A3'].map((ref) => indicator({ ref, title: `Title ${ref}` })),
      indicator({ ref: 'S1', title: 'Put off', lifecycle: 'suspended' }),
      indicator({ ref: 'Y1', title: 'Saved in the year', frequency: 'annual' }),
    ]);
    await council.reports(ISAIAH, 'A1', { figure: '97' });
  });
  afterAll(() => council.stop());

  const summaryOf = async (sentence: string) => (await council.ask(MEGAN, sentence)).summary;

  it('is what the share of reported figures is of: a suspended indicator is not', async () => {
    expect(await summaryOf('how many have been reported?')).toMatch(/^1 of 3 is reported \(33%\) in Q2/);
    expect(await summaryOf('how many haven’t been reported?')).toMatch(/^2 of 3 are not reported \(67%\)/);
    expect(await summaryOf('what hasn’t been reported?')).toMatch(/^2 of 3 are not reported in Q2/);
    expect(await summaryOf('how many are green?')).toMatch(/^1 of 4 is green \(25%\)/);
  });

  it('is said back to whoever gives thanks', async () => {
    const { card } = await council.ask(ISAIAH, 'great, thanks!');
    expect(said(card)).toContain('Glad to help You still have 2 figures to report for Q2 2024/25.');
    expect(button(card, 'My indicators')).toMatchObject({ verb: 'mine', data: { period: Q2 } });
    expect(await summaryOf('cheers')).toBe(
      'Glad to help. Ask whenever you need a figure. 1 of 3 reported in all for Q2 2024/25.',
    );
  });

  it('has whatever is still owed of the quarter before', async () => {
    const period = shiftPeriod(Q2, -1);
    await council.store.periods.open(TENANT, period, [cell({ period, ref: 'A2' })]);
    const { card } = await council.ask(ISAIAH, 'when are figures due?');
    expect(said(card)).toContain('Still to be reported for Q1 2024/25: A2.');
    expect(button(card, 'Report Q1 2024/25')).toMatchObject({ verb: 'form', data: { period } });
    expect(said((await council.ask(MEGAN, 'when are figures due?')).card)).not.toContain('Q1 2024/25');
    const thanked = (await council.ask(ISAIAH, 'thanks')).card;
    expect(said(thanked)).toContain(
      'You still have 2 figures to report for Q2 2024/25. Still to be reported for Q1 2024/25: A2.',
    );
    expect(button(thanked, 'Report Q1 2024/25')).toMatchObject({ verb: 'form', data: { period } });
  });

  it('does not deny that there are annual indicators, and offers the quarter they were last due in', async () => {
    const { card, summary } = await council.ask(MEGAN, 'annual indicators');
    expect(summary).toBe('No indicators reported once a year are due in Q2 2024/25. No figures expected.');
    expect(button(card, 'Same for Q4 2023/24').data).toMatchObject({
      period: '2023-24-Q4',
      where: { frequency: ['annual'] },
    });
  });

  it('says who is late with how many', async () => {
    council.at('2024-10-28T10:00:00Z');
    expect(await summaryOf('who is overdue?')).toMatch(/1 person has yet to report 2 overdue figures for Q2/);
    council.at('2024-10-09T10:00:00Z');
  });
});
