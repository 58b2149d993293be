import { describe, expect, it } from 'vitest';
import { sidesCard } from '../../../src/cards/standing/sides.ts';
import { sidesIn } from '../../../src/domain/answers/sides.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { textOf } from '../reading.ts';
import { cellWith, chosenWith } from '../sample.ts';

const ON_TARGET = { kind: 'on target' } as const;
const inGroup = (group: string, ...figures: readonly string[]): readonly Cell[] =>
  figures.map((figure, index) => cellWith({ ref: `${group}${index}`, group, figure }));

const headline = (...cells: readonly Cell[]): string => {
  const sides = sidesIn(cells, 'group', undefined, { asked: ON_TARGET, isLate: () => false });
  const input = {
    ...chosenWith(),
    facet: 'group',
    named: undefined,
    asked: ON_TARGET,
    sides,
    page: 0,
  } as const;
  return textOf(sidesCard(input).card).split('\n')[0] ?? '';
};

describe('the headline of sides', () => {
  it('names both of two', () => {
    expect(headline(...inGroup('A', '96'), ...inGroup('B', '60', '96'))).toBe(
      'B has 50% on target, A 100% in Q2 2024/25',
    );
  });

  it('names everyone who shares the worst and the best place', () => {
    const [a, b, c, d] = [
      inGroup('A', '60'),
      inGroup('B', '60'),
      inGroup('C', '60', '96'),
      inGroup('D', '96'),
    ];
    expect(headline(...a, ...b, ...c, ...d)).toBe(
      'Worst are A and B with 0% on target, best D with 100% in Q2 2024/25',
    );
  });

  it('says who has the most where that is not who has the greatest share', () => {
    const asked = { kind: 'off target' } as const;
    const cells = [...inGroup('A', '60', '96'), ...inGroup('B', '60', '60', '96', '96', '96')];
    const words = (of: readonly Cell[]) => {
      const sides = sidesIn(of, 'group', undefined, { asked, isLate: () => false });
      const chosen = { ...chosenWith(), selection: { asked } };
      return textOf(sidesCard({ ...chosen, facet: 'group', named: undefined, asked, sides, page: 0 }).card);
    };
    expect(words(cells)).toContain('A has 50% off target, B 40% in Q2 2024/25; most in number: B with 2');
    expect(words(inGroup('A', '60'))).not.toContain('most in number');
  });

  it('says so where all are alike', () => {
    const all = ['A', 'B', 'C', 'D'].flatMap((group) => inGroup(group, '96'));
    expect(headline(...all)).toBe('All 4 have 100% on target in Q2 2024/25');
  });
});
