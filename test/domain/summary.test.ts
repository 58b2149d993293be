import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/domain/summary.ts';
import { cell } from '../support/cells.ts';

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
    expect(lines).toEqual([
      { status: 'Very Green', count: 4, percent: 27 },
      { status: 'Green', count: 4, percent: 27 },
      { status: 'Amber', count: 3, percent: 20 },
      { status: 'Red', count: 1, percent: 7 },
      { status: 'No target', count: 3, percent: 20 },
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
    expect(lines.at(-1)).toEqual({ status: 'No comparison', count: 1, percent: 50 });
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

  it('says how much is in, and does not expect what is suspended', () => {
    const cells = [
      ...many('Red', 2),
      ...many('Not reported', 1),
      cell({ status: 'Suspended', lifecycle: 'suspended' }),
    ];
    expect(summarise(cells)).toMatchObject({ reported: 2, expected: 3, total: 4 });
  });

  it('always adds up to the whole', () => {
    const statuses = fc.constantFrom(
      'Red',
      'Amber',
      'Green',
      'Very Green',
      'Not reported',
      'No target',
      'Baseline',
    );
    fc.assert(
      fc.property(fc.array(statuses, { minLength: 1, maxLength: 200 }), (given) => {
        const { lines, total } = summarise(given.map((status) => cell({ status, scheme: 'vg' })));
        expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(total).toBe(given.length);
      }),
    );
  });
});
