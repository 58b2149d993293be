/** What an import of figures has looked at, or asks, before a figure replaces another or anybody is told of it. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { HISTORY, operatorWithIndicators, TENANT } from '../../cli/operator.ts';

const Q1 = Period.parse('2019-20-Q1');

describe('importing figures', () => {
  it('lists figures far from their history to be looked at, and takes them', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    const slip = await sitting.file(
      's.csv',
      'ref,period,figure\nCPI13,Q2 2018/19,84.6\nCPI11,Q4 2018/19,10.6\nCPI11,Q3 2018/19,1.06',
    );
    const { code, out } = await sitting.run('import', 'scores', slip);
    expect(code).toBe(0);
    expect(out).toContain(
      'Look at this: CPI11 Q4 2018/19: 1.06% last time, 10.6% now: is that right? Likely 1.06%.',
    );
  });

  it('asks about an unlikely figure of the quarter being reported before anybody is told of it', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run(
      'import',
      'scores',
      await sitting.file('h.csv', 'ref,period,figure\nCPI13,Q4 2018/19,89.4'),
    );
    const before = await sitting.rows();
    const slip = await sitting.file('s.csv', 'ref,period,figure\nCPI13,Q1 2019/20,0.862%');
    const refused = await sitting.run('import', 'scores', slip);
    expect(refused).toMatchObject({ code: 1, out: [] });
    expect(refused.err).toContain(
      '1 figure of the quarter being reported is far from what came before:\n  CPI13 Q1 2019/20: 89.4% last time, 0.862% now: is that right?',
    );
    expect(await sitting.rows()).toEqual(before);
    expect((await sitting.run('import', 'scores', slip, '--yes')).code).toBe(0);
    expect((await sitting.cell('CPI13')).figure).toBe('0.862');
  });

  it('asks before it replaces a figure that is in, and keeps both on record', async () => {
    const questions: string[] = [];
    const sitting = await operatorWithIndicators({
      ask: async (question) => {
        questions.push(question);
        return questions.length > 1;
      },
    });
    await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    const corrected = await sitting.file('c.csv', 'ref,period,figure\nCPI13,Q1 2019/20,84.6');
    expect(await sitting.run('import', 'scores', corrected)).toMatchObject({ code: 1 });
    expect((await sitting.cell('CPI13')).figure).toBe('86.2');
    expect(questions[0]).toContain(
      '1 figure would be replaced:\n  CPI13 Q1 2019/20: figure: 86.2% → 84.6%, from an imported file',
    );
    expect((await sitting.run('import', 'scores', corrected)).out[0]).toBe('1 figure: 1 changed.');
    expect(await sitting.cell('CPI13')).toMatchObject({ figure: '84.6', status: 'Red', revision: 2 });
    expect(await sitting.store.periods.revisions(TENANT, Q1, 'CPI13')).toMatchObject([
      { number: 1, figure: '86.2' },
      {
        number: 2,
        figure: '84.6',
        before: { figure: '86.2', status: 'Amber' },
        reason: 'Imported from c.csv',
      },
    ]);
  });

  it('replaces nothing where there is nobody to ask, unless told to with --yes', async () => {
    const sitting = await operatorWithIndicators();
    await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
    const corrected = await sitting.file('c.csv', 'ref,period,figure\nCPI13,Q1 2019/20,84.6');
    const { code, err } = await sitting.run('import', 'scores', corrected);
    expect(code).toBe(1);
    expect(err).toContain('Nothing was imported. To import it all the same, run it again with --yes.');
    expect((await sitting.run('import', 'scores', corrected, '--yes')).code).toBe(0);
    expect((await sitting.cell('CPI13')).figure).toBe('84.6');
  });
});
