/** `ragtime report`: the published report of Q2 2024/25 as a paper, as an operator has it written. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { revisionOf } from '../../src/domain/indicators/cell.ts';
import { settled } from '../../src/domain/judging/judge.ts';
import { Period } from '../../src/domain/time/period.ts';
import { builtPapers } from '../support/builtPapers.ts';
import { type Operator, operator, TENANT } from './operator.ts';

const SEED = join(import.meta.dirname, '../report/srp-committee');
const Q2 = Period.parse('2024-25-Q2');
const PATTI = { id: 'patti', name: 'Patti Fernandez' };

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'ragtime-paper-'));
const text = (html: string): string =>
  html
    .replace(/<(style|desc)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(td|th)>/g, ' | ')
    .replace(/<[^>]+>/g, '\n')
    .replace(/ \| \n+/g, ' | ')
    .replace(/\n+/g, '\n');

const built = builtPapers({ ragtime: 'src/cli/ragtime.ts' });

describe('the paper of Q2 2024/25', () => {
  let sitting: Operator;
  let draft: Awaited<ReturnType<typeof report>>;

  const report = async (...words: readonly string[]) => {
    const out = await folder();
    const ran = await sitting.run('report', '2024-25-Q2', '--out', out, ...words);
    const names = (await readdir(out)).toSorted();
    const page = names.find((name) => name.endsWith('.html'));
    return { ...ran, names, folder: out, page: page ? await readFile(join(out, page), 'utf8') : '' };
  };

  beforeAll(async () => {
    sitting = await operator({ now: '2024-10-16T10:00:00Z' });
    for (const kind of ['people', 'indicators', 'scores'] as const) {
      const ran = await sitting.run(
        'import',
        kind,
        join(SEED, `${kind}.csv`),
        ...(kind === 'scores' ? ['--yes'] : []),
      );
      expect(ran).toMatchObject({ code: 0 });
    }
    draft = await report();
  });

  it('is a draft before the lock, and says what is open', () => {
    const { code, names, out, page } = draft;
    expect(code).toBe(0);
    expect(names).toEqual(['performance-2024-25-Q2-draft.docx', 'performance-2024-25-Q2-draft.html']);
    expect(out.at(-1)).toMatch(/^This is a draft: Q2 2024\/25 is not locked\. \d+ things are open/);
    expect(text(page)).toContain('183 | Off target, and no commentary | Head of Information Governance');
    expect(text(page)).toContain(
      '187 | Carried: annual, Q4 2023/24 (carried). Is there a later figure? | Head of HR',
    );
  });

  it('has the published numbers, with the lines that have none', () => {
    const said = text(draft.page);
    for (const line of [
      '■ Red | 1 | 8%',
      '◆ Amber | 1 | 8%',
      '● Green | 10 | 77%',
      '★ Blue | 0 | 0%',
      '○ Baseline | 1 | 8%',
      '○ Contextual | 0 | 0%',
      '○ In development | 0 | 0%',
      '○ Suspended | 0 | 0%',
      'Total | 13 | 100%',
    ]) {
      expect(said).toContain(line);
    }
    expect(said).toContain('Figures may not add to 100 due to rounding.');
  });

  it('has the two that improved and the ten that did not move', () => {
    const said = text(draft.page);
    expect(said).toContain('first point of contact | ◆ Amber | ● Green | ▲ Better');
    expect(said).toContain('Introduction to First Aid | ■ Red | ● Green | ▲ Better');
    expect(said.replace(/\n/g, ' ')).toMatch(/2 moved to a better status, 0 to a worse one, and 10 kept/);
    const kept = said.split('Kept their status in Q2 2024/25')[1]?.split('Not due in the quarter')[0] ?? '';
    expect(kept.match(/ \| /g)).toHaveLength(2 * 11);
  });

  it('is narrowed to a committee or a group, and says which there are where there is none of that name', async () => {
    const narrowed = await report('--html', '--group', 'hr');
    expect(narrowed.names).toEqual(['performance-2024-25-Q2-hr-draft.html']);
    expect(text(narrowed.page)).toContain('Total | 6 | 100%');
    const none = await report('--committee', 'Housing');
    expect(none).toMatchObject({ code: 1, names: [] });
    expect(none.err).toContain('Its committees: Strategy, Resources and Performance.');
  });

  it('is refused with what there is to put right', async () => {
    const template = await sitting.file('ours.md', '# Ours\n\n{perod}\n');
    const broken = await report('--template', template);
    expect(broken).toMatchObject({ code: 1, names: [] });
    expect(broken.err).toContain(
      'ours.md can’t be used: one thing is wrong with it.\n  line 3: There is nothing called {perod}.',
    );
    expect((await report('--set', 'wat=x')).err).toContain('Write NAME=VALUE');
    expect((await report('--highlight', 'XX')).err).toContain('There is no XX in this paper');
    const file = await sitting.file('papers', 'no folder');
    expect(await sitting.run('report', '2024-25-Q2', '--html', '--out', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('papers can’t be written into. Name with --out a folder'),
    });
    expect((await sitting.run('report', '2030-31-Q1', '--out', await folder())).err).toContain(
      'not being reported yet',
    );
  });

  it('has the council’s own wording that RAGTIME_PAPER names, or says by line what is wrong with it', async () => {
    const { connection } = sitting;
    const worded = async (text: string) => {
      const env = { RAGTIME_PAPER: await sitting.file('council.md', text) };
      const council = await operator({ now: '2024-10-16T10:00:00Z', connection, env });
      const out = await folder();
      const ran = await council.run('report', '2024-25-Q2', '--html', '--out', out);
      const [name] = await readdir(out);
      return { ...ran, page: name ? await readFile(join(out, name), 'utf8') : '' };
    };
    expect(text((await worded('# How we did\n\n{status table}\n')).page)).toContain('How we did');
    expect((await worded('# Ours\n\n{perod}\n')).err).toContain('line 3: There is nothing called {perod}.');
  });

  it('comes with the questions that members may ask, for officers only, where they are asked for', async () => {
    const { names, folder: out } = await report('--html', '--rehearsal');
    expect(names).toEqual([
      'performance-2024-25-Q2-draft-questions.html',
      'performance-2024-25-Q2-draft.html',
    ]);
    const questions = text(await readFile(join(out, names[0] ?? ''), 'utf8'));
    expect(questions).toMatch(/officers only/i);
    expect(questions).toContain('183');
  });

  describe('once it is locked', () => {
    let first: Awaited<ReturnType<typeof report>>;

    beforeAll(async () => {
      const at = '2024-10-30T09:00:00.000Z';
      const lock = { number: 1, kind: 'locked', by: PATTI, at, reason: '', leftOut: 0 } as const;
      expect(await sitting.store.locks.add(TENANT, Q2, lock)).toBe(true);
      first = await report();
    });

    it('is the final one, without marks', () => {
      expect(first.names).toEqual(['performance-2024-25-Q2.docx', 'performance-2024-25-Q2.html']);
      expect(text(first.page)).not.toMatch(/draft|to be given|Open in/i);
      expect(text(draft.page)).toMatch(/draft[\s\S]*to be given[\s\S]*Open in/i);
      expect(first.out.at(-1)).toBe('This is the final paper: Q2 2024/25 is locked.');
    });

    it('is the same to the byte from the built program, on the other side of the world', async () => {
      const { connection } = sitting;
      const out = await folder();
      const words = [join(built(), 'ragtime.cjs'), 'report', '2024-25-Q2', '--out', out];
      await promisify(execFile)(process.execPath, words, {
        env: {
          ...{ TZ: 'Asia/Tokyo', RAGTIME_TABLES: connection.tables, RAGTIME_TENANTS: TENANT },
          RAGTIME_TABLE_PREFIX: connection.prefix,
        },
      });
      const filesIn = (there: string) => Promise.all(first.names.map((name) => readFile(join(there, name))));
      const [here, elsewhere] = await Promise.all([first.folder, out].map(filesIn));
      expect(here?.every((bytes, index) => elsewhere?.[index]?.equals(bytes))).toBe(true);
    }, 60_000);

    it('leaves a file alone that is there already, and refuses to replace another one', async () => {
      const again = await sitting.run('report', '2024-25-Q2', '--out', first.folder);
      expect(again.out[0]).toContain('is there already, the same to the byte.');
      const other = await sitting.run('report', '2024-25-Q2', '--out', first.folder, '--set', 'contact=Jo');
      expect(other).toMatchObject({ code: 1 });
      expect(other.err).toContain('somebody may have worked on it');
    });

    it('keeps what was reported, and lists beside it what was restated since', async () => {
      const stored = await sitting.store.periods.cell(TENANT, Q2, '182');
      if (!stored) throw new Error('182 is not there');
      const at = '2024-11-05T10:00:00.000Z';
      const { cell: before, etag } = stored;
      const cell = settled({
        ...before,
        figure: '91',
        revision: before.revision + 1,
        reportedAt: at,
        reportedBy: PATTI,
      });
      const how = {
        kind: 'correction',
        at,
        by: PATTI,
        reason: 'Two were counted twice.',
        submissionId: 's',
      } as const;
      await sitting.store.periods.record(TENANT, { cell, revision: revisionOf(cell, before, how), etag });
      const said = text((await report('--html')).page);
      expect(said).toContain('■ Red | 1 | 8%');
      expect(said).toContain(
        '77.0%, ■ Red | 91.0%, ● Green | 5 November 2024, Patti Fernandez: Two were counted twice.',
      );
    });
  });
});

it('leaves out what is restricted, and tells whoever writes it', async () => {
  const sitting = await operator({ now: '2024-10-16T10:00:00Z' });
  const out = await folder();
  const indicators = join(out, 'indicators.csv');
  const [header, ...rows] = (await readFile(join(SEED, 'indicators.csv'), 'utf8')).trim().split(/\r?\n/);
  const restricted = rows.map((row) => `${row},${row.startsWith('183,') ? 'restricted' : ''}`);
  await writeFile(indicators, [`${header},audience`, ...restricted, ''].join('\n'));
  await sitting.run('import', 'people', join(SEED, 'people.csv'));
  expect(await sitting.run('import', 'indicators', indicators)).toMatchObject({ code: 0 });
  await sitting.run('import', 'scores', join(SEED, 'scores.csv'), '--yes');
  const ran = await sitting.run('report', '2024-25-Q2', '--out', join(out, 'papers'), '--html');
  expect(ran.out.at(-1)).toBe('Not in it, as a paper is for anybody: 183, which is restricted.');
  const said = text(await readFile(join(out, 'papers', 'performance-2024-25-Q2-draft.html'), 'utf8'));
  expect(said).toContain('Freedom of Information');
  expect(said).not.toContain('Subject Access Requests');
  expect(said).toContain('Total | 12 | 100%');
});
