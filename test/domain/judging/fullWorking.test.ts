/** How a status is worked out, step by step. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { workingOf } from '../../../src/domain/judging/fullWorking.ts';
import { settled } from '../../../src/domain/judging/judge.ts';
import { atLeast, atMost, cell, ISAIAH, Q2 } from '../../support/cells.ts';

const RANGE = { direction: 'range', target: { kind: 'range', low: '80', high: '90' } } as const;

describe('the working behind a status', () => {
  const working = (figure: string, different: Partial<Cell>): readonly string[] => {
    const judged = cell({ figure, revision: 1, reportedBy: ISAIAH, scheme: 'rag', ...different });
    return workingOf(settled(judged));
  };
  const distance = (figure: string, different: Partial<Cell>) =>
    working(figure, different).find((each) => each.startsWith('Distance'));

  it.each([
    ['86.2', { target: atLeast('95') }, '(86.2 − 95) ÷ 95 = −9.26%, worse than the target.'],
    ['96.9', { target: atLeast('95') }, '(96.9 − 95) ÷ 95 = 2%.'],
    ['95', { target: atLeast('95') }, '(95 − 95) ÷ 95 = 0%.'],
    ['16', { target: atMost('15') }, '(15 − 16) ÷ 15 = −6.67%, worse than the target.'],
    ['12', { target: atMost('15') }, '(15 − 12) ÷ 15 = 20%.'],
    ['-105', { target: atLeast('-100') }, '(-105 − -100) ÷ 100 = −5%, worse than the target.'],
    ['99', RANGE, '(90 − 99) ÷ 90 = −10%, worse than the target.'],
    ['76', RANGE, '(76 − 80) ÷ 80 = −5%, worse than the target.'],
    ['80', RANGE, '(80 − 80) ÷ 80 = 0%.'],
    ['85', RANGE, 'none, it lies within the target.'],
    ['3', { target: atMost('0') }, 'nothing can be a percentage of a target of 0 (0%).'],
  ] as const)('measures %s: %j', (figure, different, expected) => {
    expect(distance(figure, different)).toBe(`Distance: ${expected}`);
  });

  it('names all that the rule was given, and where each colour begins', () => {
    const havering = { scheme: 'havering', lastYear: { period: Q2, figure: '74', status: 'Red' } };
    const tolerance = { kind: 'absolute', by: '1' } as const;
    expect(working('75', { ...havering, target: atLeast('90'), tolerance })).toEqual([
      '75.0% is 15 points below the target of 90%; Red is more than 1 point below, as agreed for this indicator, but it improved on 74.0% in the same quarter last year and so is Amber.',
      'Given: figure 75.0%; target at least 90%; own tolerance 1 point; same quarter last year 74.0%.',
      'Distance: (75 − 90) ÷ 90 = −16.67%, worse than the target.',
      'Rule: Red, Amber, Green, with the same quarter last year (Havering). Red: more than 1 point below; Amber: up to 1 point below; Green: on it or above; Red is Amber if improved or maintained on the same quarter last year.',
    ]);
    const kent = working('85', { scheme: 'kent', floor: '80', target: atLeast('90') });
    expect(kent[1]).toBe('Given: figure 85.0%; target at least 90%; floor standard 80%.');
    expect(kent.at(-1)).toContain(
      'Red: floor standard missed; Amber: target missed but floor standard met; Green: on it or above.',
    );
    expect(working('85', { scheme: 'kent', target: atLeast('90') })[1]).toContain('; no floor standard.');
    expect(working('85', { scheme: 'havering', target: atLeast('90') })[1]).toContain(
      '; no figure for the same quarter last year.',
    );
    const previous = { period: Q2, figure: '80', status: 'Green' };
    const change = { kind: 'change', low: '3', high: '5', hold: null } as const;
    expect(working('85', { previous, target: change })[1]).toContain(
      '; previous figure 80.0% in Q2 2024/25.',
    );
    expect(working('85', { previous, target: { kind: 'none' } })).toEqual([
      'There is no target, so there is no colour.',
      'Given: figure 85.0%; no target.',
    ]);
  });

  it('begins with what the performance team set, and says what the rule gives', () => {
    const override = { status: 'Amber', reason: 'late data', by: ISAIAH, at: '2024-10-09T10:00:00Z' };
    expect(working('70', { override }).slice(0, 2)).toEqual([
      'Amber was set by the performance team (Isaiah Langer): late data',
      'The rule gives Red:',
    ]);
  });
});
