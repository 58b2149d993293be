/** A short hash of a text, for carrying long texts in a button. */

/** Up to seven letters and digits; the same for the same text, and hardly ever for another. */
export function markOf(text: string): string {
  let mark = 0x811c9dc5;
  // FNV-1a, in 32 bits.
  for (const character of text) {
    mark = Math.imul(mark ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return mark.toString(36);
}
