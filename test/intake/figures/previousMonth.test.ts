/** A quarter that was published beside a month: its arrows are those that were published, and what they are against is said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeSince } from '../../../src/domain/indicators/change.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { INDICATORS, type Operator, operator, PEOPLE, TENANT } from '../../cli/operator.ts';
import { CORPORATE } from '../../reference/corporateServices.ts';
import { published } from '../../reference/published.ts';

const Q1 = Period.parse('2019-20-Q1');
const BEFORE = Period.parse('2018-19-Q4');

const flat = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ');

async function sitDown(): Promise<Operator> {
  const sitting = await operator();
  await sitting.run('import', 'people', await sitting.file('people.csv', PEOPLE));
  await sitting.run('import', 'indicators', await sitting.file('indicators.csv', INDICATORS));
  return sitting;
}

async function load(sitting: Operator, ...rows: string[]) {
  return sitting.run('import', 'scores', await sitting.file('scores.csv', rows.join('\n')), '--yes');
}

describe('the published table of Q1 2019/20, whose previous figures are of May', () => {
  it('has every published arrow after one heading was changed, and nothing of the quarter before', async () => {
    const sitting = await operator();
    const rows = published(CORPORATE);
    const roles = [...new Set(rows.map(({ owner_role: role = '' }) => role))];
    const people = roles.map((role, at) => `${role},role${at}@example.com,${at}-role`);
    await sitting.run(
      'import',
      'people',
      await sitting.file('people.csv', ['name,email,aad_id', ...people].join('\n')),
    );
    const text = readFileSync(join(import.meta.dirname, '../../reference', CORPORATE), 'utf8');
    const file = await sitting.file('report.csv', text.replace(',previous,', ',previous (May 2019),'));
    await sitting.run('import', 'indicators', file, '--scheme', 'vg');
    const { code, out } = await sitting.run('import', 'scores', file, '--period', '2019-20-Q1');
    expect([code, out[0]]).toEqual([0, '15 figures: 15 added.']);
    expect(await sitting.store.periods.lines(TENANT, BEFORE)).toBeUndefined();
    const lines = (await sitting.store.periods.lines(TENANT, Q1)) ?? [];
    const arrows = lines.map(({ ref, previous, figure, direction }) => [
      ref,
      changeSince(previous?.figure ?? null, figure, direction) ?? '',
    ]);
    expect(arrows).toEqual(rows.map(({ ref, published_change: change }) => [ref, change]));
    expect(lines.find(({ ref }) => ref === 'CPI01')?.previous).toEqual({
      ...{ period: '2019-20-Q1', month: '2019-05', figure: '88.8', status: 'Amber' },
    });
    expect(flat((await sitting.run('ask', 'show CPI01 in Q1 2019/20')).out)).toContain(
      'deteriorating ▼ from 88.8% in May 2019',
    );
    expect(flat((await sitting.run('ask', 'what was amber in Q1 2019/20?')).out)).toContain(
      '▼ worse against May 2019',
    );
  });
});

describe('a previous figure that is of a month', () => {
  it('may say so in its own column or by a bare month as the heading, and stays when the quarter before comes in', async () => {
    for (const rows of [
      ['ref,period,figure,previous,previous_period', 'CPI13,Q1 2019/20,86.2%,89.4%,May 2019'],
      ['ref,period,figure,May 2019', 'CPI13,Q1 2019/20,86.2%,89.4%'],
    ]) {
      const sitting = await sitDown();
      expect(await load(sitting, ...rows)).toMatchObject({ code: 0 });
      await load(sitting, 'ref,period,figure', 'CPI13,Q4 2018/19,70%');
      const may = { month: '2019-05', figure: '89.4' };
      expect((await sitting.cell('CPI13')).previous).toMatchObject(may);
      const again = await load(sitting, ...rows);
      expect(again.out[0]).toBe('1 figure, nothing to change.');
    }
  });

  it('gives way to the period before once a file says that it was that', async () => {
    const sitting = await sitDown();
    await load(sitting, 'ref,period,figure,previous (May 2019)', 'CPI13,Q1 2019/20,86.2%,89.4%');
    const { out } = await load(sitting, 'ref,period,figure,previous', 'CPI13,Q1 2019/20,86.2%,70%');
    expect(out.join('\n')).toContain('compared with: 89.4% in May 2019 → ');
    expect((await sitting.cell('CPI13')).previous).toMatchObject({ period: BEFORE, figure: '70' });
    expect((await sitting.cell('CPI13')).previous?.month).toBeUndefined();
  });

  it('is refused where it can’t be compared, each with what to write', async () => {
    const sitting = await sitDown();
    const { err, code } = await load(
      sitting,
      'ref,period,figure,previous,previous_period',
      'CPI13,Q1 2019/20,86.2%,89.4%,July 2019',
      'CPI11,Q1 2019/20,,10%,May 2019',
      'CPI08,Q1 2019/20,343288,361881,Q1 2018/19',
    );
    expect(code).toBe(1);
    for (const line of [
      'July 2019 is after Q1 2019/20.',
      'There is no figure of Q1 2019/20 to stand beside it. Leave it empty.',
      '“Q1 2018/19” is not the period before Q1 2019/20, which is Q4 2018/19. Write Q4 2018/19 or a month, and give the figure of any other quarter in a row of its own.',
    ]) {
      expect(err).toContain(line);
    }
    await sitting.run(
      'import',
      'indicators',
      await sitting.file(
        'change.csv',
        'ref,title,unit,direction,target,scheme\nCH-1,Recycling,percent,higher,up 3 to 5 points a quarter,rag',
      ),
    );
    const change = await load(sitting, 'ref,period,figure,previous (May 2019)', 'CH-1,Q1 2019/20,60%,58%');
    expect(change.err).toContain(
      'The target of CH-1 is a change on the period before, Q4 2018/19, and May 2019 is a month. Give the figure of Q4 2018/19, or leave the previous figure out.',
    );
  });
});
