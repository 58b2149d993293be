/** The schemes in use: those that come with Ragtime and a council's own, with the versions of earlier quarters. */
import type { Period } from '../time/period.ts';
import { RULEBOOKS } from './rulebooks.ts';
import type { Band, Scheme } from './scheme.ts';

/** The schemes in use today: those that come with Ragtime, and those `addSchemes` added when the program started. */
export const SCHEMES: Scheme[] = [...RULEBOOKS];

/** Earlier versions of schemes, by id, oldest first: a past quarter keeps the rule it was judged by. */
const EARLIER = new Map<string, readonly Scheme[]>();

let every: readonly Scheme[] = [...SCHEMES];

/**
 * Every scheme with its earlier versions, those of today first. It is another list once schemes have been added, and
 * the same one until then, so that what is made of it can be kept.
 */
export const everyScheme = (): readonly Scheme[] => every;

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
  every = [...SCHEMES, ...[...EARLIER.values()].flat()];
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

/** What tells which scheme judged a figure: its id, and the period, as a scheme may have changed since. */
export type JudgedUnder = { readonly scheme: string; readonly period?: Period | undefined };

/** The schemes that judged some figures, each as it was in their period, in the order of those in use. */
export function schemesOf(figures: readonly JudgedUnder[]): readonly Scheme[] {
  const found = new Set<Scheme>();
  let last: JudgedUnder | undefined;
  for (const each of figures) {
    if (last?.scheme === each.scheme && last.period === each.period) continue;
    last = each;
    const scheme = findScheme(each.scheme, each.period);
    if (scheme) found.add(scheme);
  }
  const ids = SCHEMES.map(({ id }) => id);
  return [...found].toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** The band of that name in a scheme. */
export const bandIn = ({ bands }: Scheme, name: string): Band | undefined =>
  bands.find((band) => band.name === name);

/**
 * The band of that name, in any scheme: where several have it, a council's own before those that come with Ragtime, and
 * today's before an earlier one.
 */
export function bandCalled(name: string): Band | undefined {
  const having = everyScheme().filter((scheme) => bandIn(scheme, name));
  const scheme = having.find((each) => !RULEBOOKS.includes(each)) ?? having[0];
  return scheme && bandIn(scheme, name);
}
