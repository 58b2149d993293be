import { describe, expect, it } from 'vitest';
import { operator, PEOPLE, TENANT } from '../../cli/operator.ts';

describe('importing people', () => {
  it('takes the export of users from the Microsoft Entra admin centre as it is', async () => {
    const { store, run, file } = await operator();
    const exported = [
      'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,accountEnabled',
      'adele@council.gov.uk,Adele Vance,Vance,Adele.Vance@council.gov.uk,Adele,C3A9E2F0-7D2B-4E5A-AF43-8B2D9C1E3A22,Member,Lead,True',
      'printer@council.gov.uk,Room 4,,,,d4bafa01-8e3c-4f6b-8054-9c3ead2f4b23,Member,,True',
    ].join('\r\n');
    const { code, out } = await run('import', 'people', await file('users.csv', `\uFEFF${exported}`));
    expect([code, out[0]]).toEqual([0, '2 people: 2 added.']);
    expect(out.at(-1)).toBe('Not used: surname, givenName, userType, jobTitle, accountEnabled.');
    expect(await store.register.people(TENANT)).toEqual([
      {
        id: 'c3a9e2f0-7d2b-4e5a-af43-8b2d9c1e3a22',
        name: 'Adele Vance',
        email: 'Adele.Vance@council.gov.uk',
        role: 'staff',
      },
      {
        id: 'd4bafa01-8e3c-4f6b-8054-9c3ead2f4b23',
        name: 'Room 4',
        email: 'printer@council.gov.uk',
        role: 'staff',
      },
    ]);
  });

  it('changes nothing the second time, and not a row is written', async () => {
    const { run, file, rows } = await operator();
    const list = await file('people.csv', PEOPLE);
    await run('import', 'people', list);
    const before = await rows();
    expect((await run('import', 'people', list)).out).toEqual(['3 people, nothing to change.']);
    expect(await rows()).toEqual(before);
  });

  it('says what changes about whom', async () => {
    const { run, file } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const changed = PEOPLE.replace('Megan Bowen,megan@', 'Megan Smith,megan.smith@');
    expect((await run('import', 'people', await file('changed.csv', changed))).out).toEqual([
      '3 people: 1 changed, 2 as before.',
      '  Megan Smith: name: Megan Bowen → Megan Smith; e-mail: megan@example.com → megan.smith@example.com',
      'Indicators show the new names once they are imported again with the same file.',
    ]);
  });

  it('names the first of many that it points out, and counts the others', async () => {
    const { run, file } = await operator();
    const rows = Array.from({ length: 40 }, (_, index) => `P${index},p${index}@example.com,${index}`);
    const { out } = await run(
      'import',
      'people',
      await file('p.csv', ['name,email,aad_id', ...rows].join('\n')),
    );
    const note = out.find((line) => line.startsWith('Look at this'));
    expect(note).toMatch(/P28 \(28\), P29 \(29\) and 10 more have no object id/);
  });

  it('points out a number that is no object id: nobody is known or reached by it', async () => {
    const { run, file } = await operator();
    const staffNumbers = await file('p.csv', 'name,email,aad_id\nMegan Bowen,megan@example.com,4711');
    expect((await run('import', 'people', staffNumbers)).out[2]).toMatch(
      /^Look at this: Megan Bowen \(4711\) has no object id as Microsoft Entra gives them/,
    );
  });

  it('says when somebody was set up anew and has two ids', async () => {
    const { run, file } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const anew = await file(
      'anew.csv',
      'name,email,aad_id\nMegan Bowen,Megan@example.com,44444444-aaaa-4aaa-8aaa-444444444444',
    );
    expect((await run('import', 'people', anew)).out).toEqual([
      '1 person: 1 added.',
      '  new: Megan Bowen, Megan@example.com',
      'Megan@example.com is also the address of Megan Bowen with the object id 22222222-aaaa-4aaa-8aaa-222222222222: files have to name either of them by object id.',
      'The file has 0 of the 3 people on the list. It does not look like the whole list, so it only adds to it. These stay: Isaiah Langer, Megan Bowen and Patti Fernandez. Where somebody has left: ragtime remove person E-MAIL. Where the file is the whole list: import it with --whole-list.',
    ]);
  });

  it('leaves everybody the role they have when the file has no column for it', async () => {
    const { store, run, file } = await operator();
    await run('import', 'people', await file('people.csv', PEOPLE));
    const bare = PEOPLE.split('\n')
      .map((line) => line.split(',').slice(0, 3).join(','))
      .join('\n');
    expect((await run('import', 'people', await file('bare.csv', bare))).out).toEqual([
      '3 people, nothing to change.',
    ]);
    const people = await store.register.people(TENANT);
    expect(people.find(({ name }) => name === 'Patti Fernandez')?.role).toBe('performance team');
  });

  it('reports everything that is wrong at once, by row and column, and takes nobody', async () => {
    const { store, run, file } = await operator();
    const wrong = [
      'name,email,aad_id,role',
      ',isaiah@example.com,111,',
      'Megan Bowen,megan at example,222,boss',
      'Adele Vance,ISAIAH@example.com,111,',
      'Alex Wilber,alex@example.com,3 3,',
    ].join('\n');
    const { code, err, out } = await run('import', 'people', await file('people.csv', wrong));
    expect([code, out]).toEqual([1, []]);
    expect(err).toContain('6 things have to be put right in people.csv. Nothing was imported.');
    for (const line of [
      'Row 2, name: It is empty. Write the person’s name.',
      'Row 3, email: “megan at example” can’t be read. Write an address such as adele.vance@council.gov.uk.',
      'Row 3, role: “boss” can’t be read. Write “performance team”, or leave it empty.',
      'Row 4, aad_id: “111” is in row 2 already. Leave one of the two out.',
      'Row 4, email: “ISAIAH@example.com” is in row 2 already. Leave one of the two out.',
      'Row 5, aad_id: “3 3” can’t be read. Write the object id from Microsoft Entra.',
    ]) {
      expect(err).toContain(line);
    }
    expect(await store.register.people(TENANT)).toEqual([]);
  });

  it('says which column is missing, and what was probably meant by another', async () => {
    const { run, file } = await operator();
    const { err } = await run('import', 'people', await file('people.csv', 'name,emial\nAdele,a@b.c'));
    expect(err).toContain('Row 1, email: There is no such column. Did you mean emial to be it?');
    expect(err).toContain(
      'Row 1, aad_id: There is no such column. Add one with the heading aad_id (or id, objectId',
    );
  });

  it('says in a dry run who would be added, and adds nobody', async () => {
    const { store, run, file } = await operator();
    const { out } = await run('import', 'people', await file('people.csv', PEOPLE), '--dry-run');
    expect(out[0]).toBe('3 people: 3 to add.');
    expect(out).toContain('  new: Megan Bowen, megan@example.com');
    expect(out.at(-1)).toBe('Nothing was written.');
    expect(await store.register.people(TENANT)).toEqual([]);
  });
});
