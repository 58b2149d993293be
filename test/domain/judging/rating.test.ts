import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { changeSince } from '../../../src/domain/indicators/change.ts';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { explain } from '../../../src/domain/judging/explain.ts';
import { workingOf } from '../../../src/domain/judging/fullWorking.ts';
import { changeOfStatus, judge, movementOf, settled } from '../../../src/domain/judging/judge.ts';
import { Scheme } from '../../../src/domain/schemes/scheme.ts';
import { SCHEMES } from '../../../src/domain/schemes/schemes.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';

const atLeast = (value: string): Target => ({ kind: 'at least', value });
const atMost = (value: string): Target => ({ kind: 'at most', value });
const RANGE = { direction: 'range', target: { kind: 'range', low: '80', high: '90' } } as const;
const status = (figure: string, target: Target, scheme: string): string =>
  judge(cell({ target, scheme }), figure).status;

describe('status', () => {
  it.each([
    ['CPI01', '82.2', atLeast('90'), 'Amber'],
    ['CPI03', '100', atLeast('100'), 'Green'],
    ['CPI06, exactly 5% better', '63', atLeast('60'), 'Very Green'],
    ['CPI11, lower is better', '10.7', atMost('15'), 'Very Green'],
    ['CPI13, 9.26% off', '86.2', atLeast('95'), 'Amber'],
    ['CPI14', '96.1', atLeast('95'), 'Green'],
    ['CPI15, 4.8% better', '94.3', atLeast('90'), 'Green'],
    ['CPI07, 25% off', '3', atLeast('4'), 'Red'],
  ])('rates the published 2019 figure of %s', (_name, figure, target, expected) => {
    expect(status(figure, target, 'vg')).toBe(expected);
  });

  it('finds 0.63 against 0.70 exactly 10% off, which is Red', () => {
    expect(status('0.63', atLeast('0.70'), 'ragb')).toBe('Red');
    expect(status('0.6300000001', atLeast('0.70'), 'ragb')).toBe('Amber');
  });

  it('keeps exactly 5% better Green under the 2024 rule and makes it Very Green under that of 2019', () => {
    expect(status('63', atLeast('60'), 'ragb')).toBe('Green');
    expect(status('63.0001', atLeast('60'), 'ragb')).toBe('Blue');
    expect(status('63', atLeast('60'), 'vg')).toBe('Very Green');
  });

  it('rates a lower-is-better value above its target as red', () => {
    expect(status('20', atMost('15'), 'rag')).toBe('Red');
    expect(status('16', atMost('15'), 'rag')).toBe('Amber');
    expect(status('15', atMost('15'), 'rag')).toBe('Green');
  });

  it('makes any miss of a target of zero Red', () => {
    expect(status('1', atMost('0'), 'rag')).toBe('Red');
    expect(status('0.01', atMost('0'), 'ragb')).toBe('Red');
    expect(status('0', atMost('0'), 'ragb')).toBe('Green');
    expect(status('5', atLeast('0'), 'ragb')).toBe('Green');
  });

  it('measures the distance from a negative target by its size', () => {
    const margin = (figure: string) =>
      judge(cell({ target: atLeast('-100'), scheme: 'rag' }), figure).rating?.margin?.toFixed();
    expect([margin('-90'), margin('-105')]).toEqual(['10', '-5']);
    expect(status('-105', atLeast('-100'), 'rag')).toBe('Amber');
    expect(status('-110', atLeast('-100'), 'rag')).toBe('Red');
    expect(status('-90', atLeast('-100'), 'rag')).toBe('Green');
  });

  it('gives only active indicators a colour', () => {
    const judged = (lifecycle: 'baseline' | 'contextual' | 'suspended') =>
      judge(cell({ lifecycle, target: atLeast('90'), scheme: 'rag' }), '10').status;
    expect([judged('baseline'), judged('contextual'), judged('suspended')]).toEqual([
      'Baseline',
      'Contextual',
      'Suspended',
    ]);
  });

  it('tells nothing reported, nothing to measure, and no target apart', () => {
    const of = (figure: string | null | undefined, target: Target = atLeast('90')) =>
      judge(cell({ target, scheme: 'rag' }), figure).status;
    expect(of(undefined)).toBe('Not reported');
    expect(of(null)).toBe('No data this period');
    expect(of('59', { kind: 'none' })).toBe('No target');
    expect(of(undefined, { kind: 'none' })).toBe('Not reported');
    expect(of(null, { kind: 'milestone', text: 'Business case' })).toBe('No data this period');
  });

  const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => new Decimal(n).dividedBy(1000));
  const ranks = (scheme: Scheme, value: Decimal, target: Target) => {
    const { status } = judge(cell({ target, scheme: scheme.id, unit: 'GBP' }), value.toFixed());
    return scheme.bands.findIndex(({ name }) => name === status);
  };

  it('never gives a better figure a worse colour', () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        fc.constantFrom(...SCHEMES),
        fc.boolean(),
        (a, b, goal, scheme, higher) => {
          const target = higher ? atLeast(goal.toFixed()) : atMost(goal.toFixed());
          const [worse, better] = a.lessThan(b) === higher ? [a, b] : [b, a];
          expect(ranks(scheme, better, target)).toBeGreaterThanOrEqual(ranks(scheme, worse, target));
        },
      ),
    );
  });

  it('never changes a colour when the unit is scaled', () => {
    fc.assert(
      fc.property(
        figure,
        figure,
        fc.constantFrom(...SCHEMES),
        fc.integer({ min: -6, max: 6 }),
        (value, goal, scheme, power) => {
          const factor = new Decimal(10).pow(power);
          expect(ranks(scheme, value.times(factor), atLeast(goal.times(factor).toFixed()))).toBe(
            ranks(scheme, value, atLeast(goal.toFixed())),
          );
        },
      ),
    );
  });

  it('refuses a scheme whose bands do not go from worst to best', () => {
    const [red, amber, green] = SCHEMES[2]?.bands ?? [];
    expect(Scheme.safeParse({ id: 'x', name: 'x', bands: [red, green, amber] }).success).toBe(false);
    expect(Scheme.safeParse({ id: 'x', name: 'x', bands: [red, amber] }).success).toBe(false);
    expect(Scheme.safeParse({ id: 'x', name: 'x', bands: [red, amber, green] }).success).toBe(true);
  });
});

