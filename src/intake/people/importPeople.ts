/** Imports people: reads the file, lists the changes and leavers, asks about those, and writes it. */
import { capital } from '../../cards/words/text.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { Person } from '../../domain/person.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import {
  carryOut,
  type Importing,
  notPrepared,
  notUsedLine,
  type Prepared,
  reading,
  writeAll,
} from '../importing.ts';
import type { Csv } from '../table/readCsv.ts';
import { readTable, type Table } from '../table/table.ts';
import { changeLines, countOf, shortened, totals } from '../table/words.ts';
import { absentFrom, type ListSaid } from './absent.ts';
import { halfGone, keepTeam, type Plan, planLeaving, take } from './leave.ts';
import { PEOPLE_COLUMNS, planPeople } from './people.ts';

/**
 * @param said whether the file is the whole list or only adds to it, where the operator says so
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, the operator says no, or the store fails
 */
export const importPeople = async (
  csv: Csv,
  importing: Importing,
  said?: ListSaid,
): Promise<readonly string[]> => carryOut(await preparePeople(csv, importing, said), importing);

/** The import, and the list of people as it would be after it, with whoever stands in a row that has to be put right. */
export type PreparedPeople = Prepared & { readonly people: readonly Person[] };

/** Reads the file, and plans what it changes. @throws {DomainError} where nobody of the performance team would be left */
export async function preparePeople(
  csv: Csv,
  importing: Importing,
  said?: ListSaid,
): Promise<PreparedPeople> {
  const { store, tenantId, fileName, dryRun, now, calendar } = importing;
  const table = readTable(PEOPLE_COLUMNS, csv, reading(importing));
  const known = await store.register.people(tenantId);
  const former = await store.former.all(tenantId);
  const { leaving, stays } = absentFrom(
    table.rows.map(({ values }) => values.aad_id),
    known,
    said,
  );
  const { people, changes, problems, notes } = planPeople(table, { existing: known, leaving, former });
  const after = listAfter(known, people, leaving);
  if (problems.length > 0)
    return { ...notPrepared(problems), people: [...after, ...unfinished(table, after)] };
  keepTeam(known, after, `Give somebody in ${fileName} that role. Nothing was imported.`);
  const plan = await planLeaving(importing, leaving, after);
  const half = (await halfGone(importing, after)).filter(({ former: { id } }) => !isOn(after, id));
  const saved = [...changes.added, ...changes.changed.map((change) => change.after)];
  const receipt: string[] = [];
  return {
    ...{ problems, people: after, isChange: saved.length + leaving.length + half.length > 0 },
    agree: () => agree(importing, leaving, plan),
    write: async () => {
      await writeAll(importing, 'person', saved.length, (done) =>
        store.register.savePeople(tenantId, saved, done),
      );
      // A bot that knows these people by the quarter's sheet reads them again.
      if (saved.length > 0) await store.periods.touch(tenantId, reportingPeriod(now, calendar));
      receipt.push(...(await take(importing, [...half, ...plan.leavers])));
    },
    lines: async () => [
      totals(changes, 'person', 'people', dryRun),
      ...changeLines(changes.changed, ({ name }) => name),
      ...shortened(changes.added.map(({ name, email }) => `  new: ${name}, ${email}`)),
      ...notes,
      ...stays,
      ...(dryRun && leaving.length > 0 ? [leavingLine(leaving, fileName), ...plan.says] : []),
      ...receipt,
      ...notUsedLine(table.notUsed),
    ],
  };
}

/** Whoever stands in rows with a problem: other files may name them, too. */
const unfinished = ({ rows }: Table<typeof PEOPLE_COLUMNS>, after: readonly Person[]): readonly Person[] =>
  rows.flatMap(({ row, said }) => {
    const [name, email] = [said('name'), said('email')];
    const id = `row ${row}`;
    return after.some((person) => person.email === email && person.name === name)
      ? []
      : [{ id, name: name || id, email: email || id, role: 'staff' }];
  });

const isOn = (list: readonly Person[], id: string): boolean => list.some((person) => person.id === id);

/** The list after the import. */
function listAfter(
  known: readonly Person[],
  people: readonly Person[],
  leaving: readonly Person[],
): readonly Person[] {
  const stay = known.filter(({ id }) => !isOn(people, id) && !isOn(leaving, id));
  return [...stay, ...people];
}

const leavingLine = (leaving: readonly Person[], fileName: string): string =>
  `${capital(countOf(leaving.length, 'person', 'people'))} on the list ${leaving.length === 1 ? 'is' : 'are'} not in ${fileName}, and would leave it:`;

async function agree(
  { confirm, fileName }: Importing,
  leaving: readonly Person[],
  { says }: Plan,
): Promise<void> {
  if (leaving.length === 0) return;
  if (await confirm([leavingLine(leaving, fileName), ...says].join('\n'))) return;
  throw new DomainError('Nothing was imported.');
}
