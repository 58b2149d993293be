/** What an import of indicators does to the register and to the quarter being reported, and what it leaves. */
import { describe, expect, it } from 'vitest';
import { type Cell, revisionOf } from '../../../src/domain/indicators/cell.ts';
import { judge } from '../../../src/domain/judging/judge.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { recordFigure } from '../../../src/quarters/recording.ts';
import type { Store } from '../../../src/store/store.ts';
import { INDICATORS, operatorWithIndicators, TENANT } from '../../cli/operator.ts';

const Q1 = Period.parse('2019-20-Q1');
const ISAIAH = { id: '11111111-aaaa-4aaa-8aaa-111111111111', name: 'Isaiah Langer' };
const MEGAN = { id: '22222222-aaaa-4aaa-8aaa-222222222222', name: 'Megan Bowen' };

/** Isaiah reports a figure, as the form does. */
async function report(store: Store, ref: string, figure: string): Promise<void> {
  const stored = await store.periods.cell(TENANT, Q1, ref);
  if (!stored) throw new Error(`${ref} is not there`);
  const at = '2019-07-09T09:00:00.000Z';
  const { status, offTarget } = judge(stored.cell, figure);
  const cell: Cell = {
    ...stored.cell,
    figure,
    status,
    offTarget,
    revision: 1,
    reportedAt: at,
    reportedBy: ISAIAH,
  };
  const revision = revisionOf(cell, null, {
    ...{ kind: 'submission', at, by: ISAIAH, reason: '', submissionId: `${ref} ${figure}` },
  });
  expect((await recordFigure(store, TENANT, stored, { cell, revision })).kind).toBe('saved');
}

