/** When an outage of Teams is known to be over. */

/** Teams is tried again after half an hour at the latest; where it took longer, nothing was waiting. */
const TRIED_WITHIN_MS = 35 * 60_000;

/**
 * Was the end of an outage observed, and not only met with when something was due again? From the last try in vain to
 * the first message that arrived (ISO).
 */
const isEndKnown = ({ lastAt, until }: { readonly lastAt: string; readonly until: string }): boolean =>
  Date.parse(until) - Date.parse(lastAt) <= TRIED_WITHIN_MS;

/** The known end of an outage: when a message arrived, else the last try in vain (ISO). */
export const knownEndOf = (outage: { readonly lastAt: string; readonly until: string }): string =>
  isEndKnown(outage) ? outage.until : outage.lastAt;
