/** A council's own words: "dials" for indicators, "the first aid one" for a reference. */

/** `said` is heard as `means`, which is in words that Ragtime or the catalogue knows. */
export type Synonym = { readonly said: string; readonly means: string };
