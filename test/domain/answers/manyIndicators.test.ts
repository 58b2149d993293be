import { describe, expect, it } from 'vitest';
import { behind } from '../../../src/domain/answers/peopleBehind.ts';
import { provenanceOf } from '../../../src/domain/answers/provenance.ts';
import { sidesIn } from '../../../src/domain/answers/sides.ts';
import { outlookOf } from '../../../src/domain/history/outlook.ts';
import { runningIn } from '../../../src/domain/history/quartersRunning.ts';
import type { Cell, CellLine } from '../../../src/domain/indicators/cell.ts';
import { settled } from '../../../src/domain/judging/judge.ts';
import { type Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, ISAIAH, MEGAN, Q2 } from '../../support/cells.ts';

const AT = '2024-10-09T10:00:00.000Z';

const reported = (ref: string, figure: string, different: Partial<Cell> = {}): Cell =>
  settled(cell({ ref, figure, revision: 1, reportedBy: ISAIAH, reportedAt: AT, ...different }));

describe('where an answer comes from', () => {
  it('is the last report and who made it, how much is in, and how much of it may change', () => {
    const cells = [
      reported('A', '90', { reportedBy: ISAIAH, provisional: true }),
      reported('B', '90', { reportedBy: MEGAN, reportedAt: '2024-10-10T08:00:00.000Z' }),
      cell({ ref: 'C' }),
      cell({ ref: 'D', lifecycle: 'suspended', status: 'Suspended' }),
    ];
    expect(provenanceOf(cells)).toEqual({
      reported: 2,
      expected: 3,
      last: { at: '2024-10-10T08:00:00.000Z', by: MEGAN.name },
      carried: [],
      provisional: 1,
    });
    expect(provenanceOf([]).last).toBeUndefined();
  });

  it('tells what is carried from what was due, and takes neither its day nor its figure for one of the quarter', () => {
    const carried: CellLine = {
      ...reported('Y', '90', {
        frequency: 'annual',
        reportedAt: '2024-11-10T08:00:00.000Z',
        provisional: true,
      }),
      carriedInto: Q2,
    };
    expect(provenanceOf([reported('A', '90'), carried])).toEqual({
      reported: 1,
      expected: 1,
      last: { at: AT, by: ISAIAH.name },
      carried: ['annual'],
      provisional: 1,
    });
  });
});

describe('the people behind figures', () => {
  it('are each there once with all of theirs, who has most first, and what nobody owns is not left out', () => {
    const found = behind([
      cell({ ref: 'A', owner: MEGAN }),
      cell({ ref: 'B' }),
      cell({ ref: 'C', owner: null }),
      cell({ ref: 'D', deputy: MEGAN }),
      cell({ ref: 'E', owner: null, deputy: MEGAN }),
      cell({ ref: 'F' }),
    ]);
    expect(
      found.map(({ person, lines, deputies }) => [
        person?.name,
        lines.map(({ ref }) => ref).join(' '),
        deputies,
      ]),
    ).toEqual([
      [ISAIAH.name, 'B D F', [MEGAN.name]],
      [MEGAN.name, 'A E', []],
      [undefined, 'C', []],
    ]);
  });
});

describe('quarters running', () => {
  const red = (of: Pick<Cell, 'status'>): boolean => of.status === 'Red';
  const at = (statuses: Readonly<Record<string, string>>): readonly Cell[] =>
    Object.entries(statuses).map(([ref, status]) => cell({ ref, status }));

  it('finds what has been so in every one of them', () => {
    const quarters = [
      at({ A: 'Red', B: 'Green', C: 'Red' }),
      at({ A: 'Red', B: 'Red' }),
      at({ A: 'Red', B: 'Red', C: 'Red' }),
    ];
    expect(runningIn(quarters, red).runs.map(({ line, statuses }) => [line.ref, statuses])).toEqual([
      ['A', ['Red', 'Red', 'Red']],
    ]);
  });

  it('says which are not reported every quarter', () => {
    const annual = cell({ ref: 'Y', status: 'Red', frequency: 'annual' });
    expect(runningIn([[], [annual]], red)).toMatchObject({ runs: [], seldom: [{ ref: 'Y' }] });
  });
});

