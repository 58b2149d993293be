/** What somebody probably meant: the candidate that is a slip or two away from what they wrote. */

/** The nearest candidate, by letters and digits alone; undefined when none is near. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = lettersOf(written);
  const most = wanted.length < 4 ? 1 : 2;
  let best: { readonly candidate: string; readonly slips: number } | undefined;
  for (const candidate of candidates) {
    const slips = slipsBetween(wanted, lettersOf(candidate));
    if (slips <= most && (!best || slips < best.slips)) best = { candidate, slips };
  }
  return best?.candidate;
}

/** Lower-case letters and digits alone: `Display name` and `displayName` are one heading. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** How many letters have to be changed, added or left out (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
