/** What a register says of indicators: read leniently, or refused with everything that is wrong. */
import { describe, expect, it } from 'vitest';
import { INDICATORS, operator, operatorWithIndicators, PEOPLE, TENANT } from '../../cli/operator.ts';

const ISAIAH = { id: '11111111-aaaa-4aaa-8aaa-111111111111', name: 'Isaiah Langer' };
const MEGAN = { id: '22222222-aaaa-4aaa-8aaa-222222222222', name: 'Megan Bowen' };

describe('importing indicators', () => {
  it('takes no second indicator whose reference reads like that of one', async () => {
    const { run, file } = await operatorWithIndicators();
    const twins = [
      'ref,title,unit,direction,target',
      'CPI 13',
      'CPI-11',
      'ＣＰＩ08',
      'N1',
      'N_1',
      '1-11',
      '11-1',
    ];
    const rows = twins.map((ref, index) => (index === 0 ? ref : `${ref},Another,percent,higher,95%`));
    const { code, err } = await run('import', 'indicators', await file('twins.csv', rows.join('\n')));
    expect(code).toBe(1);
    expect(err.match(/“.+” reads like \S+/g)).toEqual([
      '“CPI 13” reads like CPI13',
      '“CPI-11” reads like CPI11',
      '“ＣＰＩ08” reads like CPI08',
      '“N_1” reads like N1',
    ]);
  });

  it('reads what registers write, leniently', async () => {
    const { store, run, file } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const register = [
      'Reference;Title;Unit;Polarity;Target;DP;Frequency;Basis;Lifecycle;Owner;Head of service',
      'A1;Calls answered;Percentage;Higher is better;≥ 85%;;Quarterly;YTD;;ISAIAH@EXAMPLE.COM;megan bowen',
      'A2;Savings;£;Up;£9,097,446;;Annually;;;;',
      'A3;Website;Stars (out of 4);Bigger is better;4;;Half-yearly;Rolling;Baselining;;',
      'A4;Satisfaction;Out of 5;higher;4.5;2;;;;;',
      'A5;Complaints;Number;Smaller is better;at most 12;;;;Context;;',
      'A6;Staff turnover;%;within a range;;;monthly;rolling 12 months;live;;',
    ].join('\r\n');
    const { code, out } = await run('import', 'indicators', await file('r.csv', register));
    expect([code, out[0]]).toEqual([0, '6 indicators: 6 added.']);
    const [a1, a2, a3, a4, a5, a6] = await store.register.indicators(TENANT);
    expect(a1).toMatchObject({
      unit: 'percent',
      direction: 'higher',
      decimals: 1,
      frequency: 'quarterly',
      basis: 'year to date',
    });
    expect(a1).toMatchObject({
      target: { kind: 'at least', value: '85' },
      scheme: 'ragb',
      owner: ISAIAH,
      manager: MEGAN,
      deputy: null,
    });
    expect(a2).toMatchObject({
      unit: 'GBP',
      target: { value: '9097446' },
      decimals: 0,
      frequency: 'annual',
      owner: null,
    });
    expect(a3).toMatchObject({
      unit: 'stars out of 4',
      frequency: 'bi-annual',
      basis: 'rolling 12 months',
      lifecycle: 'baseline',
    });
    expect(a4).toMatchObject({ unit: 'score out of 5', target: { value: '4.5' }, decimals: 2 });
    expect(a5).toMatchObject({
      unit: 'count',
      direction: 'lower',
      target: { kind: 'at most', value: '12' },
      lifecycle: 'contextual',
    });
    expect(a6).toMatchObject({ direction: 'range', frequency: 'monthly', target: { kind: 'none' } });
    expect(out).toContain('Nobody is asked for A2, A3, A4, A5 and A6: they have no owner and no deputy.');
  });

  it('reports everything that is wrong at once, by row and column, and takes nothing', async () => {
    const { store, run, file, rows } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const before = await rows();
    const wrong = [
      'ref,title,unit,direction,target,decimals,scheme,frequency,owner,manager',
      ',No reference,percent,higher,90,,,,,',
      'B2,Sideways,percnt,sideways,90,7,traffic,weekly,Isaiah Lang,',
      'B3,Wrong way,percent,higher,at most 90,,,,,',
      'B4,Too much,percent,higher,420,,,,,',
      'B5,Not a target,percent,lower,lots,,,,,Nobody Known',
      'b5,Twice,percent,lower,1,,,,,',
      'B6,A comma, too many,percent,lower,1,,,,,Megan Bowen',
      'B7,Two owners,percent,lower,1,,,,Isaiah Langer / Megan Bowen,',
      'B8,As Outlook has it,percent,lower,1,,,,"Langer, Isaiah",',
      'Total,7 indicators,,,,,,,,',
    ].join('\n');
    const { code, err } = await run('import', 'indicators', await file('wrong.csv', wrong));
    expect(code).toBe(1);
    for (const line of [
      'Row 2, ref: It is empty.',
      'Row 3, unit: “percnt” can’t be read. Write percent, count, GBP',
      'Row 3, direction: “sideways” can’t be read. Write one of higher, lower, range and neither.',
      'Row 3, decimals: “7” can’t be read. Write a whole number from 0 to 6',
      'Row 3, scheme: “traffic” can’t be read. Write one of ragb, vg, rag, kent, havering',
      'Row 3, frequency: “weekly” can’t be read. Write one of monthly, quarterly, bi-annual, annual, calendar year, two-yearly and on event.',
      'Row 3, owner: “Isaiah Lang” is not on the list of people. Did you mean Isaiah Langer?',
      'Row 4, target: “at most 90” and the direction contradict each other: it is a target where lower is better, and the direction says higher. If the target is right, write lower as the direction; if the direction is, write “at least 90”.',
      'Row 5, target: A target can’t be above 100 when the unit is percent.',
      'Row 6, target: “lots” can’t be read. Write a figure such as 95%, a range such as 85% to 90%,',
      'Row 6, manager: “Nobody Known” is not on the list of people. Import the person first',
      'Row 7, ref: “b5” is in row 6 already.',
      'Row 8, the end: There are 11 values, and 10 headings.',
      'Row 9, owner: “Isaiah Langer / Megan Bowen” is 2 people, and there is room for one. Write one of them',
      'Row 10, owner: “Langer, Isaiah” is not on the list of people. Did you mean Isaiah Langer?',
      'Row 11, ref: “Total” is not the reference of an indicator. If it adds the other rows up, leave it out.',
    ]) {
      expect(err).toContain(line);
    }
    expect(err).not.toContain('Row 11, unit');
    expect(await rows()).toEqual(before);
    expect(await store.register.indicators(TENANT)).toEqual([]);
  });

  it('keeps the words of a target that contradicts its direction while it is in development, and refuses them once it is active', async () => {
    const { store, run, file } = await operator();
    const list = (lifecycle: string) =>
      `ref,title,unit,direction,target,lifecycle\nDDR,Demand deflection,percent,higher,2–3% reduction in demand per quarter,${lifecycle}`;
    const agreed = await run('import', 'indicators', await file('i.csv', list('in development')));
    expect(agreed.code).toBe(0);
    expect(agreed.out.join('\n')).toContain(
      'Look at this: DDR has no target yet, only its words. “2–3% reduction in demand per quarter” and the direction contradict each other',
    );
    const [kept] = await store.register.indicators(TENANT);
    expect(kept?.target).toEqual({ kind: 'none', note: '2–3% reduction in demand per quarter' });
    const active = await run('import', 'indicators', await file('i.csv', list('active')));
    expect(active.code).toBe(1);
    expect(active.err).toContain('Row 2, target: “2–3% reduction in demand per quarter”');
  });

  it('says once what many rows have in common', async () => {
    const { run, file } = await operator();
    const { err } = await run('import', 'indicators', await file('i.csv', INDICATORS));
    expect(err).toContain(
      'Rows 2 to 4, owner: There is nobody on the list of people yet. Import people first',
    );
  });

  it('asks for the sign of a target, floor or benchmark that Excel may have turned into a fraction', async () => {
    const { run, file } = await operator();
    const text = (figures: string) =>
      `ref,title,unit,direction,target,floor,benchmark,rationale\nA1,Errors,percent,lower,${figures},as others`;
    const { err } = await run('import', 'indicators', await file('f.csv', text('0.95,.97,0.9')));
    for (const [column, low, high] of [
      ['target', '0.95', '95'],
      ['floor', '0.97', '97'],
      ['benchmark', '0.9', '90'],
    ]) {
      expect(err).toContain(`Row 2, ${column}: “`);
      expect(err).toContain(`may be ${high}%, which Excel keeps as ${low}, or ${low}%.`);
    }
    const signed = await run('import', 'indicators', await file('s.csv', text('0.5%,0.9%,0.5%')));
    expect(signed.code).toBe(0);
  });

  it('asks for the signs of a range or a profile of fractions, the full 1 of the last quarter among them', async () => {
    const { run, file } = await operator();
    const text = (range: string, profile: string) =>
      `ref,title,unit,direction,target\nA1,Calls,percent,higher,${range}\nA2,Spend,percent,higher,"${profile}"`;
    const { code, err } = await run(
      'import',
      'indicators',
      await file('f.csv', text('0.85 to 0.9', 'Q1 0.25, Q2 0.58, Q3 0.8, Q4 1')),
    );
    expect(code).toBe(1);
    expect(err).toContain(
      'Row 2, target: In “0.85 to 0.9”, 0.85 may be 85%, which Excel keeps as 0.85, or 0.85%.',
    );
    expect(err).toContain(
      '0.25 may be 25%, which Excel keeps as 0.25, or 0.25%. Write each figure with its sign',
    );
    const signed = text('85% to 90%', 'Q1 25%, Q2 58%, Q3 80%, Q4 100%');
    expect((await run('import', 'indicators', await file('s.csv', signed))).code).toBe(0);
  });

  it.each([
    ['floor', 'kent'],
    ['benchmark', 'rag'],
  ])('refuses a %s that is written in another unit', async (column, scheme) => {
    const { run, file } = await operator();
    const text = `ref,title,unit,direction,target,rationale,scheme,${column}\nA1,Calls,percent,higher,95%,as others,${scheme},£80`;
    const { code, err } = await run('import', 'indicators', await file('f.csv', text));
    expect(code).toBe(1);
    expect(err).toContain(`Row 2, ${column}: “£80” is an amount of money, and this is counted in per cent.`);
  });

  it('points out indicators whose group is left empty, as Excel leaves all but the first of merged cells', async () => {
    const { run, file } = await operator();
    const merged = 'ref,title,unit,direction,service\nA1,Calls,count,higher,ICT\nA2,Visits,count,higher,';
    const { out } = await run('import', 'indicators', await file('m.csv', merged));
    expect(out).toContain(
      'Look at this: the group of A2 is empty. Where the file had merged cells, write it into every row.',
    );
    const plain = 'ref,title,unit,direction,service\nA1,Calls,count,higher,\nA2,Visits,count,higher,';
    const without = await run('import', 'indicators', await file('p.csv', plain));
    expect(without.out.join()).not.toContain('Look at this');
  });

  it('begins with a template that can be imported as it is', async () => {
    const { run, file } = await operator({ now: '2024-10-10T10:00:00Z' });
    for (const kind of ['people', 'indicators', 'scores']) {
      const { out } = await run('import', kind, '--template');
      const ran = await run('import', kind, await file(`${kind}.csv`, out.join('\n')));
      expect([kind, ran.err, ran.code]).toEqual([kind, 'Using the store in RAGTIME_TABLES.', 0]);
    }
  });
});
