/** Whether a figure, or its status, is better or worse than the one before. */
import { describe, expect, it } from 'vitest';
import { changeSince } from '../../../src/domain/indicators/change.ts';
import { changeOfStatus, movementOf } from '../../../src/domain/judging/judge.ts';
import { cell } from '../../support/cells.ts';

describe('change in performance', () => {
  it('calls avoidable contact going from 10.5 to 10.7 deteriorating although the number rose', () => {
    expect(changeSince('10.5', '10.7', 'lower')).toBe('deteriorating');
    expect(changeSince('10.5', '10.7', 'higher')).toBe('improving');
    expect(changeSince('10.50', '10.5', 'lower')).toBe('unchanged');
  });

  it('is silent without a previous figure', () => {
    expect(changeSince(null, '10', 'higher')).toBeUndefined();
    expect(changeSince('10', null, 'higher')).toBeUndefined();
  });

  it('calls a change of colour a movement, and nothing else', () => {
    const moved = (from: string, status: string) =>
      movementOf(
        cell({ status, previous: { period: cell({}).period, figure: '1', status: from }, scheme: 'rag' }),
      );
    expect(moved('Amber', 'Green')).toEqual({ from: 'Amber', to: 'Green' });
    expect(moved('Green', 'Green')).toBeUndefined();
    expect(moved('Not reported', 'Green')).toBeUndefined();
    expect(moved('No target', 'Green')).toBeUndefined();
  });

  it('tells whether a status is better or worse than the one before, where both are colours', () => {
    const changed = (from: string, status: string) =>
      changeOfStatus(
        cell({ status, previous: { period: cell({}).period, figure: null, status: from }, scheme: 'rag' }),
      );
    expect(changed('Red', 'Green')).toBe('improving');
    expect(changed('Amber', 'Red')).toBe('deteriorating');
    expect(changed('Red', 'Red')).toBe('unchanged');
    expect(changed('Not reported', 'Red')).toBeUndefined();
    expect(changed('Green', 'Not reported')).toBeUndefined();
    expect(changeOfStatus(cell({ status: 'Green', scheme: 'rag' }))).toBeUndefined();
  });
});
