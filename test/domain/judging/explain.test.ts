/** Why a figure has its status, in one sentence. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { explain } from '../../../src/domain/judging/explain.ts';
import { judge, settled } from '../../../src/domain/judging/judge.ts';
import { atLeast, atMost, cell, ISAIAH } from '../../support/cells.ts';

const RANGE = { direction: 'range', target: { kind: 'range', low: '80', high: '90' } } as const;

describe('the sentence that explains a status', () => {
  const told = (figure: string, target: Target, scheme = 'ragb') => {
    const judged = cell({ figure, target, scheme, revision: 1, decimals: 1 });
    return explain({ ...judged, status: judge(judged, figure).status });
  };

  it('gives figure, distance, target and boundary', () => {
    expect(told('86.2', atLeast('95'))).toBe(
      '86.2% is 9.26% below the target of 95%; Amber is less than 10% below.',
    );
    expect(told('76', atLeast('95'))).toBe('76.0% is 20% below the target of 95%; Red is 10% or more below.');
  });

  it('speaks of a lower-is-better figure the other way round', () => {
    expect(told('20', atMost('15'))).toBe(
      '20.0% is 33.33% above the target of 15%; Red is 10% or more above.',
    );
    expect(told('10.7', atMost('15'), 'vg')).toBe(
      '10.7% is 28.67% below the target of 15%; Very Green is 5% or more below.',
    );
  });

  it('never rounds a distance onto a boundary', () => {
    expect(told('63.000001', atLeast('70'), 'rag')).toContain('9.999999% below');
  });

  it('never rounds a figure onto the wrong side of its boundary', () => {
    expect(told('94.96', atLeast('95'))).toContain('94.96%');
  });

  it('says when a figure is exactly on target', () => {
    expect(told('95', atLeast('95'))).toBe('95.0% is exactly the target; Green is on it or up to 5% above.');
  });

  it('says why there is no colour', () => {
    const why = (different: Partial<Cell>) =>
      explain(settled(cell({ figure: '86.2', revision: 1, reportedBy: ISAIAH, ...different })));
    const waiting = { figure: null, revision: 0, reportedBy: null };
    expect(why(waiting)).toBe('Nothing has been reported yet.');
    expect(why({ ...waiting, scheme: 'huntingdonshire' })).toBe(
      'Nothing has been reported yet: it is awaiting update.',
    );
    expect(why({ lifecycle: 'suspended' })).toBe('It is suspended, so there is no colour.');
    expect(why({ lifecycle: 'suspended', ...RANGE })).toBe('It is suspended, so there is no colour.');
    const milestone = { unit: 'milestone', target: { kind: 'milestone', text: 'Business case' } } as const;
    expect(why({ ...milestone, figure: null, picked: 'Amber' })).toBe(
      'The owner judged the milestone “Business case” to be Amber.',
    );
  });

  it('says what a target of zero means', () => {
    expect(told('1', atMost('0'))).toContain('with a target of zero any miss is Red');
  });
});
