/** The order of bands, best first, where figures were judged by several schemes. */
import { meetsTarget, type Scheme } from './scheme.ts';

/**
 * The place of each band, the least one best. What is earned by being on target stands at 0, better bands before it and
 * worse ones after, so that colours of the same rank stand together. Where schemes have a name in common, every one of
 * them keeps its own order.
 */
export function placesOf(schemes: readonly Scheme[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const names = new Set(schemes.flatMap(({ bands }) => bands.map(({ name }) => name)));
  // A name that one scheme pushes down pushes down what is below it in the others; two that contradict each other end here.
  for (let round = 0; round < names.size; round += 1) {
    const before = JSON.stringify([...places]);
    for (const { bands } of schemes) {
      const target = Math.max(0, bands.findIndex(meetsTarget));
      bands.slice(target).reduce((least, { name }) => {
        const at = Math.min(places.get(name) ?? least, least);
        places.set(name, at);
        return at - 1;
      }, 0);
      bands
        .slice(0, target)
        .toReversed()
        .reduce((most, { name }) => {
          const at = Math.max(places.get(name) ?? most, most);
          places.set(name, at);
          return at + 1;
        }, 1);
    }
    if (JSON.stringify([...places]) === before) break;
  }
  return places;
}

/** The names of all bands of some schemes, worst first. */
export function worstToBest(schemes: readonly Scheme[]): readonly string[] {
  const places = placesOf(schemes);
  return [...places.keys()].toSorted((a, b) => (places.get(b) ?? 0) - (places.get(a) ?? 0));
}
