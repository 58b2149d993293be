import { describe, expect, it } from 'vitest';
import { standingSince } from '../../../src/domain/history/statusRun.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2 } from '../../support/cells.ts';

/** Cells with those statuses in successive periods up to Q2 2024/25, oldest first; an empty one is not there. */
const upToQ2 = (statuses: readonly string[], every = 1, frequency: 'quarterly' | 'annual' = 'quarterly') =>
  statuses.flatMap((status, index) =>
    status === ''
      ? []
      : [cell({ status, frequency, period: shiftPeriod(Q2, (index - statuses.length + 1) * every) })],
  );

function standing(statuses: readonly string[], looked = 19, every = 1) {
  const cells = upToQ2(statuses, every, every === 4 ? 'annual' : 'quarterly');
  const last = cells.at(-1);
  if (!last) throw new Error('There has to be one.');
  return standingSince(last, cells.slice(0, -1), looked);
}

describe('since when an indicator has stood as it does', () => {
  it('counts the quarters in a row, and says what came before', () => {
    const { run, end } = standing(['Red', 'Amber', 'Red', 'Red', 'Red']);
    expect(run.map(({ period }) => period)).toEqual([Q2, shiftPeriod(Q2, -1), shiftPeriod(Q2, -2)]);
    expect(end).toMatchObject({ kind: 'other', cell: { status: 'Amber', period: shiftPeriod(Q2, -3) } });
  });

  it('ends at a quarter that is not held, for it may have been anything then', () => {
    expect(standing(['Red', '', 'Red', 'Red'])).toMatchObject({
      run: { length: 2 },
      end: { kind: 'gap', period: shiftPeriod(Q2, -2) },
    });
  });

  it('ends at a quarter in which nothing was reported', () => {
    expect(standing(['Red', 'Not reported', 'Red']).end).toMatchObject({ cell: { status: 'Not reported' } });
  });

  it('says that it may be longer where it looked no further', () => {
    expect(standing(['Red', 'Red', 'Red', 'Red'], 2)).toMatchObject({
      run: { length: 3 },
      end: { kind: 'limit' },
    });
  });

  it('goes by the year for what is reported once a year', () => {
    expect(standing(['Amber', 'Red', 'Red'], 4, 4)).toMatchObject({
      run: [{ period: Q2 }, { period: shiftPeriod(Q2, -4) }],
      end: { kind: 'other' },
    });
  });
});
