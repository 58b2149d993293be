import { describe, expect, it } from 'vitest';
import { operator, TENANT } from '../../cli/operator.ts';

const REGISTER = [
  'ref,title,unit,direction,target,scheme,floor,benchmark,statutory,rationale',
  'K1,Enquiries,percent,higher,90%,kent,80%,,,',
  'H1,Planning,percent,higher,"Q1 60%, Q2 70%, Q3 80%, Q4 90%",huntingdonshire,,,,',
  'B1,Recycling,percent,higher,,brighton,46%,45.4%,50%,The national target for 2020',
  'B2,Waste for each household,count,lower,,brighton,,520,600,The best quarter of councils',
].join('\n');

async function council(register = REGISTER) {
  const sitting = await operator();
  const imported = await sitting.run('import', 'indicators', await sitting.file('indicators.csv', register));
  const targetOf = async (ref: string) => (await sitting.store.register.indicator(TENANT, ref))?.target;
  const give = async (kind: 'scores' | 'targets' | 'indicators', ...lines: string[]) =>
    sitting.run('import', kind, await sitting.file(`${kind}.csv`, lines.join('\n')));
  return { imported, targetOf, cellOf: sitting.cell, give };
}

describe('targets with a benchmark and a statutory figure', () => {
  it('are the harder of the two by direction, kept with the reason and imported again without a change', async () => {
    const { imported, targetOf, give, cellOf } = await council();
    expect(imported).toMatchObject({ code: 0 });
    expect(await targetOf('B1')).toEqual({
      kind: 'at least',
      value: '50',
      source: { benchmark: '45.4', statutory: '50', rationale: 'The national target for 2020' },
    });
    expect(await targetOf('B2')).toMatchObject({ kind: 'at most', value: '520' });
    expect((await cellOf('B1')).target).toMatchObject({ source: { statutory: '50' } });
    const again = await give('indicators', ...REGISTER.split('\n'));
    expect(again.out[0]).toBe('4 indicators, nothing to change.');
    // A file without these columns leaves them.
    await give('indicators', 'ref,title,unit,direction', 'B1,Recycling of waste,percent,higher');
    expect(await targetOf('B1')).toMatchObject({ value: '50', source: { benchmark: '45.4' } });
    // One that gives another target no longer has it from them, and keeps why it has one.
    await give('indicators', 'ref,title,unit,direction,target', 'B1,Recycling,percent,higher,52%');
    expect(await targetOf('B1')).toMatchObject({
      value: '52',
      source: { benchmark: null, statutory: null, rationale: 'The national target for 2020' },
    });
  });

  it('are refused where they contradict the target, have no reason, or cannot be meant, with what to write', async () => {
    const { imported } = await council(
      [
        'ref,title,unit,direction,target,scheme,benchmark,statutory,rationale',
        'B1,One,percent,higher,45%,brighton,45.4%,50%,The law',
        'B2,Two,percent,higher,,brighton,45.4%,50%,',
        'B3,Three,percent,range,8% to 12%,rag,9%,,x',
        'B4,Four,percent,higher,95%,brighton,,,',
        'B5,Five,percent,higher,,rag,,,Why not',
        'B6,Six,percent,higher,,rag,mean of all,,x',
        'B7,Seven,percent,higher,,rag,120%,50%,x',
      ].join('\n'),
    );
    expect(imported.code).toBe(1);
    const said = [...imported.out, imported.err].join('\n');
    for (const sentence of [
      'Row 2, target: “45%” is not the harder of the benchmark (45.4%) and the statutory figure (50%). Leave it empty or write 50%',
      'Row 3, rationale: It is empty. A target taken from a benchmark or a statutory figure is recorded with its reason',
      'Row 4, benchmark: A figure that is best within a range has no harder of two figures.',
      'Row 5, rationale: It is empty. Under Brighton’s rule every target is recorded with its reason',
      'Row 6, rationale: There is no target for this to be the reason of.',
      'Row 7, benchmark: “mean of all” can’t be read. Write a figure such as 92%, of at most 15 digits, or leave it empty (comparable councils go into the column neighbours).',
      'Row 8, benchmark: A target can’t be above 100 when the unit is percent.',
    ]) {
      expect(said).toContain(sentence);
    }
  });

  it('can be set for one quarter or year, too', async () => {
    const { give, cellOf } = await council();
    const { code } = await give(
      'targets',
      'ref,period,target,benchmark,statutory,rationale',
      'B1,2019/20,,53%,50%,The average of comparable councils',
    );
    expect(code).toBe(0);
    expect((await cellOf('B1')).target).toEqual({
      kind: 'at least',
      value: '53',
      source: { benchmark: '53', statutory: '50', rationale: 'The average of comparable councils' },
    });
    const empty = await give('targets', 'ref,period,target', 'B1,2019/20,');
    expect([...empty.out, empty.err].join('\n')).toContain('Row 2, target: It is empty. Write a target');
  });
});

describe('figures with a predicted year end and an action', () => {
  const HEAD = 'ref,period,figure,commentary,year_end,action,action_owner,action_by';

  it('are kept as given, the year end judged by the target of Q4', async () => {
    const { give, cellOf } = await council();
    const lines = [
      HEAD,
      'K1,Q1 2019/20,75%,Two posts.,,Fill them.,Head of Highways,01/09/2019',
      'H1,Q1 2019/20,62%,,89%,,,',
    ];
    expect((await give('scores', ...lines)).out[0]).toBe('2 figures: 2 added.');
    expect(await cellOf('K1')).toMatchObject({
      status: 'Red',
      action: { what: 'Fill them.', who: 'Head of Highways', by: '2019-09-01' },
    });
    expect(await cellOf('H1')).toMatchObject({
      status: 'On track',
      yearEnd: { figure: '89', status: 'Within acceptable variance', target: { value: '90' } },
    });
    expect((await give('scores', ...lines)).out[0]).toBe('2 figures, nothing to change.');
    // What a later file leaves empty stays.
    const { out } = await give('scores', HEAD, 'H1,Q1 2019/20,62%,,91%,,,');
    expect(out.join(' ')).toContain('year end: 89.0% → 91.0%');
    expect(await cellOf('H1')).toMatchObject({ yearEnd: { status: 'On track' } });
  });

  it('are refused where nothing of the kind is asked for, or a part is missing', async () => {
    const { give } = await council();
    const { code, out, err } = await give(
      'scores',
      HEAD,
      'K1,Q1 2019/20,75%,Two posts.,80%,,,',
      'K1,Q4 2018/19,75%,Two posts.,,,Head of Highways,',
      'H1,Q4 2018/19,75%,Two posts.,80%,,,',
      'H1,Q1 2019/20,75%,Two posts.,soon,,,',
      'B1,Q1 2019/20,,,,Recycle.,,',
      'B2,Q1 2019/20,500,,,Recycle.,,31/02/2019',
    );
    expect(code).toBe(1);
    const said = [...out, err].join('\n');
    for (const sentence of [
      'Row 2, year_end: K1 takes no prediction: its scheme, kent, does not ask for one',
      'Row 3, action_owner: There is no action for this to go with.',
      'Row 4, year_end: Q4 2018/19 is the end of the year. Leave it empty.',
      'Row 5, year_end: Year-end prediction: “soon” is not a number.',
      'Row 6, action: There is no figure for this to go with.',
      'Row 7, action_by: “31/02/2019” can’t be read. Write a day such as 01/12/2024',
    ]) {
      expect(said).toContain(sentence);
    }
  });
});
