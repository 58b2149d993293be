import { describe, expect, it } from 'vitest';
import { type End, rankBy } from '../../../src/domain/answers/ranking.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { settled } from '../../../src/domain/judging/judge.ts';
import { cell, ISAIAH } from '../../support/cells.ts';

const AT = '2024-10-09T10:00:00.000Z';

const reported = (ref: string, figure: string, different: Partial<Cell> = {}): Cell =>
  settled(cell({ ref, figure, revision: 1, reportedBy: ISAIAH, reportedAt: AT, ...different }));

const order = (cells: readonly Cell[], end: End): readonly string[] =>
  rankBy(cells, end).ranked.map(({ line, words, room }) =>
    [line.ref, words, room].filter(Boolean).join(': '),
  );

const atMost = { direction: 'lower', target: { kind: 'at most', value: '15' } } as const;

describe('ranking by distance from target', () => {
  it('compares what is counted in different units by their share of the target', () => {
    const pounds = { unit: 'GBP', target: { kind: 'at least', value: '50000' } } as const;
    expect(
      order([reported('A', '86.2'), reported('B', '16', atMost), reported('C', '20000', pounds)], 'worst'),
    ).toEqual(['C: 60% below target', 'A: 9.26% below target', 'B: 6.67% above target']);
  });

  it('ranks the best first, and says when a figure is exactly on target', () => {
    expect(
      order([reported('A', '95'), reported('B', '96.9'), reported('C', '10.5', atMost)], 'best'),
    ).toEqual(['C: 30% below target', 'B: 2% above target', 'A: on target']);
  });

  it('measures a range from its nearest end', () => {
    const range = { direction: 'range', target: { kind: 'range', low: '80', high: '90' } } as const;
    expect(
      order([reported('A', '99', range), reported('B', '79.2', range), reported('C', '85', range)], 'worst'),
    ).toEqual(['A: 10% above target', 'B: 1% below target', 'C: on target']);
  });

  it('takes a missed target of 0 for the worst, as the rule does, and never for a percentage', () => {
    const zero = { direction: 'lower', target: { kind: 'at most', value: '0' } } as const;
    expect(order([reported('A', '10'), reported('Z', '1', zero), reported('N', '0', zero)], 'worst')).toEqual(
      ['Z: misses a target of 0', 'A: 89.47% below target', 'N: on target'],
    );
  });

  it('puts those as far from target in the order of their references', () => {
    expect(
      order([reported('A10', '90'), reported('A2', '90')], 'worst').map((each) => each.split(':')[0]),
    ).toEqual(['A2', 'A10']);
  });

  it('finds what is nearly red among what is not red, closest first', () => {
    expect(
      order(
        [reported('R', '80'), reported('A', '86.2'), reported('B', '94'), reported('G', '96')],
        'nearly red',
      ),
    ).toEqual([
      'A: 9.26% below target: 0.74% from Red',
      'B: 1.05% below target: 8.95% from Red',
      'G: 1.05% above target: 11.05% from Red',
    ]);
  });

  it('goes by the indicator’s own tolerance and by a floor standard where that is the rule', () => {
    const own = { tolerance: { kind: 'absolute', by: '5' } } as const;
    const floor = { scheme: 'kent', floor: '85' };
    expect(order([reported('T', '91', own), reported('F', '86', floor)], 'nearly red')).toEqual([
      'F: 9.47% below target: 1.05% from Red',
      'T: 4.21% below target: 1.05% from Red',
    ]);
  });

  it('goes by a share of the target that was agreed, and by the size of a target below 0', () => {
    const own = { tolerance: { kind: 'relative', by: '5' } } as const;
    const debt = { unit: 'GBP', target: { kind: 'at least', value: '-100' } } as const;
    expect(order([reported('T', '91.2', own), reported('D', '-105', debt)], 'nearly red')).toEqual([
      'T: 4% below target: 1% from Red',
      'D: 5% below target: 5% from Red',
    ]);
  });

  it('leaves no room above Red where no floor standard is set, and counts it as it is where the target is 0', () => {
    const zero = { direction: 'lower', target: { kind: 'at most', value: '0' }, unit: 'count' } as const;
    const tolerance = { kind: 'absolute', by: '2' } as const;
    const cells = [reported('Z', '1', { ...zero, tolerance }), reported('K', '95', { scheme: 'kent' })];
    expect(order(cells, 'nearly red')[0]).toMatch(/^K: on target/);
    expect(order(cells, 'nearly red')).toHaveLength(2);
  });

  it('leaves out what the performance team has set to red when it looks for what is nearly red', () => {
    const by = { id: 'p', name: 'P' };
    const override = { status: 'Red', reason: 'x', by, at: '2024-10-10T10:00:00.000Z' };
    expect(order([reported('A', '86.2', { override })], 'nearly red')).toEqual([]);
  });

  it('finds what is nearly on target among what is off target', () => {
    expect(
      order([reported('A', '80'), reported('B', '94.9'), reported('G', '96')], 'nearly on target'),
    ).toEqual(['B: 0.11% below target', 'A: 15.79% below target']);
  });

  it('says which have no distance: nothing reported, no target, a milestone', () => {
    const { ranked, without } = rankBy(
      [
        cell({ ref: 'A' }),
        reported('B', '3', { target: { kind: 'none' } }),
        settled(
          cell({
            ref: 'C',
            revision: 1,
            unit: 'milestone',
            picked: 'Amber',
            target: { kind: 'milestone', text: 'x' },
          }),
        ),
      ],
      'worst',
    );
    expect(ranked).toEqual([]);
    expect(without.map(({ ref }) => ref)).toEqual(['A', 'B', 'C']);
  });
});
