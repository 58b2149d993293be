/** Imports a whole council in one go: its list of people, and the register and the figures from the export of another tool. */

import { DomainError } from '../../domain/domainError.ts';
import { periodName } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { prepareScores } from '../figures/importScores.ts';
import { carryOut, FileRefused, type Importing, type Prepared } from '../importing.ts';
import { prepareIndicators, type Retargeted, schemeCalled } from '../indicators/importIndicators.ts';
import type { ListSaid } from '../people/absent.ts';
import { preparePeople } from '../people/importPeople.ts';
import type { Csv } from '../table/readCsv.ts';
import type { FileProblem } from '../table/table.ts';
import { firstNames, showProblems, thingsHave } from '../table/words.ts';
import { asHeading, type Brought, tableOf } from './reading/brought.ts';
import type { YearMeans } from './reading/exportPeriod.ts';
import type { Tool } from './reading/tool.ts';

/** A file, by the name that problems and figures have it under. */
type NamedFile = { readonly csv: Csv; readonly fileName: string };

export type Migration = {
  readonly people: NamedFile;
  readonly exported: NamedFile;
  readonly tool: Tool;
  readonly said: ListSaid;
  /** The status scheme of indicators that name none; red, amber and green where it is left out. */
  readonly scheme: string | undefined;
  /** The financial year of headings that name none, by the calendar year that it begins in. */
  readonly year: number | undefined;
  readonly yearMeans: YearMeans | undefined;
  readonly takesTargets: boolean;
};

type Setting = Omit<Importing, 'fileName'>;

/**
 * Reads all of it, asks once, and then writes people, register and figures, in that order.
 * @returns what was done, in lines
 * @throws {DomainError} when anything has to be put right, the operator says no, or the store fails
 */
export async function importAll(migration: Migration, setting: Setting): Promise<readonly string[]> {
  const { tool, exported } = migration;
  const schemeId = migration.scheme ?? 'rag';
  const scheme = schemeCalled(schemeId);
  const brought = tool.read(exported.csv, {
    ...{ year: migration.year, yearMeans: migration.yearMeans, scheme },
    yearStart: setting.calendar.yearStart,
    register: await setting.store.register.indicators(setting.tenantId),
    reporting: reportingPeriod(setting.now, setting.calendar),
  });
  const agreed = new Set<string>();
  const rehearsal = {
    ...{ ...setting, dryRun: true, choose: async () => false },
    confirm: async (question: string) => agreed.add(question).size > 0,
  };
  const prepared = await rehearse(migration, brought, schemeId, rehearsal);
  refuse(prepared, brought, migration);
  const columns = columnsCalled(brought.notUsed);
  const heading = [
    `${exported.fileName} is read as one from ${tool.title}, and judged by ${schemeId} (${scheme.name}):`,
    ...brought.says,
    ...(columns === '' ? [] : [`Not brought over: ${columns}.`]),
  ];
  const steps = [prepared.people, prepared.indicators, prepared.figures];
  const would = [...heading, ...(await Promise.all(steps.map(({ lines }) => lines()))).flat()];
  if (setting.dryRun) return would;
  for (const { agree } of steps) await agree();
  const further = [...agreed]
    .flatMap((question) => question.split('\n'))
    .filter((line) => !would.includes(line));
  const isChange = steps.some((each) => each.isChange);
  if (isChange && !(await setting.confirm([...would, ...further].join('\n'))))
    throw new DomainError('Nothing was imported.');
  const done = await write(migration, brought, schemeId, {
    ...{ ...setting, choose: async () => false },
    confirm: confirming(setting, agreed),
  });
  return [...heading, ...done];
}

/** What was agreed to is not asked a second time; what somebody has changed since is. */
const confirming =
  ({ confirm }: Setting, agreed: ReadonlySet<string>): Setting['confirm'] =>
  async (question) => {
    if (agreed.has(question) || (await confirm(question))) return true;
    throw new DomainError('The rest was not imported. Run the same command again to go on from there.');
  };

type AllPrepared = {
  readonly people: Prepared;
  readonly indicators: Prepared;
  readonly figures: Prepared;
  /** The references of indicators whose figures can’t be checked before they are put right. */
  readonly waiting: readonly string[];
};

/** The references of those to whose figures the export gives targets, where they are taken. */
function retargetedIn(
  { figures }: Brought,
  { takesTargets }: Pick<Migration, 'takesTargets'>,
  { now, calendar }: Setting,
): Retargeted {
  const reporting = periodName(reportingPeriod(now, calendar));
  const aimed = takesTargets ? figures.filter(({ cells: { target = '' } }) => target !== '') : [];
  const refsOf = (those: Brought['figures']): ReadonlySet<string> =>
    new Set(those.map(({ cells: { ref = '' } }) => ref));
  return { now: refsOf(aimed.filter(({ cells: { period } }) => period === reporting)), ever: refsOf(aimed) };
}

