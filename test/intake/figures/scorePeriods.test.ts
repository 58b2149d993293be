import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { operator, TENANT } from '../../cli/operator.ts';

const PEOPLE =
  'name,email,aad_id,role\nAlex,alex@example.com,e5cb0b12-9f4d-406c-9165-ad4fbe305c24,performance team';
const INDICATORS = [
  'ref,title,unit,direction,frequency',
  'P1,Calls answered,percent,higher,quarterly',
  'P2,Residents who are satisfied,percent,higher,annual',
].join('\n');

describe('the periods of a file of figures', () => {
  const sitDown = async () => {
    const sitting = await operator({ now: '2026-07-10T10:00:00Z' });
    await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    return sitting;
  };

  it('are read as an officer writes them', async () => {
    const sitting = await sitDown();
    const rows = [
      'ref,period,figure',
      'P1,Quarter 1 2025/26,86.1%',
      'P1,2025/26 Quarter 2,86.2%',
      'P1,Oct-Dec 2025,86.3%',
      'P1,January to March 2026,86.4%',
      'P1,30/06/2024,86.5%',
      'P1,2024-09-30,86.6%',
      'P2,2024 to 2025,63%',
      'P2,financial year ending March 2026,64%',
    ];
    const { code, err } = await sitting.run('import', 'scores', await sitting.file('s.csv', rows.join('\n')));
    expect([code, err]).toEqual([0, expect.any(String)]);
    const figures = await Promise.all(
      ['2025-26-Q1', '2025-26-Q2', '2025-26-Q3', '2025-26-Q4', '2024-25-Q1', '2024-25-Q2'].map(
        async (period) => (await sitting.store.periods.cell(TENANT, Period.parse(period), 'P1'))?.cell.figure,
      ),
    );
    expect(figures).toEqual(['86.1', '86.2', '86.3', '86.4', '86.5', '86.6']);
    const yearly = await Promise.all(
      ['2024-25-Q4', '2025-26-Q4'].map(
        async (period) => (await sitting.store.periods.cell(TENANT, Period.parse(period), 'P2'))?.cell.figure,
      ),
    );
    expect(yearly).toEqual(['63', '64']);
  });

  it('say what is wrong with one that is no quarter, or a year of what is reported each quarter', async () => {
    const sitting = await sitDown();
    const rows = ['ref,period,figure', 'P1,2024/25,86', 'P1,Aug-Oct 2025,86', 'P1,Q2 2025,86'];
    const { code, err } = await sitting.run('import', 'scores', await sitting.file('s.csv', rows.join('\n')));
    expect(code).toBe(1);
    for (const line of [
      'Row 2, period: “2024/25” is a whole year, and P1 is quarterly. Write the quarter, such as Q4 2024/25.',
      'Row 3, period: “Aug-Oct 2025” is none of the quarters of a year that begins in April. Write the quarter, such as Q1 2026/27 (April to June 2026).',
      'Row 4, period: “Q2 2025” can’t be read. Write a quarter with both years of its financial year',
    ]) {
      expect(err).toContain(line);
    }
  });
});
