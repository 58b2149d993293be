/** A restore that is stopped half way: nothing works on such a store before it was run again. */
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { type CountedTables, countedTables } from '../../support/countedTables.ts';
import { HISTORY, type Operator, operator, operatorWithIndicators, TENANT } from '../operator.ts';

const ONLY_A_PART =
  'Only a part of this store is in: the backup of 2019-07-10 10:00 UTC was being restored into it. Run “ragtime import all DIR” with that backup again, which goes on, or use another RAGTIME_TABLE_PREFIX.';

describe('a restore', () => {
  let live: Operator;
  let folder: string;
  let way: CountedTables;
  let desk: Operator;

  beforeAll(async () => {
    live = await operatorWithIndicators();
    await live.run('import', 'scores', await live.file('scores.csv', HISTORY), '--yes');
    folder = join(dirname(await live.file('beside', '')), 'backup');
    expect((await live.run('export', 'all', folder)).code).toBe(0);
    way = await countedTables();
    return () => way.stop();
  });

  beforeEach(async () => {
    way.answer('well');
    desk = await operator({ connection: way.connection });
  });

  it('goes on after a stop, and until then nothing opens the store', async () => {
    // Five make the tables, and one has the first quarter in.
    let writes = 0;
    way.answer({ status: 400 }, ({ kind, table }) => kind === 'write' && table === '' && ++writes > 6);
    const stopped = await desk.run('import', 'all', folder);
    expect(stopped.code).toBe(1);
    expect(stopped.err).toMatch(
      /Stopped with [1-9]\d? of 24 rows known to be in: .*Ragtime does not start on this store as it is\. Run the same command again: it goes on\./,
    );
    way.answer('well');
    await expect(openStore(desk.connection)).rejects.toThrow(ONLY_A_PART);
    await expect(desk.store.ready()).rejects.toThrow(ONLY_A_PART);
    for (const words of [['doctor'], ['export', 'all', `${folder}-3`], ['ask', 'what’s red?']]) {
      expect(await desk.run(...words)).toMatchObject({ code: 1, err: expect.stringContaining(ONLY_A_PART) });
    }
    const another = `${folder}-another`;
    expect(
      (
        await (
          await operator({ now: '2019-07-11T10:00:00Z', connection: live.connection })
        ).run('export', 'all', another)
      ).code,
    ).toBe(0);
    expect((await desk.run('import', 'all', another)).err).toContain(
      `This is the backup of 2019-07-11 10:00 UTC, and nothing was restored. ${ONLY_A_PART}`,
    );

    // A bot that was started before, and still writes to it.
    await desk.store.threads.talkAbout(TENANT, '19:room', { group: ['ICT'] });
    expect((await desk.run('import', 'all', folder)).err).toContain(
      `What was read back of ${desk.connection.prefix}Threads is not what the backup has. Something else writes to this store: stop it, or use another RAGTIME_TABLE_PREFIX.`,
    );
    await expect(desk.store.ready()).rejects.toThrow(ONLY_A_PART);
    await desk.store.threads.talkAbout(TENANT, '19:room', undefined);

    const again = await desk.run('import', 'all', folder);
    expect(again.err).toContain('A restore of this backup was stopped here, and goes on.');
    expect(again).toMatchObject({
      code: 0,
      out: expect.arrayContaining([expect.stringContaining('All of it was read back')]),
    });
    await desk.store.ready();
    const keys = (rows: readonly string[]) => rows.map((row) => row.replace(/ \S+$/, ''));
    expect(keys(await desk.rows())).toEqual(keys(await live.rows()));
  });
});
