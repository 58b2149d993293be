/** The sample council, put into an empty store through the importers: people, indicators, two years of figures, and a contract. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DomainError } from '../../domain/domainError.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { addDays, addYears, dayAt, instantAt, timeAt } from '../../domain/time/days.ts';
import { isDueIn } from '../../domain/time/frequency.ts';
import { firstDayOf, type Period, quarterOf, shiftPeriod } from '../../domain/time/period.ts';
import { type Calendar, reportingPeriod, windowOpens } from '../../domain/time/reportingCycle.ts';
import { addWorkingDays } from '../../domain/time/workingDays.ts';
import { importContracts } from '../../intake/contracts/importContracts.ts';
import { importScores } from '../../intake/figures/importScores.ts';
import type { Importing } from '../../intake/importing.ts';
import { importIndicators } from '../../intake/indicators/importIndicators.ts';
import { importPeople } from '../../intake/people/importPeople.ts';
import { type Csv, readCsv } from '../../intake/table/readCsv.ts';
import type { Store } from '../../store/store.ts';
import { PATTI, SAMPLE_PEOPLE } from './people.ts';

/**
 * Fills an empty store; one that holds the sample council, or anybody else's, is left as it is. The figures lie around `now`: some of the
 * quarter being reported, all of the eight before. Rejects when the store fails; calling it again then goes on.
 */
export async function seedCouncil(
  store: Store,
  tenantId: string,
  now: Date,
  calendar: Calendar,
  from = new URL('./', import.meta.url),
): Promise<void> {
  // Patti moves in last, so where she is everything else is, too; strangers make it somebody else's council.
  const there = new Set((await store.register.people(tenantId)).map(({ id }) => id));
  for (const { id } of SAMPLE_PEOPLE) if (id !== PATTI.id) there.delete(id);
  if (there.size > 0) return;
  const importing = (fileName: string): Importing => ({
    store,
    tenantId,
    fileName,
    now,
    calendar,
    keepNames: 0,
    newId: randomUUID,
    dryRun: false,
    progress: () => {},
    confirm: async () => true,
    choose: async () => false,
  });
  const files = await councilFiles(from);
  await importPeople(peopleFile(), importing('people.csv'));
  // The council's own, and then a few under each of the other rulebooks that come with Ragtime.
  for (const name of ['indicators.csv', 'rulebook-indicators.csv'] as const) {
    await importIndicators(files[name], importing(name), undefined);
  }
  const indicators = await store.register.indicators(tenantId);
  for (const name of ['scores.csv', 'rulebook-scores.csv'] as const) {
    const scores = placeAround(now, calendar, indicators, files[name]);
    await importScores(scores, importing(name), undefined);
  }
  await importContracts(contractsAround(now, calendar, files['contracts.csv']), importing('contracts.csv'));
  await importPeople(peopleFile([PATTI]), importing('people.csv'), 'adds');
}

const FILES = [
  ...(['indicators.csv', 'rulebook-indicators.csv', 'scores.csv', 'rulebook-scores.csv'] as const),
  'contracts.csv',
] as const;
type Files = Readonly<Record<(typeof FILES)[number], Csv>>;

const NO_COUNCIL =
  'The development store is empty, and what npm run build makes has no sample council to fill it with: import your own, or ask with npm run ask.';

/**
 * All files of the sample council, read before anything is written. @throws {DomainError} where there are none, as in
 * a built program
 */
async function councilFiles(folder: URL): Promise<Files> {
  try {
    const read = FILES.map(async (name) => [name, readCsv(await readFile(new URL(name, folder)))]);
    return Object.fromEntries(await Promise.all(read));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new DomainError(NO_COUNCIL, { cause });
    throw cause;
  }
}

function peopleFile(people = SAMPLE_PEOPLE.filter((person) => person !== PATTI)): Csv {
  return {
    header: { row: 1, cells: ['aad_id', 'name', 'email', 'role'] },
    rows: people.map((person, index) => ({
      row: index + 2,
      cells: [person.id, person.name, person.email, person === PATTI ? 'performance team' : ''],
    })),
  };
}

const HEADINGS =
  'ref,period,figure,given,commentary,provisional,reported_at,reported_by,year_end,action,action_owner,action_by'.split(
    ',',
  );

/**
 * Turns "quarters back" into quarters, and "working days after the window opened" into the time of reporting. The
 * file has every quarter of every indicator; which of them are due depends on the reporting quarter.
 */
function placeAround(
  now: Date,
  calendar: Calendar,
  indicators: readonly Indicator[],
  { header, rows }: Csv,
): Csv {
  const reporting = reportingPeriod(now, calendar);
  const known = new Map(indicators.map((indicator) => [indicator.ref, indicator]));
  const placed = rows.flatMap(({ row, cells }) => {
    const cell = (name: string): string => cells[header.cells.indexOf(name)] ?? '';
    const indicator = known.get(cell('ref'));
    const period = shiftPeriod(reporting, -Number(cell('quarters_back')));
    if (!indicator || !isDueIn(indicator, period)) return [];
    // The possible range of a year-to-date figure depends on the quarter; such rows name the one they are for.
    if (cell('quarter') !== '' && !period.endsWith(cell('quarter'))) return [];
    const at = reportedAt(period, Number(cell('days_after_opening')), row, now, calendar);
    const words = [cell('figure'), cell('given'), cell('commentary'), cell('provisional')];
    // The last quarter is the end of the year itself.
    const yearEnd = quarterOf(period) === 4 ? '' : cell('year_end');
    const by = cell('action') === '' ? '' : addDays(at.slice(0, 10), Number(cell('action_days')));
    const outlook = [yearEnd, cell('action'), cell('action_owner'), by];
    return [{ row, cells: [indicator.ref, period, ...words, at, indicator.owner?.id ?? '', ...outlook] }];
  });
  return { header: { row: 1, cells: HEADINGS }, rows: placed };
}

/** When a figure came in: spread over the working day, the same every time, and never after `now`. */
function reportedAt(period: Period, days: number, row: number, now: Date, calendar: Calendar): string {
  const { timeZone, isHoliday } = calendar;
  const day = addWorkingDays(windowOpens(period, calendar), days, isHoliday);
  const time = `${String(9 + ((row * 7) % 8)).padStart(2, '0')}:${String((row * 13) % 60).padStart(2, '0')}`;
  const planned = instantAt(day, time, timeZone);
  const at = planned < now ? planned : now;
  return `${dayAt(at, timeZone)} ${timeAt(at, timeZone)}`;
}

/** Turns "quarters back" and "years" into a contract's first and last day. */
function contractsAround(now: Date, calendar: Calendar, { header, rows }: Csv): Csv {
  const reporting = reportingPeriod(now, calendar);
  const place = (name: string): number => header.cells.indexOf(name);
  const [starts, years] = [place('starts_quarters_back'), place('years')];
  return {
    header: { ...header, cells: header.cells.with(starts, 'start').with(years, 'end') },
    rows: rows.map((row) => {
      const start = firstDayOf(shiftPeriod(reporting, -Number(row.cells[starts])), calendar.yearStart);
      const end = addDays(addYears(start, Number(row.cells[years])), -1);
      return { ...row, cells: row.cells.with(starts, start).with(years, end) };
    }),
  };
}
