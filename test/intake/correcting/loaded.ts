/** A council with history to correct: three quarters of CPI13, one of them with a target of its own. */
import { Period } from '../../../src/domain/time/period.ts';
import { type Operator, operatorWithIndicators } from '../../cli/operator.ts';

export const Q2 = Period.parse('2018-19-Q2');
export const Q3 = Period.parse('2018-19-Q3');
export const Q4 = Period.parse('2018-19-Q4');
export const Q1 = Period.parse('2019-20-Q1');

export const WHY = 'Direction was entered the wrong way round';
export const LOWER = ['ref,title,unit,direction', 'CPI13,Incidents resolved in time,percent,lower'];

/** Imports lines of a file. */
export async function give(sitting: Operator, kind: string, lines: readonly string[], ...options: string[]) {
  return sitting.run('import', kind, await sitting.file(`${kind}.csv`, lines.join('\n')), ...options);
}

/** On 10 July 2019, with that history loaded. */
export async function withHistory(
  wishes: Parameters<typeof operatorWithIndicators>[0] = {},
): Promise<Operator> {
  const sitting = await operatorWithIndicators(wishes);
  await give(sitting, 'scores', [
    'ref,period,figure,target',
    'CPI13,Q2 2018/19,96%,',
    'CPI13,Q3 2018/19,85%,88%',
    'CPI13,Q4 2018/19,99%,',
    'CPI11,Q4 2018/19,10,',
  ]);
  return sitting;
}

/** Corrects the register as from a quarter, for that reason. */
export const correct = (sitting: Operator, lines: readonly string[], from: string, ...options: string[]) =>
  give(sitting, 'indicators', lines, '--as-from', from, '--reason', WHY, ...options);
