/** Imports indicators: reads the file, lists the changes, writes the register and then the reporting quarter. */
import { capital, together } from '../../cards/words/text.ts';
import { DomainError } from '../../domain/domainError.ts';
import { isReported } from '../../domain/indicators/cell.ts';
import {
  type DefinitionVersion,
  definedIn,
  isDefinedLater,
  replacedDefinition,
} from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { findScheme, SCHEMES } from '../../domain/schemes/schemes.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { besideIn } from '../../quarters/comparing.ts';
import { openPeriod } from '../../quarters/opening.ts';
import type { StoredCell } from '../../store/periods/periods.ts';
import { type Importing, notUsedLine, reading, refuseIf, storedCellsOf, writeAll } from '../importing.ts';
import type { Changes } from '../table/changes.ts';
import type { Csv } from '../table/readCsv.ts';
import { type FileProblem, readTable, type Table } from '../table/table.ts';
import { changeLines, countOf, shortened, totals } from '../table/words.ts';
import { hasHistory, linesBefore, needsHistory, noHistory } from './earlier.ts';
import { INDICATOR_COLUMNS } from './indicatorColumns.ts';
import {
  contextualTargets,
  grouplessLine,
  growingInPeriod,
  newLine,
  ownerlessLine,
  withoutStandard,
} from './indicatorLines.ts';
import { planRegister } from './indicators.ts';
import { planSheet, type SheetPlan } from './reportingSheet.ts';

/**
 * @param scheme the status scheme for indicators that name none
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, or the store fails
 */
export async function importIndicators(
  csv: Csv,
  importing: Importing,
  scheme: string | undefined,
): Promise<readonly string[]> {
  const { store, tenantId, fileName, dryRun, now, calendar } = importing;
  // Only now: a council's own schemes come from a file of its own.
  if (scheme !== undefined && !findScheme(scheme)) {
    throw new DomainError(
      `There is no status scheme “${scheme}”. Choose one of ${together(SCHEMES.map(({ id }) => id))}.`,
    );
  }
  const table = readTable(INDICATOR_COLUMNS, csv, reading(importing));
  const known = {
    indicators: await store.register.indicators(tenantId),
    people: await store.register.people(tenantId),
  };
  const { indicators, changes, problems, ownerless, groupless } = planRegister(table, known, scheme);
  const period = reportingPeriod(now, calendar);
  refuseIf([...problems, ...(await unmeasured(importing, table, changes, period))], fileName);
  const saved = [...changes.added, ...changes.changed.map(({ after }) => after)];
  const after = new Map([...known.indicators, ...indicators].map((each) => [each.ref, each]));
  const register = [...after.values()];
  const versions = await store.register.definitions(tenantId);
  const cells = await storedCellsOf(store, tenantId, period);
  const replaced = replacedBy(changes, { period, cells, versions, at: now.toISOString() });
  const going = goingBy(register, [...versions, ...replaced], period);
  const sheet = await sheetPlan(importing, period, going, cells);
  if (!dryRun) {
    await writeAll(importing, 'indicator', saved.length, (done) =>
      store.register.saveIndicators(tenantId, saved, done, replaced),
    );
    await writeSheet(importing, period, { register, going }, sheet);
  }
  return [
    totals(changes, 'indicator', 'indicators', dryRun),
    ...changeLines(changes.changed, ({ ref }) => ref),
    ...shortened(changes.added.map(newLine)),
    ...definitionLines(replaced, dryRun),
    ...sheetLines(sheet, period, dryRun),
    ...(await withoutHistory(importing, period, saved)),
    ...ownerlessLine(ownerless),
    ...grouplessLine(groupless),
    ...withoutStandard(indicators),
    ...contextualTargets(indicators),
    ...growingInPeriod(indicators),
    ...notUsedLine(table.notUsed),
  ];
}

type Redefining = {
  readonly period: Period;
  readonly cells: readonly StoredCell[];
  readonly versions: readonly DefinitionVersion[];
  readonly at: string;
};

/** The definitions that the file replaces, each with the last quarter it applied to. */
function replacedBy(
  { changed }: Changes<Indicator>,
  { period, cells, versions, at }: Redefining,
): readonly DefinitionVersion[] {
  const reported = new Set(cells.flatMap(({ cell }) => (isReported(cell) ? [cell.ref] : [])));
  return changed.flatMap(({ before, after }) => {
    const version = replacedDefinition(before, after, {
      // A reported figure keeps the definition that it was reported under.
      last: reported.has(before.ref) ? period : shiftPeriod(period, -1),
      versions: versions.filter(({ ref }) => ref === before.ref),
      at,
    });
    return version ? [version] : [];
  });
}

