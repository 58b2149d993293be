/** Contracts from a file, and their notices from the command line. */
import { describe, expect, it } from 'vitest';
import { operatorWithIndicators, TENANT } from '../../cli/operator.ts';

const NOW = { now: '2026-11-30T10:00:00Z' };
const FILE = [
  'ref,title,ocid,contract id,kpis,value,start,end,manager,supplier,supplier address,supplier email,supplier ppon,authority',
  'C-1,Service desk,ocds-1,ocds-1-1,CPI13,6200000,01/04/2026,31/03/2030,megan@example.com,Acme Ltd,1 High Street,a@acme.example,PAAA-1,Example Council',
  'C-1,,,,,,,,,Bravo Ltd,2 High Street,b@bravo.example,PBBB-1,',
].join('\n');

describe('a file of contracts', () => {
  it('adds a contract with both of its suppliers, and says what to look at', async () => {
    const { run, file, store } = await operatorWithIndicators(NOW);
    const { code, out } = await run('import', 'contracts', await file('contracts.csv', FILE));
    expect([code, out]).toEqual([
      0,
      [
        '1 contract: 1 added.',
        '  new: C-1, Service desk',
        'Look at this: C-1: A contract of more than £5 million has at least three key performance indicators (section 52 of the Procurement Act 2023), and this one has 1.',
      ],
    ]);
    const { contracts } = await store.contracts.all(TENANT);
    expect(contracts[0]?.suppliers.map(({ name, identifier }) => `${name} ${identifier}`)).toEqual([
      'Acme Ltd PAAA-1',
      'Bravo Ltd PBBB-1',
    ]);
    expect(contracts[0]?.manager?.name).toBe('Megan Bowen');
  });

  it('changes what is changed, and takes away a supplier that is gone', async () => {
    const { run, file, store } = await operatorWithIndicators(NOW);
    await run('import', 'contracts', await file('contracts.csv', FILE));
    const [head = '', first = ''] = FILE.split('\n');
    const { out } = await run(
      'import',
      'contracts',
      await file('again.csv', `${head}\n${first.replace('31/03/2030', '31/03/2031')}`),
    );
    expect(out.slice(0, 2)).toEqual([
      '1 contract: 1 changed.',
      '  C-1: end: 31 March 2030 → 31 March 2031; supplier: Acme Ltd, 1 High Street, a@acme.example, PAAA-1; Bravo Ltd, 2 High Street, b@bravo.example, PBBB-1 → Acme Ltd, 1 High Street, a@acme.example, PAAA-1',
    ]);
    expect((await store.contracts.all(TENANT)).contracts[0]?.suppliers).toHaveLength(1);
  });

  it('is refused as a whole, with everything that is wrong in it', async () => {
    const { run, file, store } = await operatorWithIndicators(NOW);
    const wrong = [
      'ref,title,kpis,start,end,terminated,manager,supplier,supplier email,last published,assessed until,value',
      'C-1,,CPI31,01/04/2026,31/03/2025,2090-01-01,nobody@x,Acme,no-address,01/03/2026,,6000000',
      'C-2,Right,CPI13,01/04/2026,,,,,,,,7m',
    ].join('\n');
    const { code, err } = await run('import', 'contracts', await file('wrong.csv', wrong));
    expect(code).toBe(1);
    for (const sentence of [
      '8 things have to be put right in wrong.csv. Nothing was imported.',
      'Row 2, title: C-1 has no title. Write the title of the procurement.',
      'Row 2, kpis: There is no indicator CPI31. Did you mean CPI11?',
      'Row 2, end: It is before the contract starts. Write a later day.',
      'Row 2, terminated: It is yet to come.',
      'Row 2, manager: “nobody@x” is not on the list of people.',
      'Row 2, supplier email: “no-address” is no e-mail address.',
      'Row 2, assessed until: C-1 has last published and not this. Write both, or neither.',
      'Row 3, value: “7m” can’t be read.',
    ]) {
      expect(err).toContain(sentence);
    }
    expect((await store.contracts.all(TENANT)).contracts).toEqual([]);
  });

  it('takes a notice that was published before, from which the next twelve months run', async () => {
    const { run, file } = await operatorWithIndicators(NOW);
    const [head = '', first = ''] = FILE.split('\n');
    const rows = `${head},last published,assessed until\n${first.replace('01/04/2026', '01/04/2025')},01/04/2026,31/03/2026`;
    await run('import', 'contracts', await file('contracts.csv', rows));
    const { out } = await run('notice');
    expect(out).toEqual([
      'C-1, Service desk: due by 31 March 2027 (12 months after the last notice, of 1 April 2026).',
    ]);
  });
});

describe('ragtime notice', () => {
  it('prints the draft in the regulation’s order, what is missing, and how ratings came about; and ends with 1', async () => {
    const { run, file } = await operatorWithIndicators(NOW);
    await run('import', 'contracts', await file('contracts.csv', FILE));
    const { code, out } = await run('notice', 'c1');
    const text = out.join('\n');
    expect(code).toBe(1);
    expect(text.match(/^\([a-h]\) .*$/gm)).toHaveLength(8);
    expect(text).toContain('(h) Period assessed\n   1 April 2026 to 30 September 2026');
    expect(text).toContain('   (g) The rating of ');
    expect(text).toContain('   CPI13: not rated; ');
  });

  it.each([
    [['notice', 'C-9'], 'There is no contract “C-9”. Say one of these: C-1, Service desk.'],
    [
      ['notice', 'C-1', '--from', '2026-09-01', '--until', '2026-05-01'],
      '1 May 2026 is before 1 September 2026.',
    ],
    [['notice', 'C-1', '--from', '2020-01-01'], 'The contract runs from 1 April 2026 to 31 March 2030.'],
    [['notice', 'C-1', '--out', '/no/such/folder/n.txt'], 'can’t be written'],
  ])('says what to do about %j', async (words, sentence) => {
    const { run, file } = await operatorWithIndicators(NOW);
    await run('import', 'contracts', await file('contracts.csv', FILE));
    const { code, err } = await run(...words);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });

  it('says what to do where there is no contract yet', async () => {
    const { run } = await operatorWithIndicators(NOW);
    expect((await run('notice')).out).toEqual([
      'There is no contract yet. Put them in: ragtime import contracts FILE.',
    ]);
    expect((await run('notice', 'C-1')).err).toContain('There is no contract yet.');
  });
});

describe('somebody who manages a contract and leaves', () => {
  it('is said to, and the contract is nobody’s then', async () => {
    const { run, file, store } = await operatorWithIndicators(NOW);
    await run('import', 'contracts', await file('contracts.csv', FILE));
    const { out } = await run('remove', 'person', 'megan@example.com', '--dry-run');
    expect(out.join('\n')).toContain('manages contract C-1');
    await run('remove', 'person', 'megan@example.com', '--yes');
    expect((await store.contracts.all(TENANT)).contracts[0]?.manager).toBeNull();
  });
});
