/** From the periods in a sentence to its slots: one quarter, several, since when, or compared with which. */
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import type { When } from '../model/tokens.ts';

/** The periods of a sentence, grouped by the words before them. */
export type Periods = {
  /** Without such a word, in the order in which they were said. */
  readonly plain: readonly When[];
  readonly since: When | undefined;
  readonly until: When | undefined;
  /** After “against”. */
  readonly other: When | undefined;
};

export type Span = {
  readonly when: When | undefined;
  readonly period: Period;
  readonly from: Period | undefined;
  readonly since: Period | undefined;
  readonly other: Period | undefined;
  readonly otherWhen: When | undefined;
  /** Do they not go together? */
  readonly isTangled: boolean;
};

/** The slots that the periods of a sentence fill. */
export function spanOf({ plain, since, until, other }: Periods, reporting: Period): Span {
  const [one, two] = plain;
  const [when, from, against] = together(one, two, until, other);
  return {
    when,
    period: when?.period ?? reporting,
    from,
    since: since && startOf(since),
    other: against?.period,
    otherWhen: against,
    isTangled:
      plain.length > 2 ||
      (two !== undefined && (other ?? until) !== undefined) ||
      // Held against a whole year, or nobody can tell which: no quarter is meant.
      against?.from !== undefined ||
      against?.either !== undefined ||
      until?.either !== undefined,
  };
}

function together(
  one: When | undefined,
  two: When | undefined,
  until: When | undefined,
  other: When | undefined,
): readonly [When | undefined, Period | undefined, When | undefined] {
  if (one && until) return [until, one.from ?? one.period, other];
  const against = two ?? other;
  // The order of the two means nothing: the later is compared with the earlier.
  if (one && against) {
    if (one.from ?? one.either) return [against, undefined, one];
    return against.period > one.period ? [against, undefined, one] : [one, undefined, against];
  }
  return [one, one?.from, against];
}

/** “Since 2023” is since January, the last quarter of a financial year that starts in April. */
const startOf = ({ from, period, either }: When): Period => {
  const [earlier] = either ?? [];
  return earlier ? shiftPeriod(earlier.from, earlier.from === earlier.period ? 0 : 3) : (from ?? period);
};
