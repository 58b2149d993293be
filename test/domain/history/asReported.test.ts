import { describe, expect, it } from 'vitest';
import { cellAt, lineAt } from '../../../src/domain/history/asReported.ts';
import { type Cell, type Revision, revisionOf } from '../../../src/domain/indicators/cell.ts';
import { settled } from '../../../src/domain/judging/judge.ts';
import { override } from '../../../src/domain/reporting/override.ts';
import { cell, ISAIAH, MEGAN } from '../../support/cells.ts';

const LOCKED = '2024-10-30T09:00:00.000Z';

const given = (before: Cell, figure: string, at: string, different: Partial<Cell> = {}) => {
  const after = settled({
    ...before,
    ...{ figure, reportedAt: at, reportedBy: ISAIAH, revision: before.revision + 1 },
    ...different,
  });
  const kind = before.revision === 0 ? 'submission' : 'correction';
  const revision = revisionOf(after, before, { kind, at, by: ISAIAH, reason: 'A slip.', submissionId: at });
  return { after, revision };
};

const first = given(cell({}), '70', '2024-10-09T10:00:00.000Z', { commentary: 'Two posts are empty.' });

describe('a figure as it stood at the lock', () => {
  it('is the very same where nothing has happened since', () => {
    expect(cellAt(first.after, [first.revision], LOCKED)).toBe(first.after);
    expect(lineAt(first.after, [first.revision], LOCKED)).toBe(first.after);
  });

  it('is what was reported, words and status, where it was corrected since', () => {
    const { after, revision } = given(first.after, '97', '2024-11-05T10:00:00.000Z', {
      commentary: 'Counted again.',
    });
    const then = cellAt(after, [first.revision, revision], LOCKED);
    expect(after).toMatchObject({ figure: '97', status: 'Green' });
    expect(then).toEqual(first.after);
    expect(lineAt(after, [first.revision, revision], LOCKED)).toMatchObject({
      figure: '70',
      status: 'Red',
      offTarget: true,
    });
  });

  it('is missing where it came in later', () => {
    const revisions: readonly Revision[] = [{ ...first.revision, at: '2024-11-05T10:00:00.000Z' }];
    expect(cellAt(first.after, revisions, LOCKED)).toMatchObject({
      ...{ figure: null, status: 'Not reported', offTarget: false, commentary: '' },
      ...{ revision: 0, reportedAt: null, reportedBy: null },
    });
  });

  it('keeps a status that was set by hand before, and not one that was set since', () => {
    const set = (at: string) => {
      const { cell: after, revision } = override(
        first.after,
        { status: 'Amber', reason: 'Agreed.' },
        { by: MEGAN, at },
        at,
      );
      return cellAt(
        { ...after, commentary: 'Later.' },
        [first.revision, revision, { ...revision, number: 3, at: '2024-12-01T10:00:00.000Z' }],
        LOCKED,
      );
    };
    expect(set('2024-10-20T10:00:00.000Z')).toMatchObject({
      status: 'Amber',
      override: { reason: 'Agreed.' },
    });
    expect(set('2024-11-20T10:00:00.000Z')).toMatchObject({ status: 'Red', override: null });
  });
});
