/** What is reported once or twice a year stands in every quarter's table, and one denominator holds in every answer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { type Council, ISAIAH, MEGAN, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const annual = (ref: string, different: Parameters<typeof indicator>[0] = {}) =>
  indicator({ ref, title: `Survey ${ref}`, frequency: 'annual', ...different });

const INDICATORS = [
  indicator({ ref: 'A1', title: 'Incidents resolved' }),
  indicator({ ref: 'A2', title: 'Requests resolved' }),
  indicator({ ref: 'A3', title: 'Systems available' }),
  indicator({ ref: 'A4', title: 'Changes made', lifecycle: 'suspended' }),
  annual('Y1'),
  indicator({ ref: 'B1', title: 'Cases closed', group: 'Legal' }),
  indicator({ ref: 'H1', title: 'Files reviewed', group: 'Legal', frequency: 'bi-annual' }),
  annual('Y2', { group: 'Legal', target: { kind: 'none' } }),
  annual('NEW', { title: 'Never reported' }),
  annual('LATE', { title: 'Asked for in April and still to come', group: 'Parks' }),
];

const Q4_BEFORE = Period.parse('2022-23-Q4');
const Q4 = Period.parse('2023-24-Q4');
const Q1 = Period.parse('2024-25-Q1');
const Q2 = Period.parse('2024-25-Q2');

/** What was reported of each quarter, and when. NEW and LATE have none for Q4 2023/24. */
const FIGURES: readonly (readonly [Period, string, Readonly<Record<string, string>>])[] = [
  [Q4_BEFORE, '2023-04-12', { Y1: '96', LATE: '97' }],
  [Q4, '2024-04-10', { A1: '96', Y1: '80', Y2: '12', H1: '96' }],
  [Q1, '2024-07-10', { A1: '96', A2: '96', B1: '96' }],
  [Q2, '2024-10-09', { A1: '80', A2: '96', B1: '97' }],
];

