/** The schemes in use: those that come with Ragtime and a council's own, with the versions of earlier quarters. */
import type { Period } from '../time/period.ts';
import { RULEBOOKS } from './rulebooks.ts';
import type { Band, Scheme } from './scheme.ts';

/** The schemes in use today: those that come with Ragtime, and those `addSchemes` added when the program started. */
export const SCHEMES: Scheme[] = [...RULEBOOKS];

/** Earlier versions of schemes, by id, oldest first: a past quarter keeps the rule it was judged by. */
const EARLIER = new Map<string, readonly Scheme[]>();

/**
 * Adds schemes, or replaces those of the same id. A scheme with `since` leaves earlier quarters to its predecessor.
 * Called once, before anything is judged.
 */
export function addSchemes(schemes: readonly Scheme[]): void {
  for (const id of new Set(schemes.map((scheme) => scheme.id))) {
    const given = schemes
      .filter((scheme) => scheme.id === id)
      .toSorted((a, b) => (a.since ?? '').localeCompare(b.since ?? ''));
    const shipped = given[0]?.since === undefined ? [] : RULEBOOKS.filter((scheme) => scheme.id === id);
    const all = [...shipped, ...given];
    const [latest] = all.splice(-1);
    if (!latest) continue;
    EARLIER.set(id, all);
    const at = SCHEMES.findIndex((scheme) => scheme.id === id);
    if (at === -1) SCHEMES.push(latest);
    else SCHEMES[at] = latest;
  }
}

/** The scheme of that id as in force in a period, or today; undefined when there is none. */
export function findScheme(id: string, period?: Period): Scheme | undefined {
  const latest = SCHEMES.find((scheme) => scheme.id === id);
  const since = latest?.since;
  if (period === undefined || since === undefined || since <= period) return latest;
  const earlier = EARLIER.get(id) ?? [];
  return (
    earlier.findLast((scheme) => scheme.since === undefined || scheme.since <= period) ?? earlier[0] ?? latest
  );
}

/** The band of that name, in any scheme, present or earlier. */
export const bandCalled = (name: string): Band | undefined =>
  [...SCHEMES, ...[...EARLIER.values()].flat()]
    .flatMap(({ bands }) => bands)
    .find((band) => band.name === name);
