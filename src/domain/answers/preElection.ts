/** The pre-election period: which quarters it keeps back, and until when. */
import { isLocked, type Locking } from '../closing/lock.ts';
import { type Day, dayAt, instantAt } from '../time/days.ts';
import { type Period, shiftPeriod } from '../time/period.ts';
import { type Calendar, type PreElection, reportingPeriod } from '../time/reportingCycle.ts';

/** Is it a pre-election period on a day? */
export const isPreElectionOn = (preElection: PreElection | undefined, day: Day): preElection is PreElection =>
  preElection !== undefined && preElection.from <= day && day <= preElection.until;

/**
 * The first quarter that may be unpublished when the period begins: the one before that being reported. What is older
 * has been through a committee, and was never locked where it was imported.
 */
export const keptBackFrom = ({ from }: PreElection, calendar: Calendar): Period =>
  shiftPeriod(reportingPeriod(instantAt(from, '12:00', calendar.timeZone), calendar), -1);

/**
 * Was a quarter published before the period began? It was where it was locked by then: a lock during the period closes
 * a quarter for its owners and publishes nothing, and one that was reopened is being changed.
 * @param latest its latest locking; undefined for a quarter that was never locked
 */
export const isPublishedBefore = (
  { from }: PreElection,
  latest: Pick<Locking, 'kind' | 'at'> | undefined,
  timeZone: string,
): boolean => latest !== undefined && isLocked(latest) && dayAt(new Date(latest.at), timeZone) < from;
