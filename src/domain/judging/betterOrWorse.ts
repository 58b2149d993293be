/** Which of two statuses is better, where a scheme may have changed between them. */
import { meetsTarget } from '../schemes/scheme.ts';
import { bandIn, findScheme, type JudgedUnder } from '../schemes/schemes.ts';

/** A status, and the scheme and period that it was given in. */
export type Standing = JudgedUnder & { readonly status: string };

/**
 * How much better `to` is than `from`: above 0 where it is better, 0 where they are the same. By their places in the scheme
 * that judged `to`; a colour that this no longer has, or has for something else, is compared by whether it met its target. Undefined where there is
 * nothing to compare.
 */
export function stepsUp(from: Standing, to: Standing): number | undefined {
  const now = findScheme(to.scheme, to.period);
  const after = now && bandIn(now, to.status);
  if (!now || !after) return undefined;
  const then = findScheme(from.scheme, from.period);
  const was = then && bandIn(then, from.status);
  const same = bandIn(now, from.status);
  // A name that was off target, and now is one of those on it, is another colour.
  if (same && (!was || meetsTarget(was) === meetsTarget(same))) {
    return now.bands.indexOf(after) - now.bands.indexOf(same);
  }
  if (!was || meetsTarget(was) === meetsTarget(after)) return undefined;
  return meetsTarget(after) ? 1 : -1;
}
