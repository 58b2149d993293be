import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell.ts';
import { explain } from '../../src/domain/explain.ts';
import { judge } from '../../src/domain/judge.ts';
import { Period } from '../../src/domain/period.ts';
import { readTarget } from '../../src/domain/readTarget.ts';
import { findScheme, SCHEMES } from '../../src/domain/scheme.ts';
import { showTarget } from '../../src/domain/showTarget.ts';
import { type Target, type TargetPlan, targetIn } from '../../src/domain/target.ts';
import { cell, Q2 } from '../support/cells.ts';

const HIGHER = { unit: 'percent', direction: 'higher' } as const;
const LOWER = { unit: 'count', direction: 'lower' } as const;

const plan = (text: string, of: Parameters<typeof readTarget>[1] = HIGHER): TargetPlan => {
  const read = readTarget(text, of);
  if (read.kind === 'wrong') throw new Error(read.sentence);
  return read.plan;
};
const refusal = (text: string, of: Parameters<typeof readTarget>[1] = HIGHER): string => {
  const read = readTarget(text, of);
  return read.kind === 'wrong' ? read.sentence : 'was read';
};
const before = (figure: string): Cell['previous'] => ({ period: cell({}).period, figure, status: 'Green' });
const status = (figure: string, different: Partial<Cell>) =>
  judge(cell({ scheme: 'rag', ...different }), figure).status;
const told = (figure: string, different: Partial<Cell>) => {
  const judged = cell({ scheme: 'rag', figure, revision: 1, ...different });
  return explain({ ...judged, status: judge(judged, figure).status });
};

describe('reading a target', () => {
  it.each([
    ['90%', HIGHER, { kind: 'at least', value: '90' }],
    ['at least 4.5', { unit: 'score out of 5', direction: 'higher' }, { kind: 'at least', value: '4.5' }],
    ['15', LOWER, { kind: 'at most', value: '15' }],
    ['85%-90%', HIGHER, { kind: 'range', low: '85', high: '90' }],
    ['between 85% and 90%', HIGHER, { kind: 'range', low: '85', high: '90' }],
    ['85 – 90', HIGHER, { kind: 'range', low: '85', high: '90' }],
    ['99.5%', HIGHER, { kind: 'at least', value: '99.5' }],
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
    ['at most 15%', HIGHER, 'higher is better here, so write “at least 15%”'],
    ['Q1 25%, Q2 58%, Q4 100%', HIGHER, 'no figure for Q3'],
    ['58% by Q2', HIGHER, 'no figure for Q1, Q3 and Q4'],
    ['110%', HIGHER, 'can’t be above 100'],
    ['reduce by 3%', HIGHER, 'write “up 3 to 3”'],
    ['up 5 to 3 points', HIGHER, 'Write the smaller one first: 3 to 5'],
    ['85%', { unit: 'percent', direction: 'range' }, 'two ends'],
    ['up 3 points', { unit: 'percent', direction: 'range' }, 'Write the range'],
    ['soonish', HIGHER, 'Write a figure such as 95%'],
    ['milestone: Business Case', HIGHER, 'needs the unit milestone'],
  ] as const)('refuses “%s” and says what to write', (text, of, part) => {
    expect(refusal(text, of)).toContain(part);
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
    );
    fc.assert(
      fc.property(plans, (target) => {
        expect(plan(showTarget(target, { ...HIGHER, frequency: 'quarterly' }))).toEqual(target);
      }),
    );
  });
});

