/** Frequencies other than every quarter or year: two-yearly surveys, calendar years, figures published late, and on an event. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { type Operator, operator, TENANT } from '../../cli/operator.ts';

const PEOPLE =
  'name,email,aad_id,role\nAlex,alex@example.com,e5cb0b12-9f4d-406c-9165-ad4fbe305c24,performance team';
const INDICATORS = [
  'ref,title,unit,direction,target,frequency,first_due,published_late,owner',
  'P1,Calls answered,percent,higher,90%,quarterly,,,Alex',
  'SURV,Residents who are satisfied,percent,higher,60%,biennial,Q3 2025/26,,Alex',
  'AIR,Days of poor air,days,lower,10,calendar year,,,Alex',
  'NAT,Children in low income families,percent,lower,20%,annual,,a year late,Alex',
  'EVT,Inspection rating,score out of 4,higher,3,ad hoc,,,Alex',
].join('\n');

/** A council on 14 October 2025: Q2 2025/26 is being reported. */
const sitDown = async (now = '2025-10-14T10:00:00Z', files = [INDICATORS]): Promise<Operator> => {
  const sitting = await operator({ now });
  await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
  for (const file of files) {
    const { err, code } = await sitting.run('import', 'indicators', await sitting.file('i.csv', file));
    expect([code, err]).toEqual([0, expect.any(String)]);
  }
  return sitting;
};
const load = async (sitting: Operator, ...rows: string[]) =>
  sitting.run(
    'import',
    'scores',
    await sitting.file('s.csv', ['ref,period,figure', ...rows].join('\n')),
    '--yes',
  );
const answer = async (sitting: Operator, question: string, at = '2025-10-14T10:00:00Z'): Promise<string> =>
  (await sitting.run('ask', question, '--at', at)).out.join(' ').replace(/\s+/g, ' ');
const refsIn = async ({ store }: Operator, period: string) =>
  ((await store.periods.lines(TENANT, Period.parse(period))) ?? []).map(({ ref }) => ref).toSorted();

describe('a two-yearly survey', () => {
  it('is due in its own years alone, and stands in between with its latest figure', async () => {
    const sitting = await sitDown();
    const { code, err } = await load(sitting, 'SURV,Q3 2023/24,63%', 'P1,Q2 2025/26,91%');
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await answer(sitting, 'when is SURV due?')).toContain('SURV is not due until Q3 2025/26');
    expect(await answer(sitting, 'how often is SURV reported?')).toContain(
      'SURV is reported every two years, with Q3 2023/24 and Q3 2025/26',
    );
    expect(await answer(sitting, 'show SURV')).toMatch(/63\.0%.*Q3 2023\/24/);
    expect(await answer(sitting, 'list everything')).toContain('two-yearly, Q3 2023/24 (carried)');
    expect((await load(sitting, 'SURV,Q4 2024/25,61%')).err).toContain(
      'SURV is two-yearly, so it is reported with Q3 2023/24 and Q3 2025/26 and not with Q4 2024/25.',
    );
  });

  it('is carried with the month that was published with it, and compared with the survey before', async () => {
    const sitting = await sitDown();
    const rows = ['ref,period,figure,previous,previous_period', 'SURV,October 2023,63%,60%,November 2021'];
    const load = async () =>
      sitting.run(
        'import',
        'scores',
        await sitting.file('s.csv', [...rows, 'P1,Q2 2025/26,91%,,'].join('\n')),
      );
    expect(await load()).toMatchObject({ code: 0, out: expect.arrayContaining(['3 figures: 3 added.']) });
    expect(await answer(sitting, 'list everything')).toContain('two-yearly, October 2023 (carried)');
    expect(await answer(sitting, 'show SURV')).toContain(
      'Its latest figure is 63.0% (Green), of October 2023.',
    );
    const shown = await answer(sitting, 'show SURV in Q3 2023/24');
    expect(shown).toContain('It is of October 2023.');
    expect(shown).toContain('improving ▲ from 60.0% in Q3 2021/22');
    const before = await sitting.cell('SURV', Period.parse('2021-22-Q3'));
    expect(before).toMatchObject({ figure: '60', ofMonth: '2021-11' });
    expect((await load()).out[0]).toBe('2 figures, nothing to change.');
  });

  it('has to say a year in which it is due', async () => {
    const sitting = await operator({ now: '2025-10-14T10:00:00Z' });
    const file =
      'ref,title,unit,direction,target,frequency\nSURV,Satisfied,percent,higher,60%,every two years';
    const { code, err } = await sitting.run('import', 'indicators', await sitting.file('i.csv', file));
    expect(code).toBe(1);
    expect(err).toContain('Write one in the column first_due, such as 2025/26 or Q3 2025/26.');
  });
});

