/** Targets as people write them: read, or refused with what to write. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget } from '../../../src/domain/indicators/readTarget.ts';
import { showTarget } from '../../../src/domain/indicators/showTarget.ts';
import { MILESTONE_LIMIT, NOTE_LIMIT, type TargetPlan } from '../../../src/domain/indicators/target.ts';

const HIGHER = { unit: 'percent', direction: 'higher' } as const;
const LOWER = { unit: 'count', direction: 'lower' } as const;
const MORE = { unit: 'count', direction: 'higher' } as const;

const plan = (text: string, of: Parameters<typeof readTarget>[1] = HIGHER): TargetPlan => {
  const read = readTarget(text, of);
  if (read.kind === 'wrong') throw new Error(read.sentence);
  return read.plan;
};
const refusal = (text: string, of: Parameters<typeof readTarget>[1] = HIGHER): string => {
  const read = readTarget(text, of);
  return read.kind === 'wrong' ? read.sentence : 'was read';
};

describe('reading a target', () => {
  it.each([
    ['90%', HIGHER, { kind: 'at least', value: '90' }],
    ['at least 4.5', { unit: 'score out of 5', direction: 'higher' }, { kind: 'at least', value: '4.5' }],
    ['15', LOWER, { kind: 'at most', value: '15' }],
    ['At least 90%', HIGHER, { kind: 'at least', value: '90' }],
    ['90 Or More', HIGHER, { kind: 'at least', value: '90' }],
    ['85%-85%', HIGHER, { kind: 'range', low: '85', high: '85' }],
    ['85%-90%', HIGHER, { kind: 'range', low: '85', high: '90' }],
    ['between 85% and 90%', HIGHER, { kind: 'range', low: '85', high: '90' }],
    ['85 – 90', HIGHER, { kind: 'range', low: '85', high: '90' }],
    ['99.5%', HIGHER, { kind: 'at least', value: '99.5' }],
    ['90%+', HIGHER, { kind: 'at least', value: '90' }],
    ['15 or less', LOWER, { kind: 'at most', value: '15' }],
    ['£50k', { unit: 'GBP', direction: 'higher' }, { kind: 'at least', value: '50000' }],
    [
      '£1.2m to £1.5m',
      { unit: 'GBP', direction: 'range' },
      { kind: 'range', low: '1200000', high: '1500000' },
    ],
    ['99.5% (core hours)', HIGHER, { kind: 'at least', value: '99.5', note: 'core hours' }],
    [
      '2-3 eliminated per quarter/month',
      { unit: 'count', direction: 'higher' },
      { kind: 'range', low: '2', high: '3', note: 'eliminated per quarter/month' },
    ],
    [
      '£108k saved per year',
      { unit: 'GBP', direction: 'higher', frequency: 'annual' },
      { kind: 'at least', value: '108000', note: 'saved per year' },
    ],
    [
      'Increase by 3-5% per quarter (or hold at 65-70%)',
      HIGHER,
      { kind: 'change', low: '3', high: '5', hold: { low: '65', high: '70' } },
    ],
    [
      'up 3 to 5 points a quarter, or hold at 65% to 70%',
      HIGHER,
      { kind: 'change', low: '3', high: '5', hold: { low: '65', high: '70' } },
    ],
    ['2-3% reduction in demand per quarter', LOWER, { kind: 'change', low: '2', high: '3', hold: null }],
    ['2-3% increase per quarter', HIGHER, { kind: 'change', low: '2', high: '3', hold: null }],
    ['up 3 to 100 points', HIGHER, { kind: 'change', low: '3', high: '100', hold: null }],
    ['down 3% to 150%', LOWER, { kind: 'change', low: '3', high: '150', hold: null }],
    ['down 2% to 3% a quarter', LOWER, { kind: 'change', low: '2', high: '3', hold: null }],
    [
      'Q1 25%, Q2 58%, Q3 80%, Q4 100% (under is worse)',
      HIGHER,
      { kind: 'profile', values: ['25', '58', '80', '100'], worse: 'under' },
    ],
    [
      'Q1: £1,200,000; Q2: £2,500,000; Q3: £3,600,000; Q4: £5,000,000',
      { unit: 'GBP', direction: 'lower' },
      { kind: 'profile', values: ['1200000', '2500000', '3600000', '5000000'], worse: 'over' },
    ],
    [
      'Q1 25, Q2 58, Q3 80, Q4 100 (Over is worse)',
      HIGHER,
      { kind: 'profile', values: ['25', '58', '80', '100'], worse: 'over' },
    ],
    [
      'Q1 25%, Q2 58%, Q3 80%, Q4 100% (under is worse)',
      { unit: 'percent', direction: 'range' },
      { kind: 'profile', values: ['25', '58', '80', '100'], worse: 'under' },
    ],
    [
      'Q1 £400,000, Q2 £900,000, Q3 £1,400,000, Q4 £2,100,000',
      { unit: 'GBP', direction: 'higher' },
      { kind: 'profile', values: ['400000', '900000', '1400000', '2100000'], worse: 'under' },
    ],
    [
      'Business Case',
      { unit: 'milestone', direction: 'higher' },
      { kind: 'milestone', text: 'Business Case' },
    ],
  ] as const)('reads “%s”', (text, of, expected) => {
    expect(plan(text, of)).toEqual(expected);
  });

  it('reads nothing, “none” and “N/A” as no target', () => {
    for (const text of ['', 'none', 'N/A', ' No target ']) expect(plan(text)).toEqual({ kind: 'none' });
  });

  it.each([
    ['90% to 85%', HIGHER, 'Write the lower end first: 85% to 90%'],
    [
      'at most 15%',
      HIGHER,
      'If the target is right, write lower as the direction; if the direction is, write “at least 15%”.',
    ],
    ['Q1 25%, Q2 58%, Q4 100%', HIGHER, 'no figure for Q3'],
    ['58% by Q2', HIGHER, 'no figure for Q1, Q3 and Q4'],
    ['110%', HIGHER, 'can’t be above 100'],
    ['reduce by 3%', HIGHER, 'write lower as the direction; if the direction is, write “up 3 points”.'],
    ['up 5 to 3 points', HIGHER, 'Write the smaller one first: 3 to 5'],
    ['85%', { unit: 'percent', direction: 'range' }, 'two ends'],
    ['up 3 points', { unit: 'percent', direction: 'range' }, 'Write the range'],
    ['soonish', HIGHER, 'Write a figure such as 95%'],
    ['milestone: Business Case', HIGHER, 'needs the unit milestone'],
    ['2-3 eliminated per month', HIGHER, 'this is judged once a quarter'],
    ['up 3 points a year', HIGHER, 'ending in “per quarter”'],
    ['2-3 fewer per quarter', HIGHER, 'Write a figure such as 95%'],
    ['3 (reduction)', HIGHER, 'Write a figure such as 95%'],
    ['99.5% (95% at night)', HIGHER, 'Write a figure such as 95%'],
    ['£50-60k', { unit: 'GBP', direction: 'higher' }, 'Write both ends in full'],
    ['90%+', { unit: 'percent', direction: 'lower' }, 'write “at most 90%”'],
    ['15 Or Less', HIGHER, 'write “at least 15”'],
    ['90²', HIGHER, '“90²” can’t be read'],
    ['85', { unit: 'percent', direction: 'range' }, 'Write, for example, “85 to 90”'],
    ['85%', { unit: 'percent', direction: 'range' }, 'Write, for example, “85% to 90%”'],
    ['-5', HIGHER, 'can’t be below 0'],
    ['-5 to 90', HIGHER, 'can’t be below 0'],
    ['85% to 105%', HIGHER, 'can’t be above 100'],
    ['£50 to £60', HIGHER, 'is an amount of money'],
    ['50% to 1234567890123456%', HIGHER, 'more than 15 digits'],
    [
      'up 3 to 4 points',
      { unit: 'percent', direction: 'lower' },
      'write higher as the direction; if the direction is, write “down 3 to 4 points”.',
    ],
    ['up 3 to 101 points a quarter', HIGHER, 'Write the points of one quarter, such as “up 3 to 5 points”'],
    [
      'down 3 to 101 points',
      { unit: 'percent', direction: 'lower', frequency: 'annual' },
      'of one year, such as “down',
    ],
    ['up 0.1234567890123456 to 5', MORE, 'more than 15 digits'],
    ['up 5 to 1234567890123456', MORE, 'more than 15 digits'],
    ['up 3 to 5 points, or hold at 70% to 65%', HIGHER, 'Write the lower end first: 65% to 70%'],
    ['up 3 to 5 points, or hold at about 65%', HIGHER, '“about 65%” is not a range to hold'],
    ['Q1 25%, Q2 58%, Q3 80%, Q4 120%', HIGHER, 'can’t be above 100'],
    [
      'Q1 25%, Q2 58%, Q3 80%, Q4 100%',
      { unit: 'percent', direction: 'range' },
      'End it with “(over is worse)”',
    ],
  ] as const)('refuses “%s” and says what to write', (text, of, part) => {
    expect(refusal(text, of)).toContain(part);
  });

  it('takes a milestone’s name and a note as long as they may be, and not one character more', () => {
    const milestone = { unit: 'milestone', direction: 'higher' } as const;
    const [name, note] = ['x'.repeat(MILESTONE_LIMIT), 'x'.repeat(NOTE_LIMIT)];
    expect(plan(name, milestone)).toEqual({ kind: 'milestone', text: name });
    expect(refusal(`${name}x`, milestone)).toContain(`at most ${MILESTONE_LIMIT} characters`);
    expect(plan(`90% (${note})`)).toEqual({ kind: 'at least', value: '90', note });
    expect(refusal(`90% (${note}x)`)).toContain(`at most ${NOTE_LIMIT} characters`);
  });

  it('reads what it shows', () => {
    const amount = fc.integer({ min: 0, max: 100 });
    const ends = fc
      .tuple(amount, amount)
      .map(([a, b]) => ({ low: String(Math.min(a, b)), high: String(Math.max(a, b)) }));
    const plans: fc.Arbitrary<TargetPlan> = fc.oneof(
      ends.map((both) => ({ kind: 'range' as const, ...both })),
      ends.map((both) => ({ kind: 'change' as const, ...both, hold: null })),
      fc.tuple(ends, ends).map(([both, hold]) => ({ kind: 'change' as const, ...both, hold })),
      fc
        .tuple(amount, amount, amount, amount)
        .map((values) => ({ kind: 'profile' as const, values: values.map(String), worse: 'under' as const })),
      amount.map((value) => ({ kind: 'at least' as const, value: String(value) })),
      fc
        .tuple(ends, fc.constantFrom('core hours', 'eliminated per quarter'))
        .map(([{ low, high }, note]) =>
          low === high
            ? { kind: 'at least' as const, value: low, note }
            : { kind: 'range' as const, low, high, note },
        ),
    );
    fc.assert(
      fc.property(plans, fc.constantFrom('percent', 'count', 'GBP'), (target, unit) => {
        const of = { unit, direction: 'higher', frequency: 'quarterly' } as const;
        expect(plan(showTarget(target, of), of)).toEqual(target);
      }),
    );
  });
});
