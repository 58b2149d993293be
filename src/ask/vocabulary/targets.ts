/** What is done with a target, where the word itself may be left out. */
export const MISSES = /^(?:miss|misses|missed|missing)$/;
export const MEETS =
  /^(?:meet|meets|met|meeting|hit|hits|hitting|reach|reaches|reached|achieve|achieves|achieved)$/;
