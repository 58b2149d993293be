/** Stand-ins: a quarter's lines with whoever is asked for them as of a day, while their owners are away. */
import { type Absence, asAskedOn } from '../domain/arrangements/absence.ts';
import type { CellLine } from '../domain/indicators/cell.ts';
import type { Day } from '../domain/time/days.ts';
import type { Period } from '../domain/time/period.ts';
import type { Store } from '../store/store.ts';

type Lines = readonly CellLine[];

/** Lines once worked out, so that whatever is kept for a sheet is kept for these as well. */
const known = new WeakMap<
  Lines,
  { readonly absences: readonly Absence[]; readonly day: Day; readonly lines: Lines }
>();

function asAsked(lines: Lines, absences: readonly Absence[], day: Day): Lines {
  const before = known.get(lines);
  if (before?.absences === absences && before.day === day) return before.lines;
  const now = asAskedOn(lines, absences, day);
  known.set(lines, { absences, day, lines: now });
  return now;
}

/** Gives lines as they are asked for on a day, of one quarter or several: the absences are read once, and not for none. */
export function askingOn(store: Store, tenantId: string, day: Day): (lines: Lines) => Promise<Lines> {
  let absences: Promise<readonly Absence[]> | undefined;
  return async (lines) => {
    if (lines.length === 0) return lines;
    absences ??= store.absences.all(tenantId);
    return asAsked(lines, await absences, day);
  };
}

/** The lines as they are asked for on a day, by the absences as the store has them. */
export const asAskedNow = (store: Store, tenantId: string, lines: Lines, day: Day): Promise<Lines> =>
  askingOn(store, tenantId, day)(lines);

/** Absences by the sheet of the reporting quarter that was current when they were read. */
const whileCurrent = new WeakMap<Lines, Promise<readonly Absence[]>>();

/**
 * The same for a question, which checks the reporting quarter's sheet anyway: a change to the absences changes that
 * sheet's version too, so they are read once for each copy of it.
 */
export async function asAskedWhile(
  store: Store,
  tenantId: string,
  { lines, reporting, day }: { readonly lines: Lines; readonly reporting: Lines; readonly day: Day },
): Promise<Lines> {
  let absences = whileCurrent.get(reporting);
  if (!absences) {
    absences = store.absences.all(tenantId);
    whileCurrent.set(reporting, absences);
    absences.catch(() => whileCurrent.delete(reporting));
  }
  return asAsked(lines, await absences, day);
}

/** Writes or deletes absences, and has every instance read them anew with the quarter's sheet. */
export async function changeAbsences(
  store: Store,
  tenantId: string,
  reporting: Period,
  {
    saved = [],
    removed = [],
  }: { readonly saved?: readonly Absence[]; readonly removed?: readonly Absence[] },
): Promise<void> {
  await store.absences.remove(tenantId, removed);
  await store.absences.save(tenantId, saved);
  await store.periods.touch(tenantId, reporting);
}
