/** The plan of importing targets of single quarters and years: each parsed for its indicator, and the changes. */

import { countsAMonth } from '../../domain/figures/countsByMonth.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import type { PeriodTarget, Target } from '../../domain/indicators/target.ts';
import { sourceSentence } from '../../domain/indicators/targetSource.ts';
import { isLevel } from '../../domain/judging/judgePart.ts';
import { keepsMonths } from '../../domain/reporting/countsAndParts.ts';
import { monthName } from '../../domain/time/days.ts';
import { dueWith, isDueIn, isEverDue, quartersBetween } from '../../domain/time/frequency.ts';
import { type Month, monthTitle, quarterOfMonth } from '../../domain/time/month.ts';
import { type Period, periodName, quarterOf, type YearStart } from '../../domain/time/period.ts';
import { previousPeriodOf } from '../../quarters/comparing.ts';
import { hasHistory, type Lines, needsHistory, noHistory } from '../indicators/earlier.ts';
import { aimOf, sourced } from '../indicators/sourced.ts';
import { targetFromText } from '../indicators/standards.ts';
import { unknownRef } from '../indicators/unknownRef.ts';
import { doublesIn } from '../people/people.ts';
import { type Changes, changesIn } from '../table/changes.ts';
import type { CsvRecord, FileProblem, Table } from '../table/table.ts';
import { fractionsIn, otherUnitsIn } from '../table/writtenUnit.ts';
import type { TARGET_COLUMNS } from './targetColumns.ts';

type TargetTable = Table<typeof TARGET_COLUMNS>;
type TargetRow = CsvRecord<typeof TARGET_COLUMNS>;

/** The register before the import, and the cells that the file's periods may be compared with. */
export type TargetContext = {
  readonly indicators: readonly Indicator[];
  readonly targets: readonly PeriodTarget[];
  readonly lines: Lines;
  readonly reporting: Period;
  readonly yearStart: YearStart;
};

export type TargetsPlan = {
  /** Every target in the file, unchanged ones included. */
  readonly targets: readonly PeriodTarget[];
  readonly changes: Changes<PeriodTarget>;
  readonly problems: readonly FileProblem[];
  readonly warnings: readonly string[];
};

const nameOf = ({ ref, period, part = '' }: Pick<PeriodTarget, 'ref' | 'period' | 'part'>): string =>
  `${ref} ${period} ${part}`;

/** The plan. A quarter's own row takes precedence over one for its whole year, wherever they stand in the file. */
export function planTargets(table: TargetTable, context: TargetContext): TargetsPlan {
  const problems: FileProblem[] = [...table.problems, ...doubledRows(table)];
  const warnings: string[] = [];
  const wanted = new Map<string, PeriodTarget>();
  const yearsFirst = table.rows.toSorted((a, b) => spanOf(b) - spanOf(a));
  for (const row of yearsFirst) {
    for (const made of targetsOf(row, context)) {
      if ('sentence' in made) problems.push(made);
      else wanted.set(nameOf(made), made);
    }
  }
  const known = new Map(context.targets.map((each) => [nameOf(each), each]));
  const targets = [...wanted.values()];
  const unitOf = new Map(context.indicators.map((each) => [each.ref, each]));
  const shown = (each: PeriodTarget): string => {
    const indicator = unitOf.get(each.ref);
    if (!indicator) return each.target.kind;
    const aim = showTarget(each.target, { ...indicator, period: each.period });
    return `${aim} ${sourceSentence(each.target, indicator)}`.trim();
  };
  for (const { ref, period, target } of targets) {
    const indicator = unitOf.get(ref);
    if (!indicator || !needsHistory(target)) continue;
    const before = previousPeriodOf(indicator, period);
    // A quarter that is still to be reported has no figure yet, and nothing is wrong with that.
    if (before < context.reporting && !context.lines.get(before)?.get(ref)?.figure) {
      warnings.push(
        `${ref} has no figure for ${periodName(before)}, so its change in ${periodName(period)} can’t be judged until there is one. Import it, or give a level to hold.`,
      );
    }
  }
  return {
    targets,
    changes: changesIn(targets, (each) => known.get(nameOf(each)), { target: shown }),
    problems: problems.toSorted((a, b) => a.row - b.row),
    warnings,
  };
}

const spanOf = ({ values }: TargetRow): number => values.period?.periods.length ?? 0;

function doubledRows({ rows }: TargetTable): readonly FileProblem[] {
  return doublesIn(
    rows.map(({ row, values }) => ({
      row,
      column: 'period',
      said:
        values.ref &&
        values.period &&
        [values.ref, spanName(values.period), values.part].filter((each) => each).join(', '),
    })),
  );
}

/** `May 2024`, `Q2 2024/25`, `2024/25`. */
function spanName({ month, periods, isYear }: NonNullable<TargetRow['values']['period']>): string {
  if (month !== undefined) return monthTitle(month);
  const name = periods[0] === undefined ? '' : periodName(periods[0]);
  return isYear ? name.replace(/^Q\d /, '') : name;
}

