import { expect, it } from 'vitest';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { judge, movementOf } from '../../src/domain/judging/judge.ts';
import { STATES } from '../../src/domain/schemes/state.ts';
import { cell, Q2 } from '../support/cells.ts';
import { describeRows, judgedCell } from './published.ts';

/**
 * The paper has statuses and movements and no figures, so each status is made by a figure that earns it against a target of
 * 90%: 30% off, 5% off, and on it.
 */
const EARNS: Readonly<Record<string, string>> = { Red: '63', Amber: '85.5', Green: '90' };

/** A cell in a published status, after one in another; '' stands for a figure that is not in. */
function between(before: string, now: string): Cell {
  const lifecycle = now === 'Baseline' ? 'baseline' : 'active';
  const made = judgedCell({
    unit: 'percent',
    direction: 'higher',
    period: Q2,
    scheme: 'ragb',
    decimals: 0,
    target: '90%',
    previous: EARNS[before] ?? '',
    figure: EARNS[now] ?? '',
  });
  return { ...made, lifecycle, status: judge({ ...made, lifecycle }, EARNS[now]).status };
}

const movement = (moved: Cell): string => {
  const found = movementOf(moved);
  return found ? `${found.from} to ${found.to}` : 'unchanged';
};

describeRows('srp-committee-2024-25-q2.csv', {
  ref: ({ ref = '' }) => ref,
  says: ({ ref, published_status, published_movement }) =>
    `${ref} is ${published_status || 'without a published status'}, ${published_movement || 'no movement given'}`,
  outcomes: ({ published_status: status = '', published_movement: moved = '' }) => {
    const before = moved.includes(' to ') ? (moved.split(' to ')[0] ?? '') : status;
    const now = between(before, status);
    return [
      ...(status === '' ? [] : [{ what: 'status', published: status, ours: now.status }]),
      ...(moved === '' ? [] : [{ what: 'movement', published: moved, ours: movement(now) }]),
    ];
  },
});

it('calls nothing a movement that stays in one state, or has no colour on either side', () => {
  for (const state of STATES) {
    for (const before of [state, 'Green', 'Red']) {
      const previous = { period: Q2, figure: '1', status: before };
      expect(movement(cell({ status: state, previous }))).toBe('unchanged');
    }
  }
});

it('holds staff turnover “within target range” Green inside the range, and worse on either side of it', () => {
  const turnover = (figure: string) =>
    judgedCell({
      unit: 'percent',
      direction: 'range',
      period: Q2,
      scheme: 'ragb',
      decimals: 1,
      target: '9% to 12%',
      figure,
    }).status;
  expect(['8.9', '9', '10.5', '12', '12.1'].map(turnover)).toEqual([
    'Amber',
    'Green',
    'Green',
    'Green',
    'Amber',
  ]);
});