describe('each kind of target', () => {
  it('speaks its own language', () => {
    const say = (target: Target, different: Partial<Cell> = {}) => showTarget(target, cell(different));
    expect(say({ kind: 'range', low: '85', high: '90' })).toBe('between 85% and 90%');
    expect(say({ kind: 'change', low: '3', high: '5', hold: { low: '65', high: '70' } })).toBe(
      'up 3 to 5 points a quarter, or hold at 65% to 70%',
    );
    expect(
      say({ kind: 'change', low: '2', high: '3', hold: null }, { unit: 'count', direction: 'lower' }),
    ).toBe('down 2% to 3% a quarter');
    expect(say({ kind: 'profile', value: '58', worse: 'under' })).toBe('58% by Q2 (under is worse)');
    expect(say({ kind: 'none' })).toBe('no target');
  });

  const range: Target = { kind: 'range', low: '85', high: '90' };
  it('is met from the low end of a range where higher is better, and better only above the high end', () => {
    const by = (figure: string) => status(figure, { target: range, scheme: 'vg' });
    expect(['84.99', '85', '90', '94.4', '94.5'].map(by)).toEqual([
      'Amber',
      'Green',
      'Green',
      'Green',
      'Very Green',
    ]);
    expect(by('76.5')).toBe('Red');
  });

  it('is the mirror where lower is better, and both ends count where the figure belongs within', () => {
    const lower = (figure: string) => status(figure, { target: range, direction: 'lower' });
    expect(['80', '90', '91', '99'].map(lower)).toEqual(['Green', 'Green', 'Amber', 'Red']);
    const within = (figure: string) => status(figure, { target: range, direction: 'range' });
    expect(['76.5', '84', '85', '90', '91', '99'].map(within)).toEqual([
      'Red',
      'Amber',
      'Green',
      'Green',
      'Amber',
      'Red',
    ]);
  });

  const rise: Target = { kind: 'change', low: '3', high: '5', hold: { low: '65', high: '70' } };
  it('counts a change in points for a percentage, and takes a level held instead', () => {
    const from = (figure: string, previous: string, target: Target = rise) =>
      status(figure, { target, previous: before(previous) });
    expect(from('53', '50')).toBe('Green');
    expect(from('52', '50')).toBe('Amber');
    expect(from('66', '66')).toBe('Green');
    expect(from('66', '66', { ...rise, hold: null })).toBe('Amber');
    expect(from('100', '99')).toBe('Green');
  });

  it('counts a change in per cent for anything else', () => {
    const fall = { kind: 'change', low: '2', high: '3', hold: null } as const;
    const from = (figure: string) =>
      status(figure, { target: fall, previous: before('1000'), unit: 'count', direction: 'lower' });
    expect(['980', '981', '1078'].map(from)).toEqual(['Green', 'Amber', 'Red']);
  });

  it('has nothing to compare with at first, unless a level may be held, and says so', () => {
    const alone = { target: { ...rise, hold: null }, previous: null };
    expect(status('50', alone)).toBe('No comparison');
    expect(told('50', alone)).toBe(
      'There is no figure for Q1 2024/25 to compare with, so there is no colour.',
    );
    const held = { target: rise, previous: null };
    expect(status('66', held)).toBe('Green');
    // 64% is 1.5% below the level, but nobody knows whether it is a rise of 3 points.
    expect(['50', '64'].map((figure) => status(figure, held))).toEqual(['No comparison', 'No comparison']);
    expect(told('64', held)).toBe(
      'There is no figure for Q1 2024/25 to compare with, and 64.0% does not hold the level of 65% to 70%, so there is no colour.',
    );
    const first = { ...alone, basis: 'year to date', period: Period.parse('2024-25-Q1') } as const;
    expect(told('50', first)).toContain('a year-to-date figure starts afresh with the year');
    const count = { unit: 'count', target: { ...rise, hold: null }, previous: before('0') } as const;
    expect(status('5', count)).toBe('No comparison');
    expect(told('5', count)).toContain('which was 0');
  });

  it('holds a profile against the figure of its own quarter', () => {
    const spend: TargetPlan = { kind: 'profile', values: ['25', '58', '80', '100'], worse: 'over' };
    expect(targetIn(spend, Q2)).toEqual({ kind: 'profile', value: '58', worse: 'over' });
    expect(status('60', { target: targetIn(spend, Q2) })).toBe('Amber');
    expect(status('55', { target: targetIn(spend, Q2) })).toBe('Green');
    expect(status('55', { target: targetIn({ ...spend, worse: 'under' }, Q2) })).toBe('Amber');
  });

  it('leaves a milestone to its owner', () => {
    const milestone = cell({ unit: 'milestone', target: { kind: 'milestone', text: 'Business Case' } });
    expect(judge({ ...milestone, picked: 'Amber' }, null)).toMatchObject({
      status: 'Amber',
      offTarget: true,
    });
    expect(judge(milestone, undefined).status).toBe('Not reported');
  });
});

describe('the sentence for each kind of target', () => {
  it('measures from the nearest end of a range', () => {
    const target: Target = { kind: 'range', low: '85', high: '90' };
    expect(told('82', { target })).toBe(
      '82.0% is 3.53% below the target of 85% to 90%; Amber is less than 10% below.',
    );
    expect(told('87', { target })).toBe('87.0% is within the target of 85% to 90%; Green is on it or above.');
    expect(told('92', { target, direction: 'range' })).toBe(
      '92.0% is 2.22% above the target of 85% to 90%; Amber is less than 10% above.',
    );
  });

  it('says what a change comes to', () => {
    const target: Target = { kind: 'change', low: '3', high: '5', hold: null };
    expect(told('52', { target, previous: before('50') })).toBe(
      '52.0% is 1.89% below the target of 53% to 55% (up 3 to 5 points from 50.0%); Amber is less than 10% below.',
    );
  });

  it('names the quarter of a profile', () => {
    expect(told('55', { target: { kind: 'profile', value: '58', worse: 'under' } })).toBe(
      '55.0% is 5.17% below the target of 58% by Q2; Amber is less than 10% below.',
    );
  });
});

const figure = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => new Decimal(n).dividedBy(1000));
const schemes = fc.constantFrom(...SCHEMES.map(({ id }) => id));
const ordered = fc
  .tuple(figure, figure)
  .map(([a, b]) => (a.lessThan(b) ? ([a, b] as const) : ([b, a] as const)));
