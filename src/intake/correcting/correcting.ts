/** Correcting loaded figures as from a quarter: what is read, what is asked, and what is written, quarter by quarter. */
import { DomainError } from '../../domain/domainError.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type PeriodTarget, setFor, setForParts, turnedTo } from '../../domain/indicators/target.ts';
import { hasWords, lengthFault } from '../../domain/reporting/commentary.ts';
import { REASON_LIMIT } from '../../domain/reporting/override.ts';
import type { Correctable, Redefinition } from '../../domain/reporting/redefining.ts';
import { together } from '../../domain/sentences.ts';
import {
  type Period,
  periodName,
  periodsInARow,
  quartersFrom,
  shiftPeriod,
  type YearStart,
} from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import { type Importing, storedCellsOf } from '../importing.ts';
import { correctionLines } from './correctionLines.ts';
import { isBlankChange } from './partChanges.ts';
import { type AsFrom, type CorrectionPlan, type Loaded, planCorrections } from './planCorrections.ts';

/** The reason as it is kept, where the quarter and the reason will do. @throws {DomainError} where they will not */
export function checkedAsFrom({ period, reason }: AsFrom, reporting: Period): AsFrom {
  const said = reason.replace(/[.\s]+$/, '').trim();
  const fault = lengthFault(said, REASON_LIMIT, 'The reason');
  if (!hasWords(said)) {
    throw new DomainError(
      'Say why with --reason "Direction was entered the wrong way round": it is kept with every figure that is corrected.',
    );
  }
  if (fault !== undefined) throw new DomainError(`${fault} Write a shorter one.`);
  if (period > reporting) {
    throw new DomainError(
      `${periodName(period)} is still to come, and ${periodName(reporting)} is being reported, so there is nothing to correct. What is to hold from a later quarter on says so in the column defined_since.`,
    );
  }
  return { period, reason: said };
}

/** The targets of single quarters from that one on that were held to the other direction, each as it is corrected. */
function turnedTargets(
  targets: readonly PeriodTarget[],
  indicators: readonly Indicator[],
  asFrom: Period,
): readonly PeriodTarget[] {
  const directionOf = new Map(indicators.map(({ ref, direction }) => [ref, direction]));
  return targets.flatMap((each) => {
    const direction = directionOf.get(each.ref);
    if (direction === undefined || each.period < asFrom) return [];
    const target = turnedTo(each.target, direction);
    return target.kind === each.target.kind ? [] : [{ ...each, target }];
  });
}

export type Correcting = AsFrom & {
  readonly redefinitions: readonly Redefinition[];
  /** The targets of single quarters that are corrected with them. */
  readonly targets: readonly PeriodTarget[];
  readonly yearStart: YearStart;
  /** What is written before any figure is corrected, should that stop: `The register is in.` */
  readonly isIn: string;
};

/** The correction of these indicators, in the parts that the file gives for each. */
export async function correctingBy(
  { store, tenantId, calendar: { yearStart } }: Importing,
  indicators: readonly Indicator[],
  asFrom: AsFrom,
  partsOf: (ref: string) => ReadonlySet<Correctable>,
): Promise<Correcting> {
  const targets = await store.register.targets(tenantId);
  const redefinitions = indicators.map(
    (indicator): Redefinition => ({
      indicator,
      parts: partsOf(indicator.ref),
      own: (period) => {
        const own = setFor(targets, period).get(indicator.ref);
        return own && turnedTo(own, indicator.direction);
      },
    }),
  );
  return {
    ...{ ...asFrom, redefinitions, yearStart, isIn: 'The register is in.' },
    targets: turnedTargets(targets, indicators, asFrom.period),
  };
}

/** The correction of targets that a file sets for single quarters: those from that one on, of parts and months as well. */
export function correctingTargets(
  { calendar: { yearStart } }: Importing,
  indicators: readonly Indicator[],
  asFrom: AsFrom,
  targets: readonly PeriodTarget[],
): Correcting {
  const later = targets.filter(({ period }) => period >= asFrom.period);
  const periods = [...new Set(later.map(({ period }) => period))];
  const set = new Map(
    periods.map((period) => [period, { whole: setFor(later, period), parts: setForParts(later, period) }]),
  );
  const refs = new Set(later.map(({ ref }) => ref));
  const redefinitions = indicators
    .filter(({ ref }) => refs.has(ref))
    .map((indicator): Redefinition => {
      const { ref } = indicator;
      return {
        ...{ indicator, parts: new Set<Correctable>(), own: () => undefined },
        set: (period) => {
          const [whole, parts] = [set.get(period)?.whole.get(ref), set.get(period)?.parts.get(ref)];
          return whole || parts ? { whole, parts: parts ?? [] } : undefined;
        },
      };
    });
  return { ...asFrom, redefinitions, targets: [], yearStart, isIn: 'The targets are in.' };
}

