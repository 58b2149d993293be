/** What an import may not do to the past: a quarter goes by the definition, and has the colour, of its own day. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { type Operator, operatorWithIndicators } from '../../cli/operator.ts';

const Q1 = Period.parse('2019-20-Q1');
const Q4 = Period.parse('2018-19-Q4');

async function give(sitting: Operator, kind: string, ...lines: string[]) {
  return sitting.run('import', kind, await sitting.file(`${kind}.csv`, lines.join('\n')));
}

describe('the past of an indicator', () => {
  it('has its colours although it is not reported any more', async () => {
    const sitting = await operatorWithIndicators();
    await give(
      sitting,
      'indicators',
      'ref,title,unit,direction,target,lifecycle',
      'OLD1,Calls answered,percent,higher,90%,retired',
      'OLD2,Calls returned,percent,higher,90%,suspended',
    );
    const { code } = await give(
      sitting,
      'scores',
      'ref,period,figure',
      'OLD1,2018-19-Q4,85%',
      'OLD2,2018-19-Q4,91%',
      'OLD2,2019-20-Q1,91%',
    );
    expect(code).toBe(0);
    expect(await sitting.cell('OLD1', Q4)).toMatchObject({ status: 'Amber', lifecycle: 'active' });
    expect(await sitting.cell('OLD2', Q4)).toMatchObject({ status: 'Green', lifecycle: 'active' });
    expect(await sitting.cell('OLD2', Q1)).toMatchObject({ status: 'Suspended', figure: '91' });
  });

  it('goes by the definition of then, also when it is imported after the change', async () => {
    const sitting = await operatorWithIndicators();
    const anew = [
      'ref,title,unit,direction,target,scheme,formula,defined_since',
      'CPI13,Days to resolve,days,lower,5,vg,days / incidents,2019-20-Q2',
    ];
    const { code, out } = await give(sitting, 'indicators', ...anew);
    expect(code).toBe(0);
    expect(out).toContain(
      'CPI13 is defined otherwise now (title, formula, unit, direction). What it was until Q1 2019/20 is kept.',
    );
    expect(await sitting.cell('CPI13', Q1)).toMatchObject({ unit: 'percent', status: 'Not reported' });
    await give(
      sitting,
      'scores',
      'ref,period,figure,target',
      'CPI13,2018-19-Q4,89.4%,90%',
      'CPI13,2019-20-Q1,86.2%,',
    );
    const then = { title: 'Incidents resolved in time', unit: 'percent', scheme: 'ragb' };
    expect(await sitting.cell('CPI13', Q4)).toMatchObject({
      ...then,
      status: 'Amber',
      target: { value: '90' },
    });
    expect(await sitting.cell('CPI13', Q1)).toMatchObject({
      ...{ ...then, status: 'Amber', target: { kind: 'at least', value: '95' } },
      previous: { figure: '89.4' },
    });
  });

  it('is left alone in the quarter that is open when a definition is told ahead of its own', async () => {
    const sitting = await operatorWithIndicators();
    await give(sitting, 'scores', 'ref,period,figure', 'CPI08,2019-20-Q1,100');
    expect(await sitting.cell('CPI13', Q1)).toMatchObject({ unit: 'percent', status: 'Not reported' });
    await give(
      sitting,
      'indicators',
      'ref,title,unit,direction,target,defined_since',
      'CPI13,Days to resolve,days,lower,5,2019-20-Q2',
    );
    const still = await sitting.cell('CPI13', Q1);
    expect(still).toMatchObject({
      title: 'Incidents resolved in time',
      unit: 'percent',
      target: { value: '95' },
    });
  });
});

describe('an indicator that is shown for context, or beside others', () => {
  it('says what of its row is not used: a target, and neighbours whose definition may be another', async () => {
    const sitting = await operatorWithIndicators();
    const columns = 'ref,title,unit,direction,target,lifecycle,neighbours,standard';
    const taken = await give(
      sitting,
      'indicators',
      columns,
      'N1,Sessions,count,higher,400,contextual,,',
      'N2,Calls,percent,higher,90%,active,"mean 82.4 (CIPFA, 2023/24)",',
      'N3,Council Tax collected,percent,higher,"Q1 28%, Q2 56%, Q3 83%, Q4 98%",active,,',
    );
    expect(taken.code).toBe(0);
    expect(taken.out).toContain(
      'Look at this: N1 is contextual and so has no colour, although its target is at least 400. Leave the target empty, or write another lifecycle.',
    );
    expect(taken.out).toContain(
      'Look at this: N3 has targets that grow through the year, and counts in period. If its figures are of the year so far, write year to date into basis: Q1 is then not compared with Q4.',
    );
    expect(taken.out).toContain(
      'Look at this: N2 has neighbours and no standard national definition, so they are not shown. Name it in the column standard.',
    );
  });
});
