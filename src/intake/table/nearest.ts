/** Spelling suggestions: the candidate that is a slip or two away from the text. */
import { slipsBetween } from '../../ask/text/spelling.ts';

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
