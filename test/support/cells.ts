/** Cells and targets to test with: ordinary ones, with whatever the test is about put in its place. */
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { NOTHING_GIVEN } from '../../src/domain/indicators/submission.ts';
import type { Target } from '../../src/domain/indicators/target.ts';
import type { EarlierFigure } from '../../src/domain/reporting/checks/figure/asked.ts';
import { Period, shiftPeriod } from '../../src/domain/time/period.ts';

export const Q2 = Period.parse('2024-25-Q2');
export const ISAIAH = { id: 'isaiah', name: 'Isaiah Langer' };
export const MEGAN = { id: 'megan', name: 'Megan Bowen' };

/** What an ordinary indicator says wherever it stands: an active percentage, owned by Isaiah and managed by Megan. */
export const ORDINARY = {
  ref: 'CPI13',
  title: 'Incidents resolved within Service Level Agreement',
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
  group: 'ICT',
  partner: '',
  perspective: '',
  committee: '',
  owner: ISAIAH,
  deputy: null,
  manager: MEGAN,
} as const;

/** That indicator in Q2 2024/25, not reported yet. */
export const cell = (different: Partial<Cell>): Cell => ({
  ...ORDINARY,
  period: Q2,
  ...NOTHING_GIVEN,
  status: 'Not reported',
  offTarget: false,
  previous: null,
  lastYear: null,
  override: null,
  reportedAt: null,
  reportedBy: null,
  revision: 0,
  ...different,
});

/** Earlier figures, latest first, of the quarters before Q2 2024/25. */
export const before = (figures: readonly string[]): readonly EarlierFigure[] =>
  figures.map((figure, back) => ({ period: shiftPeriod(Q2, -back - 1), figure }));

export const atLeast = (value: string): Target => ({ kind: 'at least', value });
export const atMost = (value: string): Target => ({ kind: 'at most', value });

/** Figures of successive quarters up to Q2 2024/25, oldest first; of every second quarter or year where it is told so. */
export const upToQ2 = (
  figures: readonly (string | null)[],
  different: Partial<Cell> = {},
  every = 1,
): readonly Cell[] =>
  figures.map((figure, index) =>
    cell({ ...different, figure, period: shiftPeriod(Q2, (index - figures.length + 1) * every) }),
  );
