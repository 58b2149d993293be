/** What every answer says of a whole quarter is worked out once, for as long as no figure comes in. */
import { describe, expect, it } from 'vitest';
import { completenessOf } from '../../../src/commands/cells/cellsOf.ts';
import { selectFrom } from '../../../src/commands/cells/select.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { cell, Q2 } from '../../support/cells.ts';
import { MEGAN, TENANT } from '../../support/council.ts';
import { freshStore } from '../../support/tables.ts';

/** A quarter of one figure, and how often that column of it was looked at. */
const watchedQuarter = (column: 'revision' | 'provisional') => {
  const looks = { count: 0 };
  const figure: Cell = cell({ figure: '96', revision: 1 });
  const value = figure[column];
  Object.defineProperty(figure, column, {
    get: () => {
      looks.count += 1;
      return value;
    },
  });
  return { cells: [figure], looks };
};

describe('a quarter that stands', () => {
  it('is gone through once for how many of its figures are in', () => {
    const { cells, looks } = watchedQuarter('revision');
    const first = completenessOf(Q2, cells);
    expect(looks.count).toBeGreaterThan(0);
    looks.count = 0;
    expect(completenessOf(Q2, cells)).toEqual(first);
    expect(looks.count).toBe(0);
  });

  it('is gone through once for where its figures are from, whatever is asked of them all', async () => {
    const { cells, looks } = watchedQuarter('provisional');
    const asker = {
      ...{ person: MEGAN, tenantId: TENANT, calendar: CALENDAR },
      ...{ now: new Date('2024-10-09T10:00:00Z'), store: await freshStore() },
    };
    const red = await selectFrom(asker, { asked: { kind: 'status', status: 'Red' } }, Q2, cells);
    expect(looks.count).toBeGreaterThan(0);
    looks.count = 0;
    const green = await selectFrom(asker, { asked: { kind: 'status', status: 'Green' } }, Q2, cells);
    expect(green.chosen.provenance).toEqual(red.chosen.provenance);
    expect(looks.count).toBe(0);
  });
});
