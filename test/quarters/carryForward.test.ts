import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { NOTHING_GIVEN } from '../../src/domain/indicators/submission.ts';
import { judge } from '../../src/domain/judging/judge.ts';
import { THE_RULE } from '../../src/domain/reporting/rejudge.ts';
import { shiftPeriod } from '../../src/domain/time/period.ts';
import { carryForward } from '../../src/quarters/comparing.ts';
import { recordFigure } from '../../src/quarters/recording.ts';
import type { Store } from '../../src/store/store.ts';
import { cell, ISAIAH, Q2 } from '../support/cells.ts';
import { freshStore } from '../support/tables.ts';

const TENANT = 'a-council';

/** Stores a correction and leaves carrying it to whoever comes next. */
async function correct(store: Store, figure: string): Promise<Cell> {
  const stored = await store.periods.cell(TENANT, Q2, 'CPI13');
  if (!stored) throw new Error('not opened');
  const corrected = { ...stored.cell, figure, status: 'Red', revision: stored.cell.revision + 1 };
  await store.periods.revise(TENANT, Q2, [{ ...stored, cell: corrected }]);
  return corrected;
}

describe('a figure that another is judged by', () => {
  it('has the same quarter of the next year judged again when it is corrected', async () => {
    const store = await freshStore();
    const next = shiftPeriod(Q2, 4);
    const havering: Partial<Cell> = { scheme: 'havering', target: { kind: 'at least', value: '90' } };
    const reported = (different: Partial<Cell>): Cell => {
      const made = cell({ ...havering, ...different, revision: 1, reportedBy: ISAIAH });
      const { status, offTarget } = judge(made, made.figure);
      return { ...made, status, offTarget };
    };
    const before = reported({ figure: '74' });
    await store.periods.open(TENANT, Q2, [before]);
    const action = { what: 'Two analysts start.', who: 'Isaiah Langer', by: '2025-12-01' };
    const lastYear = { period: Q2, figure: '74', status: 'Red' };
    await store.periods.open(TENANT, next, [reported({ period: next, figure: '75', lastYear, action })]);
    const statusThen = async () => (await store.periods.cell(TENANT, next, 'CPI13'))?.cell.status;
    expect(await statusThen()).toBe('Amber');
    const stored = await store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('CPI13 is not there');
    await recordFigure(store, TENANT, stored, {
      cell: { ...before, figure: '76', revision: 2 },
      revision: {
        ...NOTHING_GIVEN,
        ...{ number: 2, kind: 'correction', at: '2024-10-09T10:00:00.000Z', by: ISAIAH, figure: '76' },
        ...{ status: 'Red', reason: '', submissionId: 'two' },
        before: { figure: '74', status: 'Red' },
      },
    });
    expect(await statusThen()).toBe('Red');
    const later = await store.periods.cell(TENANT, next, 'CPI13');
    expect(later).toMatchObject({
      cell: { figure: '75', revision: 2, reportedBy: ISAIAH },
      submissionId: '',
    });
    expect(await store.periods.revisions(TENANT, next, 'CPI13')).toEqual([
      {
        ...{ number: 2, kind: 'rejudged', at: '2024-10-09T10:00:00.000Z', by: THE_RULE, figure: '75' },
        ...{
          given: undefined,
          status: 'Red',
          commentary: '',
          source: '',
          evidence: '',
          provisional: false,
          submissionId: '',
        },
        ...{ before: { figure: '75', status: 'Amber' }, action },
        reason: 'The figure of Q2 2024/25 that it is compared with was corrected from 74.0% to 76.0%.',
      },
    ]);
  });

  it('leaves no revision behind where its correction changes no other status', async () => {
    const store = await freshStore();
    const before = cell({ figure: '90', status: 'Amber', offTarget: true, revision: 1, reportedBy: ISAIAH });
    const next = shiftPeriod(Q2, 1);
    await store.periods.open(TENANT, Q2, [before]);
    await store.periods.open(TENANT, next, [cell({ ...before, period: next, figure: '91' })]);
    await correct(store, '80');
    await carryForward(store, TENANT, before, '2024-10-09T10:00:00.000Z');
    expect(await store.periods.revisions(TENANT, next, 'CPI13')).toEqual([]);
    const later = await store.periods.cell(TENANT, next, 'CPI13');
    expect(later?.cell).toMatchObject({ revision: 1, previous: { figure: '80', status: 'Red' } });
  });

  it('is the one that was stored last, whichever of two corrections is carried last', async () => {
    const store = await freshStore();
    const before = cell({ figure: '90', status: 'Amber', offTarget: true, revision: 1, reportedBy: ISAIAH });
    const next = shiftPeriod(Q2, 1);
    await store.periods.open(TENANT, Q2, [before]);
    await store.periods.open(TENANT, next, [cell({ ...before, period: next, figure: '91' })]);
    const first = await correct(store, '80');
    const second = await correct(store, '70');
    for (const each of [second, first]) await carryForward(store, TENANT, each, '2024-10-09T10:00:00.000Z');
    const later = await store.periods.cell(TENANT, next, 'CPI13');
    expect(later?.cell.previous).toEqual({ period: Q2, figure: '70', status: 'Red' });
  });
});
