/** Two files and one command: all of it or nothing, asked once, and to be run again after a stop. */
import { describe, expect, it } from 'vitest';
import { importAll, type Migration } from '../../../src/intake/migrating/importAll.ts';
import { TOOL_NAMES, TOOLS } from '../../../src/intake/migrating/tools.ts';
import { readCsv } from '../../../src/intake/table/readCsv.ts';
import type { Store } from '../../../src/store/store.ts';
import { TENANT } from '../../cli/operator.ts';
import { importing } from '../../support/importing.ts';
import { PEOPLE, sitDown } from './leaving.ts';

const EXPORT = [
  'KPI tracker 2024/25,,,,,,',
  'Ref,KPI,Lead,Target,Polarity,Q1,Q2',
  'K1,Calls answered,Isaiah Langer,90%,higher,88%,80%',
  'K2,Letters answered,Megan Bowen,95%,higher,96%,97%',
].join('\n');

const csv = (text: string) => readCsv(new TextEncoder().encode(text));
const MIGRATION: Migration = {
  people: { csv: csv(PEOPLE), fileName: 'people.csv' },
  exported: { csv: csv(EXPORT), fileName: 'export.csv' },
  ...{ tool: TOOLS.excel, said: undefined, scheme: undefined, year: undefined, yearMeans: undefined },
  takesTargets: false,
};
const into = (store: Store) => importing({ store, tenantId: TENANT }, '2024-10-14T09:00:00Z');

/** The store, which fails when that is written. */
const failing = <Part extends 'register' | 'periods'>(
  store: Store,
  part: Part,
  name: string,
  call: number,
): Store => {
  let calls = 0;
  const failingPart = new Proxy(store[part], {
    get(target, method) {
      const own: unknown = Reflect.get(target, method);
      if (typeof own !== 'function') return own;
      return (...given: unknown[]) => {
        if (method === name) calls += 1;
        return method === name && calls === call
          ? Promise.reject(new Error('connect ECONNREFUSED'))
          : Reflect.apply(own, target, given);
      };
    },
  });
  return { ...store, [part]: failingPart };
};

describe('an import of everything', () => {
  it('asks once, writes what it said it would, and has nothing to change the second time', async () => {
    const asked: string[] = [];
    const desk = await sitDown('excel', (question) => asked.push(question) > 0);
    const dry = await desk.leave(EXPORT, '--dry-run');
    expect([dry.out.at(-1), await desk.rows(), asked]).toEqual(['Nothing was written.', [], []]);
    const { code, out } = await desk.leave(EXPORT);
    expect([code, asked]).toEqual([0, [dry.out.slice(0, -1).join('\n')]]);
    expect(out.filter((line) => line.includes(' added'))).toHaveLength(3);
    const rows = await desk.rows();
    const again = await desk.leave(EXPORT);
    expect(again.out.filter((line) => line.includes('nothing to change'))).toHaveLength(3);
    expect([asked.length, await desk.rows()]).toEqual([1, rows]);
  });

  it('says of a target that changes one thing: that figures keep theirs, or that they take it', async () => {
    const desk = await sitDown('excel');
    await desk.leave(EXPORT, '--yes');
    const changed = EXPORT.replace('90%', '75%');
    const kept = (await desk.leave(changed, '--dry-run')).out.join('\n');
    expect(kept).toContain(
      'K1 is already reported for Q2 2024/25 and keeps the target of 90% it was judged by.',
    );
    expect(kept).toContain('2 targets of the file are not what is on record, and would not be taken');
    expect(kept).toContain(
      'To correct those of K1 as well, write what was wrong into a file of indicators and import that: ragtime import indicators FILE.csv --as-from 2024-25-Q1 --reason "What was wrong".',
    );
    const taken = (await desk.leave(changed, '--yes', '--take-targets')).out.join('\n');
    expect(taken).toContain('2 targets of the file are taken in place of what is on record:');
    expect(taken).toContain('status becomes Green instead of Red');
    expect(taken).not.toContain('keeps the target');
    expect(taken).not.toContain('stay as they were judged');
  });

  it('is not imported without a yes where nobody can be asked', async () => {
    const desk = await sitDown('excel');
    const { code, err } = await desk.leave(EXPORT);
    expect([code, await desk.rows()]).toEqual([1, []]);
    expect(err).toContain('To import it all the same, run it again with --yes.');
  });

  it.each([
    ['register', 'saveIndicators', 1, 'Stopped with 0 of 2 indicators known to be in'],
    ['periods', 'recordAll', 2, 'Stopped with 2 of 4 figures known to be in'],
  ] as const)('goes on after a stop at %s.%s when it is run again', async (part, name, call, said) => {
    const desk = await sitDown('excel');
    await expect(importAll(MIGRATION, into(failing(desk.store, part, name, call)))).rejects.toThrow(
      `${said}: connect ECONNREFUSED. Run the same command again`,
    );
    const lines = await importAll(MIGRATION, into(desk.store));
    expect(lines).toContain('3 people, nothing to change.');
    expect(await desk.ask('what’s red?')).toContain('1 of 2 is red in Q2 2024/25');
    expect((await importAll(MIGRATION, into(desk.store))).join()).not.toContain('added');
  });

  it('asks again of a figure that somebody has reported meanwhile', async () => {
    const desk = await sitDown('excel');
    await importAll(MIGRATION, into(desk.store));
    const exported = { csv: csv(EXPORT.replace('88%', '89%')), fileName: 'export.csv' };
    const asked: string[] = [];
    await importAll(
      { ...MIGRATION, exported },
      { ...into(desk.store), confirm: async (question) => asked.push(question) > 0 },
    );
    expect(asked).toEqual([
      expect.stringContaining('1 figure would be replaced:\n  K1 Q1 2024/25: figure: 88.0% → 89.0%'),
    ]);
  });

  it('explains each tool on a page of its own', async () => {
    const desk = await sitDown('excel');
    const help = async (...words: string[]) =>
      (await desk.run('import', 'all', ...words, '--help')).out.join('\n');
    const all = await help();
    for (const name of TOOL_NAMES) {
      expect(all).toContain(`  ${name}`);
      const page = await help('--from', name);
      expect(page).toContain(`ragtime import all --from ${name} PEOPLE.csv EXPORT.xlsx --dry-run`);
      for (const column of Object.keys(TOOLS[name].columns)) expect(page).toContain(`\n  ${column} `);
      expect(page).toMatch(/Comes over: [\s\S]*Does not come over: /);
    }
    expect((await desk.run('import', 'all', '--from', 'pentana')).err).toContain(
      'Which files? Write: ragtime import all --from pentana PEOPLE.csv EXPORT.xlsx',
    );
  });
});
