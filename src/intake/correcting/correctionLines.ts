/** What a correction of definitions does to figures that are in, in lines: every status and comparison that changes. */
import { isDeepStrictEqual } from 'node:util';
import { capital } from '../../cards/words/text.ts';
import { showExactly } from '../../domain/figures/figure.ts';
import { type Cell, isReported, type Previous } from '../../domain/indicators/cell.ts';
import { CHANGE_SYMBOLS, changeSince } from '../../domain/indicators/change.ts';
import { isDefinedLater } from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { byRule, figureOf } from '../../domain/judging/explain.ts';
import { judge } from '../../domain/judging/judge.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import type { Redefinition } from '../../domain/reporting/redefining.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName, type YearStart } from '../../domain/time/period.ts';
import { differencesBetween, type RecordChange } from '../table/changes.ts';
import { countOf, firstNames } from '../table/words.ts';
import { JUDGING_DISPLAYS, MEASURED } from './measured.ts';
import { blankLines, lifecycleLines, partChanges } from './partChanges.ts';
import type { CorrectedCell, CorrectionPlan } from './planCorrections.ts';

type Correction = {
  readonly period: Period;
  readonly redefinitions: readonly Redefinition[];
  readonly yearStart: YearStart;
};

/** The lines: how many are corrected, each that stands otherwise, and what can't be corrected or stays. */
export function correctionLines(
  { corrected, kept, notDue, keptLifecycles }: CorrectionPlan,
  { period, redefinitions, yearStart }: Correction,
  isDone: boolean,
): readonly string[] {
  const since = periodName(period);
  const figures = corrected.filter(({ before }) => before.revision > 0);
  const said = figures.map((each) => ({
    ...each,
    ...{ status: statusChange(each), parts: partChanges(each, yearStart), compared: comparisons(each) },
  }));
  const otherwise = said.filter(({ status }) => status !== undefined);
  const others = said.filter(({ status }) => status === undefined);
  const partsOnly = others.filter(({ parts }) => parts.length > 0);
  const comparedOnly = others.filter(({ parts, compared }) => parts.length === 0 && compared.length > 0);
  const alike = others.length - partsOnly.length - comparedOnly.length;
  const counts = [
    [otherwise.length, 'changes status', 'change status'],
    [partsOnly.length, 'stands otherwise only in its parts', 'stand otherwise only in their parts'],
    [comparedOnly.length, 'is only compared otherwise', 'are only compared otherwise'],
    [alike, 'stands as before', 'stand as before'],
  ].flatMap(([number, one, several]) => (number === 0 ? [] : [`${number} ${number === 1 ? one : several}`]));
  const refs = new Set(figures.map(({ before }) => before.ref)).size;
  const are = isDone ? (figures.length === 1 ? 'is' : 'are') : 'would be';
  return [
    figures.length === 0
      ? `No figure as from ${since} has to be corrected.`
      : `As from ${since}, ${countOf(figures.length, 'figure')} of ${countOf(refs, 'indicator')} ${are} corrected: ${together(counts)}.`,
    ...partLines(figures),
    ...said.flatMap(({ after, status, parts, compared }) =>
      status === undefined && parts.length + compared.length === 0
        ? []
        : [
            `  ${named(after)}: ${[status ?? `${stands(after)} as before`, ...parts, ...compared].join('; ')}`,
          ],
    ),
    ...blankLines(corrected),
    ...lifecycleLines([...keptLifecycles], redefinitions),
    ...setLines(figures),
    ...keptLines(kept, isDone),
    ...notDueLines(notDue),
    ...laterLines(redefinitions, period),
  ];
}

const named = ({ ref, period }: Pick<Cell, 'ref' | 'period'>): string => `${ref} ${periodName(period)}`;
const stands = (cell: Cell): string => statusName(cell.status, cell);
const shown = ({ unit, decimals }: Cell, figure: string): string => showExactly(figure, unit, decimals);

