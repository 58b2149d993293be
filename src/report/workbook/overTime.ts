/** Answers over time as rows: what moved, what has stood for several quarters, and how an indicator or its months went. */
import { amountOf, type ColumnOf, numberOf, type Rows, rowsOf } from '../../domain/answers/listing.ts';
import type { Ranked } from '../../domain/answers/ranking.ts';
import type { MonthLine } from '../../domain/history/monthLines.ts';
import type { Mover } from '../../domain/history/movers.ts';
import type { Prospect } from '../../domain/history/outlook.ts';
import type { PersistentRun } from '../../domain/history/quartersRunning.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { monthTitle } from '../../domain/time/month.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { FIGURE, IDENTITY, PEOPLE, textOf } from './figureColumns.ts';
import { about, lastChangeOf } from './figures.ts';

const lineOf = ({ line }: { readonly line: CellLine }): CellLine => line;
const linesOf = (rows: readonly { readonly line: CellLine }[]): readonly CellLine[] => rows.map(lineOf);

const WAYS: Readonly<Record<Mover['way'], string>> = {
  worse: 'worse',
  better: 'better',
  otherwise: 'other',
  same: 'same',
};

/** What changed its status, from which to which, or its figure for better or worse. */
export const moverRows = (movers: readonly Mover[]): Rows =>
  rowsOf<Mover>(
    [
      ...about<Mover>(IDENTITY, lineOf),
      {
        title: 'Earlier status',
        holds: 'text',
        of: ({ from, since, line }) => statusName(from, { scheme: line.scheme, period: since }),
      },
      { title: 'Earlier period', holds: 'text', of: ({ since }) => periodName(since) },
      { title: 'Way', holds: 'text', of: ({ way }) => WAYS[way] },
      ...about<Mover>([...FIGURE, ...PEOPLE], lineOf),
    ],
    movers,
    lastChangeOf(linesOf(movers)),
  );

/** What has stood in some way for several quarters, with its status in each of them, oldest first. */
export const runningRows = (runs: readonly PersistentRun[], periods: readonly Period[]): Rows =>
  rowsOf<PersistentRun>(
    [
      ...about<PersistentRun>([...IDENTITY, ...FIGURE], lineOf),
      ...periods.map(
        (period, index): ColumnOf<PersistentRun> => ({
          title: periodName(period),
          holds: 'text',
          of: ({ statuses, line }) => statusName(statuses[index] ?? '', { scheme: line.scheme, period }),
        }),
      ),
      ...about<PersistentRun>(PEOPLE, lineOf),
    ],
    runs,
    lastChangeOf(linesOf(runs)),
  );

/** What is set to miss its target at the end of the year. */
export const outlookRows = (missing: readonly Prospect[], yearEnd: Period): Rows =>
  rowsOf<Prospect>(
    [
      ...about<Prospect>([...IDENTITY, ...FIGURE], lineOf),
      {
        title: `Expected in ${periodName(yearEnd)}`,
        holds: 'amount',
        of: ({ figure, line }) => amountOf(figure, line.unit, line.decimals),
      },
      {
        title: `Target of ${periodName(yearEnd)}`,
        holds: 'text',
        of: ({ target, line }) => showTarget(target, { ...line, period: yearEnd }),
      },
      {
        title: 'How sure',
        holds: 'text',
        of: ({ verdict }) => (verdict === 'known' ? 'reported' : `projected: ${verdict}`),
      },
      ...about<Prospect>(PEOPLE, lineOf),
    ],
    missing,
    lastChangeOf(linesOf(missing)),
  );

/** The months of one indicator, oldest first; a month without a figure says why. */
export const monthRows = (lines: readonly MonthLine[]): Rows =>
  rowsOf<MonthLine>(
    [
      { title: 'Reference', holds: 'text', of: ({ cell }) => cell.ref },
      { title: 'Indicator', holds: 'words', of: ({ cell }) => cell.title },
      { title: 'Month', holds: 'text', of: ({ month }) => monthTitle(month) },
      {
        title: 'Figure',
        holds: 'amount',
        of: ({ figure, cell }) =>
          figure === undefined
            ? 'Missing'
            : figure === null
              ? 'No data'
              : amountOf(figure, cell.unit, cell.decimals),
      },
      {
        title: 'Target in words',
        holds: 'text',
        of: ({ target, cell }) => (target.kind === 'none' ? null : showTarget(target, cell)),
      },
      {
        title: 'Status',
        holds: 'text',
        of: ({ status, cell }) => (status ? statusName(status, cell) : null),
      },
      { title: 'Change in performance', holds: 'text', of: ({ change }) => textOf(change) },
      { title: 'Quarter', holds: 'text', of: ({ cell }) => periodName(cell.period) },
    ],
    lines,
    lastChangeOf(lines.map(({ cell }) => cell)),
  );

type Placed = Ranked & { readonly place: number };

/** A ranking, in its order. */
export const rankedRows = (ranked: readonly Ranked[]): Rows =>
  rowsOf<Placed>(
    [
      { title: 'Place', holds: 'amount', of: ({ place }) => numberOf(place) },
      ...about<Placed>([...IDENTITY, ...FIGURE], lineOf),
      { title: 'Distance from target', holds: 'text', of: ({ words }) => words },
      ...about<Placed>(PEOPLE, lineOf),
    ],
    ranked.map((each, index) => ({ ...each, place: index + 1 })),
    lastChangeOf(linesOf(ranked)),
  );
