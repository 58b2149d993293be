/** The parts and months of corrected figures that stand otherwise, and what was not reported and is no longer missing, or is now. */
import { capital } from '../../cards/words/text.ts';
import { partLines } from '../../domain/answers/parts.ts';
import { monthFigures } from '../../domain/figures/countsByMonth.ts';
import { showExactly } from '../../domain/figures/figure.ts';
import { monthLines } from '../../domain/history/monthLines.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import type { Target } from '../../domain/indicators/target.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { keepsMonths } from '../../domain/reporting/countsAndParts.ts';
import type { Redefinition } from '../../domain/reporting/redefining.ts';
import { monthName } from '../../domain/time/days.ts';
import { monthsIn } from '../../domain/time/month.ts';
import { periodName, type YearStart } from '../../domain/time/period.ts';
import { countOf } from '../table/words.ts';
import type { CorrectedCell } from './planCorrections.ts';

/** A part, or a month, against what it is held to; without a status where it has no colour. */
type Standing = {
  readonly name: string;
  readonly figure: string | null | undefined;
  readonly target: Target | undefined;
  readonly status: string | undefined;
};

function standingsOf(cell: Cell, yearStart: YearStart): readonly Standing[] {
  if (!keepsMonths(cell) && !(cell.calculation && cell.givenByMonth)) {
    return partLines(cell, undefined).parts.map(({ judgement, ...part }) => ({
      ...part,
      status: judgement?.status,
    }));
  }
  if (!monthFigures(cell)) return [];
  const [, , last] = monthsIn(cell.period, yearStart);
  return monthLines([cell], yearStart, last).map(({ month, ...line }) => ({
    ...line,
    name: monthName(`${month}-01`),
  }));
}

/** `Huntingdonshire Red instead of Green (12 against at most 10)`, one for each part or month that stands otherwise. */
export function partChanges({ before, after }: CorrectedCell, yearStart: YearStart): readonly string[] {
  const was = new Map(standingsOf(before, yearStart).map(({ name, status }) => [name, status]));
  return standingsOf(after, yearStart).flatMap(({ name, figure, target, status }) => {
    const then = was.get(name);
    if (then === status) return [];
    const [named, instead] = [status, then].map((each) =>
      each === undefined ? 'without a colour' : statusName(each, after),
    );
    const held =
      figure && target && status !== undefined
        ? ` (${showExactly(figure, after.unit, after.decimals)} against ${showTarget(target, after)})`
        : '';
    return [`${name} ${named} instead of ${instead}${held}`];
  });
}

/** Cells without a figure that stand otherwise: what was not reported is suspended, or the other way round. */
export function blankLines(corrected: readonly CorrectedCell[]): readonly string[] {
  const blank = corrected.filter(({ before, after }) => isBlankChange({ before, after }));
  if (blank.length === 0) return [];
  return [
    `${capital(countOf(blank.length, 'cell'))} without a figure ${blank.length === 1 ? 'stands' : 'stand'} otherwise:`,
    ...blank.map(
      ({ before, after }) =>
        `  ${after.ref} ${periodName(after.period)}: ${statusName(before.status, before)} before; as corrected ${statusName(after.status, after)}`,
    ),
  ];
}

/** `CPI13 is suspended now.` and what that leaves: what a figure was given for was not suspended then. */
export const lifecycleLines = (
  refs: readonly string[],
  redefinitions: readonly Redefinition[],
): readonly string[] =>
  redefinitions.flatMap(({ indicator: { ref, lifecycle } }) =>
    refs.includes(ref)
      ? [
          `${ref} is ${lifecycle} now. Figures of it that are in stand as before: only quarters without one are ${lifecycle} as well.`,
        ]
      : [],
  );

/** Does a cell without a figure stand otherwise than before? */
export const isBlankChange = ({ before, after }: Pick<CorrectedCell, 'before' | 'after'>): boolean =>
  before.revision === 0 && before.status !== after.status;
