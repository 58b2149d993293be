import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/domain/answers/summary.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { SCHEMES } from '../../../src/domain/schemes/schemes.ts';
import { STATES } from '../../../src/domain/schemes/state.ts';
import { cell } from '../../support/cells.ts';

const many = (status: string, count: number) =>
  Array.from({ length: count }, () =>
    cell({ status, scheme: 'vg', revision: status === 'Not reported' ? 0 : 1 }),
  );

describe('the status summary', () => {
  it('comes out as published for 2019/20 Q1, with its rounding', () => {
    const published = [
      ...many('Very Green', 4),
      ...many('Green', 4),
      ...many('Amber', 3),
      ...many('Red', 1),
      ...many('No target', 3),
    ];
    const { lines, total, roundingNote } = summarise(published);
    expect(lines.map(({ scheme, ...line }) => ({ ...line, scheme: scheme?.id }))).toEqual([
      { status: 'Very Green', scheme: 'vg', count: 4, percent: 27 },
      { status: 'Green', scheme: 'vg', count: 4, percent: 27 },
      { status: 'Amber', scheme: 'vg', count: 3, percent: 20 },
      { status: 'Red', scheme: 'vg', count: 1, percent: 7 },
      { status: 'No target', scheme: 'vg', count: 3, percent: 20 },
    ]);
    expect(total).toBe(15);
    expect(roundingNote).toBe(true);
  });

  it('notes rounding exactly when the percentages do not add to 100', () => {
    expect(summarise([...many('Red', 1), ...many('Green', 1)]).roundingNote).toBe(false);
    expect(summarise([...many('Red', 1), ...many('Green', 1), ...many('Amber', 1)]).roundingNote).toBe(true);
    expect(summarise([]).roundingNote).toBe(false);
  });

  it('counts what has nothing to compare with as reported, after what has a colour', () => {
    const { lines, reported, expected } = summarise([...many('No comparison', 1), ...many('Green', 1)]);
    expect([reported, expected]).toEqual([2, 2]);
    expect(lines.at(-1)).toMatchObject({ status: 'No comparison', count: 1, percent: 50 });
  });

  it('shows a colour that nobody has as none', () => {
    expect(summarise(many('Green', 2)).lines.map(({ status, count }) => [status, count])).toEqual([
      ['Very Green', 0],
      ['Green', 2],
      ['Amber', 0],
      ['Red', 0],
    ]);
  });

  it('puts a council’s own words best first, before what has no colour', () => {
    const own = ['Not reported', 'Below acceptable variance', 'On track', 'Within acceptable variance'];
    const cells = own.map((status) => cell({ status, scheme: 'huntingdonshire' }));
    expect(summarise(cells).lines.map(({ status }) => status)).toEqual([
      'On track',
      'Within acceptable variance',
      'Below acceptable variance',
      'Not reported',
    ]);
  });

  it('names the scheme of a line where all that stands there has one and the same', () => {
    const of = (scheme: string, status: string) => cell({ scheme, status, figure: '1', revision: 1 });
    const lines = (...cells: ReturnType<typeof of>[]) =>
      Object.fromEntries(summarise(cells).lines.map(({ status, scheme }) => [status, scheme?.id]));
    const waiting = (scheme: string) => cell({ scheme, status: 'Not reported' });
    expect(lines(waiting('rag'), waiting('maidstone'))).toMatchObject({ 'Not reported': undefined });
    expect(lines(waiting('rag'), of('maidstone', 'Red'))).toMatchObject({ 'Not reported': 'rag' });
    expect(lines(of('rag', 'Red'), of('huntingdonshire', 'On track'))).toMatchObject({
      ...{ Red: 'rag', 'On track': 'huntingdonshire' },
    });
    expect(lines(of('rag', 'Red'))).toEqual({ Red: 'rag', Amber: 'rag', Green: 'rag' });
  });

  it('says how much is in, and does not expect what is suspended', () => {
    const cells = [
      ...many('Red', 2),
      ...many('Not reported', 1),
      cell({ status: 'Suspended', lifecycle: 'suspended' }),
    ];
    expect(summarise(cells)).toMatchObject({ reported: 2, expected: 3, total: 4 });
  });

  it('has a line for every state there is, in the order of the published summaries, and leaves out what is retired', () => {
    const at = (figure: string | null | undefined, different: Partial<Cell> = {}): Cell => {
      const made = cell({ scheme: 'ragb', figure: figure ?? null, revision: figure === undefined ? 0 : 1 });
      const judged = { ...made, ...different };
      const { status, offTarget } = judge(judged, figure);
      return { ...judged, status, offTarget };
    };
    const summary = summarise([
      at(undefined),
      at('97', { target: { kind: 'change', low: '3', high: '5', hold: null } }),
      at(null),
      at('97', { lifecycle: 'retired' }),
      at(undefined, { lifecycle: 'suspended' }),
      at(undefined, { lifecycle: 'in development' }),
      at('97', { lifecycle: 'contextual' }),
      at('97', { lifecycle: 'baseline' }),
      at('97', { target: { kind: 'none' } }),
      at('97', { scheme: 'kent', direction: 'range', target: { kind: 'range', low: '90', high: '96' } }),
      at('70'),
      at('90', { provisional: true }),
      at('97'),
      at('100'),
    ]);
    expect(summary.lines.map(({ status, count }) => [status, count])).toEqual([
      ['Blue', 1],
      ['Green', 1],
      ['Amber', 1],
      ['Red', 1],
      ['Above expected range', 1],
      ['No target', 1],
      ['Baseline', 1],
      ['Contextual', 1],
      ['In development', 1],
      ['Suspended', 1],
      ['No data this period', 1],
      ['No comparison', 1],
      ['Not reported', 1],
    ]);
    expect(summary).toMatchObject({ total: 13, offTarget: 2, provisional: 1, reported: 10, expected: 11 });
    // Thirteen times 8%.
    expect(summary.roundingNote).toBe(true);
    const states = summary.lines.map(({ status }) => status);
    expect(STATES.filter((state) => !states.includes(state))).toEqual(['Retired']);
  });

  const standing = fc.constantFrom(
    ...SCHEMES.flatMap(({ id, bands, activity }) =>
      [...bands.map(({ name }) => name), ...Object.values(activity ?? {}), ...STATES].map(
        (status) => [id, status] as const,
      ),
    ),
  );

  it('has parts that add up to the whole, and the note exactly when the percentages do not, whatever the statuses', () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 200 }), (given) => {
        const cells = given.map(([scheme, status]) => cell({ scheme, status }));
        const { lines, total, roundingNote } = summarise(cells);
        expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(total).toBe(given.filter(([, status]) => status !== 'Retired').length);
        expect(new Set(lines.map(({ status }) => status)).size).toBe(lines.length);
        for (const { count, percent } of lines) {
          expect(Number.isInteger(percent)).toBe(true);
          // Half a per cent goes up: 2 × (count × 100 − percent × total) lies in [−total, total).
          const over = 2 * (count * 100 - percent * total);
          expect(over >= -total && over < total).toBe(true);
        }
        const sum = lines.reduce((all, { percent }) => all + percent, 0);
        expect(roundingNote).toBe(total > 0 && sum !== 100);
      }),
    );
  });
});
