/** Who signs an indicator off, as a file says it. */
import { describe, expect, it } from 'vitest';
import { readSignOff } from '../../../src/intake/people/signatories.ts';
import { operator, PEOPLE, TENANT } from '../../cli/operator.ts';

const ISAIAH = { id: '11111111-aaaa-4aaa-8aaa-111111111111', name: 'Isaiah Langer' };
const MEGAN = { id: '22222222-aaaa-4aaa-8aaa-222222222222', name: 'Megan Bowen' };

describe('the column of who signs off', () => {
  it('takes the manager, several authorities, or nobody', async () => {
    const { store, run, file } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const rows = [
      'ref,title,unit,direction,target,manager,Signs off',
      'A1,Calls,percent,higher,90%,Megan Bowen,Manager',
      'A2,Shared,percent,higher,90%,,"Cambridge: megan bowen; Ely and Soham: isaiah@example.com"',
      'A3,Free,percent,higher,90%,,',
    ];
    const { code, out } = await run('import', 'indicators', await file('r.csv', rows.join('\n')));
    expect([code, out[0]]).toEqual([0, '3 indicators: 3 added.']);
    const [a1, a2, a3] = await store.register.indicators(TENANT);
    expect([a1?.signOff, a3?.signOff]).toEqual(['manager', undefined]);
    expect(a2?.signOff).toEqual([
      { authority: 'Cambridge', person: MEGAN },
      { authority: 'Ely and Soham', person: ISAIAH },
    ]);
  });

  it('stays where a later file has no such column, and says what it changes where it has', async () => {
    const { store, run, file } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const head = 'ref,title,unit,direction,target';
    await run(
      'import',
      'indicators',
      await file('a.csv', `${head},sign_off\nA1,Calls,percent,higher,90%,manager`),
    );
    await run('import', 'indicators', await file('b.csv', `${head}\nA1,All calls,percent,higher,90%`));
    expect((await store.register.indicators(TENANT))[0]).toMatchObject({
      title: 'All calls',
      signOff: 'manager',
    });
    const { out } = await run(
      'import',
      'indicators',
      await file('c.csv', `${head},sign_off\nA1,All calls,percent,higher,90%,`),
    );
    expect(out.join('\n')).toContain('sign-off: manager →');
    expect((await store.register.indicators(TENANT))[0]?.signOff).toBeUndefined();
  });

  it('says what it can’t read, and how to write it', () => {
    const people = [{ ...ISAIAH, email: 'isaiah@example.com', role: 'staff' } as const];
    const sentence = (said: string) => {
      const read = readSignOff(said, people);
      return 'sentence' in read ? read.sentence : '';
    };
    expect(sentence('Isaiah Langer')).toContain('“Isaiah Langer” names no authority. Write “manager”');
    expect(sentence('Ely: Isaiah Langer; ely: Isaiah Langer')).toBe(
      'ely is named twice. Each authority has one signatory.',
    );
    expect(sentence('Ely: Zoe')).toContain('“Zoe” is not on the list of people');
    expect(sentence('A: x; B: x; C: x; D: x; E: x')).toBe('5 authorities are named, and at most 4 can sign.');
  });
});
