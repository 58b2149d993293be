/** Files with as many rows as a council has in twenty years: nothing is gone through again for each of them. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { showProblems } from '../../src/intake/table/words.ts';
import { operatorWithIndicators } from '../cli/operator.ts';

/** How many values of lists are gone through, one by one, while something is done. */
function stepsOf(done: () => void): number {
  const walk = Array.prototype[Symbol.iterator];
  let steps = 0;
  Array.prototype[Symbol.iterator] = function <T>(this: T[]) {
    steps += this.length;
    return walk.call(this) as ArrayIterator<T>;
  };
  try {
    done();
  } finally {
    Array.prototype[Symbol.iterator] = walk;
  }
  return steps;
}

describe('a large file', () => {
  it('has 100,000 wrong cells of one kind named by going through them once', () => {
    const problems = Array.from({ length: 100_000 }, (_, index) => ({
      row: index + 2,
      column: 'figure',
      sentence: 'It is empty. Write a figure.',
    }));
    let lines: readonly string[] = [];
    const steps = stepsOf(() => {
      lines = showProblems(problems);
    });
    expect(lines).toEqual(['Rows 2 to 100001, figure: It is empty. Write a figure.']);
    expect(steps).toBeLessThan(problems.length * 4);
  });

  it('is refused with all that is wrong: the first kinds on the screen, and the rest beside it', async () => {
    const sitting = await operatorWithIndicators();
    const rows = Array.from({ length: 20_000 }, (_, index) => `X${index},2019-20-Q1,wrong`);
    const path = await sitting.file('s.csv', ['ref,period,figure', ...rows].join('\n'));
    const { code, err } = await sitting.run('import', 'scores', path);
    expect(code).toBe(1);
    expect(err).toContain('20,000 things have to be put right in s.csv. Nothing was imported.');
    expect(err).toContain('Row 2, ref: There is no indicator “X0”.');
    expect(err).toContain('and 19,950 more kinds of problem.');
    expect((await readFile(`${path}.problems.txt`, 'utf8')).split('\n')).toHaveLength(20_001);
  });

  it('with the same wrong in every other row names the first rows and how many more there are', async () => {
    const sitting = await operatorWithIndicators();
    const rows = Array.from({ length: 3_000 }, (_, index) =>
      index % 2 === 0 ? 'CPI13,2019-20-Q1,wrong' : 'X1,2019-20-Q1,5',
    );
    const path = await sitting.file('s.csv', ['ref,period,figure', ...rows].join('\n'));
    const { err } = await sitting.run('import', 'scores', path);
    expect(err).toContain('  Rows 3, 5, 7, 9, 11, 13, 15, 17, 19, 21 and 1,490 more, ref: There is no');
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThan(300);
    expect(err).toContain(`All of them are in ${path}.problems.txt.`);
    expect(await readFile(`${path}.problems.txt`, 'utf8')).toContain(', 2999 and 3001, ref: ');
  });

  it('says how far it is read, checked and written', async () => {
    const sitting = await operatorWithIndicators();
    const refs = Array.from({ length: 1_500 }, (_, index) => `N${index}`);
    const register = ['ref,title,unit,direction', ...refs.map((ref) => `${ref},Of ${ref},percent,higher`)];
    await sitting.run('import', 'indicators', await sitting.file('r.csv', register.join('\n')));
    expect(sitting.progress).toContain('1000 of 1500');
    const begun = sitting.progress.length;
    const figures = ['ref,period,figure', ...refs.map((ref) => `${ref},Q1 2019/20,50`)];
    await sitting.run('import', 'scores', await sitting.file('s.csv', figures.join('\n')), '--dry-run');
    expect(sitting.progress.slice(begun)).toEqual([
      ...['1000 of 1500', '1500 of 1500'],
      ...['1000 of 1500', '1500 of 1500'],
    ]);
  });
});