describe('a quarter with annual and half-yearly indicators', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil(INDICATORS.filter(({ ref }) => ref !== 'NEW'));
    for (const [period, day, figures] of FIGURES) {
      council.at(`${day}T10:00:00Z`);
      for (const [ref, figure] of Object.entries(figures)) {
        const { card } = await council.reports(ISAIAH, ref, {
          figure,
          period,
          commentary: `Why ${ref} is so.`,
        });
        if (!said(card).includes('stored')) throw new Error(said(card));
      }
    }
    await council.store.register.saveIndicators(TENANT, INDICATORS, () => {});
  });
  afterAll(() => council.stop());

  const asked = async (sentence: string): Promise<string> => {
    const { card, summary } = await council.ask(PATTI, sentence);
    return `${summary} ${said(card)}`;
  };

  it.each<[string, readonly string[]]>([
    ['summary', ['2 of 9 are off target in Q2 2024/25', 'Red 2 22%', 'Green 3 33%', 'Not reported 2 22%']],
    ['how many are red?', ['2 of 9 are red (22%) in Q2 2024/25']],
    ['what’s red?', ['2 of 9 are red in Q2 2024/25']],
    ['what percentage of indicators is on target?', ['3 of 9 are on target (33%) in Q2 2024/25']],
    ['what is green?', ['3 of 9 are green in Q2 2024/25']],
    ['all indicators', ['9 indicators in Q2 2024/25']],
    // Five that can be ranked, two that are not reported yet, two without a target or a figure.
    ['worst ten', ['The 5 worst in Q2 2024/25', '2 are not reported', '2 have no distance']],
    ['red by group', ['40% 2 of 5', '0% 0 of 3', '0% 0 of 1', 'shares are of all indicators']],
    ['ICT against Legal', ['ICT has 40% off target, Legal 0% in Q2 2024/25']],
    ['summary of ICT', ['2 of 5 in ICT are off target in Q2 2024/25']],
    ['summary of Legal', ['None of 3 in Legal is off target in Q2 2024/25']],
    ['how many are red in ICT?', ['2 of 5 in ICT are red (40%) in Q2 2024/25']],
    ['compare this quarter with last', ['2 of 9 are off target in Q2 2024/25, 1 of 9 in Q1']],
    ['what changed since last quarter?', ['1 of 9 changed status between Q1 and Q2 2024/25']],
    ['how many would be red under Kent’s rule?', ['2 of 9 would be red', '2 are now']],
    [
      'red two quarters running',
      ['None of 9 has been red', '1 is not reported every quarter and so left out'],
    ],
    ['summary of last two quarters', ['2 of 9 are off target in Q2 2024/25, 1 of 9 in Q1 2024/25']],
  ])('counts the same nine in “%s”', async (sentence, parts) => {
    const text = await asked(sentence);
    for (const part of parts) expect(text).toContain(part);
  });

  it('says how much of what was due is in, and what is carried', async () => {
    expect(await asked('summary')).toContain(
      '3 of 5 due in Q2 reported, 1 not expected; 3 annual figures are carried',
    );
    expect(await asked('summary of Q1')).toContain(
      '3 of 4 due in Q1 reported, 1 not expected; 4 annual and half-yearly figures are carried',
    );
  });

  it('shows a carried figure with its date, and without an arrow', async () => {
    const red = await asked('what’s red?');
    expect(red).toContain('Y1 · annual, Q4 2023/24 (carried) · Isaiah Langer');
    expect(red).toMatch(/Survey Y1 80\.0%\s+· target 95% Y1/);
    expect(await asked('what got worse?')).not.toContain('Survey Y1');
  });

  it('carries the figure before while the latest is still to come, and none of what never had any', async () => {
    const green = await asked('what is green in Parks?');
    expect(green).toContain('1 of 1 in Parks is green');
    expect(green).toContain('LATE · annual, Q4 2022/23 (carried)');
    expect(await asked('all indicators')).not.toContain('Never reported');
  });

  it('asks nobody for it, and reminds nobody of it', async () => {
    const open = await asked('who hasn’t reported?');
    expect(open).toContain('2 figures for Q2 2024/25');
    for (const ref of ['Y1', 'Y2', 'LATE']) expect(open).not.toContain(ref);
    expect(await asked('what has been reported?')).toContain('3 of 5 are reported');
    expect(said((await council.ask(ISAIAH, 'what do I owe?')).card)).not.toContain('Survey');
    const lines = (await council.store.periods.lines(TENANT, Q2)) ?? [];
    expect(lines.map(({ ref }) => ref).toSorted()).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'H1']);
  });

  it('gives the commentary and the reasons of the quarter that it was reported in', async () => {
    const why = await asked('explain the reds');
    expect(why).toContain('Why Y1 is so.');
    expect(await asked('reds without commentary')).toContain(
      'All of the 2 indicators that are red in Q2 2024/25 have commentary',
    );
  });

  it('counts what moved between two quarters, and says of the rest that it stayed or had no new figure', async () => {
    const text = await asked('what changed since last quarter?');
    expect(text).toContain('3 have the same status · 3 are carried, with no new figure since');
    // Between Q4 of last year and this quarter nothing new came of it either.
    expect(await asked('what changed since Q4 2023/24?')).toContain('3 are carried');
  });

  it('is no longer carried once retired, and stays where a later quarter asked for it', async () => {
    const retired = INDICATORS.map((each) => ({
      ...each,
      lifecycle: each.ref === 'Y1' ? ('retired' as const) : each.lifecycle,
    }));
    await council.store.register.saveIndicators(TENANT, retired, () => {});
    expect(await asked('how many are red?')).toContain('1 of 8 is red');
    expect(await asked('how many are red in Q2 2023/24?')).toContain('I hold nothing for Q2 2023/24');
    await council.store.register.saveIndicators(TENANT, INDICATORS, () => {});
    expect((await council.ask(MEGAN, 'how many are red?')).summary).toContain('2 of 9');
  });
});
