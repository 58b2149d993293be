/** Imports indicators: reads the file, lists the changes, writes the register and then the reporting quarter. */
import { capital } from '../../cards/words/text.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Person } from '../../domain/person.ts';
import type { Scheme } from '../../domain/schemes/scheme.ts';
import { findScheme, SCHEMES } from '../../domain/schemes/schemes.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { besideIn } from '../../quarters/comparing.ts';
import { openPeriod } from '../../quarters/opening.ts';
import { agreeTo, checkedAsFrom, correctingBy, planned, writeCorrections } from '../correcting/correcting.ts';
import {
  correctionLines,
  judgedOtherwise,
  notCorrectedLines,
  untouchedLine,
} from '../correcting/correctionLines.ts';
import { type AsFrom, correctedIn } from '../correcting/planCorrections.ts';
import {
  carryOut,
  type Importing,
  notPrepared,
  notUsedLine,
  type Prepared,
  reading,
  storedCellsOf,
  writeAll,
} from '../importing.ts';
import type { Csv } from '../table/readCsv.ts';
import { readTable } from '../table/table.ts';
import { changeLines, countOf, shortened, totals } from '../table/words.ts';
import { reportedBefore, unmeasured, withoutHistory } from './earlier.ts';
import {
  definitionLines,
  endedBefore,
  endedLines,
  goingBy,
  replacedBy,
  withEnded,
} from './earlierDefinitions.ts';
import { INDICATOR_COLUMNS, partsGiven } from './indicatorColumns.ts';
import {
  agreedInWords,
  contextualTargets,
  grouplessLine,
  growingInPeriod,
  newLine,
  ownerlessLine,
  summedTargets,
  withoutStandard,
} from './indicatorLines.ts';
import { planRegister } from './indicators.ts';
import { planSheet, type Sheet, type SheetPlan } from './reportingSheet.ts';

/**
 * @param scheme the status scheme for indicators that name none
 * @param asked from which quarter on figures that are in are corrected as well, and why
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, the operator says no, or the store fails
 */
export const importIndicators = async (
  csv: Csv,
  importing: Importing,
  scheme: string | undefined,
  asked?: AsFrom,
): Promise<readonly string[]> =>
  carryOut(await prepareIndicators(csv, importing, { scheme, asked }), importing);

type Asked = {
  readonly scheme?: string | undefined;
  readonly asked?: AsFrom | undefined;
  /** The list of people as it will be; what is stored of it when left out. */
  readonly people?: readonly Person[] | undefined;
  /** Given for an export that is imported as a whole. */
  readonly retargeted?: Retargeted | undefined;
};

/** The references of those to whose figures the same import gives targets: in the quarter being reported, and in any. */
export type Retargeted = { readonly now: ReadonlySet<string>; readonly ever: ReadonlySet<string> };

/** The import, and the register as it would be after it; of a file with problems, with the rows that have none. */
export type PreparedIndicators = Prepared & { readonly indicators: readonly Indicator[] };

/** The status scheme of that id. @throws {DomainError} that names those there are */
export function schemeCalled(id: string): Scheme {
  const found = findScheme(id);
  if (found) return found;
  const all = together(SCHEMES.map((scheme) => scheme.id));
  throw new DomainError(`There is no status scheme “${id}”. Choose one of ${all}.`);
}

