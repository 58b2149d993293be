/** A restore rehearsed: the sample council in the middle of a quarter, backed up and restored beside itself. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedCouncil } from '../../../src/dev/council/seed.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { VERSION } from '../../../src/version.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { freshPrefix } from '../../support/tables.ts';
import { type Operator, operator, TENANT } from '../operator.ts';

const NOW = '2026-10-20T08:00:00Z';
const QUESTIONS = [
  'what’s red this quarter?',
  'show CPI13',
  'who changed CPI13 and when?',
  'summary of last year',
  'who hasn’t reported?',
  'when was I last reminded?',
];

/** Every file of a folder, by its name. */
const filesOf = async (folder: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
    ),
  );

const answersOf = async (desk: Operator): Promise<readonly string[]> => {
  const answers: string[] = [];
  for (const question of QUESTIONS) {
    const { code, out, err } = await desk.run(
      'ask',
      '--as',
      'Alex Wilber',
      '--at',
      '2026-10-20T09:00',
      question,
    );
    answers.push([code, ...out, err].join('\n'));
  }
  return answers;
};

describe('a backup of a council in the middle of its quarter', () => {
  let live: Operator;
  let folder: string;
  let answers: readonly string[];

  beforeAll(async () => {
    live = await operator({ now: NOW });
    const { store } = live;
    await seedCouncil(store, TENANT, new Date(NOW), CALENDAR);
    const [alex] = (await store.register.people(TENANT)).filter(({ name }) => name === 'Alex Wilber');
    if (!alex) throw new Error('Alex is not there');
    const chat = {
      name: alex.name,
      conversationId: 'a:1',
      serviceUrl: 'https://smba.example/',
      channelId: 'msteams',
    };
    await store.conversations.remember(
      { tenantId: TENANT, aadId: alex.id, ...chat, botId: '28:bot', userId: '29:alex' },
      new Date(NOW),
    );
    const errand = { period: Period.parse('2026-27-Q2'), stage: 'invitation', person: alex, refs: ['CPI13'] };
    const claim = await store.ledger.claim(TENANT, errand, new Date('2026-10-09T08:00:00Z'));
    if (!claim) throw new Error('somebody else has it');
    await store.ledger.settle(
      TENANT,
      claim,
      { kind: 'sent', activityId: '1' },
      new Date('2026-10-09T08:00:01Z'),
    );
    await store.sending.change(TENANT, (state) => ({ ...state, nextAt: Date.parse(NOW) }));
    await store.threads.talkAbout(TENANT, '19:room', { group: ['ICT'] });
    answers = await answersOf(live);
    folder = join(dirname(await live.file('beside', '')), 'backup');
  });

  it('is answered from as the council itself is, once it is restored under another prefix', async () => {
    const backedUp = await live.run('export', 'all', folder);
    expect(backedUp).toMatchObject({
      code: 0,
      out: expect.arrayContaining(['  Conversations.jsonl: 1 row']),
    });
    expect(backedUp.out.join('\n')).toContain('It holds personal data');
    const spare = await operator({ now: NOW, connection: { ...live.connection, prefix: freshPrefix() } });

    const dry = await spare.run('import', 'all', folder, '--dry-run');
    expect([dry.code, dry.out.at(-1), await spare.rows()]).toEqual([0, 'Nothing was written.', []]);
    const restored = await spare.run('import', 'all', folder);
    expect(restored.code).toBe(0);
    expect(restored.out.slice(1, -1)).toEqual(dry.out.slice(1, -1));
    expect(restored.out[0]).toMatch(/^Restored [\d,]+ rows of 1 council, as of 20 October 2026 at 09:00:$/);
    expect(spare.progress.at(-1)).toMatch(/^(\d+) of \1$/);

    // Before anybody asks, which is written down.
    const second = `${folder}-2`;
    expect((await spare.run('export', 'all', second)).code).toBe(0);
    expect(await filesOf(second)).toEqual(await filesOf(folder));
    expect(await answersOf(spare)).toEqual(answers);
    expect(answers.join('\n')).toContain('3 of 49 are red in Q2 2026/27');
    expect(await spare.store.threads.about(TENANT, '19:room')).toMatchObject({ group: ['ICT'] });
  });

  it('is a folder of lines of JSON for its owner alone, with a manifest that says what they are', async () => {
    const files = await filesOf(folder);
    const manifest = JSON.parse(files['manifest.json'] ?? '');
    expect(manifest).toMatchObject({
      ...{ format: 'Ragtime backup', version: 1, ragtime: VERSION, madeAt: '2026-10-20T08:00:00.000Z' },
      tenants: [TENANT],
    });
    for (const { name, rows } of manifest.files) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
      const lines = (files[name] ?? '')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line));
      expect(lines).toHaveLength(rows);
      const keys = lines.map(({ PartitionKey, RowKey }) => `${PartitionKey}\0${RowKey}`);
      expect(keys).toEqual([...keys].sort());
    }
    expect(await readdir(dirname(folder))).not.toContainEqual(expect.stringContaining('unfinished'));
    expect(files['Periods.jsonl']).toMatch(/"figure":\d+,.*"@types":\{[^}]*"figure":"Double"/);
  });

  it('is never put over anything that is there already', async () => {
    const again = await live.run('export', 'all', folder);
    expect(again).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        `${folder} is there already, and is left as it is. Name a folder that is not there yet.`,
      ),
    });
    const over = await live.run('import', 'all', folder);
    expect(over.code).toBe(1);
    expect(over.err).toMatch(
      /A backup is only restored into an empty store, and this one has rows in it: \w+Ledger \(\d+ rows\), \w+Conversations \(1 row\).*Choose another prefix, such as RAGTIME_TABLE_PREFIX=Restored/,
    );
    expect((await live.run('export', 'all')).err).toContain('Which folder? Write: ragtime export all DIR');
  });
});
