/** The month that a figure was published beside: kept as what it was compared with, whatever the period before comes to. */
import type { Cell, Previous } from '../../domain/indicators/cell.ts';
import { judge } from '../../domain/judging/judge.ts';
import { quarterOfMonth } from '../../domain/time/month.ts';
import type { YearStart } from '../../domain/time/period.ts';
import type { FileProblem } from '../table/table.ts';
import type { FileFigure } from './rows/scoreChecks.ts';
import { checkFigure } from './scoreFigure.ts';

type Beside = { readonly previous: Previous | null } | { readonly problem: FileProblem };

/**
 * What the row's figure is compared with.
 * @param usual the figure of the period before, where there is one
 */
export function publishedBeside(
  each: FileFigure,
  cell: Cell,
  usual: () => Previous | null,
  yearStart: YearStart,
): Beside {
  const { beside } = each;
  if (beside === 'the period before') return { previous: usual() };
  if (beside === undefined) return { previous: cell.previous };
  const { month, said } = beside;
  const alone = { ...cell, previous: null, lastYear: null };
  const row: FileFigure = { ...each, column: 'previous', said, parts: [], variances: [], yearEnd: '' };
  const checked = checkFigure(row, alone, [], undefined);
  if ('problem' in checked) return checked;
  const { figure, picked } = checked.entered;
  const { status } = judge({ ...alone, picked }, figure);
  return { previous: { period: quarterOfMonth(month, yearStart), figure, status, month } };
}

/** The same comparison with the status that the cell's present definition gives the month. */
export const besideAgain = (cell: Cell): Cell =>
  cell.previous?.month === undefined || cell.previous.figure === null
    ? cell
    : {
        ...cell,
        previous: {
          ...cell.previous,
          status: judge({ ...cell, previous: null, lastYear: null }, cell.previous.figure).status,
        },
      };
