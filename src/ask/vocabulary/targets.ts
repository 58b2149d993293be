/** Verbs that go with a target, which may itself be left out. */
export const MISSES = /^(?:miss|misses|missed|missing)$/;
export const MEETS =
  /^(?:meet|meets|met|meeting|hit|hits|hitting|reach|reaches|reached|achieve|achieves|achieved)$/;
