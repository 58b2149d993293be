import { describe, expect, it } from 'vitest';
import { type Move, movementSince } from '../../../src/domain/history/movers.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { cell, Q2 } from '../../support/cells.ts';

const Q1 = Period.parse('2024-25-Q1');
const stood = (ref: string, status: string, different: Partial<Cell> = {}): Cell =>
  cell({ ref, status, figure: '1', revision: 1, ...different });
const before = (ref: string, status: string, different: Partial<Cell> = {}): Cell =>
  stood(ref, status, { period: Q1, ...different });

const changes = (now: readonly Cell[], then: readonly Cell[], wanted: Move = { kind: 'any' }) =>
  movementSince(now, then, Q1, wanted);
const words = (...args: Parameters<typeof changes>): readonly string[] =>
  changes(...args).movers.map(({ line, from, way }) => `${line.ref} ${from} to ${line.status}, ${way}`);

describe('what changed its status between two periods', () => {
  it('puts what got worse first, and leaves out what stayed', () => {
    expect(
      words(
        [stood('A', 'Green'), stood('B', 'Red'), stood('C', 'Amber'), stood('D', 'Red')],
        [before('A', 'Amber'), before('B', 'Green'), before('C', 'Amber'), before('D', 'Amber')],
      ),
    ).toEqual(['B Green to Red, worse', 'D Amber to Red, worse', 'A Amber to Green, better']);
  });

  it('puts what fell furthest down before what only lost its best colour', () => {
    expect(
      words(
        [stood('A', 'Green'), stood('B', 'Amber'), stood('C', 'Red')],
        [before('A', 'Blue'), before('B', 'Green'), before('C', 'Amber')],
      ).map((each) => each.split(' ')[0]),
    ).toEqual(['C', 'B', 'A']);
  });

  it('finds those that went from one status to another, that are newly so, and that no longer are', () => {
    const now = [stood('A', 'Red'), stood('B', 'Red'), stood('C', 'Green'), stood('D', 'Red')];
    const then = [before('A', 'Amber'), before('B', 'Green'), before('C', 'Red'), before('D', 'Red')];
    const between = (wanted: { from?: string; to?: string }) =>
      words(now, then, { kind: 'between', ...wanted }).map((each) => each.split(' ')[0]);
    expect(between({ from: 'Amber', to: 'Red' })).toEqual(['A']);
    expect(between({ to: 'Red' })).toEqual(['A', 'B']);
    expect(between({ from: 'Red' })).toEqual(['C']);
  });

  it('does not say of a figure that is still to come that it is no longer red', () => {
    const { movers, waiting } = changes(
      [stood('A', 'Not reported', { figure: null, revision: 0 })],
      [before('A', 'Red')],
      {
        kind: 'between',
        from: 'Red',
      },
    );
    expect(movers).toEqual([]);
    expect(waiting.map(({ ref }) => ref)).toEqual(['A']);
    const now = [stood('B', 'Red'), stood('C', 'Not reported', { figure: null, revision: 0 })];
    const found = changes(now, [before('B', 'Green')]);
    expect([found.waiting, found.incomparable]).toEqual([[], []]);
  });

  it('goes by an earlier period of an indicator’s own only where that is not after the one asked about', () => {
    const previous = { period: Q1, figure: '2', status: 'Green' };
    const half = stood('A', 'Red', { frequency: 'bi-annual', previous });
    expect(movementSince([half], [], Period.parse('2023-24-Q4'), { kind: 'any' }).movers).toEqual([]);
  });

  it('finds what got better, and what got worse, alone', () => {
    const now = [stood('A', 'Green'), stood('B', 'Red')];
    const then = [before('A', 'Red'), before('B', 'Green')];
    expect(words(now, then, { kind: 'better' })).toEqual(['A Red to Green, better']);
    expect(words(now, then, { kind: 'worse' })).toEqual(['B Green to Red, worse']);
  });

  it('says which there is nothing to compare with: what is new, and what is measured in another way since', () => {
    const { movers, incomparable } = changes(
      [stood('A', 'Red'), stood('B', 'Red', { definedSince: Q2 })],
      [before('B', 'Green')],
    );
    expect(movers).toEqual([]);
    expect(incomparable.map(({ ref }) => ref)).toEqual(['A', 'B']);
  });

  it('compares an annual indicator with its own last year', () => {
    const last = Period.parse('2023-24-Q2');
    const annual = stood('A', 'Red', {
      frequency: 'annual',
      previous: { period: last, figure: '2', status: 'Green' },
    });
    expect(changes([annual], []).movers).toMatchObject([{ from: 'Green', since: last, way: 'worse' }]);
  });

  it('calls a change from or to what is no colour neither better nor worse, and only gives it when asked for', () => {
    const now = [stood('A', 'Red')];
    const then = [before('A', 'Baseline')];
    expect(words(now, then)).toEqual([]);
    expect(words(now, then, { kind: 'between', to: 'Red' })).toEqual(['A Baseline to Red, otherwise']);
  });
});