/**
 * Shows what would be corrected, and asks whether it may be.
 * @throws {DomainError} when the operator says no
 */
export async function agreeTo(
  { confirm }: Importing,
  correcting: Correcting,
  plan: CorrectionPlan,
): Promise<void> {
  if (!plan.corrected.some((each) => each.before.revision > 0 || isBlankChange(each))) return;
  const lines = correctionLines(plan, correcting, false);
  if (await confirm([...lines, `The reason on record: ${correcting.reason}`].join('\n'))) return;
  throw new DomainError('Nothing was imported.');
}

/** The plan of the corrections, from the store as it is now. */
export async function planned(
  importing: Importing,
  { period, reason, redefinitions }: Correcting,
): Promise<CorrectionPlan> {
  const stamp = { reason, at: importing.now.toISOString(), fileName: importing.fileName };
  return planCorrections(redefinitions, await loadedFrom(importing, period), stamp);
}

/** How far back a figure is compared, in quarters. */
const A_YEAR = 4;

async function loadedFrom({ store, tenantId, now, calendar }: Importing, asFrom: Period): Promise<Loaded> {
  const cells = new Map<Period, ReadonlyMap<string, StoredCell>>();
  const lines = new Map<Period, ReadonlyMap<string, CellLine>>();
  const quarters = quartersFrom(asFrom, reportingPeriod(now, calendar)) + 1;
  for (const period of periodsInARow(asFrom, quarters)) {
    const found = await storedCellsOf(store, tenantId, period);
    cells.set(period, new Map(found.map((stored) => [stored.cell.ref, stored])));
  }
  for (const period of periodsInARow(shiftPeriod(asFrom, -A_YEAR), A_YEAR)) {
    const found = (await store.periods.lines(tenantId, period)) ?? [];
    lines.set(period, new Map(found.map((line) => [line.ref, line])));
  }
  return { cells, line: (period, ref) => lines.get(period)?.get(ref) };
}

const ATTEMPTS = 8;

/**
 * Writes the corrections, quarter after quarter, oldest first: a quarter’s cells and what records them in one
 * transaction, or in several where there are more than fit. Run again after it has stopped, it goes on.
 * @throws {DomainError} that names the quarters that are corrected when the store fails or people report all the time
 */
export async function writeCorrections(
  importing: Importing,
  correcting: Correcting,
): Promise<CorrectionPlan> {
  const { store, tenantId, progress } = importing;
  const first = await planned(importing, correcting);
  const done = new Set<Period>();
  let plan = first;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    let isOvertaken = false;
    for (const [period, cells] of byQuarter(plan)) {
      try {
        isOvertaken = !(await store.periods.revise(tenantId, period, cells));
      } catch (cause) {
        throw stopped(first, done, period, { cause, isIn: correcting.isIn });
      }
      // What somebody reported meanwhile is compared with, too: plan again from what there is now.
      if (isOvertaken) break;
      done.add(period);
      progress(done.size, byQuarter(first).size, 'Writing');
    }
    if (!isOvertaken) return first;
    plan = await planned(importing, correcting);
  }
  throw new DomainError(
    'People are reporting these figures just now. Run the same command again: it leaves what is corrected as it is, and goes on from there.',
  );
}

function byQuarter({
  corrected,
}: CorrectionPlan): ReadonlyMap<Period, CorrectionPlan['corrected'][number]['revised'][]> {
  const quarters = new Map<Period, CorrectionPlan['corrected'][number]['revised'][]>();
  for (const { before, revised } of corrected) {
    quarters.set(before.period, [...(quarters.get(before.period) ?? []), revised]);
  }
  return quarters;
}

/** `Stopped: Q1 2023/24 is corrected, Q2 2023/24 may be in part, Q3 2023/24 is as it was.` */
function stopped(
  plan: CorrectionPlan,
  done: ReadonlySet<Period>,
  at: Period,
  { cause, isIn }: { readonly cause: unknown } & Pick<Correcting, 'isIn'>,
): DomainError {
  const all = [...byQuarter(plan).keys()];
  const names = (periods: readonly Period[]): string => together(periods.map(periodName));
  const are = (periods: readonly Period[]): string => (periods.length === 1 ? 'is' : 'are');
  const left = all.filter((period) => period !== at && !done.has(period));
  const state = [
    ...(done.size === 0 ? [] : [`${names([...done])} ${are([...done])} corrected`]),
    `${periodName(at)} may be in part`,
    ...(left.length === 0 ? [] : [`${names(left)} ${are(left)} as before`]),
  ].join(', ');
  const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  return new DomainError(
    `Stopped: ${state} (${why ?? ''}). ${isIn} Run the same command again: it leaves what is corrected as it is, and goes on from there.`,
    { cause },
  );
}
