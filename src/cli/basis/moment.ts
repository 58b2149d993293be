/** Parses a date or time as an operator types it. */
import { InvalidArgumentError } from 'commander';
import { instantAt, isDay } from '../../domain/time/days.ts';

/**
 * Reads `2026-10-20`, `2026-10-20T09:00` or `2026-10-20 09:00` as the wall clock of a time zone, or an instant with its
 * own offset (`2026-10-20T09:00:00Z`). A day alone means noon. Throws InvalidArgumentError with a sentence otherwise.
 */
export function readMoment(text: string, timeZone: string): Date {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::\d{2})?)?$/.exec(text.trim());
  const [, day = '', hour, minute] = found ?? [];
  if (found && isDay(day))
    return instantAt(day, hour === undefined ? '12:00' : `${hour}:${minute}`, timeZone);
  const instant = /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? new Date(text) : undefined;
  if (instant && !Number.isNaN(instant.getTime())) return instant;
  throw new InvalidArgumentError(`“${text}” is not a moment. Write it like 2026-10-20 or 2026-10-20T09:00.`);
}