describe('the sentence that explains a status', () => {
  const told = (figure: string, target: Target, scheme = 'ragb') => {
    const judged = cell({ figure, target, scheme, revision: 1, decimals: 1 });
    return explain({ ...judged, status: judge(judged, figure).status });
  };

  it('gives figure, distance, target and boundary', () => {
    expect(told('86.2', atLeast('95'))).toBe(
      '86.2% is 9.26% below the target of 95%; Amber is less than 10% below.',
    );
    expect(told('76', atLeast('95'))).toBe('76.0% is 20% below the target of 95%; Red is 10% or more below.');
  });

  it('speaks of a lower-is-better figure the other way round', () => {
    expect(told('20', atMost('15'))).toBe(
      '20.0% is 33.33% above the target of 15%; Red is 10% or more above.',
    );
    expect(told('10.7', atMost('15'), 'vg')).toBe(
      '10.7% is 28.67% below the target of 15%; Very Green is 5% or more below.',
    );
  });

  it('never rounds a distance onto a boundary', () => {
    expect(told('63.000001', atLeast('70'), 'rag')).toContain('9.999999% below');
  });

  it('never rounds a figure onto the wrong side of its boundary', () => {
    expect(told('94.96', atLeast('95'))).toContain('94.96%');
  });

  it('says when a figure is exactly on target', () => {
    expect(told('95', atLeast('95'))).toBe('95.0% is exactly the target; Green is on it or up to 5% above.');
  });

  it('says why there is no colour', () => {
    const why = (different: Partial<Cell>) =>
      explain(settled(cell({ figure: '86.2', revision: 1, reportedBy: ISAIAH, ...different })));
    const waiting = { figure: null, revision: 0, reportedBy: null };
    expect(why(waiting)).toBe('Nothing has been reported yet.');
    expect(why({ ...waiting, scheme: 'huntingdonshire' })).toBe(
      'Nothing has been reported yet: it is awaiting update.',
    );
    expect(why({ lifecycle: 'suspended' })).toBe('It is suspended, so there is no colour.');
    expect(why({ lifecycle: 'suspended', ...RANGE })).toBe('It is suspended, so there is no colour.');
    const milestone = { unit: 'milestone', target: { kind: 'milestone', text: 'Business case' } } as const;
    expect(why({ ...milestone, figure: null, picked: 'Amber' })).toBe(
      'The owner judged the milestone “Business case” to be Amber.',
    );
  });

  it('says what a target of zero means', () => {
    expect(told('1', atMost('0'))).toContain('with a target of zero any miss is Red');
  });
});

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
