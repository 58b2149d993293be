/** Months that are given as counts, or as parts: kept as they were given, and the quarter worked out of them by its rule. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { type Operator, operator, PEOPLE, TENANT } from '../../cli/operator.ts';

const Q1 = Period.parse('2024-25-Q1');
const REGISTER = [
  'ref,title,unit,direction,target,frequency,decimals,counts,parts,rolls_up,scheme',
  'C1,Portal tickets,percent,higher,60%,monthly,1,Portal tickets / Total tickets x 100,,counts,rag',
  'C2,Backlog in hand,percent,higher,60%,monthly,1,in hand / backlog x 100,,last,rag',
  'C3,Answered in time,percent,higher,60%,monthly,1,in time / answered x 100,,mean,rag',
  'M1,Minutes lost,minutes,lower,100,monthly,0,,"sum of HDC, SCDC",sum,rag',
];

const sitDown = async (): Promise<Operator> => {
  const sitting = await operator({ now: '2024-07-10T10:00:00Z' });
  await sitting.run('import', 'people', await sitting.file('p.csv', PEOPLE));
  await sitting.run('import', 'indicators', await sitting.file('i.csv', REGISTER.join('\n')));
  return sitting;
};
const load = async (sitting: Operator, ...lines: string[]) =>
  sitting.run('import', 'scores', await sitting.file('s.csv', lines.join('\n')), '--yes');
const asked = async (sitting: Operator, question: string) =>
  (await sitting.run('ask', '--at', '2024-07-10T10:00:00Z', question)).out.join(' ').replace(/\s+/g, ' ');

describe('months of counts', () => {
  const HEADINGS = 'ref,period,figure,given';

  it('add up to the counts of their quarter, which says how it comes to its figure', async () => {
    const sitting = await sitDown();
    const first = await load(sitting, HEADINGS, 'C1,April 2024,,195; 300', 'C1,May 2024,54.3%,190; 350');
    expect([first.code, first.err]).toEqual([0, expect.any(String)]);
    expect(first.out.join('\n')).toContain(
      'C1 Q1 2024/25: By month: April 195 of 300 (65.0%), May 190 of 350 (54.3%). June is missing, so the quarter has no figure of its own yet.',
    );
    expect(await sitting.cell('C1', Q1)).toMatchObject({
      ...{ figure: null, status: 'Not reported', givenByMonth: ['195', '300', '190', '350', '', ''] },
    });
    const last = await load(sitting, HEADINGS, 'C1,2024-06,,200; 350');
    expect(last.out.join('\n')).toContain('C1 Q1 2024/25: 58.5% Amber');
    expect(await sitting.cell('C1', Q1)).toMatchObject({ figure: '58.5', given: ['585', '1000'] });
    const shown = await asked(sitting, 'show C1 for Q1 2024/25');
    expect(shown).toContain('585 of 1,000 tickets were portal tickets = 58.5%');
    expect(shown).toContain(
      'By month: April 195 of 300 (65.0%), May 190 of 350 (54.3%), June 200 of 350 (57.1%).',
    );
    expect(await asked(sitting, 'C1 May against June')).toContain(
      'C1 was 57.1% in June 2024, better ▲ than 54.3% in May 2024',
    );
    const again = await load(sitting, HEADINGS, 'C1,2024-06,,200; 350');
    expect(again.out[0]).toBe('1 figure, nothing to change.');
  });

  it('are put right in one revision, with the months before and after', async () => {
    const sitting = await sitDown();
    const months = ['C1,April 2024,,195; 300', 'C1,May 2024,,190; 350', 'C1,June 2024,,200; 350'];
    await load(sitting, HEADINGS, ...months);
    const { out } = await load(sitting, HEADINGS, 'C1,May 2024,,220; 350');
    expect(out.join('\n')).toContain(
      'figure: 58.5% → 61.5%; worked out from: 585; 1000 → 615; 1000; by month: 195; 300; 190; 350; 200; 350 → 195; 300; 220; 350; 200; 350',
    );
    const revisions = await sitting.store.periods.revisions(TENANT, Q1, 'C1');
    expect(revisions.map(({ givenByMonth }) => givenByMonth?.[2])).toEqual(['190', '220']);
  });

  it('may have had nothing to measure, with the reason, and are then left out', async () => {
    const sitting = await sitDown();
    const months = ['C1,April 2024,,195; 300,', 'C1,May 2024,no data,,', 'C1,June 2024,,200; 350,'];
    const refused = await load(sitting, `${HEADINGS},commentary`, ...months);
    expect(refused.err).toContain('Say why there was nothing to measure in May.');
    const last = [months[0] ?? '', months[2] ?? '', months[1] ?? ''];
    expect((await load(sitting, `${HEADINGS},commentary`, ...last)).err).toContain(
      'Say why there was nothing',
    );
    months[1] = 'C1,May 2024,no data,,The portal was down.';
    await load(sitting, `${HEADINGS},commentary`, ...months);
    expect(await sitting.cell('C1', Q1)).toMatchObject({ given: ['395', '650'] });
    expect(await asked(sitting, 'show C1 for Q1 2024/25')).toContain('There was nothing to measure in May.');
  });

  it('are the last month’s where the quarter is that, and can be no mean', async () => {
    const sitting = await sitDown();
    const months = ['C2,April 2024,,10; 40', 'C2,May 2024,,20; 40', 'C2,June 2024,,26; 40'];
    await load(sitting, HEADINGS, ...months);
    expect(await sitting.cell('C2', Q1)).toMatchObject({ figure: '65', given: ['26', '40'] });
    const mean = await load(sitting, HEADINGS, 'C3,May 2024,,20; 40');
    expect(mean.err).toContain(
      'Write the counts of the quarter in the column given of a row of Q1 2024/25; or have it rolled up from counts (rolls_up), and its months are taken.',
    );
  });

  it('are refused with what is missing, and compared with what was published for the month', async () => {
    const sitting = await sitDown();
    const { err } = await load(
      sitting,
      HEADINGS,
      ...['C1,April 2024,65%,', 'C1,May 2024,,190', 'C1,June 2024,,400; 350'],
    );
    for (const line of [
      'Row 2, given: C1 is worked out, so its months are, too. Write here what was counted in the month, with ; between them: Portal tickets; Total tickets.',
      'Row 3, given: C1 needs 2 figures with ; between them: Portal tickets; Total tickets.',
      'Row 4, given: June: 400 (Portal tickets) can’t be out of 350 (Total tickets): check both.',
    ]) {
      expect(err).toContain(line);
    }
    const { out } = await load(sitting, HEADINGS, 'C1,April 2024,66%,195; 300');
    expect(out.join('\n')).toContain(
      'C1 Q1 2024/25: row 2 has 66.0% for April, but its counts come to 65.0%. The counts are kept.',
    );
  });

  it('may stand across, under Numerator and Denominator, of months and of quarters', async () => {
    const sitting = await sitDown();
    const months = [
      'ref,Apr-24,,May-24,,Jun-24,',
      ',Numerator,Denominator,Numerator,Denominator,Numerator,Denominator',
      'C1,195,300,190,350,200,350',
    ];
    const { code, out } = await load(sitting, ...months);
    expect([code, out[0]]).toEqual([0, '1 figure: 1 added.']);
    expect(await sitting.cell('C1', Q1)).toMatchObject({
      ...{ figure: '58.5', givenByMonth: ['195', '300', '190', '350', '200', '350'] },
    });
    const quarters = ['ref,Q1 2024/25 Numerator,Q1 2024/25 Denominator', 'C2,26,40'];
    await load(sitting, ...quarters);
    expect(await sitting.cell('C2', Q1)).toMatchObject({ figure: '65', given: ['26', '40'] });
    const three = await load(sitting, 'ref,Apr-24,May-24,Jun-24', 'C1,65%,54%,57%');
    expect(three.err).toContain('C1 is worked out, and these are three figures of months.');
  });

  it('stay beside a quarter that comes to the same, and make way for one that does not', async () => {
    const sitting = await sitDown();
    const months = ['C1,April 2024,,195; 300', 'C1,May 2024,,190; 350', 'C1,June 2024,,200; 350'];
    await load(sitting, HEADINGS, ...months);
    const same = await load(sitting, HEADINGS, 'C1,Q1 2024/25,,585; 1000');
    expect(same.out[0]).toBe('1 figure, nothing to change.');
    const { out } = await load(sitting, HEADINGS, 'C1,Q1 2024/25,,600; 1000');
    expect(out.join('\n')).toContain('by month: 195; 300; 190; 350; 200; 350 → nothing');
    expect((await sitting.cell('C1', Q1)).givenByMonth).toBeUndefined();
  });
});

describe('months of parts', () => {
  it('make the quarter’s parts by its rule', async () => {
    const sitting = await sitDown();
    const months = ['M1,April 2024,10; 20', 'M1,May 2024,5; 30', 'M1,June 2024,15; 10'];
    await load(sitting, 'ref,period,given,figure', ...months.map((row) => `${row},`));
    expect(await sitting.cell('M1', Q1)).toMatchObject({ figure: '90', given: ['30', '60'] });
    expect(await asked(sitting, 'M1 by month')).toContain('M1 was 25 minutes in June 2024');
  });
});
