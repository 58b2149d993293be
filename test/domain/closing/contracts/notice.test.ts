/** The notice as regulation 39(4) of SI 2024/692 lists it, and the ratings of 39(5). */
import { describe, expect, it } from 'vitest';
import { assessKpi, quartersIn } from '../../../../src/domain/closing/contracts/assessment.ts';
import type { Contract } from '../../../../src/domain/closing/contracts/contract.ts';
import { draftOf, missingFrom } from '../../../../src/domain/closing/contracts/notice.ts';
import { RATING_SCHEME, RATINGS } from '../../../../src/domain/closing/contracts/ratings.ts';
import type { ChosenRating } from '../../../../src/domain/closing/contracts/records.ts';
import type { Cell } from '../../../../src/domain/indicators/cell.ts';
import { findScheme } from '../../../../src/domain/schemes/schemes.ts';
import { Period } from '../../../../src/domain/time/period.ts';
import { cell, ISAIAH } from '../../../support/cells.ts';
import { contract } from '../../../support/contracts.ts';

const days = { from: '2026-04-01', until: '2026-09-30' };
const [Q1, Q2] = ['2026-27-Q1', '2026-27-Q2'].map((each) => Period.parse(each)) as [Period, Period];

const IN = { revision: 1, reportedBy: ISAIAH, reportedAt: '2026-10-09T10:00:00.000Z', status: 'Green' };

/** The rating of CPI13, at least 95%, by its figures of Q1 and Q2; null is a quarter with nothing in. */
function rated(
  figures: readonly (string | null)[],
  different: Partial<Cell> = {},
  chosen: readonly ChosenRating[] = [],
) {
  const quarters = figures.map((figure, index) => {
    const period = index === 0 ? Q1 : Q2;
    return {
      period,
      cell: cell({ period, figure, ...(figure === null ? {} : IN), ...different }),
    };
  });
  return assessKpi('CPI13', quarters, { days, chosen, yearStart: 4 });
}
const short = (...given: Parameters<typeof rated>) => {
  const each = rated(...given);
  return each.by === 'nobody' ? each.open : `${each.rating} by ${each.by}`;
};

describe('the ratings of a contract’s indicators', () => {
  it('are the five of regulation 39(5); the scheme has those that a figure can earn, best last', () => {
    expect(RATINGS.map(({ name }) => name)).toEqual([
      ...['Good', 'Approaching target', 'Requires improvement', 'Inadequate', 'Other'],
    ]);
    const earned = findScheme(RATING_SCHEME)?.bands.map(({ name }) => name) ?? [];
    expect(earned.toReversed()).toEqual(RATINGS.map(({ name }) => name).filter((name) => name !== 'Other'));
  });

  it.each([
    [['95', '96'], 'Good by rule'],
    [['85.6', '94.9'], 'Approaching target by rule'],
    // 10% off 95 is 85.5: that is not close any more; 25% off, 71.25, is significantly below.
    [['85.5', '71.3'], 'Requires improvement by rule'],
    [['71.25', '40'], 'Inadequate by rule'],
  ])('follow from figures against the target: %j is %s', (figures, rating) => {
    expect(short(figures)).toBe(rating);
  });

  it('are never averaged: quarters that differ are left to a person', () => {
    expect(short(['96', '90'])).toBe(
      'its quarters are rated differently (Good in Q1 2026/27, Approaching target in Q2 2026/27)',
    );
  });

  it('are open while a quarter is not in, or can’t be held against a target', () => {
    expect(short(['96', null])).toBe('Q2 2026/27 is not reported');
    expect(short(['96', '96'], { target: { kind: 'none' } })).toMatch(
      /can’t be held against a target \(no target\)/,
    );
  });

  it('may be chosen by a person, who is named with the reason, for these very days only', () => {
    const choice: ChosenRating = {
      ...{ contract: 'C-0142', kpi: 'CPI13', ...days, rating: 'Other', reason: 'The desk moved.' },
      ...{ by: { id: 'mia', name: 'Mia Manager' }, at: '2026-11-01T10:00:00.000Z' },
    };
    expect(rated(['96', '90'], {}, [choice])).toMatchObject({
      ...{ by: 'person', rating: 'Other', how: 'chosen by Mia Manager: The desk moved.' },
    });
    expect(short(['96', '96'], {}, [{ ...choice, until: '2026-06-30' }])).toBe('Good by rule');
  });

  it('go by the last figure alone where it is of the very twelve months', () => {
    const year = { from: '2026-04-01', until: '2027-03-31' };
    const quarters = quartersIn(year, null, 4).map((period, index) => ({
      period,
      cell: cell({
        period,
        figure: index === 3 ? '96' : '80',
        ...IN,
        basis: 'rolling 12 months',
      }),
    }));
    expect(assessKpi('CPI13', quarters, { days: year, chosen: [], yearStart: 4 })).toMatchObject({
      rating: 'Good',
    });
  });

  it('of a contract that was terminated within a quarter have that quarter, too', () => {
    const until = '2026-11-20';
    expect(quartersIn({ from: days.from, until }, until, 4)).toEqual([Q1, Q2, '2026-27-Q3']);
    expect(quartersIn({ from: days.from, until }, null, 4)).toEqual([Q1, Q2]);
  });
});

