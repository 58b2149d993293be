/** Taking people off the list, for an import as for `ragtime remove`: shows the effects, asks, then does it. */
import { capital, counted } from '../../cards/words/text.ts';
import { DomainError } from '../../domain/domainError.ts';
import { aliasFrom, type Former, isPerformanceTeam, type Person } from '../../domain/person.ts';
import { namedUntil } from '../../domain/reporting/leaving.ts';
import { dayAt, dayInWords } from '../../domain/time/days.ts';
import { type Period, periodsInARow, shiftPeriod } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { quartersWithNews } from '../../jobs/planning/breaches.ts';
import { type Leaver, type Removed, removePeople } from '../../leaving/forgetting.ts';
import { type Importing, storedCellsOf } from '../importing.ts';
import { dutyLines } from './listDuties.ts';
import { receiptLines } from './receipt.ts';

/** The setting of a removal: that of an import, without the file. */
export type Leaves = Omit<Importing, 'fileName' | 'choose'>;

export type Plan = {
  readonly leavers: readonly Leaver[];
  /** Lines on the leavers, their duties, and their successors. */
  readonly says: readonly string[];
};

/**
 * The effects of people leaving.
 * @param after the list as it is once they have gone
 */
export async function planLeaving(
  leaves: Leaves,
  people: readonly Person[],
  after: readonly Person[],
): Promise<Plan> {
  if (people.length === 0) return { leavers: [], says: [] };
  const { store, tenantId, now, calendar, keepNames, newId } = leaves;
  const leavers = people.map((person) => {
    const former = { ...person, leftAt: now.toISOString(), alias: aliasFrom(newId()) };
    return leaverFrom(former, after);
  });
  const reporting = reportingPeriod(now, calendar);
  const asked = [reporting, shiftPeriod(reporting, -1)].map((period) =>
    storedCellsOf(store, tenantId, period),
  );
  const standing = {
    indicators: await store.register.indicators(tenantId),
    contracts: (await store.contracts.all(tenantId)).contracts,
    cells: (await Promise.all(asked)).flat().map(({ cell }) => cell),
    leaving: new Map(leavers.map(({ former, successor }) => [former.id, successor])),
    team: after.filter(isPerformanceTeam),
    today: dayAt(now, calendar.timeZone),
  };
  return {
    leavers,
    says: [...dutyLines(people, standing), ...fate(leaves, keepNames)],
  };
}

/** Lines on what happens to the data of everybody who leaves. */
const fate = ({ now, calendar }: Leaves, years: number): readonly string[] => [
  'Whoever leaves can see and do nothing more in Ragtime, and is sent nothing more. Their e-mail address, where to write to them in Teams, what they last asked, and forms they had begun are deleted.',
  years === 0
    ? 'Their name goes as well: figures then have “a former owner”. That can’t be undone.'
    : `Figures go on naming them, so that it can be checked who reported what, until ${dayInWords(namedUntil(now.toISOString(), years, calendar.timeZone))}.`,
];

/** The leaver with their successor: somebody on the list under another object id takes over their duties. */
function leaverFrom(former: Former, after: readonly Person[]): Leaver {
  const email = former.email?.toLowerCase();
  const same = after.filter((person) => person.id !== former.id && person.email.toLowerCase() === email);
  const [heir] = same;
  return { former, successor: heir && same.length === 1 ? { id: heir.id, name: heir.name } : null };
}

/** People whose removal was interrupted: it was agreed to then. */
export async function halfGone(
  { store, tenantId }: Pick<Leaves, 'store' | 'tenantId'>,
  after: readonly Person[],
): Promise<readonly Leaver[]> {
  const former = await store.former.all(tenantId);
  return former.filter(({ email }) => email !== undefined).map((each) => leaverFrom(each, after));
}

/**
 * Takes them off the list.
 *
 * @returns the receipt, in lines
 * @throws {DomainError} when the store fails midway
 */
export async function take(leaves: Leaves, leavers: readonly Leaver[]): Promise<readonly string[]> {
  if (leavers.length === 0) return [];
  const { store, tenantId, now, calendar, keepNames, progress } = leaves;
  const before = await store.register.indicators(tenantId);
  const reporting = reportingPeriod(now, calendar);
  const removing = {
    store,
    tenantId,
    reporting,
    quarters: await quartersWrittenAbout(leaves, reporting),
    keepsNames: keepNames > 0,
  };
  const removed = await finish(() =>
    removePeople(removing, leavers, (done) => progress(done, leavers.length, 'Writing')),
  );
  return receiptLines(removed, { before, keepNames, calendar });
}

/**
 * The quarters that messages are sent about: a year, older ones with recent news, and those that a file may have
 * opened ahead.
 */
async function quartersWrittenAbout(
  { store, tenantId }: Leaves,
  reporting: Period,
): Promise<readonly Period[]> {
  const before = await quartersWithNews(store, tenantId, reporting);
  return [...before, ...periodsInARow(shiftPeriod(reporting, 1), 4)];
}

async function finish(work: () => Promise<readonly Removed[]>): Promise<readonly Removed[]> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new DomainError(
      `Stopped before everything was done: ${why ?? ''}. Run the same command again: it goes on from there.`,
      { cause },
    );
  }
}

/** Refuses to leave the council without a performance team. @throws {DomainError} that says what to do first */
export function keepTeam(before: readonly Person[], after: readonly Person[], todo: string): void {
  if (!before.some(isPerformanceTeam) || after.some(isPerformanceTeam)) return;
  const names = before.filter(isPerformanceTeam).map(({ name }) => name);
  const who = names.length === 1 ? `${names[0]} is` : `These ${counted(names.length, 'is', 'are')}`;
  throw new DomainError(
    `${capital(who)} the only performance team there is, and without one nobody hears who could not be reached, and no figure can be corrected. ${todo}`,
  );
}
