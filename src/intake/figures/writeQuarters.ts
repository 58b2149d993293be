/** Writes the figures of a file into their quarters, so that nothing is half saved that is not said. */
import { DomainError } from '../../domain/domainError.ts';
import { isDefinedLater } from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { carryForward, compareAgain } from '../../quarters/comparing.ts';
import { openPeriod } from '../../quarters/opening.ts';
import { type Importing, storedCellsOf } from '../importing.ts';
import { openedBy, type QuarterPlan } from './quarterPlan.ts';
import { importRevision } from './scoreFigure.ts';

type Beside = {
  /** The quarters that rows of the file are for. */
  readonly own: ReadonlySet<Period>;
  readonly register: readonly Indicator[];
  /** The quarters that were locked before, and why their figures are changed after all. */
  readonly late: { readonly periods: ReadonlySet<Period>; readonly reason: string } | undefined;
};

/** Writes quarter after quarter, oldest first. */
export async function writeQuarters(
  importing: Importing,
  quarters: readonly QuarterPlan[],
  { own, register, late }: Beside,
  done: (number: number) => void,
): Promise<void> {
  const reporting = reportingPeriod(importing.now, importing.calendar);
  let written = 0;
  for (const [index, quarter] of quarters.entries()) {
    try {
      const isHistory = quarter.period < reporting;
      const then = register.filter((each) => !isHistory || !isDefinedLater(each, quarter.period));
      // A figure of the quarter before that stands beside another is no report of that quarter.
      const isWhole = !isHistory || own.has(quarter.period);
      const reason = late?.periods.has(quarter.period) ? late.reason : undefined;
      await writeQuarter(importing, quarter, { register: isWhole ? then : [], reason }, (number) =>
        done(written + number),
      );
    } catch (error) {
      if (error instanceof DomainError) await carryOn(importing, quarters.slice(0, index + 1));
      throw error;
    }
    written += quarter.figures.length;
  }
}

/**
 * Carries forward figures that are already in: later quarters are compared with them, also where the operator imports
 * nothing else.
 */
async function carryOn({ store, tenantId, now }: Importing, quarters: readonly QuarterPlan[]): Promise<void> {
  for (const { cell } of quarters.flatMap(({ figures, compared }) => [...figures, ...compared])) {
    await carryForward(store, tenantId, cell, now.toISOString());
  }
}

async function writeQuarter(
  { store, tenantId, fileName, now, calendar }: Importing,
  plan: QuarterPlan,
  { register, reason }: { readonly register: readonly Indicator[]; readonly reason: string | undefined },
  done: (number: number) => void,
): Promise<void> {
  const at = now.toISOString();
  const { period, figures, compared } = plan;
  const opened = openedBy(plan);
  if (opened.length > 0) {
    const isNew = period >= reportingPeriod(now, calendar) || !(await store.periods.lines(tenantId, period));
    await store.periods.open(tenantId, period, opened);
    // A quarter is opened once, so everything due in it has to be there: what has no figure is missing for ever.
    if (isNew) await openPeriod(store, tenantId, period, register);
  }
  const there = new Map(
    opened.length === 0
      ? []
      : (await storedCellsOf(store, tenantId, period)).map((stored) => [stored.cell.ref, stored]),
  );
  const entries = figures.map((figured) => {
    const { cell, stored } = figured;
    const found = stored ?? there.get(cell.ref);
    if (!found || found.cell.revision !== cell.revision - 1) throw overtaken(period);
    return { cell, revision: importRevision(figured, { at, fileName, reason }), etag: found.etag };
  });
  const stored = await store.periods.recordAll(tenantId, period, entries, done);
  if (stored < entries.length) throw overtaken(period);
  const isRevised = await store.periods.revise(tenantId, period, compared);
  // Earlier figures may have been corrected since the file was read: where the operator was asked, minutes ago.
  if (opened.length > 0 || !isRevised) {
    const written = new Set([...figures, ...compared].map(({ cell }) => cell.ref));
    const lines = (await store.periods.lines(tenantId, period)) ?? [];
    const cells = lines.filter(({ ref }) => written.has(ref));
    await compareAgain(store, tenantId, { period, cells, at });
  }
}

const overtaken = (period: Period): DomainError =>
  new DomainError(`somebody changed a figure of ${periodName(period)} meanwhile`);
