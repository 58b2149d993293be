/** `ragtime export QUARTER`: a quarter of the store as files, each row of which a council's own tools can read. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsIn } from '../../workbooks/reread.ts';
import { HISTORY, type Operator, operatorWithIndicators } from '../operator.ts';

describe('ragtime export', () => {
  let desk: Operator;
  let folder: string;
  beforeAll(async () => {
    desk = await operatorWithIndicators();
    const file = await desk.file('history.csv', HISTORY);
    folder = dirname(file);
    await desk.run('import', 'scores', file, '--yes');
  });

  it('puts a quarter into the files that are asked for, each whole, and the same again', async () => {
    const out = join(folder, 'first');
    const ran = await desk.run('export', '2019-20-Q1', '--xlsx', '--csv', '--ods', '--out', out);
    expect(ran).toMatchObject({
      code: 0,
      out: [
        'Exported 3 indicators of Q1 2019/20:',
        ...['xlsx', 'ods', 'csv'].map((ending) => `  ${join(out, `All indicators in Q1 2019-20.${ending}`)}`),
      ],
    });
    const again = join(folder, 'second');
    await desk.run('export', 'Q1 2019/20', '--xlsx', '--csv', '--ods', '--out', again);
    for (const name of await readdir(out)) {
      expect((await readFile(join(out, name))).equals(await readFile(join(again, name)))).toBe(true);
    }
    expect(await readdir(out)).toHaveLength(3);
  });

  it('has a row for each indicator, as numbers and days', async () => {
    const out = join(folder, 'read');
    await desk.run('export', '2019-20-Q1', '--out', out);
    const bytes = await readFile(join(out, 'All indicators in Q1 2019-20.xlsx'));
    const [header = [], ...rows] = await rowsIn(new Uint8Array(bytes));
    const at = (name: string): number => header.indexOf(name);
    const named = rows.map((row) =>
      ['Reference', 'Figure', 'Target', 'Status', 'Owner'].map((name) => row[at(name)]),
    );
    expect(named).toEqual([
      ['CPI08', null, null, expect.any(String), 'Isaiah Langer'],
      ['CPI11', 0.107, 0.15, expect.any(String), 'Isaiah Langer'],
      ['CPI13', 0.862, 0.95, expect.any(String), 'Isaiah Langer'],
    ]);
    const before = rows[2]?.[at('Previous figure')];
    expect([before, rows[2]?.[at('Commentary')]]).toEqual([0.894, 'Two analysts start in August.']);
  });

  it('makes a CSV that an import of figures takes', async () => {
    const out = join(folder, 'back');
    await desk.run('export', '2019-20-Q1', '--csv', '--out', out);
    const path = join(out, 'All indicators in Q1 2019-20.csv');
    const lines: readonly Record<string, string>[] = parse(await readFile(path), {
      bom: true,
      columns: true,
    });
    expect(lines.map(({ Figure }) => Figure)).toEqual(['', '10.7', '86.2']);
    const ran = await desk.run('import', 'scores', path, '--dry-run');
    expect([ran.code, ran.out.join(' ')]).toEqual([0, expect.stringContaining('Nothing was written.')]);
  });

  it('writes over no file that is there, and nothing of the others', async () => {
    const out = join(folder, 'once');
    await desk.run('export', '2019-20-Q1', '--out', out);
    const ran = await desk.run('export', '2019-20-Q1', '--xlsx', '--csv', '--out', out);
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('is there already')]);
    expect(await readdir(out)).toHaveLength(1);
  });

  it('says what it takes, and that a backup is another thing', async () => {
    for (const [words, told] of [
      [
        ['export'],
        'Which quarter? Write “ragtime export 2024-25-Q2 --xlsx --out DIR”; to back up the store, “ragtime export all DIR”.',
      ],
      [['export', 'everything'], '“everything” is no quarter.'],
    ] as const) {
      const ran = await desk.run(...words);
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(told)]);
    }
    const none = await desk.run('export', '2030-31-Q1');
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('Nothing is held for Q1 2030/31.')]);
    expect((await desk.run('export', '--help')).out.join('\n')).toContain('a backup of the whole store');
  });

  it('changes nothing in the store', async () => {
    const before = await desk.rows();
    await desk.run('export', '2019-20-Q1', '--out', join(folder, 'unchanged'));
    expect(await desk.rows()).toEqual(before);
  });
});
