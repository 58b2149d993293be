/** A council's own words: "dials" for indicators, "the first aid one" for a reference. */
import { z } from 'zod';
import { everyScheme } from './schemes.ts';
import { STATES } from './state.ts';

/**
 * A council's word and its meaning, in words that Ragtime or the catalogue knows: “dials” are “indicators”, “the first
 * aid one” is `212`.
 */
export const Synonym = z.object({
  said: z.string().trim().min(1).max(100),
  means: z.string().trim().min(1).max(100),
});
export type Synonym = z.infer<typeof Synonym>;

/** Is a word too decisive to be given another meaning? Red could then be heard as green. */
export function mayNotStandFor(said: string): boolean {
  const word = said.trim().toLowerCase();
  const statuses = [...everyScheme().flatMap(({ bands }) => bands.map(({ name }) => name)), ...STATES];
  return [...statuses, 'off target', 'on target', 'reported', 'not', 'no', 'never', 'without']
    .map((each) => each.toLowerCase())
    .includes(word);
}