/** Reads the file, and plans what it changes. @throws {DomainError} for a scheme that there is not */
export async function prepareIndicators(
  csv: Csv,
  importing: Importing,
  { scheme, asked, people, retargeted }: Asked,
): Promise<PreparedIndicators> {
  const { store, tenantId, dryRun, now, calendar } = importing;
  // Only now: a council's own schemes come from a file of its own.
  if (scheme !== undefined) schemeCalled(scheme);
  const period = reportingPeriod(now, calendar);
  const asFrom = asked && checkedAsFrom(asked, period);
  const table = readTable(INDICATOR_COLUMNS, csv, reading(importing));
  const known = {
    indicators: await store.register.indicators(tenantId),
    people: people ?? (await store.register.people(tenantId)),
  };
  const plan = planRegister(table, known, {
    ...{ scheme, turns: asFrom !== undefined, yearStart: calendar.yearStart },
  });
  const { indicators, changes, ownerless, groupless } = plan;
  const after = new Map([...known.indicators, ...indicators].map((each) => [each.ref, each]));
  const register = [...after.values()];
  const problems = [...plan.problems, ...(await unmeasured(importing, table, changes, period))];
  if (problems.length > 0) return { ...notPrepared(problems), indicators: register };
  const correcting = asFrom && (await correctingBy(importing, indicators, asFrom, partsGiven(table, scheme)));
  const versions = await store.register.definitions(tenantId);
  const ended = asFrom ? endedBefore(versions, indicators, asFrom.period) : [];
  const cells = await storedCellsOf(store, tenantId, period);
  const replaced = replacedBy(changes, {
    ...{ period, cells, versions: withEnded(versions, ended), at: now.toISOString() },
    asFrom: asFrom?.period,
  });
  const going = goingBy(register, [...withEnded(versions, ended), ...replaced], period);
  const corrections = correcting && (await planned(importing, correcting));
  const sheet = await sheetPlan(importing, period, going, {
    cells: corrections ? correctedIn(cells, corrections) : cells,
    retargeted: retargeted?.now,
  });
  const saved = [...changes.added, ...changes.changed.map(({ after }) => after)];
  return {
    ...{
      problems,
      indicators: register,
      isChange: saved.length + sheet.opened.length + sheet.revised.length > 0,
    },
    agree: async () => {
      if (correcting && corrections) await agreeTo(importing, correcting, corrections);
    },
    write: async () => {
      await writeAll(importing, 'indicator', saved.length, async (done) => {
        await store.register.saveIndicators(tenantId, saved, done, replaced, ended);
        // A bot that knows by the quarter's sheet who may read what reads it again.
        if (saved.length > 0) await store.periods.touch(tenantId, period);
        if (correcting) await store.register.saveTargets(tenantId, correcting.targets, () => {});
      });
      if (correcting) await writeCorrections(importing, correcting);
      const written = correcting
        ? await sheetPlan(importing, period, going, { cells: await storedCellsOf(store, tenantId, period) })
        : sheet;
      await writeSheet(importing, period, { register, going }, written);
    },
    lines: async () => [
      totals(changes, 'indicator', 'indicators', dryRun),
      ...changeLines(changes.changed, ({ ref }) => ref),
      ...shortened(changes.added.map(newLine)),
      ...definitionLines(replaced, dryRun),
      ...endedLines(ended, indicators),
      ...(correcting && corrections
        ? [...correctionLines(corrections, correcting, !dryRun), ...notCorrectedLines(changes.changed)]
        : await untouched(
            importing,
            period,
            judgedOtherwise(changes.changed, retargeted?.ever),
            retargeted !== undefined,
          )),
      ...sheetLines(sheet, period, dryRun),
      ...(await withoutHistory(importing, period, saved)),
      ...ownerlessLine(ownerless),
      ...grouplessLine(groupless),
      ...withoutStandard(indicators),
      ...agreedInWords(indicators),
      ...contextualTargets(indicators),
      ...growingInPeriod(indicators),
      ...summedTargets(indicators),
      ...notUsedLine(table.notUsed),
    ],
  };
}

/** The line on figures of earlier quarters that a file leaves, where there are any of what it changes. */
async function untouched(
  importing: Importing,
  period: Period,
  refs: readonly string[],
  isOfExport: boolean,
): Promise<readonly string[]> {
  const reported = await reportedBefore(importing, period, refs);
  return untouchedLine(
    refs.filter((ref) => reported.has(ref)),
    isOfExport,
  );
}

async function sheetPlan(
  { store, tenantId }: Importing,
  period: Period,
  register: readonly Indicator[],
  sheet: Pick<Sheet, 'cells' | 'retargeted'>,
): Promise<SheetPlan> {
  const beside = await besideIn(store, tenantId, period, register);
  return planSheet(register, { ...sheet, period, beside });
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
    const cells = await storedCellsOf(store, tenantId, period);
    ({ revised } = await sheetPlan(importing, period, going, { cells }));
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
