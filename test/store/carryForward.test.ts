import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cell.ts';
import { judge } from '../../src/domain/judge.ts';
import { shiftPeriod } from '../../src/domain/period.ts';
import { recordFigure } from '../../src/store/sheet.ts';
import { cell, ISAIAH, Q2 } from '../support/cells.ts';
import { freshStore } from '../support/tables.ts';

const TENANT = 'a-council';

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
    await store.periods.open(TENANT, next, [
      reported({ period: next, figure: '75', lastYear: { period: Q2, figure: '74', status: 'Red' } }),
    ]);
    const statusThen = async () => (await store.periods.cell(TENANT, next, 'CPI13'))?.cell.status;
    expect(await statusThen()).toBe('Amber');
    const stored = await store.periods.cell(TENANT, Q2, 'CPI13');
    await recordFigure(store, TENANT, {
      cell: { ...before, figure: '76', revision: 2 },
      revision: {
        ...{ number: 2, kind: 'correction', at: '2024-10-09T10:00:00.000Z', by: ISAIAH, figure: '76' },
        ...{ status: 'Red', commentary: '', provisional: false, reason: '', submissionId: 'two' },
        before: { figure: '74', status: 'Red' },
      },
      etag: stored?.etag ?? '',
    });
    expect(await statusThen()).toBe('Red');
  });
});
