import { truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { configTable } from '../../src/config.ts';
import { Period } from '../../src/domain/time/period.ts';
import { operator, operatorWithIndicators, TENANT } from './operator.ts';

describe('the ragtime program', () => {
  it.each([
    [['import', 'scores'], 'Which file? Write: ragtime import scores FILE.xlsx'],
    [['imports'], "Unknown command 'imports'.\n(Did you mean import?)\n“ragtime --help” says what there is"],
    [['imp', 'scores'], 'Did you mean import?'],
    [['import', 'scores', 'x.csv', '--period', 'Q9'], 'Write it like 2024-25-Q2.'],
    [['import', 'people', 'x.csv', '--now'], "Unknown option '--now'."],
    [['run'], 'ragtime run unreached, ragtime run alerts, ragtime run closing.'],
    [['run', 'report'], 'There is no “report” to run. Write one of ragtime run reminders'],
  ])('ends with 2 when it is used wrongly: %j', async (words, sentence) => {
    const { run } = await operator();
    const { code, err, out } = await run(...words);
    expect([code, out]).toEqual([2, []]);
    expect(err).toContain(sentence);
  });

  it('ends with 1 and a sentence, and no stack, for what has to be put right', async () => {
    const { run } = await operator();
    const { code, err } = await run('import', 'scores', '/no/such/file.csv');
    expect([code, err]).toEqual([
      1,
      '/no/such/file.csv can’t be read. Check its name and that you may read it.',
    ]);
  });

  it('says of a folder that it is one', async () => {
    const { run } = await operator();
    const { err } = await run('import', 'scores', tmpdir());
    expect(err).toBe(`${tmpdir()} is a folder. Name a file in it.`);
  });

  it('reads no more of a file than any council’s has', async () => {
    const { run, file } = await operator();
    const endless = await file('endless.csv', '');
    await truncate(endless, 2 ** 30);
    const { err } = await run('import', 'scores', endless);
    expect(err).toBe(`${endless} is larger than 32 MB. If that is the file you mean, cut it into several.`);
  });

  it('says what to do when the store does not answer', async () => {
    const nowhere =
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a;';
    const { run, file } = await operator({ env: { RAGTIME_TABLES: nowhere } });
    const { code, err } = await run(
      'import',
      'people',
      await file('people.csv', 'name,email,aad_id\nA,a@b.c,1'),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/The store does not answer.*ECONNREFUSED.*Check RAGTIME_TABLES/);
    expect(err).not.toContain('    at ');
  });

  it('does no pass as of another year unless told twice, and opens no quarter of it', async () => {
    const { run, store } = await operatorWithIndicators();
    const { code, err, out } = await run('run', 'reminders', '--dry-run', '--at', '2010-01-01');
    expect([code, out]).toEqual([1, []]);
    expect(err).toContain('2010-01-01 is more than a year from today. Is the year right?\nNothing was done.');
    expect((await run('run', 'reminders', '--dry-run', '--yes', '--at', '2010-01-01')).code).toBe(0);
    expect(await store.periods.lines(TENANT, Period.parse('2009-10-Q2'))).toBeUndefined();
  });

  it('says in words which message each person would be sent, and what about', async () => {
    const { run } = await operatorWithIndicators();
    const lines = async (day: string) => {
      const { out } = await run('run', 'reminders', '--dry-run', '--at', `${day}T10:00`);
      return out.filter((line) => /^ {2}\S/.test(line));
    };
    expect(await lines('2019-07-08')).toEqual([
      '  Isaiah Langer: reminder 5 working days before due, about CPI08, CPI11, CPI13',
    ]);
    expect(await lines('2019-07-24')).toEqual([
      '  Isaiah Langer: 2nd chase, about CPI08, CPI11, CPI13',
      '  Megan Bowen: escalation to the manager, about CPI13',
    ]);
  });

  it('asks which council, where there are several', async () => {
    const { run, file } = await operator({ env: { RAGTIME_TENANTS: `${TENANT},other` } });
    const people = await file('people.csv', 'name,email,aad_id\nA,a@b.c,1');
    expect((await run('import', 'people', people)).err).toContain('say which one with --tenant');
    expect((await run('import', 'people', people, '--tenant', TENANT)).code).toBe(0);
  });

  it('documents every column of a file', async () => {
    const { run } = await operator();
    const { code, out } = await run('import', 'scores', '--help');
    expect(code).toBe(0);
    expect(out.find((line) => line.startsWith('  figure '))).toContain(
      'such as 86.9%, £9,097,446 or (31,664)',
    );
    expect(out.find((line) => line.startsWith('  ref '))).toContain('(required)');
  });

  it('writes a template to a file, but never over one', async () => {
    const { run, file } = await operator();
    const taken = await file('taken.csv', 'mine');
    expect((await run('import', 'people', '--template', taken)).err).toBe(
      `${taken} is there already, and is left as it is. Name another file.`,
    );
    expect((await run('import', 'people', '--template', `${taken}/x.csv`)).err).toContain(
      'Check that its folder is there',
    );
    expect((await run('import', 'people', '--template', `${taken}.new`)).err).toContain('Wrote ');
    expect((await run('import', 'people', `${taken}.new`)).out[0]).toBe('2 people: 2 added.');
  });

  it('prints the settings as the README has them', async () => {
    const { run } = await operator();
    expect((await run('config')).out.join('\n')).toBe(configTable());
  });

  it('finds what is missing before the first quarter', async () => {
    const { run } = await operator();
    const { code, out } = await run('doctor');
    expect(code).toBe(1);
    expect(out).toContain('✗ There is nobody on the list of people: run ragtime import people FILE.csv.');
    expect(out).toContain('✗ There are no indicators: run ragtime import indicators FILE.csv.');
    expect(out).toContain('✓ The quarter being reported is Q1 2019/20; no figure is expected in it yet.');
  });

  it('says which days off it counts on until when, and that the file of closed days has run out', async () => {
    const { file } = await operator();
    const closed = await file(
      'closed.csv',
      'day,what\n24/12/2018,Christmas closure\n23/12/2019,Moving house',
    );
    const env = { RAGTIME_NATION: 'Scotland', RAGTIME_CLOSED_DAYS: closed };
    const said = (await (await operator({ env })).run('doctor')).out.join('\n');
    expect(said).toContain(
      '✓ Working days leave out the bank holidays of Scotland and 2 days of RAGTIME_CLOSED_DAYS. Counted on until 10 July 2020:',
    );
    expect(said).toMatch(/2 December 2019 \(St Andrew’s Day.*23 December 2019 \(Moving house\)/);
    expect(said).not.toContain('ends on');
    const later = (await (await operator({ env, now: '2020-01-10T10:00:00Z' })).run('doctor')).out.join('\n');
    expect(later).toContain(
      '✗ The file that RAGTIME_CLOSED_DAYS names ends on 23 December 2019: add the closed days to come',
    );
  });

  it('says where people were told another due date than the calendar now gives', async () => {
    const { run, store } = await operator();
    expect((await run('doctor')).out.join('\n')).not.toContain('as people were told');
    await store.dueDays.keep(TENANT, Period.parse('2019-20-Q1'), '2019-07-16');
    expect((await run('doctor')).out).toContain(
      '✓ Q1 2019/20 is due on 16 July 2019, as people were told, and that stays; by the calendar as it is now it would be 15 July 2019.',
    );
  });

  it('finds who of those that report, manage or run the cycle can’t be written to, and is content when all can', async () => {
    const bot = { BOT_TYPE: 'UserAssignedMsi', BOT_ID: 'app', BOT_TENANT_ID: TENANT };
    const { run, store } = await operatorWithIndicators({ env: bot });
    const before = await run('doctor');
    expect(before.code).toBe(1);
    expect(before.out.at(-1)).toContain(
      '✗ The bot can’t write to Isaiah Langer, Megan Bowen and Patti Fernandez yet',
    );
    for (const { id: aadId, name } of await store.register.people(TENANT)) {
      await store.conversations.remember(
        {
          ...{ tenantId: TENANT, aadId, name, conversationId: `a:${aadId}`, channelId: 'msteams' },
          ...{ serviceUrl: 'https://smba.trafficmanager.net/uk/', botId: '28:app', userId: `29:${aadId}` },
        },
        new Date('2024-10-01T09:00:00Z'),
      );
    }
    const after = await run('doctor');
    expect(after.out.filter((line) => !line.startsWith('✓'))).toEqual([]);
    expect(after.code).toBe(0);
    expect(after.out).toContain('✓ The quarter being reported is Q1 2019/20; 0 of 3 figures are in.');
  });
});
