/** A dry run is a rehearsal: what it says is what the import then does, cell by cell, and a second import does nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Period, periodsInARow } from '../../src/domain/time/period.ts';
import { type Operator, operator } from '../cli/operator.ts';
import { published, type Row } from '../reference/published.ts';
import { cellsOf, csv, rehearse } from './rehearse.ts';

const reference = (name: string): string => join(import.meta.dirname, '../reference', name);
const NOW = '2026-07-10T10:00:00Z';
const AUTHORITIES = ['CCC', 'HDC', 'SCDC'];

describe('the published figures, rehearsed and then imported', () => {
  it('of the corporate services, with their previous quarter', async () => {
    const sitting = await operator();
    const text = readFileSync(reference('corporate-services-2019-20-q1.csv'), 'utf8');
    const roles = [...new Set(published('corporate-services-2019-20-q1.csv').map((row) => row.owner_role))];
    const people = roles.map((role, at) => [role, `role${at}@example.com`, `${at}-role`]);
    await rehearse(sitting, 'people', csv(['name', 'email', 'aad_id'], ...people));
    await rehearse(sitting, 'indicators', text, '--scheme', 'vg');
    const { cells } = await rehearse(sitting, 'scores', text, '--period', '2019-20-Q1');
    expect(cells.get('CPI06 Q1 2019/20')).toMatchObject({ figure: '63', status: 'Very Green' });
  });

  it('of the ICT service in 2019/20, with minutes lost by service area', async () => {
    const sitting = await operator();
    const scores = published('3c-ict-2019-20-q2-scores.csv');
    const lost = published('3c-ict-2019-20-q2-availability-minutes-lost.csv');
    const parts = `sum of ${lost.map((row) => row.service_area).join(', ')}`;
    await rehearse(
      sitting,
      'indicators',
      csv(
        ['ref', 'title', 'unit', 'direction', 'target', 'parts'],
        ...scores.map(({ ref, target }) => [ref, `Indicator ${ref}`, 'percent', 'higher', target, '']),
        ['LOST-1', 'Minutes lost', 'minutes', 'lower', 'none', parts],
      ),
    );
    const given = lost.map((row) => row.minutes).join('; ');
    await sitting.run('import', 'people', await sitting.file('p.csv', 'name,email,aad_id\nA,a@b.c,1'));
    const { cells } = await rehearse(
      sitting,
      'scores',
      csv(
        ['ref', 'period', 'figure', 'previous', 'given'],
        ...scores.map((row) => [row.ref, '2018-19-Q4', row.q2_2019_20, row.previous_quarter, '']),
        ['LOST-1', '2018-19-Q4', '', '', given],
      ),
    );
    const all = lost.reduce((sum, row) => sum + Number(row.minutes), 0);
    expect(cells.get('LOST-1 Q4 2018/19')?.figure).toBe(String(all));
  });

  it('of the ICT service in 2025/26, quarter after quarter, with its budget', async () => {
    const sitting = await operator({ now: NOW });
    const measures: readonly Row[] = published('3c-ict-2025-26.csv').map((row, at) => ({
      ...row,
      ref: `ICT-${at + 1}`,
    }));
    const budget = published('3c-ict-budget-2025-26.csv');
    const of = (quarter: string) => budget.filter((row) => row.quarter === quarter);
    const parts = AUTHORITIES.map(
      (name) => `${name} (${of('Q2').find(({ authority }) => authority === name)?.budget ?? ''})`,
    );
    await rehearse(
      sitting,
      'indicators',
      csv(
        ['ref', 'title', 'unit', 'direction', 'target', 'parts'],
        ...measures.map(({ ref, measure, target = '' }) => [
          ...[ref, measure, target.includes('%') || target === '' ? 'percent' : 'count', 'higher'],
          ...[target === '' ? 'none' : target, ''],
        ]),
        ['BUD-1', 'Forecast', 'GBP', 'lower', 'none', `sum of ${parts.join(', ')} against budget`],
      ),
    );
    for (const quarter of ['Q2', 'Q3']) {
      const forecasts = AUTHORITIES.map((name) => of(quarter).find(({ authority }) => authority === name));
      const { cells } = await rehearse(
        sitting,
        'scores',
        csv(
          ['ref', 'period', 'figure', 'given', 'variances'],
          ...measures.map((row) => [
            ...[row.ref, `2025-26-${quarter}`, quarter === 'Q2' ? row.q2 : row.q3, '', ''],
          ]),
          [
            ...['BUD-1', `2025-26-${quarter}`, ''],
            ...[forecasts.map((row) => row?.forecast).join('; ')],
            ...[forecasts.map((row) => row?.published_variance).join('; ')],
          ],
        ),
      );
      const total = forecasts.reduce((sum, row) => sum + Number(row?.forecast), 0);
      expect(cells.get(`BUD-1 ${quarter} 2025/26`)?.figure).toBe(String(total));
    }
  });
});

const REGISTER = csv(
  ['ref', 'title', 'unit', 'direction', 'target', 'scheme'],
  ['K1', 'Held against a target', 'percent', 'higher', '75%', 'ragb'],
  ['K2', 'Held against last year', 'percent', 'higher', '75%', 'havering'],
  ['K3', 'Held against the quarter before', 'percent', 'higher', 'up 3 to 5 points a quarter', 'rag'],
  [
    'K4',
    'Held against the quarter before, or a level',
    'count',
    'lower',
    '2-3% reduction per quarter',
    'rag',
  ],
);

const QUARTERS = periodsInARow(Period.parse('2019-20-Q1'), 7, -1).toReversed();

/** A correction of some figures: which indicator, which quarter, and what it is. */
const corrections = fc.uniqueArray(
  fc.record({
    ref: fc.constantFrom('K1', 'K2', 'K3', 'K4'),
    period: fc.constantFrom(...QUARTERS),
    figure: fc.constantFrom('60', '66', '70', '74', '75', '78', '90'),
    commentary: fc.constantFrom('', 'Counted again.'),
  }),
  { minLength: 4, maxLength: 16, selector: ({ ref, period }) => `${ref} ${period}` },
);

