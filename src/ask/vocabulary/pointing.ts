/** “That” as a pronoun (“compare that with last year”), as opposed to a conjunction (“those that are red”). */
export const BEFORE_THAT: ReadonlySet<string> = new Set(
  'is was compare chart plot graph explain split did does has about on behind for put break'.split(' '),
);

export const AFTER_THAT: ReadonlySet<string> = new Set(
  'is are was were has have had went got quarter year period time one'.split(' '),
);
