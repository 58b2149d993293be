/** The arrows that councils draw beside a figure, each by its own name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowSentences, previousArrow, travelOf } from '../../../src/domain/history/arrows.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2, upToQ2 } from '../../support/cells.ts';

const LAST_YEAR = Period.parse('2023-24-Q2');

/** Figures of successive quarters up to Q2 2024/25, oldest first, and the cell of the last one. */
function drawn(figures: readonly (string | null)[], changes: Partial<Cell> = {}) {
  const history = upToQ2(figures, changes);
  return { history, last: { ...cell(changes), ...history.at(-1) } as Cell };
}

describe('Havering’s and Maidstone’s arrows', () => {
  const at = (scheme: string, figure: string, then: string | null, changes: Partial<Cell> = {}) =>
    arrowSentences(
      cell({
        ...{ scheme, figure, ...changes },
        lastYear: then === null ? null : { period: LAST_YEAR, figure: then, status: 'Red' },
      }),
      [],
    );

  it('go against the quarter before and the same quarter last year, each by its own name', () => {
    expect(previousArrow(cell({ scheme: 'havering' }))).toBe('Short-term');
    expect(previousArrow(cell({ scheme: 'maidstone' }))).toBe('Short trend');
    expect(previousArrow(cell({ scheme: 'vg' }))).toBeUndefined();
    expect(at('havering', '86.2', '84')).toEqual(['Long-term: improving ▲ from 84.0% in Q2 2023/24.']);
    expect(at('maidstone', '86.2', '90')).toEqual(['Long trend: deteriorating ▼ from 90.0% in Q2 2023/24.']);
    expect(at('havering', '84', '84')).toEqual(['Long-term: unchanged ▬ since 84.0% in Q2 2023/24.']);
  });

  it('are in terms of good and bad where lower is better', () => {
    const lower: Partial<Cell> = { direction: 'lower', target: { kind: 'at most', value: '15' } };
    expect(at('havering', '10.7', '10.5', lower)[0]).toContain('deteriorating ▼');
  });

  it('say so where there is nothing to point from, or neither way is better', () => {
    expect(at('havering', '86.2', null)).toEqual([
      'Long-term: there is no figure for the same quarter last year.',
    ]);
    const range: Partial<Cell> = { direction: 'range', target: { kind: 'range', low: '5', high: '9' } };
    expect(at('havering', '6', '7', range)).toEqual([
      'Long-term: it was 7.0% in Q2 2023/24, and neither way is better.',
    ]);
    expect(arrowSentences(cell({ scheme: 'havering' }), [])).toEqual([]);
  });
});

describe('Kent’s direction of travel', () => {
  const kent = (figures: readonly (string | null)[], changes: Partial<Cell> = {}) => {
    const { history, last } = drawn(figures, { scheme: 'kent', ...changes });
    return arrowSentences(last, history);
  };

  it('is the slope of a straight line through the whole graph, whatever the last quarter did', () => {
    // Least squares of 70, 80, 90, 85: the slope is 5.5 a quarter, over three quarters 16.5.
    expect(kent(['70', '80', '90', '85'])).toEqual([
      'Direction of travel: improving ▲, up 16.5 points over 4 quarters, by a straight line through the graph.',
    ]);
    expect(kent(['10', '12', '14'], { direction: 'lower' })[0]).toContain('deteriorating ▼, up 4 points');
    expect(kent(['14', '12', '10'])[0]).toContain('deteriorating ▼, down 4 points');
    expect(kent(['14', '12', '10'], { direction: 'range' })[0]).toContain(
      'down 4 points over 3 quarters, by a straight line through the graph, and neither way is better',
    );
  });

  it('of an earlier quarter goes by what was there then, and of half-years by half-years', () => {
    const { history } = drawn(['70', '80', '90', '10'], { scheme: 'kent' });
    const third = history[2] as Cell;
    expect(arrowSentences(third, history)[0]).toContain('up 20 points over 3 quarters');
    const half = { scheme: 'kent', frequency: 'bi-annual' } as const;
    const halves = Array.from({ length: 9 }, (_, index) =>
      cell({ ...half, figure: `${50 + index}`, period: shiftPeriod(Q2, (index - 8) * 2) }),
    );
    expect(arrowSentences(halves.at(-1) as Cell, halves)[0]).toContain('up 7 points over 8 half-years');
  });

  it('is unchanged where the line rises by less than can be seen', () => {
    expect(kent(['90', '90.02', '90'])[0]).toBe(
      'Direction of travel: unchanged ▬ over 3 quarters, by a straight line through the graph.',
    );
  });

  it('leaves out what is not on the graph, what was measured otherwise, and quarters without a figure', () => {
    const { history, last } = drawn(['0', '90', null, '91', '92', '93', '94', '95', '96'], {
      scheme: 'kent',
    });
    expect(travelOf(history, last)).toMatchObject({ kind: 'travel', figures: 7 });
    const anew = { definedSince: shiftPeriod(last.period, -1) };
    const after = history.slice(-2).map((each) => ({ ...each, ...anew }));
    expect(travelOf([...history.slice(0, -2), ...after], { ...last, ...anew })).toEqual({
      kind: 'none',
      figures: 2,
    });
    expect(kent(['90', '91'])).toEqual([
      'Direction of travel: it takes 3 figures of the same definition, and there are 2.',
    ]);
    expect(kent(['20', '50', '90'], { basis: 'year to date' })[0]).toContain('start again with each year');
  });

  it('of a straight line is that line', () => {
    const figures = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 3, max: 8 }), ([start = 0, step = 0], length) => {
        const line = Array.from({ length }, (_, x) => String(start + step * x));
        const { history, last } = drawn(line, { unit: 'GBP' });
        const travel = travelOf(history, last);
        expect(travel.kind === 'travel' && travel.rise.toNumber()).toBe(step * (length - 1));
      }),
    );
  });
});