const scoresFile = (rows: readonly { ref: string; period: Period; figure: string; commentary: string }[]) =>
  csv(
    ['ref', 'period', 'figure', 'commentary'],
    ...rows.map(({ ref, period, figure, commentary }) => [ref, period, figure, commentary]),
  );

describe('figures that come in and are corrected in any order', () => {
  it('are not in the way of one another where one between two of them is judged again', async () => {
    const sitting = await operator();
    await sitting.run('import', 'indicators', await sitting.file('register.csv', REGISTER));
    const rows = (...figures: string[]) =>
      scoresFile(
        figures.flatMap((figure, at) => {
          const period = QUARTERS[[1, 5, 6][at] ?? 0];
          return period && figure !== '' ? [{ ref: 'K2', period, figure, commentary: '' }] : [];
        }),
      );
    await rehearse(sitting, 'scores', rows('66', '67', '80'));
    const { real } = await rehearse(sitting, 'scores', rows('70', '', '81'));
    expect(real.out).toContain(
      '  K2 Q4 2018/19: judged again, Amber → Red. The figure of Q4 2017/18 that it is compared with was corrected from 66.0% to 70.0%.',
    );
  });

  it('end as they would had all been right from the start, and each rehearsal tells what changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(corrections, { minLength: 2, maxLength: 3 }), async (files) => {
        const sitting = await operator();
        await sitting.run('import', 'indicators', await sitting.file('register.csv', REGISTER));
        const last = new Map<string, { ref: string; period: Period; figure: string; commentary: string }>();
        for (const rows of files) {
          await rehearse(sitting, 'scores', scoresFile(rows));
          for (const row of rows) {
            const name = `${row.ref} ${row.period}`;
            last.set(name, { ...row, commentary: row.commentary || (last.get(name)?.commentary ?? '') });
          }
        }
        const fresh = await operator();
        await fresh.run('import', 'indicators', await fresh.file('register.csv', REGISTER));
        const file = await fresh.file('all.csv', scoresFile([...last.values()]));
        expect((await fresh.run('import', 'scores', file, '--yes')).code).toBe(0);
        const told = async (at: Operator) =>
          [...(await cellsOf(at))].map(([name, { revision: _revision, ...cell }]) => [name, cell]);
        expect(await told(sitting)).toEqual(await told(fresh));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  }, 120_000);
});
