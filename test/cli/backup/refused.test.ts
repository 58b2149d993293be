/** Folders that are no backup, or not as they were made, and the one `import all` written where the other is meant. */
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshPrefix } from '../../support/tables.ts';
import { type Operator, operator, operatorWithIndicators } from '../operator.ts';

const RESTORES = '“ragtime import all DIR” restores a folder that “ragtime export all DIR” has made';

describe('ragtime import all DIR', () => {
  let whole: string;
  let folder: string;
  let desk: Operator;
  let copies = 0;

  beforeAll(async () => {
    const live = await operatorWithIndicators();
    whole = join(dirname(await live.file('beside', '')), 'backup');
    await live.run('export', 'all', whole);
    desk = await operator();
  });
  beforeEach(async () => {
    copies += 1;
    folder = `${whole}-${copies}`;
    await cp(whole, folder, { recursive: true });
  });

  const refused = async (...words: string[]) => {
    const { code, err, out } = await desk.run('import', 'all', ...words);
    expect([out, await desk.rows()]).toEqual([[], []]);
    return { code, err };
  };
  const edit = async (name: string, change: (text: string) => string) =>
    writeFile(join(folder, name), change(await readFile(join(folder, name), 'utf8')));

  it('names every file that is not as it was made, and writes nothing', async () => {
    await edit('Register.jsonl', (text) => text.replace('Isaiah', 'Isaias'));
    await appendFile(join(folder, 'Ledger.jsonl'), '{}\n');
    await rm(join(folder, 'Threads.jsonl'));
    const { code, err } = await refused(folder);
    expect(code).toBe(1);
    expect(err).toContain(
      [
        `The backup in ${folder} is not as it was made:`,
        '  Ledger.jsonl has 3 bytes, and had 0.',
        '  Threads.jsonl is not there.',
        '  Register.jsonl was changed since: its SHA-256 is another one.',
        'Nothing was restored. Use another copy of it, or an earlier backup.',
      ].join('\n'),
    );
    expect(err).not.toMatch(/isaiah@|aaaa/);
  });

  it('refuses a manifest that is gone, is another’s, is newer, or was changed', async () => {
    const manifest = 'manifest.json';
    await edit(manifest, (text) => text.replace('"version": 1', '"version": 2'));
    expect((await refused(folder)).err).toContain(
      `The backup in ${folder} is of format 2, and this Ragtime reads format 1. Restore it with the Ragtime that made it, or a later one.`,
    );
    await edit(manifest, (text) =>
      text.replace('"version": 2', '"version": 1').replace('"Ledger.jsonl"', '"../Ledger.jsonl"'),
    );
    expect((await refused(folder)).err).toContain(
      `${manifest} in ${folder} is not as it was made (files.0.name).`,
    );
    await edit(manifest, () => '{"format": "something else"}');
    expect((await refused(folder)).err).toContain(`${manifest} in ${folder} is not that of a backup.`);
    await rm(join(folder, manifest));
    expect((await refused(folder)).err).toContain(`${folder} is not a whole backup: it has no ${manifest}`);
    expect((await refused(`${folder}/nowhere`)).err).toContain('is not a whole backup');
  });

  it('says that a council of the backup is in no setting', async () => {
    const elsewhere = await operator({
      env: { RAGTIME_TENANTS: 'another', RAGTIME_TABLE_PREFIX: freshPrefix() },
    });
    const { code, err } = await elsewhere.run('import', 'all', folder, '--dry-run');
    expect(code).toBe(0);
    expect(err).toContain(
      'RAGTIME_TENANTS does not name 7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01, which the backup is of',
    );
  });

  it('says which of the two is meant where somebody mixes it up with the export of another tool', async () => {
    const people = await desk.file('people.csv', 'name');
    const exported = await desk.file('export.csv', 'ref');
    expect(await refused()).toMatchObject({
      code: 2,
      err: expect.stringContaining(`What? ${RESTORES}; “ragtime import all --from TOOL`),
    });
    expect(await refused(people)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${people} is a file. ${RESTORES}`),
    });
    expect((await refused(people, exported)).err).toContain(
      `Which tool is the export of? Write “ragtime import all --from TOOL ${people} ${exported}”`,
    );
    expect((await refused(folder, exported)).err).toContain(
      `${folder} is a backup, and is restored by itself: “ragtime import all ${folder}”.`,
    );
    expect((await refused('--from', 'excel', folder)).err).toContain(
      `${folder} is a backup. Leave out --from: “ragtime import all ${folder}”.`,
    );
    expect((await refused(folder, '--take-targets', '--sheet', 'One')).err).toContain(
      '--take-targets and --sheet are for the export of another tool: a backup is restored as it is, by “ragtime import all',
    );
  });

  it('is explained beside the other on one page', async () => {
    const help = (await desk.run('import', 'all', '--help')).out.join('\n');
    expect(help).toContain(
      'Usage: ragtime import all [options] DIR\n       ragtime import all [options] --from TOOL PEOPLE EXPORT',
    );
    expect(help).toContain('restores a backup that “ragtime export all DIR” has made');
    expect((await desk.run('export', 'all', '--help')).out.join('\n')).toContain(
      'RAGTIME_TABLE_PREFIX=Rehearsal ragtime import all DIR',
    );
  });
});
