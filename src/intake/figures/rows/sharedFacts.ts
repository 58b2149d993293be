/** What many rows of a file have in common, worked out once: definitions of then, names of months, reporters, moments. */
import { type DefinitionVersion, definedIn } from '../../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { Person, PersonRef } from '../../../domain/person.ts';
import { instantAt } from '../../../domain/time/days.ts';
import { monthsOf, type Period } from '../../../domain/time/period.ts';
import { reportingPeriod } from '../../../domain/time/reportingCycle.ts';
import { personNamed } from '../../people/personNamed.ts';
import type { ScoreContext } from './scoreChecks.ts';
import type { Moment } from './scoreColumns.ts';

export type SharedFacts = {
  /**
   * The indicator as defined in the quarter. One no longer reported was active when it had a figure: its past keeps
   * its colours.
   */
  readonly indicator: (today: Indicator, period: Period) => Indicator;
  /** The names of a quarter's months. */
  readonly months: (period: Period) => readonly string[];
  /** The reporter of a figure. Of the past it may be somebody who has left, kept by the name in the file. */
  readonly reporter: (who: string) => PersonRef;
  /** A wall-clock moment of the council as an ISO instant. */
  readonly instant: (moment: Moment) => string;
};

/** The facts of one file. */
export function sharedFacts({ versions, people, now, calendar }: ScoreContext): SharedFacts {
  const reporting = reportingPeriod(now, calendar);
  const versionsOf = once((of: string) => versions.filter(({ ref }) => ref === of));
  const months = once((period: Period) => monthsOf(period, calendar.yearStart));
  const reporter = once((who: string) => reporterNamed(who, people));
  const instant = once((moment: string) => {
    const [day = '', time = ''] = moment.split(' ');
    return instantAt(day, time, calendar.timeZone).toISOString();
  });
  return {
    indicator: (today, period) => asItWas(today, versionsOf(today.ref), period, reporting),
    months,
    reporter,
    instant: ({ day, time }) => instant(`${day} ${time}`),
  };
}

/** Works a thing out the first time that it is asked for. */
function once<Key, Fact>(find: (key: Key) => Fact): (key: Key) => Fact {
  const found = new Map<Key, Fact>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const fact = find(key);
    found.set(key, fact);
    return fact;
  };
}

function asItWas(
  today: Indicator,
  versions: readonly DefinitionVersion[],
  period: Period,
  reporting: Period,
): Indicator {
  const then = definedIn(today, versions, period);
  return period < reporting && ['retired', 'suspended'].includes(then.lifecycle)
    ? { ...then, lifecycle: 'active' }
    : then;
}

function reporterNamed(who: string, people: readonly Person[]): PersonRef {
  const found = personNamed(who, people);
  return 'sentence' in found ? { id: 'import', name: who } : found;
}