describe('sides', () => {
  const inGroup = (group: string, ...figures: readonly string[]): readonly Cell[] =>
    figures.map((figure, index) => reported(`${group}${index}`, figure, { group }));
  const cells = [
    ...inGroup('ICT', '96', '80', '80'),
    ...inGroup('Finance', '96', '96', '80'),
    ...inGroup('', '80'),
    cell({ ref: 'P1', group: 'Parks' }),
  ];
  const shares = (asked: Parameters<typeof sidesIn>[3]['asked'], wanted?: readonly string[]) =>
    sidesIn(cells, 'group', wanted, { asked, isLate: () => false }).map(
      ({ value, matching, of, share }) => `${value} ${matching}/${of} ${share}`,
    );

  it('are compared by what share of all they have is on target, the worst first, those without a colour last', () => {
    expect(shares({ kind: 'on target' })).toEqual([
      'ICT 1/3 33',
      'Finance 2/3 67',
      ' 0/1 0',
      'Parks 0/0 undefined',
    ]);
  });

  it('are worst with the most where more is worse', () => {
    expect(shares({ kind: 'status', status: 'Red' }).slice(0, 2)).toEqual(['ICT 2/3 67', 'Finance 1/3 33']);
    expect(shares({ kind: 'not reported' })[0]).toBe('Parks 1/1 100');
  });

  it('are those that were named, also one that has nothing', () => {
    expect(shares({ kind: 'on target' }, ['Finance', 'Legal'])).toEqual([
      'Finance 2/3 67',
      'Legal 0/0 undefined',
    ]);
  });

  it('count an indicator once for each person it has, and once for one who has two parts in it', () => {
    const one = reported('A', '96', { owner: ISAIAH, deputy: ISAIAH, manager: MEGAN });
    expect(
      sidesIn([one], 'person', undefined, { asked: { kind: 'on target' }, isLate: () => false }).map(
        ({ value, of }) => [value, of],
      ),
    ).toEqual([
      [ISAIAH.id, 1],
      [MEGAN.id, 1],
    ]);
  });
});

describe('the outlook for the year', () => {
  const history = (ref: string, figures: readonly string[], different: Partial<Cell> = {}): readonly Cell[] =>
    figures.map((figure, index) =>
      reported(ref, figure, { period: shiftPeriod(Q2, index - figures.length + 1), ...different }),
    );
  const outlook = (past: readonly Cell[], period: Period = Q2) =>
    outlookOf(
      past.filter((each) => each.period === period),
      period,
      past,
      ({ target }) => target,
    );
  const falling = ['99', '98', '97', '96', '95'];

  it('projects the latest figures to the last quarter of the year and holds them against the target', () => {
    const { missing, meeting, yearEnd } = outlook([
      ...history('DOWN', falling),
      ...history('UP', falling.toReversed()),
    ]);
    expect(yearEnd).toBe('2024-25-Q4');
    expect(missing).toMatchObject([{ line: { ref: 'DOWN' }, figure: '93', verdict: 'unlikely' }]);
    expect(meeting).toMatchObject([{ line: { ref: 'UP' }, figure: '100' }]);
  });

  it('holds a projection against the target of the year’s last quarter, not today’s', () => {
    const past = history('UP', ['50', '52', '54', '56', '58'], {
      target: { kind: 'profile', value: '58', worse: 'under' },
    });
    const yearEnd = { kind: 'profile', value: '100', worse: 'under' } as const;
    expect(outlookOf(past.slice(-1), Q2, past, () => yearEnd).missing).toMatchObject([
      { figure: '62', target: yearEnd },
    ]);
  });

  it('says why nothing is projected', () => {
    const { unsaid } = outlook([
      ...history('FEW', ['96', '95']),
      ...history('YTD', falling, { basis: 'year to date' }),
      ...history('NONE', falling, { target: { kind: 'none' } }),
      ...history('BASE', falling, { lifecycle: 'baseline' }),
      ...history('WILD', ['50', '50', '50', '50', '99', '99', '99', '99']),
    ]);
    expect(Object.fromEntries(unsaid.map(({ line, why }) => [line.ref, why]))).toEqual({
      FEW: 'too few',
      YTD: 'basis',
      NONE: 'no target',
      BASE: 'not active',
      WILD: 'beaten',
    });
  });

  it('is what was reported once the year is over', () => {
    const Q4 = shiftPeriod(Q2, 2);
    const { missing } = outlook([reported('A', '80', { period: Q4 })], Q4);
    expect(missing).toMatchObject([{ figure: '80', verdict: 'known' }]);
  });
});