/** The register as defined in the quarter, with the definitions about to be replaced. */
const goingBy = (
  register: readonly Indicator[],
  versions: readonly DefinitionVersion[],
  period: Period,
): readonly Indicator[] =>
  register.some((indicator) => isDefinedLater(indicator, period))
    ? register.map((indicator) => definedIn(indicator, versions, period))
    : register;

/** `CPI13 is defined otherwise now (title, formula). What it was until Q1 2024/25 is kept.` */
const definitionLines = (replaced: readonly DefinitionVersion[], dryRun: boolean): readonly string[] =>
  shortened(
    replaced.map(({ ref, changed, until }) => {
      const was = until === undefined ? 'What it was' : `What it was until ${periodName(until)}`;
      return `${ref} ${dryRun ? 'would be' : 'is'} defined otherwise now (${changed}). ${was} ${dryRun ? 'would be' : 'is'} kept.`;
    }),
  );

/** The problems of indicators that get a change target and have no figures. A new one can't have any yet. */
async function unmeasured(
  { store, tenantId }: Importing,
  { rows }: Table<typeof INDICATOR_COLUMNS>,
  { changed }: Changes<Indicator>,
  period: Period,
): Promise<readonly FileProblem[]> {
  const now = changed.flatMap(({ before, after }) =>
    needsHistory(after.target) && !needsHistory(before.target) ? [after] : [],
  );
  if (now.length === 0) return [];
  const lines = await linesBefore(store, tenantId, [shiftPeriod(period, 1)], period);
  return now
    .filter((indicator) => !hasHistory(lines, indicator, shiftPeriod(period, 1)))
    .flatMap((indicator) =>
      rows.flatMap(({ row, values }) =>
        values.ref?.toLowerCase() === indicator.ref.toLowerCase()
          ? [{ row, column: 'target', sentence: noHistory(values.target ?? '', indicator) }]
          : [],
      ),
    );
}

/**
 * The remark on change targets that can't be judged until there is a figure to compare with; made once, when the
 * target comes in.
 */
async function withoutHistory(
  { store, tenantId }: Importing,
  period: Period,
  saved: readonly Indicator[],
): Promise<readonly string[]> {
  const changing = saved.filter(({ target }) => target.kind === 'change' && !target.hold);
  if (changing.length === 0) return [];
  const beside = await besideIn(store, tenantId, period, changing);
  return changing
    .filter(({ ref }) => beside(ref).previous === null)
    .map(
      ({ ref }) =>
        `Look at this: ${ref} has a change for its target and no earlier figure, so it can’t be judged in ${periodName(period)}. Import its history, or give a level to hold.`,
    );
}

async function sheetPlan(
  { store, tenantId }: Importing,
  period: Period,
  register: readonly Indicator[],
  cells: readonly StoredCell[],
): Promise<SheetPlan> {
  const beside = await besideIn(store, tenantId, period, register);
  return planSheet(register, { period, cells, beside });
}

const ATTEMPTS = 5;

async function writeSheet(
  importing: Importing,
  period: Period,
  { register, going }: { readonly register: readonly Indicator[]; readonly going: readonly Indicator[] },
  planned: SheetPlan,
): Promise<void> {
  const { store, tenantId } = importing;
  if (planned.opened.length > 0) await openPeriod(store, tenantId, period, register);
  let { revised } = planned;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (revised.length === 0 || (await store.periods.revise(tenantId, period, revised))) return;
    // Somebody reported meanwhile: what they reported keeps its definition, so look again.
    ({ revised } = await sheetPlan(importing, period, going, await storedCellsOf(store, tenantId, period)));
  }
  throw new DomainError(
    `People are reporting ${periodName(period)} just now. The indicators are in; run the same command again for their figures.`,
  );
}

function sheetLines(
  { opened, revised, notes }: SheetPlan,
  period: Period,
  dryRun: boolean,
): readonly string[] {
  const name = periodName(period);
  const will = dryRun ? 'would be' : 'are';
  const asked = `${capital(countOf(opened.length, 'indicator'))} ${opened.length === 1 ? will.replace('are', 'is') : will}`;
  return [
    ...(opened.length > 0 ? [`${asked} asked for in ${name}.`] : []),
    ...(revised.length > 0
      ? [
          `${capital(countOf(revised.length, 'cell'))} of ${name} ${dryRun ? 'would take' : 'took'} what the file says.`,
        ]
      : []),
    ...notes,
  ];
}
