import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { operator, operatorWithIndicators, TENANT } from '../operator.ts';

const LEE: Person = { id: 'lee', name: 'Lee Gu', email: 'lee@example.com', role: 'performance team' };
const SCORES = [
  'ref,period,figure,commentary,reported_by,action,action_owner,action_by',
  'CPI13,2019-20-Q1,86.2,Two posts were empty.,isaiah@example.com,Recruit two,Isaiah Langer,2019-09-01',
  'CPI13,2018-19-Q4,90,,isaiah@example.com,,,',
].join('\n');

/** Isaiah owns all and reported two figures, Megan manages one, Patti and Lee are the performance team. */
async function council(wishes: Parameters<typeof operatorWithIndicators>[0] = {}) {
  const sitting = await operatorWithIndicators(wishes);
  await sitting.store.register.savePeople(TENANT, [LEE], () => {});
  await sitting.run('import', 'scores', await sitting.file('scores.csv', SCORES));
  return sitting;
}

describe('removing a person', () => {
  it('says what they answer for and what becomes of it, and writes nothing, in a dry run', async () => {
    const { run, rows } = await council();
    const before = await rows();
    const { code, out } = await run('remove', 'person', 'isaiah@example.com', '--dry-run');
    expect([code, out]).toEqual([
      0,
      [
        '  Isaiah Langer, isaiah@example.com',
        '    owner of CPI08, CPI11 and CPI13',
        '    still to report CPI08 and CPI11 for Q1 2019/20 and CPI08 and CPI11 for Q4 2018/19',
        '    named for an action on CPI13 in Q1 2019/20 by 1 September 2019: “Recruit two”',
        '    Nobody can then be asked for CPI08, CPI11 and CPI13.',
        'Whoever leaves can see and do nothing more in Ragtime, and is sent nothing more. Their e-mail address, where to write to them in Teams, what they last asked, and forms they had begun are deleted.',
        'Figures go on naming them, so that it can be checked who reported what, until 10 July 2025.',
        'Nothing was written.',
      ],
    ]);
    expect(await rows()).toEqual(before);
  });

  it.each([
    [{}, 'Nothing was done. To do it, run it again with --yes.'],
    [{ ask: async () => false }, 'Nothing was done.'],
  ])('needs a yes: %j', async (wishes, sentence) => {
    const { run, rows } = await council(wishes);
    const before = await rows();
    const { code, err, out } = await run('remove', 'person', 'megan@example.com');
    expect([code, out]).toEqual([1, []]);
    expect(err.endsWith(sentence)).toBe(true);
    expect(await rows()).toEqual(before);
  });

  it('puts the question to whoever sits there', async () => {
    const asked: string[] = [];
    const ask = async (question: string) => asked.push(question) > 0;
    const { run, store } = await council({ ask });
    expect((await run('remove', 'person', 'Megan', 'Bowen')).code).toBe(0);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('  Megan Bowen, megan@example.com\n    manager of CPI13\n');
    expect(asked[0]).toContain('When CPI13 is off target, only the performance team hears.');
    expect((await store.register.people(TENANT)).map(({ name }) => name)).not.toContain('Megan Bowen');
  });

  it('gives a receipt: what is deleted, what is kept until when and why, and what to do next', async () => {
    const { run } = await council();
    const { code, out } = await run('remove', 'person', 'isaiah@example.com', '--yes');
    expect(code).toBe(0);
    expect(out).toEqual([
      'Isaiah Langer (11111111-aaaa-4aaa-8aaa-111111111111) left the list on 10 July 2019 at 11:00.',
      '  Deleted: 1 row of Register (name, e-mail address, role), no rows of Conversations (where to write to them in Teams), no rows of Threads (what they last asked, and forms they had begun).',
      '  Ended: their duties in 3 indicators (Register), and in 6 figures of the quarters that messages are sent about (Periods).',
      '  Kept until 10 July 2025 (RAGTIME_KEEP_NAMES: 6 years), so that it can be checked who reported what: name and object id in 4 rows of Periods (whose figures are, and who reported them) and no rows of Ledger (messages to them), and 1 row of Register that says when they left. From then on: ragtime erase names.',
      'What people wrote themselves, as commentary or as a reason, stands as they wrote it, whomever it names.',
      'Next: write an owner for CPI08, CPI11 and CPI13 into the indicators file, and run ragtime import indicators FILE.csv. Until then the performance team is told that there is nobody.',
    ]);
  });

  it('keeps nothing of somebody whom no figure and no message names', async () => {
    const { run, store } = await council();
    const { out } = await run('remove', 'person', 'megan@example.com', '--yes');
    expect(out).toContain('  Kept: nothing. No figure and no message on record names them.');
    expect(await store.former.all(TENANT)).toEqual([]);
  });

  it('says of somebody who has left that there is nothing more to do', async () => {
    const { run, rows } = await council();
    await run('remove', 'person', 'isaiah@example.com', '--yes');
    const before = await rows();
    const { code, out } = await run('remove', 'person', 'isaiah langer', '--yes');
    expect([code, out]).toEqual([
      0,
      [
        'Isaiah Langer left the list on 10 July 2019 at 11:00. There is nothing more to do: figures name them until 10 July 2025, or until you erase that with --erase-now.',
      ],
    ]);
    expect((await run('remove', 'person', 'isaiah@example.com', '--yes')).err).toContain(
      '“isaiah@example.com” is not on the list of people.',
    );
    expect(await rows()).toEqual(before);
  });

  it('has the rest done of what was stopped, by the address that the operator knows', async () => {
    const { run, store } = await council();
    const [isaiah] = await store.register.people(TENANT);
    if (!isaiah) throw new Error('nobody there');
    // Killed right after the first write.
    await store.former.takeOff(TENANT, { ...isaiah, leftAt: '2019-07-10T09:00:00.000Z', alias: 'former-1' });
    const half = `${isaiah.name} is off the list, and what that takes is not all done`;
    expect((await run('doctor')).out).toContain(`✗ ${half}: run ragtime remove person ${isaiah.id}.`);
    expect((await run('remove', 'person', isaiah.email, '--dry-run')).out[0]).toContain('It would be now.');
    const { code, out } = await run('remove', 'person', isaiah.email);
    expect(code).toBe(0);
    expect(out).toContain('Part of this was done before. What then lost its owner, ragtime doctor names.');
    expect((await store.register.indicators(TENANT)).map(({ owner }) => owner)).toEqual([null, null, null]);
    expect((await run('doctor')).out.join('\n')).not.toContain(half);
  });

  it('does not take away the last of the performance team', async () => {
    const { run } = await council();
    expect((await run('remove', 'person', 'lee@example.com', '--yes')).code).toBe(0);
    const { code, err } = await run('remove', 'person', 'patti@example.com', '--yes');
    expect(code).toBe(1);
    expect(err).toContain('Patti Fernandez is the only performance team there is');
    expect(err).toContain('Give somebody else that role first, in the people file, and import it.');
  });

  it.each([
    ['isaia@example.com', 'Did you mean Isaiah Langer (isaiah@example.com)?'],
    ['bowen', 'Did you mean Megan Bowen (megan@example.com)?'],
    ['nobody@nowhere.gov', 'Write an e-mail address as the people file has it'],
  ])('knows nobody as %s, and says who may be meant', async (said, hint) => {
    const { run } = await council();
    const { code, err } = await run('remove', 'person', said, '--yes');
    expect(code).toBe(1);
    expect(err).toContain(`“${said}” is not on the list of people. ${hint}`);
  });

  it('asks for the object id where two have one address, and then moves what was theirs to the other', async () => {
    const { run, store } = await council();
    const anew = { ...LEE, id: 'isaiah-anew', name: 'Isaiah Langer', email: 'Isaiah@example.com' };
    await store.register.savePeople(TENANT, [anew], () => {});
    const old = '11111111-aaaa-4aaa-8aaa-111111111111';
    expect((await run('remove', 'person', 'isaiah@example.com', '--yes')).err).toContain(
      `“isaiah@example.com” is 2 people. Write the object id of one: Isaiah Langer (${old}) or Isaiah Langer (isaiah-anew).`,
    );
    const { out } = await run('remove', 'person', old, '--dry-run');
    expect(out).toContain(
      '    That address is on the list under the object id isaiah-anew as well: what is theirs goes to that one.',
    );
    expect((await run('remove', 'person', old, '--yes')).out.join('\n')).toContain(
      'Carried over to the object id isaiah-anew: all of that, and 4 rows of Periods',
    );
    expect((await store.register.indicator(TENANT, 'CPI13'))?.owner?.id).toBe('isaiah-anew');
  });
});

