import { describe, expect, it } from 'vitest';
import { quartersCard } from '../../../src/cards/standing/quarters.ts';
import { summarise } from '../../../src/domain/answers/summary.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { textOf } from '../reading.ts';
import { cellWith, chosenWith, missingCell, Q1, Q2 } from '../sample.ts';

const headline = (now: readonly Cell[]): string | undefined => {
  const quarters = [
    { period: Q1, summary: summarise([cellWith({ period: Q1 }), cellWith({ period: Q1, figure: '96' })]) },
    { period: Q2, summary: summarise(now) },
  ];
  return textOf(quartersCard({ ...chosenWith(), quarters }).card).split('\n')[0];
};

describe('the summary of several quarters', () => {
  it('starts with the latest, beside the first', () => {
    expect(headline([cellWith(), cellWith()])).toBe(
      '2 of 2 are off target in Q2 2024/25, 1 of 2 in Q1 2024/25',
    );
    expect(headline([cellWith({ figure: '96' })])).toBe(
      'None of 1 is off target in Q2 2024/25, 1 of 2 in Q1 2024/25',
    );
  });

  it('gives no good news of a quarter before anything is in', () => {
    expect(headline([missingCell(), missingCell()])).toBe(
      'Nothing reported yet: none of 2 is off target in Q2 2024/25, 1 of 2 in Q1 2024/25',
    );
  });
});
