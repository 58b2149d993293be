/** The quarters that figures reach: those whose cells they change, and those that they are compared with. */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { DOUBTED_BY } from '../../../domain/reporting/checks/figure/asked.ts';
import { quartersBetween } from '../../../domain/time/frequency.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { previousPeriodOf } from '../../../quarters/comparing.ts';

type Reported = Pick<Indicator, 'frequency'>;

/** A figure of a file, as far as it matters here. */
type Given = { readonly indicator: Pick<Indicator, 'ref' | 'frequency'>; readonly period: Period };

/** The references whose cells may be written, by quarter. */
export type Reach = ReadonlyMap<Period, ReadonlySet<string>>;

/** What figures reach. */
export function reachOf(given: readonly Given[]): Reach {
  const found = new Map<Period, Set<string>>();
  const refsIn = (period: Period): Set<string> => {
    const refs = found.get(period) ?? new Set<string>();
    found.set(period, refs);
    return refs;
  };
  // A row has its quarters in common with thousands of others.
  const reached = new Map<string, readonly Set<string>[]>();
  for (const { indicator, period } of given) {
    const like = `${indicator.frequency} ${period}`;
    const quarters = reached.get(like) ?? reachedBy(indicator, period).map(refsIn);
    reached.set(like, quarters);
    for (const refs of quarters) refs.add(indicator.ref);
  }
  return found;
}

/** The quarters that are read: those that reached cells are compared with, and each figure's own history. */
export function comparedOf(given: readonly Given[]): ReadonlySet<Period> {
  const kinds = new Map(given.map((each) => [`${each.indicator.frequency} ${each.period}`, each]));
  return new Set([...kinds.values()].flatMap(({ indicator, period }) => comparedWith(indicator, period)));
}

/**
 * The quarters whose cells a figure changes: its own, those compared with it, and those compared with one of these,
 * which may be judged again.
 */
function reachedBy(indicator: Reported, period: Period): readonly Period[] {
  const after = (each: Period): readonly Period[] => [nextPeriodOf(indicator, each), shiftPeriod(each, 4)];
  return [...new Set([period, ...after(period), ...after(period).flatMap(after)])];
}

/** The next quarter to be compared with this one. */
const nextPeriodOf = (indicator: Reported, period: Period): Period =>
  shiftPeriod(period, quartersBetween(indicator));

function comparedWith(indicator: Reported, period: Period): readonly Period[] {
  const found = reachedBy(indicator, period).flatMap((reached) => [
    previousPeriodOf(indicator, reached),
    shiftPeriod(reached, -4),
  ]);
  let earlier = period;
  for (let back = 1; back <= DOUBTED_BY; back += 1) {
    earlier = previousPeriodOf(indicator, earlier);
    found.push(earlier);
  }
  return found;
}
