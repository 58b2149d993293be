import { describe, expect, it } from 'vitest';
import { breaksIn, runsOf } from '../../../src/cards/parts/chartRuns.ts';
import { joined, refsIn } from '../../../src/domain/history/predecessors.ts';
import {
  rejudgedSentence,
  restatementOf,
  restatementSentence,
} from '../../../src/domain/history/restatements.ts';
import { trendOf } from '../../../src/domain/history/trend.ts';
import type { Cell, Revision } from '../../../src/domain/indicators/cell.ts';
import { isComparable } from '../../../src/domain/indicators/comparison.ts';
import { meanOf, neighboursSentence, readNeighbours } from '../../../src/domain/indicators/neighbours.ts';
import { NOTHING_GIVEN } from '../../../src/domain/indicators/submission.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, ISAIAH, Q2 } from '../../support/cells.ts';

const revision = (
  number: number,
  figure: string,
  provisional: boolean,
  kind: Revision['kind'],
): Revision => ({
  ...NOTHING_GIVEN,
  number,
  kind,
  at: `2024-10-0${number}T10:00:00.000Z`,
  by: ISAIAH,
  figure,
  status: 'Amber',
  provisional,
  reason: '',
  before: null,
  submissionId: String(number),
});

describe('what became of a figure', () => {
  const says = (...revisions: Revision[]) => restatementSentence(revisions, cell({}), 'Europe/London');

  it('is nothing while it stands as first reported, or is provisional', () => {
    expect(says(revision(1, '86.2', false, 'submission'))).toBe('');
    expect(says(revision(1, '86.2', false, 'submission'), revision(2, '86.2', false, 'override'))).toBe('');
    expect(says(revision(1, '85', true, 'submission'), revision(2, '86', true, 'correction'))).toBe('');
  });

  it('is final after it was provisional, with both kept', () => {
    expect(says(revision(1, '85', true, 'submission'), revision(2, '86.2', false, 'correction'))).toBe(
      'Final: 85.0% (Amber) was provisional on 1 October 2024. Both stay on record.',
    );
  });

  it('was last provisional where a person said so, and not where a status was set meanwhile', () => {
    const revisions = [
      revision(1, '84', true, 'submission'),
      revision(2, '85', true, 'correction'),
      revision(3, '85', true, 'override'),
      revision(4, '86.2', false, 'correction'),
    ];
    expect(says(...revisions)).toContain('Final: 85.0% (Amber) was provisional on 2 October 2024.');
    const nothing = { ...revision(1, '', false, 'submission'), figure: null };
    expect(says(nothing, revision(2, '86.2', false, 'correction'))).toContain(
      'Restated: Nothing to measure (Amber) was reported on 1 October 2024.',
    );
  });

  it('is judged again only as long as that is the last that happened to it', () => {
    const again = {
      ...revision(2, '86.2', false, 'rejudged'),
      ...{ before: { figure: '86.2', status: 'Green' }, reason: 'The figure of Q1 2024/25 was corrected.' },
    };
    const told = (...revisions: Revision[]) => rejudgedSentence(revisions, 'Europe/London');
    expect(told(revision(1, '86.2', false, 'submission'), again)).toBe(
      'Judged again on 2 October 2024: it was Green. The figure of Q1 2024/25 was corrected.',
    );
    expect(
      told(revision(1, '86.2', false, 'submission'), again, revision(3, '87', false, 'correction')),
    ).toBe('');
    expect(told(revision(1, '86.2', false, 'submission'))).toBe('');
  });

  it('is restated once a final figure was corrected, however often', () => {
    const revisions = [
      revision(1, '85', true, 'submission'),
      revision(2, '86.2', false, 'correction'),
      revision(3, '87', false, 'correction'),
      revision(4, '88', false, 'correction'),
    ];
    expect(restatementOf(revisions)).toMatchObject({ kind: 'restated', was: { number: 2 } });
    expect(says(...revisions)).toBe(
      'Restated: 86.2% (Amber) was reported on 2 October 2024. Both stay on record.',
    );
  });

  it('is said to have been imported on the day of the import, and not reported then', () => {
    expect(says(revision(1, '86.2', false, 'import'), revision(2, '87', false, 'correction'))).toBe(
      'Restated: 86.2% (Amber) was imported on 1 October 2024. Both stay on record.',
    );
  });
});

