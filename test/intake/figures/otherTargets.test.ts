/** Targets in a file of figures where others are on record: nothing is coloured by them unless somebody says so. */
import { expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { operatorWithIndicators } from '../../cli/operator.ts';

const Q4 = Period.parse('2018-19-Q4');
const FIGURES = 'ref,period,figure,target\nCPI13,Q1 2019/20,92%,90%\nCPI11,Q1 2019/20,10,15%';

it('judges by the target on record where nobody can answer, and lists the other', async () => {
  const { run, file, cell } = await operatorWithIndicators();
  const { code, out } = await run('import', 'scores', await file('s.csv', FIGURES));
  expect(code).toBe(0);
  expect(out).toEqual([
    '2 figures: 2 added.',
    '  CPI13 Q1 2019/20: 92.0% Amber',
    '  CPI11 Q1 2019/20: 10.0% Blue',
    '1 target of the file is not what is on record, and is not taken: figures are judged by the target on record. To take it, run it again with --take-targets.',
    '  CPI13 Q1 2019/20: target at least 90% in the file, at least 95% on record; status would become Green instead of Amber',
  ]);
  expect(await cell('CPI13')).toMatchObject({ status: 'Amber', target: { value: '95' } });
  const taken = await run('import', 'scores', await file('t.csv', FIGURES), '--take-targets');
  expect(taken.out).toContain('1 target of the file is taken in place of what is on record:');
  expect(await cell('CPI13')).toMatchObject({ status: 'Green', target: { value: '90' }, figure: '92' });
});

it('takes them with --yes no more than without it: that is for figures', async () => {
  const { run, file, cell } = await operatorWithIndicators({ ask: async () => true });
  await run('import', 'scores', await file('s.csv', FIGURES), '--yes');
  expect(await cell('CPI13')).toMatchObject({ status: 'Amber' });
});

it('asks at a terminal, and takes them only for a yes', async () => {
  const asked: (string | undefined)[] = [];
  const answers = [false, true];
  const { run, file, cell } = await operatorWithIndicators({
    ask: async (question, last) => {
      asked.push(question, last);
      return answers.shift() ?? false;
    },
  });
  await run('import', 'scores', await file('s.csv', FIGURES));
  expect(asked).toEqual([
    [
      '1 figure has another target in the file than on record:',
      '  CPI13 Q1 2019/20: target at least 90% in the file, at least 95% on record; status would become Green instead of Amber',
      'Where they are not taken, the figures go in all the same, judged by the target on record.',
    ].join('\n'),
    'Take them?',
  ]);
  expect(await cell('CPI13')).toMatchObject({ figure: '92', status: 'Amber' });
  await run('import', 'scores', await file('s.csv', FIGURES));
  expect(await cell('CPI13')).toMatchObject({ figure: '92', status: 'Green', target: { value: '90' } });
});

it('asks nothing of history that nothing is on record of, and never recolours it by another file', async () => {
  const { run, file, cell } = await operatorWithIndicators();
  const loaded = await run(
    'import',
    'scores',
    await file('h.csv', 'ref,period,figure,target\nCPI13,Q4 2018/19,92%,90%'),
  );
  expect(loaded.out).toEqual(['1 figure: 1 added.', '  CPI13 Q4 2018/19: 92.0% Green']);
  const again = 'ref,period,figure,target\nCPI13,Q4 2018/19,92%,97%';
  const { out } = await run('import', 'scores', await file('h.csv', again), '--dry-run');
  expect(out[0]).toBe('1 figure, nothing to change.');
  expect(out[1]).toContain('1 target of the file is not what is on record, and would not be taken');
  await run('import', 'scores', await file('h.csv', again));
  expect(await cell('CPI13', Q4)).toMatchObject({ status: 'Green', target: { value: '90' }, revision: 1 });
});
