/** What the figures of a quarter would be under another rule. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { judgedUnder } from '../../../src/domain/judging/underAnotherScheme.ts';
import type { Scheme } from '../../../src/domain/schemes/scheme.ts';
import { findScheme, SCHEMES } from '../../../src/domain/schemes/schemes.ts';
import { atLeast, cell, Q2 } from '../../support/cells.ts';

const lastYear = (figure: string) => ({ lastYear: { period: Q2, figure, status: 'Red' } });

describe('what would be red under another rule', () => {
  const reported = (ref: string, figure: string, different: Partial<Cell> = {}): Cell => {
    const made = cell({ ref, figure, revision: 1, target: atLeast('90'), ...different });
    return { ...made, ...judge(made, figure) };
  };
  const kent = SCHEMES.find(({ id }) => id === 'kent') as Scheme;

  it('judges every figure anew and says what it did not find', () => {
    const cells = [
      reported('A', '95'),
      reported('B', '85', { floor: '80' }),
      reported('C', '85'),
      reported('D', '70', { floor: '80' }),
      cell({ ref: 'E' }),
    ];
    const { cells: now, changed, withoutFloor } = judgedUnder(cells, kent);
    expect(now.map(({ status }) => status)).toEqual(['Green', 'Amber', 'Red', 'Red', 'Not reported']);
    expect(changed).toEqual(['A', 'C']);
    expect(withoutFloor).toEqual(['C']);
  });

  it('leaves out what was set by hand, and keeps a milestone where it stood', () => {
    const by = { id: 'patti', name: 'Patti' };
    const set = { status: 'Amber', reason: 'late data', by, at: '2024-10-09T10:00:00Z' };
    const overridden = { ...reported('A', '70', { override: set }), status: 'Amber' };
    const milestone = cell({
      ref: 'M',
      unit: 'milestone',
      target: { kind: 'milestone', text: 'Business Case' },
      scheme: 'vg',
      picked: 'Very Green',
      status: 'Very Green',
      revision: 1,
    });
    expect(judgedUnder([overridden, milestone], kent).cells.map(({ status }) => status)).toEqual([
      'Red',
      'Green',
    ]);
    const late = { ...milestone, picked: 'Late', status: 'Late', offTarget: true };
    expect(judgedUnder([late], kent).cells.map(({ status }) => status)).toEqual(['Red']);
    const havering = findScheme('havering') as Scheme;
    expect(judgedUnder([late], havering).cells.map(({ status }) => status)).toEqual(['Amber']);
  });

  it('names the figures that last year’s might spare, had there been one', () => {
    const cells = [
      reported('A', '70'),
      reported('B', '70', lastYear('80')),
      reported('C', '85'),
      cell({ ref: 'D' }),
    ];
    expect(judgedUnder(cells, findScheme('havering') as Scheme).withoutLastYear).toEqual(['A']);
  });
});