describe('statistical neighbours', () => {
  it('are named with source, year and definition', () => {
    const list = readNeighbours('Ely 81%, Ware: 84.5 (LG Inform, 2023/24)');
    expect(list).toEqual({
      values: [
        { name: 'Ely', figure: '81' },
        { name: 'Ware', figure: '84.5' },
      ],
      source: 'LG Inform',
      year: '2023/24',
    });
    expect(list && meanOf(list)).toBe('82.75');
    const mean = readNeighbours('mean 82.4% (CIPFA nearest neighbours, 2023/24)');
    expect(mean && neighboursSentence(mean, 'NI 195', cell({ figure: '86.2' }))).toBe(
      'Statistical neighbours: mean 82.4% (CIPFA nearest neighbours, 2023/24), as NI 195 defines it; this figure is better.',
    );
    const pounds = readNeighbours('Ely £1,200, Ware £900 (CIPFA, 2023/24)');
    expect(pounds?.values.map(({ figure }) => figure)).toEqual(['1200', '900']);
  });

  it('cannot be without a source and a year', () => {
    expect(readNeighbours('mean 82.4%')).toBeUndefined();
    expect(readNeighbours('mean 82.4% (CIPFA)')).toBeUndefined();
    expect(readNeighbours('mean high (CIPFA, 2023/24)')).toBeUndefined();
  });
});

describe('a definition that changed', () => {
  const changed = ['90', '91', '60', '61'].map((figure, index) =>
    cell({
      figure,
      period: shiftPeriod(Q2, index - 3),
      ...(index < 2 ? {} : { definedSince: shiftPeriod(Q2, -1) }),
    }),
  );

  it('breaks the line, and says when', () => {
    const runs = runsOf(changed);
    expect(runs.map(({ legend, isLatest, points }) => [legend, isLatest, points.length])).toEqual([
      ['Earlier definition', false, 2],
      ['Earlier definition', true, 2],
    ]);
    expect(breaksIn(runs)).toBe(
      'The definition changed in Q1 2024/25: figures from before are not compared with those since.',
    );
  });

  it('is known from a later figure alone, and breaks nothing before it holds', () => {
    const plain = changed.map(({ definedSince: _unknown, ...each }) => each);
    const last = plain.at(-1);
    const told = [...plain.slice(0, -1), { ...last, definedSince: shiftPeriod(Q2, -1) } as Cell];
    expect(runsOf(told).map(({ points }) => points.length)).toEqual([2, 2]);
    const ahead = plain.map((each) => ({ ...each, definedSince: shiftPeriod(Q2, 1) }));
    expect(runsOf(ahead)).toHaveLength(1);
    const [before, after] = ahead;
    expect(before && after && isComparable(before, after)).toBe(true);
    const alike = changed.map((each) => ({ ...each, definedSince: shiftPeriod(Q2, -1) }));
    expect(runsOf(alike).map(({ points }) => points.length)).toEqual([2, 2]);
  });

  it('ends comparison and trend with what was measured before', () => {
    const [, before, after, latest] = changed;
    expect(before && after && isComparable(before, after)).toBe(false);
    expect(after && latest && isComparable(after, latest)).toBe(true);
    expect(latest && trendOf(changed, latest)).toEqual({ kind: 'none', why: 'too few', figures: 2 });
  });
});

describe('predecessors', () => {
  const a = cell({ ref: 'A', figure: '10', status: 'Red' });
  const b = cell({ ref: 'B', figure: '30' });

  it('are joined by adding up or averaging, as the indicator rolls up', () => {
    expect(joined([a, b], ['A', 'B'], cell({ rollsUp: 'sum' }))).toMatchObject({
      ref: 'Sum of A and B',
      figure: '40',
    });
    expect(joined([a, b], ['A', 'B'], cell({}))).toMatchObject({
      ref: 'Mean of A and B',
      figure: '20',
      status: 'No target',
    });
  });

  it('of counts are joined by adding the counts up, since the mean of two shares is not the share of both', () => {
    const calculation = {
      kind: 'ratio',
      numerator: 'answered',
      denominator: 'calls',
      factor: '100',
    } as const;
    const small = cell({ ref: 'A', figure: '50', given: ['1', '2'], calculation });
    const large = cell({ ref: 'B', figure: '90', given: ['90', '100'], calculation });
    const like = cell({ calculation, rollsUp: 'counts' });
    expect(joined([small, large], ['A', 'B'], like)).toMatchObject({
      ref: 'A and B',
      figure: '89.2156862745098',
    });
    // Where one gave no such counts they can't be added up, and the name says what was done instead.
    for (const other of [{ given: undefined }, { calculation: undefined }]) {
      expect(joined([small, { ...large, ...other }], ['A', 'B'], like)).toMatchObject({
        ref: 'Mean of A and B',
        figure: '70',
      });
    }
  });

  it('keep target and colour where there is one, and count only when all are there', () => {
    expect(joined([a], ['A'], cell({}))).toBe(a);
    expect(joined([a], ['A', 'B'], cell({}))).toBeUndefined();
    expect(joined([a, cell({ ref: 'B' })], ['A', 'B'], cell({}))).toBeUndefined();
    expect(joined([a, b], ['A', 'B'], cell({ unit: 'count' }))).toBeUndefined();
    expect(joined([a, { ...b, unit: 'count' }], ['A', 'B'], cell({}))).toBeUndefined();
    expect(refsIn('A; B;')).toEqual(['A', 'B']);
  });
});
