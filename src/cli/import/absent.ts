/** Who is on the council's list and not in a file of people: whoever has left is asked for figures until somebody else is. */
import { together } from '../../cards/said.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { isPerformanceTeam, type Person } from '../../domain/person.ts';
import { firstOf, shortened } from './words.ts';

/**
 * A line for each who answers for indicators or is the performance team. Nothing of a file that has no more than half of
 * the list: that one only adds some.
 */
export function absentLines(
  named: readonly (string | undefined)[],
  known: readonly Person[],
  indicators: readonly Indicator[],
): readonly string[] {
  const ids = new Set(named);
  const absent = known.filter(({ id }) => !ids.has(id));
  if (absent.length * 2 >= known.length) return [];
  const lines = absent.flatMap((person) => {
    const refs = indicators
      .filter(({ lifecycle }) => lifecycle !== 'retired')
      .filter(({ owner, deputy, manager }) => [owner, deputy, manager].some((who) => who?.id === person.id))
      .map(({ ref }) => ref);
    const duties = [
      ...(refs.length > 0 ? [`owner, deputy or manager of ${firstOf(refs)}`] : []),
      ...(isPerformanceTeam(person) ? ['the performance team'] : []),
    ];
    return duties.length > 0 ? [`  ${person.name}, ${person.email}: ${together(duties)}`] : [];
  });
  if (lines.length === 0) return [];
  return [
    'Look at this: these are not in the file, and stay on the list. Where somebody has left, name another in the indicators file, or messages go on to them:',
    ...shortened(lines),
  ];
}
