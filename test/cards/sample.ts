/** Cells for the card tests: one ordinary indicator, and what tests change about it. */
import type { AlertItem } from '../../src/cards/messages/alertWords.ts';
import type { Chosen } from '../../src/cards/words/selectionWords.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import { judge } from '../../src/domain/judging/judge.ts';
import { Period, shiftPeriod } from '../../src/domain/time/period.ts';
import { cell } from '../support/cells.ts';

export const Q2 = Period.parse('2024-25-Q2');
export const Q1 = Period.parse('2024-25-Q1');
export const YEAR_START = 4;
export const LONDON = 'Europe/London';
export const DUE = '2024-10-18';
export const BEFORE_DUE = '2024-10-14';
export const AFTER_DUE = '2024-10-22';

/** How much of Q2 is in. */
export const HELD = { period: Q2, reported: 37, expected: 45 };

export const ISAIAH = { id: 'isaiah', name: 'Isaiah Langer' };

/** A reported cell of Q2 2024/25, judged by its own target; whatever is given replaces what is usual. */
export function cellWith(changes: Partial<Cell> = {}): Cell {
  const reported = cell({
    title: 'Incidents resolved within SLA',
    scheme: 'vg',
    perspective: 'Customer',
    committee: 'Overview and Scrutiny',
    manager: { id: 'pradeep', name: 'Pradeep Gupta' },
    figure: '86.2',
    previous: { period: Q1, figure: '89.4', status: 'Amber' },
    commentary:
      'Call volumes are rising with the new social care system; two analysts start on 4 November and the backlog clears by December.',
    reportedAt: '2024-10-09T13:05:00.000Z',
    reportedBy: ISAIAH,
    revision: 1,
    ...changes,
  });
  const { status, offTarget } = judge(reported, reported.revision === 0 ? undefined : reported.figure);
  return { ...reported, status: changes.status ?? status, offTarget: changes.offTarget ?? offTarget };
}

/** Whoever manages it. */
export const MANAGER = { id: 'pradeep' };

/** What an alert has to say of figures that are off target, and no more. */
export const offTarget = (...cells: readonly Cell[]): readonly AlertItem[] =>
  cells.map((each) => ({ kind: 'off target', cell: each, isLong: false }));

/** A cell that still waits for its figure. */
export const missingCell = (changes: Partial<Cell> = {}): Cell =>
  cellWith({ figure: null, revision: 0, commentary: '', reportedAt: null, reportedBy: null, ...changes });

/** Figures of successive quarters up to Q2 2024/25 as a history, oldest first. */
export function historyOf(figures: readonly (string | null)[], changes: Partial<Cell> = {}) {
  return figures.map((figure, index) =>
    cellWith({ ...changes, figure, period: shiftPeriod(Q2, index - figures.length + 1) }),
  );
}

/** A selection of everything in Q2 2024/25, with 12 of 15 reported; whatever is given replaces what is usual. */
export const chosenWith = (changes: Partial<Chosen> = {}): Chosen => ({
  selection: { asked: { kind: 'all' } },
  period: Q2,
  yearStart: YEAR_START,
  timeZone: LONDON,
  nameOf: (id) => (id === ISAIAH.id ? ISAIAH.name : 'somebody'),
  total: 15,
  provenance: {
    reported: 12,
    expected: 15,
    last: { at: '2024-10-09T13:05:00.000Z', by: ISAIAH.name },
    carried: [],
    provisional: 0,
  },
  ...changes,
});
