/** A council made up for measuring: any number of indicators and quarters of figures, the same every time. */

import { type Cell, type Revision, revisionOf } from '../../../domain/indicators/cell.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { judge } from '../../../domain/judging/judge.ts';
import type { Person } from '../../../domain/person.ts';
import { blankCell } from '../../../domain/reporting/blankCell.ts';
import { Period, shiftPeriod } from '../../../domain/time/period.ts';
import type { Calendar } from '../../../domain/time/reportingCycle.ts';
import type { Store } from '../../../store/store.ts';
import { ENGLISH_CALENDAR } from '../../council/calendar.ts';
import { SAMPLE_TENANT } from '../../council/people.ts';

export const TENANT = SAMPLE_TENANT;

/** The moment at which everything in the benchmark happens, and the quarter being reported then. */
export const BENCH_NOW = new Date('2026-10-09T10:00:00Z');
export const REPORTING = Period.parse('2026-27-Q2');

export const CALENDAR: Calendar = { ...ENGLISH_CALENDAR, confirmBefore: 0 };

/** The person who asks. */
export const ASKER: Person = {
  id: 'a1e7c0de-5b0f-4c3e-8d21-6f0b7a9c1e20',
  name: 'Alex Wilber',
  email: 'alexw@example.com',
  role: 'performance team',
};

export type BenchSize = { readonly indicators: number; readonly quarters: number };

/** The number of managers who get a big council's alerts. */
export const MANAGERS = 200;

const WHAT = ['Incidents', 'Calls', 'Invoices', 'Applications', 'Complaints', 'Repairs', 'Visits', 'Bins'];
const DONE = ['resolved', 'answered', 'paid', 'decided', 'closed', 'finished', 'made', 'emptied'];
const HOW = ['within target', 'on the day', 'at the first attempt', 'without complaint', 'by the deadline'];
const WHERE = ['North', 'South', 'East', 'West', 'the city', 'the villages', 'the market towns'];

const pick = (words: readonly string[], index: number): string => words[index % words.length] ?? '';

/** Indicators with references and titles as councils write them. */
export function inventIndicators(count: number): readonly Indicator[] {
  return Array.from({ length: count }, (_, index) => ({
    ref: `CPI${String(index + 1).padStart(3, '0')}`,
    title: `${pick(WHAT, index)} ${pick(DONE, index)} ${pick(HOW, index >> 3)} in ${pick(WHERE, index)}`,
    description: '',
    purpose: '',
    formula: '',
    unit: 'percent',
    decimals: 1,
    direction: 'higher',
    frequency: 'quarterly',
    basis: 'in period',
    lifecycle: 'active',
    target: { kind: 'at least', value: '95' },
    scheme: 'ragb',
    floor: null,
    tolerance: null,
    group: pick(WHERE, index),
    partner: '',
    perspective: '',
    committee: 'Corporate',
    owner: { id: `owner-${index % 40}`, name: `Owner ${index % 40}` },
    deputy: null,
    manager: { id: `manager-${index % 10}`, name: `Manager ${index % 10}` },
  }));
}

/** Made-up figures: of a hundred ten are red, twenty amber, ten blue, and ten of the last quarter are not in yet. */
function figureOf(index: number, quarter: number): string | undefined {
  const turn = (index * 7 + quarter * 13) % 100;
  if (turn < 10) return `${70 + turn}.5`;
  if (turn < 30) return `${86 + (turn % 9)}.2`;
  if (turn >= 90 && quarter === 0) return undefined;
  return turn < 90 ? `${95 + (turn % 4)}.4` : '99.9';
}

/** The figure of an indicator, by its place in the list, so many quarters ago; undefined where it is not in. */
type FigureAt = (index: number, quarter: number) => string | undefined;

function inventCells(
  indicators: readonly Indicator[],
  period: Period,
  quarter: number,
  figureAt: FigureAt,
): readonly Cell[] {
  return indicators.map((indicator, index) => {
    const before = figureAt(index, quarter + 1) ?? '95';
    const without = blankCell(indicator, period, { previous: null, lastYear: null, target: undefined });
    const { status } = judge(without, before);
    const blank = { ...without, previous: { period: shiftPeriod(period, -1), figure: before, status } };
    const figure = figureAt(index, quarter);
    if (figure === undefined) return blank;
    const { rating: _rating, ...judged } = judge(blank, figure);
    const commentary = 'More calls came in than in any quarter before, and two posts stood empty until July.';
    const { owner } = indicator;
    return {
      ...blank,
      ...judged,
      figure,
      commentary,
      reportedAt: BENCH_NOW.toISOString(),
      reportedBy: owner,
      revision: 1,
    };
  });
}

const submissionIn = (cell: Cell): Revision =>
  revisionOf(cell, null, {
    kind: 'submission',
    at: BENCH_NOW.toISOString(),
    by: ASKER,
    reason: '',
    submissionId: `submission-${cell.ref}`,
  });

/** Fills an empty store. The quarter asked about has its revisions too; earlier ones only their cells. */
export const fillStore = (
  store: Store,
  { indicators, quarters }: BenchSize,
  progress: (rows: number) => void,
): Promise<void> => fillWith(store, inventIndicators(indicators), quarters, progress);

/** The same with these indicators, and with other figures where given. */
export async function fillWith(
  store: Store,
  indicators: readonly Indicator[],
  quarters: number,
  progress: (rows: number) => void,
  figureAt: FigureAt = figureOf,
): Promise<void> {
  await store.register.savePeople(TENANT, [ASKER], () => {});
  await store.register.saveIndicators(TENANT, indicators, () => {});
  for (let quarter = quarters - 1; quarter >= 0; quarter -= 1) {
    const period = shiftPeriod(REPORTING, -quarter);
    const cells = inventCells(indicators, period, quarter, figureAt);
    await store.periods.open(TENANT, period, cells);
    progress(cells.length);
  }
  const latest = inventCells(indicators, REPORTING, 0, figureAt);
  const reported = latest.filter(({ revision }) => revision > 0);
  const entries = reported.map((cell) => ({ cell, revision: submissionIn(cell), etag: '*' }));
  await store.periods.recordAll(TENANT, REPORTING, entries, () => {});
}