/** `as reported Red; as corrected Amber (85% against at most 90%)`; undefined where the status stays. */
function statusChange({ before, after }: CorrectedCell): string | undefined {
  if (before.status === after.status) return undefined;
  const { correction } = before;
  const first = correction?.asReported ?? before.status;
  const since = first === before.status ? '' : `, ${stands(before)} since it was corrected`;
  const figure =
    after.figure === null
      ? ''
      : ` (${shown(after, after.figure)} against ${showTarget(after.target, after)})`;
  return `as reported ${statusName(first, before)}${since}; as corrected ${stands(after)}${figure}`;
}

/** What a figure is compared with otherwise than before: another arrow, another figure, or none. */
function comparisons({ before, after }: CorrectedCell): readonly string[] {
  return (['previous', 'lastYear'] as const).flatMap((which) => {
    const [was, is] = [before[which], after[which]];
    const period = is?.period ?? was?.period;
    if (period === undefined) return [];
    const quarter = periodName(period);
    if (!is) return [`not compared with ${quarter} any more`];
    if (!was) return [`compared with ${quarter} now: ${arrow(after, is)}`];
    const [then, now] = [arrow(before, was), arrow(after, is)];
    return [
      ...(was.period === is.period ? [] : [`compared with ${quarter} instead of ${periodName(was.period)}`]),
      ...(then === now ? [] : [`since ${quarter} ${now} instead of ${then}`]),
      // Where it stood a year before is said of that quarter itself.
      ...(was.status === is.status || which === 'lastYear'
        ? []
        : [`${quarter} was ${statusName(is.status, after)} instead of ${statusName(was.status, before)}`]),
    ];
  });
}

function arrow({ figure, direction }: Cell, earlier: Previous): string {
  const change = changeSince(earlier.figure, figure, direction);
  return change === undefined ? 'no arrow' : `${change} ${CHANGE_SYMBOLS[change]}`;
}

/** Statuses that the performance team set, or that were published without a figure: they stay. */
function setLines(figures: readonly CorrectedCell[]): readonly string[] {
  const set = figures.filter(({ after }) => after.override !== null);
  if (set.length === 0) return [];
  return [
    `${capital(countOf(set.length, 'status', 'statuses'))} set by hand ${set.length === 1 ? 'stays' : 'stay'}:`,
    ...set.map(({ after }) => {
      const rule = judge(after, figureOf(after));
      const given = isReported(after)
        ? `; the corrected rule gives ${statusName(rule.status, after)}: ${byRule(after, rule)}`
        : '.';
      return `  ${named(after)}: ${stands(after)}${given}`;
    }),
  ];
}

function keptLines(kept: CorrectionPlan['kept'], isDone: boolean): readonly string[] {
  if (kept.length === 0) return [];
  const stay = kept.length === 1 ? 'stays as it was' : 'stay as they were';
  return [
    `${capital(countOf(kept.length, 'figure'))} can’t be corrected and ${isDone ? stay : stay.replace('was', 'is').replace('were', 'are')}:`,
    ...kept.map(({ cell, why }) => `  ${named(cell)}: ${why.replace(/\.$/, '')}.`),
  ];
}

/** What becomes of figures in quarters that ask for none any more. */
function notDueLines(notDue: readonly Cell[]): readonly string[] {
  const byIndicator = new Map<string, Cell[]>();
  for (const cell of notDue) byIndicator.set(cell.ref, [...(byIndicator.get(cell.ref) ?? []), cell]);
  return [...byIndicator].flatMap(([ref, cells]) => {
    const periods = (of: readonly Cell[]): string => together(of.map(({ period }) => periodName(period)));
    const reported = cells.filter(({ revision }) => revision > 0);
    const blank = cells.filter(({ revision }) => revision === 0);
    return [
      ...(reported.length === 0
        ? []
        : [
            `${ref} is not due in ${periods(reported)} any more. What is in for ${reported.length === 1 ? 'it' : 'them'} is kept and counts there as before, as ${reported[0]?.frequency}.`,
          ]),
      ...(blank.length === 0
        ? []
        : [
            `${ref} is not due in ${periods(blank)} any more, and nothing is in: ${blank.length === 1 ? 'that quarter goes' : 'those quarters go'} on counting it as not reported.`,
          ]),
    ];
  });
}

