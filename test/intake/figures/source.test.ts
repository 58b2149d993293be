/** Where an imported figure comes from. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { operatorWithIndicators, TENANT } from '../../cli/operator.ts';

const Q1 = Period.parse('2019-20-Q1');

async function council() {
  const { store, run, file } = await operatorWithIndicators();
  const give = async (...lines: string[]) =>
    run('import', 'scores', await file('scores.csv', lines.join('\n')));
  const source = async () => (await store.periods.cell(TENANT, Q1, 'CPI13'))?.cell.source;
  const revisions = async () => store.periods.revisions(TENANT, Q1, 'CPI13');
  return { give, source, revisions };
}

describe('the source of an imported figure', () => {
  it('is kept with it, and stays where a later file leaves it empty or has no such column', async () => {
    const { give, source } = await council();
    await give('ref,period,figure,source', 'CPI13,Q1 2019/20,86.2%," housing system, run on 3 October "');
    expect(await source()).toBe('housing system, run on 3 October');
    await give('ref,period,figure,source', 'CPI13,Q1 2019/20,86.3%,');
    await give('ref,period,figure', 'CPI13,Q1 2019/20,86.4%');
    expect(await source()).toBe('housing system, run on 3 October');
  });

  it('is a change of its own, under its other names too, and on record', async () => {
    const { give, source, revisions } = await council();
    await give('ref,period,figure', 'CPI13,Q1 2019/20,86.2%');
    const { out } = await give('ref,period,figure,Data source', 'CPI13,Q1 2019/20,86.2%,Service desk');
    expect(out.join('\n')).toContain('CPI13 Q1 2019/20: source: nothing → Service desk');
    expect(await source()).toBe('Service desk');
    expect((await revisions()).map((revision) => revision.source)).toEqual(['', 'Service desk']);
    const again = await give('ref,period,figure,source', 'CPI13,Q1 2019/20,86.2%,Service desk');
    expect(again.out[0]).toBe('1 figure, nothing to change.');
  });

  it('may be so long and no longer', async () => {
    const { give, revisions } = await council();
    const { code, err } = await give('ref,period,figure,source', `CPI13,Q1 2019/20,86.2%,${'x'.repeat(201)}`);
    expect(code).toBe(1);
    expect(err).toMatch(/Row 2, source: “x+…” can’t be read\. Write at most 200 characters\./);
    expect(await revisions()).toEqual([]);
  });
});
