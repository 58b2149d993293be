/** Imports contracts: reads the file, lists what changes, and writes it. */

import type { Contract, Party } from '../../domain/closing/contracts/contract.ts';
import { latestNotice } from '../../domain/closing/contracts/records.ts';
import { IMPORT } from '../../domain/person.ts';
import { dayAt, dayInWords } from '../../domain/time/days.ts';
import { type Importing, notUsedLine, reading, refuseIf, writeAll } from '../importing.ts';
import { changesIn, type FieldDisplays } from '../table/changes.ts';
import type { Csv } from '../table/readCsv.ts';
import { readTable } from '../table/table.ts';
import { changeLines, shortened, totals } from '../table/words.ts';
import { CONTRACT_COLUMNS } from './contractColumns.ts';
import { readContracts } from './contracts.ts';

const partyText = ({ name, address, email, identifier }: Party): string =>
  [name, address, email, identifier].map((each) => each || '–').join(', ');
const parties = (all: readonly Party[]): string => all.map(partyText).join('; ');

const SHOWN: FieldDisplays<Contract> = {
  title: ({ title }) => title,
  'procurement identifier': ({ procurementId }) => procurementId,
  'contract identifier': ({ contractId }) => contractId,
  kpis: ({ kpis }) => kpis.join(', '),
  value: ({ value }) => value ?? '',
  start: ({ start }) => dayInWords(start),
  end: ({ end }) => (end === null ? '' : dayInWords(end)),
  terminated: ({ terminated }) => (terminated === null ? '' : dayInWords(terminated)),
  manager: ({ manager }) => manager?.name ?? '',
  authority: ({ authorities }) => parties(authorities),
  supplier: ({ suppliers }) => parties(suppliers),
  agent: ({ agents }) => agents.map((each) => `${partyText(each)}, ${each.role || '–'}`).join('; '),
  enquiries: ({ enquiries: { name, address, email } }) =>
    [name, address, email].filter((each) => each !== '').join(', '),
};

/**
 * @returns what was done, in lines
 * @throws {DomainError} when the file has to be put right, or the store fails
 */
export async function importContracts(csv: Csv, importing: Importing): Promise<readonly string[]> {
  const { store, tenantId, fileName, dryRun, now, calendar } = importing;
  const table = readTable(CONTRACT_COLUMNS, csv, reading(importing));
  const book = await store.contracts.all(tenantId);
  const { contracts, published, problems, warnings } = readContracts(table, {
    people: await store.register.people(tenantId),
    refs: (await store.register.indicators(tenantId)).map(({ ref }) => ref),
    today: dayAt(now, calendar.timeZone),
  });
  refuseIf(problems, fileName);
  const changes = changesIn(contracts, ({ ref }) => book.contracts.find((each) => each.ref === ref), SHOWN);
  const saved = [...changes.added, ...changes.changed.map(({ after }) => after)];
  // A notice that is on record keeps who recorded it; an older one than that says nothing.
  const notices = published.filter(({ contract, until }) => {
    const last = latestNotice(contract, book.published);
    return last === undefined || last.until < until;
  });
  if (!dryRun) {
    await writeAll(importing, 'contract', saved.length, (done) =>
      store.contracts.save(tenantId, saved, done),
    );
    for (const notice of notices) {
      await store.contracts.publish(tenantId, { ...notice, by: IMPORT, at: now.toISOString() });
    }
  }
  return [
    totals(changes, 'contract', 'contracts', dryRun),
    ...changeLines(changes.changed, ({ ref }) => ref),
    ...shortened(changes.added.map(({ ref, title }) => `  new: ${ref}, ${title}`)),
    ...notices.map(
      ({ contract, until, on }) =>
        `  ${contract}: notice up to ${dayInWords(until)}, published on ${dayInWords(on)}`,
    ),
    ...warnings.map((warning) => `Look at this: ${warning}`),
    ...notUsedLine(table.notUsed),
  ];
}
