/** Rulebooks that a council writes itself, in a file. */
import { describe, expect, it } from 'vitest';
import { chipOf } from '../../../src/cards/words/statusChip.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { explain } from '../../../src/domain/judging/explain.ts';
import { judge, settled } from '../../../src/domain/judging/judge.ts';
import { RULEBOOKS } from '../../../src/domain/schemes/rulebooks.ts';
import { addSchemes, findScheme } from '../../../src/domain/schemes/schemes.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { readSchemes } from '../../../src/store/files/schemeFile.ts';
import { atLeast, cell, ISAIAH, Q2 } from '../../support/cells.ts';

const at = (scheme: string, figure: string, different: Partial<Cell> = {}) =>
  judge(cell({ scheme, target: atLeast('90'), ...different }), figure).status;

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
          target: atLeast('100'),
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
