/** The day on which a figure was checked in, whichever of day and month its tool writes first. */
import { isDay } from '../../../domain/time/days.ts';
import type { Told } from './measured.ts';

/** The day of a check-in as an ISO day. One with the month or the day first is asked for where it may be either. */
export function checkInDay(said: string): Told {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/.exec(said)?.[1];
  if (said === '' || (iso !== undefined && isDay(iso))) return { said: iso ?? '' };
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: .*)?$/.exec(said) ?? [];
  const [one, two] = [first.padStart(2, '0'), second.padStart(2, '0')];
  const days = [...new Set([`${year}-${two}-${one}`, `${year}-${one}-${two}`])].filter(isDay);
  const [only, other] = days;
  if (only !== undefined && other === undefined) return { said: only };
  return {
    sentence:
      only === undefined
        ? `“${said.slice(0, 40)}” is no day. Write it like 2024-07-28, or empty the cell.`
        : `“${said}” may be ${only} or ${other}. Write the one it is, or empty the cell.`,
  };
}
