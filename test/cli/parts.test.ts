/** The parts of published indicators, asked about as people do: authorities’ forecasts, areas’ minutes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Operator, operator } from './operator.ts';

const FOLDER = join(import.meta.dirname, '../reference/councils');

async function loaded(council: string, now: string): Promise<Operator> {
  const sitting = await operator({ now });
  for (const kind of ['people', 'indicators', 'scores']) {
    const content = await readFile(join(FOLDER, council, `${kind}.csv`));
    const { code } = await sitting.run('import', kind, await sitting.file(`${kind}.csv`, content));
    expect(code).toBe(0);
  }
  return sitting;
}

const asking =
  (sitting: () => Operator, at: string) =>
  async (question: string): Promise<string> =>
    (await sitting().run('ask', '--at', at, question)).out.join(' ').replace(/\s+/g, ' ');

describe('the forecast of a shared service in 2025/26', () => {
  let sitting: Operator;
  beforeAll(async () => {
    sitting = await loaded('3c-ict-2025-26', '2026-04-01T10:00:00Z');
  });
  const ask = asking(() => sitting, '2026-02-20');

  it('is given by authority with its budget and variance, as published for both quarters', async () => {
    const q3 = await ask('forecast by authority');
    expect(q3).toContain('BUDGET is £9,087,697 in Q3 2025/26, £9,749 under budget');
    for (const line of [
      'CCC £3,252,715 £43,671 under £3,296,386',
      'HDC £3,118,378 £28,562 over £3,089,816',
      'SCDC £2,716,604 £5,360 over £2,711,244',
      'Total £9,087,697 £9,749 under £9,097,446',
      'Since Q2: CCC £12,007 less, HDC £76,210 less, SCDC £111,080 less.',
      'reported by an imported file',
      'The variance of SCDC was published as £5,361',
    ])
      expect(q3).toContain(line);
    const q2 = await ask('forecast by council last quarter');
    for (const line of [
      'in Q2 2025/26, £189,548 over budget',
      'CCC £3,264,722 £31,664 under £3,296,386',
      'HDC £3,194,588 £104,772 over £3,089,816',
      'SCDC £2,827,684 £116,440 over £2,711,244',
    ])
      expect(q2).toContain(line);
  });

  it('says which council is overspending, and by how much', async () => {
    expect(await ask('which council is overspending?')).toContain(
      'HDC and SCDC are over budget in Q3 2025/26: HDC by £28,562, SCDC by £5,360',
    );
    expect(await ask('which council is under budget')).toContain(
      'CCC is under budget by £43,671 in Q3 2025/26',
    );
  });

  it('is asked of one authority, and how that has changed', async () => {
    const hdc = await ask('HDC’s forecast');
    expect(hdc).toContain('HDC: £3,118,378 in Q3 2025/26, £28,562 over budget');
    expect(hdc).toContain('£76,210 less than in Q2, improving ▲');
    expect(await ask('how has hdc’s forecast changed?')).toMatch(
      /Q3 2025\/26 £3,118,378 £28,562 over £3,089,816 Q2 2025\/26 £3,194,588 £104,772 over £3,089,816/,
    );
  });

  it('names the authorities there are to somebody who asks for another', async () => {
    expect(await ask('forecast for ely')).toContain('The parts of BUDGET are CCC, HDC and SCDC.');
  });
});

describe('a shared service’s plan for 2020/21', () => {
  let sitting: Operator;
  beforeAll(async () => {
    sitting = await loaded('3c-ict-business-plan-2020-21', '2021-07-10T10:00:00Z');
  });
  const ask = asking(() => sitting, '2019-10-20');

  it('has the minutes lost in each area', async () => {
    expect(await ask('minutes lost by area')).toMatch(
      /Network\/Telephony 250 minutes Email 60 minutes Internet\/web site services 70 minutes Centralised server infrastructure 180 minutes Total 560 minutes/,
    );
    expect(await ask('how many minutes were lost to e-mail?')).toContain('Email: 60 minutes in Q2 2019/20');
    expect(await ask('which area lost the most minutes')).toContain(
      'Network/Telephony has the most: 250 minutes',
    );
    expect(await ask('minutes lost to fax')).toContain(
      'The parts of KPI-2m are Network/Telephony, Email, Internet/web site services and Centralised server infrastructure.',
    );
  });

  it('asks which budget is meant where there are two, and answers for the one that is named', async () => {
    const which = await ask('budgets by council');
    expect(which).toContain('Which one do you mean?');
    expect(which).toContain('BUD2 Forecast outturn against budget with authorised overspend');
    expect(await ask('BUD by council')).toMatch(
      /CITY £3,017,380 £22,794 over £2,994,586 HDC £2,094,613 £31,610 under £2,126,223 SCDC £1,419,187 £39,201 over £1,379,986/,
    );
    expect(await ask('which council is over authorised')).toContain(
      'No part of BUD2 is over authorised in Q2 2019/20',
    );
  });

  it('holds one forecast against both, once its parts have two measures', async () => {
    const file = await sitting.file(
      'both.csv',
      'ref,title,unit,direction,target,decimals,scheme,frequency,group,owner,parts\nBOTH,Outturn of the partners,GBP,lower,none,0,rag,quarterly,3C ICT,Finance Officer,"sum of CITY (2994586; 3044586), HDC (2126223; 2176223), SCDC (1379986; 1429986) against budget; authorised"\n',
    );
    expect((await sitting.run('import', 'indicators', file)).err).toEqual(expect.any(String));
    const scores = await sitting.file(
      'scores.csv',
      'ref,period,figure,given,variances\nBOTH,2019/20 Q2,,3017380; 2094613; 1419187,"22,794; (31,610); 39,202; 30,385; (27,206); (81,610); (10,798); (119,615)"\n',
    );
    expect((await sitting.run('import', 'scores', scores)).code).toBe(0);
    const both = await ask('BOTH by council');
    expect(both).toContain('£30,385 over budget and £119,615 under authorised');
    expect(both).toContain('HDC £2,094,613 £31,610 under £2,126,223; £81,610 under £2,176,223');
    expect(both).toContain('The variance of SCDC against budget was published as £39,202');
  });
});
