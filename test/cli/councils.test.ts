/** Published reports of three councils, each from an empty store: what was printed has to come out. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/domain/answers/summary.ts';
import { Period } from '../../src/domain/time/period.ts';
import { type Operator, operator, TENANT } from './operator.ts';

const FOLDER = join(import.meta.dirname, '../reference/councils');

/** Loads a council’s three files; each has to go in as it is. */
async function loaded(council: string, now: string): Promise<Operator> {
  const sitting = await operator({ now });
  for (const kind of ['people', 'indicators', 'scores']) {
    const content = await readFile(join(FOLDER, council, `${kind}.csv`));
    const { code, err } = await sitting.run('import', kind, await sitting.file(`${kind}.csv`, content));
    expect([kind, code, err]).toEqual([kind, 0, expect.any(String)]);
  }
  return sitting;
}

const linesIn = async ({ store }: Operator, period: string) =>
  (await store.periods.lines(TENANT, Period.parse(period))) ?? [];

const answer = async (sitting: Operator, question: string): Promise<string> =>
  (await sitting.run('ask', question)).out.join(' ').replace(/\s+/g, ' ');

describe('a shared ICT service in 2025/26', () => {
  it('has its measures, its forecast by authority, and the indicators to come with their formulas', async () => {
    const sitting = await loaded('3c-ict-2025-26', '2026-04-01T10:00:00Z');
    const then = Object.fromEntries(
      (await linesIn(sitting, '2025-26-Q3')).map(({ ref, figure, previous }) => [
        ref,
        [previous?.figure, figure],
      ]),
    );
    expect(then).toEqual({
      M1: ['82.67', '84.6'],
      M2: ['100', '100'],
      M3: ['98.9', '99.8'],
      M4: ['90.6', '90.3'],
      M5: ['100', '95.1'],
      BUDGET: ['9286994', '9087697'],
    });
    const budget = await answer(sitting, 'show BUDGET in Q3 2025/26');
    for (const part of ['CCC £3,252,715 (£43,671)', 'HDC £3,118,378 £28,562', 'Total £9,087,697 (£9,749)']) {
      expect(budget).toContain(part);
    }
    expect(await answer(sitting, 'show FCR in Q3 2025/26')).toContain(
      'there is nothing to show for it: its definition begins with Q1 2026/27, and it is in development. Name another quarter, or ask “what does FCR measure?”.',
    );
    const toCome = Object.fromEntries(
      (await sitting.store.register.indicators(TENANT)).map(({ ref, target, calculation }) => [
        ref,
        [target.kind, calculation?.kind],
      ]),
    );
    expect(toCome).toMatchObject({
      FCR: ['range', 'ratio'],
      RIR: ['range', undefined],
      SSA: ['change', 'ratio'],
      // Printed as a reduction in demand, which contradicts a rate that is to rise: kept in its words until it is collected.
      DDR: ['none', 'ratio'],
      CSA: ['at least', 'ratio'],
      CSAT: ['at least', 'net'],
    });
  });
});

describe('a shared ICT service’s plan for 2020/21', () => {
  it('says of the quarter that eleven of nineteen were reported, and keeps the variances of each budget', async () => {
    const sitting = await loaded('3c-ict-business-plan-2020-21', '2021-07-10T10:00:00Z');
    const lines = await linesIn(sitting, '2019-20-Q2');
    expect(summarise(lines)).toMatchObject({ total: 19, reported: 11, expected: 19 });
    const statuses = Object.fromEntries(lines.map(({ ref, status }) => [ref, status]));
    expect(statuses).toMatchObject({ P0035: 'Green', 'KPI-3a': 'Not reported', FLEX: 'Not reported' });
    const stored = await sitting.store.periods.cell(TENANT, Period.parse('2019-20-Q2'), 'FLEX');
    expect(stored?.cell.commentary).toBe('not reported in the plan');
    expect(await answer(sitting, 'summary of Q2 2019/20')).toContain('11 of 19 reported');
    // The savings and the cost of 2020/21 stand in the quarter after it; nothing was due before 2019/20 Q2.
    expect(await answer(sitting, 'summary of Q1 2021/22')).toContain(
      '0 of 18 due in Q1 reported; 2 annual figures are carried',
    );
  });
});

describe('a committee’s table for Q2 2024/25', () => {
  it('has one red and one amber, a quarter worked out of its months, and ten on target', async () => {
    const sitting = await loaded('srp-committee-2024-25-q2', '2024-10-12T10:00:00Z');
    const lines = await linesIn(sitting, '2024-25-Q2');
    const of = (status: string) => lines.filter((line) => line.status === status).map(({ ref }) => ref);
    expect([of('Red'), of('Amber')]).toEqual([['182'], ['183']]);
    expect([...of('Green'), ...of('Blue')]).toHaveLength(10);
    expect(lines.find(({ ref }) => ref === '190')).toMatchObject({ figure: '82', status: 'Green' });
  });

  it('counts the staff survey of the year before as its thirteenth, and says what is carried', async () => {
    const sitting = await loaded('srp-committee-2024-25-q2', '2024-10-12T10:00:00Z');
    const summary = await answer(sitting, 'summary of Q2 2024/25');
    for (const part of [
      '2 of 13 are off target in Q2 2024/25',
      '12 of 12 due in Q2 reported; 1 annual figure is carried',
      'Red 1 8%',
      'Amber 1 8%',
      'Baseline 1 8%',
    ]) {
      expect(summary).toContain(part);
    }
    expect(await answer(sitting, 'what is a baseline in Q2 2024/25?')).toMatch(
      /1 of 13 is a baseline .*63\.0% · no target 187 · annual, Q4 2023\/24 \(carried\) · Head of HR/,
    );
    const changed = await answer(sitting, 'what changed between Q1 2024/25 and Q2 2024/25?');
    expect(changed).toContain('2 of 13 changed status between Q1 and Q2 2024/25: 0 worse, 2 better');
    expect(changed).toContain('10 have the same status · 1 is carried, with no new figure since');
  });
});
