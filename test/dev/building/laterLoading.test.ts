import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import Holidays from 'date-holidays';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../src/dev/building/build.ts';
import { STATE_FOLDER } from '../../../src/dev/settings.ts';

const PROBE = `
  import * as identity from '@azure/identity';
  import { Template } from 'adaptivecards-templating';
  import axios from 'axios';
  import Holidays from 'date-holidays';
  const read = () => Object.keys(require.cache).filter((path) => path.includes('later.')).length;
  const before = read();
  const holidays = new Holidays('GB', 'ENG').getHolidays(2026).length;
  const card = new Template({ text: '\${word}' }).expand({ $root: { word: 'Red' } });
  const names = Object.keys(identity).sort();
  const england = new Holidays('GB', 'ENG');
  const closed = Array.from({ length: 60 }, (_, index) => england.getHolidays(2000 + index));
  console.log(JSON.stringify({ before, holidays, card, names, get: typeof axios.get, after: read(), closed }));
`;

describe('a package that the bundle leaves for later', () => {
  let folder: string;
  let said: Record<string, unknown>;

  beforeAll(async () => {
    await mkdir(resolve(STATE_FOLDER), { recursive: true });
    folder = await mkdtemp(join(resolve(STATE_FOLDER), 'later-'));
    const entry = join(folder, 'probe.ts');
    await writeFile(entry, PROBE);
    await bundle({ probe: entry }, join(folder, 'built'));
    said = JSON.parse(
      execFileSync(process.execPath, [join(folder, 'built', 'probe.cjs')], { encoding: 'utf8' }),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is not read by naming it', () => {
    expect(said.before).toBe(0);
  });

  it('does the same as ever once it is used', () => {
    expect(said).toMatchObject({ card: { text: 'Red' }, get: 'function' });
    expect(said.holidays).toBeGreaterThan(7);
    expect(said.after).toBe(3);
  });

  it('knows the same bank holidays without the rest of the world', () => {
    const england = new Holidays('GB', 'ENG');
    const closed = Array.from({ length: 60 }, (_, index) => england.getHolidays(2000 + index));
    expect(said.closed).toEqual(JSON.parse(JSON.stringify(closed)));
  });

  it('is in letters that Node keeps in one byte each', async () => {
    const files = (await readdir(join(folder, 'built'))).filter((file) => file.endsWith('.cjs'));
    expect(files).toContain('later.templating.cjs');
    for (const file of files)
      expect(await readFile(join(folder, 'built', file), 'utf8')).toMatch(/^[\0-\x7f]*$/);
  });

  it('has every name that it has', () => {
    const real = createRequire(import.meta.url)('@azure/identity');
    expect(said.names).toEqual(expect.arrayContaining(Object.keys(real)));
  });
});
