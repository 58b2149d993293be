import { describe, expect, it } from 'vitest';
import { chipOf } from '../../../src/cards/words/statusChip.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { explain } from '../../../src/domain/judging/explain.ts';
import { judge, settled } from '../../../src/domain/judging/judge.ts';
import { judgedUnder } from '../../../src/domain/judging/underAnotherScheme.ts';
import { RULEBOOKS } from '../../../src/domain/schemes/rulebooks.ts';
import { Scheme } from '../../../src/domain/schemes/scheme.ts';
import { addSchemes, findScheme, SCHEMES } from '../../../src/domain/schemes/schemes.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { readSchemes } from '../../../src/store/files/schemeFile.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';

const at = (scheme: string, figure: string, different: Partial<Cell> = {}) =>
  judge(cell({ scheme, target: { kind: 'at least', value: '90' }, ...different }), figure).status;
const told = (scheme: string, figure: string, different: Partial<Cell> = {}) => {
  const judged = cell({
    scheme,
    target: { kind: 'at least', value: '90' },
    ...different,
    figure,
    revision: 1,
  });
  return explain({ ...judged, status: judge(judged, figure).status });
};
const lastYear = (figure: string) => ({ lastYear: { period: Q2, figure, status: 'Red' } });

describe('the rulebooks that come with Ragtime', () => {
  it('are all what the schema asks for', () => {
    expect(SCHEMES.length).toBeGreaterThanOrEqual(8);
    for (const scheme of SCHEMES) expect(Scheme.parse(scheme)).toEqual(scheme);
  });

  it('has Kent’s floor standard: Amber from the floor, Red below it, and Red without one', () => {
    const floor = { floor: '80' };
    expect(['90', '89.9', '80', '79.9'].map((figure) => at('kent', figure, floor))).toEqual([
      'Green',
      'Amber',
      'Amber',
      'Red',
    ]);
    expect(at('kent', '89.9')).toBe('Red');
    const lower = { floor: '20', direction: 'lower', target: { kind: 'at most', value: '15' } } as const;
    expect(['15', '20', '20.1'].map((figure) => at('kent', figure, lower))).toEqual([
      'Green',
      'Amber',
      'Red',
    ]);
    expect(told('kent', '85', floor)).toBe(
      '85.0% misses the target of 90% but meets the floor standard of 80%; that is Amber.',
    );
    expect(told('kent', '75', floor)).toBe(
      '75.0% misses both the target of 90% and the floor standard of 80%; that is Red.',
    );
    expect(told('kent', '75')).toContain('no floor standard is set, so any miss is Red');
  });

  it('gives Kent’s activity indicators an expected range instead of a colour', () => {
    const activity: Partial<Cell> = { direction: 'range', target: { kind: 'range', low: '70', high: '80' } };
    expect(['69', '70', '80', '81'].map((figure) => at('kent', figure, activity))).toEqual([
      'Below expected range',
      'In expected range',
      'In expected range',
      'Above expected range',
    ]);
    expect(told('kent', '81', activity)).toBe(
      'The expected range is between 70% and 80%, and the figure is 81.0%: above expected range. It has no colour.',
    );
  });

  it('has Havering’s clause: Red is Amber if no worse than the same quarter last year', () => {
    expect(at('havering', '81')).toBe('Amber');
    expect(at('havering', '80.9')).toBe('Red');
    expect(at('havering', '75', lastYear('74'))).toBe('Amber');
    expect(at('havering', '75', lastYear('75'))).toBe('Amber');
    expect(at('havering', '75', lastYear('76'))).toBe('Red');
    expect(told('havering', '75', lastYear('74'))).toBe(
      '75.0% is 16.67% below the target of 90%; Red is more than 10% below, but it improved on 74.0% in the same quarter last year and so is Amber.',
    );
  });

  it('takes Havering’s clause the other way round where lower is better, and by the distance from a range', () => {
    const most = { target: { kind: 'at most', value: '10' }, direction: 'lower' } as const;
    const figures = ['19', '20', '21'].map((figure) =>
      at('havering', figure, { ...most, ...lastYear('20') }),
    );
    expect(figures).toEqual(['Amber', 'Amber', 'Red']);
    const between = { target: { kind: 'range', low: '50', high: '60' }, direction: 'range' } as const;
    const ranged = (figure: string, before: string) =>
      at('havering', figure, { ...between, ...lastYear(before) });
    expect([ranged('70', '71'), ranged('70', '40'), ranged('70', '69')]).toEqual(['Amber', 'Amber', 'Red']);
    expect(told('havering', '70', { ...between, ...lastYear('70') })).toBe(
      '70.0% is 16.67% above the target of 50% to 60%; Red is more than 10% above, but it was maintained on 70.0% in the same quarter last year, no further from its range, and so is Amber.',
    );
  });

  it('has Maidstone’s 10% inclusive, and Brighton’s amber range agreed for each indicator', () => {
    expect([at('maidstone', '81'), at('maidstone', '80.99')]).toEqual(['Amber', 'Red']);
    expect([at('brighton', '88', { floor: '88' }), at('brighton', '87.9', { floor: '88' })]).toEqual([
      'Amber',
      'Red',
    ]);
  });

  it('has Huntingdonshire’s own words', () => {
    expect(['90', '81', '80'].map((figure) => at('huntingdonshire', figure))).toEqual([
      'On track',
      'Within acceptable variance',
      'Below acceptable variance',
    ]);
  });

  it('takes an indicator’s own tolerance, of the target or in points, also where the target is 0', () => {
    const within = (kind: 'relative' | 'absolute', by: string) => ({ tolerance: { kind, by } });
    expect(at('ragb', '87', within('relative', '5'))).toBe('Amber');
    expect(at('ragb', '85.5', within('relative', '5'))).toBe('Red');
    expect(at('maidstone', '87', within('absolute', '3'))).toBe('Amber');
    expect(at('maidstone', '86.9', within('absolute', '3'))).toBe('Red');
    const none: Partial<Cell> = {
      target: { kind: 'at most', value: '0' },
      direction: 'lower',
      unit: 'count',
    };
    expect(at('maidstone', '2', { ...none, ...within('absolute', '2') })).toBe('Amber');
    expect(at('maidstone', '3', { ...none, ...within('absolute', '2') })).toBe('Red');
    expect(at('maidstone', '0', { ...none, ...within('absolute', '2') })).toBe('Green');
    expect(told('maidstone', '87', within('absolute', '3'))).toBe(
      '87.0% is 3 points below the target of 90%; Amber is up to 3 points below, as agreed for this indicator.',
    );
    const score = { unit: 'score out of 5', target: { kind: 'at least', value: '4.5' } } as const;
    expect(told('maidstone', '4.25', { ...score, ...within('absolute', '0.5') })).toBe(
      '4.25 out of 5 is 0.25 below the target of 4.5 out of 5; Amber is up to 0.5 below, as agreed for this indicator.',
    );
    // Never rounded onto the boundary that was agreed.
    expect(told('maidstone', '85.49999', within('relative', '5'))).toContain(
      'is 5.00001% below the target of 90%',
    );
    expect(told('maidstone', '88', within('relative', '5'))).toContain('Amber is up to 5% below, as agreed');
  });
});