/** The remark on indicators whose definition of today does not reach as far back as the correction. */
const laterLines = (redefinitions: readonly Redefinition[], asFrom: Period): readonly string[] =>
  redefinitions.flatMap(({ indicator: { ref, definedSince } }) =>
    definedSince !== undefined && isDefinedLater({ definedSince }, asFrom)
      ? [
          `${ref} is corrected as from ${periodName(definedSince)} only: it is defined as today since then. To correct what was before, give defined_since another quarter.`,
        ]
      : [],
  );

/**
 * What of a changed definition is no correction of the figures that are in, and how it becomes one; none where a file changes
 * nothing of the kind.
 */
export function notCorrectedLines(changed: readonly RecordChange<Indicator>[]): readonly string[] {
  const having = (differs: (before: Indicator, after: Indicator) => boolean): readonly string[] =>
    changed.flatMap(({ before, after }) => (differs(before, after) ? [after.ref] : []));
  const worked = having(
    (before, after) =>
      !isDeepStrictEqual(before.calculation, after.calculation) ||
      !isDeepStrictEqual(before.breakdown, after.breakdown),
  );
  return [
    ...(worked.length === 0
      ? []
      : [
          `What ${firstNames(worked)} ${worked.length === 1 ? 'is' : 'are'} worked out from is not corrected in figures that are in: those keep the counts and parts that they were given with. A figure of theirs that is wrong is corrected itself, by its owner or with a file of figures.`,
        ]),
  ];
}

/**
 * The references of indicators of which a file changes how figures are measured or judged.
 * @param retargeted those to whose figures the same import gives targets: another target of these is no such change
 */
export const judgedOtherwise = (
  changed: readonly RecordChange<Indicator>[],
  retargeted?: ReadonlySet<string>,
): readonly string[] =>
  changed.flatMap(({ before, after }) => {
    const displays = retargeted?.has(after.ref) ? MEASURED : JUDGING_DISPLAYS;
    return differencesBetween(before, after, displays).length > 0 ? [after.ref] : [];
  });

/**
 * The line on an import that leaves earlier figures as they are: they are corrected only where that is asked for, which the
 * import of an export as a whole can't be.
 */
export function untouchedLine(refs: readonly string[], isOfExport: boolean): readonly string[] {
  if (refs.length === 0) return [];
  const options = '--as-from 2024-25-Q1 --reason "What was wrong"';
  const how = isOfExport
    ? `write what was wrong into a file of indicators and import that: ragtime import indicators FILE.csv ${options}`
    : `say from which quarter on and why: ${options}`;
  return [
    `Figures of earlier quarters stay as they were judged. To correct those of ${firstNames(refs)} as well, ${how}.`,
  ];
}

/** The same of targets that a file sets for quarters with figures in. */
export function targetsUntouchedLine(kept: readonly Pick<Cell, 'ref' | 'period'>[]): readonly string[] {
  const first = kept.map(({ period }) => period).toSorted()[0];
  if (first === undefined) return [];
  const refs = [...new Set(kept.map(({ ref }) => ref))];
  return [
    `To judge what is in of ${firstNames(refs)} by the file’s targets as well, say from which quarter on and why: --as-from ${first} --reason "What was wrong".`,
  ];
}

/** The parts that are corrected, those of figures in which they are the same in one line. */
function partLines(figures: readonly CorrectedCell[]): readonly string[] {
  const alike = new Map<string, CorrectedCell[]>();
  for (const each of figures) {
    const name = `${each.after.ref}: ${each.changed}`;
    if (each.changed !== '') alike.set(name, [...(alike.get(name) ?? []), each]);
  }
  return [...alike.values()].flatMap((cells) => {
    const [first, last] = [cells[0], cells.at(-1)];
    if (!first || !last) return [];
    const [from, to] = [periodName(first.after.period), periodName(last.after.period)];
    const when = first === last ? from : `${cells.length} figures from ${from} to ${to}`;
    return [`  ${first.after.ref}, ${when}: ${first.changed}`];
  });
}
