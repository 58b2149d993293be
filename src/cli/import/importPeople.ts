/** Imports people: reads the file, says what changes, and writes it. */
import { reportingPeriod } from '../../domain/cycle.ts';
import { absentLines } from './absent.ts';
import { type Importing, notUsedLine, refuseIf, writeAll } from './importing.ts';
import { PEOPLE_COLUMNS, planPeople } from './people.ts';
import type { Csv } from './readCsv.ts';
import { readTable } from './table.ts';
import { changeLines, shortened, totals } from './words.ts';

/** @returns what was done, in lines. @throws {DomainError} when the file has to be put right, or the store fails */
export async function importPeople(csv: Csv, importing: Importing): Promise<readonly string[]> {
  const { store, tenantId, fileName, dryRun, now, calendar } = importing;
  const table = readTable(PEOPLE_COLUMNS, csv);
  const known = await store.register.people(tenantId);
  const { changes, problems, notes } = planPeople(table, known);
  refuseIf(problems, fileName);
  const { added, changed } = changes;
  const people = [...added, ...changed.map(({ after }) => after)];
  if (!dryRun) {
    await writeAll(importing, 'person', people.length, (done) =>
      store.register.savePeople(tenantId, people, done),
    );
    // A bot that knows these people by the quarter's sheet reads them again.
    if (people.length > 0) await store.periods.touch(tenantId, reportingPeriod(now, calendar));
  }
  return [
    totals(changes, 'person', 'people', dryRun),
    ...changeLines(changed, ({ name }) => name),
    ...shortened(added.map(({ name, email }) => `  new: ${name}, ${email}`)),
    ...notes,
    ...absentLines(
      table.rows.map(({ values }) => values.aad_id),
      known,
      await store.register.indicators(tenantId),
    ),
    ...notUsedLine(table.notUsed),
  ];
}