describe('importing indicators', () => {
  it('changes nothing the second time, and not a row is written', async () => {
    const { run, file, rows } = await operatorWithIndicators();
    const before = await rows();
    const { out } = await run('import', 'indicators', await file('i.csv', INDICATORS));
    expect(out).toEqual(['3 indicators, nothing to change.']);
    expect(await rows()).toEqual(before);
  });

  it('says in a dry run what would change, and changes nothing', async () => {
    const { run, file, rows } = await operatorWithIndicators();
    const before = await rows();
    const changed = await file('c.csv', `${INDICATORS.replace('95%', '96%')}\nCPI99,New,count,lower,3,,`);
    const { out } = await run('import', 'indicators', changed, '--dry-run');
    expect(out).toContain('4 indicators: 1 to add, 1 to change, 2 as before.');
    expect(out).toContain('  CPI13: target: at least 95% → at least 96%');
    expect(out).toContain('  new: CPI99 New: at most 3, quarterly, no owner');
    expect(out).toContain('1 indicator would be asked for in Q1 2019/20.');
    expect(await rows()).toEqual(before);
  });

  it('leaves what a column that the file does not have says', async () => {
    const { store, run, file } = await operatorWithIndicators();
    const { out } = await run(
      'import',
      'indicators',
      await file('t.csv', 'ref,title,unit,direction\ncpi13,Incidents,percent,higher'),
    );
    expect(out).toContain('  CPI13: title: Incidents resolved in time → Incidents');
    expect(await store.register.indicator(TENANT, 'CPI13')).toMatchObject({
      title: 'Incidents',
      target: { kind: 'at least', value: '95' },
      owner: ISAIAH,
      manager: MEGAN,
    });
  });

  it('opens the quarter being reported for what is due in it', async () => {
    const { store, run, file } = await operatorWithIndicators();
    const more = `${INDICATORS}\nCPI20,Yearly,percent,higher,1,,\nCPI21,Gone,percent,higher,1,,`;
    const annual = more
      .replace('owner,manager', 'owner,manager,frequency,lifecycle')
      .replace('Yearly,percent,higher,1,,', 'Yearly,percent,higher,1,,,annual,')
      .replace('Gone,percent,higher,1,,', 'Gone,percent,higher,1,,,,retired');
    expect((await run('import', 'indicators', await file('m.csv', annual))).code).toBe(0);
    const refs = (await store.periods.lines(TENANT, Q1))?.map(({ ref }) => ref);
    expect(refs).toEqual(['CPI08', 'CPI11', 'CPI13']);
  });

  it('judges what is still to be reported this quarter by the new target', async () => {
    const { store, run, file } = await operatorWithIndicators();
    const changed = INDICATORS.replace('95%', '80%').replace('higher,,Isaiah', 'higher,300000,Isaiah');
    const { out } = await run('import', 'indicators', await file('c.csv', changed));
    expect(out).toContain('2 cells of Q1 2019/20 took what the file says.');
    const stored = await store.periods.cell(TENANT, Q1, 'CPI13');
    expect(stored?.cell.target).toEqual({ kind: 'at least', value: '80' });
  });

  it('keeps a reported figure under the target it was judged by, and moves it to the new owner', async () => {
    const { store, run, file } = await operatorWithIndicators();
    await report(store, 'CPI13', '86.2');
    const changed = INDICATORS.replace('95%,isaiah@example.com', '80%,Patti Fernandez');
    const { out } = await run('import', 'indicators', await file('c.csv', changed));
    expect(out).toContain(
      'CPI13 is already reported for Q1 2019/20 and keeps the target of 95% it was judged by.',
    );
    const { cell } = (await store.periods.cell(TENANT, Q1, 'CPI13')) ?? {};
    expect(cell).toMatchObject({ target: { value: '95' }, status: 'Amber', revision: 1, figure: '86.2' });
    expect(cell?.owner?.name).toBe('Patti Fernandez');
    expect(await store.register.indicator(TENANT, 'CPI13')).toMatchObject({ target: { value: '80' } });
    expect(await store.periods.revisions(TENANT, Q1, 'CPI13')).toHaveLength(1);
  });

  it('keeps the definition that a new one takes the place of, with the quarters that went by it', async () => {
    const { store, run, file, rows } = await operatorWithIndicators();
    await report(store, 'CPI13', '86.2');
    const told = (text: string) => INDICATORS.replace('Incidents resolved in time', text);
    const retitled = await file('c.csv', told('Incidents resolved in four hours'));
    const before = await rows();
    const dry = await run('import', 'indicators', retitled, '--dry-run');
    expect(dry.out).toContain(
      'CPI13 would be defined otherwise now (title). What it was until Q1 2019/20 would be kept.',
    );
    expect(await rows()).toEqual(before);
    const { out } = await run('import', 'indicators', retitled);
    expect(out).toContain('  CPI13: title: Incidents resolved in time → Incidents resolved in four hours');
    expect(out).toContain('CPI13 is defined otherwise now (title). What it was until Q1 2019/20 is kept.');
    await run('import', 'indicators', await file('d.csv', told('Incidents resolved in a day')));
    const kept = await store.register.definitions(TENANT, 'CPI13');
    expect(kept.map(({ title, from, until }) => [title, from, until])).toEqual([
      ['Incidents resolved in time', undefined, '2019-20-Q1'],
      ['Incidents resolved in four hours', '2019-20-Q2', undefined],
    ]);
    expect(kept[0]).toMatchObject({
      ...{ ref: 'CPI13', unit: 'percent', direction: 'higher', target: { kind: 'at least', value: '95' } },
      ...{
        number: 1,
        replacedAt: '2019-07-10T10:00:00.000Z',
        changed: 'title',
        formula: '',
        basis: 'in period',
      },
    });
    expect(await store.register.definitions(TENANT)).toHaveLength(2);
    expect(await store.register.definitions(TENANT, 'CPI1')).toEqual([]);
    expect((await store.register.indicators(TENANT)).map(({ ref }) => ref)).toEqual([
      'CPI08',
      'CPI11',
      'CPI13',
    ]);
    const again = await rows();
    await run('import', 'indicators', await file('e.csv', told('Incidents resolved in a day')));
    expect(await rows()).toEqual(again);
  });

  it('keeps many earlier definitions as it keeps one', async () => {
    const { store, run, file } = await operatorWithIndicators();
    const many = (title: string) =>
      [
        'ref,title,unit,direction,target',
        ...Array.from({ length: 120 }, (_, at) => `N${at},${title} ${at},percent,higher,90`),
      ].join('\n');
    await run('import', 'indicators', await file('a.csv', many('Calls')));
    const { out } = await run('import', 'indicators', await file('b.csv', many('Letters')));
    expect(out.filter((line) => line.includes('is defined otherwise now'))).toHaveLength(30);
    expect(await store.register.definitions(TENANT)).toHaveLength(120);
  });

  it('never touches an earlier quarter', async () => {
    const { store, run, file } = await operatorWithIndicators({ now: '2019-10-10T10:00:00Z' });
    const scores = await file('s.csv', 'ref,period,figure\nCPI13,2019-20-Q1,86.2');
    await run('import', 'scores', scores);
    const before = await store.periods.cell(TENANT, Q1, 'CPI13');
    await run('import', 'indicators', await file('c.csv', INDICATORS.replace('95%,isaiah@', '80%,patti@')));
    expect(await store.periods.cell(TENANT, Q1, 'CPI13')).toEqual(before);
  });
});