function targetsOf(
  written: TargetRow,
  { indicators, lines, yearStart }: TargetContext,
): readonly (PeriodTarget | FileProblem)[] {
  const { row, values } = written;
  const { ref, period: span, target: said } = values;
  if (ref === undefined || span === undefined || said === undefined) return [];
  const problem = (column: string, sentence: string): readonly FileProblem[] => [{ row, column, sentence }];
  const indicator = indicators.find((each) => each.ref.toLowerCase() === ref.toLowerCase());
  if (!indicator) return problem('ref', unknownRef(ref, indicators));
  const faults = [
    ...fractionsIn(written, ['target', 'benchmark', 'statutory'], indicator.unit),
    ...otherUnitsIn(written, ['benchmark', 'statutory'], indicator.unit),
  ];
  if (faults.length > 0) return faults;
  const part = span.month ? monthAsPart(indicator, span.month, values.part) : partIn(indicator, values.part);
  if (part.sentence !== undefined) return problem(span.month ? 'period' : 'part', part.sentence);
  const periods = span.month ? [quarterOfMonth(span.month, yearStart)] : span.periods;
  const due = isEverDue(indicator) ? periods.filter((period) => isDueIn(indicator, period)) : periods;
  const [first] = periods;
  if (due.length === 0 && first) {
    const with_ = dueWith(indicator, first).replace(' and ', ' or ');
    return problem(
      'period',
      `${indicator.ref} is ${indicator.frequency} and so not reported in ${periodName(first)}. Write ${with_}, or the whole year.`,
    );
  }
  const { benchmark = null, statutory = null, rationale = '' } = values;
  const source = { benchmark, statutory, rationale };
  const aim = aimOf(said, source, indicator);
  if ('sentence' in aim) return problem(aim.column, aim.sentence);
  if (aim.said === '') return problem('target', 'It is empty. Write a target such as 95%, or none.');
  const made: (PeriodTarget | FileProblem)[] = [];
  for (const period of due) {
    const read = targetFromText(aim.said, indicator, period);
    if (typeof read === 'string') return problem('target', read);
    const target = sourced(read, source, indicator.scheme);
    if ('sentence' in target) return problem(target.column, target.sentence);
    const fault = part.name === undefined ? undefined : partFault(target, part.name, span.month);
    if (fault !== undefined) return problem('target', fault);
    if (needsHistory(target) && neverCompared(indicator, period)) {
      return problem(
        'target',
        `A year-to-date figure starts again with Q1, so nothing can be compared with ${periodName(period)}. Write a figure for Q1, or add a level: “${said}, or hold at 65% to 70%”.`,
      );
    }
    if (needsHistory(target) && !hasHistory(lines, indicator, period)) {
      return problem('target', noHistory(said, indicator));
    }
    made.push({ ref: indicator.ref, period, ...(part.name !== undefined && { part: part.name }), target });
  }
  return made;
}

/** Why a target is none for a part, or for a month, and how it is written instead. */
export function partFault(target: Target, part: string, month: Month | undefined): string | undefined {
  const of = month === undefined ? part : monthTitle(month);
  const level = 'such as 95%, at most 15% or 85% to 90%, or none';
  if (target.kind === 'change') {
    return `A change is judged for the whole only, as no earlier figure of ${of} is kept with it. Write the level that ${of} is to come to, ${level}; or leave ${month === undefined ? 'the part' : 'the month'} out and give the whole its change.`;
  }
  if (target.kind === 'profile' && month !== undefined) {
    return `A profile has a figure for each quarter, and ${of} is a month. Write the level of the month, ${level}.`;
  }
  return isLevel(target) ? undefined : `${of} takes a level, ${level}.`;
}

/** A month is to its quarter what a part is to the whole: it has a target of its own, beside that of the quarter. */
function monthAsPart(
  indicator: Indicator,
  month: Month,
  part = '',
): { readonly name?: string; readonly sentence?: string } {
  const { ref, frequency } = indicator;
  const hasMonths = keepsMonths(indicator) || (indicator.calculation && countsAMonth(indicator) > 0);
  if (part === '' && hasMonths) return { name: monthName(`${month}-01`) };
  return {
    sentence: `${monthTitle(month)} is a month, and no figures of months are kept of ${part === '' ? ref : `a part of ${ref}`}${frequency === 'monthly' ? '' : `: it is ${frequency}`}. Write the quarter, such as Q1 2024/25, or the whole year.`,
  };
}

/** The part that a row names, as the indicator calls it; neither where it is about the whole. */
function partIn(
  { ref, breakdown }: Indicator,
  said = '',
): { readonly name?: string; readonly sentence?: string } {
  if (said === '') return {};
  const names = breakdown?.parts.map(({ name }) => name) ?? [];
  const name = names.find((each) => each.toLowerCase() === said.toLowerCase());
  if (name !== undefined) return { name };
  return {
    sentence:
      names.length === 0
        ? `${ref} is one figure and has no parts: leave this empty, or give it parts in the indicators file first.`
        : `${ref} has no part “${said.slice(0, 40)}”. Write one of ${names.join(', ')}.`,
  };
}

const neverCompared = ({ basis, frequency }: Indicator, period: Period): boolean =>
  basis === 'year to date' && (quarterOf(period) === 1 || quartersBetween({ frequency }) >= 4);
