/** A council with two years of figures, sent in through the bot, for questions about one indicator. */
import { readBreakdown } from '../../src/domain/figures/breakdown.ts';
import type { Indicator } from '../../src/domain/indicators/indicator.ts';
import type { Person } from '../../src/domain/person.ts';
import { shiftPeriod } from '../../src/domain/time/period.ts';
import { Q2 } from './cells.ts';
import { ADELE, type Council, ISAIAH, PATTI, said, startCouncil } from './council.ts';
import { indicator } from './indicators.ts';
import { type Pressed, pressed } from './pressed.ts';

export const BASELINE = indicator({
  ...{ ref: 'BASE-1', title: 'Being tracked', lifecycle: 'baseline' },
  target: { kind: 'none' },
});

const INDICATORS: readonly Indicator[] = [
  indicator({
    ...{
      description: 'Incidents closed in time.\nOf all that were raised.',
      formula: 'closed in time / all x 100',
    },
    deputy: ADELE,
  }),
  indicator({
    ref: 'UP-1',
    title: 'Rising steadily',
    neighbours: 'Ely 90, Ware 94 (CIPFA, 2023/24)',
    standard: 'NI 9',
    dataSource: 'Service desk system',
    links: 'Dashboard https://data.example/foi; https://www.gov.uk/foi',
  }),
  indicator({
    ...{ ref: 'CPI11', title: 'Avoidable [contact](http://x)', direction: 'lower' },
    ...{ target: { kind: 'at most', value: '15' }, owner: ADELE, manager: null },
  }),
  indicator({ ref: 'YEAR-1', title: 'Residents satisfied', frequency: 'annual' }),
  indicator({ ref: 'YTD-1', title: 'Spend', basis: 'year to date', neighbours: 'mean 80 (CIPFA, 2023/24)' }),
  indicator({
    ...{ ref: 'PHASE-1', title: 'Laptops replaced', basis: 'year to date' },
    target: { kind: 'profile', values: ['25', '50', '75', '100'], worse: 'under' },
  }),
  BASELINE,
  indicator({
    ...{ ref: 'FIN-1', title: 'Budget', unit: 'GBP', decimals: 0, direction: 'lower' },
    ...{ target: { kind: 'at most', value: '200000' } },
    breakdown: readBreakdown('sum of East, West'),
  }),
];

/** What was reported in the window of each quarter, oldest first. */
const FIGURES: readonly (readonly [day: string, figures: Readonly<Record<string, string>>])[] = [
  ['2023-04-12', { CPI13: '96', 'UP-1': '86' }],
  ['2023-07-12', { CPI13: '91', 'UP-1': '88' }],
  ['2023-10-11', { CPI13: '90', 'UP-1': '90' }],
  ['2024-01-10', { CPI13: '89', 'UP-1': '92' }],
  ['2024-04-10', { CPI13: '91', 'UP-1': '94', 'YTD-1': '96', 'YEAR-1': '96' }],
  ['2024-07-10', { CPI13: '89.4', 'UP-1': '95', 'YTD-1': '20', 'PHASE-1': '20', 'BASE-1': '50' }],
  ['2024-10-09', { CPI13: '86.2', 'UP-1': '97', 'YTD-1': '44', 'PHASE-1': '52', 'BASE-1': '51' }],
];
const commentary = 'Two posts are empty.\nBoth start in [November](http://x).';

/** It is 9 October 2024: Q2 2024/25 is being reported, and of what was sent in for it, UP-1 was corrected. */
export async function startYears(): Promise<Pressed> {
  const council = await startCouncil(INDICATORS);
  const send = async (who: Person, ref: string, given: Parameters<Council['reports']>[2]) => {
    const { card } = await council.reports(who, ref, { commentary, ...given });
    if (!said(card).includes('stored')) throw new Error(said(card));
  };
  for (const [index, [day, figures]] of FIGURES.entries()) {
    council.at(`${day}T10:00:00Z`);
    const period = shiftPeriod(Q2, index + 1 - FIGURES.length);
    for (const [ref, figure] of Object.entries(figures)) await send(ISAIAH, ref, { figure, period });
  }
  await send(ISAIAH, 'FIN-1', { given1: '90000', given2: '60000', provisional: 'true' });
  await send(PATTI, 'UP-1', { figure: '97.5', reason: 'Two were counted twice.' });
  return pressed(council);
}
