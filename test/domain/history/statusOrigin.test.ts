import { expect, it } from 'vitest';
import { statusSince } from '../../../src/domain/history/statusOrigin.ts';
import type { Revision } from '../../../src/domain/indicators/cell.ts';
import { NOTHING_GIVEN } from '../../../src/domain/indicators/submission.ts';
import { ISAIAH } from '../../support/cells.ts';

/** Revisions of those kinds and statuses, one a day from 1 October 2024. */
const revisions = (...made: readonly (readonly [Revision['kind'], string])[]): readonly Revision[] =>
  made.map(([kind, status], index) => ({
    ...NOTHING_GIVEN,
    ...{
      number: index + 1,
      kind,
      at: `2024-10-0${index + 1}T09:00:00.000Z`,
      by: ISAIAH,
      figure: '70',
      status,
    },
    ...{ reason: '', before: null, submissionId: '' },
  }));

it.each([
  ['a figure as it came in', revisions(['submission', 'Red']), '01', false],
  [
    'one that was corrected and stays Amber',
    revisions(['submission', 'Amber'], ['correction', 'Amber']),
    '01',
    false,
  ],
  ['one that a correction made Red', revisions(['submission', 'Amber'], ['correction', 'Red']), '02', false],
  [
    'one that was Red before',
    revisions(['submission', 'Red'], ['correction', 'Green'], ['correction', 'Red']),
    '03',
    false,
  ],
  ['history', revisions(['import', 'Red']), '01', true],
  ['history that was set by hand', revisions(['import', 'Red'], ['override', 'Amber']), '02', true],
  ['history that was judged again', revisions(['import', 'Green'], ['rejudged', 'Amber']), '02', true],
  ['history that a correction left Red', revisions(['import', 'Red'], ['correction', 'Red']), '01', true],
  ['history that a correction made Red', revisions(['import', 'Green'], ['correction', 'Red']), '02', false],
  [
    'a figure whose definition was corrected',
    revisions(['submission', 'Red'], ['redefined', 'Amber']),
    '02',
    true,
  ],
  ['a status set where nothing was reported', revisions(['override', 'Red']), '01', false],
])('says since when %s has had its status, and whether a file gave it', (_what, made, day, isImported) => {
  expect(statusSince(made)).toEqual({ at: `2024-10-${day}T09:00:00.000Z`, isImported });
});

it('has nothing to say of a cell that was never reported', () => {
  expect(statusSince([])).toBeUndefined();
});
