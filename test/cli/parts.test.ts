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

  it('is explained for one authority by its own working and what was said of all of it', async () => {
    for (const question of ['why is HDC overspending?', 'why is HDC over budget?']) {
      const why = await ask(question);
      expect(why).toContain('HDC: £3,118,378 in Q3 2025/26, £28,562 over budget');
      expect(why).toContain('The working of HDC £3,118,378 − £3,089,816 = £28,562 over budget.');
      expect(why).toContain('It is £76,210 less than in Q2, improving ▲.');
      expect(why).toContain('of all of BUDGET');
    }
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

describe('parts with targets of their own', () => {
  let sitting: Operator;
  const put = async (kind: string, text: string) =>
    sitting.run('import', kind, await sitting.file(`${kind}.csv`, text));
  beforeAll(async () => {
    sitting = await operator({ now: '2024-10-14T10:00:00Z' });
    const files = [
      [
        'people',
        'name,email,aad_id,role\nService Manager,sm@example.com,11111111-0000-4000-8000-000000000001,performance team\n',
      ],
      [
        'indicators',
        'ref,title,unit,direction,target,decimals,scheme,frequency,group,owner,parts\n' +
          'INC,Incidents closed in time,percent,higher,85%,0,rag,quarterly,ICT,Service Manager,"mean by priority of P1, P2, P3, P4"\n' +
          'SAT,Satisfaction of the partners,percent,higher,80%,0,rag,quarterly,ICT,Service Manager,"mean by authority of CCC, HDC, SCDC"\n',
      ],
      [
        'targets',
        'ref,period,part,target\nINC,2024/25,P1,95%\nINC,2024/25,P2,90%\nINC,2024-25-Q2,P2,92%\nINC,2025/26,P1,97%\n' +
          'SAT,2024/25,CCC,85%\nSAT,2024/25,hdc,80%\nSAT,2024/25,SCDC,75%\n',
      ],
      [
        'scores',
        'ref,period,figure,given\nINC,2024-25-Q1,,96; 91; 80; 70\nINC,2024-25-Q2,,90; 93; 80; 70\nSAT,2024-25-Q2,,80; 81; 60\n',
      ],
    ] as const;
    for (const [kind, text] of files) expect([kind, (await put(kind, text)).code]).toEqual([kind, 0]);
  });
  const ask = asking(() => sitting, '2024-10-14');

  it('are judged by them, each quarter by its own, and by the scheme of the indicator', async () => {
    const all = await ask('incidents closed by priority');
    expect(all).toContain('P1 90% Amber, target 95% P2 93% Green, target 92% P3 80% P4 70%');
    expect(await ask('priority 1 last quarter')).toContain('P1: 96% in Q1 2024/25, Green, target 95%');
    expect(await ask('p1')).toContain('P1: 90% in Q2 2024/25, Amber, target 95%');
    expect(await ask('p1')).toContain('6 points less than in Q1, deteriorating ▼');
    expect(await ask('p2 last quarter')).toContain('P2: 91% in Q1 2024/25, Green, target 90%');
    expect(await ask('p3 this quarter')).toContain('P3: 80% in Q2 2024/25 INC');
  });

  it('say which of them are off target', async () => {
    expect(await ask('which priority is off target on INC')).toContain('P1 is off target in Q2 2024/25');
    expect(await ask('which authority is off target on SAT')).toContain(
      'CCC and SCDC are off target in Q2 2024/25',
    );
  });

  it('stand side by side on the card of all, and one by one by their names', async () => {
    expect(await ask('show SAT')).toContain(
      'CCC 80% Amber, target 85% HDC 81% Green, target 80% SCDC 60% Red, target 75%',
    );
    expect(await ask('scdc')).toContain('SCDC: 60% in Q2 2024/25, Red, target 75%');
  });

  it('keep the target they were judged by when another one comes', async () => {
    const { out } = await put('targets', 'ref,period,part,target\nINC,2024-25-Q2,P1,80%\n');
    expect(out.join(' ')).toContain(
      'INC is already reported for Q2 2024/25 and keeps the targets of its parts',
    );
    expect(await ask('p1')).toContain('Amber, target 95%');
  });

  it('are refused with what to write where there is no such part, or no level', async () => {
    const { code, err } = await put(
      'targets',
      'ref,period,part,target\nINC,2025/26,P7,95%\nINC,2025/26,P1,up 3 to 5 points a quarter\n',
    );
    expect(code).not.toBe(0);
    expect(err).toContain('INC has no part “P7”. Write one of P1, P2, P3, P4.');
    expect(err).toContain(
      'A change is judged for the whole only, as no earlier figure of P1 is kept with it. Write the level that P1 is to come to, such as 95%,',
    );
  });

  it('may be a phase of a profile, which is a level', async () => {
    const targets =
      'ref,period,part,target\nINC,2024/25,P3,"Q1 75%, Q2 78%, Q3 82%, Q4 90% (under is worse)"\n';
    const { code, err } = await put('targets', targets);
    expect([code, err]).toEqual([0, expect.any(String)]);
    await put('scores', 'ref,period,figure,given\nINC,2024-25-Q3,,96; 91; 80; 70\n');
    expect(await ask('p3 in Q3 2024/25')).toContain('P3: 80% in Q3 2024/25, Amber, target 82%');
  });
});