const targets: fc.Arbitrary<Target> = fc.oneof(
  ordered.map(([low, high]): Target => ({ kind: 'range', low: low.toFixed(), high: high.toFixed() })),
  fc.tuple(fc.integer({ min: 0, max: 50 }), ordered).map(
    ([low, hold]): Target => ({
      kind: 'change',
      low: String(low),
      high: String(low + 2),
      hold: { low: hold[0].toFixed(), high: hold[1].toFixed() },
    }),
  ),
  fc
    .integer({ min: 0, max: 50 })
    .map((low): Target => ({ kind: 'change', low: String(low), high: String(low + 2), hold: null })),
  figure.map((value): Target => ({ kind: 'profile', value: value.toFixed(), worse: 'under' })),
  figure.map((value): Target => ({ kind: 'at least', value: value.toFixed() })),
);
const standards = fc.record({
  floor: fc.option(figure.map((value) => value.toFixed())),
  tolerance: fc.option(
    fc.record({
      kind: fc.constantFrom('relative' as const, 'absolute' as const),
      by: fc.integer({ min: 0, max: 300 }).map(String),
    }),
  ),
  lastYear: fc.option(
    figure.map((value) => ({ ...(before(value.toFixed()) as NonNullable<Cell['previous']>) })),
  ),
});
const rank = (judged: Cell, value: Decimal): number => {
  const given = judge(judged, value.toFixed()).status;
  return findScheme(judged.scheme)?.bands.findIndex(({ name }) => name === given) ?? -1;
};

describe('whatever the target, the scheme and its clauses', () => {
  it('never gives a better figure a worse colour', () => {
    fc.assert(
      fc.property(targets, standards, schemes, figure, figure, figure, (target, own, scheme, a, b, last) => {
        const judged = cell({ target, scheme, ...own, unit: 'GBP', previous: before(last.toFixed()) });
        const [worse, better] = a.lessThan(b) ? [a, b] : [b, a];
        expect(rank(judged, better)).toBeGreaterThanOrEqual(rank(judged, worse));
      }),
      { numRuns: 1000 },
    );
  });

  it('never gives a figure that is further from its range a better colour', () => {
    fc.assert(
      fc.property(ordered, standards, schemes, figure, figure, ([low, high], own, scheme, a, b) => {
        const judged = cell({
          target: { kind: 'range', low: low.toFixed(), high: high.toFixed() },
          direction: 'range',
          scheme,
          ...own,
          unit: 'GBP',
        });
        const [nearer, further] = [a.abs(), b.abs()].toSorted((x, y) => x.comparedTo(y));
        const beyond = (off = new Decimal(0)) => high.plus(off);
        expect(rank(judged, beyond(nearer))).toBeGreaterThanOrEqual(rank(judged, beyond(further)));
      }),
    );
  });

  it('never changes a colour when the unit is scaled', () => {
    fc.assert(
      fc.property(
        targets,
        standards,
        schemes,
        figure,
        figure,
        fc.integer({ min: -6, max: 6 }),
        (target, own, scheme, value, last, power) => {
          const times = (text: string) => new Decimal(text).times(new Decimal(10).pow(power)).toFixed();
          const scaled = (each: Target): Target => {
            if (each.kind === 'change') {
              return {
                ...each,
                hold: each.hold && { low: times(each.hold.low), high: times(each.hold.high) },
              };
            }
            if (each.kind === 'range') return { ...each, low: times(each.low), high: times(each.high) };
            return 'value' in each ? { ...each, value: times(each.value) } : each;
          };
          const judged = cell({ target, scheme, ...own, unit: 'GBP', previous: before(last.toFixed()) });
          const other: Cell = {
            ...judged,
            target: scaled(target),
            previous: before(times(last.toFixed())),
            floor: own.floor && times(own.floor),
            tolerance:
              own.tolerance?.kind === 'absolute'
                ? { ...own.tolerance, by: times(own.tolerance.by) }
                : own.tolerance,
            lastYear: own.lastYear?.figure
              ? { ...own.lastYear, figure: times(own.lastYear.figure) }
              : own.lastYear,
          };
          expect(rank(other, new Decimal(times(value.toFixed())))).toBe(rank(judged, value));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('can always say why in one sentence', () => {
    fc.assert(
      fc.property(
        targets,
        standards,
        schemes,
        figure,
        fc.option(figure),
        (target, own, scheme, value, last) => {
          const judged = cell({
            target,
            scheme,
            ...own,
            figure: value.toFixed(),
            revision: 1,
            previous: last && before(last.toFixed()),
          });
          expect(explain({ ...judged, status: judge(judged, judged.figure).status })).toMatch(/^[^\n]+\.$/);
        },
      ),
    );
  });
});
