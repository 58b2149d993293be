/** Files of monthly figures: a row or a column for each month, kept as months, of which the quarter is worked out. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { type Operator, operator, TENANT } from '../../cli/operator.ts';

const PEOPLE =
  'name,email,aad_id,role\nAlex,alex@example.com,e5cb0b12-9f4d-406c-9165-ad4fbe305c24,performance team';
const INDICATORS = [
  'ref,title,unit,direction,target,frequency,rolls_up,scheme,owner',
  'CPI11,Avoidable contact,percent,lower,15%,monthly,mean,vg,Alex',
  'CPI13,Incidents resolved in time,percent,higher,95%,quarterly,,vg,Alex',
  'CPI14,Requests resolved in time,percent,higher,95%,monthly,,vg,Alex',
].join('\n');
const Q1 = Period.parse('2024-25-Q1');

describe('a file of months', () => {
  const sitDown = async () => {
    const sitting = await operator({ now: '2024-07-10T10:00:00Z' });
    await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    return sitting;
  };
  const load = async (sitting: Operator, ...rows: string[]) =>
    sitting.run('import', 'scores', await sitting.file('s.csv', rows.join('\n')), '--yes');
  const cellOf = async ({ store }: Operator, ref: string, period = Q1) =>
    (await store.periods.cell(TENANT, period, ref))?.cell;

  it('with a row for each keeps them, and works the quarter out once all three are in', async () => {
    const sitting = await sitDown();
    const first = await load(sitting, 'ref,period,figure', 'CPI11,April 2024,10.2%', 'CPI11,2024-05,10.5%');
    expect([first.code, first.err]).toEqual([0, expect.any(String)]);
    expect(first.out.join('\n')).toContain(
      'CPI11 Q1 2024/25: By month: April 10.2%, May 10.5%. June is missing, so the quarter has no figure of its own yet.',
    );
    expect(await cellOf(sitting, 'CPI11')).toMatchObject({
      figure: null,
      given: ['10.2', '10.5', ''],
      status: 'Not reported',
    });
    const last = await load(sitting, 'ref,period,figure', 'CPI11,Jun-24,10.8%');
    expect(last.out.join('\n')).toContain('CPI11 Q1 2024/25: 10.5% Very Green');
    expect(await cellOf(sitting, 'CPI11')).toMatchObject({ figure: '10.5', given: ['10.2', '10.5', '10.8'] });
    const again = await load(sitting, 'ref,period,figure', 'CPI11,Jun-24,10.8%');
    expect(again.out.join('\n')).toContain('1 figure, nothing to change.');
  });

  it('may have them as the first days that Excel makes of “Apr-24”', async () => {
    const days = ['CPI11,2024-04-01,10.2%', 'CPI11,01/05/2024,10.5%', 'CPI11,2024-06-01,10.8%'];
    const { out } = await load(await sitDown(), 'ref,period,figure', ...days);
    expect(out.join('\n')).toContain('CPI11 Q1 2024/25: 10.5% Very Green');
  });

  it('puts months right in one revision, however many rows they are, and shows the quarter that comes of it', async () => {
    const sitting = await sitDown();
    const months = ['CPI11,April 2024,10%', 'CPI11,May 2024,11%', 'CPI11,June 2024,12%'];
    await load(sitting, 'ref,period,figure', ...months);
    const { code, out } = await load(
      sitting,
      'ref,period,figure',
      'CPI11,April 2024,13%',
      'CPI11,May 2024,14%',
    );
    expect([code, out.join('\n')]).toEqual([0, expect.stringContaining('figure: 11.0% → 13.0%')]);
    expect(await cellOf(sitting, 'CPI11')).toMatchObject({
      figure: '13',
      given: ['13', '14', '12'],
      revision: 2,
    });
  });

  it('may name a month by its last day, where it is known that months are meant', async () => {
    const sitting = await sitDown();
    const days = ['30/04/2024', '31/05/2024', '30/06/2024'].map((day, at) => `CPI11,${day},1${at}%`);
    const { code, err } = await load(sitting, 'ref,period,figure', ...days);
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await cellOf(sitting, 'CPI11')).toMatchObject({ figure: '11', given: ['10', '11', '12'] });
    const upwards = days.map((_, at) => `CPI14,${['30/06/2024', '31/05/2024', '30/04/2024'][at]},9${at}%`);
    const back = await load(sitting, 'ref,period,figure', ...upwards);
    expect([back.code, back.err]).toEqual([0, expect.any(String)]);
    expect(await cellOf(sitting, 'CPI14')).toMatchObject({ figure: null, given: ['92', '91', '90'] });
    const alone = await load(sitting, 'ref,period,figure', 'CPI11,30/06/2024,12%');
    expect(alone.err).toContain(
      'CPI11 is monthly, so “30/06/2024” can be June 2024 or Q1 2024/25. Write the one that is meant.',
    );
  });

  it('keeps the words on one month when another month has only words', async () => {
    const sitting = await sitDown();
    const rows = ['CPI11,April 2024,10%,Lines were down.', 'CPI11,May 2024,,Counted in June.'];
    const { code, err } = await load(sitting, 'ref,period,figure,commentary', ...rows);
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await cellOf(sitting, 'CPI11')).toMatchObject({
      given: ['10', '', ''],
      commentary: 'April: Lines were down.\nMay: Counted in June.',
    });
  });

  it('takes a month without data with its reason, and never a 0 for one that is missing', async () => {
    const sitting = await sitDown();
    const rows = ['CPI11,April 2024,10%,', 'CPI11,May 2024,no data,', 'CPI11,June 2024,12%,'];
    const without = await load(sitting, 'ref,period,figure,commentary', ...rows);
    expect(without.err).toContain('Row 3, commentary: Say why there was nothing to measure in May.');
    rows[1] = 'CPI11,May 2024,no data,The contact centre moved.';
    const { code, err } = await load(sitting, 'ref,period,figure,commentary', ...rows);
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await cellOf(sitting, 'CPI11')).toMatchObject({
      figure: '11',
      given: ['10', 'no data', '12'],
      commentary: 'May: The contact centre moved.',
    });
  });

  it('keeps a previous figure that is a month as that month, and never as the quarter before', async () => {
    const sitting = await sitDown();
    const { code, err } = await load(
      sitting,
      'ref,period,figure,previous,previous_period',
      'CPI14,2024/25 Q1,96.1%,93.1%,May 2024',
    );
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(await cellOf(sitting, 'CPI14')).toMatchObject({
      figure: '96.1',
      given: ['', '93.1', ''],
      previous: null,
    });
    expect(await cellOf(sitting, 'CPI14', Period.parse('2023-24-Q4'))).toBeUndefined();
  });

  it('is refused where there are none to keep, or where one has not begun', async () => {
    const sitting = await sitDown();
    const { err } = await load(sitting, 'ref,period,figure', 'CPI13,May 2024,90%', 'CPI11,November 2024,10%');
    for (const line of [
      '“May 2024” is a month, and CPI13 is quarterly. Write the quarter, such as Q1 2024/25.',
      'November 2024 has not begun yet. Write the month the figure is for.',
    ]) {
      expect(err).toContain(line);
    }
  });
});

describe('a target of a month', () => {
  it('stands beside that of the quarter', async () => {
    const sitting = await operator({ now: '2024-07-10T10:00:00Z' });
    await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    const targets = 'ref,period,target\nCPI11,May 2024,at most 12%\nCPI11,Q1 2024/25,at most 14%';
    const { code, err } = await sitting.run('import', 'targets', await sitting.file('t.csv', targets));
    expect([code, err]).toEqual([0, expect.any(String)]);
    const stored = await sitting.store.periods.cell(TENANT, Q1, 'CPI11');
    expect(stored?.cell).toMatchObject({
      target: { kind: 'at most', value: '14' },
      partTargets: [{ part: 'May', target: { kind: 'at most', value: '12' } }],
    });
    const refused = await sitting.run(
      'import',
      'targets',
      await sitting.file('t2.csv', 'ref,period,target\nCPI13,May 2024,90%'),
    );
    expect(refused.err).toContain(
      'May 2024 is a month, and no figures of months are kept of CPI13: it is quarterly.',
    );
  });

  it('may stand beside its figure with the status that was published, which is compared with the rule', async () => {
    const sitting = await operator({ now: '2024-07-10T10:00:00Z' });
    await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
    await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
    const load = async (...rows: string[]) => {
      const file = await sitting.file('s.csv', ['ref,period,figure,target,status', ...rows].join('\n'));
      return sitting.run('import', 'scores', file, '--yes');
    };
    const months = [
      'CPI11,April 2024,10%,15%,VG',
      'CPI11,May 2024,12%,at most 11%,Green',
      'CPI11,June 2024,11%,,',
    ];
    const { code, out } = await load(...months);
    expect([code, out[0]]).toEqual([0, '1 figure: 1 added.']);
    expect(out.join('\n')).toContain(
      '2 published statuses compared: 1 as the rule gives, 1 not:\nLook at this: CPI11 May 2024: published Green, and the rule gives Amber: 12.0% against at most 11%.',
    );
    // April has the target that its quarter has, and keeps sharing it.
    const stored = await sitting.store.periods.cell(TENANT, Q1, 'CPI11');
    expect(stored?.cell).toMatchObject({
      ...{ figure: '11', given: ['10', '12', '11'] },
      partTargets: [{ part: 'May', target: { kind: 'at most', value: '11' } }],
    });
    expect((await load(...months)).out[0]).toContain('nothing to change');
    const other = await load('CPI11,May 2024,12%,at most 13%,');
    expect(other.out.join('\n')).toContain(
      '  CPI11 May 2024: target at most 13% in the file, at most 11% on record; status would become Very Green instead of Amber',
    );
    const bare = await load('CPI14,May 2024,,,Red');
    expect(bare.out.join('\n')).toContain(
      'Look at this: CPI14 May 2024: published Red without a figure. The status of a month is compared with its figure, and not kept alone.',
    );
    const change = await load('CPI11,June 2024,11%,2-3% reduction per quarter,');
    expect(change.err).toContain('Write the level that June 2024 is to come to');
  });
});
