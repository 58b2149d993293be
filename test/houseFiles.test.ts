/** Holds the files of the house to what is asked of each: how many there are, what opens them, and what they may do. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOST_NAMES, TOP } from './house/plan.ts';
import { files, filesWith, folderOf, roomOf } from './house/source.ts';

describe('the files of the house', () => {
  it('shows no more names in a folder than can be taken in at a glance', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => !folder.endsWith('.ts')));
    const crowded = [...folders].filter((folder) => readdirSync(`src/${folder}`).length > MOST_NAMES);
    expect(crowded).toEqual([]);
  });

  it('reads the environment only where programs start', () => {
    const readers = filesWith(/\bprocess\.env\b|\bprocess\[|= process\b|'node:process'/);
    expect(readers.filter((file) => !/^(main\.ts|cli\/|dev\/)/.test(file))).toEqual([]);
  });

  it('asks the machine for the time, or for chance, only where programs start', () => {
    const askers = filesWith(/\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\brandomUUID\(/);
    expect(askers.filter((file) => !/^(main\.ts|cli\/|dev\/)/.test(file))).toEqual([]);
  });

  it('imports nothing by a name that is only known when it runs, which the plan could not judge', () => {
    const sly = filesWith(/\bimport\(\s*[^'\s]|\brequire\(|\bcreateRequire\b|\bimport\.meta\.resolve/);
    expect(sly.filter((file) => !file.startsWith('dev/'))).toEqual([]);
  });

  // A lock file written where a registry lacks some platform's package makes `npm ci` fail everywhere.
  it('has every platform’s packages in the lock file', () => {
    const locked: Readonly<Record<string, { readonly optionalDependencies?: object }>> = JSON.parse(
      readFileSync('package-lock.json', 'utf8'),
    ).packages;
    const missing = Object.values(locked)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !Object.keys(locked).some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  it('keeps the top of the tree to what the plan names', () => {
    const kept = execFileSync('git', ['ls-files'], { encoding: 'utf8' });
    const top = new Set(kept.split('\n').map(roomOf));
    expect([...top].filter((name) => name !== '' && !name.startsWith('.') && !TOP.includes(name))).toEqual(
      [],
    );
  });

  it('opens every file with what the file is for', () => {
    const mute = files.filter(
      (file) => !/^(#!.*\n)?\/\*\*/.test(readFileSync(`src/${file}`, 'utf8')) && !file.endsWith('.d.ts'),
    );
    expect(mute).toEqual([]);
  });
});
