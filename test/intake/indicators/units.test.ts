/** Registers whose figures are no shares and no counts, from the file to the answer. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { operator, TENANT } from '../../cli/operator.ts';

const PEOPLE =
  'name,email,aad_id,role\nAlex,alex@example.com,e5cb0b12-9f4d-406c-9165-ad4fbe305c24,performance team';
const INDICATORS = [
  'ref,title,unit,direction,target,decimals,limits,scheme',
  'R1,Homeless households per 1000,count,lower,1.3,1,,rag',
  'R2,Hours to make safe,count,lower,4.5,2,,rag',
  'R3,Households in temporary accommodation,"per 1,000 households",lower,1.3,1,,rag',
  'R4,Time to make safe,hours,lower,4.5 hours,2,,rag',
  'R5,Spend against budget,% of budget,lower,100%,1,,rag',
  'R6,Change in footfall,percent,higher,−2%,1,none,rag',
  'R7,Savings,£k,higher,£50k,0,,rag',
  'R8,Business continuity plan in place,yes/no,higher,Yes,,,rag',
].join('\n');
const SCORES = [
  'ref,period,figure',
  'R1,2026-27-Q2,1.2',
  'R2,2026-27-Q2,4.25',
  'R3,2026-27-Q2,1.2',
  'R4,2026-27-Q2,4.25 hours',
  'R5,2026-27-Q2,104%',
  'R6,2026-27-Q2,−9%',
  'R7,2026-27-Q2,"£48,500"',
  'R8,2026-27-Q2,Yes',
].join('\n');

describe('a register with rates, hours, thousands and shares of no whole', () => {
  it('is kept as it is, judged, and shown in its own units', async () => {
    const sitting = await operator({ now: '2026-10-10T10:00:00Z' });
    await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
    const register = await sitting.run(
      'import',
      'indicators',
      await sitting.file('indicators.csv', INDICATORS),
    );
    expect([register.code, register.err]).toEqual([0, expect.any(String)]);
    const scores = await sitting.run('import', 'scores', await sitting.file('scores.csv', SCORES));
    expect([scores.code, scores.err]).toEqual([0, expect.any(String)]);
    const lines = (await sitting.store.periods.lines(TENANT, Period.parse('2026-27-Q2'))) ?? [];
    expect(Object.fromEntries(lines.map(({ ref, figure, status }) => [ref, `${figure} ${status}`]))).toEqual({
      R1: '1.2 Green',
      R2: '4.25 Green',
      R3: '1.2 Green',
      R4: '4.25 Green',
      R5: '104 Amber',
      R6: '-9 Red',
      R7: '48.5 Amber',
      R8: '1 Green',
    });
    for (const [ref, words] of [
      ['R3', '1.2 per 1,000 households'],
      ['R4', '4.25 hours'],
      ['R5', '104.0%'],
      ['R6', '−9.0%'],
      ['R7', '£49k'],
      ['R8', 'Yes'],
    ] as const) {
      const { out } = await sitting.run('ask', `show ${ref}`);
      expect(out.join(' ').replace(/\s+/g, ' ')).toContain(words);
    }
  });

  it('refuses what its limits do not allow, and says where they are changed', async () => {
    const sitting = await operator({ now: '2026-10-10T10:00:00Z' });
    await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
    const file =
      'ref,title,unit,direction,target,limits\nS1,Spend,percent,lower,104%,\nS2,Rate,hours,lower,4,9 to 1';
    const { code, err } = await sitting.run(
      'import',
      'indicators',
      await sitting.file('indicators.csv', file),
    );
    expect(code).toBe(1);
    expect(err).toContain('A target can’t be above 100 when the unit is percent.');
    expect(err).toContain('column limits');
    expect(err).toContain('Row 3, limits: “9 to 1”');
  });
});
