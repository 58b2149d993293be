/** What each kind of target asks for, and how that is said. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { showTarget } from '../../../src/domain/indicators/showTarget.ts';
import { type Target, type TargetPlan, targetIn } from '../../../src/domain/indicators/target.ts';
import { explain } from '../../../src/domain/judging/explain.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { cell, Q2 } from '../../support/cells.ts';

const before = (figure: string): Cell['previous'] => ({ period: cell({}).period, figure, status: 'Green' });
const status = (figure: string, different: Partial<Cell>) =>
  judge(cell({ scheme: 'rag', ...different }), figure).status;
const told = (figure: string, different: Partial<Cell>) => {
  const judged = cell({ scheme: 'rag', figure, revision: 1, ...different });
  return explain({ ...judged, status: judge(judged, figure).status });
};

describe('each kind of target', () => {
  it('speaks its own language', () => {
    const say = (target: Target, different: Partial<Cell> = {}) => showTarget(target, cell(different));
    expect(say({ kind: 'range', low: '85', high: '90' })).toBe('between 85% and 90%');
    expect(say({ kind: 'change', low: '3', high: '5', hold: { low: '65', high: '70' } })).toBe(
      'up 3 to 5 points a quarter, or hold at 65% to 70%',
    );
    expect(
      say({ kind: 'change', low: '2', high: '3', hold: null }, { unit: 'count', direction: 'lower' }),
    ).toBe('down 2% to 3% a quarter');
    expect(say({ kind: 'profile', value: '58', worse: 'under' })).toBe('58% by Q2 (under is worse)');
    expect(say({ kind: 'at least', value: '99.5', note: 'core hours' })).toBe('at least 99.5% (core hours)');
    // A monthly indicator's figure is the quarter's, and so is what it is compared with.
    const rise = { kind: 'change', low: '3', high: '5', hold: null } as const;
    expect(say(rise, { frequency: 'monthly' })).toBe('up 3 to 5 points a quarter');
    expect(say(rise, { frequency: 'annual' })).toBe('up 3 to 5 points a year');
    expect(say({ kind: 'none' })).toBe('no target');
  });

  const range: Target = { kind: 'range', low: '85', high: '90' };
  it('is met from the low end of a range where higher is better, and better only above the high end', () => {
    const by = (figure: string) => status(figure, { target: range, scheme: 'vg' });
    expect(['84.99', '85', '90', '94.4', '94.5'].map(by)).toEqual([
      'Amber',
      'Green',
      'Green',
      'Green',
      'Very Green',
    ]);
    expect(by('76.5')).toBe('Red');
  });

  it('is the mirror where lower is better, and both ends count where the figure belongs within', () => {
    const lower = (figure: string) => status(figure, { target: range, direction: 'lower' });
    expect(['80', '90', '91', '99'].map(lower)).toEqual(['Green', 'Green', 'Amber', 'Red']);
    const within = (figure: string) => status(figure, { target: range, direction: 'range' });
    expect(['76.5', '84', '85', '90', '91', '99'].map(within)).toEqual([
      'Red',
      'Amber',
      'Green',
      'Green',
      'Amber',
      'Red',
    ]);
  });

  const rise: Target = { kind: 'change', low: '3', high: '5', hold: { low: '65', high: '70' } };
  it('counts a change in points for a percentage, and takes a level held instead', () => {
    const from = (figure: string, previous: string, target: Target = rise) =>
      status(figure, { target, previous: before(previous) });
    expect(from('53', '50')).toBe('Green');
    expect(from('52', '50')).toBe('Amber');
    expect(from('66', '66')).toBe('Green');
    expect(from('66', '66', { ...rise, hold: null })).toBe('Amber');
    expect(from('100', '99')).toBe('Green');
  });

  it('counts a change in per cent for anything else', () => {
    const fall = { kind: 'change', low: '2', high: '3', hold: null } as const;
    const from = (figure: string) =>
      status(figure, { target: fall, previous: before('1000'), unit: 'count', direction: 'lower' });
    expect(['980', '981', '1078'].map(from)).toEqual(['Green', 'Amber', 'Red']);
  });

  it('has nothing to compare with at first, unless a level may be held, and says so', () => {
    const alone = { target: { ...rise, hold: null }, previous: null };
    expect(status('50', alone)).toBe('No comparison');
    expect(told('50', alone)).toBe(
      'There is no figure for Q1 2024/25 to compare with, so there is no colour.',
    );
    const held = { target: rise, previous: null };
    expect(status('66', held)).toBe('Green');
    // 64% is 1.5% below the level, but nobody knows whether it is a rise of 3 points.
    expect(['50', '64'].map((figure) => status(figure, held))).toEqual(['No comparison', 'No comparison']);
    expect(told('64', held)).toBe(
      'There is no figure for Q1 2024/25 to compare with, and 64.0% does not hold the level of 65% to 70%, so there is no colour.',
    );
    const first = { ...alone, basis: 'year to date', period: Period.parse('2024-25-Q1') } as const;
    expect(told('50', first)).toContain('a year-to-date figure starts afresh with the year');
    const count = { unit: 'count', target: { ...rise, hold: null }, previous: before('0') } as const;
    expect(status('5', count)).toBe('No comparison');
    expect(told('5', count)).toContain('which was 0');
  });

  it('holds a profile against the figure of its own quarter', () => {
    const spend: TargetPlan = { kind: 'profile', values: ['25', '58', '80', '100'], worse: 'over' };
    expect(targetIn(spend, Q2)).toEqual({ kind: 'profile', value: '58', worse: 'over' });
    expect(status('60', { target: targetIn(spend, Q2) })).toBe('Amber');
    expect(status('55', { target: targetIn(spend, Q2) })).toBe('Green');
    expect(status('55', { target: targetIn({ ...spend, worse: 'under' }, Q2) })).toBe('Amber');
  });

  it('leaves a milestone to its owner', () => {
    const milestone = cell({ unit: 'milestone', target: { kind: 'milestone', text: 'Business Case' } });
    expect(judge({ ...milestone, picked: 'Amber' }, null)).toMatchObject({
      status: 'Amber',
      offTarget: true,
    });
    expect(judge(milestone, undefined).status).toBe('Not reported');
  });
});

describe('the sentence for each kind of target', () => {
  it('measures from the nearest end of a range', () => {
    const target: Target = { kind: 'range', low: '85', high: '90' };
    expect(told('82', { target })).toBe(
      '82.0% is 3.53% below the target of 85% to 90%; Amber is less than 10% below.',
    );
    expect(told('87', { target })).toBe('87.0% is within the target of 85% to 90%; Green is on it or above.');
    expect(told('92', { target, direction: 'range' })).toBe(
      '92.0% is 2.22% above the target of 85% to 90%; Amber is less than 10% above.',
    );
  });

  it('says what a change comes to', () => {
    const target: Target = { kind: 'change', low: '3', high: '5', hold: null };
    expect(told('52', { target, previous: before('50') })).toBe(
      '52.0% is 1.89% below the target of 53% to 55% (up 3 to 5 points from 50.0%); Amber is less than 10% below.',
    );
  });

  it('names the quarter of a profile', () => {
    expect(told('55', { target: { kind: 'profile', value: '58', worse: 'under' } })).toBe(
      '55.0% is 5.17% below the target of 58% by Q2; Amber is less than 10% below.',
    );
  });
});
