/** What is said of a projected trend, and of how well such projections have done. */
import { describe, expect, it } from 'vitest';
import { showDifference } from '../../../src/domain/figures/figure.ts';
import { accuracyOf, trendOf } from '../../../src/domain/history/trend.ts';
import { trendSentence } from '../../../src/domain/history/trendWords.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { type TargetPlan, targetIn } from '../../../src/domain/indicators/target.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2, upToQ2 } from '../../support/cells.ts';

const trend = (figures: readonly (string | null)[], changes: Partial<Cell> = {}) =>
  trendOf(upToQ2(figures, changes), cell(changes));
const says = (figures: readonly (string | null)[], changes: Partial<Cell> = {}) =>
  trendSentence(trend(figures, changes), cell(changes));

describe('the projected linear trend', () => {
  it('projects nothing below three figures, and says why', () => {
    expect(says(['80', '85'])).toBe(
      'No projected trend: it takes three figures of the same definition, and there are two.',
    );
    expect(says(['80'])).toContain('and there is one.');
    expect(says([])).toContain('and there is none.');
    expect(says(['80', '85', '87', null, null])).toBe(
      'No projected trend: there is no figure for this quarter or the one before.',
    );
  });

  it('draws no line through figures that contain one another', () => {
    expect(says(['10', '20', '30'], { basis: 'year to date' })).toBe(
      'No projected trend: it is drawn from in-period figures, and these are year to date.',
    );
  });

  it('says what comes next, at year end, whether that is on course, and how well it has done', () => {
    expect(says(['90', '91', '92'])).toBe(
      'Projected trend over 3 quarters: 93.0% in Q3 2024/25, 94.0% at year end (Q4 2024/25); not on course for at least 95%. There is too little history to say how well such projections do.',
    );
    expect(says(['88', '90', '92.5', '94', '97', '96'])).toBe(
      'Projected trend over 6 quarters: 99.2% in Q3 2024/25, 100.0% at year end (Q4 2024/25); on course for at least 95%. Such projections were within 5 points in 3 of 3 quarters.',
    );
    expect(says(['3', '3', '3', '3'], { target: { kind: 'none' } })).toContain(
      '3.0% at year end (Q4 2024/25). Such projections were right in 1 of 1 quarter.',
    );
    // 93 in Q3 would miss it; the year end meets it.
    expect(says(['90', '91', '92'], { target: { kind: 'at least', value: '94' } })).toContain(
      '; on course for',
    );
  });

  it('holds the year end against the target of Q4, where each quarter has its own', () => {
    const plan: TargetPlan = { kind: 'profile', values: ['90', '91', '92', '98'], worse: 'under' };
    const target = targetIn(plan, Q2);
    const figures = ['90', '91', '92'];
    const said = trendSentence(trend(figures), cell({ target }), (period) => targetIn(plan, period));
    expect(said).toContain('94.0% at year end (Q4 2024/25); not on course for 98% by Q4 (under is worse).');
    // A cell knows the target of its own quarter alone: then nothing is said that may be wrong.
    expect(says(figures, { target })).not.toContain('course');
    const own = trendSentence(trend(figures), cell({ target, scheme: 'huntingdonshire' }), (period) =>
      targetIn(plan, period),
    );
    expect(own).toContain('at year end that would be Within acceptable variance against 98% by Q4');
    // In Q4 itself, while its figure is still to come, the cell's own target is that of the year end.
    const q4 = shiftPeriod(Q2, 2);
    const last = cell({ period: q4, target: targetIn(plan, q4) });
    const before = figures.map((figure, back) => cell({ figure, period: shiftPeriod(q4, back - 3) }));
    expect(trendSentence(trendOf(before, last), last)).toContain(
      '93.0% in Q4 2024/25; not on course for 98% by Q4',
    );
  });

  it('measures a change that is still to come from this quarter, and says nothing of one further on', () => {
    const target = { kind: 'change', low: '3', high: '5', hold: null } as const;
    const q3 = Period.parse('2024-25-Q3');
    const figures = ['80', '84', '88'];
    const at = { target, period: q3, figure: '88', previous: { period: Q2, figure: '84', status: 'Green' } };
    const history = figures.map((figure, back) => cell({ ...at, figure, period: shiftPeriod(q3, back - 2) }));
    expect(trendSentence(trendOf(history, cell(at)), cell(at))).toContain(
      '92.0% in Q4 2024/25; on course for up 3 to 5 points a quarter.',
    );
    expect(says(figures, { target, figure: '88' })).not.toContain('course');
  });

  it('gives way to “same as last quarter” where that has come closer', () => {
    expect(says(['80', '90', '80', '90', '90', '80', '80', '80'])).toMatch(
      /^No projected trend: a straight line is a poor guide here. Over 5 quarters it would have been out by \d+(\.\d)? points on average, and “same as last quarter” by \d+(\.\d)? points\.$/,
    );
  });

  it('says that neither came closer where both are out by as much as can be shown', () => {
    const figures = ['98.4', '98.6', '98.1', '97.9', '98.2', '98.5', '98.0', '97.6', '97.1'];
    expect(says(figures)).toBe(
      'No projected trend: a straight line is a poor guide here. Over 6 quarters it would have come no closer than “same as last quarter”: either is out by 0.4 points on average.',
    );
  });
});

describe('how well projections have done', () => {
  it('names the least round distance that holds three quarters of them', () => {
    const errors = ['0.5', '1', '1.5', '2', '2', '1.9', '7', '9'];
    expect(accuracyOf({ errors })).toEqual({ within: '2', hits: 6, tests: 8 });
    expect(accuracyOf({ errors: ['0.04', '0.03', '0.05', '0.9'] })).toEqual({
      within: '0.05',
      hits: 3,
      tests: 4,
    });
    expect(accuracyOf({ errors: ['100', '1', '1', '1'] })).toMatchObject({ within: '1', hits: 3 });
    expect(accuracyOf({ errors: ['100', '95', '1', '1'] })).toMatchObject({ within: '100', hits: 4 });
    expect(accuracyOf({ errors: ['130', '0.9', '130', '0.9'] })).toMatchObject({ within: '200' });
    expect(accuracyOf({ errors: ['7', '6', '7', '6'] })).toMatchObject({ within: '10' });
    expect(accuracyOf({ errors: ['0', '0'] })).toEqual({ within: '0', hits: 2, tests: 2 });
  });

  it('words a difference in the unit of the indicator', () => {
    expect(showDifference('1', 'percent', 1)).toBe('1 point');
    expect(showDifference('2', 'percent', 1)).toBe('2 points');
    expect(showDifference('0.004', 'percent', 1)).toBe('0.004 points');
    expect(showDifference('20000', 'GBP', 0)).toBe('£20,000');
    expect(showDifference('0.2', 'score out of 5', 1)).toBe('0.2');
    expect(showDifference('5', 'minutes', 0)).toBe('5 minutes');
  });
});
