/** A file of people is the list: whoever is not in it leaves, once the operator agrees. */
import { describe, expect, it } from 'vitest';
import { INDICATORS, operatorWithIndicators, PEOPLE, TENANT } from '../../cli/operator.ts';

const without = (...names: readonly string[]): string =>
  PEOPLE.split('\n')
    .filter((line) => !names.some((name) => line.startsWith(name)))
    .join('\n');
const WITH_LEE = `${PEOPLE}\nLee Gu,lee@example.com,55555555-aaaa-4aaa-8aaa-555555555555,performance team`;
const MEGAN = [
  '  Megan Bowen, megan@example.com',
  '    manager of CPI13',
  '    When CPI13 is off target, only the performance team hears.',
];

describe('a list of people without somebody', () => {
  it('says who would leave and what becomes of what they answer for, and writes nothing, in a dry run', async () => {
    const { run, file, rows } = await operatorWithIndicators();
    const before = await rows();
    const list = await file('left.csv', without('Megan'));
    const { code, out } = await run('import', 'people', list, '--dry-run');
    expect([code, out.slice(0, 5)]).toEqual([
      0,
      [
        '2 people, nothing to change.',
        '1 person on the list is not in left.csv, and would leave it:',
        ...MEGAN,
      ],
    ]);
    expect(out.at(-1)).toBe('Nothing was written.');
    expect(await rows()).toEqual(before);
  });

  it('imports nothing at all without a yes: neither who is new nor what has changed', async () => {
    const { run, file, rows } = await operatorWithIndicators();
    const before = await rows();
    const list = `${without('Megan').replace('isaiah@', 'i.langer@')}\nNew Starter,new@example.com,6,`;
    const { code, out, err } = await run('import', 'people', await file('left.csv', list));
    expect([code, out]).toEqual([1, []]);
    expect(err).toContain(MEGAN.join('\n'));
    expect(err).toContain('Nothing was imported. To import it all the same, run it again with --yes.');
    expect(await rows()).toEqual(before);
  });

  it('asks once about all of them, and stops at a no', async () => {
    const asked: string[] = [];
    const ask = async (question: string) => asked.push(question) > 1;
    const { run, file, store } = await operatorWithIndicators({ ask });
    await run('import', 'people', await file('lee.csv', WITH_LEE));
    const list = await file('left.csv', `${without('Megan', 'Isaiah')}\n${WITH_LEE.split('\n').at(-1)}`);
    expect((await run('import', 'people', list, '--whole-list')).err).toContain('Nothing was imported.');
    expect(await store.register.people(TENANT)).toHaveLength(4);
    expect((await run('import', 'people', list, '--whole-list')).code).toBe(0);
    expect((await store.register.people(TENANT)).map(({ name }) => name).sort()).toEqual([
      'Lee Gu',
      'Patti Fernandez',
    ]);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toContain('2 people on the list are not in left.csv, and would leave it:');
    expect(asked[0]).toContain('  Isaiah Langer, isaiah@example.com\n    owner of CPI08, CPI11 and CPI13');
    expect(asked[0]).toContain(MEGAN.join('\n'));
  });

  it('names whoever answers for nothing as well, after those who do', async () => {
    const { run, file } = await operatorWithIndicators();
    const others = ['Ann', 'Bob', 'Cat'].map((name) => `${name} Gu,${name}@example.com,${name},`);
    await run('import', 'people', await file('more.csv', [PEOPLE, ...others].join('\n')));
    const left = [without('Megan'), others[0], others[1]].join('\n');
    const { out } = await run('import', 'people', await file('left.csv', left), '--dry-run');
    expect(out.slice(-7, -3)).toEqual([...MEGAN, '  with nothing to answer for: Cat Gu (Cat@example.com)']);
  });

  it('takes them off the list with a receipt, and everybody else in', async () => {
    const { run, file, store } = await operatorWithIndicators();
    const list = `${without('Megan')}\nNew Starter,new@example.com,6,`;
    const { out } = await run('import', 'people', await file('left.csv', list), '--yes');
    expect(out.slice(0, 2)).toEqual([
      '3 people: 1 added, 2 as before.',
      '  new: New Starter, new@example.com',
    ]);
    expect(out).toContain(
      'Megan Bowen (22222222-aaaa-4aaa-8aaa-222222222222) left the list on 10 July 2019 at 11:00.',
    );
    expect(out).toContain(
      'Next: write a manager for CPI13 into the indicators file, and run ragtime import indicators FILE.csv. Until then the performance team is told that there is nobody.',
    );
    expect((await store.register.people(TENANT)).map(({ name }) => name).sort()).toEqual([
      'Isaiah Langer',
      'New Starter',
      'Patti Fernandez',
    ]);
    expect((await store.register.indicator(TENANT, 'CPI13'))?.manager).toBeNull();
  });

  it('only adds where the file has half of the list or less, and says so', async () => {
    const { run, file, store } = await operatorWithIndicators();
    const few = await file('few.csv', without('Megan', 'Patti'));
    expect((await run('import', 'people', few)).out).toEqual([
      '1 person, nothing to change.',
      'The file has 1 of the 3 people on the list. It does not look like the whole list, so it only adds to it. These stay: Megan Bowen and Patti Fernandez. Where somebody has left: ragtime remove person E-MAIL. Where the file is the whole list: import it with --whole-list.',
    ]);
    expect(await store.register.people(TENANT)).toHaveLength(3);
  });

  it('only adds, however much it has, where the operator says so', async () => {
    const { run, file, store } = await operatorWithIndicators();
    const most = await file('most.csv', without('Megan'));
    expect((await run('import', 'people', most, '--only-add')).out).toEqual([
      '2 people, nothing to change.',
      'The file has 2 of the 3 people on the list. These stay: Megan Bowen. Where somebody has left: ragtime remove person E-MAIL.',
    ]);
    expect(await store.register.people(TENANT)).toHaveLength(3);
    expect((await run('import', 'people', most, '--only-add', '--whole-list')).code).toBe(2);
  });

  it('never leaves a council without its performance team', async () => {
    const { run, file, rows } = await operatorWithIndicators();
    const before = await rows();
    for (const list of [without('Patti'), PEOPLE.replace('performance team', '')]) {
      const { code, err } = await run('import', 'people', await file('team.csv', list), '--yes');
      expect(code).toBe(1);
      expect(err).toContain('Patti Fernandez is the only performance team there is');
      expect(err).toContain('Give somebody in team.csv that role. Nothing was imported.');
    }
    expect(await rows()).toEqual(before);
    const handedOver = WITH_LEE.split('\n').filter((line) => !line.startsWith('Patti'));
    expect((await run('import', 'people', await file('lee.csv', handedOver.join('\n')), '--yes')).code).toBe(
      0,
    );
  });

  it('does not list a second time what a manager of many leaves without one', async () => {
    const { run, file } = await operatorWithIndicators();
    const both = INDICATORS.replace('15%,Isaiah Langer,', '15%,Isaiah Langer,Megan Bowen');
    expect((await run('import', 'indicators', await file('both.csv', both))).code).toBe(0);
    const { out } = await run('import', 'people', await file('left.csv', without('Megan')), '--dry-run');
    expect(out).toContain('    manager of CPI11 and CPI13');
    expect(out).toContain(
      '    When any of these that they manage is off target, only the performance team hears.',
    );
  });

  it('moves what is somebody’s to the object id that the list has them under now', async () => {
    const { run, file, store } = await operatorWithIndicators();
    const anew = PEOPLE.replace('22222222-', '99999999-');
    const { out } = await run('import', 'people', await file('anew.csv', anew), '--yes');
    expect(out.join('\n')).toContain('Carried over to the object id 99999999-aaaa-4aaa-8aaa-222222222222');
    expect(out.join('\n')).not.toContain('is also the address of');
    expect((await store.register.indicator(TENANT, 'CPI13'))?.manager).toEqual({
      id: '99999999-aaaa-4aaa-8aaa-222222222222',
      name: 'Megan Bowen',
    });
    expect((await run('import', 'people', await file('anew.csv', anew))).out).toEqual([
      '3 people, nothing to change.',
    ]);
  });

  it('has the rest done of an import that was stopped', async () => {
    const { run, file, store } = await operatorWithIndicators();
    const people = await store.register.people(TENANT);
    const megan = people.find(({ name }) => name === 'Megan Bowen');
    if (!megan) throw new Error('she is not there');
    await store.former.takeOff(TENANT, { ...megan, leftAt: '2019-07-10T09:00:00.000Z', alias: 'former-1' });
    const { out } = await run('import', 'people', await file('left.csv', without('Megan')));
    expect(out).toContain('Part of this was done before. What then lost its owner, ragtime doctor names.');
    expect((await store.register.indicator(TENANT, 'CPI13'))?.manager).toBeNull();
  });
});
