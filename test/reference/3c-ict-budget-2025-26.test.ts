import { expect, it } from 'vitest';
import { type Breakdown, breakdownLines, disagreements } from '../../src/domain/figures/breakdown.ts';
import { showFigure } from '../../src/domain/figures/figure.ts';
import { describeRows, figureIn, published } from './published.ts';

const FILE = '3c-ict-budget-2025-26.csv';
const rows = published(FILE);

/** What the figures of a quarter give, with the whole of it last. */
function tableOf(quarter = '') {
  const parts = rows.filter((row) => row.quarter === quarter && row.authority !== 'Total');
  const breakdown: Breakdown = {
    rollUp: 'sum',
    parts: parts.map(({ authority = '', budget }) => ({
      name: authority,
      measures: [figureIn(budget) ?? ''],
    })),
    against: ['budget'],
  };
  return breakdownLines(
    breakdown,
    parts.map(({ forecast }) => figureIn(forecast) ?? ''),
  );
}

describeRows(FILE, {
  ref: ({ quarter, authority }) => `${quarter} ${authority}`,
  says: ({ quarter, authority, forecast, budget, published_variance }) =>
    `${quarter} ${authority}: a forecast of ${forecast} against a budget of ${budget} varies by ${published_variance}`,
  outcomes: ({ quarter, authority, budget = '', forecast = '', published_variance: variance = '' }) => {
    const line = tableOf(quarter).find(({ name }) => name === authority);
    return [
      { what: 'budget', published: budget, ours: line?.held[0]?.measure ?? '' },
      { what: 'forecast', published: forecast, ours: line?.figure ?? '' },
      { what: 'variance', published: variance, ours: line?.held[0]?.variance ?? '' },
    ];
  },
});

it('prints an underspend of the published budget in brackets', () => {
  expect(tableOf('Q2').map(({ held }) => showFigure(held[0]?.variance ?? '', 'GBP', 0))).toEqual([
    '(£31,664)',
    '£104,772',
    '£116,440',
    '£189,548',
  ]);
});

it('names the one published variance that its figures do not give, and by how much it is off', () => {
  const off = ['Q2', 'Q3'].flatMap((quarter) => {
    const printed = rows.filter((row) => row.quarter === quarter).map((row) => row.published_variance);
    return disagreements(tableOf(quarter), printed).map((each) => ({ quarter, ...each }));
  });
  expect(off).toEqual([{ quarter: 'Q3', name: 'SCDC', published: '5361', given: '5360', by: '1' }]);
});