describe('a rulebook from a file', () => {
  const bands = [
    { name: 'Poor', symbol: '■', style: 'attention' },
    { name: 'Fair', symbol: '◆', style: 'warning', from: { margin: -15, inclusive: true } },
    { name: 'Good', symbol: '●', style: 'good', from: { margin: 0, inclusive: true } },
  ];
  const read = (scheme: unknown) => readSchemes(JSON.stringify(scheme), 'ours.json');

  it('needs no code', () => {
    const [ours] = read([{ id: 'ours', name: 'Ours', council: 'Ours', bands }]);
    expect(ours?.bands.map(({ name }) => name)).toEqual(['Poor', 'Fair', 'Good']);
  });

  it('is refused when its boundaries overlap, with what to write instead', () => {
    const [poor, fair, good] = bands;
    const fairer = { ...fair, name: 'Fairer' };
    expect(() => read({ id: 'ours', name: 'Ours', bands: [poor, fair, fairer, good] })).toThrow(
      /scheme “ours”: “Fair” \(from -15%\) and “Fairer” \(from -15%\) overlap\. Write the bands from worst to best/,
    );
    const floor = { name: 'Floor', symbol: '◆', style: 'warning', from: 'floor' };
    expect(() => read({ id: 'ours', name: 'Ours', bands: [poor, floor, fair, good] })).toThrow(
      /“Floor” is earned by the floor standard.*Keep one of the two/,
    );
  });

  it('can change from a quarter on, and leaves the quarters before the rule they were judged by', () => {
    const tighter = bands.map((band, index) =>
      index === 1 ? { ...band, name: 'Nearly', from: { margin: -5, inclusive: true } } : band,
    );
    const later = { id: 'changing', name: 'Ours, tighter', bands: tighter, since: '2024-25-Q2' };
    expect(() =>
      read([
        { id: 'changing', name: 'Ours', bands },
        { ...later, since: undefined },
      ]),
    ).toThrow(/two schemes “changing”\. Give each its own id, or say in “since”/);
    expect(() => read([{ ...later, since: 'autumn' }])).toThrow(
      /since: Write a quarter such as “2026-27-Q1”/,
    );
    addSchemes(read([later, { id: 'changing', name: 'Ours', bands }]));
    const of = (period: Cell['period'], figure: string) => {
      const one = {
        ...cell({
          scheme: 'changing',
          period,
          figure,
          revision: 1,
          reportedBy: ISAIAH,
          target: { kind: 'at least', value: '100' },
        }),
      };
      return settled(one);
    };
    const before = of(shiftPeriod(Q2, -1), '90');
    expect([before.status, of(Q2, '90').status, of(Q2, '96').status]).toEqual(['Fair', 'Poor', 'Nearly']);
    expect(explain(before)).toBe('90.0% is 10% below the target of 100%; Fair is up to 15% below.');
    expect(chipOf('Fair', { scheme: 'changing', period: before.period }).label).toBe('◆ Fair');
    expect(findScheme('changing')?.name).toBe('Ours, tighter');
    const latest = { ...later, name: 'Ours, tightest', since: '2024-25-Q4' };
    addSchemes(read([latest, { id: 'changing', name: 'Ours', bands }, later]));
    const inForce = ['2024-25-Q1', '2024-25-Q2', '2024-25-Q3', '2024-25-Q4'].map(
      (period) => findScheme('changing', Period.parse(period))?.name,
    );
    expect(inForce).toEqual(['Ours', 'Ours, tighter', 'Ours, tighter', 'Ours, tightest']);
    addSchemes(read([{ ...later, id: 'havering' }]));
    expect(findScheme('havering', shiftPeriod(Q2, -1))?.lastYear).toBeDefined();
    expect(findScheme('havering', Q2)?.lastYear).toBeUndefined();
    addSchemes(RULEBOOKS);
    expect(findScheme('havering', Q2)?.lastYear).toBeDefined();
  });

  it('that is changed without saying since when is not given as the reason of what it did not judge', () => {
    const judged = cell({ figure: '86.2', status: 'Red', offTarget: true, revision: 1, reportedBy: ISAIAH });
    expect(explain(judged)).toBe(
      'It was Red by the rule of its day, which has been changed since; by the rule as it stands it would be Amber: 86.2% is 9.26% below the target of 95%; Amber is less than 10% below.',
    );
  });

  it('can have named arrows, action on a status, predicted year ends, and targets with a reason', () => {
    const [ours] = read({
      ...{ id: 'ours', name: 'Ours', bands, yearEnd: true, rationale: true, actionOn: ['Poor', 'Fair'] },
      arrows: [
        { name: 'Short', against: 'previous period' },
        { name: 'Travel', against: 'whole graph' },
      ],
    });
    expect(ours).toMatchObject({ yearEnd: true, rationale: true, actionOn: ['Poor', 'Fair'] });
    expect(ours?.arrows?.map(({ name }) => name)).toEqual(['Short', 'Travel']);
  });

  it('is refused with the place of each fault and what to write there instead', () => {
    const arrow = { name: 'Long', against: 'whole graph' };
    const refused = (changes: object) => () => read({ id: 'ours', name: 'Ours', bands, ...changes });
    expect(refused({ actionOn: ['Red'] })).toThrow(
      /“actionOn” names “Red”, which is no band\. Write one or more of Poor, Fair, Good\./,
    );
    expect(refused({ arrows: [arrow, { ...arrow, name: 'Longer' }] })).toThrow(
      /Two arrows are against the whole graph\. Leave one out/,
    );
    expect(refused({ arrows: [{ ...arrow, against: 'last year' }] })).toThrow(
      /scheme “ours”, arrows\.0\.against: Write one of “previous period”, “same quarter last year”, “whole graph”\./,
    );
    expect(refused({ yearEnd: 'yes' })).toThrow(
      /scheme “ours”, yearEnd: "yes" can’t be used\. Write true or false\./,
    );
    expect(refused({ name: undefined })).toThrow(/name: It is missing\. Write words in quotation marks\./);
    expect(refused({ actionsOn: ['Poor'] })).toThrow(/“actionsOn” is not part of it\. Leave it out\./);
    expect(refused({ bands: [{ ...bands[0], style: 'red' }, ...bands.slice(1)] })).toThrow(
      /bands\.0\.style: Write one of “attention”/,
    );
    expect(refused({ bands: [bands[0], { ...bands[1], from: 'the floor' }, bands[2]] })).toThrow(
      /bands\.1\.from: Write “floor”, or \{ “margin”/,
    );
  });

  it('takes an indicator’s own tolerance as the boundary of the best of several colours below target', () => {
    const [poor, fair, good] = bands;
    const nearly = { ...fair, name: 'Nearly', from: { margin: -5, inclusive: true } };
    addSchemes(read({ id: 'four', name: 'Four', bands: [poor, fair, nearly, good] }));
    const own = { tolerance: { kind: 'absolute', by: '2' } } as const;
    expect(['88', '87.9', '76.5', '76.4'].map((figure) => at('four', figure, own))).toEqual([
      'Nearly',
      'Fair',
      'Fair',
      'Poor',
    ]);
  });

  it('is refused for everything else that is wrong, all at once', () => {
    const [poor, fair, good] = bands;
    const { from: _, ...boundless } = fair ?? {};
    expect(() =>
      read({ id: 'ours', name: 'Ours', bands: [good, boundless, { ...good, name: 'Fair' }] }),
    ).toThrow(/Two bands are called “Fair”.*“Good” is the first and so the worst.*“Fair” has no boundary/s);
    expect(() => read([{ id: 'Our Own', name: 'Ours', bands: [poor, fair] }])).toThrow(/small letters/);
    expect(() => read([{ id: 'ours', name: 'Ours', bands: [poor, fair] }])).toThrow(
      /No band begins exactly on target/,
    );
    expect(() =>
      read([{ id: 'ours', name: 'Ours', bands, lastYear: { instead: 'Red', earns: 'Fair' } }]),
    ).toThrow(/Write two of Poor, Fair, Good/);
    expect(() =>
      read([{ id: 'ours', name: 'Ours', bands, lastYear: { instead: 'Good', earns: 'Poor' } }]),
    ).toThrow(/“lastYear” gives “Poor” instead of “Good” for doing no worse, which is not better/);
    expect(() =>
      read([{ id: 'ours', name: 'Ours', bands, states: { 'Nott reported': 'Awaiting update' } }]),
    ).toThrow(/“states” names “Nott reported”, which is no state\. Write one of No target, Not reported/);
    expect(() =>
      read([{ id: 'ours', name: 'Ours', bands: [{ ...poor, name: 'Not reported' }, ...bands.slice(1)] }]),
    ).toThrow(/A band can’t be called “Not reported”/);
    expect(() => readSchemes('{', 'ours.json')).toThrow(/ours\.json is not JSON/);
  });
});

describe('what would be red under another rule', () => {
  const reported = (ref: string, figure: string, different: Partial<Cell> = {}): Cell => {
    const made = cell({ ref, figure, revision: 1, target: { kind: 'at least', value: '90' }, ...different });
    return { ...made, ...judge(made, figure) };
  };
  const kent = SCHEMES.find(({ id }) => id === 'kent') as Scheme;

  it('judges every figure anew and says what it did not find', () => {
    const cells = [
      reported('A', '95'),
      reported('B', '85', { floor: '80' }),
      reported('C', '85'),
      reported('D', '70', { floor: '80' }),
      cell({ ref: 'E' }),
    ];
    const { cells: now, changed, withoutFloor } = judgedUnder(cells, kent);
    expect(now.map(({ status }) => status)).toEqual(['Green', 'Amber', 'Red', 'Red', 'Not reported']);
    expect(changed).toEqual(['A', 'C']);
    expect(withoutFloor).toEqual(['C']);
  });

  it('leaves out what was set by hand, and keeps a milestone where it stood', () => {
    const by = { id: 'patti', name: 'Patti' };
    const set = { status: 'Amber', reason: 'late data', by, at: '2024-10-09T10:00:00Z' };
    const overridden = { ...reported('A', '70', { override: set }), status: 'Amber' };
    const milestone = cell({
      ref: 'M',
      unit: 'milestone',
      target: { kind: 'milestone', text: 'Business Case' },
      scheme: 'vg',
      picked: 'Very Green',
      status: 'Very Green',
      revision: 1,
    });
    expect(judgedUnder([overridden, milestone], kent).cells.map(({ status }) => status)).toEqual([
      'Red',
      'Green',
    ]);
    const late = { ...milestone, picked: 'Late', status: 'Late', offTarget: true };
    expect(judgedUnder([late], kent).cells.map(({ status }) => status)).toEqual(['Red']);
    const havering = findScheme('havering') as Scheme;
    expect(judgedUnder([late], havering).cells.map(({ status }) => status)).toEqual(['Amber']);
  });

  it('names the figures that last year’s might spare, had there been one', () => {
    const cells = [
      reported('A', '70'),
      reported('B', '70', lastYear('80')),
      reported('C', '85'),
      cell({ ref: 'D' }),
    ];
    expect(judgedUnder(cells, findScheme('havering') as Scheme).withoutLastYear).toEqual(['A']);
  });
});