describe('a contract performance notice', () => {
  const draft = (given: Partial<Contract> = {}) =>
    draftOf(contract({ kpis: ['CPI13'], value: null, ...given }), days, [rated(['96', '97'])], '2026-11-30');

  it('has exactly what regulation 39(4) lists, in its order', () => {
    expect(draft().fields.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
      'a Contracting authority information',
      'b Title of the procurement',
      'c Unique identifiers',
      'd Key performance indicators',
      'e Statement',
      'f Supplier',
      'g Assessment',
      'h Period assessed',
    ]);
    expect(missingFrom(draft())).toEqual([]);
    const [, , , , , supplier, assessment, period] = draft().fields;
    expect(supplier?.lines.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Name: Example Support Services Ltd',
      'Contact postal address: 1 High Street, Example, EX1 1AB',
      'E-mail: desk@supplier.example.com',
      'Unique identifier: PYYY-0000-YYYY',
    ]);
    expect(assessment?.lines[0]?.text).toMatch(
      /: Good\. Performance is meeting or exceeding the key performance indicators\.$/,
    );
    expect(period?.lines[0]?.text).toBe('1 April 2026 to 30 September 2026');
  });

  it('names each thing that is missing, and what to do next', () => {
    const bare = { name: 'Example Support Services Ltd', address: '', email: '', identifier: '' };
    const missing = missingFrom(draft({ suppliers: [bare], contractId: '', authorities: [] }));
    expect(missing.map(({ letter, what }) => `${letter}: ${what}`)).toEqual([
      'a: the contracting authority',
      'c: the unique identifier of the contract',
      'f: the postal address of the supplier',
      'f: the e-mail address of the supplier',
      'f: the unique identifier of the supplier',
    ]);
    expect(missing[1]?.next).toBe(
      'Put it into the column “contract identifier” of the file of contracts, and import that again.',
    );
  });

  it('has every supplier, every joint authority with the lead one first, and who acts for them', () => {
    const party = { name: 'B', address: 'b', email: 'b@x.example', identifier: 'PB' };
    const { fields } = draft({
      authorities: [party, { ...party, name: 'C' }],
      agents: [{ ...party, name: 'D', role: '' }],
      suppliers: [party, { ...party, name: 'E', identifier: '' }],
    });
    expect(fields[0]?.lines.map(({ label, text }) => `${label}: ${text}`)).toEqual(
      expect.arrayContaining(['Lead authority: B', 'Name: C', 'Acting for it: D', 'Role: null']),
    );
    expect(fields[5]?.name).toBe('Suppliers');
    expect(fields[5]?.missing.map(({ what }) => what)).toEqual(['the unique identifier of the supplier E']);
  });

  it('says beside itself that a contract of more than £5 million has too few indicators', () => {
    expect(draft({ value: '5000000.01' }).remarks[0]).toMatch(/has at least three .* and this one has 1/);
    expect(draft({ value: '5000000' }).remarks[0]).not.toMatch(/at least three/);
  });
});
