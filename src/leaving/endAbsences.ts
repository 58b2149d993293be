/** Ending leavers' absences, and what they cover for others. */
import type { Absence } from '../domain/arrangements/absence.ts';
import type { PersonRef } from '../domain/person.ts';
import type { Leaving } from '../domain/reporting/leaving.ts';
import type { Store } from '../store/store.ts';

/** Deletes the absences of leavers, and takes them out of others'; a successor takes their place in both. */
export async function endAbsences(store: Store, tenantId: string, leaving: Leaving): Promise<void> {
  const all = await store.absences.all(tenantId);
  const named = all.filter(({ person, cover, by, declinedBy }) =>
    [person, cover, by, declinedBy].some((who) => who && leaving.has(who.id)),
  );
  const later = (who: PersonRef): PersonRef | null =>
    leaving.has(who.id) ? (leaving.get(who.id) ?? null) : who;
  const kept = named.flatMap((absence): readonly Absence[] => {
    const person = later(absence.person);
    if (!person) return [];
    return [
      {
        ...absence,
        person,
        cover: absence.cover && later(absence.cover),
        by: later(absence.by) ?? person,
        declinedBy: absence.declinedBy && later(absence.declinedBy),
      },
    ];
  });
  await store.absences.remove(tenantId, named);
  await store.absences.save(tenantId, kept);
}
