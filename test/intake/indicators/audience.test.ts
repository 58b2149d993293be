/** Who may read an indicator, as a file says it. */
import { describe, expect, it } from 'vitest';
import { readAudience } from '../../../src/intake/people/audience.ts';
import { operator, PEOPLE, TENANT } from '../../cli/operator.ts';

const ISAIAH = { id: '11111111-aaaa-4aaa-8aaa-111111111111', name: 'Isaiah Langer' };
const HEAD = 'ref,title,unit,direction,target,group';

describe('the columns of who may read', () => {
  it('take groups, roles, people and a day, and are listed and stored as they are', async () => {
    const { store, run, file } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const rows = [
      `${HEAD},audience,restricted until`,
      'A1,Calls,percent,higher,90%,ICT,ict; managers; isaiah@example.com,3/11/2026',
      'A2,Cases,percent,higher,90%,Legal,restricted,',
      'A3,Free,percent,higher,90%,Legal,,',
      'A4,Later,percent,higher,90%,Legal,,2026-11-03',
    ];
    const { code, out } = await run('import', 'indicators', await file('r.csv', rows.join('\n')));
    expect([code, out[0]]).toEqual([0, '4 indicators: 4 added.']);
    const found = (await store.register.indicators(TENANT)).map(({ restriction }) => restriction);
    const nobody = { groups: [], roles: [], people: [] };
    expect(found).toEqual([
      { groups: ['ICT'], roles: ['managers'], people: [ISAIAH], until: '2026-11-03' },
      nobody,
      undefined,
      { ...nobody, until: '2026-11-03' },
    ]);
  });

  it('stay where a later file has no such column, and say what they change where it has', async () => {
    const { store, run, file } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const put = async (rows: string) => run('import', 'indicators', await file('r.csv', rows));
    await put(`${HEAD},audience\nA1,Calls,percent,higher,90%,ICT,ICT`);
    await put(`${HEAD}\nA1,All calls,percent,higher,90%,ICT`);
    const restrictionOf = async () => (await store.register.indicators(TENANT))[0]?.restriction;
    expect(await restrictionOf()).toMatchObject({ groups: ['ICT'] });
    const { out } = await put(`${HEAD},restricted_until\nA1,All calls,percent,higher,90%,ICT,2026-11-03`);
    expect(out.join('\n')).toContain('restricted until: nothing → 2026-11-03');
    expect(await restrictionOf()).toMatchObject({ groups: ['ICT'], until: '2026-11-03' });
    await put(`${HEAD},audience\nA1,All calls,percent,higher,90%,ICT,everybody`);
    expect(await restrictionOf()).toBeUndefined();
  });

  it('say what they can’t read, and how to write it', () => {
    const people = [{ ...ISAIAH, email: 'isaiah@example.com', role: 'staff' } as const];
    const sentence = (audience: string) => {
      const read = readAudience({ audience, restricted_until: '' }, new Set(['audience']), undefined, {
        people,
        groups: ['ICT', 'Customer services', ''],
      });
      return 'sentence' in read ? read.sentence : '';
    };
    expect(sentence('ICT; Custumer services')).toBe(
      '“Custumer services” is no group, is not “owners” or “managers”, and is not on the list of people. Did you mean Customer services?',
    );
    expect(sentence('Zoe Quiet')).toContain('“Zoe Quiet” is no group');
    expect(sentence('Zoe Quiet')).toContain('Import the person first');
    expect(sentence('ICT; Isaiah Langer')).toBe('');
  });

  it('name a day that is none by its row and column', async () => {
    const { run, file } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const { code, err } = await run(
      'import',
      'indicators',
      await file('r.csv', `${HEAD},restricted_until\nA1,Calls,percent,higher,90%,ICT,soon`),
    );
    expect(code).toBe(1);
    expect(err).toContain('restricted_until');
    expect(err).toContain('a day such as 03/11/2026');
  });
});