describe('the names of people who left', () => {
  it('are erased when they leave where RAGTIME_KEEP_NAMES is 0, or where it is asked for', async () => {
    for (const [env, more] of [
      [{ RAGTIME_KEEP_NAMES: '0' }, []],
      [{}, ['--erase-now']],
    ] as const) {
      const { run, store } = await council({ env });
      const { out } = await run('remove', 'person', 'isaiah@example.com', '--yes', ...more);
      expect(out.join('\n')).toContain(
        'Erased in 4 rows of Periods (whose figures are, and who reported them) and no rows of Ledger (messages to them): there it says “a former owner” now',
      );
      expect(await store.former.all(TENANT)).toEqual([]);
    }
  });

  it('are erased on the day that was said, and not before', async () => {
    const { run, connection } = await council();
    await run('remove', 'person', 'isaiah@example.com', '--yes');
    expect((await run('erase', 'names', '--yes')).out).toEqual([
      'No name is due to be erased.',
      '  not yet: Isaiah Langer, named until 10 July 2025',
    ]);
    const eve = await operator({ connection, now: '2025-07-09T10:00:00Z' });
    expect((await eve.run('erase', 'names', '--yes')).out[0]).toBe('No name is due to be erased.');
    const later = await operator({ connection, now: '2025-07-10T10:00:00Z' });
    expect((await later.run('doctor')).out).toContain(
      '✗ 1 person left so long ago that figures need not name them any more: run ragtime erase names.',
    );
    const before = await later.rows();
    expect((await later.run('erase', 'names', '--dry-run')).out).toEqual([
      '1 name would be erased for good, in every figure and every message on record:',
      '  Isaiah Langer (11111111-aaaa-4aaa-8aaa-111111111111), who left on 10 July 2019',
      'Nothing was written.',
    ]);
    expect((await later.run('erase', 'names')).err).toContain('To do it, run it again with --yes.');
    expect(await later.rows()).toEqual(before);
    expect((await later.run('erase', 'names', '--yes')).out).toEqual([
      'Isaiah Langer (11111111-aaaa-4aaa-8aaa-111111111111): erased in 4 rows of Periods, no rows of Ledger and 1 row of Register. Figures have “a former owner” now.',
    ]);
    expect((await later.run('erase', 'names')).out).toEqual(['No name is due to be erased.']);
  });

  it('can be erased earlier, by object id', async () => {
    const { run } = await council();
    await run('remove', 'person', 'isaiah@example.com', '--yes');
    const id = '11111111-aaaa-4aaa-8aaa-111111111111';
    expect((await run('remove', 'person', id, '--erase-now')).err).toContain(
      '1 name would be erased for good',
    );
    expect((await run('remove', 'person', id, '--erase-now', '--yes')).out[0]).toContain('erased in 4 rows');
  });
});
