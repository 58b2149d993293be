import { describe, expect, it } from 'vitest';
import { operatorWithIndicators } from '../../cli/operator.ts';

/** One more digit than a figure takes; to twenty digits it would be a round number. */
const LONG = '1000000000000000000000001';
const TOO_LONG = 'has more than 15 digits, and a figure takes at most 15: round it, or look for a slip.';

describe('a number of more digits than are kept, in a file', () => {
  it.each([
    ['scores', 'ref,period,figure', [`CPI08,2019-20-Q1,${LONG}`], `figure: This figure ${TOO_LONG}`],
    [
      'scores',
      'ref,period,figure,previous',
      [`CPI08,2019-20-Q1,5,${LONG}`],
      `previous: This figure ${TOO_LONG}`,
    ],
    ['scores', 'ref,period,figure,target', [`CPI08,2019-20-Q1,5,${LONG}`], `target: This figure ${TOO_LONG}`],
    ['targets', 'ref,period,target', [`CPI08,2019/20,${LONG}`], `target: This figure ${TOO_LONG}`],
    [
      'targets',
      'ref,period,target',
      [`CPI08,2019/20,up ${LONG} a quarter`],
      `target: This figure ${TOO_LONG}`,
    ],
    [
      'targets',
      'ref,period,target,benchmark,rationale',
      [`CPI08,2019/20,,${LONG},Because`],
      `benchmark: “${LONG}” can’t be read. Write a figure such as 92%, of at most 15 digits`,
    ],
    [
      'indicators',
      'ref,title,unit,direction,target',
      [`CPI09,Spend,GBP,lower,£1 to £${LONG}`],
      `target: This figure ${TOO_LONG}`,
    ],
    [
      'indicators',
      'ref,title,unit,direction,target,floor',
      [`CPI09,Spend,GBP,lower,£1,${LONG}`],
      `floor: “${LONG}” can’t be read. Write a figure such as 80%, of at most 15 digits`,
    ],
    [
      'indicators',
      'ref,title,unit,direction,target,tolerance',
      [`CPI09,Spend,GBP,lower,£1,£${LONG}`],
      'of at most 15 digits; or leave it empty',
    ],
    [
      'indicators',
      'ref,title,unit,direction,target,parts',
      [`CPI09,Spend,GBP,lower,£1,"sum of A (${LONG}), B (2) against budget"`],
      'with figures of at most 15 digits',
    ],
    [
      'indicators',
      'ref,title,unit,direction,target,neighbours',
      [`CPI09,Spend,GBP,lower,£1,"mean ${LONG} (CIPFA, 2023/24)"`],
      'Write figures of at most 15 digits',
    ],
  ])('is refused among %s (%s), and nothing is written', async (kind, header, rows, sentence) => {
    const { run, file, rows: stored } = await operatorWithIndicators();
    const before = await stored();
    const ran = await run('import', kind, await file('it.csv', [header, ...rows].join('\n')));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(sentence);
    expect(await stored()).toEqual(before);
  });

  it('is refused where parts or counts are given, and where they come to one together', async () => {
    const { run, file } = await operatorWithIndicators();
    const made = [
      'ref,title,unit,direction,target,parts,counts',
      'B1,Spend,GBP,lower,none,"sum of CCC, HDC",',
      'C1,Changes,percent,higher,none,,changes succeeded / changes',
    ];
    await run('import', 'indicators', await file('made.csv', made.join('\n')));
    const scores = [
      'ref,period,figure,given',
      `B1,2019-20-Q1,5,1; ${LONG}`,
      `C1,2019-20-Q1,5,1; ${LONG}`,
      'B1,2018-19-Q4,5,123456789012345; 0.25',
    ];
    const { code, err } = await run('import', 'scores', await file('scores.csv', scores.join('\n')));
    expect(code).toBe(1);
    expect(err).toContain(`Row 2, given: HDC ${TOO_LONG}`);
    expect(err).toContain(`Row 3, given: changes ${TOO_LONG}`);
    expect(err).toContain(`Row 4, given: What they come to together ${TOO_LONG}`);
  });
});
