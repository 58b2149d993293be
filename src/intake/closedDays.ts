/** A council's own closed days, and bank holidays that it works, from the file that RAGTIME_CLOSED_DAYS names. */
import { readFile } from 'node:fs/promises';
import { DomainError } from '../domain/domainError.ts';
import { isBankHolidayIn, type Nation } from '../domain/time/bankHolidays.ts';
import { dayInWords } from '../domain/time/days.ts';
import { type DaysOff, isDayOff, type OwnDay } from '../domain/time/daysOff.ts';
import type { Calendar } from '../domain/time/reportingCycle.ts';
import { oneOf, readDay, text } from './table/columnKinds.ts';
import { readCsv } from './table/readCsv.ts';
import { type FileProblem, readTable } from './table/table.ts';
import { showProblems, toPutRight } from './table/words.ts';

const COLUMNS = {
  day: {
    says: 'the day',
    also: ['date'],
    required: 'cell',
    wants: 'a day such as 24/12/2026 or 2026-12-24',
    examples: ['24/12/2026', '30/11/2026'],
    read: readDay,
  },
  what: text({ says: 'what the day is', also: ['name', 'reason'], examples: ['Christmas closure', ''] }),
  open: oneOf<'yes' | 'no'>(
    {
      says: 'yes for a bank holiday on which the council is open; without it the day is closed',
      examples: ['', 'yes'],
    },
    { yes: ['y', 'true', 'open'], no: ['n', 'false', 'closed'] },
    'no',
  ),
} as const;

/**
 * The days of a file; none without a path.
 *
 * @throws {DomainError} with everything that has to be put right in the file
 */
async function closedDaysFrom(path: string | undefined, nation: Nation): Promise<readonly OwnDay[]> {
  if (path === undefined) return [];
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new DomainError(`${path}, which RAGTIME_CLOSED_DAYS names, can’t be read. Check where it is.`, {
      cause,
    });
  });
  return readClosedDays(bytes, path, nation);
}

/** A calendar that counts a file's days in, and the days off that it then goes by. */
export async function withClosedDays({
  calendar,
  nation,
  closedDays,
}: {
  readonly calendar: Calendar;
  readonly nation: Nation;
  readonly closedDays: string | undefined;
}): Promise<{ readonly calendar: Calendar; readonly daysOff: DaysOff }> {
  const daysOff = { nation, own: await closedDaysFrom(closedDays, nation) };
  return { calendar: { ...calendar, isHoliday: isDayOff(daysOff) }, daysOff };
}

/** Reads closed days. DomainError says what to write instead of what is wrong. */
export function readClosedDays(bytes: Uint8Array, path: string, nation: Nation): readonly OwnDay[] {
  const { rows, problems, headings, notUsed } = readTable(COLUMNS, readCsv(bytes));
  const found: FileProblem[] = [
    ...problems,
    ...notUsed.map((heading) => ({
      row: headings,
      column: heading,
      sentence: 'There is no such column here. The columns are day, what and open: leave it out.',
    })),
  ];
  const seen = new Map<string, number>();
  const days = rows.flatMap(({ row, values: { day, what, open } }): OwnDay[] => {
    if (day === undefined) return [];
    const before = seen.get(day);
    if (before !== undefined) {
      const sentence = `${dayInWords(day)} is in row ${before} already. Leave one of them out.`;
      found.push({ row, column: 'day', sentence });
    }
    seen.set(day, before ?? row);
    if (open === 'yes' && !isBankHolidayIn(nation)(day)) {
      const sentence = `${dayInWords(day)} is no bank holiday of ${nation}, so it is open anyway. Check the day, or leave it out.`;
      found.push({ row, column: 'open', sentence });
    }
    return [{ day, what: what || 'closed', isOpen: open === 'yes' }];
  });
  if (found.length === 0) return days;
  const lines = showProblems(found)
    .map((line) => `\n  ${line}`)
    .join('');
  throw new DomainError(
    `${toPutRight(found, path)}, which RAGTIME_CLOSED_DAYS names, before Ragtime can start:${lines}`,
  );
}