/** All three planned by what the ones before will have put in, with nothing written. */
async function rehearse(
  migration: Migration,
  brought: Brought,
  scheme: string,
  setting: Setting,
): Promise<AllPrepared> {
  const { people, exported, said, takesTargets } = migration;
  const { indicators: rows, figures, problems, names } = brought;
  const list = await preparePeople(people.csv, { ...setting, fileName: people.fileName }, said);
  const importing = { ...setting, fileName: exported.fileName };
  const retargeted = retargetedIn(brought, migration, setting);
  const register = await prepareIndicators(indicatorTable(rows), importing, {
    ...{ scheme, retargeted, people: list.people },
  });
  // What is open of an indicator decides how its figures are read; a period or a date that can’t be read does not.
  const headings = new Set(Object.values(names));
  const open = new Set(problems.filter(({ column }) => headings.has(column)).map(({ row }) => row));
  const isOpen = new Set(
    rows.filter(({ row }) => open.has(row)).map(({ cells }) => cells.ref?.toLowerCase()),
  );
  const known = new Set(register.indicators.map(({ ref }) => ref.toLowerCase()));
  const isKnown = (ref = ''): boolean => known.has(ref.toLowerCase()) && !isOpen.has(ref.toLowerCase());
  const waiting = rows.flatMap(({ cells }) => (isKnown(cells.ref) ? [] : [cells.ref ?? '']));
  const readable = figureTable(figures);
  return {
    ...{ people: list, indicators: register, waiting },
    figures: await prepareScores(
      { ...readable, rows: readable.rows.filter((_, index) => isKnown(figures[index]?.cells.ref)) },
      importing,
      { takesTargets, known: { people: list.people, indicators: register.indicators } },
    ),
  };
}

const indicatorTable = (rows: Brought['indicators']): Csv =>
  tableOf(['ref', 'title', 'unit', 'direction'], rows, ({ row }) => row);
/** Several figures stand in one row of the export, so that each is numbered here, from 1. */
const figureTable = (rows: Brought['figures']): Csv =>
  tableOf(['ref', 'period', 'figure'], rows, (_, index) => index + 1);

async function write(
  migration: Migration,
  brought: Brought,
  scheme: string,
  setting: Setting,
): Promise<readonly string[]> {
  const { people, exported, said, takesTargets } = migration;
  const { indicators, figures } = brought;
  const retargeted = retargetedIn(brought, migration, setting);
  const ofPeople = { ...setting, fileName: people.fileName };
  const importing = { ...setting, fileName: exported.fileName };
  return [
    ...(await carryOut(await preparePeople(people.csv, ofPeople, said), ofPeople)),
    ...(await carryOut(
      await prepareIndicators(indicatorTable(indicators), importing, { scheme, retargeted }),
      importing,
    )),
    ...(await carryOut(await prepareScores(figureTable(figures), importing, { takesTargets }), importing)),
  ];
}

/** Refuses all of it with any problem in any of it. @throws {FileRefused} */
function refuse(
  { people: list, indicators, figures, waiting }: AllPrepared,
  brought: Brought,
  { people, exported }: Migration,
): void {
  const asked = new Set(brought.problems.map(({ row, column }) => `${row} ${column}`));
  // What the export leaves open is asked for in its own words, and would be missed again as an empty cell.
  const planned = [
    ...indicators.problems.map((problem) => inTool(problem, brought.names)),
    ...figures.problems.map((problem) => inFigures(problem, brought)),
  ].filter(({ row, column }) => !asked.has(`${row} ${column}`));
  const ofExport = [...brought.problems, ...planned].toSorted((a, b) => a.row - b.row);
  const count = list.problems.length + ofExport.length;
  if (count === 0) return;
  const columns = columnsCalled(brought.notUsed);
  throw new FileRefused(`${thingsHave(count)} to be put right. Nothing was imported.`, (mostRuns) => [
    ...showProblems(list.problems, mostRuns).map((line) => `${people.fileName}: ${line}`),
    ...showProblems(ofExport, mostRuns).map((line) => `${exported.fileName}: ${line}`),
    ...(columns === ''
      ? []
      : [
          `${exported.fileName}: Not used: ${columns}. Where one is what is asked for above, give it that heading.`,
        ]),
    ...(waiting.length === 0
      ? []
      : [`The figures of ${firstNames(waiting)} are checked once that is put right.`]),
  ]);
}

/** `the columns Weight, Score`; empty for none. */
const columnsCalled = (headings: readonly string[]): string =>
  headings.length === 0 ? '' : `the ${headings.length === 1 ? 'column' : 'columns'} ${headings.join(', ')}`;

const inTool = ({ row, column, sentence }: FileProblem, names: Brought['names']): FileProblem => ({
  ...{ row, sentence },
  column: names[column] ?? asHeading(column),
});

function inFigures({ row, column, sentence }: FileProblem, { figures, names }: Brought): FileProblem {
  const from = figures[row - 1];
  const heading = (from?.columns as Brought['names'] | undefined)?.[column];
  return { row: from?.row ?? row, column: heading ?? names[column] ?? asHeading(column), sentence };
}