describe('a figure of the calendar year', () => {
  it('is due with the quarter in which December falls, and says which year it is of', async () => {
    const sitting = await sitDown();
    const { code, err } = await load(sitting, 'AIR,Q3 2024/25,12');
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await answer(sitting, 'show AIR in Q3 2024/25')).toContain(
      'The figure is of the calendar year 2024.',
    );
    expect(await answer(sitting, 'when is AIR due?')).toContain(
      'AIR is not due until Q3 2025/26, with the figure of the calendar year 2025',
    );
    expect((await load(sitting, 'AIR,2024/25,12')).err).toContain('is a whole year');
  });
});

describe('a figure that is published a year late', () => {
  it('is due a year later, not missing before, and says which year it is of', async () => {
    const sitting = await sitDown('2025-04-14T10:00:00Z');
    expect(await refsIn(sitting, '2024-25-Q4')).toContain('NAT');
    const { code, err } = await load(sitting, 'NAT,Q4 2024/25,19%');
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await answer(sitting, 'show NAT', '2025-04-14T10:00:00Z')).toContain(
      'The figure is of 2023/24, published a year late.',
    );
    expect(await answer(sitting, 'how often is NAT reported?', '2025-04-14T10:00:00Z')).toMatch(
      /once a year, with Q4, published a year late.*next figure is of 2024\/25, and is due with Q4 2025\/26/,
    );
  });

  it('is not taken for the year written alone, which may be the year that it is of or that it is reported in', async () => {
    const sitting = await sitDown('2025-04-14T10:00:00Z');
    const { code, err } = await load(sitting, 'NAT,2023/24,19%');
    expect(code).toBe(1);
    expect(err).toContain(
      'NAT is published a year late, so “2023/24” can be the year that the figure is of or the year that it is reported in. Write the quarter that it is reported with: Q4 2024/25 for the figure of 2023/24.',
    );
  });

  it('is known from the frequency too', async () => {
    const sitting = await sitDown('2025-10-14T10:00:00Z', [
      'ref,title,unit,direction,target,frequency\nNAT,Low income,percent,lower,20%,Annual (a year in arrears)',
    ]);
    const [indicator] = await sitting.store.register.indicators(TENANT);
    expect(indicator).toMatchObject({ frequency: 'annual', lag: 4 });
  });
});

describe('what is reported on an event', () => {
  it('is never due, comes in any quarter, and stands until the next one', async () => {
    const sitting = await sitDown();
    expect(await refsIn(sitting, '2025-26-Q2')).toEqual(['P1']);
    const { code, err } = await load(sitting, 'EVT,Q1 2024/25,2', 'EVT,Q4 2024/25,3');
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await answer(sitting, 'when is EVT due?')).toContain(
      'EVT is due by no date: it is reported when there is something to report',
    );
    expect(await answer(sitting, 'list everything')).toContain('on event, Q4 2024/25 (carried)');
    expect(await answer(sitting, 'what has not been reported?')).not.toContain('EVT');
    expect(await answer(sitting, 'show EVT')).toContain('Q4 2024/25');
  });
});
